"""Exports dropped on the station's page: good, bad and made to harm; what is said, what is kept, and for how long."""

from __future__ import annotations

import io
import os
import re
import socket
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.signing.verify import recover
from app.station.decide import decide_all
from app.station.export import export
from app.station.page import kept, route
from app.station.page.inspector import Inspector
from app.station.page.upload import Receiver
from app.station.refusal import Refusal
from app.verify.lookup import find_record
from tests.stations import Person, Served, serve, write_texts
from tests.verify.small_station import Station as SmallStation

Worked = tuple[Served, Person, Envelope, Path]


def drop(served: Served, data: bytes | Path, **more: object) -> requests.Response:
    content = data.read_bytes() if isinstance(data, Path) else data
    return requests.post(served.server.url + "/export", files={"export": ("x.zip", content)}, timeout=60, **more)


def repacked(source: Path, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The zip with each file as `change` makes it; None leaves it out."""
    target = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (data := change(name, old.read(name))) is not None:
                new.writestr(name, data)
    return target.getvalue()


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worked]:
    """A station with a decided submission, and its export."""
    folder = tmp_path_factory.mktemp("page")
    with serve(folder / "station") as served:
        project = served.project(write_texts(folder / "texts"), reviewers_per_item=0, quorum=0, times={"hold_s": 0})
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project, 3)
        record = ann.submission(lease, lease.items[0])
        ann.send(record)
        decide_all(served.station)
        export(served.station, folder / "good.zip")
        yield served, ann, record, folder / "good.zip"


@pytest.fixture(autouse=True)
def _no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole module comes from one address; the limit itself has a test with a station of its own."""
    monkeypatch.setattr(route.Rate, "take", lambda self, name: None)


def kept_files(served: Served) -> set[str]:
    folder = served.station.folder / kept.FOLDER
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_a_good_export_verifies_and_shows_any_record(worked: Worked) -> None:
    served, ann, record, path = worked
    answer = drop(served, path)
    assert answer.status_code == 200 and "/export/" in answer.url
    for shown in ("This export verifies", "✓ every record is what it says", "this station", to_hex(served.station.id)):
        assert shown in answer.text, shown
    counts = dict(re.findall(r'<th scope="row">([^<]*)</th><td class="number">([^<]*)</td>', answer.text))
    assert counts["Submission"] == "1" and counts["Decision"] == "1" and counts["Lease"] == "1"
    named = {to_hex(record.message["submissionId"]), to_hex(record.digest(ann.authority.records))}
    for name in (*named, to_hex(record.record_hash)):
        found = requests.get(answer.url, params={"id": name}, timeout=60).text
        assert "The record is in the export" in found and "✓ stands in the log" in found, name
        assert "✓ signed by this station" in found and "Accepted, " in found and ann.worker not in found
    assert "The record is in the export" in requests.get(answer.url, params={"id": "0"}, timeout=60).text
    for missing in ("0x" + "ab" * 32, "999999", "x" * 300, "<script>"):
        nothing = requests.get(answer.url, params={"id": missing}, timeout=60)
        assert nothing.status_code == 404 and "Nothing found" in nothing.text and "<script>" not in nothing.text


def test_what_is_looked_up_is_what_the_station_says(worked: Worked) -> None:
    served, _, record, path = worked
    found = find_record(path, to_hex(record.message["submissionId"]), recover=recover)
    assert found is not None and found.kind == "submission" and found.included and found.receipt_sound
    from app.station.page.record import find

    ours = served.station.read(find, served.station, to_hex(record.message["submissionId"]))
    assert ours is not None and ours.digest == found.digest and ours.index == found.index
    assert ours.receipt == found.receipt and ours.ruling == found.ruling and ours.proof == found.proof


def test_the_first_bad_record_is_named(worked: Worked) -> None:
    served, _, record, path = worked

    def change(name: str, data: bytes) -> bytes:
        return (
            data.replace(b'\\"value\\":\\"good\\"', b'\\"value\\":\\"bad\\"')
            if name.endswith("records.jsonl")
            else data
        )

    answer = drop(served, repacked(path, change))
    assert answer.status_code == 200 and "This export does not verify" in answer.text
    assert "The first bad record" in answer.text and "records.jsonl</code>, line " in answer.text
    assert f"Submission {to_hex(record.message['submissionId'])}" in answer.text
    name = answer.url.rpartition("/")[2]
    assert f"{name}.json" in kept_files(served)
    assert f"{name}.zip" not in kept_files(served), "nothing more is asked about it"


def test_an_export_of_another_station_is_said_to_be_one(worked: Worked, tmp_path: Path) -> None:
    served = worked[0]
    other = SmallStation()
    other.publish()
    other.checkpoint()
    folder, target = other.export(tmp_path / "other"), io.BytesIO()
    with zipfile.ZipFile(target, "w") as new:
        for file in folder.rglob("*"):
            if file.is_file():
                new.write(file, file.relative_to(folder))
    answer = drop(served, target.getvalue())
    assert "This export verifies" in answer.text and "another station: is this the id that you know?" in answer.text


def _bomb(name: str) -> bytes:
    """A gigabyte of nothing in one megabyte."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new, new.open(name, "w") as file:
        for _ in range(256):
            file.write(bytes(4 * 2**20))
    return target.getvalue()


def _zip(*files: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in files:
            new.writestr(name, data)
    return target.getvalue()


def hostile(path: Path) -> Iterator[tuple[str, bytes]]:
    whole = path.read_bytes()
    yield "nothing", b""
    yield "no zip", b"hello" * 100
    yield "cut", whole[: len(whole) // 2]
    place = whole.index(b"provenance/records.jsonl") + 200
    yield "flipped", whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :]
    yield "names", _zip(("../../provenance/export.json", b"{}"), ("/etc/passwd", b"x"), ("a\\..\\b", b""))
    yield "two", _zip(("a/provenance/export.json", b"{}"), ("b/provenance/export.json", b"{}"))
    yield "deep", _zip(("provenance/export.json", b"[" * 2_000_000))
    yield "many", _zip(*((f"n{number}", b"") for number in range(30_000)))
    yield "long name", _zip(("n" * 60_000 + "provenance/export.json", b"{}"))
    yield "bomb", _bomb("provenance/export.json")
    for name in ("log.txt", "records.jsonl", "receipts.jsonl", "network.json"):
        yield f"bomb in {name}", repacked(path, lambda found, data, name=name: (
            bytes(40 * 2**20) if found.endswith("/" + name) else data
        ))  # fmt: skip
    # Receipts are the one file that an export may lack.
    for name in ("log.txt", "records.jsonl", "network.json"):
        yield f"no {name}", repacked(path, lambda found, data, name=name: None if found.endswith(name) else data)
    yield "script", repacked(path, lambda found, data: (
        data.replace(b"Test station", b"<script>x</script>") if found.endswith("network.json") else data
    ))  # fmt: skip
    yield "lies about sizes", whole.replace(b"PK\x01\x02", b"PK\x01\x02\xff\xff\xff\xff", 1)


def test_exports_made_to_harm_get_a_page(worked: Worked) -> None:
    served, _, _, path = worked
    began = time.monotonic()
    for name, data in hostile(path):
        answer = drop(served, data)
        assert answer.status_code in (200, 413, 422), name
        assert "<script>x" not in answer.text and "This export verifies" not in answer.text, name
        assert "<h1><bdi>" in answer.text and str(served.station.folder) not in answer.text, name
    assert time.monotonic() - began < 100
    assert "This export verifies" in drop(served, path).text
    assert not list(Path(served.station.folder).glob("**/passwd"))


def test_a_check_that_takes_too_much_ends(worked: Worked, tmp_path: Path) -> None:
    large, long = tmp_path / "large.zip", tmp_path / "long.zip"
    line = bytes(31 * 2**20)
    large.write_bytes(repacked(worked[3], lambda name, data: line if name.endswith("/log.txt") else data))
    # A lease each, so that nothing is wrong with the log until its root is compared.
    lines = b"".join(b"02%s\n" % os.urandom(72).hex().encode() for _ in range(250_000))
    long.write_bytes(repacked(worked[3], lambda name, data: lines if name.endswith("/log.txt") else data))
    for path, inspector in ((large, Inspector(memory=64 * 2**20)), (long, Inspector(seconds=1))):
        with pytest.raises(Refusal) as refused:
            inspector.verify(path)
        assert refused.value.title == "This file could not be checked here."
    assert not Inspector().verify(large).ok


def test_too_large_a_file_is_refused_and_leaves_nothing(worked: Worked, monkeypatch: pytest.MonkeyPatch) -> None:
    served = worked[0]
    monkeypatch.setattr("app.station.page.export.LARGEST", 1000)
    before = kept_files(served)
    answer = drop(served, os.urandom(120_000))
    assert answer.status_code == 413 and "This is too large to be checked here." in answer.text
    assert kept_files(served) <= before


def test_forms_that_are_none_get_a_page(worked: Worked) -> None:
    served, _, _, path = worked
    url = served.server.url + "/export"
    assert requests.post(url, data=path.read_bytes(), timeout=10).status_code == 415
    empty = requests.post(url, files={"export": ("", b"")}, timeout=10)
    assert empty.status_code == 422 and "Choose an export first." in empty.text
    twice = [("export", ("a.zip", b"x")), ("export", ("b.zip", b"x"))]
    assert requests.post(url, files=twice, timeout=10).status_code == 422
    named = requests.post(url, files={"export": ("../../../x.zip", path.read_bytes())}, timeout=60)
    assert "This export verifies" in named.text
    for gone in ("x", "a" * 32, "..%2f..%2fstation", "%00"):
        answer = requests.get(f"{url}/{gone}", timeout=10)
        assert answer.status_code == 404, gone


def test_a_slow_form_is_cut_off() -> None:
    """The pace is that of a body: somebody who sends a byte now and then is answered and let go."""
    import asyncio

    from starlette.requests import Request

    async def trickle() -> dict[str, object]:
        await asyncio.sleep(0.05)
        return {"type": "http.request", "body": b"-", "more_body": True}

    headers = [(b"content-type", b"multipart/form-data; boundary=b")]
    request = Request({"type": "http", "method": "POST", "headers": headers}, trickle)  # type: ignore[arg-type]
    with pytest.raises(Refusal, match="too slowly"):
        asyncio.run(Receiver(patience_s=0.2).receive(request, {"record": 100}))


def test_an_upload_that_breaks_off_leaves_nothing(worked: Worked) -> None:
    served = worked[0]
    before = kept_files(served)
    host, port = served.server.url.removeprefix("http://").split(":")
    head = (
        "POST /export HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        'Content-Length: 5000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="export"; filename="x.zip"\r\n\r\n'
    )
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(head.encode() + bytes(2 * 2**20))
    ends = time.monotonic() + 10
    while not kept_files(served) <= before and time.monotonic() < ends:
        requests.get(served.server.url + "/health", timeout=10)
    assert kept_files(served) <= before


def test_few_are_kept_and_not_for_long(worked: Worked, monkeypatch: pytest.MonkeyPatch) -> None:
    served, _, _, path = worked
    urls = [drop(served, path).url for _ in range(kept.MOST_KEPT + 2)]
    assert len([name for name in kept_files(served) if name.endswith(".zip")]) <= kept.MOST_KEPT + 1
    assert requests.get(urls[-1], timeout=10).status_code == 200
    assert requests.get(urls[0], timeout=10).status_code == 404
    monkeypatch.setattr(kept, "KEEP_S", -1)
    gone = requests.get(urls[-1], timeout=10)
    assert gone.status_code == 404 and "not here any more" in gone.text
    monkeypatch.setattr(kept.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 1})())
    full = drop(served, path)
    assert full.status_code == 503 and "no room" in full.text and full.headers["Retry-After"]


@contextmanager
def _limited(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.undo()
    with serve(folder) as served:
        yield served


def test_one_address_has_few_exports_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with _limited(tmp_path / "station", monkeypatch) as served:
        found = [drop(served, b"x").status_code for _ in range(route._UPLOADS_AT_ONCE + 1)]
        assert found[:-1] == [200] * route._UPLOADS_AT_ONCE and found[-1] == 429
        assert requests.get(served.server.url + "/export", timeout=10).status_code == 200

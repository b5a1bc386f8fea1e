"""Files of a station in an S3-compatible bucket: verified, in parts, by ranges, and safe while the bucket is gone."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from app.errors import InputError, StoreError
from app.protocol.canonical import sha256
from app.protocol.connection import BusyError, ProblemError, content_digest
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import BlobParts
from app.station.backup import back_up, restore
from app.station.bucket import HashedObjects, open_bucket
from app.station.configuration import Configuration
from app.station.doctor import examine
from app.station.file import HashedFiles, HashedStore, MissingBytes, OtherBytes
from app.station.station import Station
from tests.buckets import ENVIRONMENT, SECRET, BucketServer, bucket_server
from tests.stations import Served, make_station, serve, write_texts

_PART = 4 * 1024 * 1024


@pytest.fixture(scope="module")
def server() -> Iterator[BucketServer]:
    pytest.importorskip("boto3")
    with bucket_server() as found:
        yield found


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def own(server: BucketServer) -> Iterator[BucketServer]:
    """A server of this test alone, which may kill it."""
    with bucket_server() as found:
        yield found


@pytest.fixture
def served(server: BucketServer, tmp_path: Path) -> Iterator[Served]:
    with serve(tmp_path / "station", configuration=server.configuration()) as found:
        yield found


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> HashedStore:
    if request.param == "folder":
        return HashedFiles(tmp_path / "files")
    return open_bucket(request.getfixturevalue("server").configuration(), tmp_path.name)


def test_what_is_put_is_read_by_its_hash(store: HashedStore, tmp_path: Path) -> None:
    data = os.urandom(300_000)
    name = sha256(data)
    assert store.size(name) is None
    assert store.put([data[:1000], data[1000:]]) == (name, len(data)) == store.put([data], name)
    assert store.size(name) == len(data) and store.read(name) == data
    assert b"".join(store.pieces(name, 5, 270_000)) == data[5:270_005]
    assert list(store.pieces(name, 0, 0)) in ([], [b""])
    whole = store.whole(name)
    assert (whole.read_bytes() if isinstance(whole, Path) else whole) == data
    (tmp_path / "made").write_bytes(data * 2)
    assert store.put_file(tmp_path / "made") == (sha256(data * 2), 600_000)
    assert not (tmp_path / "made").exists() and store.read(sha256(data * 2)) == data * 2
    store.remove(name)
    store.remove(name)
    assert store.size(name) is None
    for look in (store.read, store.whole, lambda sha: next(store.pieces(sha, 0, 1))):
        with pytest.raises(MissingBytes):
            look(name)


@pytest.mark.parametrize("size", [0, 10, 8 * 1024 * 1024, 20_000_001])
def test_any_size_by_parts(store: HashedStore, size: int) -> None:
    data = os.urandom(1000) * (size // 1000 + 1)
    data = data[:size]
    chunks = (data[start : start + 3_000_000] for start in range(0, size, 3_000_000))
    assert store.put(chunks, sha256(data)) == (sha256(data), size)
    assert store.read(sha256(data)) == data


@pytest.mark.parametrize("size", [10, 20_000_001])
def test_other_bytes_get_no_name(store: HashedStore, size: int) -> None:
    with pytest.raises(OtherBytes):
        store.put((b"x" * 1_000_000 for _ in range(size // 1_000_000 + 1)), sha256(b"y"))
    assert store.size(sha256(b"y")) is None
    if isinstance(store, HashedObjects):
        assert "Uploads" not in store._client.list_multipart_uploads(Bucket="station")


def test_a_station_works_on_its_bucket(served: Served, server: BucketServer, tmp_path: Path) -> None:
    text = "a word " * 40_000  # too large to be kept in the database
    project = served.project(write_texts(tmp_path / "texts", [text]))
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 1)
    asset = bytes.fromhex(lease.items[0].asset[2:])
    ann.client.fetch_asset(asset, tmp_path / "asset", max_bytes=10**6)
    assert (tmp_path / "asset").read_text() == text
    headers = {"Authorization": f"Bearer {ann.client.token}", "Range": "bytes=100000-199999"}
    found = requests.get(f"{served.server.url}/v1/assets/{asset.hex()}", headers=headers, timeout=10)
    assert found.status_code == 206 and found.content == text.encode()[100_000:200_000]
    data = os.urandom(2 * _PART + 5)
    assert ann.client.put_blob(data) == sha256(data)
    ann.client.fetch_blob(sha256(data), tmp_path / "blob", max_bytes=10**8)
    assert (tmp_path / "blob").read_bytes() == data
    # The parts are gone with the upload; nothing of it was ever on the station's own disk.
    names = {sha256(data).hex(), asset.hex()}
    assert {key.rpartition("/")[2] for key in server.names()} >= names
    parts = {sha256(data[start : start + _PART]).hex() for start in range(0, len(data), _PART)}
    assert not parts & {key.rpartition("/")[2] for key in server.names()}
    assert not (tmp_path / "station" / "assets").exists() and not (tmp_path / "station" / "blobs").exists()


def test_an_upload_goes_on_after_the_bucket_was_gone(own: BucketServer, tmp_path: Path) -> None:
    """Nothing is lost and nobody waits: 503 with Retry-After, records are taken meanwhile, and the upload ends well."""
    with serve(tmp_path / "station", configuration=own.configuration()) as served:
        project = served.project(write_texts(tmp_path / "texts"))
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project, 2)
        parts = [os.urandom(1000), os.urandom(500)]
        whole = b"".join(parts)
        url = f"{served.server.url}/v1/blobs/{sha256(whole).hex()}"

        def put(number: int) -> requests.Response:
            proof = {"Authorization": f"Bearer {ann.client.token}", "Content-Digest": content_digest(parts[number])}
            return requests.put(f"{url}/parts/{number}", data=parts[number], headers=proof, timeout=60)

        assert put(0).status_code == 200
        own.kill()
        for _ in range(3):
            answer = put(1)
            assert answer.status_code == 503 and int(answer.headers["Retry-After"]) > 0
            assert answer.json()["type"] == "busy" and SECRET not in answer.text
        ann.send(ann.submission(lease, lease.items[0]))  # what is in the database needs no bucket
        own.start()  # and it is empty now: the first part is gone as well
        served.station.blobs._gone_until = 0.0  # type: ignore[attr-defined]  # the rest after a failure, not slept through
        assert put(1).status_code == 200
        wanted = BlobParts(parts=tuple(to_hex(sha256(part)) for part in parts), bytes=len(whole))
        with pytest.raises(ProblemError, match="missing"):
            ann.client.call("POST", f"/v1/blobs/{sha256(whole).hex()}", BlobParts, wanted)
        assert ann.client.put_blob(whole) == sha256(whole)
        assert served.station.blobs.read(sha256(whole)) == whole


def test_nobody_waits_twice_for_a_bucket_that_is_gone(own: BucketServer) -> None:
    store = open_bucket(own.configuration(), "files")
    own.kill()
    with pytest.raises(StoreError, match="bucket"):
        store.size(bytes(32))
    store._client = None  # it is not even asked
    with pytest.raises(StoreError, match="no answer"):
        store.size(bytes(32))


def test_bytes_that_changed_in_the_bucket_are_noticed(server: BucketServer) -> None:
    store = open_bucket(server.configuration(), "damaged")
    name, _ = store.put([b"as it was"])
    server.client().put_object(Bucket="station", Key=store.key(name), Body=b"as it is not")
    with pytest.raises(StoreError, match="damaged"):
        store.read(name)


def test_secrets_are_in_no_log_file_or_message(
    own: BucketServer, tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG, "caravan")
    with serve(tmp_path / "station", configuration=own.configuration()) as served:
        ann = served.person()
        ann.client.put_blob(b"something")
        own.kill()
        with pytest.raises(BusyError) as error:
            ann.client.put_blob(b"something else")
        shown = [str(error.value), *(f"{one}" for one in examine(served.station))]
    texts = "\n".join([caplog.text, *shown, *capsys.readouterr()])
    files = [path for path in (tmp_path / "station").rglob("*") if path.is_file()]
    assert files and SECRET not in texts and "tests-own-key" not in texts
    assert not any(SECRET.encode() in path.read_bytes() for path in files)


@pytest.mark.parametrize("address", ["s3:///x", "https://station/x", "s3://key:secret@station/x", "station"])
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(InputError):
        open_bucket(Configuration(url="http://127.0.0.1:1", assets=address), "assets")


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Configuration(url="http://127.0.0.1:1", assets="s3://station", s3_endpoint="http://key:secret@127.0.0.1:1")
    with pytest.raises(InputError, match="password"):
        open_bucket(told, "assets")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(InputError, match="AWS_SECRET_ACCESS_KEY"):
        open_bucket(Configuration(url="http://127.0.0.1:1", assets="s3://station"), "assets")
    with pytest.raises(InputError, match="AWS_SECRET_ACCESS_KEY"):
        make_station(tmp_path / "station", configuration=Configuration(url="http://127.0.0.1:1", assets="s3://station"))
    assert not (tmp_path / "station").exists() or not list((tmp_path / "station").iterdir())


def test_a_backup_leaves_the_bucket_where_it_is(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts", ["a word " * 40_000]))
    asset = served.station.read(lambda session: _asset(session, project))
    back_up(served.station.folder, tmp_path / "backup")
    assert {path.name for path in (tmp_path / "backup").iterdir()} == {"station.db", "keys", "station.json"}
    restore(tmp_path / "backup", tmp_path / "again")
    again = Station.open(tmp_path / "again")
    try:
        assert again.assets.size(asset)
        found = {one.name: one for one in examine(again)}
        assert found["files"].grade == "ok" and "s3://station/ours" in found["files"].text
        again.assets.remove(asset)
        found = {one.name: one for one in examine(again)}
        assert found["files"].grade == "fault"
    finally:
        again.close()


def _asset(session, project: bytes) -> bytes:  # type: ignore[no-untyped-def]
    from sqlalchemy import select

    from app.station.tables import ItemRow

    return session.scalars(select(ItemRow.asset).where(ItemRow.project == project)).one()


def test_boto_is_loaded_for_a_bucket_alone(tmp_path: Path) -> None:
    words = f"""
import sys
from pathlib import Path
from tests.stations import serve
with serve(Path({str(tmp_path / "s")!r})):
    pass
assert "boto3" not in sys.modules and "botocore" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", words], check=True, cwd=Path(__file__).parents[2])

"""The pages for people without the app: what they show, what they never show, and that nothing in them is live."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from app.protocol.canonical import canonical
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.station.decide import decide_all
from app.station.page.home import PER_PAGE
from app.station.page.markup import Markup, element, join
from tests.stations import TOKEN, Clock, Person, Served, write_texts

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def get(served: Served, path: str, *, language: str = "en", **query: str) -> requests.Response:
    return requests.get(
        served.server.url + path, params=query, headers={"Accept-Language": language}, timeout=10
    )  # fmt: skip


def paste(served: Served, record: bytes | str) -> requests.Response:
    return requests.post(served.server.url + "/check", files={"record": (None, record)}, timeout=10)


@pytest.fixture
def worked(served: Served, tmp_path: Path) -> Iterator[tuple[Served, Person, list[str], Envelope]]:
    """A station with one decided submission; (it, its author, the ids of submission, digest and lease, the record)."""
    project = served.project(
        write_texts(tmp_path / "texts"), reviewers_per_item=0, quorum=0, title=f"Moods {HOSTILE}",
        summary="Say how a text reads.", times={"hold_s": 0}, languages=["uk", "ja"], difficulty=2, daily_limit=50,
        budget={TOKEN: 12_345},
    )  # fmt: skip
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 3)
    record = ann.submission(lease, lease.items[0])
    ann.send(record)
    decide_all(served.station)
    names = [record.message["submissionId"], record.digest(ann.authority.records)]
    yield served, ann, [*map(to_hex, names), lease.lease["message"]["leaseId"]], record


def test_text_is_escaped_wherever_it_stands() -> None:
    made = element("p", HOSTILE, element("b", "x & y"), title=HOSTILE)
    assert "<script>" not in made and "<img" not in made and "<b>x &amp; y</b>" in made
    assert re.fullmatch(r'<p title="[^"<>]*">.*</p>', made)
    assert join("<", Markup("<br>")) == "&lt;<br>"
    assert element("rect", width=3) == '<rect width="3"/>'


def test_the_first_page(worked: tuple[Served, Person, list[str], Envelope]) -> None:
    served, ann, _, _ = worked
    answer = get(served, "/")
    assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")
    text = answer.text
    assert "<script" not in text and html.escape(HOSTILE) in text
    for shown in (
        "Say how a text reads.", "0.2 to 0.21 CRED", "0.05 CRED", "Accepted: 1 of 6. Free: 3.",
        "at most 50 items a day", "Українська", "日本語", "difficulty 2 of 5", "Money left</dt><dd>122.",
    ):  # fmt: skip
        assert shown in text, shown
    assert ann.worker not in text
    assert served.server.url in text and to_hex(served.station.id) in text


def test_a_station_without_projects_says_so(served: Served) -> None:
    text = get(served, "/").text
    assert "There is no project yet." in text and "<progress" not in text and "caravan:join" in text


def test_many_projects_are_turned_over(served: Served, clock: Clock, tmp_path: Path) -> None:
    source = write_texts(tmp_path / "texts", ["One.", "Two."])
    for number in range(PER_PAGE + 1):
        clock.pass_(1)
        served.project(source, title=f"Project {number:02}", family="community", terms={})
    first, last = get(served, "/").text, get(served, "/", page="2").text
    assert first.count('class="card"') == PER_PAGE and last.count('class="card"') == 1
    assert "Project 18" in first and "Project 00" in last and "volunteer work" in last
    assert 'href="/?page=2"' in first and 'href="/?page=1"' in last and "Page 2 of 2" in last
    for odd in ("0", "-1", "x", "99999", "9" * 400, "²"):
        assert get(served, "/", page=odd).status_code == 200


def test_nothing_comes_from_elsewhere_and_nothing_runs(worked: tuple[Served, Person, list[str], Envelope]) -> None:
    served, _, names, _ = worked
    pages = (("/", {}), ("/check", {}), ("/check", {"id": names[0]}), ("/check", {"id": HOSTILE}), ("/overview", {}))
    for path, query in pages:
        answer = get(served, path, **query)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff" and "Set-Cookie" not in answer.headers
        assert (
            "<script" not in answer.text
            and "style=" not in answer.text
            and " onerror=" not in re.sub(r"&lt;.*?&gt;", "", answer.text)
        )
        links = re.findall(r'(?:href|src|action)="([^"]*)"', answer.text)
        assert links and all(link.startswith("/") and not link.startswith("//") for link in links)
    scripted = get(served, "/export")
    assert "script-src 'self'; connect-src 'self'" in scripted.headers["Content-Security-Policy"]
    assert re.findall(r"<script[^>]*>[^<]*", scripted.text) == ['<script src="/drop.js" defer>']
    for path, kind in (("/style.css", "text/css"), ("/drop.js", "text/javascript"), ("/icon.svg", "image/svg+xml")):
        answer = get(served, path)
        assert answer.headers["Content-Type"].startswith(kind)
        # The name of SVG's own language is all that looks like an address.
        assert "//" not in answer.text.replace("http://www.w3.org/2000/svg", "")


def test_a_record_is_checked(worked: tuple[Served, Person, list[str], Envelope]) -> None:
    served, ann, names, _ = worked
    for name in (*names, names[0][2:]):
        text = get(served, "/check", id=name).text
        assert "The record is here" in text and "✓ stands in the log" in text and "✓ signed by this station" in text
        assert ann.worker not in text and "mood" not in text
    decided = get(served, "/check", id=names[0]).text
    assert "Accepted, " in decided and "decisionId" in decided and "reasonHash" in decided
    by_number = get(served, "/check", id="3").text
    assert "The record is here" in by_number and "Accepted" not in by_number
    for missing in ("0x" + "ab" * 32, "999999", "x", "9" * 15, HOSTILE, "a" * 5000):
        answer = get(served, "/check", id=missing)
        assert answer.status_code == 404 and "Nothing found" in answer.text


def test_a_pasted_record_is_checked_to_the_last_byte(worked: tuple[Served, Person, list[str], Envelope]) -> None:
    served, ann, names, record = worked
    whole = paste(served, record.encode())
    assert whole.status_code == 200 and "The record is sound" in whole.text
    for shown in ("✓ by the person it names", "✓ is what was signed", "✓ holds exactly this record", "Accepted, "):
        assert shown in whole.text, shown
    assert "✓ stands in the log" in whole.text and ann.worker not in whole.text
    wire = record.to_wire()
    spread = json.dumps(wire, indent=3, ensure_ascii=True)
    assert "The record is sound" in paste(served, spread).text

    forged = {**wire, "signature": "0x" + "11" * 32 + "22" * 32 + "1b"}
    text = paste(served, canonical(forged)).text
    assert "This record does not hold" in text and "✗ not by who had to sign it" in text
    assert "✗ holds this record with another signature" in text

    lie = {**wire, "message": {**wire["message"], "activeMs": 2}}
    text = paste(served, canonical(lie)).text
    assert "✗ not by who had to sign it" in text and "✗ does not hold this record" in text

    other = {**wire, "payload": wire["payload"].replace("good", "bad")}
    text = paste(served, canonical(other)).text
    assert "✗ is not what was signed" in text and "✓ by the person it names" in text

    receipt = ann.send(record)
    text = paste(served, receipt.encode()).text
    assert "The record is sound" in text and "✓ holds the record that it acknowledges" in text
    unknown = {**receipt.to_wire(), "message": {**receipt.to_wire()["message"], "logIndex": 2}}
    assert "This record does not hold" in paste(served, canonical(unknown)).text

    by_id = requests.post(
        served.server.url + "/check", files={"record": (None, names[0])}, allow_redirects=False, timeout=10
    )
    assert by_id.status_code == 303 and by_id.headers["Location"] == f"/check?id={names[0]}"


def test_what_is_no_record_is_told_plainly(served: Served) -> None:
    nothing = canonical({"type": "Nothing", "message": {}, "signature": "0x", "payload": None})
    half = "\ud800".encode("utf-8", "surrogatepass")
    for bad in ("", "{}", "hello", '{"type":1}', "[" * 100_000, '{"a":1e9}', half, HOSTILE, b"\xff\xfe", nothing):
        answer = paste(served, bad)
        assert answer.status_code == 422 and "This is no signed record" in answer.text, bad[:40]
        assert "<script>alert" not in answer.text
    url = served.server.url + "/check"
    assert requests.post(url, timeout=10).status_code == 415
    assert requests.post(url, data={"record": "{}"}, timeout=10).status_code == 415
    assert requests.post(url, files={"record": (None, "x" * (3 * 2**20))}, timeout=10).status_code == 413
    many = [(f"f{number}", (None, "x")) for number in range(100)]
    assert requests.post(url, files=many, timeout=10).status_code == 422
    cut = requests.post(
        url, data=b'--b\r\nContent-Disposition: form-data; name="record"\r\n\r\n{}', timeout=10,
        headers={"Content-Type": "multipart/form-data; boundary=b"},
    )  # fmt: skip
    assert cut.status_code == 422 and "cut off" in cut.text


def test_a_hidden_decision_is_not_told(served: Served, tmp_path: Path) -> None:
    project = served.project(
        write_texts(tmp_path / "texts"), reviewers_per_item=0, quorum=0, times={"hold_s": 7 * 86_400}
    )
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 3)
    record = ann.submission(lease, lease.items[0])
    ann.send(record)
    decide_all(served.station)
    assert "not told yet" in get(served, "/check", id=to_hex(record.message["submissionId"])).text
    assert "not told yet" in paste(served, record.encode()).text


def test_pages_are_read_in_the_readers_language(worked: tuple[Served, Person, list[str], Envelope]) -> None:
    served, _, names, _ = worked
    for asked, code, direction, words in (
        ("fr-CA,fr;q=0.9,en;q=0.5", "fr", "ltr", "Rejoindre une station"),
        ("de,ar;q=0.7,en;q=0.2", "ar", "rtl", "الانضمام إلى محطة"),
        ("en;q=0.9, fr;q=0", "en", "ltr", "Join a station"),
        ("xx", "en", "ltr", "Join a station"), ("fr;q=nonsense,,;;", "en", "ltr", "Join a station"),
    ):  # fmt: skip
        answer = get(served, "/", language=asked)
        assert f'<html lang="{code}" dir="{direction}">' in answer.text and words in answer.text, asked
        assert answer.headers["Vary"] == "Accept-Language"
    french = get(served, "/check", language="fr", id=names[0]).text
    assert "L’enregistrement est là" in french and "Accepté, " in french
    missing = get(served, "/check", language="ar", id="x")
    assert missing.status_code == 404 and "لم يُعثر على شيء" in missing.text

"""The pages for people without the app: what they show, what they never show, and that nothing in them is live."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from app.protocol.hexadecimal import to_hex
from app.station.decide import decide_all
from app.station.page.markup import Markup, element, join
from tests.stations import Person, Served, write_texts

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def get(served: Served, path: str, **query: str) -> requests.Response:
    return requests.get(served.server.url + path, params=query, timeout=10)


@pytest.fixture
def worked(served: Served, tmp_path: Path) -> Iterator[tuple[Served, Person, list[str]]]:
    """A station with one decided submission; (it, its author, the ids of submission, lease and digest)."""
    project = served.project(
        write_texts(tmp_path / "texts"), reviewers_per_item=0, quorum=0, title=f"Moods {HOSTILE}",
        summary="Say how a text reads.", times={"hold_s": 0}, languages=["uk", "ja"], difficulty=2, daily_limit=50,
    )  # fmt: skip
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 3)
    record = ann.submission(lease, lease.items[0])
    ann.send(record)
    decide_all(served.station)
    names = [record.message["submissionId"], record.digest(ann.authority.records)]
    yield served, ann, [*map(to_hex, names), lease.lease["message"]["leaseId"]]


def test_text_is_escaped_wherever_it_stands() -> None:
    made = element("p", HOSTILE, element("b", "x & y"), title=HOSTILE)
    assert "<script>" not in made and "<img" not in made and "<b>x &amp; y</b>" in made
    assert re.fullmatch(r'<p title="[^"<>]*">.*</p>', made)
    assert join("<", Markup("<br>")) == "&lt;<br>"


def test_the_first_page(worked: tuple[Served, Person, list[str]]) -> None:
    served, ann, _ = worked
    answer = get(served, "/")
    assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")
    text = answer.text
    assert "<script" not in text and html.escape(HOSTILE) in text
    for shown in (
        "Say how a text reads.",
        "0.2 CRED",
        "1 of 6 accepted, 3 free",
        "at most 50 items a day",
        "uk",
    ):
        assert shown in text, shown
    assert ann.worker not in text
    assert served.server.url in text and to_hex(served.station.id) in text


def test_nothing_comes_from_elsewhere_and_nothing_runs(worked: tuple[Served, Person, list[str]]) -> None:
    served, _, names = worked
    for path, query in (("/", {}), ("/check", {}), ("/check", {"id": names[0]}), ("/check", {"id": HOSTILE})):
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
    assert get(served, "/style.css").headers["Content-Type"].startswith("text/css")


def test_a_record_is_checked(worked: tuple[Served, Person, list[str]]) -> None:
    served, ann, names = worked
    for name in (*names, names[0][2:]):
        text = get(served, "/check", id=name).text
        assert "The record is here" in text and "✓ stands in the log" in text and "✓ signed by this station" in text
        assert ann.worker not in text and "mood" not in text
    assert "Accepted, " in get(served, "/check", id=names[0]).text
    by_number = get(served, "/check", id="3").text
    assert "The record is here" in by_number and "Accepted" not in by_number
    for missing in ("0x" + "ab" * 32, "999999", "x", "9" * 15, HOSTILE, "a" * 5000):
        answer = get(served, "/check", id=missing)
        assert answer.status_code == 404 and "Nothing found" in answer.text
    assert requests.post(served.server.url + "/check", timeout=10).status_code == 405


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


@pytest.mark.browser
def test_a_browser_shows_the_pages(worked: tuple[Served, Person, list[str]], tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    served, _, names = worked
    for name, path in (("home", "/"), ("check", f"/check?id={names[0]}")):
        command = [
            browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            f"--user-data-dir={tmp_path / name}", "--virtual-time-budget=3000", "--enable-logging=stderr", "--v=0",
            "--dump-dom", served.server.url + path,
        ]  # fmt: skip
        found = subprocess.run(command, capture_output=True, text=True, timeout=90)
        assert "Check" in found.stdout and "</html>" in found.stdout
        assert "Content Security Policy" not in found.stderr and "CONSOLE" not in found.stderr

"""The station's pages in a real browser: by mouse and keyboard, with scripts and without, on a phone."""

from __future__ import annotations

import json
import time
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from app.protocol.administration import ManagerClient
from app.protocol.hexadecimal import to_hex
from app.station.page import route
from tests.browser.chromium import Browser
from tests.browser.conftest import Worked

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def _no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """All tests come from one address; the limit on exports is proved in tests/station."""
    monkeypatch.setattr(route.Rate, "take", lambda self, name: None)


def bad_copy(source: Path, target: Path) -> Path:
    """The export with one answer changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            good, bad = (rb"\"value\":\"%s\"" % word for word in (b"good", b"bad"))
            data = old.read(name)
            new.writestr(name, data.replace(good, bad) if name.endswith("/records.jsonl") else data)
    return target


def test_the_first_page_and_an_id_by_keyboard_alone(browser: Browser, worked: Worked) -> None:
    browser.open(worked.url + "/")
    assert browser.title() == "Sahel Language Lab" and "Moods" in browser.text()
    for _ in range(10):
        browser.press("Tab", 9)
        if browser.run("document.activeElement.innerText") == "Check a record":
            break
    outline = browser.run("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "what has the keys is seen"
    browser.press("Enter", 13)
    browser.until("location.pathname === '/check' && document.querySelector('#id') !== null")
    browser.type("#id", to_hex(worked.record.message["submissionId"]))
    browser.press("Enter", 13)
    browser.until("location.search.length > 60")
    assert browser.title() == "The record is here"
    assert "signed by this station" in browser.text() and "Accepted, " in browser.text()
    browser.click("summary")
    assert '"type": "Receipt"' in browser.text()


def test_a_record_is_pasted(browser: Browser, worked: Worked) -> None:
    browser.open(worked.url + "/check")
    browser.type("#record", worked.record.encode().decode())
    browser.click("form[method=post] button")
    browser.until("document.querySelector('h1').innerText === 'The record is sound'")
    assert "holds exactly this record" in browser.text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_export_is_checked(browser: Browser, worked: Worked, scripts: bool, tmp_path: Path) -> None:
    bad = bad_copy(worked.good, tmp_path / "bad.zip")
    worse = tmp_path / "worse.zip"
    worse.write_bytes(b"PK\x05\x06" + bytes(100))
    for file, title, shown in (
        (worked.good, "This export verifies", "every record is what it says"),
        (bad, "This export does not verify", to_hex(worked.record.message["submissionId"])),
        (worse, "This is no export with proof", "does not hold one"),
    ):
        browser.scripts(scripts)
        browser.open(worked.url + "/export")
        assert bool(browser.run("!document.querySelector('.hint').hidden")) is scripts
        if scripts:
            browser.drop("form.drop", file)
        else:
            browser.choose("#export", file)
            browser.click("form.drop button[type=submit]")
        browser.until("location.pathname.startsWith('/export/')")
        assert browser.title() == title and shown in browser.text(), file.name
    browser.scripts(True)


def test_any_record_of_an_export_is_looked_up(browser: Browser, worked: Worked) -> None:
    browser.open(worked.url + "/export")
    browser.choose("#export", worked.good)
    browser.click("form.drop button[type=submit]")
    browser.until("location.pathname.startsWith('/export/')")
    browser.type("#id", to_hex(worked.record.message["submissionId"]))
    browser.press("Enter", 13)
    browser.until("location.search.length > 60")
    assert browser.title() == "The record is in the export" and "Accepted, " in browser.text()


def test_a_refused_upload_says_why_on_the_page(
    browser: Browser, worked: Worked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.station.page.export.LARGEST", 5000)
    large = tmp_path / "large.zip"
    large.write_bytes(bytes(400_000))
    browser.open(worked.url + "/export")
    browser.run("document.querySelector('form.drop').dataset.most = 1e9")
    browser.drop("form.drop", large)
    browser.until("document.querySelector('[role=status]').innerText.startsWith('This is too large')")
    assert browser.run("!document.querySelector('form.drop button[type=submit]').disabled")
    browser.open(worked.url + "/export")
    browser.drop("form.drop", large)
    browser.until("document.querySelector('[role=status]').innerText.startsWith('This file is too large')")
    browser.scripts(False)
    browser.open(worked.url + "/export")
    browser.choose("#export", large)
    browser.click("form.drop button[type=submit]")
    browser.until("document.querySelector('h1').innerText === 'This did not work'")
    browser.scripts(True)


def test_the_overview_opens_by_the_link_and_closes(browser: Browser, worked: Worked) -> None:
    manager = worked.people["manager"]
    link = ManagerClient(manager.client).browser_address()
    browser.open(link)
    assert browser.title() == "Overview" and "Moods" in browser.text() and "code=" not in browser.run("location.href")
    [cookie] = browser.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Strict" and not cookie["secure"]
    assert 7.9 * 3600 < cookie["expires"] - time.time() <= 8 * 3600
    assert browser.run("document.cookie") == ""
    browser.click("tbody a")
    browser.until("document.querySelector('h1').innerText === 'Moods'")
    assert "Annotators" in browser.text()
    browser.open(worked.url + "/overview")
    browser.click("button.quiet")
    browser.until("document.querySelector('h1').innerText === 'You are logged out'")
    assert browser.cookies() == []
    for address in (worked.url + "/overview", link):
        browser.open(address)
        assert browser.title() == "This did not work", address


def test_a_link_on_another_page_logs_nobody_in(browser: Browser, worked: Worked, tmp_path: Path) -> None:
    """What another site makes a browser open is refused, whoever's link it is, and the link stays good."""
    link = ManagerClient(worked.people["manager"].client).browser_address()
    elsewhere = link.replace("127.0.0.1", "localhost")
    browser.open(worked.url.replace("127.0.0.1", "localhost") + "/check")
    browser.run(f"location.href = {json.dumps(link)}")
    browser.until("document.querySelector('h1').innerText === 'This did not work'")
    assert browser.cookies() == [] and elsewhere != link
    browser.open(link)
    assert browser.title() == "Overview"
    # The other name of this computer was this test's own wish.
    browser.requests[:] = [one for one in browser.requests if "localhost" not in one]


PATHS = ("/", "/check", "/check?id=3", "/export", "/overview", "/overview/{project}")
_CONTRAST = """
(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const read = text => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) { const c = read(getComputedStyle(e).backgroundColor);
    if (c[3] === 255) return c; } return [255, 255, 255, 255]; };
  const poor = [];
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.offsetParent) continue;
    const [a, b] = [light(read(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) poor.push(e.tagName + ' ' + e.className + ' ' + e.innerText.slice(0, 30) + ' ' + ratio.toFixed(2));
  }
  return poor;
})()
"""
_UNNAMED = """
[...document.querySelectorAll('input:not([type=hidden]), textarea, button, a, progress, svg, nav, [role=region]')]
  .filter(e => !(e.innerText || '').trim() && !e.getAttribute('aria-label') && !(e.labels && e.labels.length)
    && !e.hidden && !(e.tagName === 'BUTTON' && e.textContent.trim()))
  .map(e => e.outerHTML.slice(0, 90))
"""
_LEVELS = "[...document.querySelectorAll('h1, h2, h3, h4')].map(e => Number(e.tagName[1]))"


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_pages_are_for_everybody(browser: Browser, worked: Worked, language: str) -> None:
    """WCAG 2.2 as far as it can be counted: names, contrast, order of headings, no sideways scrolling at 320 px."""
    browser.open(ManagerClient(worked.people["manager"].client).browser_address())
    browser.language(language)
    for path in PATHS:
        for dark in (False, True):
            browser.size(320, phone=True)
            browser.dark(dark)
            browser.open(worked.url + path.format(project=worked.project.hex()))
            assert browser.run("document.documentElement.lang") == language
            assert browser.run("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
            assert browser.run("document.documentElement.scrollWidth") <= 320, path
            assert browser.run(_CONTRAST) == [], (path, dark)
            assert browser.run(_UNNAMED) == [], path
            levels = browser.run(_LEVELS)
            assert levels[0] == 1 and levels.count(1) == 1, path
            assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)

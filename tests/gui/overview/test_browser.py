"""“Open in browser” on the manager's page: a link that opens the overview once, and plain words when it cannot."""

from __future__ import annotations

import pytest
import requests
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from tests.gui.joined import Memory, join, system_keyring, until
from tests.stations import serve, write_texts


@pytest.fixture(autouse=True)
def _keyring():
    with system_keyring(Memory()):
        yield


class Browser(QObject):
    """Takes the addresses that would go to the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser():
    made = Browser()
    QDesktopServices.setUrlHandler("http", made, "show")  # its stub asks for bytes and it refuses them
    yield made
    QDesktopServices.unsetUrlHandler("http")


@pytest.mark.timeout(240)
@pytest.mark.parametrize("role", ["manager", "auditor"])
def test_the_overview_opens_in_the_browser(qtbot, start, tmp_path, browser, role) -> None:
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts", ["One."]))
        desk = start()
        join(qtbot, desk, served, role)
        desk.window.show_page("manage")
        page = desk.window.pages["manage"]
        until(qtbot, lambda: page.report is not None and page.again.isEnabled())
        assert page.browse.isVisible() and page.browse.toolTip()
        page.browse.click()
        until(qtbot, lambda: bool(browser.opened) and page.browse.isEnabled())
        [address] = browser.opened
        assert address.startswith(served.server.url + "/overview/open?code=")
        with requests.Session() as session:
            shown = session.get(address, timeout=10)
            assert shown.status_code == 200 and "Overview" in shown.text and "Work under way" in shown.text
        assert requests.get(address, timeout=10).status_code == 401
    page.browse.click()
    until(qtbot, lambda: page.state.isVisible() and page.browse.isEnabled())
    assert len(browser.opened) == 1

"""What the desktop knows about the network, and work that a station wants back in great number."""

from __future__ import annotations

import pytest
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory

from app.gui.sync.surroundings import MeteredHint, desktop_proxy
from app.ops import braking
from app.protocol import proxy
from app.station import release
from app.station.tables import LeaseRow
from app.sync.status import SyncState
from tests.gui.joined import get_work, join, system_keyring, until
from tests.stations import serve, write_texts


@pytest.fixture(autouse=True)
def _alone():
    with system_keyring():
        yield
    proxy.ask(None)


def test_the_desktops_proxy_is_read(monkeypatch: pytest.MonkeyPatch, qapp) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert desktop_proxy("https://station.example") == ""
    wanted = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "ada", "se cret")
    socks = QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "socks.example", 1080)
    monkeypatch.setattr(QNetworkProxyFactory, "systemProxyForQuery", lambda _query: [socks, wanted])
    assert desktop_proxy("https://station.example") == "http://ada:se%20cret@proxy.example:3128"


@pytest.mark.timeout(180)
def test_a_metered_connection_is_noticed_and_the_person_has_the_last_word(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"))
        desk = start()
        join(qtbot, desk, served)
        sync = desk.window.account.sync
        until(qtbot, lambda: sync.status.state is SyncState.IDLE)
        assert isinstance(sync.hint, MeteredHint)
        sync.hint.take(True)
        assert sync.metered
        sync.set_metered(False)
        assert not sync.metered
        sync.hint.take(False)
        sync.set_metered(True)
        sync.hint.take(True)
        sync.hint.take(False)
        assert sync.metered  # said by the person, so it is not undone


@pytest.mark.timeout(240)
def test_much_work_taken_back_at_once_waits_in_the_outbox(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts", [f"Text {n}." for n in range(30)]), batch_items=10)
        desk = start()
        join(qtbot, desk, served)
        get_work(qtbot, desk, 1)
        workspace = desk.session.workspace
        from app.ops import stations
        from app.protocol.hexadecimal import to_hex
        from app.sync import account

        [station] = workspace.read(stations.all_stations)
        for _ in range(21):
            account.ask_for_work(workspace, station, to_hex(project), "annotator", 1)
        desk.window.account.sync_now()
        sync = desk.window.account.sync
        until(qtbot, lambda: sync.status.state is SyncState.IDLE)
        held = served.station.read(lambda session: [row.id for row in session.query(LeaseRow).all()])
        for lease in held:
            served.station.write(release.withdraw, served.station, lease, "The project ends.")
        desk.window.show_page("outbox")
        page = desk.window.pages["outbox"]
        assert not page.brake.isVisible()
        desk.window.account.sync_now()
        until(qtbot, page.brake.isVisible)
        assert "22 batches" in page.brake.words.text() and "Nothing was removed" in page.brake.words.text()
        page.brake.keep.click()
        until(qtbot, lambda: not workspace.read(braking.held, station.id))
        assert not page.brake.isVisible()

"""The outbox: what waits and why, what can be done about it, and that it empties by itself."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from sqlalchemy import insert

from app.core.changes import MANY, Changes
from app.core.ids import record_id
from app.core.outbox import OutboxState, RecordKind
from app.gui.sync.outbox_model import NOTE, PAGE, STATE, OutboxModel
from app.gui.sync.proof_dialog import ProofDialog
from app.gui.sync.wording import skew_words, wait_words
from app.ops import delivering, outbox, stations
from app.ops.sealing import Sealed, seal
from app.protocol.canonical import canonical, sha256
from app.station.server import StationServer
from app.store.tables import OutboxRow
from app.sync.status import SyncState, SyncStatus
from tests.gui.joined import dialog, get_work, join, opened, submit_all, system_keyring, until
from tests.stations import serve, write_texts


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


@pytest.fixture
def served(tmp_path):
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"))
        yield served


def page_of(desk):
    desk.window.show_page("outbox")
    return desk.window.pages["outbox"]


def choose(page, text: str) -> None:
    page.filter.setCurrentIndex(page.filter.findText(text))
    page.filter.activated.emit(page.filter.currentIndex())


def fill(session, station: str, count: int) -> Changes:
    rows = [
        {
            "id": record_id(), "station_id": station, "kind": "submission", "state": "parked", "record": b"x" * 100,
            "digest": record_id(), "created_ms": 1_700_000_000_000 + n, "tries": 1, "reason": f"reason {n}",
        }
        for n in range(count)
    ]  # fmt: skip
    session.execute(insert(OutboxRow), rows)
    return Changes(outbox=MANY)


@pytest.mark.timeout(180)
def test_work_done_offline_waits_and_leaves_by_itself(qtbot, start, served, tmp_path) -> None:
    desk = start()
    join(qtbot, desk, served)
    local = get_work(qtbot, desk, 3)
    port = urlsplit(served.server.url).port
    served.server.close()
    workspace, status = desk.session.workspace, desk.window.status
    submit_all(workspace, local)
    desk.window.account.sync_now()
    until(qtbot, lambda: status.text("station").startswith("Offline: "))
    until(qtbot, lambda: status.text("outbox") == "3 waiting")
    page = page_of(desk)
    assert page.model.rowCount() == 3 and page.table.isVisible()
    assert "cannot be reached" in page.state.text()
    assert page.model.delivery(0).project == "Moods" and page.model.delivery(0).item.startswith("text")

    served.server = StationServer(tmp_path / "station", host="127.0.0.1", port=port, steps=())
    served.server.start()
    page.now.click()
    until(qtbot, lambda: status.text("outbox") == "Everything delivered")
    until(qtbot, lambda: status.text("station") == "")
    until(qtbot, lambda: page.model.rowCount() == 0 and page.empty.isVisible())
    choose(page, "Delivered")
    assert page.model.rowCount() == 3
    page.table.selectRow(1)
    page.details.click()
    shown = dialog(qtbot, desk, ProofDialog)
    found = workspace.read(delivering.proof, page.selected()[0])
    assert found.log_index is not None and found.receipt and len(found.digest) == 64
    assert "confirmed" in shown.text.text()
    shown.reject()


@pytest.mark.timeout(180)
def test_with_the_key_locked_work_waits_until_it_is_opened(qtbot, start, served) -> None:
    from app.gui.account.unlock_dialog import UnlockDialog

    desk = start()
    join(qtbot, desk, served)
    local = get_work(qtbot, desk, 1)
    desk.window.actions_table["account.lock"].trigger()
    workspace = desk.session.workspace
    submit_all(workspace, local)
    page = page_of(desk)
    until(qtbot, lambda: page.model.rowCount() == 1)
    assert page.model.delivery(0).state is OutboxState.UNSIGNED
    assert page.model.index(0, STATE).data() == "Waits for your key"
    page.unlock.click()
    shown = dialog(qtbot, desk, UnlockDialog)
    shown.field.edit.setText(desk.passphrase)
    shown.main.click()
    until(qtbot, lambda: workspace.read(outbox.counts).received == 1)
    until(qtbot, lambda: not page.unlock.isVisible())


@pytest.mark.timeout(180)
def test_what_the_station_refuses_is_parked_with_its_reason_and_can_be_tried_again(qtbot, start, served) -> None:
    desk = start()
    join(qtbot, desk, served)
    workspace = desk.session.workspace
    [station] = workspace.read(stations.all_stations)
    payload = canonical({"schema": "dispute/1", "text": "About nothing."})
    one = record_id()
    message = {
        "disputeId": bytes.fromhex(one),
        "decisionHash": bytes.fromhex(record_id()),
        "textHash": sha256(payload),
        "worker": station.worker,
        "openedMs": 1,
    }
    sealed = Sealed(one, RecordKind.DISPUTE, station.id, message, payload)
    seal(workspace, station, sealed, lambda _session, _sealed: Changes())
    desk.window.account.sync_now()
    page = page_of(desk)
    until(qtbot, lambda: page.model.rowCount() == 1 and page.model.delivery(0).state is OutboxState.PARKED)
    until(qtbot, lambda: "attention" in desk.window.status.text("outbox"))
    assert page.model.index(0, NOTE).data()
    page.table.selectRow(0)
    until(qtbot, lambda: page.again.isEnabled())
    before = page.model.delivery(0).reason
    page.again.click()
    until(qtbot, lambda: page.model.delivery(0).state is OutboxState.PARKED and page.model.delivery(0).reason == before)


def test_pausing_stops_the_network_and_going_on_starts_it(qtbot, start, served) -> None:
    desk = start()
    join(qtbot, desk, served)
    page = page_of(desk)
    page.pause.click()
    until(qtbot, lambda: desk.window.status.text("station") == "Paused")
    assert page.pause.text() == "Go on syncing"
    page.pause.click()
    until(qtbot, lambda: desk.window.status.text("station") == "")


def test_twenty_thousand_records_are_read_page_by_page(qtbot, start) -> None:
    desk = start()
    workspace = opened(qtbot, desk)
    workspace.write(fill, "", 20_000)
    page = page_of(desk)
    until(qtbot, lambda: page.model.rowCount() == 20_000)
    qtbot.waitExposed(page)
    page.table.scrollToBottom()
    desk.window.grab()
    assert len(page.model._pages) <= 4
    assert page.model.index(0, NOTE).data() == "reason 19999"
    assert page.model.index(19_999, NOTE).data() == "reason 0"
    for row in range(0, 20_000, PAGE):
        page.model.delivery(row)
    assert len(page.model._pages) <= 20


def test_a_model_without_a_workspace_is_empty(qapp) -> None:
    class Closed:
        workspace = None

    model = OutboxModel(Closed())
    model.reload()
    assert model.rowCount() == 0 and model.delivery(0) is None


def test_a_clock_that_differs_is_said_once(qtbot, start, served) -> None:
    desk = start()
    join(qtbot, desk, served)
    sync = desk.window.account.sync
    for done in (0, 1):
        sync._on_status(SyncStatus(SyncState.WORKING, "clock", done, 2, skew_s=720.0))
    assert sum("clock" in text for text in desk.window.notices.texts) == 1
    page = page_of(desk)
    assert "behind" in page.advice.text() and page.advice.isVisible()
    assert "ahead" in skew_words(-720.0)


@pytest.mark.parametrize(
    ("ms", "unit"), [(1_000, "second"), (300_000, "minute"), (9_000_000, "hour"), (200_000_000, "day")]
)
def test_waits_are_told_in_one_unit(qapp, ms: int, unit: str) -> None:
    assert unit in wait_words(ms)


@pytest.mark.timeout(180)
def test_what_was_refused_can_be_discarded_with_a_reason(qtbot, start, served) -> None:
    from app.gui.sync.discard_dialog import DiscardDialog
    from app.ops import items
    from tests.sync.test_engine import spoil_asset

    desk = start()
    join(qtbot, desk, served)
    local = get_work(qtbot, desk, 1)
    workspace = desk.session.workspace
    [item] = workspace.read(items.page, local)
    workspace.write(spoil_asset, item.id)
    submit_all(workspace, local)
    desk.window.account.sync_now()
    page = page_of(desk)
    until(qtbot, lambda: page.model.rowCount() == 1 and page.model.delivery(0).state is OutboxState.PARKED)
    page.table.selectRow(0)
    until(qtbot, lambda: page.drop.isEnabled())
    page.drop.click()
    shown = dialog(qtbot, desk, DiscardDialog)
    assert "opens again" in shown.text.text() and not shown.main.isEnabled()
    shown.field.setText("The file was another one")
    shown.main.click()
    until(qtbot, lambda: page.model.rowCount() == 0)
    assert workspace.read(items.get, item.id).state.editable
    choose(page, "Discarded")
    assert page.model.index(0, STATE).data() == "Discarded"
    assert page.model.index(0, NOTE).data().startswith("The file was another one")
    page.table.selectRow(0)
    assert not page.drop.isEnabled() and not page.again.isEnabled()
    until(qtbot, lambda: desk.window.status.text("outbox") == "Everything delivered")


@pytest.mark.timeout(180)
def test_on_a_metered_connection_files_wait_until_they_are_let(qtbot, start, tmp_path) -> None:
    from app.ops import items, projects

    with serve(tmp_path / "big") as served:
        served.project(write_texts(tmp_path / "t", ["z" * 400_000] * 2))
        desk = start()
        join(qtbot, desk, served)
        page = page_of(desk)
        page.metered.setChecked(True)
        desk.window.show_page("projects")
        cards = desk.window.pages["projects"]
        cards.cards[0].get.click()
        until(qtbot, lambda: "Metered" in desk.window.status.text("station"))
        assert "390.6" in desk.window.status.text("station") or "kB" in desk.window.status.text("station")
        workspace = desk.session.workspace
        [project] = workspace.read(projects.all_projects)
        found = workspace.read(items.page, project.id)
        assert not any(workspace.assets.has(item.asset) for item in found)
        desk.window.close()
        desk.close()

        # It is remembered, and taking it off fetches what waited.
        again = start()
        opened(qtbot, again)
        until(qtbot, lambda: again.window.account.sync.metered)
        second = page_of(again)
        assert second.metered.isChecked()
        second.metered.setChecked(False)
        until(qtbot, lambda: all(again.session.workspace.assets.has(item.asset) for item in found))
        until(qtbot, lambda: again.window.status.text("station") == "")


def test_progress_says_rate_and_time_left(qtbot, start, served) -> None:
    desk = start()
    join(qtbot, desk, served)
    page, sync = page_of(desk), desk.window.account.sync
    sync._on_status(SyncStatus(SyncState.WORKING, "Sending your work.", 1_000, 5_000, sending=True))
    assert page.bar.isVisible() and page.progress.text().startswith("Sending: ")
    assert page.bar.value() == 200
    sync._on_status(SyncStatus(SyncState.IDLE, "Everything is delivered."))
    assert not page.bar.isVisible() and not page.progress.isVisible()
    sync._on_status(SyncStatus(SyncState.OFFLINE, "Log in first.", portal="http://station.example/"))
    assert page.portal.isVisible()
    sync._on_status(SyncStatus(SyncState.IDLE, ""))
    assert not page.portal.isVisible()


def test_a_pace_forgets_a_pause_and_tells_the_time_left(qapp) -> None:
    from PySide6.QtCore import QLocale

    from app.gui.sync.pace import Pace, time_left

    pace = Pace()
    assert pace.words(QLocale()) == "" and pace.left_s() is None
    for second in range(5):
        pace.note(1_000 * second, 10_000, float(second))
    assert pace.rate() == 1_000 and pace.left_s() == 6
    assert "left" in pace.words(QLocale())
    pace.note(500, 2_000, 6.0)
    assert pace.rate() == 0 and pace.left_s() is None
    pace.note(600, 2_000, 60.0)
    assert "second" in time_left(40) and "minute" in time_left(600) and "hour" in time_left(9_000)

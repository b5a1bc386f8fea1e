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

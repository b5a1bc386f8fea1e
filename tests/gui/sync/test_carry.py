"""Carrying work by hand in the window: joining by a file, asking for work, taking it in, and bringing it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.cli import main as caravan
from app.core.item import ItemState
from app.gui.account.join_dialog import JoinDialog
from app.gui.sync.carry_dialog import CarryDialog
from app.gui.sync.carry_wording import is_bundle
from app.ops import items, outbox, projects
from app.station import carry as at_station
from app.station.run import main as station_command
from tests.gui.joined import Memory, dialog, opened, submit_all, system_keyring, until
from tests.stations import make_station, serve, write_texts


@pytest.fixture(autouse=True)
def _keyring():
    with system_keyring(Memory()):
        yield


def _drop(widget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    widget.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def _open(qtbot, desk) -> CarryDialog:
    desk.window.actions_table["sync.carry"].trigger()
    return dialog(qtbot, desk, CarryDialog)


def _out(qtbot, shown: CarryDialog, folder: Path) -> Path:
    before = set(folder.glob("*.zip"))
    shown.save_to(folder)
    until(qtbot, lambda: set(folder.glob("*.zip")) - before and shown.save.isEnabled())
    [made] = set(folder.glob("*.zip")) - before
    return made


@pytest.mark.timeout(240)
def test_from_an_invitation_on_a_stick_to_delivered_work(qtbot, start, tmp_path) -> None:
    stick, back = tmp_path / "stick", tmp_path / "back"
    stick.mkdir()
    back.mkdir()
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts"), title="Moods of a very long name " * 4)
        at_station.write_welcome(served.station, stick / "welcome.zip", "annotator")
        # Whatever the desk does, no network answers it.
        served.station.url = "http://127.0.0.1:9"
        at_station.write_welcome(served.station, stick / "welcome.zip", "annotator")
        desk = start()
        opened(qtbot, desk)
        desk.window.shell.paths_opened.emit([stick / "welcome.zip"], "")
        shown = dialog(qtbot, desk, CarryDialog)
        until(qtbot, lambda: shown.contents is not None)
        assert "invitation" in shown.drop.words.text() and shown.main.text() == "Join…"
        shown.main.click()
        joining = dialog(qtbot, desk, JoinDialog)
        until(qtbot, lambda: joining.main.isEnabled())
        joining.main.click()
        until(qtbot, lambda: desk.window.page_name == "projects")

        shown = _open(qtbot, desk)
        assert "does not know you yet" in shown.waiting.text()
        made = _out(qtbot, shown, stick)
        answer, _, _ = at_station.import_bundle(served.station, made, back)
        _drop(shown.drop, answer)
        until(qtbot, lambda: shown.contents is not None)
        shown.main.click()
        until(qtbot, lambda: shown.outcome.isVisible() and not shown.bar.isVisible())
        assert shown.project.count() == 2
        shown.project.setCurrentIndex(1)
        shown.count.setValue(2)
        made = _out(qtbot, shown, stick)
        answer, _, _ = at_station.import_bundle(served.station, made, back)
        _drop(shown.drop, answer)
        until(qtbot, lambda: shown.contents is not None and shown.main.isVisible())
        assert "2 item" in shown.drop.words.text() and "2 file" in shown.drop.words.text()
        shown.main.click()
        workspace = desk.session.workspace
        until(qtbot, lambda: bool(workspace.read(projects.all_projects)))
        until(qtbot, lambda: "2 new item" in shown.outcome.text())
        [local] = workspace.read(projects.all_projects)
        submit_all(workspace, local.id)
        shown.reject()

        shown = _open(qtbot, desk)
        assert "2 record" in shown.waiting.text()
        made = _out(qtbot, shown, stick)
        answer, taken, _ = at_station.import_bundle(served.station, made, back)
        assert taken == 2 and project
        _drop(shown.drop, made)
        until(qtbot, lambda: shown.contents is not None)
        assert "on its way to the station" in shown.drop.words.text() and not shown.main.isVisible()
        _drop(shown.drop, answer)
        until(qtbot, lambda: shown.contents is not None and shown.main.isVisible())
        shown.main.click()
        until(qtbot, lambda: "2 record(s) delivered" in shown.outcome.text() or "2 records" in shown.outcome.text())
        assert workspace.read(outbox.counts).pending == 0
        assert {item.state for item in workspace.read(items.page, local.id)} == {ItemState.RECEIVED}
        # The same file once more changes nothing, and says so.
        _drop(shown.drop, answer)
        until(qtbot, lambda: shown.contents is not None and shown.main.isVisible())
        shown.main.click()
        until(qtbot, lambda: "here before" in shown.outcome.text())
        bad = tmp_path / "half.zip"
        bad.write_bytes(answer.read_bytes()[:200])
        _drop(shown.drop, bad)
        until(qtbot, lambda: "not a whole zip" in shown.outcome.text())
        assert is_bundle(answer) and not is_bundle(bad) and not is_bundle(tmp_path)
        shown.reject()


def test_the_command_line_does_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    station, stick, work = tmp_path / "s", tmp_path / "stick", tmp_path / "w"
    stick.mkdir()
    make_station(station)
    assert station_command(["invite", str(station), "--bundle", str(stick / "welcome.zip")]) == 0
    source = write_texts(tmp_path / "texts")
    assert station_command(["project", str(station), "--from", str(source), "--title", "T", *_settings(tmp_path)]) == 0
    project = capsys.readouterr().out.split("project ")[-1].split()[0]
    from contextlib import closing

    from app.workspace import Workspace

    with closing(Workspace.open(work)) as workspace:
        workspace.key.make(None)

    def carry(*arguments: str) -> tuple[int, str]:
        status = caravan(["carry", *arguments, "--workspace", str(work)])
        return status, capsys.readouterr().out

    def round_trip(*arguments: str) -> tuple[int, str]:
        status, said = carry("out", str(stick), *arguments)
        assert status == 0
        path = said.strip().rpartition(": ")[2]
        assert station_command(["import-bundle", str(station), path]) == 0
        back = capsys.readouterr().out.strip().rpartition(": ")[2]
        status, said = carry("look", back)
        assert status == 0 and "from the station" in said
        return carry("in", back)

    assert carry("look", str(stick / "welcome.zip"))[0] == 0
    status, said = carry("in", str(stick / "welcome.zip"))
    assert status == 0 and "You have joined" in said
    assert round_trip()[0] == 0
    status, said = round_trip("--work", f"{project}=2")
    assert status == 0 and "2 new items" in said
    with closing(Workspace.open(work)) as workspace:
        workspace.key.unlock_kept()
        [local] = workspace.read(projects.all_projects)
        submit_all(workspace, local.id)
    status, said = round_trip()
    assert status == 0 and "2 delivered" in said
    status, said = carry("out", str(stick))
    assert status == 2
    half = stick / "half.zip"
    half.write_bytes(b"PK\x03\x04half")
    status, said = carry("in", str(half))
    assert status == 2 and "not a whole zip" in said


def _settings(folder: Path) -> list[str]:
    import json

    from tests.stations import LABELS, QUESTION

    (folder / "labels.json").write_text(json.dumps(LABELS))
    (folder / "questions.json").write_text(json.dumps([QUESTION]))
    more = {"licence": {"name": "CC0-1.0", "consent": "I give it away."}, "family": "community"}
    (folder / "settings.json").write_text(json.dumps(more))
    return [
        "--schema", str(folder / "labels.json"), "--questions", str(folder / "questions.json"),
        "--settings", str(folder / "settings.json"),
    ]  # fmt: skip

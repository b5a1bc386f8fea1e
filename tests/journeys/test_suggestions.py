"""A manager gives a model's output to a project; an annotator accepts one, refuses one, changes one, and submits; the
export says so. The real commands, a real station, the real window."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.core.item import ItemState
from app.core.region import Origin
from app.gui.labeling.image.index import SUGGESTED
from app.ops import items
from app.protocol.canonical import canonical, parse_canonical
from app.protocol.code import Verdict
from app.protocol.hexadecimal import from_hex
from app.signing.verify import recover
from app.station.decide import decide_all
from app.station.export import export
from app.station.run import main
from app.verify.export import verify_export
from tests.gui.joined import Memory, get_work, join, system_keyring, until
from tests.proposals import IMAGE_LABELS, coco, listed, photos
from tests.stations import LABELS, Served, serve

SHIFT = Qt.KeyboardModifier.ShiftModifier
FOUND = {
    "photo0.png": [
        ("Car", [20, 20, 60, 50], 0.93), ("Tree", [120, 40, 50, 90], 0.71), ("Tree", [220, 60, 60, 60], 0.42),
    ],
}  # fmt: skip


@pytest.fixture(autouse=True)
def _keyring():
    with system_keyring(Memory()):
        yield


def made(folder: Path, source: Path, labels: list[dict[str, Any]], capsys, *more: str) -> str:
    """A project as the manager's command makes it; its id."""
    path = folder.parent / "labels.json"
    path.write_text(json.dumps(labels))
    made = ["project", str(folder), "--from", str(source), "--title", "Moods", "--schema", str(path), *more]
    assert main(made) == 0
    return capsys.readouterr().out.split()[-1]


def labelling(qtbot, desk, served: Served, count: int) -> Any:
    join(qtbot, desk, served)
    project = get_work(qtbot, desk, count)
    desk.window.show_page("label", project)
    page = until(qtbot, lambda: desk.window.pages.get("label"))
    until(qtbot, lambda: page.item is not None and page.editor is not None)
    return page


def arrived(desk, page) -> bool:
    found = desk.session.read(items.page, page.project.id)
    return all(item.state is ItemState.RECEIVED for item in found)


def _is_told_what_it_is(page) -> None:
    """The status bar says what can be done with a selected suggestion."""
    hints: list[str] = []
    page.view.hint_changed.connect(hints.append)
    page.view.select(page.suggestions.listed()[:1])
    assert hints[-1].startswith("A suggestion: accept or refuse it.")
    page.view.select(())
    assert not hints[-1].startswith("A suggestion")


def exported(served: Served, target: Path) -> Path:
    """Everything accepted by a reviewer, and the export of it."""
    rita = served.person("reviewer")
    [project] = rita.client.projects().projects
    rita.join(from_hex(project.project), "reviewer")
    lease = rita.lease(from_hex(project.project), 10, "reviewer")
    for item in lease.items:
        for subject in item.subjects:
            rita.send(rita.review(lease, item, subject, Verdict.accepted))
    decide_all(served.station)
    export(served.station, target)
    return target


def test_from_the_managers_file_to_the_export(qtbot, start, hand, tmp_path: Path, capsys) -> None:
    with serve(tmp_path / "station"):
        pass
    project = made(tmp_path / "station", photos(tmp_path / "photos", 1), IMAGE_LABELS, capsys)
    assert main(["suggest", str(tmp_path / "station"), project, str(coco(tmp_path / "model.json", FOUND))]) == 0
    with serve(tmp_path / "station") as served:
        desk = start()
        page = labelling(qtbot, desk, served, 1)
        proposed = page.editor.annotation.suggestions
        assert len(proposed) == 3 and not page.editor.annotation.regions
        index = page.view.canvas.index
        assert {int(index.state[index.slot_of[key]]) for key in proposed} == {SUGGESTED}  # drawn dashed
        assert page.frame.docks["suggestions"].windowTitle() == "Suggestions (3)"
        page.focus_view()
        canvas = page.view.canvas
        first, second, third = page.suggestions.listed()  # the surest first
        hand.key(canvas, Qt.Key.Key_Q)  # look at the first
        hand.key(canvas, Qt.Key.Key_Q)  # accept it
        hand.key(canvas, Qt.Key.Key_Q, SHIFT)  # refuse the second
        assert page.view.selection == {third}
        hand.key(canvas, Qt.Key.Key_Right)  # move the third
        kept = {key: region.origin for key, region in page.editor.annotation.regions.items()}
        assert kept == {first: Origin.SUGGESTION, third: Origin.EDITED} and second not in kept
        desk.window.actions_table["item.submit"].trigger()
        until(qtbot, lambda: arrived(desk, page))

        out = exported(served, tmp_path / "out")
        said = json.loads((out / "statistics.json").read_text())["projects"][project]["origins"]
        assert said == {
            "regions": 2, "by_hand": 0, "suggestions_accepted": 1, "suggestions_changed": 1, "imported": 0,
        }  # fmt: skip
        [told] = json.loads((out / "croissant.json").read_text())["rai:machineAnnotationTools"]
        assert "2 of 2 regions were suggestions, of which people accepted 1 as they were and changed 1." in told
        report = verify_export(out, recover=recover)
        assert report.ok and report.counts["suggestions"] == 1
        [line] = (out / "provenance" / "suggestions.jsonl").read_bytes().splitlines()
        assert [region["confidence"] for region in parse_canonical(line)["regions"]] == [9_300, 7_100, 4_200]

        # Changed afterwards, or added, it is no export of this station any more; lost, it is told.
        forged = Path(shutil.copytree(out, tmp_path / "forged"))
        path = forged / "provenance" / "suggestions.jsonl"
        path.write_bytes(line.replace(b"9300", b"9400") + b"\n")
        found = verify_export(forged, recover=recover).failure
        assert found is not None and found.file == "suggestions.jsonl" and "no lease names them" in found.what
        header = json.loads((forged / "provenance" / "export.json").read_bytes())
        del header["parts"]["suggestions.jsonl"]
        (forged / "provenance" / "export.json").write_bytes(canonical(header))
        path.unlink()
        report = verify_export(forged, recover=recover)
        assert report.ok and "1 files of suggestions that leases name are not in this export." in report.notes


def test_texts(qtbot, start, tmp_path: Path, capsys) -> None:
    with serve(tmp_path / "station"):
        pass
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "letter.txt").write_text("Ada wrote to Київ 👩‍🚀 from London.", "utf-8")
    spans = [{"type": "span", "label": "Name", "geometry": [[0, 3]], "confidence": 9_000},
             {"type": "span", "label": "Place", "geometry": [[13, 17]], "confidence": 6_000}]  # fmt: skip
    model = listed(tmp_path / "model.json", {"letter.txt": spans})
    made(tmp_path / "station", folder, LABELS, capsys, "--suggestions", str(model))
    with serve(tmp_path / "station") as served:
        page = labelling(qtbot, (desk := start()), served, 1)
        _is_told_what_it_is(page)
        assert [page.view.text[a:b] for one in page.suggestions.model.rows for a, b in one.parts] == ["Ada", "Київ"]
        page.suggestions.decided.emit(page.suggestions.listed(), True)
        until(qtbot, lambda: len(page.editor.annotation.regions) == 2)
        desk.window.actions_table["item.submit"].trigger()
        until(qtbot, lambda: arrived(desk, page))
        exported(served, tmp_path / "out")
        said = (tmp_path / "out" / "statistics.json").read_text()
        assert '"suggestions_accepted": 2' in said


def test_tables(qtbot, start, tmp_path: Path, capsys) -> None:
    with serve(tmp_path / "station"):
        pass
    (tmp_path / "people.csv").write_text("name,city\nAda,London\nLin,Kyoto\nZoë,Kyiv\n", "utf-8")
    regions = [{"type": "cell", "label": "name", "geometry": {"row": 1, "column": "name"}, "confidence": 9_000},
               {"type": "rows", "label": "place", "geometry": [[0, 2]]}]  # fmt: skip
    model = listed(tmp_path / "model.json", {"people.csv#1-3": regions})
    made(tmp_path / "station", tmp_path / "people.csv", LABELS, capsys, "--suggestions", str(model))
    with serve(tmp_path / "station") as served:
        page = labelling(qtbot, (desk := start()), served, 1)
        assert len(page.suggestions.listed()) == 2
        _is_told_what_it_is(page)
        grid, marked = page.view.grid, page.view.delegate.marks_width(1, "name")
        assert grid.columnWidth(1) >= marked + grid.fontMetrics().horizontalAdvance("Lin") > marked > 20
        page.suggestions.decided.emit(page.suggestions.listed()[:1], True)
        until(qtbot, lambda: len(page.editor.annotation.regions) == 1)
        page.suggestions.decided.emit(page.suggestions.listed(), False)
        until(qtbot, lambda: not page.editor.annotation.suggestions)
        desk.window.actions_table["item.submit"].trigger()
        until(qtbot, lambda: arrived(desk, page))
        exported(served, tmp_path / "out")
        assert '"suggestions_accepted": 1' in (tmp_path / "out" / "statistics.json").read_text()


def test_bad_suggestions_are_told_in_their_panel(qtbot, start, tmp_path: Path, capsys) -> None:
    from tests.sync.test_suggestions import HOSTILE, plant

    with serve(tmp_path / "station"):
        pass
    made(tmp_path / "station", photos(tmp_path / "photos", 2), IMAGE_LABELS, capsys)
    with serve(tmp_path / "station") as served:
        plant(served, "photo0.png", HOSTILE["an unknown label"])
        page = labelling(qtbot, start(), served, 2)
        until(qtbot, lambda: page.item is not None and page.item.name == "photo0.png")
        assert page.suggestions.stack.currentWidget() is page.suggestions.empty
        assert page.suggestions.empty.heading.text() == "The suggestions of this item cannot be used."
        assert page.view.editable
        page.step(1)
        until(qtbot, lambda: page.item.name == "photo1.png")
        assert page.suggestions.empty.heading.text() == "No suggestions"


def test_what_arrives_when_its_item_is_open_is_shown_unless_something_was_begun(
    qtbot, start, tmp_path: Path, capsys
) -> None:
    from app.ops import proposing

    with serve(tmp_path / "station"):
        pass
    found = {f"photo{n}.png": FOUND["photo0.png"] for n in range(2)}
    model = coco(tmp_path / "model.json", found)
    source = photos(tmp_path / "photos", 2)
    made(tmp_path / "station", source, IMAGE_LABELS, capsys, "--suggestions", str(model))
    with serve(tmp_path / "station") as served:
        desk = start()
        page = labelling(qtbot, desk, served, 2)
        workspace = desk.session.workspace
        until(qtbot, lambda: page.autosave.clean and not page.loader._jobs)
        second = next(one for one in desk.session.read(items.page, page.project.id) if one.id != page.item.id)
        # As if the second item had been opened before its suggestions were here.
        sha256 = workspace.write(_not_here_yet, second.id)
        page.open_item(second)
        until(qtbot, lambda: page.item is not None and page.item.id == second.id)
        assert page.suggestions.empty.heading.text() == "Suggestions for this item have not arrived yet."
        proposing.take_in(workspace, sha256)
        until(qtbot, lambda: len(page.suggestions.listed()) == 3)
        assert page.item.id == second.id and page.view.editable


def _not_here_yet(session, item_id: str) -> str:
    from app.store.tables import AnnotationRow, HandedRow, SuggestionRow

    row = session.get_one(HandedRow, item_id)
    row.state = "waiting"
    session.query(SuggestionRow).filter_by(annotation_id=row.annotation_id).delete()
    session.query(AnnotationRow).filter_by(item_id=item_id).delete()
    return row.sha256

"""Labels leave and come back through the dialogs, and what a format cannot hold is said before and after."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox

from app.core.region import Origin
from app.formats.registry import FORMATS
from app.gui.exchange.export_dialog import ExportDialog
from app.gui.exchange.import_dialog import ImportDialog
from app.modalities.image.regions import Box, Polygon
from tests.formats.hostile import MADE, Picture, put


@pytest.fixture
def page(qtbot, start, photos):
    desk = start(photos)
    window = desk.window
    qtbot.waitUntil(lambda: "label" in window.pages and window.pages["label"].editor is not None, timeout=20_000)
    made = window.pages["label"]
    made.labels.add("cat")
    made.editor.apply(
        "Draw",
        put=[
            Box(id="0" * 16, label="cat", x1=10_000, y1=10_000, x2=50_000, y2=60_000, locked=True),
            Polygon(id="1" * 16, label="cat", outer=(0, 0, 90_000, 0, 90_000, 90_000)),
        ],
    )
    assert made.flush()
    return made


def _export(qtbot, page, name: str, target: Path) -> str:
    dialog = ExportDialog(page.shell, page.project, page)
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    dialog._timer.timeout.emit()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)
    said = dialog.losses.said.text() + "\n" + dialog.losses.lines.toPlainText()
    dialog.target.setText(str(target))
    page.shell.notices.clear()
    dialog.run()
    qtbot.waitUntil(lambda: bool(page.shell.notices.texts), timeout=20_000)
    return said


def _looked_at(qtbot, page, path: Path) -> ImportDialog:
    dialog = ImportDialog(page.shell, page.project, page, page.project_control.reload)
    dialog.choose(path)
    qtbot.waitUntil(lambda: dialog.inspection is not None, timeout=20_000)
    return dialog


def _coco(folder: Path, *, hostile: bool = False) -> Path:
    label = "<b>cat</b>\n" * 40 if hostile else "cat"
    boxes = (((10, 20, 90, 80), label), ((5, 5, 9, 9), "dog"))
    pictures = [Picture("astronaut.png", boxes, (512, 512)), Picture("новая.png", boxes[:1], (300, 200))]
    if hostile:
        pictures.append(Picture("../../<img src=x>.png", boxes))
    return put(MADE["coco"](pictures), folder)


def test_our_own_format_holds_everything_and_comes_back(qtbot, page, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    said = _export(qtbot, page, "caravan", target)
    assert said.startswith("Nothing: everything that was labelled can be kept.")
    assert page.shell.notices.texts[-1].startswith("Exported to out.jsonl")
    page.editor.apply("Delete", drop=list(page.editor.annotation.regions))
    page.shell.notices.clear()
    assert page.flush()
    dialog = _looked_at(qtbot, page, target)
    assert dialog.format.currentData() == "caravan"
    dialog.run()
    qtbot.waitUntil(lambda: page.editor is not None and len(page.editor.annotation.regions) == 2, timeout=20_000)
    kinds = sorted(region.kind for region in page.editor.annotation.regions.values())
    assert kinds == ["box", "polygon"]


def test_losses_of_these_labels_are_said_before_and_after(qtbot, page, tmp_path: Path) -> None:
    said = _export(qtbot, page, "coco", tmp_path / "out.json")
    assert "Not kept: locks and hidden marks (1)." in said and "Not kept: points" not in said
    toast = page.shell.notices._toasts[-1]
    assert "Not everything could be kept." in toast.accessibleName()
    assert [button.text() for button in toast.findChildren(QPushButton)] == ["Show report"]


def test_a_target_nowhere_is_said_beside_the_field(page, tmp_path: Path) -> None:
    dialog = ExportDialog(page.shell, page.project, page)
    dialog.target.setText(str(tmp_path / "missing" / "out.jsonl"))
    dialog.run()
    assert "Choose where to write." in dialog.target.property("fault_label").text()
    (tmp_path / "there.jsonl").write_text("x")
    assert dialog.there.isHidden()
    dialog.target.setText(str(tmp_path / "there.jsonl"))
    assert not dialog.there.isHidden()
    dialog.close()


def test_settings_of_a_dialect_are_fields(qtbot, page, tmp_path: Path) -> None:
    dialog = ExportDialog(page.shell, page.project, page)
    dialog.format.setCurrentIndex(dialog.format.findData("yolo"))
    task, val = dialog.settings.fields["task"], dialog.settings.fields["val"]
    assert isinstance(task, QComboBox) and isinstance(val, QSpinBox)
    assert dialog.settings.values() == {"task": "detect"}
    task.setCurrentIndex(task.findData("segment"))
    val.setValue(20)
    assert dialog.settings.values() == {"task": "segment", "val": "20"}
    # What was chosen is there again, and nothing of it where the format has no such choice.
    dialog.format.setCurrentIndex(dialog.format.findData("caravan"))
    assert dialog.settings.values() == {} and dialog.settings.isHidden()
    dialog.format.setCurrentIndex(dialog.format.findData("yolo"))
    assert dialog.settings.values() == {"task": "segment", "val": "20"}
    dialog.settings.fields["task"].setCurrentIndex(0)
    dialog.settings.fields["val"].setValue(0)
    dialog.close()


def test_every_setting_has_words() -> None:
    from app.gui.exchange import setting_form

    told = {(f.name, name): setting for f in FORMATS for name, setting in f.settings.items()}
    assert set(told) == set(setting_form._TITLES)
    values = {(*key, value) for key, setting in told.items() for value in setting.values}
    assert values == set(setting_form._VALUES)


def test_the_preview_shows_pictures_items_labels_and_what_is_left_out(qtbot, page, photos: Path) -> None:
    dialog = _looked_at(qtbot, page, _coco(photos / "in", hostile=True))
    view = dialog.preview
    assert view.summary.text() == "2 items · 3 regions · 2 labels · 3 left out"
    assert view.meeting.text() == "1 are in the project, 1 of them labelled already, 1 are new items"
    assert [view.tabs.tabText(n) for n in range(4)] == ["Pictures", "Items", "Labels", "Report (4)"]
    names = [view.pictures.model().index(row, 0).data() for row in range(2)]
    assert names == ["astronaut.png\n2 regions", "новая.png\n1 region · picture not there"]
    drawn = dialog.inspection.pictures[0]
    assert not drawn.isNull() and drawn.pixelColor(drawn.width() // 2, drawn.height() // 2).alpha() == 255
    assert [view.items.model().index(row, 3).data() for row in range(2)] == ["has labels", "new"]
    assert "leads outside the folder" in view.report.toPlainText()
    assert "ends of very long label names" in view.report.toPlainText()
    # Words from outside are never taken for markup.
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in (view.summary, view.meeting))
    dialog.close()


def test_a_wrong_guess_is_overridden_and_a_wrong_choice_explained(qtbot, page, photos: Path, tmp_path: Path) -> None:
    dialog = _looked_at(qtbot, page, _coco(photos / "in"))
    assert dialog.format.currentData() == "coco" and dialog.start.isEnabled()
    assert dialog.guessed.text() == "Recognised by what is in it."
    dialog.format.setCurrentIndex(dialog.format.findData("voc"))
    qtbot.waitUntil(lambda: dialog.inspection is not None and dialog.inspection.chosen == "voc", timeout=20_000)
    assert dialog.inspection.fault is not None and not dialog.start.isEnabled()
    assert dialog.preview.currentWidget().heading.text() == "“x.json” is not valid XML."
    assert dialog.guessed.text().startswith("It looks like COCO")
    unknown = tmp_path / "notes.txt"
    unknown.write_text("hello")
    dialog.choose(unknown)
    qtbot.waitUntil(lambda: dialog.inspection is not None, timeout=20_000)
    assert dialog.preview.currentWidget().heading.text() == "No format knows this" and not dialog.start.isEnabled()
    dialog.close()


def test_looking_can_be_stopped_and_begun_again(qtbot, page, photos: Path) -> None:
    dialog = ImportDialog(page.shell, page.project, page, page.project_control.reload)
    dialog.choose(_coco(photos / "in"))
    dialog.preview.stopped.emit()
    assert dialog._job is None
    assert dialog.preview.currentWidget().heading.text() == "The preview was stopped"
    dialog.preview.wanted.emit()
    qtbot.waitUntil(lambda: dialog.inspection is not None, timeout=20_000)
    assert dialog.preview.summary.text().startswith("2 items")
    dialog.close()


def test_labels_come_as_suggestions_instead_of_what_is_there(qtbot, page, photos: Path) -> None:
    dialog = _looked_at(qtbot, page, _coco(photos / "in"))
    dialog.arrival.setCurrentIndex(dialog.arrival.findData(True))
    dialog.labeled.setCurrentIndex(dialog.labeled.findData("replace"))
    dialog.run()
    qtbot.waitUntil(
        lambda: (
            page.editor is not None
            and {region.origin for region in page.editor.annotation.suggestions.values()} == {Origin.SUGGESTION}
        ),
        timeout=20_000,
    )
    assert len(page.editor.annotation.suggestions) == 2 and not page.editor.annotation.regions
    assert page.frame.docks["suggestions"].windowTitle() == "Suggestions (2)"
    page.editor.undo()
    assert {region.kind for region in page.editor.annotation.regions.values()} == {"box", "polygon"}

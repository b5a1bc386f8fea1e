"""Labels leave and come back through the dialogs, and what a format cannot hold is said before and after."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.gui.exchange.export_dialog import ExportDialog
from app.gui.exchange.import_dialog import ImportDialog
from app.modalities.image.regions import Box, Polygon


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
    said = dialog.losses.text()
    dialog.target.setText(str(target))
    page.shell.notices.clear()
    dialog.run()
    qtbot.waitUntil(lambda: bool(page.shell.notices.texts), timeout=20_000)
    return said


def test_our_own_format_holds_everything_and_comes_back(qtbot, page, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    said = _export(qtbot, page, "caravan", target)
    assert said == "This format holds everything."
    assert page.shell.notices.texts[-1].startswith("Exported to out.jsonl")
    page.editor.apply("Delete", drop=list(page.editor.annotation.regions))
    page.shell.notices.clear()
    dialog = ImportDialog(page.shell, page.project, page, page.project_control.reload)
    dialog.source.setText(str(target))
    dialog.source.editingFinished.emit()
    assert dialog.format.currentData() == "caravan"
    assert page.flush()
    dialog.run()
    qtbot.waitUntil(lambda: page.editor is not None and len(page.editor.annotation.regions) == 2, timeout=20_000)
    kinds = sorted(region.kind for region in page.editor.annotation.regions.values())
    assert kinds == ["box", "polygon"]


def test_losses_are_said_before_and_after(qtbot, page, tmp_path: Path) -> None:
    said = _export(qtbot, page, "coco", tmp_path / "out.json")
    assert said.startswith("This format cannot hold:")
    toast = page.shell.notices._toasts[-1]
    assert "Not everything could be kept." in toast.accessibleName()
    assert [button.text() for button in toast.findChildren(QPushButton)] == ["Show report"]


def test_a_target_nowhere_is_said_beside_the_field(page, tmp_path: Path) -> None:
    dialog = ExportDialog(page.shell, page.project, page)
    dialog.target.setText(str(tmp_path / "missing" / "out.jsonl"))
    dialog.run()
    assert "Choose where to write." in dialog.target.property("fault_label").text()
    dialog.close()

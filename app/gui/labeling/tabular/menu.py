"""The context menu of picked rows or cells: each of their labels, to be taken off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from app.core.editor import AnnotationEditor
from app.gui.icon import swatch
from app.gui.labeling.view import LabelingView
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import Ranges, count, intersection
from app.modalities.tabular.tools import Place, unlabel_cells, unlabel_rows


def pick_menu(view: LabelingView, editor: AnnotationEditor, rows: Ranges, cells: Sequence[Place]) -> QMenu:
    """Empty when nothing that is picked has a label; the caller shows it."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label, hits in labels_of(editor, rows, cells).items():
        name = view.label_text(label).replace("&", "&&")
        text = QCoreApplication.translate("TableView", "Take “{label}” off ({n})").format(label=name, n=f"{hits:,}")
        action = menu.addAction(swatch(view.color_of(label)), text)
        if cells:
            action.triggered.connect(lambda _=False, one=label: unlabel_cells(editor, cells, one))
        else:
            action.triggered.connect(lambda _=False, one=label: unlabel_rows(editor, rows, one))
    return menu


def labels_of(editor: AnnotationEditor, rows: Ranges, cells: Sequence[Place]) -> dict[str, int]:
    """How many of the rows or cells have each label; what is locked does not count."""
    chosen = set(cells)
    labels: dict[str, int] = {}
    for region in editor.annotation.regions.values():
        hits = 0
        if isinstance(region, Rows) and rows:
            hits = count(intersection(region.ranges, rows))
        elif isinstance(region, Cell) and (region.row, region.column) in chosen:
            hits = 1
        if hits and not region.locked:
            labels[region.label] = labels.get(region.label, 0) + hits
    return labels

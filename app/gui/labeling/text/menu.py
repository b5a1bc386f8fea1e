"""The menu under the right mouse button: what can be done to the text that is picked, or to the span there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.gui.icon import draw_icons, icon
from app.gui.labeling.label_menu import add_labels

if TYPE_CHECKING:
    from app.gui.labeling.text.view import TextView

# Names of the window's actions, in groups; the second changes something.
_SEEN = ("edit.copy",)
_CHANGED = ("edit.delete", "edit.hide", "edit.lock")


class SpanMenu(QMenu):
    """For the character at `offset` (−1: beside the text), empty where nothing can be done. While no text is picked, a
    span there that is not selected is selected first."""

    def __init__(self, view: TextView, offset: int) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        start, end = view.pane.selected()
        if end > start:
            if view.editable:
                add_labels(self, view.schema, view.set_label)
            self.addAction(icon("copy"), self.tr("Copy the text"), view.pane.copy)
            draw_icons(self.actions())
            return
        there = [span.id for span in view.pane.index.at(offset)] if offset >= 0 else []
        if there and not view.selection & set(there):
            view.select(there[:1])
        if not view.selection:
            return
        if view.editable:
            add_labels(self, view.schema, view.relabel)
        offered = {action.objectName(): action for action in view.actions()}
        for group in (_SEEN, _CHANGED) if view.editable else (_SEEN,):
            self.addSeparator()
            self.addActions([offered[name] for name in group if name in offered])
        draw_icons(self.actions())

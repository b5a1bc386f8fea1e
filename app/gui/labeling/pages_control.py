"""Files with several pages or frames: says so, and lists the pages as items when the person wants that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QSpinBox

from app.core.item import Item
from app.gui.plain import plain_label
from app.media.source import split_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.labeling.page import LabelingPage


class PagesControl(QObject):
    """One item is one page: the first, unless its path says another."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._count = 1

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"item.pages": self.choose}

    def item_opened(self, item: Item, content: Any) -> None:
        """Say which page of how many this is."""
        self._count = getattr(content, "pages", 1)
        if self._count > 1:
            text = self.tr("Page {page} of {count}. “Pages as items” in the menu Item lists others.")
            shown = text.format(page=content.page + 1, count=self.locale_text(self._count))
            self._page.shell.notices.status(shown, passing=True)

    def choose(self) -> None:
        """Ask which pages, and list them."""
        page, item = self._page, self._page.item
        if item is None:
            return
        if self._count < 2:
            page.shell.notices.status(self.tr("This file has one page only."))
        elif not item.path:
            page.shell.notices.status(self.tr("A station decides itself what its items are."))
        else:
            dialog = PagesDialog(split_page(item.name)[0], self._count, page)
            dialog.accepted.connect(lambda: self.add(item, dialog.first.value(), dialog.last.value()))
            dialog.open()

    def add(self, item: Item, first: int, last: int) -> None:
        """List these pages (from 1) at the end of the items."""
        from app.ops import items, paging

        workspace = self._page.shell.session.workspace
        if workspace is None:
            return
        before = workspace.read(items.count, item.project_id)
        workspace.write(paging.add_pages, item.id, first, last)
        added = workspace.read(items.count, item.project_id) - before
        self._page.shell.notices.status(self.tr("%Ln page(s) were added at the end of the items.", "", added))

    def locale_text(self, number: int) -> str:
        return self._page.locale().toString(number)


class PagesDialog(QDialog):
    """From which page to which."""

    def __init__(self, name: str, count: int, parent: LabelingPage) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pages as items"))
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 24, 24, 16)
        grid.setVerticalSpacing(12)
        said = self.tr("“{name}” has {count} pages. Each one chosen here becomes an item of its own.")
        words = plain_label(said.format(name=name, count=parent.locale().toString(count)))
        words.setWordWrap(True)
        words.setMinimumWidth(320)
        grid.addWidget(words, 0, 0, 1, 2)
        self.first, self.last = QSpinBox(), QSpinBox()
        for row, (text, field, value) in enumerate(
            ((self.tr("From page"), self.first, 1), (self.tr("To page"), self.last, count)), 1
        ):
            field.setRange(1, count)
            field.setValue(value)
            field.setAccessibleName(text)
            label = plain_label(text)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.first.valueChanged.connect(self.last.setMinimum)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        grid.addWidget(buttons, 3, 0, 1, 2)

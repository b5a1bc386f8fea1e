"""The panel of a project's items: search, filter, sorting, and the list itself."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import MANY, Changes
from app.core.item import Item
from app.core.project import ModalityName, Project
from app.gui.icon import set_icon
from app.gui.labeling.item_list.delegate import ItemDelegate
from app.gui.labeling.item_list.filter_panel import FilterPanel
from app.gui.labeling.item_list.model import ItemModel
from app.gui.labeling.item_list.sort_menu import SortMenu
from app.gui.labeling.item_list.thumbnail import Thumbnails
from app.gui.page import Shell
from app.gui.plain import plain_label, plain_tip
from app.ops import items, noting
from app.ops.filtering import ALL, ItemFilter, ItemSort, filter_from_json

if TYPE_CHECKING:
    from app.core.cancel import Cancel
    from app.gui.runner import Job
    from app.workspace import Workspace

WAIT_MS = 150
REFRESH_MS = 400


class ItemStrip(QWidget):
    """`item_chosen` when the person picks another item. A filter is worked out on a worker; the old list stays until
    then. Filter, order and look are remembered for each project."""

    item_chosen = Signal(object)
    filtered = Signal()
    """What the filter asks for is on the screen."""
    counted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._session = shell.session
        self._project: Project | None = None
        self._open: Item | None = None
        self._total = 0
        self._turn = 0
        self._job: Job | None = None
        self.filter = ALL
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.apply_filter)
        self._refresher = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresher.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.installEventFilter(self)
        self.panel.changed.connect(self._on_panel_changed)
        self.panel.measured.connect(self._ask)
        self.sorting.changed.connect(self._on_sorting_changed)
        self.thumbnails.made.connect(self._on_thumbnail)
        self.look.toggled.connect(self._on_look_toggled)
        self.clear.clicked.connect(self.clear_filter)

    def _build(self) -> None:
        self.field = QLineEdit(placeholderText=self.tr("Filter items"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Filter items by name, note or text"))
        self.panel = FilterPanel(self._shell, self)
        self.more = self._button("filter", self.tr("Filter by state, label, size and more"))
        self.more.clicked.connect(lambda: self.panel.open_below(self.more))
        self.sorting = SortMenu(self)
        self.sort = self._button("sort", self.tr("Sort items"))
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setMenu(self.sorting)
        self.look = self._button("thumbnails", self.tr("Show thumbnails"))
        self.look.setCheckable(True)
        self.model = ItemModel(self._session, self)
        self.thumbnails = Thumbnails(self._session, self._shell.runner, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Items"))
        self.list.setModel(self.model)
        self._delegate = ItemDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.nothing = plain_label(self.tr("No item passes the filter."), self.list)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.list.installEventFilter(self)
        self.count = plain_label()
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.clear = QPushButton(self.tr("Clear filter"))
        self.clear.setProperty("role", "quiet")
        self.clear.hide()
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        for button in (self.more, self.sort, self.look):
            row.addWidget(button)
        foot = QFrame()
        foot.setProperty("role", "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(12, 4, 4, 4)
        line.addWidget(self.count, 1)
        line.addWidget(self.clear)
        foot.setMinimumHeight(self.clear.sizeHint().height() + 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(foot)
        self.setMinimumWidth(216)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
        set_icon(button, icon, "muted")
        return button

    # The project and its filter

    def show_project(self, project: Project) -> None:
        """List a project's items as they were listed last."""
        same = self._project is not None and self._project.id == project.id
        self._project = project
        if not same:
            self._take_note(self._session.read(noting.noted, f"list:{project.id}"))
            self.thumbnails.forget()
            self.look.setVisible(project.modality is ModalityName.IMAGE)
            self._show_look()
            self._open = None
        self.panel.show_project(project)
        self._total = self._session.read(items.count, project.id)
        if not same:
            self.model.show_order(project.id, None, self._total if self._shows_all else 0)
        self._ask()

    def close_project(self) -> None:
        """Let go of everything, for another workspace."""
        self._turn += 1
        self._project = self._open = None
        self.thumbnails.forget()
        self.model.show_items("")
        self._show_count()

    def set_filter(self, wanted: ItemFilter) -> None:
        """List what passes this filter (from a chart, for instance)."""
        self.filter = wanted
        self._show_filter()
        self.apply_filter()

    def clear_filter(self) -> None:
        self.set_filter(ALL)

    def focus_filter(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def apply_filter(self) -> None:
        """List what field, panel and sorting ask for, and remember it."""
        self._timer.stop()
        self.filter = replace(self.filter, text=self.field.text().strip())
        self._show_filter()
        self._keep_note()
        self._ask()

    @property
    def _shows_all(self) -> bool:
        return self.filter == ALL and self.sorting.sort is ItemSort.PLACE and not self.sorting.descending

    def _show_filter(self) -> None:
        if self.field.text().strip() != self.filter.text:
            self.field.blockSignals(True)
            self.field.setText(self.filter.text)
            self.field.blockSignals(False)
        self.panel.show_filter(self.filter)
        set_icon(self.more, "filter", "accent" if replace(self.filter, text="") != ALL else "muted")
        set_icon(self.sort, "sort", "muted" if self.sorting.is_default else "accent")

    def _ask(self) -> None:
        """Find out what is listed; of two questions only the second is answered."""
        self._refresher.stop()
        workspace, project = self._session.workspace, self._project
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if workspace is None or project is None:
            return
        self._turn += 1
        if self._shows_all:
            self._show_order(None, self._total)
            return
        turn = self._turn

        def done(order: array[int]) -> None:
            if turn == self._turn:
                self._job = None
                self._show_order(order, len(order))

        self._job = self._shell.runner.start(
            _positions, workspace, project.id, self.filter, self.sorting.sort, self.sorting.descending,
            done=done, owner=self, tracked=True,
        )  # fmt: skip

    def _show_order(self, order: array[int] | None, count: int) -> None:
        assert self._project is not None
        if order is None and self.model.shows_all and self.model.project == self._project.id:
            self.model.grow(count)
        else:
            top = self.list.verticalScrollBar().value()
            self.model.show_order(self._project.id, order, count)
            self.list.verticalScrollBar().setValue(top)
        if self._open is not None:
            self.show_current(self._open)
        self._show_count()
        self.filtered.emit()

    def _show_count(self) -> None:
        shown, filtered = self.model.rowCount(), self.filter != ALL
        number = self.locale().toString
        if filtered:
            self.count.setText(self.tr("{shown} of {total}").format(shown=number(shown), total=number(self._total)))
        else:
            self.count.setText(self.tr("%Ln item(s)", "", self._total))
        self.count.setProperty("role", "" if filtered else "muted")
        self.count.style().polish(self.count)
        self.clear.setVisible(filtered)
        self.nothing.setVisible(filtered and shown == 0 and self._project is not None)
        self.counted.emit()

    # What is remembered

    def _take_note(self, note: str) -> None:
        kept, _, rest = note.partition("\n")
        sort, _, look = rest.partition("\n")
        self.filter = filter_from_json(kept)
        self.sorting.restore(sort)
        self.look.blockSignals(True)
        self.look.setChecked(look == "thumbnails")
        self.look.blockSignals(False)
        self._show_filter()

    def _keep_note(self) -> None:
        if self._project is None or self._session.workspace is None:
            return
        look = "thumbnails" if self.look.isChecked() else "list"
        note = "\n".join((self.filter.as_json(), self.sorting.note, look))
        self._session.workspace.post(noting.note, f"list:{self._project.id}", note)

    # Items

    def current_item(self) -> Item | None:
        return self.model.item(self.list.currentIndex().row())

    def show_current(self, item: Item) -> None:
        """Mark the open item, without opening it."""
        self._open = item
        row = self.model.row_of(item.id)
        if row < 0:
            self.list.clearSelection()
            self.list.setCurrentIndex(self.model.index(-1))
        elif row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def neighbour(self, step: int) -> Item | None:
        """The item `step` places away in the list; None at its ends. Of an item that is not listed, the nearest."""
        row = self.list.currentIndex().row()
        if row >= 0:
            return self.model.item(row + step)
        if self._open is None or self.model.shows_all:
            return self.model.item(0)
        return self.model.item(self.model.row_beside(self._open.position, step))

    def take_changes(self, changes: Changes) -> None:
        if not changes.items or self._project is None:
            return
        if changes.items == MANY:
            self._total = self._session.read(items.count, self._project.id)
            if self._shows_all and self.model.shows_all:
                self.model.grow(self._total)
            else:
                self.model.refresh()
                self._refresher.start()
        else:
            self.model.take_changes(changes.items)
        self._show_count()

    def _on_clicked(self, index: Any) -> None:
        item = self.model.item(index.row())
        if item is not None:
            self.item_chosen.emit(item)

    # Look

    def _show_look(self) -> None:
        pictures = self.look.isChecked() and not self.look.isHidden()
        self._delegate.pictures = self.thumbnails.get if pictures else None
        self.list.setFlow(QListView.Flow.LeftToRight if pictures else QListView.Flow.TopToBottom)
        self.list.setWrapping(pictures)
        # A bar that comes and goes would change how many columns there is room for.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if pictures else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.list.setVerticalScrollBarPolicy(policy)
        name = self.tr("Show as a list") if pictures else self.tr("Show thumbnails")
        self.look.setToolTip(plain_tip(name))
        set_icon(self.look, "list" if pictures else "thumbnails", "muted")
        self.list.doItemsLayout()
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def _on_look_toggled(self, _on: bool) -> None:
        self._show_look()
        self._keep_note()

    def _on_thumbnail(self, item_id: str) -> None:
        self.list.viewport().update()

    def _on_panel_changed(self, wanted: ItemFilter) -> None:
        self.filter = replace(wanted, text=self.field.text().strip())
        self.apply_filter()

    def _on_sorting_changed(self) -> None:
        self._show_filter()
        self._keep_note()
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and event.type() is QEvent.Type.Resize:
            self.nothing.setGeometry(self.list.viewport().rect().adjusted(16, 24, -16, 0))
            if self._delegate.pictures is not None:
                self.list.scheduleDelayedItemsLayout()
        elif watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus()
                if not self.list.currentIndex().isValid() and self.model.rowCount():
                    self.list.setCurrentIndex(self.model.index(0))
                return True
        return False


def _positions(
    workspace: Workspace, project_id: str, wanted: ItemFilter, sort: ItemSort, descending: bool, *,
    progress: Any, cancel: Cancel,
) -> array[int]:  # fmt: skip
    return workspace.read(items.positions, project_id, wanted, sort, descending, cancel)

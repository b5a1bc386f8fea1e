"""What was handed out for review: to do and decided, project by project."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import MANY, Changes
from app.core.item import Item, ItemState
from app.core.project import Project, Role
from app.gui import theme
from app.gui.icon import pixmap
from app.gui.item_name import item_name
from app.gui.labeling.item_list.model import ITEM, ItemModel
from app.gui.plain import isolated
from app.gui.session import Session
from app.ops import items, projects
from app.ops.items import ItemFilter

TO_DO = frozenset({ItemState.NEW, ItemState.DRAFT})
DECIDED = frozenset(ItemState) - TO_DO

_LOOKS = {
    ItemState.NEW: (QT_TRANSLATE_NOOP("ReviewState", "To review"), "state_new", "muted"),
    ItemState.DRAFT: (QT_TRANSLATE_NOOP("ReviewState", "Begun"), "state_draft", "accent"),
    ItemState.UNSIGNED: (QT_TRANSLATE_NOOP("ReviewState", "Waiting for your key"), "key", "warning"),
    ItemState.QUEUED: (QT_TRANSLATE_NOOP("ReviewState", "Decided, waiting to be sent"), "state_queued", "accent"),
}
_SENT = (QT_TRANSLATE_NOOP("ReviewState", "Decided"), "state_done", "success")


def look(state: ItemState) -> tuple[str, str, str]:
    """(words, icon, colour) of an item under review."""
    text, icon, color = _LOOKS.get(state, _SENT)
    return QCoreApplication.translate("ReviewState", text), icon, color


class ReviewQueue(QWidget):
    """`item_chosen` when the person picks another item. The item that is open stays listed until the list is left."""

    item_chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.projects: list[Project] = []
        self.project = QComboBox()
        self.project.setAccessibleName(self.tr("Project"))
        self.project.activated.connect(lambda _row: self._fill())
        self.to_do, self.decided = QPushButton(), QPushButton()
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.to_do, self.decided):
            button.setCheckable(True)
            button.setProperty("role", "verdict")
            button.clicked.connect(self._fill)
            group.addButton(button)
            row.addWidget(button, 1)
        self.to_do.setChecked(True)
        self.model = ItemModel(session, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Items to review"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.project)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.setFixedWidth(216)

    @property
    def project_id(self) -> str:
        return self.project.currentData() or ""

    def load(self) -> None:
        """Read which projects there are to review in; the one shown stays."""
        self.projects = [p for p in self._session.read(projects.all_projects) if p.role is Role.REVIEWER]
        chosen = self.project_id
        self.project.clear()
        for project in self.projects:
            self.project.addItem(isolated(project.title), project.id)
        place = self.project.findData(chosen)
        if place < 0:
            place = next((n for n, p in enumerate(self.projects) if self._counts(p.id)[0]), 0)
        self.project.setCurrentIndex(place if self.projects else -1)
        self.project.setVisible(len(self.projects) > 1)
        self._fill()

    def clear(self) -> None:
        self.projects = []
        self.project.clear()
        self.model.show_items("", ItemFilter(states=TO_DO))

    def show_project(self, project_id: str) -> None:
        place = self.project.findData(project_id)
        if place >= 0 and project_id != self.project_id:
            self.project.setCurrentIndex(place)
            self._fill()

    def first(self) -> Item | None:
        return self.model.item(0)

    def neighbour(self, step: int) -> Item | None:
        """The item `step` places away in the list; None at its ends."""
        row = self.list.currentIndex().row()
        return self.model.item(row + step) if row >= 0 else self.model.item(0)

    def next_open(self, after: str) -> Item | None:
        """The next item that still has to be decided, round the end of the list."""
        wanted = ItemFilter(states=TO_DO)
        project_id = self.project_id
        row = max(0, self.model.row_of(after))
        for place in range(1, self.model.rowCount() + 1):
            item = self.model.item((row + place) % self.model.rowCount())
            if item is not None and item.id != after and item.state in TO_DO:
                return item
        found = self._session.read(items.page, project_id, wanted, 0, 2) if project_id else []
        return next((item for item in found if item.id != after), None)

    def show_current(self, item_id: str) -> None:
        """Mark the open item, without opening it."""
        row = self.model.row_of(item_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def take_changes(self, changes: Changes) -> None:
        if changes.items == MANY or changes.projects:
            current = self.model.item(self.list.currentIndex().row())
            self.load()
            if current is not None:
                self.show_current(current.id)
        elif changes.items:
            self.model.take_changes(changes.items)
            self._count()

    def refresh(self) -> None:
        """List again what the chosen states are now."""
        self._fill()

    def _fill(self) -> None:
        states = TO_DO if self.to_do.isChecked() else DECIDED
        self.model.show_items(self.project_id, ItemFilter(states=states))
        self._count()

    def _counts(self, project_id: str) -> tuple[int, int]:
        counts = self._session.read(items.state_counts, project_id) if project_id else {}
        open_ones = sum(number for state, number in counts.items() if state in TO_DO)
        return open_ones, sum(counts.values()) - open_ones

    def _count(self) -> None:
        to_do, decided = self._counts(self.project_id)
        locale = self.locale()
        self.to_do.setText(self.tr("To do {number}").format(number=locale.toString(to_do)))
        self.decided.setText(self.tr("Decided {number}").format(number=locale.toString(decided)))

    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.model.item(index.row())
        if item is not None:
            self.item_chosen.emit(item)


class _Delegate(QStyledItemDelegate):
    """State icon, name, and the state in words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(140, 2 * option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        item: Item | None = index.data(ITEM)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if item is None:
            return
        words, name, color = look(item.state)
        colors, selected = theme.colors(), bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect).adjusted(10, 5, -8, -5)
        side = 18
        tint = colors.on_selection if selected else getattr(colors, color)
        picture = pixmap(name, tint, side, option.widget.devicePixelRatioF())
        painter.drawPixmap(box.right() - side if rtl else box.left(), box.center().y() - side // 2, picture)
        area = box.adjusted(0, 0, -side - 8, 0) if rtl else box.adjusted(side + 8, 0, 0, 0)
        half = area.height() // 2
        across = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        align = int(across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        painter.save()
        painter.setPen(colors.on_selection if selected else colors.text)
        shown = option.fontMetrics.elidedText(item_name(item), Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(QRect(area.left(), area.top(), area.width(), half), align, isolated(shown))
        painter.setFont(theme.title_font(-1))
        painter.setPen(colors.on_selection if selected else colors.muted)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top() + half, area.width(), half), align, shown)
        painter.restore()

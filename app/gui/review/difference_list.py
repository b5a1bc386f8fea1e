"""The list of everything that differs; choosing one shows it in all panes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.core.agreement import DifferenceKind
from app.gui import theme
from app.gui.icon import pixmap
from app.gui.plain import plain_label, plain_tip
from app.gui.review.spot import Spot

SPOT = Qt.ItemDataRole.UserRole + 1
_ICONS = (
    (DifferenceKind.MISSING, "state_rejected"),
    (DifferenceKind.LABEL, "label"),
    (DifferenceKind.GEOMETRY, "regions"),
    (DifferenceKind.ATTRIBUTE, "edit"),
    (DifferenceKind.ANSWER, "question"),
)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spots: tuple[Spot, ...] = ()

    def show_spots(self, spots: Sequence[Spot]) -> None:
        self.beginResetModel()
        self.spots = tuple(spots)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.spots)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        spot = self.spots[index.row()]
        if role == SPOT:
            return spot
        if role == Qt.ItemDataRole.DisplayRole:
            return spot.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{spot.title}: {spot.detail}"
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


class DifferenceList(QWidget):
    """`spot_chosen` with the position in the list, -1 for none."""

    spot_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.model = _Model(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Differences"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(lambda now, _old: self.spot_chosen.emit(now.row()))
        self.empty = plain_label()
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.empty.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def show_spots(self, spots: Sequence[Spot], empty: str) -> None:
        """`empty` says why there are none."""
        self.model.show_spots(spots)
        self.empty.setText(empty)
        self.empty.setVisible(not spots)
        self.list.setVisible(bool(spots))

    @property
    def position(self) -> int:
        """Which one is chosen, -1 for none."""
        return self.list.currentIndex().row()

    @property
    def spot(self) -> Spot | None:
        return self.model.spots[self.position] if 0 <= self.position < len(self.model.spots) else None

    def choose(self, position: int) -> None:
        index = self.model.index(position)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def step(self, by: int) -> bool:
        """Go to the next or previous, round the end; False when there is none."""
        number = len(self.model.spots)
        if not number:
            return False
        now = self.position
        self.choose((now + by) % number if now >= 0 else (0 if by > 0 else number - 1))
        return True


class _Delegate(QStyledItemDelegate):
    """Icon of the kind, what it is, and how it differs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(160, 2 * option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        spot: Spot = index.data(SPOT)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        colors, selected = theme.colors(), bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect).adjusted(12, 5, -8, -5)
        side = 18
        name = next((icon for kind, icon in _ICONS if kind in spot.kinds), "info")
        picture = pixmap(
            name, colors.on_selection if selected else colors.warning, side, option.widget.devicePixelRatioF()
        )
        painter.drawPixmap(box.right() - side if rtl else box.left(), box.top() + 1, picture)
        words = box.adjusted(0, 0, -side - 10, 0) if rtl else box.adjusted(side + 10, 0, 0, 0)
        half = words.height() // 2
        across = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        align = int(across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        painter.save()
        for line, (text, font, color) in enumerate(
            ((spot.title, option.font, colors.text), (spot.detail, theme.title_font(-1), colors.muted))
        ):
            painter.setFont(font)
            painter.setPen(colors.on_selection if selected else color)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(QRect(words.left(), words.top() + line * half, words.width(), half), align, shown)
        painter.restore()

"""How an item is drawn in the list: as a row of two lines, or as a thumbnail with its name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.item import Item
from app.gui import theme
from app.gui.icon import pixmap
from app.gui.item_name import item_name
from app.gui.labeling.item_list.model import ITEM
from app.gui.labeling.item_list.state import STATES, badges, state_text
from app.gui.plain import isolated

ICON = 20
BADGE = 16
PICTURE = 96
"""Height of a thumbnail; its width is what the columns leave."""
LEAST_COLUMN = 100


class ItemDelegate(QStyledItemDelegate):
    """With `pictures` each item is a thumbnail, without a row of two lines."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.pictures: Callable[[Item], QPixmap | None] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        if self.pictures is None:
            return QSize(160, 2 * option.fontMetrics.height() + 16)
        width = max(LEAST_COLUMN, self._view.viewport().width() - 4)
        return QSize(width // (width // LEAST_COLUMN), PICTURE + option.fontMetrics.height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        item: Item | None = index.data(ITEM)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if item is None:
            return
        painter.save()
        if self.pictures is None:
            self._paint_row(painter, option, item)
        else:
            self._paint_picture(painter, option, item, self.pictures(item))
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, item: Item) -> None:
        colors, selected = theme.colors(), bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect).adjusted(12, 6, -8, -6)
        self._paint_state(
            painter, option, item, QPoint(box.right() - ICON if rtl else box.left(), box.center().y() - 10)
        )
        words = box.adjusted(0, 0, -ICON - 8, 0) if rtl else box.adjusted(ICON + 8, 0, 0, 0)
        half = words.height() // 2
        align = int(
            (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        painter.setPen(QColor(colors.on_selection if selected else colors.text))
        name = option.fontMetrics.elidedText(item_name(item), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(QRect(words.left(), words.top(), words.width(), half), align, isolated(name))
        place = words.left() if rtl else words.right() - BADGE
        for icon, color in badges(item):
            tint = colors.on_selection if selected else getattr(colors, color)
            top = words.top() + half + (half - BADGE) // 2
            painter.drawPixmap(place, top, pixmap(icon, tint, BADGE, option.widget.devicePixelRatioF()))
            place += BADGE + 4 if rtl else -BADGE - 4
        left, right = (place, words.right()) if rtl else (words.left(), place + BADGE)
        painter.setPen(QColor(colors.on_selection if selected else colors.muted))
        painter.setFont(theme.title_font(-1))
        second = state_text(item.state)
        if item.regions:
            second += " · " + self.tr("%Ln region(s)", "", item.regions)
        second = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, words.top() + half, right - left, half), align, second)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, item: Item, picture: QPixmap | None
    ) -> None:
        colors, ratio = theme.colors(), option.widget.devicePixelRatioF()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        frame = QRect(option.rect).adjusted(6, 6, -6, 0)
        frame.setHeight(PICTURE)
        if picture is None or picture.isNull():
            painter.fillRect(frame, QColor(colors.hover))
            if picture is not None:
                sign = pixmap("file_missing", colors.muted, 24, ratio)
                painter.drawPixmap(frame.center() - QPoint(12, 12), sign)
        else:
            size = QSize(picture.width(), picture.height()).scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(), size)
            place.moveCenter(frame.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, picture)
        signs = [(STATES[item.state].icon, STATES[item.state].color), *badges(item)]
        width = 4 + len(signs) * (BADGE + 4)
        plate = QRect(frame.left(), frame.bottom() - BADGE - 7, width, BADGE + 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(plate, 4, 4)
        for number, (icon, color) in enumerate(signs):
            sign = pixmap(icon, getattr(colors, color), BADGE, ratio)
            painter.drawPixmap(plate.left() + 4 + number * (BADGE + 4), plate.top() + 4, sign)
        painter.setPen(QColor(colors.on_selection if selected else colors.text))
        name = QRect(frame.left(), frame.bottom() + 4, frame.width(), option.fontMetrics.height() + 4)
        painter.setFont(theme.title_font(-1))
        if item.regions:
            self._paint_count(painter, frame, option.widget.locale().toString(item.regions))
            painter.setPen(QColor(colors.on_selection if selected else colors.text))
        text = painter.fontMetrics().elidedText(item_name(item), Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignCenter), isolated(text))

    def _paint_count(self, painter: QPainter, frame: QRect, text: str) -> None:
        colors, metrics = theme.colors(), painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + 10
        plate = QRect(frame.right() - width + 1, frame.bottom() - BADGE - 7, width, BADGE + 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(QColor(colors.on_accent))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_state(self, painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QPoint) -> None:
        look, colors = STATES[item.state], theme.colors()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        tint = colors.on_selection if selected else getattr(colors, look.color)
        painter.drawPixmap(place, pixmap(look.icon, tint, ICON, option.widget.devicePixelRatioF()))

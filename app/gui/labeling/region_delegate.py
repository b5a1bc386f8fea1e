"""How a region, or a suggestion, is drawn as one line of a list."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.core.region import Region
from app.gui import theme
from app.gui.icon import pixmap
from app.gui.labeling.region_model import COLOR, REGION
from app.gui.plain import isolated

KIND_ICONS = {
    "box": "box", "polygon": "polygon", "rotated_box": "rotated_box", "quad": "quad", "ellipse": "ellipse",
    "polyline": "polyline", "point": "point", "skeleton": "skeleton", "mask": "brush", "span": "span", "rows": "rows",
    "cell": "cell",
}  # fmt: skip


class RegionDelegate(QStyledItemDelegate):
    """Kind, colour, label, and whether it is hidden or locked. With `proposed` the lines are suggestions: hollow, with
    their confidence at the end."""

    def __init__(self, parent: QWidget, *, proposed: bool = False) -> None:
        super().__init__(parent)
        self._proposed = proposed

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, max(30, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        region: Region = index.data(REGION)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        colors = theme.colors()
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text_color = colors.on_selection if selected else colors.muted if region.hidden else colors.text
        box = QRect(option.rect).adjusted(12, 0, -12, 0)
        ratio = option.widget.devicePixelRatioF()
        side = 18
        middle = box.center().y() - side // 2
        color = QColor(index.data(COLOR))
        place = box.right() - side if rtl else box.left()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hollow = self._proposed
        painter.setPen(QPen(color, 1.4, Qt.PenStyle.DashLine) if hollow else Qt.PenStyle.NoPen)
        ground, hollow_ink = theme.hollow()
        painter.setBrush(QColor(ground) if hollow else color)
        painter.drawRoundedRect(QRect(place, middle, side, side), 4, 4)
        ink = hollow_ink if hollow else theme.on_color(color.name())
        painter.drawPixmap(place + 2, middle + 2, pixmap(KIND_ICONS.get(region.kind, "dot"), ink, 14, ratio))
        end = box.left() if rtl else box.right() - 16
        for shown, name in ((region.locked, "lock"), (region.hidden, "hide")):
            if shown:
                painter.drawPixmap(end, box.center().y() - 8, pixmap(name, text_color, 16, ratio))
                end += 20 if rtl else -20
        if self._proposed and region.confidence:
            end = self._paint_confidence(painter, region, end, box, text_color, rtl)
        words = (
            QRect(end, box.top(), place - 10 - end, box.height())
            if rtl
            else QRect(place + side + 10, box.top(), end + 8 - place - side, box.height())
        )
        painter.setPen(QColor(text_color))
        text = str(index.data()) or self.tr("no label")
        if region.text:
            text += f" — {region.text}"
        text = isolated(option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width()))
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def _paint_confidence(self, painter: QPainter, region: Region, end: int, box: QRect, color: str, rtl: bool) -> int:
        """Write it at `end`; where the words before it end."""
        text = f"{QLocale().toString(region.confidence / 100, 'f', 0)} %"
        width = painter.fontMetrics().horizontalAdvance(text)
        left = end if rtl else end + 16 - width
        painter.setPen(QColor(color))
        painter.drawText(QRect(left, box.top(), width, box.height()), int(Qt.AlignmentFlag.AlignCenter), text)
        return end + width + 8 if rtl else end - width - 8

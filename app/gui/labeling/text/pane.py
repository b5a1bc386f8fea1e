"""The read-only text with its spans: only what is in view is laid out, looked up and painted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.gui import theme
from app.gui.labeling.text.display import display_text
from app.gui.labeling.text.index import SpanIndex
from app.gui.labeling.text.layout import Leeway, SpacedLayout
from app.gui.labeling.text.painting import Style, block_parts, draw_block, lines, stretches
from app.modalities.text.offsets import Offsets, word_bounds
from app.modalities.text.regions import Span
from app.modalities.text.tools import END, START

NEAR = 5
"""Logical pixels that still count as touching the end of a span."""
NAME_SIZE = 0.74
_MOVING = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class TextPane(QPlainTextEdit):
    """Shows; what gestures mean is decided by whoever listens. All offsets that go in and out are code points."""

    picked = Signal(int, int)
    """A stretch was selected by mouse and the button released."""
    clicked = Signal(int, bool)
    """A place was clicked without selecting: offset, and whether Ctrl or Shift was held."""
    edge_pressed = Signal(str, int)
    edge_dragged = Signal(int)
    edge_released = Signal()
    pointed = Signal(int)
    zoom_wanted = Signal(int)

    def __init__(self, color: Callable[[str], str], name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = SpanIndex()
        self.offsets = Offsets("")
        self.states: dict[str, str] = {}
        self.live: Span | None = None
        self.found: list[tuple[int, int]] = []
        self.edges_of: Span | None = None
        self.first_key: Callable[[QKeyEvent], bool] = lambda event: False
        """Sees every key before the text does; True when it used it."""
        self._color, self._name = color, name
        self._hovered = ""
        self._document: QTextDocument | None = None
        self._edge: tuple[Span, int] | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        Leeway(self.verticalScrollBar())
        self._fit_lane()

    # What is shown.

    def show_text(self, text: str) -> None:
        """Another text, without spans."""
        self.index.reset(())
        self.states, self.live, self.found, self.edges_of, self._hovered = {}, None, [], None, ""
        self.offsets = Offsets(text)
        document = QTextDocument(self)
        layout = SpacedLayout(document)
        layout.width, layout.lane = self.viewport().width(), round(self._style().lane)
        document.setDocumentLayout(layout)
        document.setDefaultFont(self.font())
        document.setUndoRedoEnabled(False)
        document.setPlainText(display_text(text))
        before, self._document = self._document, document
        self.setDocument(document)
        if before is not None:
            before.deleteLater()
        self._fit_lane()

    def set_size(self, points: float) -> None:
        """The size of the letters; the place in the text stays."""
        place = self.first_visible()
        font = QFont(self.font())
        font.setPointSizeF(points)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._fit_lane()
        self.scroll_to(place)

    def refresh(self) -> None:
        """Spans, states or colours have changed."""
        self.viewport().update()

    # Places.

    @property
    def text(self) -> str:
        return self.offsets.text

    def offset_of(self, unit: int) -> int:
        """Code point of a Qt position; a position within a pair counts as before it."""
        try:
            return self.offsets.from_utf16(unit)
        except ValueError:
            return self.offsets.from_utf16(unit - 1)

    def offset_at(self, place: QPointF) -> int:
        """The boundary between characters that is nearest to a place in the viewport."""
        return self.offset_of(self.cursorForPosition(place.toPoint()).position())

    def selected(self) -> tuple[int, int]:
        """The selected stretch of text; empty when both are equal."""
        cursor = self.textCursor()
        return self.offset_of(cursor.selectionStart()), self.offset_of(cursor.selectionEnd())

    def select_text(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_utf16(start))
        cursor.setPosition(self.offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def drop_selection(self) -> None:
        """Keep the caret and select no text."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def first_visible(self) -> int:
        """Where the line at the top begins: a paragraph may be far longer than the view."""
        block = self.firstVisibleBlock()
        layout, number = block.layout(), self.verticalScrollBar().value() - block.firstLineNumber()
        line = layout.lineAt(number) if 0 <= number < layout.lineCount() else None
        return self.offset_of(block.position() + (line.textStart() if line is not None else 0))

    def scroll_to(self, offset: int) -> None:
        """Bring the line at `offset` to the top."""
        unit = self.offsets.to_utf16(min(max(offset, 0), len(self.text)))
        block = self.document().findBlock(unit)
        self.blockBoundingRect(block)
        self._settle()
        line = block.layout().lineForTextPosition(unit - block.position()).lineNumber()
        self.verticalScrollBar().setValue(block.firstLineNumber() + max(0, line))

    def reveal(self, offset: int) -> None:
        """Bring a place into view, not at its edge when it was out of it; text selection and caret stay."""
        unit = self.offsets.to_utf16(min(max(offset, 0), len(self.text)))
        place = QTextCursor(self.document())
        place.setPosition(unit)
        block = place.block()
        if self.viewport().rect().contains(self.cursorRect(place)):
            return
        for _ in range(3):
            # What lies above may be laid out only on the way, and take more lines than was thought.
            height = self.blockBoundingRect(block).height()
            line = block.layout().lineForTextPosition(unit - block.position()).lineNumber()
            in_view = self.viewport().height() * block.lineCount() / max(1.0, height)
            self._settle()
            self.verticalScrollBar().setValue(block.firstLineNumber() + max(0, line) - int(in_view / 3))
            if self.viewport().rect().contains(self.cursorRect(place)):
                break

    def is_right_to_left(self, offset: int) -> bool:
        """Whether the paragraph at `offset` reads from right to left."""
        block = self.document().findBlock(self.offsets.to_utf16(offset))
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def span_rects(self, span: Span) -> list[QRectF]:
        """Where a span is in the viewport, as far as it is in view."""
        rects = []
        for block, top in self._visible_blocks():
            for _, start, end in block_parts(block, [span], self.offsets):
                for line in lines(block):
                    for left, right in stretches(line, block.text(), start, end):
                        rects.append(QRectF(top.x() + left, top.y() + line.y(), right - left, line.height()))
        return rects

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._style()
        exposed = event.rect()
        for block, top in self._visible_blocks():
            height = self.blockBoundingRect(block).height()
            if top.y() > exposed.bottom() + 40 or top.y() + height < exposed.top() - 40:
                continue
            start = self.offset_of(block.position())
            end = self.offset_of(block.position() + block.length() - 1)
            self._paint_found(painter, block, top, start, end)
            spans = self.index.touching(start, max(end, start + 1))
            if self.live is not None:
                spans = [*(span for span in spans if span.id != self.live.id), self.live]
            parts = block_parts(block, spans, self.offsets)
            if parts:
                draw_block(painter, block, top, parts, style)
        painter.end()
        super().paintEvent(event)

    def _paint_found(self, painter: QPainter, block: QTextBlock, top: QPointF, start: int, end: int) -> None:
        """What a search found, in this paragraph."""
        color = QColor(theme.colors().warning)
        color.setAlpha(110)
        for place in range(max(0, bisect_left(self.found, (start, 0)) - 1), len(self.found)):
            a, b = self.found[place]
            if a >= end:
                return
            first = self.offsets.to_utf16(a) - block.position()
            last = self.offsets.to_utf16(b) - block.position()
            for line in lines(block):
                for left, right in stretches(line, block.text(), first, last):
                    painter.fillRect(QRectF(top.x() + left, top.y() + line.y(), right - left, line.height()), color)

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        block, top = self.firstVisibleBlock(), self.contentOffset()
        bottom = self.viewport().height()
        while block.isValid() and top.y() <= bottom:
            height = self.blockBoundingRect(block).height()
            if block.isVisible():
                yield block, QPointF(top)
            top.setY(top.y() + height)
            block = block.next()

    def _style(self) -> Style:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * NAME_SIZE))
        font.setWeight(QFont.Weight.DemiBold)
        states = dict(self.states)
        if self._hovered and self._hovered not in states:
            states[self._hovered] = "hovered"
        return Style(self._color, self._name, states, font, theme.colors().is_dark)

    def _settle(self) -> None:
        layout = self.document().documentLayout()
        if isinstance(layout, SpacedLayout):
            layout.settle()

    def _fit_lane(self) -> None:
        """Room above the lines for the names, in the present font."""
        layout = self.document().documentLayout()
        if isinstance(layout, SpacedLayout):
            layout.width = self.viewport().width()
            layout.lane = round(self._style().lane)
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        layout = self.document().documentLayout()
        if isinstance(layout, SpacedLayout):
            layout.width = self.viewport().width()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._fit_lane()

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            edge = self._edge_at(event.position())
            if edge is not None:
                self._edge = edge
                self.edge_pressed.emit(edge[0].id, edge[1])
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._edge is not None:
            self.edge_dragged.emit(self.offset_at(event.position()))
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            on_edge = self._edge_at(event.position()) is not None
            shape = Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._edge is not None:
            self._edge = None
            self.edge_released.emit()
            return
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        start, end = self.selected()
        if end > start:
            self.picked.emit(start, end)
        else:
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            self.clicked.emit(self.character_at(event.position()), bool(held))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.text:
            at = self.character_at(event.position())
            if at >= 0:
                self.select_text(*word_bounds(self.text, at))

    def leaveEvent(self, event: QEvent) -> None:
        if self._hovered:
            self._hovered = ""
            self.refresh()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _hover(self, place: QPointF) -> None:
        at = self.character_at(place)
        spans = self.index.at(at) if at >= 0 else []
        hovered = spans[0].id if spans else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.refresh()
        self.pointed.emit(at)

    def character_at(self, place: QPointF) -> int:
        """The character under a place in the viewport; −1 beside the text."""
        for block, top in self._visible_blocks():
            for line in lines(block):
                y = top.y() + line.y()
                if y <= place.y() < y + line.height() + 4:
                    x = place.x() - top.x()
                    if not line.naturalTextRect().left() - 2 <= x <= line.naturalTextRect().right() + 2:
                        return -1
                    at = line.xToCursor(x, line.CursorPosition.CursorOnCharacter)
                    return min(self.offset_of(block.position() + at), max(0, len(self.text) - 1))
        return -1

    def _edge_at(self, place: QPointF) -> tuple[Span, int] | None:
        """The end of the one selected span that is under a place."""
        span = self.edges_of
        if span is None:
            return None
        for edge, offset in ((END, span.end), (START, span.start)):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.offsets.to_utf16(offset))
            rect = QRectF(self.cursorRect(cursor)).adjusted(-NEAR, -2, NEAR, 4)
            if rect.contains(place):
                return span, edge
        return None

    # Keys.

    def event(self, event: QEvent) -> bool:
        """Moving the caret and copying selected text come before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _MOVING and not event.modifiers() & Qt.KeyboardModifier.MetaModifier:
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Copy):
                if self.textCursor().hasSelection():
                    event.accept()
                else:
                    event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.first_key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def createMimeDataFromSelection(self) -> QMimeData:
        """The text itself, not what Qt made of it for display."""
        data = QMimeData()
        start, end = self.selected()
        data.setText(self.text[start:end])
        return data

"""Spans behind and above the lines of a paragraph: tints, lines underneath by depth, names above the first letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextLine

from app.gui import theme
from app.modalities.text.offsets import Offsets
from app.modalities.text.regions import Span

PROPOSED = ("suggested", "considered")
DEPTHS = 4
"""Lines underneath are told apart up to this depth of nesting."""
DEEP = 2.5
"""Logical pixels from one line underneath to the next."""
_RIGHT_TO_LEFT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}\u202a-\u202e\u2066-\u2069]")

Part = tuple[Span, int, int]
"""A span and one of its parts within a paragraph, in UTF-16 units of that paragraph; it may run beyond both ends."""


@dataclass(frozen=True, slots=True)
class Style:
    """What spans look like. `states` maps ids to `selected`, `hovered`, `difference` or `current`, those of suggestions
    to `suggested` or (when selected) `considered`."""

    color: Callable[[str], str]
    name: Callable[[str], str]
    states: Mapping[str, str]
    font: QFont
    dark: bool

    @property
    def lane(self) -> float:
        """Room needed above a line."""
        return QFontMetricsF(self.font).height() + 3 + DEEP * DEPTHS / 2


def block_parts(block: QTextBlock, spans: Sequence[Span], offsets: Offsets) -> list[Part]:
    """The parts of `spans` that lie in `block`."""
    begin, length = block.position(), block.length()
    found = []
    for span in spans:
        for start, end in span.parts:
            a, b = offsets.to_utf16(start) - begin, offsets.to_utf16(end) - begin
            if a < length and b > 0:
                found.append((span, a, b))
    return sorted(found, key=lambda part: (part[1], -part[2], part[0].id))


def depths(parts: Sequence[Part]) -> list[int]:
    """For each part the lowest line underneath that no overlapping earlier part has; overlaps never share one."""
    result: list[int] = []
    open_parts: list[tuple[int, int]] = []
    for _, start, end in parts:
        open_parts = [(until, depth) for until, depth in open_parts if until > start]
        taken = {depth for _, depth in open_parts}
        depth = next(n for n in range(len(taken) + 1) if n not in taken)
        open_parts.append((end, depth))
        result.append(depth)
    return result


def stretches(line: QTextLine, text: str, start: int, end: int) -> list[tuple[float, float]]:
    """(left, right) of what [start, end) of the paragraph covers on one line: several where directions mix."""
    start, end = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if start >= end:
        return []
    if not _RIGHT_TO_LEFT.search(text):
        return [(_x(line, start), _x(line, end))]
    # Where directions mix, Qt's caret positions are ambiguous at the borders; the glyphs themselves are not.
    pieces = []
    for run in line.glyphRuns(start, end - start):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        places = [place.x() for place in run.positions()]
        rights = [x + advance.x() for x, advance in zip(places, advances, strict=True)]
        if places:
            pieces.append((min(places), max(rights)))
    pieces.sort()
    joined: list[tuple[float, float]] = []
    for left, right in pieces:
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return [(left, right) for left, right in joined if right > left]


def lines(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        yield layout.lineAt(number)


def draw_block(painter: QPainter, block: QTextBlock, top: QPointF, parts: Sequence[Part], style: Style) -> None:
    """Everything of `parts` but the text itself, with the paragraph's corner at `top`."""
    text = block.text()
    deep = depths(parts)
    rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
    for line in lines(block):
        first, last = line.textStart(), line.textStart() + line.textLength()
        names: list[tuple[float, Span]] = []
        for (span, start, end), depth in zip(parts, deep, strict=True):
            if start >= last or end <= first:
                continue
            covered = stretches(line, text, start, end)
            for left, right in covered:
                box = QRectF(top.x() + left, top.y() + line.y(), right - left, line.height())
                _draw_stretch(painter, box, span, depth, style)
            if first <= start < last and covered:
                names.append((top.x() + (covered[-1][1] if rtl else covered[0][0]), span))
        _draw_names(painter, names, top.y() + line.y(), rtl, style)


def _draw_stretch(painter: QPainter, box: QRectF, span: Span, depth: int, style: Style) -> None:
    color = QColor(style.color(span.label))
    state = style.states.get(span.id, "")
    tint = QColor(color)
    tints = {"": 46, "hovered": 78, "selected": 96, "suggested": 0, "considered": 60}
    tint.setAlpha(tints.get(state, 70) + (22 if style.dark and state != "suggested" else 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(box.adjusted(-0.5, -1, 0.5, 1), 3, 3)
    y = box.bottom() + 1 + DEEP * min(depth, DEPTHS - 1)
    if state in PROPOSED:
        # Broken, so that it is told from a region without its colour.
        painter.setPen(QPen(color, 2.0, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap))
        pen = painter.pen()
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), y + 1), QPointF(box.right(), y + 1))
    else:
        painter.fillRect(QRectF(box.left(), y, box.width(), 2.0), color)
    if state in ("selected", "difference", "current", "considered"):
        line = color.lighter(130) if style.dark else color.darker(125)
        pen = QPen(line, 2.2 if state == "current" else 1.4)
        if state in ("difference", "considered"):
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1, -1.5, 1, 1.5), 3, 3)


def _draw_names(painter: QPainter, names: list[tuple[float, Span]], bottom: float, rtl: bool, style: Style) -> None:
    """Names side by side where spans begin together; one that would run far from its span becomes a dot."""
    measure = QFontMetricsF(style.font)
    height = measure.height()
    ground, ink = theme.hollow()
    painter.setFont(style.font)
    free = float("-inf")
    for x, span in sorted(names, key=lambda name: -name[0] if rtl else name[0]):
        color = style.color(span.label)
        proposed = style.states.get(span.id) in PROPOSED
        name = ("? " if proposed else "") + style.name(span.label).replace("\n", " ")
        name = measure.elidedText(name, Qt.TextElideMode.ElideRight, 160)
        width = measure.horizontalAdvance(name) + 8
        near = -x if rtl else x
        start = max(near, free)
        if start - near > 90:
            name, width, start = "", 6.0, max(near, free)
        left = -start - width if rtl else start
        box = QRectF(left, bottom - height - 2, width, height)
        painter.setPen(QPen(QColor(color), 1.2, Qt.PenStyle.DashLine) if proposed else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground if proposed else color))
        painter.drawRoundedRect(box if name else box.adjusted(0, 3, 0, -3), 3, 3)
        if name:
            painter.setPen(QColor(ink if proposed else theme.on_color(color)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        free = start + width + 2


def _x(line: QTextLine, at: int) -> float:
    # Qt answers with the place and the position it belongs to.
    answer: Any = line.cursorToX(at)
    return float(answer[0])

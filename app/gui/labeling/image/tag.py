"""Label names beside regions: the second cue besides colour, placed so that they hide no small object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.core.region import Region
from app.gui import theme
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.index import CONSIDERED, DOT, LINKED, SUGGESTED, RegionIndex
from app.modalities.image.regions import MILLI

MOST_TAGS = 160
LEAST_SIZE = 30
"""A region needs this many logical pixels one way to carry its name unasked."""
LONGEST = 24
OWN = -1
"""In place of the confidence of a suggestion: it is a region."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A name to draw: at image point (x, y), moved by (dx, dy) device pixels."""

    region_id: str
    x: float
    y: float
    dx: float
    dy: float
    picture: QPixmap

    def rect(self, camera: Camera) -> QRectF:
        vx, vy = camera.to_view(self.x, self.y)
        return QRectF(round(vx + self.dx), round(vy + self.dy), self.picture.width(), self.picture.height())

    def whole(self, camera: Camera) -> Tag:
        """Moved sideways where the edge of the view would cut it."""
        rect = self.rect(camera)
        out = max(0.0, rect.right() - camera.view_width) or min(0.0, rect.left())
        if not out or abs(out) >= rect.width() or rect.width() > camera.view_width:
            return self
        return replace(self, dx=self.dx - out)


class TagPainter:
    """Draws each label's tag once per look and places them."""

    def __init__(self, text: Callable[[str], str], color: Callable[[str], str]) -> None:
        self.text, self.color = text, color
        self.shown = True
        """Whether regions carry their names unasked."""
        self._pictures: dict[tuple[str, float, int], QPixmap] = {}

    def forget(self) -> None:
        """Labels or look have changed."""
        self._pictures.clear()

    def picture(self, label_id: str, ratio: float, confidence: int = OWN) -> QPixmap:
        """The tag of a label, in device pixels; of a suggestion with its `confidence` (in 1/10,000, 0 when unknown)."""
        percent = confidence if confidence == OWN else round(confidence / 100)
        known = self._pictures.get((label_id, ratio, percent))
        if known is None:
            text = self.text(label_id)
            if percent != OWN:
                text = f"? {text}" + (f" {percent} %" if percent else "")
            known = _picture(text, self.color(label_id), ratio, filled=percent == OWN)
            self._pictures[label_id, ratio, percent] = known
        return known

    def place(self, index: RegionIndex, camera: Camera) -> list[Tag]:
        """Tags for the larger regions in view, the largest first, where they cover no small region and no tag."""
        if not self.shown:
            return []
        x1, y1, x2, y2 = camera.seen()
        slots = index.near(x1 * MILLI, y1 * MILLI, x2 * MILLI, y2 * MILLI)
        b = index.bounds[slots]
        sides = np.maximum(b[:, 2] - b[:, 0], b[:, 3] - b[:, 1]) * (camera.scale / MILLI)
        slots, sides = slots[sides >= LEAST_SIZE * camera.ratio], sides[sides >= LEAST_SIZE * camera.ratio]
        taken: list[QRectF] = []
        tags = []
        for slot in slots[np.argsort(-sides, kind="stable")[:MOST_TAGS]].tolist():
            tag = self._placed(index.regions[slot], index, camera, taken)
            if tag is not None:
                taken.append(tag.rect(camera))
                tags.append(tag)
        return tags

    def beside(self, region: Region, index: RegionIndex, camera: Camera) -> Tag:
        """A tag at any price, for a region somebody points at."""
        return self._choices(region, index, camera)[0].whole(camera)

    def _placed(self, region: Region, index: RegionIndex, camera: Camera, taken: list[QRectF]) -> Tag | None:
        for tag in (choice.whole(camera) for choice in self._choices(region, index, camera)):
            rect = tag.rect(camera)
            if rect.top() < 0 and tag.dy < 0:
                continue
            if any(rect.intersects(other) for other in taken):
                continue
            if not self._covers_small(region, rect, index, camera):
                return tag
        return None

    def _choices(self, region: Region, index: RegionIndex, camera: Camera) -> list[Tag]:
        """Above, inside the upper left corner when there is room to spare, below."""
        slot = index.slot_of.get(region.id)
        if slot is None:
            return []
        x1, y1, x2, y2 = (index.bounds[slot] / MILLI).tolist()
        proposed = index.state[slot] in (SUGGESTED, CONSIDERED)
        picture = self.picture(region.label, camera.ratio, region.confidence if proposed else OWN)
        width, height = (x2 - x1) * camera.scale, (y2 - y1) * camera.scale
        # What is drawn as a dot reaches out of its frame.
        gap = (7 if index.form[slot] in (DOT, LINKED) else 2) * camera.ratio
        # At the outline itself: the corner of a polygon's frame can be far from it.
        points = index.points(np.array([slot]))[0]
        top_x, bottom_x = points[points[:, 1].argmin(), 0] / MILLI, points[points[:, 1].argmax(), 0] / MILLI
        above = Tag(region.id, top_x, y1, -gap / 2, -picture.height() - gap, picture)
        below = Tag(region.id, bottom_x, y2, -gap / 2, gap, picture)
        if width > 2.5 * picture.width() and height > 4 * picture.height():
            # A region that runs out of view keeps its name in sight.
            left, top = camera.seen()[:2]
            inside = Tag(region.id, max(x1, min(left, x2)), max(y1, min(top, y2)), gap * 2, gap * 2, picture)
            return [above, inside, below]
        return [above, below]

    def _covers_small(self, region: Region, rect: QRectF, index: RegionIndex, camera: Camera) -> bool:
        ends = [camera.to_image(x, y) for x in (rect.left(), rect.right()) for y in (rect.top(), rect.bottom())]
        (x1, x2), (y1, y2) = ((min(found), max(found)) for found in zip(*ends, strict=True))
        slots = index.near(x1 * MILLI, y1 * MILLI, x2 * MILLI, y2 * MILLI)
        limit = 4 * rect.width() * (MILLI / camera.scale)
        for slot, (left, top, right, bottom) in zip(slots.tolist(), index.bounds[slots].tolist(), strict=True):
            if index.regions[slot].id != region.id and max(right - left, bottom - top) < limit:
                return True
        return False


def _picture(text: str, color: str, ratio: float, *, filled: bool) -> QPixmap:
    font = QFont(theme.title_font(-1))
    font.setWeight(QFont.Weight.DemiBold)
    measure = QFontMetricsF(font)
    shown = measure.elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, measure.averageCharWidth() * LONGEST
    )
    width, height = measure.horizontalAdvance(shown) + 10, measure.height() + 2
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    ground, ink = (color, theme.on_color(color)) if filled else ("#ffffff", "#1c1c1c")
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(QColor(color), 1.4, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(ground))
    edge = 0.0 if filled else 0.7
    painter.drawRoundedRect(QRectF(0, 0, width, height).adjusted(edge, edge, -edge, -edge), 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QPointF(5, 1 + measure.ascent()), shown)
    painter.end()
    return picture

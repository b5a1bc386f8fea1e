"""The canvas as screen readers meet it: every visible region is a child with name, place and state.

Qt keeps bare pointers to these objects, and a reader that asks for one that Python has let go of would end the program:
so each lives on to the end, and is given to another region when its own is gone. `interface_cast` must not be
overridden: PySide 6.11 follows a null pointer when it returns None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from app.core.region import Region
from app.gui.labeling.image.wording import KINDS
from app.modalities.image.regions import MILLI, bounds

if TYPE_CHECKING:
    from app.gui.labeling.image.canvas import ImageCanvas

MOST_CHILDREN = 2_000
"""Nobody listens to more regions than this; the list of regions has them all."""

_installed = False
_kept: list[QAccessibleInterface] = []


def install() -> None:
    """Let canvases be read; once for the whole program."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_make)


def announce(canvas: ImageCanvas, region_id: str, text: str) -> None:
    """Tell a reader, if there is one, that a region was chosen."""
    if not QAccessible.isActive():
        return
    found = QAccessible.queryAccessibleInterface(canvas)
    child = found.of(region_id) if isinstance(found, CanvasAccessible) else None
    if child is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(child, QAccessible.Event.Focus))
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, text))


def region_words(canvas: ImageCanvas, region: Region) -> str:
    """`Car, box, locked`."""
    words = [canvas.name_of(region.label), QCoreApplication.translate("Kinds", KINDS[region.kind])]
    if region.text:
        words.append(f"“{region.text}”")
    if region.locked:
        words.append(QCoreApplication.translate("Kinds", "locked"))
    return ", ".join(words)


def _make(_key: str, target: QObject) -> QAccessibleInterface | None:
    from app.gui.labeling.image.canvas import ImageCanvas

    if not isinstance(target, ImageCanvas):
        return None
    made = CanvasAccessible(target)
    target.accessible = made
    _kept.append(made)
    return made


class CanvasAccessible(QAccessibleWidget):
    """Children are the visible regions in reading order."""

    def __init__(self, canvas: ImageCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Canvas, canvas.accessibleName())
        self._canvas = canvas
        self._order: list[str] = []
        self._places: dict[str, int] = {}
        self._version: object = None
        self._children: dict[str, RegionAccessible] = {}
        self._spare: list[RegionAccessible] = []

    def childCount(self) -> int:
        return len(self._ids())

    def child(self, index: int) -> QAccessibleInterface | None:
        ids = self._ids()
        return self.of(ids[index]) if 0 <= index < len(ids) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        self._ids()
        return self._places.get(child.region_id, -1) if isinstance(child, RegionAccessible) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        canvas = self._canvas
        place = canvas.mapFromGlobal(QPoint(x, y))
        ix, iy = canvas.camera.to_image(place.x() * canvas.camera.ratio, place.y() * canvas.camera.ratio)
        region = canvas.index.pick(ix * MILLI, iy * MILLI, 0)
        return self.of(region.id) if region is not None else None

    def focusChild(self) -> QAccessibleInterface | None:
        handled = self._canvas.handled
        return self.of(handled.id) if handled is not None else None

    def of(self, region_id: str) -> RegionAccessible | None:
        """The child for a region, made when it is first asked for; None for one that is not there."""
        if self._canvas.index.get(region_id) is None:
            return None
        known = self._children.get(region_id)
        if known is None:
            if self._spare:
                known = self._spare.pop()
                known.region_id = region_id
            else:
                known = RegionAccessible(self._canvas, self, region_id)
                _kept.append(known)
                QAccessible.registerAccessibleInterface(known)
            self._children[region_id] = known
        return known

    def _ids(self) -> list[str]:
        index = self._canvas.index
        version = (id(index), len(index.regions), len(index))
        if version != self._version:
            self._version = version
            self._order = index.reading_order()[:MOST_CHILDREN]
            self._places = {key: place for place, key in enumerate(self._order)}
            gone = [key for key in self._children if index.get(key) is None]
            self._spare += [self._children.pop(key) for key in gone]
        return self._order


class RegionAccessible(QAccessibleInterface):
    """One region; invalid once it is gone."""

    def __init__(self, canvas: ImageCanvas, parent: CanvasAccessible, region_id: str) -> None:
        super().__init__()
        self._canvas, self._parent, self.region_id = canvas, parent, region_id

    @property
    def region(self) -> Region | None:
        return self._canvas.index.get(self.region_id) if isValid(self._canvas) else None

    def isValid(self) -> bool:
        return self.region is not None

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self._canvas.window().windowHandle() if isValid(self._canvas) else None

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:
        return None

    def relations(self, *_match: Any) -> list[Any]:
        return []

    def setText(self, _kind: QAccessible.Text, _text: str) -> None: ...

    def text(self, kind: QAccessible.Text) -> str:
        region = self.region
        if region is None:
            return ""
        if kind is QAccessible.Text.Name:
            return region_words(self._canvas, region)
        if kind is QAccessible.Text.Description:
            x1, y1, x2, y2 = (round(n / MILLI) for n in bounds(region))
            text = QCoreApplication.translate("Kinds", "at {x}, {y}, {width} by {height} pixels")
            return text.format(x=x1, y=y1, width=x2 - x1, height=y2 - y1)
        return ""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        region, canvas = self.region, self._canvas
        if region is None:
            return QRect()
        x1, y1, x2, y2 = bounds(region)
        corners = [canvas.camera.to_view(x / MILLI, y / MILLI) for x in (x1, x2) for y in (y1, y2)]
        xs, ys = [x / canvas.camera.ratio for x, _ in corners], [y / canvas.camera.ratio for _, y in corners]
        first = canvas.mapToGlobal(QPointF(min(xs), min(ys))).toPoint()
        last = canvas.mapToGlobal(QPointF(max(xs), max(ys))).toPoint()
        return QRect(first, last)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state, region = QAccessible.State(), self.region
        state.selectable = state.focusable = True
        if region is not None:
            state.selected = self._canvas.is_selected(region.id)
            state.focused = state.selected and self._canvas.hasFocus()
            state.readOnly = region.locked
            state.invisible = region.hidden
        return state

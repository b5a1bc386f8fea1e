"""The painted part of the image view: image and regions from tiles, what is being touched live on top."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.label import KeypointSchema
from app.core.region import Region
from app.gui import theme
from app.gui.labeling.image.area import changed_areas, pixel_area, region_area, sketch_boxes
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.index import NORMAL, SELECTED, RegionIndex
from app.gui.labeling.image.mask_painting import changed_boxes, draw_masks
from app.gui.labeling.image.overlay import draw_cross, draw_grid, draw_handles, draw_hovered, draw_sketch, reach
from app.gui.labeling.image.painting import CROWD, draw_regions
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.tag import Tag, TagPainter
from app.gui.labeling.image.tiles import TileCache
from app.modalities.image.regions import MILLI
from app.modalities.image.tools.surface import EMPTY, Sketch

SLICE = 0.008
"""Seconds of drawing ahead at a time; a mouse move never waits for more."""
FEW = 64
"""Up to this many regions are repaired one by one; more, and all tiles are drawn again in slices."""


class Picture(QWidget):
    """Shows; knows nothing of tools or the editor. Everything on top is drawn at each paint and costs the same
    whatever the number of regions."""

    def __init__(self, tags: TagPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.keypoints_of: Callable[[str], KeypointSchema | None] = lambda _label: None
        self.index = RegionIndex()
        self.pyramid: Pyramid | None = None
        self.tags = tags
        self.hovered: Region | None = None
        self.handled: Region | None = None
        self.active_vertex: int | None = None
        self.sketch: Sketch = EMPTY
        self.guide: QPointF | None = None
        self._colors: list[QColor] = []
        self._color_of = tags.color
        self._states: dict[str, int] = {}
        self._absent: frozenset[str] = frozenset()
        self._placed: list[Tag] = []
        self._placed_for: object = None
        self._changes = 0
        self._image_tiles = TileCache(self._draw_image, QImage.Format.Format_RGB32)
        self._region_tiles = TileCache(self._draw_regions, QImage.Format.Format_ARGB32_Premultiplied)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_idle)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)

    # What is shown.

    def show_image(self, pyramid: Pyramid | None, width: int, height: int) -> None:
        """Another image, fitted, without regions; None shows nothing."""
        self.pyramid = pyramid
        self.index = RegionIndex(self.keypoints_of)
        self.hovered = self.handled = None
        self.sketch, self._absent, self._states = EMPTY, frozenset(), {}
        self.camera.set_view(self.width(), self.height(), self.devicePixelRatioF())
        self.camera.set_image(width, height)
        self._image_tiles.clear()
        self._region_tiles.clear()
        self._placed, self._placed_for = [], None
        self._timer.stop()
        self.update()

    def replace_pixels(self, pyramid: Pyramid) -> None:
        """The same image in more detail; nothing else changes."""
        self.pyramid = pyramid
        self._image_tiles.invalidate()
        self.update()

    def set_regions(self, regions: Iterable[Region]) -> None:
        """These regions in place of all others."""
        self.index.reset(regions)
        self._all_changed()

    def change(self, put: Iterable[Region], drop: Iterable[str]) -> None:
        """Take new versions of some regions, and leave others out."""
        put, drop = tuple(put), tuple(drop)
        areas = [self._area(region) for key in drop if (region := self.index.get(key)) is not None]
        areas += [area for region in put for area in changed_areas(self.index.get(region.id), region, self.camera)]
        for key in drop:
            self.index.drop(key)
        if len(put) > 4 * FEW and len(put) * 4 > len(self.index):
            gone = {region.id for region in put}
            self.index.reset([*(self.index.regions[s] for k, s in self.index.slot_of.items() if k not in gone), *put])
            self.index.set_states(self._states)
        else:
            for region in put:
                self.index.put(region, self._states.get(region.id, NORMAL))
        if self.hovered is not None:
            self.hovered = self.index.get(self.hovered.id)
        self._repair(areas)

    def set_states(self, states: dict[str, int], changed: Iterable[str]) -> None:
        """The look of regions; `changed` names those whose look is another now."""
        self._states = states
        regions = [region for key in changed if (region := self.index.get(key)) is not None]
        if len(regions) > FEW:
            self.index.set_states(states)
        else:
            for region in regions:
                self.index.set_state(region.id, states.get(region.id, NORMAL))
        self._repair([self._area(region) for region in regions])

    def restyle(self) -> None:
        """Labels or look have changed."""
        self.tags.forget()
        self._image_tiles.invalidate()
        self._all_changed()

    # What is touched.

    def set_hovered(self, region: Region | None) -> None:
        if region is not self.hovered:
            for one in (self.hovered, region):
                if one is not None:
                    self._update_region(one)
            self.hovered = region

    def set_handled(self, region: Region | None, vertex: int | None = None) -> None:
        """The region whose handles are shown."""
        if region is not self.handled or vertex != self.active_vertex:
            for one in (self.handled, region):
                if one is not None:
                    self._update_region(one)
            self.handled, self.active_vertex = region, vertex

    def set_sketch(self, sketch: Sketch) -> None:
        """What is drawn while a gesture lasts; the committed versions of its regions are left out meanwhile."""
        if sketch is EMPTY and self.sketch is EMPTY:
            return
        absent = frozenset(region.id for region in sketch.live if region.id in self.index.slot_of)
        if absent != self._absent:
            changed = [region for key in absent ^ self._absent if (region := self.index.get(key)) is not None]
            for region in changed:
                self.index.set_live(region.id, region.id not in absent)
            self._absent = absent
            self._repair([self._area(region) for region in changed])
        dirty = self._sketch_area(self.sketch) | self._sketch_area(sketch)
        painted = changed_boxes(self.sketch.painted, sketch.painted, self.index)
        self.sketch = sketch
        self._update_device(dirty)
        self._region_tiles.set_scale(self.camera.scale)
        for area in (pixel_area(box, self.camera) for box in painted):
            self._region_tiles.repair(area)
            self._update_device(area.translated(-self.camera.left, -self.camera.top))

    def set_guide(self, point: QPointF | None) -> None:
        """The cross of lines through the pointer while drawing (device pixels)."""
        for place in (self.guide, point):
            if place is not None:
                self._update_device(QRectF(place.x() - 2, 0, 4, self.camera.view_height))
                self._update_device(QRectF(0, place.y() - 2, self.camera.view_width, 4))
        self.guide = point

    @property
    def busy(self) -> bool:
        """Whether something is still to be drawn or made ready, slice by slice."""
        return self._timer.isActive()

    def moved_camera(self) -> None:
        """The camera looks elsewhere."""
        self.update()

    def device_point(self, x: int, y: int) -> QPointF:
        """A point in 1/1000 pixel of the image, in device pixels of the view."""
        return QPointF(*self.camera.to_view(x / MILLI, y / MILLI))

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        camera = self.camera
        painter = QPainter(self)
        ratio = camera.ratio
        painter.scale(1 / ratio, 1 / ratio)
        if self.pyramid is None:
            painter.fillRect(0, 0, camera.view_width, camera.view_height, QColor(theme.colors().canvas))
            return
        self._image_tiles.set_scale(camera.scale)
        self._region_tiles.set_scale(camera.scale)
        until = time.perf_counter() + SLICE
        self._build(until)
        origin = QPoint(camera.left, camera.top)
        for rect in event.region():
            exposed = _device(QRectF(rect), ratio).translated(origin)
            bare = self._image_tiles.paint(painter, origin, exposed)
            if not bare.isEmpty():
                self._paint_bare(painter, origin, bare)
            self._region_tiles.paint(painter, origin, exposed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        exposed = _device(QRectF(event.rect()), ratio)
        draw_grid(painter, camera, exposed)
        self._paint_touched(painter)
        self._paint_tags(painter, QRectF(exposed))
        if self.guide is not None:
            draw_cross(painter, self.guide, camera)
        painter.end()
        if not self._timer.isActive() and self._has_work():
            self._timer.start()

    def _paint_touched(self, painter: QPainter) -> None:
        camera = self.camera
        hovered = self.hovered
        if hovered is not None and not self.sketch.live and not hovered.hidden:
            color = QColor(self._color_of(hovered.label))
            draw_hovered(painter, hovered, camera, color, self.index.edges_of(hovered.label))
        draw_sketch(painter, self.sketch, camera, self._color_of, self.index.edges_of)
        handled = self.handled
        if handled is not None:
            live = next((region for region in self.sketch.live if region.id == handled.id), handled)
            known = self.keypoints_of(live.label)
            color, names = QColor(self._color_of(live.label)), known.names if known is not None else ()
            draw_handles(painter, live, camera, color, self.active_vertex, names)

    def _paint_tags(self, painter: QPainter, exposed: QRectF) -> None:
        named = set()
        for tag in self._placed:
            region = self.index.get(tag.region_id)
            if region is None or region.id in self._absent:
                continue
            named.add(tag.region_id)
            rect = tag.rect(self.camera)
            if rect.intersects(exposed):
                painter.drawPixmap(rect.topLeft(), tag.picture)
        for region in (self.hovered, self.handled):
            if (
                region is not None
                and region.id not in named
                and region.id in self.index.slot_of
                and not self.sketch.live
            ):
                named.add(region.id)
                tag = self.tags.beside(region, self.index, self.camera)
                painter.drawPixmap(tag.rect(self.camera).topLeft(), tag.picture)

    def _paint_bare(self, painter: QPainter, origin: QPoint, bare: QRegion) -> None:
        """Draw straight from the pyramid where there is no tile yet."""
        assert self.pyramid is not None
        painter.save()
        painter.setClipRegion(bare.translated(-origin), Qt.ClipOperation.IntersectClip)
        painter.translate(-origin)
        area = bare.boundingRect()
        painter.fillRect(area, QColor(theme.colors().canvas))
        self.pyramid.draw(painter, QRectF(area) & self._image_rect(), self.camera.scale, fast=True)
        painter.restore()

    def _draw_image(self, painter: QPainter, image: QImage, part: QRect) -> None:
        painter.fillRect(part, QColor(theme.colors().canvas))
        inside = QRectF(part) & self._image_rect()
        if self.pyramid is not None and not inside.isEmpty():
            painter.setClipRect(inside.toAlignedRect() & part, Qt.ClipOperation.IntersectClip)
            self.pyramid.draw(painter, inside, self.camera.scale, fast=False)

    def _draw_regions(self, painter: QPainter, image: QImage, part: QRect) -> None:
        index = self.index
        if len(self._colors) != len(index.label_ids):
            self._colors = [QColor(self._color_of(label)) for label in index.label_ids]
        camera = self.camera
        # One look for the whole image at this zoom: a region is drawn alike in all its tiles.
        crowded = len(index) > CROWD * camera.width * camera.height * camera.scale**2
        painted = self.sketch.painted
        without = [slot for one in painted if (slot := index.slot_of.get(one.region_id)) is not None]
        draw_regions(painter, index, part, camera.scale, camera.ratio, self._colors, crowded, without)
        for one in painted:
            color = QColor(self._color_of(one.label))
            draw_masks(painter, [one.spans], part, camera.scale, camera.ratio, color, SELECTED)

    def _image_rect(self) -> QRectF:
        scale = self.camera.scale
        return QRectF(0, 0, self.camera.width * scale, self.camera.height * scale)

    # Work ahead, in slices.

    def _view_rect(self) -> QRect:
        return QRect(self.camera.left, self.camera.top, self.camera.view_width, self.camera.view_height)

    def _build(self, until: float) -> list[QRect]:
        view = self._view_rect()
        drawn = []
        for tiles in (self._image_tiles, self._region_tiles):
            if not tiles.is_complete(view) and time.perf_counter() < until:
                drawn += tiles.build(view, until)
        return drawn

    def _has_work(self) -> bool:
        view = self._view_rect()
        return (
            not (self._image_tiles.is_complete(view) and self._region_tiles.is_complete(view))
            or self._tags_stale()
            or self._pyramid_wanted()
        )

    def _pyramid_wanted(self) -> bool:
        return self.pyramid is not None and not self.pyramid.complete

    def _tags_stale(self) -> bool:
        camera = self.camera
        return self._placed_for != (camera.scale, camera.left, camera.top, self._changes)

    def _on_idle(self) -> None:
        """One slice: what is in view first, then names, then smaller levels of the image, then the index."""
        if self.pyramid is None:
            self._timer.stop()
            return
        until = time.perf_counter() + SLICE
        drawn = self._build(until)
        for rect in drawn:
            self._update_device(QRectF(rect.translated(-self.camera.left, -self.camera.top)))
        if not drawn and self._tags_stale():
            self._placed = self.tags.place(self.index, self.camera)
            self._placed_for = (self.camera.scale, self.camera.left, self.camera.top, self._changes)
            self.update()
        elif not drawn and self._pyramid_wanted():
            wanted = self.pyramid.level_wanted(self.camera.scale)
            if self.pyramid.step(SLICE) and len(self.pyramid.levels) <= wanted + 1:
                self._image_tiles.invalidate()
                self.update()
        elif not drawn and self.index.is_stale:
            self.index.refresh()
            self._colors = []
        elif not drawn:
            self._timer.stop()

    def _all_changed(self) -> None:
        self._colors = []
        self._changes += 1
        self._region_tiles.invalidate()
        self.update()

    def _repair(self, areas: list[QRectF]) -> None:
        if not areas:
            return
        if len(areas) > 2 * FEW:
            self._all_changed()
            return
        self._changes += 1
        self._region_tiles.set_scale(self.camera.scale)
        for area in areas:
            self._region_tiles.repair(area)
            self._update_device(area.translated(-self.camera.left, -self.camera.top).adjusted(-4, -30, 260, 30))

    # Rectangles that need painting.

    def _area(self, region: Region) -> QRectF:
        """What a region covers of the zoomed image, lines included."""
        return region_area(region, self.camera)

    def _update_region(self, region: Region) -> None:
        ratio = self.camera.ratio
        tag = self.tags.picture(region.label, ratio)
        area = self._area(region).translated(-self.camera.left, -self.camera.top)
        area.setWidth(max(area.width(), tag.width() + 8 * ratio))
        out = reach(region) * ratio
        self._update_device(area.adjusted(-out, -max(tag.height() + 4 * ratio, out), out, out))

    def _sketch_area(self, sketch: Sketch) -> QRectF:
        edge = max([12, *(reach(region) for region in sketch.live)]) * self.camera.ratio
        if sketch.caption[0]:
            edge = max(edge, 200 * self.camera.ratio)
        area = QRectF()
        for x1, y1, x2, y2 in sketch_boxes(sketch):
            area |= QRectF(self.device_point(x1, y1), self.device_point(x2, y2)).adjusted(-edge, -edge, edge, edge)
        if sketch.cursor is not None:
            self._update_device(QRectF(0, 0, self.camera.view_width, self.camera.view_height))
        return area

    def _update_device(self, area: QRectF) -> None:
        if not area.isEmpty():
            ratio = self.camera.ratio
            rect = QRectF(area.x() / ratio, area.y() / ratio, area.width() / ratio, area.height() / ratio)
            self.update(rect.toAlignedRect() & self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.camera.set_view(self.width(), self.height(), self.devicePixelRatioF())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (event.Type.PaletteChange, event.Type.FontChange, event.Type.LanguageChange):
            self.restyle()
        super().changeEvent(event)


def _device(rect: QRectF, ratio: float) -> QRect:
    return QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio).toAlignedRect()

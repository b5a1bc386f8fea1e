"""The painted part of the image view: image and regions from tiles, what is being touched live on top."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from app.core.label import KeypointSchema
from app.core.region import Region
from app.gui import theme
from app.gui.labeling.image.area import changed_areas, pixel_area, region_area, sketch_boxes
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.index import NORMAL, SELECTED, RegionIndex
from app.gui.labeling.image.layer import ImageLayer
from app.gui.labeling.image.mask_painting import changed_boxes, draw_masks
from app.gui.labeling.image.overlay import draw_cross, draw_grid, draw_handles, draw_hovered, draw_sketch, reach
from app.gui.labeling.image.painting import crowds, draw_regions
from app.gui.labeling.image.pixel_values import draw_values
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.tag import Tag, TagPainter
from app.gui.labeling.image.tiles import LARGE_SIDE, SIDE, TileCache, device_rect
from app.modalities.image.regions import MILLI
from app.modalities.image.tools.surface import EMPTY, Sketch

SLICE, FIRST_SLICE = 0.008, 0.004
"""Seconds of drawing ahead at a time, and before a paint, which draws the rest coarsely: no mouse move waits longer."""
FEW_TO_DRAW = 2_000
"""Up to this many regions are drawn in large tiles: even all in one take no more than a frame."""
FEW = 64
"""Up to this many regions are repaired one by one; more, and all tiles are drawn again in slices."""


class Picture(QWidget):
    """Shows; knows nothing of tools or the editor. Everything on top is drawn at each paint and costs the same
    whatever the number of regions."""

    opacity = 1.0
    """How strongly regions are drawn over the image, 0 to 1."""

    def __init__(self, tags: TagPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.layer = ImageLayer(self.camera, self)
        self.layer.changed.connect(self.update)
        self.keypoints_of: Callable[[str], KeypointSchema | None] = lambda _label: None
        self.index = RegionIndex()
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
        self._image_tiles = self.layer.tiles
        self._region_tiles = TileCache(self._draw_regions, QImage.Format.Format_ARGB32_Premultiplied)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_idle)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)

    # What is shown.

    def show_image(self, pyramid: Pyramid | None, width: int, height: int) -> None:
        """Another image, fitted, without regions; None shows nothing."""
        self.layer.show(pyramid)
        self.index = RegionIndex(self.keypoints_of)
        self.hovered = self.handled = None
        self.sketch, self._absent, self._states = EMPTY, frozenset(), {}
        self.camera.set_view(self.width(), self.height(), self.devicePixelRatioF())
        self.camera.set_image(width, height)
        self._region_tiles.clear()
        self._placed, self._placed_for = [], None
        self._timer.stop()
        self.update()

    def rest(self) -> None:
        """Do no more ahead until something is painted again."""
        self._timer.stop()

    @property
    def pyramid(self) -> Pyramid | None:
        """The image; None while none is shown."""
        return self.layer.pyramid

    def set_regions(self, regions: Iterable[Region]) -> None:
        """These regions in place of all others."""
        self.index.reset(regions)
        self._all_changed()

    def change(self, put: Iterable[Region], drop: Iterable[str]) -> None:
        """Take new versions of some regions, and leave others out."""
        put, drop = tuple(put), tuple(drop)
        areas = None
        if len(put) + len(drop) <= 2 * FEW:
            areas = [region_area(region, self.camera) for key in drop if (region := self.index.get(key)) is not None]
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
        self._repair(areas)

    def take_index(self, index: RegionIndex) -> None:
        """The regions of `index` in place of all others; it was made elsewhere."""
        self.index = index
        index.set_states(self._states)
        self._repair(None)

    def set_states(self, states: dict[str, int], changed: Iterable[str]) -> None:
        """The look of regions; `changed` names those whose look is another now."""
        self._states = states
        keys = tuple(changed)
        if len(keys) > 2 * FEW:
            self.index.set_states(states)
            self._repair(None)
            return
        regions = [region for key in keys if (region := self.index.get(key)) is not None]
        for region in regions:
            self.index.set_state(region.id, states.get(region.id, NORMAL))
        self._repair([region_area(region, self.camera) for region in regions])

    def restyle(self) -> None:
        """Labels have changed."""
        self.tags.forget()
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
            self._repair([region_area(region, self.camera) for region in changed])
        dirty = self._sketch_area(self.sketch) | self._sketch_area(sketch)
        painted = changed_boxes(self.sketch, sketch, self.index)
        self.sketch = sketch
        self._update_device(dirty)
        self._region_tiles.set_scale(self.camera.scale)
        for area in (pixel_area(box, self.camera) for box in painted):
            self._region_tiles.repair(area)
            self._update_device(self._seen(area))

    def set_guide(self, point: QPointF | None) -> None:
        """The cross of lines through the pointer while drawing (device pixels)."""
        if self.camera.is_turned:
            self.update()
        for place in (self.guide, point):
            if place is not None:
                self._update_device(QRectF(place.x() - 2, 0, 4, self.camera.view_height))
                self._update_device(QRectF(0, place.y() - 2, self.camera.view_width, 4))
        self.guide = point

    @property
    def busy(self) -> bool:
        """Whether something is still to be drawn or made ready, slice by slice."""
        return self.pyramid is not None and (self._timer.isActive() or self._has_work())

    def moved_camera(self) -> None:
        """The camera looks elsewhere."""
        self.update()

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        camera, ratio = self.camera, self.camera.ratio
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        if self.pyramid is None:
            painter.fillRect(0, 0, camera.view_width, camera.view_height, QColor(theme.colors().canvas))
            return
        # A turned view is drawn straight, and turned by the painter; only names stay upright.
        straight, way = camera.straight()
        turn = QTransform(*way)
        self._image_tiles.set_scale(camera.scale)
        self._region_tiles.set_scale(camera.scale)
        self._build(time.perf_counter() + FIRST_SLICE)
        painter.save()
        if camera.is_turned:
            painter.fillRect(0, 0, camera.view_width, camera.view_height, QColor(theme.colors().canvas))
            painter.setTransform(turn, True)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, camera.angle % 90 != 0)
        origin = QPoint(straight.left, straight.top)
        for rect in [event.rect()] if camera.is_turned else event.region():
            exposed = turn.inverted()[0].mapRect(device_rect(QRectF(rect), ratio)).translated(origin)
            bare = self._image_tiles.paint(painter, origin, exposed)
            if not bare.isEmpty():
                self.layer.paint_bare(painter, origin, bare)
            painter.setOpacity(self.opacity)
            self._region_tiles.paint(painter, origin, exposed)
            painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        exposed = device_rect(QRectF(event.rect()), ratio)
        draw_grid(painter, straight, turn.inverted()[0].mapRect(exposed))
        self._paint_touched(painter, straight)
        if self.guide is not None:
            draw_cross(painter, turn.inverted()[0].map(self.guide), straight)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_values(painter, camera, self.pyramid, QRectF(exposed))
        self._paint_tags(painter, QRectF(exposed))
        painter.end()
        if not self._timer.isActive() and self._has_work():
            self._timer.start()

    def _paint_touched(self, painter: QPainter, camera: Camera) -> None:
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
            unnamed = region is not None and region.id not in named and region.id in self.index.slot_of
            if region is not None and unnamed and not self.sketch.live:
                named.add(region.id)
                tag = self.tags.beside(region, self.index, self.camera)
                painter.drawPixmap(tag.rect(self.camera).topLeft(), tag.picture)

    def _draw_regions(self, painter: QPainter, image: QImage, part: QRect) -> None:
        index = self.index
        if len(self._colors) != len(index.label_ids):
            self._colors = [QColor(self._color_of(label)) for label in index.label_ids]
        camera = self.camera
        crowded, thronged = crowds(index, camera.width * camera.height * camera.scale**2)
        painted = self.sketch.painted
        without = [slot for one in painted if (slot := index.slot_of.get(one.region_id)) is not None]
        draw_regions(painter, index, part, camera.scale, camera.ratio, self._colors, crowded, without, thronged)
        for one in painted:
            color = QColor(self._color_of(one.label))
            draw_masks(painter, [one.spans], part, camera.scale, camera.ratio, color, SELECTED)

    # Work ahead, in slices.

    def _view_rect(self) -> QRect:
        straight = self.camera.straight()[0]
        return QRect(straight.left, straight.top, straight.view_width, straight.view_height)

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
            or self.layer.is_growing
        )

    def _tags_stale(self) -> bool:
        return self._placed_for != self._place()

    def _place(self) -> tuple[float, ...]:
        camera = self.camera
        return camera.scale, camera.left, camera.top, camera.angle, camera.mirrored, self._changes

    def _on_idle(self) -> None:
        """One slice: what is in view first, then names, then smaller levels of the image, then the index."""
        if self.pyramid is None:
            self._timer.stop()
            return
        until = time.perf_counter() + SLICE
        drawn = self._build(until)
        for rect in drawn:
            self._update_device(self._seen(QRectF(rect)))
        if not drawn and self._tags_stale():
            self._placed = self.tags.place(self.index, self.camera)
            self._placed_for = self._place()
            self.update()
        elif not drawn and self.layer.is_growing:
            self.layer.grow(SLICE)
        elif not drawn and self.index.is_stale:
            self.index.refresh()
            self._colors = []
        elif not drawn:
            self._timer.stop()

    def _all_changed(self) -> None:
        self._colors = []
        self._changes += 1
        self._region_tiles.set_side(LARGE_SIDE if len(self.index) <= FEW_TO_DRAW else SIDE)
        self._region_tiles.invalidate()
        self.update()

    def _repair(self, areas: list[QRectF] | None) -> None:
        """Draw these rectangles again; None: everything."""
        if self.hovered is not None:
            self.hovered = self.index.get(self.hovered.id)
        if areas is None or len(areas) > 2 * FEW:
            self._all_changed()
            return
        if not areas:
            return
        self._changes += 1
        self._region_tiles.set_scale(self.camera.scale)
        for area in areas:
            self._region_tiles.repair(area)
            self._update_device(self._seen(area).adjusted(-4, -30, 260, 30))

    # Rectangles that need painting.

    def _update_region(self, region: Region) -> None:
        ratio = self.camera.ratio
        tag = self.tags.picture(region.label, ratio)
        area = self._seen(region_area(region, self.camera))
        area.setWidth(max(area.width(), tag.width() + 90 * ratio))
        out = (reach(region) if not self.camera.is_turned else tag.width() / ratio + reach(region)) * ratio
        self._update_device(area.adjusted(-out, -max(tag.height() + 4 * ratio, out), out, out))

    def _sketch_area(self, sketch: Sketch) -> QRectF:
        edge = max([12, *(reach(region) for region in sketch.live)]) * self.camera.ratio
        if sketch.caption[0]:
            edge = max(edge, 200 * self.camera.ratio)
        area = QRectF()
        for x1, y1, x2, y2 in sketch_boxes(sketch):
            scale = self.camera.scale / MILLI
            box = QRectF(x1 * scale, y1 * scale, (x2 - x1) * scale, (y2 - y1) * scale).normalized()
            area |= self._seen(box).adjusted(-edge, -edge, edge, edge)
        if sketch.cursor is not None:
            self._update_device(QRectF(0, 0, self.camera.view_width, self.camera.view_height))
        return area

    def _seen(self, area: QRectF) -> QRectF:
        """Where a rectangle of the zoomed image lies in the view, in device pixels."""
        straight, way = self.camera.straight()
        moved = area.translated(-straight.left, -straight.top)
        return QTransform(*way).mapRect(moved) if self.camera.is_turned else moved

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
            self._image_tiles.invalidate()
            self.restyle()
        super().changeEvent(event)

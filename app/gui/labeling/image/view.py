"""The image view: boxes and polygons drawn, moved and reshaped on an image of any zoom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.editor import AnnotationEditor, Edit
from app.core.item import Item
from app.core.label import KeypointSchema, LabelSchema
from app.core.region import Region
from app.gui.labeling.image.camera import STEP
from app.gui.labeling.image.canvas import ImageCanvas
from app.gui.labeling.image.index import CURRENT, DIFFERENCE, NORMAL, SELECTED
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.tag import TagPainter
from app.gui.labeling.image.wording import HINTS, TITLES
from app.gui.labeling.view import LabelingView, ToolInfo, ViewState
from app.modalities.image.outline import Extent, allowed_move, frame, moved
from app.modalities.image.regions import MILLI, REGION_TYPES
from app.modalities.image.tools.pen import ARROWS
from app.modalities.image.tools.registry import TOOLS

MARKS = {"difference": DIFFERENCE, "current": CURRENT}


class ImageView(LabelingView):
    """Implements the tools' `Surface`; all geometry in whole 1/1000 pixels and on the image."""

    kinds = REGION_TYPES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = ImageCanvas(TagPainter(self.label_text, self.color_of), self)
        self.canvas.keypoints_of = self.keypoints
        self.canvas.setAccessibleName(self.tr("Image"))
        self.setAccessibleName(self.tr("Image to label"))
        self.setFocusProxy(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self._tool = "select"
        self._pixel: tuple[int, int] | None = None
        self._quiet = False
        self.canvas.camera_moved.connect(self._on_camera_moved)
        self.canvas.pointed.connect(self._on_pointed)
        self.canvas.tool_advanced.connect(self._tell)
        self.canvas.tool_left.connect(self._on_tool_left)

    # The tools' surface.

    @property
    def extent(self) -> Extent:
        return self.canvas.camera.width * MILLI, self.canvas.camera.height * MILLI

    @property
    def label(self) -> str:
        return self.current_label

    @property
    def writable(self) -> bool:
        return self.editable

    def at(self, x: int, y: int, near: int) -> str | None:
        found = self.canvas.index.pick(x, y, near)
        return found.id if found else None

    def within(self, x1: int, y1: int, x2: int, y2: int) -> list[str]:
        return self.canvas.index.within(x1, y1, x2, y2)

    def added(self, region: Region) -> None:
        if not region.label:
            self.label_wanted.emit(region.id)

    def snap(self, x: int, y: int, near: int, without: Iterable[str] = ()) -> tuple[int, int] | None:
        return None

    def sharing(self, x: int, y: int, without: str) -> list[tuple[Region, int]]:
        return []

    def keypoints(self, label_id: str) -> KeypointSchema | None:
        label = self.schema.get(label_id)
        return label.skeleton if label is not None else None

    # Tools.

    def tools(self) -> Sequence[ToolInfo]:
        infos = [ToolInfo(kind.name, self._title(kind.name), kind.icon, kind.shortcut) for kind in TOOLS]
        pan = ToolInfo("pan", self._title("pan"), "pan", "")
        return (infos[0], pan, *infos[1:]) if not self.read_only else (infos[0], pan)

    @property
    def tool(self) -> str:
        return self._tool

    def set_tool(self, name: str) -> None:
        if name not in {info.name for info in self.tools()} or self.editor is None:
            return
        changed, self._tool = name != self._tool, name
        kind = next((kind for kind in TOOLS if kind.name == name), None)
        self.canvas.set_tool(kind.make(self) if kind else None)
        self.canvas.advance()
        if changed:
            self.tool_changed.emit(name)

    # Content.

    def open(
        self, item: Item, content: object, editor: AnnotationEditor, schema: LabelSchema, *, read_only: bool = False
    ) -> None:
        super().open(item, content, editor, schema, read_only=read_only)
        self.setAccessibleDescription(item.name)

    def _show_content(self, content: Any) -> None:
        assert self.editor is not None
        width, height = max(1, content.width), max(1, content.height)
        self.canvas.show_image(Pyramid(content.pixels, width, height), width, height)
        self.canvas.set_regions(self.editor.annotation.regions.values())
        wanted = self._tool
        if wanted not in {info.name for info in self.tools()} or (self.read_only and wanted != "pan"):
            self._tool = "select"
            self.tool_changed.emit("select")
        self.set_tool(self._tool)
        self._on_camera_moved()

    def update_content(self, content: Any) -> None:
        """The same image with more pixels: zoom, place and gesture stay."""
        if self.editor is not None:
            self.canvas.replace_pixels(Pyramid(content.pixels, max(1, content.width), max(1, content.height)))

    def _clear_content(self) -> None:
        self.canvas.set_tool(None)
        self.canvas.show_image(None, 1, 1)
        self._pixel = None

    # What the page asks.

    def set_label(self, label_id: str) -> None:
        super().set_label(label_id)
        self.canvas.advance()

    def nudge(self, dx: int, dy: int) -> None:
        free = [region for region in self.selected_regions() if not region.locked]
        mx, my = allowed_move(frame(free), dx * MILLI, dy * MILLI, self.extent) if free else (0, 0)
        if mx or my:
            self._put("Move", [moved(region, mx, my) for region in free])

    def paste(self, regions: Iterable[Region]) -> None:
        """Copies lie ten pixels aside where something alike already is."""
        taken = {frame([region]) for region in self.editor.annotation.regions.values()} if self.editor else set()
        chosen = [region for region in regions if isinstance(region, self.kinds)]
        if any(frame([region]) in taken for region in chosen):
            around = frame(chosen)
            shift = allowed_move(around, 10 * MILLI, 10 * MILLI, self.extent)
            if shift == (0, 0):
                shift = allowed_move(around, -10 * MILLI, -10 * MILLI, self.extent)
            chosen = [moved(region, *shift) for region in chosen]
        super().paste(chosen)

    def _fitted(self, region: Region) -> Region | None:
        around = frame([region])
        if around[2] - around[0] > self.extent[0] or around[3] - around[1] > self.extent[1]:
            return None
        return moved(region, *allowed_move(around, 0, 0, self.extent))

    def zoom_in(self) -> None:
        self.canvas.zoom_by(STEP)

    def zoom_out(self) -> None:
        self.canvas.zoom_by(1 / STEP)

    def zoom_fit(self) -> None:
        self.canvas.look(0, 0, 0)

    def zoom_actual(self) -> None:
        self.canvas.look(*self.canvas.camera.center, 1.0)

    def view_state(self) -> ViewState:
        camera = self.canvas.camera
        return ViewState(0.0 if camera.fitted else camera.zoom, *camera.center)

    def set_view_state(self, state: ViewState) -> None:
        self._quiet = True
        self.canvas.look(state.x, state.y, state.zoom)
        self._quiet = False

    def set_marks(self, region_ids: Mapping[str, str]) -> None:
        before, self.marks = self.marks, dict(region_ids)
        self.canvas.set_states(self._states(), before.keys() | self.marks.keys())

    # Following editor and selection.

    def _edited(self, edit: Edit) -> None:
        self.canvas.change(edit.put, edit.drop)
        self.canvas.advance()

    def _selection_shown(self, before: frozenset[str]) -> None:
        self.canvas.set_states(self._states(), before ^ self.selection)
        self.canvas.advance()
        names = [self.label_text(region.label) for region in self.selected_regions()[:20]]
        self.canvas.setAccessibleDescription(
            self.tr("Selected: {names}").format(names=", ".join(names)) if names else ""
        )

    def _states(self) -> dict[str, int]:
        states = {key: MARKS.get(mark, NORMAL) for key, mark in self.marks.items()}
        return states | {key: SELECTED for key in self.selection if states.get(key) != CURRENT}

    def _restyle(self) -> None:
        self.canvas.restyle()

    def _reveal(self, ids: frozenset[str]) -> None:
        regions = [region for key in ids if (region := self.canvas.index.get(key)) is not None]
        if regions:
            x1, y1, x2, y2 = (n / MILLI for n in frame(regions))
            self.canvas.camera.reveal(x1, y1, x2, y2)
            self._on_camera_moved()
            self.canvas.moved_camera()

    def _reading_order(self) -> Sequence[str]:
        return self.canvas.index.reading_order()

    # Events.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the canvas has no use for; the window's own shortcuts come before."""
        name = {Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right", Qt.Key.Key_Up: "Up", Qt.Key.Key_Down: "Down"}.get(
            event.key()
        )
        if name and self.selection:
            reach = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.nudge(ARROWS[name][0] * reach, ARROWS[name][1] * reach)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_selection()
        elif event.key() == Qt.Key.Key_F and not event.modifiers():
            self.zoom_fit()
        elif event.key() == Qt.Key.Key_0 and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_actual()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _on_tool_left(self) -> None:
        if self._tool not in ("select", "pan"):
            self.set_tool("select")
        else:
            self.select(())

    def _on_camera_moved(self) -> None:
        self._tell()
        if not self._quiet and self.editor is not None:
            self.view_changed.emit(self.view_state())

    def _on_pointed(self, x: int, y: int) -> None:
        self._pixel = (x, y)
        self._tell()

    def _tell(self) -> None:
        """One sentence for the status bar, then where the pointer is and what is there."""
        if self.editor is None or self.canvas.pyramid is None:
            return
        tool = self.canvas.tool
        key = "read" if self.read_only and tool is not None else tool.hint if tool is not None else "pan"
        parts = [self.tr(HINTS[key]).replace("{name}", getattr(tool, "subject", ""))] if key in HINTS else []
        if self._pixel is not None:
            value = self.canvas.pyramid.value(*self._pixel)
            if value is not None:
                parts.append(f"{self._pixel[0]}, {self._pixel[1]}")
                parts.append(" ".join(map(str, value)))
        parts.append(_percent(self.canvas.camera.zoom))
        self.hint_changed.emit("  ·  ".join(parts))

    def _title(self, name: str) -> str:
        return self.tr(TITLES[name])


def _percent(zoom: float) -> str:
    return f"{zoom * 100:.0f} %" if zoom >= 0.1 else f"{ceil(zoom * 1000) / 10} %"

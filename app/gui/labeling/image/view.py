"""The image view: boxes and polygons drawn, moved and reshaped on an image of any zoom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor, Edit
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem, Severity
from app.core.region import Region
from app.gui.item_name import item_name
from app.gui.labeling.image.accessible import announce, region_words
from app.gui.labeling.image.camera import STEP
from app.gui.labeling.image.canvas import ImageCanvas
from app.gui.labeling.image.comparing import Comparing
from app.gui.labeling.image.editing import Editing
from app.gui.labeling.image.ground import ImageGround
from app.gui.labeling.image.index import CONSIDERED, CURRENT, DIFFERENCE, NORMAL, SELECTED, SUGGESTED, RegionIndex
from app.gui.labeling.image.option_strip import OptionStrip
from app.gui.labeling.image.pixel_values import value_text
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.region_menu import RegionMenu
from app.gui.labeling.image.seeing import Seeing
from app.gui.labeling.image.tag import TagPainter
from app.gui.labeling.image.visit import READABLE, Visits
from app.gui.labeling.image.wording import HINTS, TITLES, percent
from app.gui.labeling.performing import MANY
from app.gui.labeling.view import ToolInfo, ViewState
from app.gui.plain import isolated
from app.modalities.image.handle import handle_points
from app.modalities.image.outline import allowed_move, frame, inward, moved
from app.modalities.image.regions import MILLI, REGION_TYPES
from app.modalities.image.tools.pen import ARROWS
from app.modalities.image.tools.registry import TOOLS
from app.modalities.image.tools.select import SelectTool

MARKS = {"difference": DIFFERENCE, "current": CURRENT}


class ImageView(ImageGround):
    """One image, its regions and the tool in hand."""

    kinds = REGION_TYPES
    fits_anywhere = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = TagPainter(self.label_text, self.color_of)
        self.canvas = ImageCanvas(self.tags, self)
        self.canvas.keypoints_of = self.keypoints
        self.canvas.setAccessibleName(self.tr("Image"))
        self.setAccessibleName(self.tr("Image to label"))
        self.setFocusProxy(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.canvas)
        layout.addWidget(self.split)
        self.editing = Editing(self)
        self.seeing = Seeing(self)
        self.comparing = Comparing(self)
        self.strip = OptionStrip(self)
        self.strip.changed.connect(self._on_options)
        self.strip.done.connect(self.canvas.setFocus)
        self.visits = Visits()
        self._tool = "select"
        self._pixel: tuple[int, int] | None = None
        self._quiet = False
        self.canvas.camera_moved.connect(self._on_camera_moved)
        self.canvas.pointed.connect(self._on_pointed)
        self.canvas.tool_advanced.connect(self._tell)
        self.canvas.tool_left.connect(self._on_tool_left)

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
        self.strip.show_tool(name, not self.read_only)
        self.seeing.settle()
        self.canvas.advance()
        if changed:
            self.tool_changed.emit(name)

    @property
    def is_drawing(self) -> bool:
        return self.canvas.tool is not None and self.canvas.tool.busy

    def commands(self) -> Mapping[str, Callable[[], object]]:
        comparing = {"view.compare_with": self.comparing.choose}
        return {**self.editing.commands(), **self.seeing.commands(), **comparing}

    def remember_looks(self, looks: MutableMapping[str, str]) -> None:
        self.seeing.looks = looks

    # Content.

    def open(
        self, item: Item, content: object, editor: AnnotationEditor, schema: LabelSchema, *, read_only: bool = False
    ) -> None:
        super().open(item, content, editor, schema, read_only=read_only)
        self.setAccessibleDescription(item_name(item))

    def _show_content(self, content: Any) -> None:
        assert self.editor is not None
        width, height = max(1, content.width), max(1, content.height)
        self.visits = Visits(width, height)
        self.canvas.show_image(Pyramid.of(content), width, height)
        self.canvas.set_regions(self.shown_regions())
        self.canvas.set_states(self._states(), self.editor.annotation.suggestions)
        wanted = self._tool
        if wanted not in {info.name for info in self.tools()} or (self.read_only and wanted != "pan"):
            self._tool = "select"
            self.tool_changed.emit("select")
        self.set_tool(self._tool)
        self.seeing.show()
        self._on_camera_moved()

    def update_content(self, content: Any) -> None:
        """The same image with more pixels: zoom, place and gesture stay."""
        if self.editor is not None:
            self.canvas.layer.replace(Pyramid.of(content))
            self.seeing.show()

    def rest(self) -> None:
        self.canvas.rest()

    def _clear_content(self) -> None:
        self.editing.close_bar()
        self.seeing.clear()
        self.canvas.set_tool(None)
        self.canvas.show_image(None, 1, 1)
        self._pixel = None

    # What the page asks.

    def set_label(self, label_id: str) -> None:
        super().set_label(label_id)
        self.canvas.advance()

    def nudge(self, dx: int, dy: int) -> None:
        free = [region for region in self.selected_regions() if not region.locked]
        if not free:
            return
        dx, dy = self.canvas.camera.steps(dx, dy)
        around = frame(free) if len(free) < MANY else self.canvas.index.frame_of(free)
        mx, my = allowed_move(around, dx * MILLI, dy * MILLI, self.extent)
        if mx or my:
            self.change("Move", free, lambda region: moved(region, mx, my))

    def maker(self) -> Callable[[Annotation, Edit], object]:
        withheld, keypoints_of = self._withheld, self.canvas.index.keypoints_of

        def ready(after: Annotation, edit: Edit) -> object:
            index = RegionIndex(keypoints_of)
            proposed = (region for key, region in after.suggestions.items() if key not in withheld)
            index.reset((*after.regions.values(), *proposed))
            return index

        return ready

    def _aside(self, regions: Sequence[Region]) -> Callable[[Region], Region]:
        """Copies lie ten pixels aside where something alike already is."""
        if not regions or not self.canvas.index.holds_alike(regions):
            return lambda region: region
        around = frame(regions)
        shift = allowed_move(around, 10 * MILLI, 10 * MILLI, self.extent)
        if shift == (0, 0):
            shift = allowed_move(around, -10 * MILLI, -10 * MILLI, self.extent)
        return lambda region: moved(region, *shift)

    def paste_here(self, regions: Iterable[Region]) -> None:
        """Copies around the pointer, as far as they fit on the image there."""
        chosen = [region for region in regions if isinstance(region, self.kinds)]
        if self._pixel is None or not chosen:
            self.paste(chosen)
            return
        x1, y1, x2, y2 = around = frame(chosen)
        dx, dy = self._pixel[0] * MILLI - (x1 + x2) // 2, self._pixel[1] * MILLI - (y1 + y2) // 2
        shift = allowed_move(around, dx, dy, self.extent)
        self._add_copies("Paste", chosen, lambda region: moved(region, *shift))

    def _fitted(self, region: Region) -> Region | None:
        around = frame([region])
        if around[2] - around[0] > self.extent[0] or around[3] - around[1] > self.extent[1]:
            return None
        return moved(region, *inward(around, self.extent))

    def put(self, name: str, regions: Sequence[Region]) -> None:
        """New versions of regions, as one step."""
        self._put(name, regions)

    def select_next(self, step: int) -> None:
        super().select_next(step)
        if self.switches()["view.follow"]:
            self.zoom_to(self.selection)

    def zoom_to(self, ids: Iterable[str]) -> None:
        """Fill half of the view with these regions."""
        regions = [region for key in ids if (region := self.canvas.index.get(key)) is not None]
        if regions:
            self.canvas.frame_in(*(n / MILLI for n in frame(regions)))

    def remarks(self) -> Sequence[Problem]:
        """A large image of which a part was never looked at closely."""
        self.visits.look(self.canvas.camera)
        missing = self.visits.missing() if self.editable and self.canvas.pyramid is not None else None
        if missing is None or self.visits.share > 0.98:
            return ()
        share = self.locale().toString(100 * (1 - self.visits.share), "f", 0)
        text = self.tr("{share} % of the image were never seen at a zoom of {zoom} % or more.")
        text = text.format(share=share, zoom=self.locale().toString(100 * READABLE, "f", 0))
        x1, y1, x2, y2 = (n * MILLI for n in missing)
        return (Problem(Severity.NOTE, text, place=(x1, y1, x2, y2)),)

    def show_place(self, place: tuple[int, int, int, int]) -> None:
        x1, y1, x2, y2 = (n / MILLI for n in place)
        self.canvas.show_place(x1, y1, x2, y2)

    def reveal_handle(self) -> None:
        """Bring the point held by keyboard into view, at the same zoom."""
        tool, canvas = self.canvas.tool, self.canvas
        held = tool.held() if isinstance(tool, SelectTool) else None
        if held is None:
            return
        x, y = handle_points(held[0])[held[1]]
        vx, vy = canvas.camera.to_view(x / MILLI, y / MILLI)
        if not (0 <= vx < canvas.camera.view_width and 0 <= vy < canvas.camera.view_height):
            canvas.look(x / MILLI, y / MILLI, canvas.camera.zoom)

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
        if edit.suggestions:
            self.canvas.set_states(self._states(), ())
        if isinstance(edit.ready, RegionIndex):
            self.canvas.take_index(edit.ready)
        else:
            self.canvas.change(edit.shown, edit.gone)
        self.canvas.advance()

    def _selection_shown(self, before: frozenset[str]) -> None:
        if self._picked:
            self._picked = [key for key in self._picked if key in self.selection]
        self._picked += sorted(self.selection - before)
        self.canvas.set_states(self._states(), before ^ self.selection)
        self.canvas.advance()
        found = (self.canvas.index.get(key) for key in islice(self.selection, 20))
        names = [self.label_text(region.label) for region in found if region is not None]
        self.canvas.setAccessibleDescription(
            self.tr("Selected: {names}").format(names=", ".join(names)) if names else ""
        )
        if len(self.selection) == 1 and names:
            (region,) = self.selected_regions()
            announce(self.canvas, region.id, region_words(self.canvas, region))

    def _states(self) -> dict[str, int]:
        states = {key: MARKS.get(mark, NORMAL) for key, mark in self.marks.items()}
        if self.editor is not None and self.editor.annotation.suggestions:
            states |= dict.fromkeys(self.editor.annotation.suggestions, SUGGESTED)
        picked = {SUGGESTED: CONSIDERED, CURRENT: CURRENT}
        both = self.selection & states.keys()
        return (
            states | dict.fromkeys(self.selection, SELECTED) | {key: picked.get(states[key], SELECTED) for key in both}
        )

    def _restyle(self) -> None:
        self.canvas.restyle()

    def _reveal(self, ids: frozenset[str]) -> None:
        regions = [region for key in ids if (region := self.canvas.index.get(key)) is not None]
        if regions:
            x1, y1, x2, y2 = (n / MILLI for n in frame(regions))
            if (x1, y1) == (x2, y2):
                # A point has no size that could be too small to see.
                room = 16 / self.canvas.camera.zoom
                x1, y1, x2, y2 = x1 - room, y1 - room, x2 + room, y2 + room
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = RegionMenu(self, self.canvas.mapFromGlobal(event.globalPos()))
        if not menu.isEmpty():
            menu.popup(event.globalPos())

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self.strip.settle()
        self._tell()

    def _on_tool_left(self) -> None:
        if self._tool not in ("select", "pan"):
            self.set_tool("select")
        else:
            self.select(())

    def _on_camera_moved(self) -> None:
        self._tell()
        self.visits.look(self.canvas.camera)
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
        chosen = self.selection
        if chosen and key.startswith("select.") and not self.read_only and all(map(self.is_suggestion, chosen)):
            key = "select.suggestion"
        parts = [self.sentence(key).replace("{name}", getattr(tool, "subject", ""))] if key in HINTS else []
        if self.canvas.sketch.snapped is not None:
            parts.append(self.tr("snapped, Alt leaves it free"))
        if self._pixel is not None:
            value = self.canvas.pyramid.value(*self._pixel)
            if value is not None:
                parts.append(f"{self._pixel[0]}, {self._pixel[1]}")
                parts.append(" ".join(map(value_text, value)))
        parts.append(percent(self.canvas.camera.zoom))
        if self.canvas.camera.angle:
            parts.append(f"{self.canvas.camera.angle:.0f}°")
        self.hint_changed.emit("  ·  ".join(map(isolated, parts)))

    def _title(self, name: str) -> str:
        return self.tr(TITLES[name])

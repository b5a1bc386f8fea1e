"""The menu under the right mouse button: what can be done to the region there, its point, and the selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.core.region import Region
from app.gui.action_table import ACTIONS, SUBMENUS
from app.gui.actions import menu_title
from app.gui.icon import draw_icons
from app.gui.labeling.image.overlay import NEAR
from app.gui.labeling.label_menu import add_labels
from app.modalities.image.handle import nearest_edge, nearest_handle, vertex_inserted, vertex_removed
from app.modalities.image.keypoint import removed, with_keypoint
from app.modalities.image.paths import ABSENT, OCCLUDED, VISIBLE
from app.modalities.image.refine import REFINED
from app.modalities.image.regions import MILLI, Mask, Polygon, Polyline, Skeleton

if TYPE_CHECKING:
    from app.gui.labeling.image.view import ImageView

# Names of the window's actions and menus, in groups.
_GROUPS: tuple[tuple[str, ...], ...] = (
    ("suggestion.accept", "suggestion.refuse"),
    ("edit.copy", "edit.paste", "edit.paste_here", "edit.duplicate", "edit.delete"),
    ("edit.hide", "edit.lock", "region.zoom", "region.text"),
    ("region.merge", "region.hole", "region.subtract", "region.intersect", "region.simplify", "region.smooth"),
    ("region.mask", "region.convert", "region.align", "region.turn", "region.order"),
    ("region.group", "region.ungroup", "region.select_group"),
)
_SEVERAL = {"region.merge", "region.subtract", "region.intersect", "region.align", "region.group"}
_GROUPED = {"region.ungroup", "region.select_group"}
_OUTLINED = {"region.simplify", "region.smooth"}


def makes_sense(name: str, chosen: Sequence[Region], proposed: bool = False) -> bool:
    """Whether a menu for these regions has to offer an action (or a menu of them) at all; `proposed`: some of them are
    suggestions."""
    if name in ("edit.paste", "edit.paste_here"):
        return True
    if name.startswith("suggestion."):
        return proposed
    if name in _SEVERAL:
        return len(chosen) > 1
    if name in _GROUPED:
        return any(region.group for region in chosen)
    if name in _OUTLINED:
        return any(isinstance(region, REFINED) for region in chosen)
    return bool(chosen) and (name != "region.mask" or any(isinstance(region, Mask) for region in chosen))


class RegionMenu(QMenu):
    """For a place of the canvas (logical pixels), empty where nothing can be done. A region under it that is not
    selected is selected first."""

    def __init__(self, view: ImageView, place: QPoint) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        tool = view.canvas.tool
        offered = {action.objectName(): action for action in view.actions()}
        if not offered or view.editor is None or (tool is not None and tool.busy):
            return
        camera = view.canvas.camera
        x, y = (round(n * MILLI) for n in camera.to_image(place.x() * camera.ratio, place.y() * camera.ratio))
        near = max(1, round(NEAR * MILLI / camera.zoom))
        only = _only(view)
        if only is None or (nearest_handle(only, x, y, near) is None and nearest_edge(only, x, y, near) is None):
            found = view.at(x, y, near)
            if found is not None and found not in view.selection:
                view.select([found])
                only = _only(view)
        if only is not None and view.editable and not only.locked:
            self._add_points(only, x, y, near)
        if view.selection and view.editable:
            add_labels(self, view.schema, view.relabel)
        chosen = view.selected_regions()
        proposed = any(view.is_suggestion(region.id) for region in chosen)
        for group in _GROUPS:
            self.addSeparator()
            for name in group:
                if name in SUBMENUS and makes_sense(name, chosen, proposed):
                    self._add_inner(name, offered)
                elif name in offered and makes_sense(name, chosen, proposed):
                    self.addAction(offered[name])
        draw_icons(self.actions())

    def _add_inner(self, name: str, offered: dict[str, QAction]) -> None:
        inner = [offered[entry.id] for entry in ACTIONS if entry.menu == name and entry.id in offered]
        if inner:
            draw_icons(inner)
            self.addMenu(menu_title(name)).addActions(inner)

    def _add_points(self, region: Region, x: int, y: int, near: int) -> None:
        """What can be done to the vertex, edge or keypoint at (x, y)."""
        view, handle = self._view, nearest_handle(region, x, y, near)
        if isinstance(region, Skeleton):
            self._add_keypoints(region, handle, x, y)
        if not isinstance(region, Polygon | Polyline):
            return
        if handle is not None:
            smaller = vertex_removed(region, handle)
            if smaller is not None:
                self.addAction(self.tr("Remove this point"), lambda: view.put("Remove vertex", [smaller]))
        elif (edge := nearest_edge(region, x, y, near)) is not None:
            longer = vertex_inserted(region, *edge)
            self.addAction(self.tr("Insert a point here"), lambda: view.put("Add vertex", [longer]))
        if isinstance(region, Polygon) and region.holes:
            self.addAction(self.tr("Fill the holes"), lambda: view.put("Fill holes", [replace(region, holes=())]))
        self.addSeparator()

    def _add_keypoints(self, region: Skeleton, handle: int | None, x: int, y: int) -> None:
        view = self._view
        known = view.keypoints(region.label)
        names = known.names if known is not None else ()
        triples = region.triples()
        if handle is not None:
            px, py, seen = triples[handle]
            self.addSection(names[handle] if handle < len(names) else str(handle + 1))
            for state, words in ((VISIBLE, self.tr("Visible")), (OCCLUDED, self.tr("Hidden by something"))):
                new = with_keypoint(region, handle, px, py, state)
                action = self.addAction(words, lambda new=new: view.put("Change keypoint", [new]))
                action.setCheckable(True)
                action.setChecked(state == seen)
            less = removed(region, handle)
            if less is not None:
                self.addAction(self.tr("Leave it out"), lambda: view.put("Change keypoint", [less]))
        absent = [n for n, (*_, seen) in enumerate(triples) if seen == ABSENT]
        if absent:
            inner = self.addMenu(self.tr("Place a keypoint here"))
            for n in absent:
                new = with_keypoint(region, n, x, y, VISIBLE)
                title = names[n] if n < len(names) else str(n + 1)
                inner.addAction(title, lambda new=new: view.put("Change keypoint", [new]))
        self.addSeparator()


def _only(view: ImageView) -> Region | None:
    chosen = view.selected_regions()
    return chosen[0] if len(chosen) == 1 else None

"""What menus and keys do to the selected regions of an image; each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.core.ids import local_id
from app.core.region import Region
from app.gui.labeling.image.mask_editing import MaskEditing
from app.gui.labeling.image.reshape_bar import ReshapeBar
from app.modalities.image.arrange import SIDES, aligned, raised, spread, to_end, turned
from app.modalities.image.combine import holed, merged, subtracted
from app.modalities.image.convert import converted
from app.modalities.image.geometry import THIN
from app.modalities.image.refine import REFINED, simpler, smoother
from app.modalities.image.regions import bounds
from app.modalities.image.tools.select import SelectTool

if TYPE_CHECKING:
    from app.gui.labeling.image.view import ImageView

CONVERSIONS = ("box", "rotated_box", "polygon", "quad", "ellipse", "polyline", "point", "mask")
TURNS = {"left": -1, "right": 1, "left_15": -15, "right_15": 15, "left_90": -90, "right_90": 90}


MOST_MERGED = 2_000
"""Merging takes longer than the number grows; more than this is a slip of the hand."""
MOST_RAISED = 100
"""Each that moves one up or down is compared with all it overlaps."""
MANY = 1_000
"""With more regions than this the pointer says that it takes a moment."""


class Editing(QObject):
    """Works on the view's editor and selection; locked regions are left alone."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        self.bar: ReshapeBar | None = None
        self.masks = MaskEditing(view, self)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        found: dict[str, Callable[[], object]] = {
            "region.select_all": self.select_all,
            "region.zoom": lambda: self._view.zoom_to(self._view.selection),
            "region.next_handle": lambda: self._with_handle(lambda tool: tool.step_handle(1)),
            "region.previous_handle": lambda: self._with_handle(lambda tool: tool.step_handle(-1)),
            "region.insert_vertex": lambda: self._with_handle(lambda tool: tool.insert_behind()),
            "region.visibility": lambda: self._with_handle(lambda tool: tool.change_visibility()),
            "region.merge": self.merge,
            "region.subtract": self.subtract,
            "region.hole": self.hole,
            "region.simplify": self.simplify,
            "region.smooth": self.smooth,
            "region.group": self.group,
            "region.ungroup": self.ungroup,
            "region.select_group": self.select_group,
            "region.front": lambda: self._restack(lambda all_, mine: to_end(all_, mine, front=True)),
            "region.back": lambda: self._restack(lambda all_, mine: to_end(all_, mine, front=False)),
            "region.raise": lambda: self._restack(lambda all_, mine: raised(all_, mine, 1), MOST_RAISED),
            "region.lower": lambda: self._restack(lambda all_, mine: raised(all_, mine, -1), MOST_RAISED),
            "region.spread_across": lambda: self.spread(across=True),
            "region.spread_down": lambda: self.spread(across=False),
            "view.stronger": lambda: self._view.canvas.change_opacity(0.15),
            "view.fainter": lambda: self._view.canvas.change_opacity(-0.15),
        }
        found |= self.masks.commands()
        found |= {f"region.convert_{kind}": (lambda kind=kind: self.convert(kind)) for kind in CONVERSIONS}
        found |= {f"region.align_{side}": (lambda side=side: self.align(side)) for side in SIDES}
        found |= {f"region.turn_{name}": (lambda by=by: self.turn(by)) for name, by in TURNS.items()}
        return {name: (lambda act=act: self._run(act)) for name, act in found.items()}

    def _run(self, act: Callable[[], object]) -> None:
        if len(self._view.selection) <= MANY:
            act()
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            act()
        finally:
            QGuiApplication.restoreOverrideCursor()

    # Selecting.

    def select_all(self) -> None:
        """Every region that is shown; suggestions are none."""
        self._view.select(self._view.in_order())

    def select_group(self) -> None:
        editor = self._view.editor
        groups = {region.group for region in self._view.selected_regions() if region.group}
        if editor is None or not groups:
            self._note(self.tr("None of the selected regions is in a group."))
            return
        self._view.select(region.id for region in editor.annotation.regions.values() if region.group in groups)

    # Shapes.

    def merge(self) -> None:
        """One region of all that the selected cover."""
        chosen = self._covering(2)
        if len(chosen) > MOST_MERGED:
            most = self._view.locale().toString(MOST_MERGED)
            self._note(self.tr("More than {most} regions are not merged at once.").format(most=most))
        elif chosen:
            kept = self._view.last_picked(chosen)
            result = merged(chosen, kept)
            if result:
                self._replace("Merge", chosen, result)

    def subtract(self) -> None:
        """The region selected last without what the others cover; those stay."""
        chosen = self._covering(2)
        if not chosen:
            return
        target = self._view.last_picked(chosen)
        others = [region for region in chosen if region is not target]
        result = subtracted(target, others)
        if not result:
            self._note(self.tr("Nothing would be left of it: the others cover it whole."))
        elif len(result) == 1 and result[0].geometry() == target.geometry():
            self._note(self.tr("The others do not overlap it."))
        else:
            self._replace("Cut out", [target], result)

    def hole(self) -> None:
        """What the selected regions cover goes out of the regions they lie in, and they go too."""
        view, editor = self._view, self._view.editor
        chosen = self._covering(1)
        if not chosen or editor is None:
            return
        ids = {region.id for region in chosen}
        under = [region for one in chosen for region in view.around(*bounds(one))]
        found = {region.id: region for region in under if region.id not in ids and not view.is_suggestion(region.id)}
        changed, used = holed(list(found.values()), chosen)
        if not used:
            self._note(self.tr("There is no other region under it that could have a hole."))
            return
        editor.apply("Make a hole", put=changed, drop=[region.id for region in used])
        view.select(region.id for region in changed)

    def convert(self, kind: str) -> None:
        """The selected regions as another kind, with a note of what is lost; what cannot be one stays."""
        chosen = [region for region in self._free() if region.kind != kind]
        result, losses, refused = [], set(), 0
        for region in chosen:
            found = converted(region, kind)
            if found is None:
                refused += 1
                continue
            pieces = [replace(piece, id=region.id if n == 0 else local_id()) for n, piece in enumerate(found.regions)]
            result += pieces
            losses |= {found.loss} - {""}
        if result:
            kept = self._view.selection
            self._view.put("Turn into another kind", result)
            self._view.select(kept | {region.id for region in result})
        notes = []
        if losses:
            notes.append(self.tr("Lost: {what}. Undo brings it back.").format(what="; ".join(sorted(losses))))
        if refused:
            notes.append(self.tr("%n region(s) cannot be turned into this and stayed as they are.", "", refused))
        if notes:
            self._note(" ".join(notes))

    def simplify(self) -> None:
        self._refine(self.tr("Tolerance in pixels"), "Simplify", lambda r, n: simpler(r, n * 100), 10, 200, 0.1)

    def smooth(self) -> None:
        self._refine(self.tr("Rounds of smoothing"), "Smooth", smoother, 1, 5, 1)

    # Places.

    def align(self, side: str) -> None:
        chosen = self._several(2)
        if chosen:
            self._view.put("Align", aligned(chosen, side))

    def spread(self, across: bool) -> None:
        chosen = self._several(3)
        if chosen:
            self._view.put("Spread", spread(chosen, across))

    def turn(self, degrees: int) -> None:
        chosen = self._free()
        result = turned(chosen, degrees * 1000, self._view.extent) if chosen else []
        self._view.put("Turn", result)
        if len(result) < len(chosen):
            self._note(self.tr("Masks turn by 90° only."))

    def _restack(
        self, change: Callable[[Sequence[Region], Sequence[Region]], Sequence[Region]], most: int = 1_000_000
    ) -> None:
        chosen, editor = self._free(), self._view.editor
        if len(chosen) > most:
            count = self._view.locale().toString(most)
            self._note(self.tr("Only up to {most} regions move one up or down at once.").format(most=count))
        elif chosen and editor is not None:
            self._view.put("Change order", list(change(editor.annotation.ordered(), chosen)))

    # Groups.

    def group(self) -> None:
        chosen = self._several(2)
        if chosen:
            group = local_id()
            self._view.put("Group", [replace(region, group=group) for region in chosen])
            self._note(self.tr("%n region(s) are one group now.", "", len(chosen)))

    def ungroup(self) -> None:
        self._view.put("Take out of the group", [replace(r, group="") for r in self._free() if r.group])

    # Parts.

    def _free(self) -> list[Region]:
        if not self._view.editable:
            return []
        return [region for region in self._view.selected_regions() if not region.locked]

    def _several(self, least: int) -> list[Region]:
        chosen = self._free()
        if len(chosen) >= least:
            return chosen
        self._note(self.tr("Select %n or more regions first (Shift-click adds one).", "", least))
        return []

    def _covering(self, least: int) -> list[Region]:
        chosen = [region for region in self._free() if not isinstance(region, THIN)]
        if len(chosen) >= least:
            return chosen
        if least == 1:
            self._note(self.tr("Select a region that covers an area first."))
        else:
            self._note(self.tr("Select two or more regions that cover an area (Shift-click adds one)."))
        return []

    def _replace(self, name: str, before: Sequence[Region], after: Sequence[Region]) -> None:
        editor = self._view.editor
        assert editor is not None
        kept = {region.id for region in after}
        editor.apply(name, put=after, drop=[region.id for region in before if region.id not in kept])
        self._view.select(kept)

    def _with_handle(self, act: Callable[[SelectTool], bool]) -> None:
        view = self._view
        if view.tool != "select" and view.selection:
            view.set_tool("select")
        tool = view.canvas.tool
        if isinstance(tool, SelectTool):
            act(tool)
            view.canvas.advance()
            view.reveal_handle()

    def _refine(
        self, title: str, name: str, change: Callable[[Region, int], Region], at: int, most: int, unit: float
    ) -> None:
        chosen = [region for region in self._free() if isinstance(region, REFINED)]
        if not chosen:
            self._note(self.tr("Select polygons or lines first: other shapes have no free points."))
            return
        self.try_out(title, name, chosen, change, at, most, unit)

    def try_out(
        self,
        title: str,
        name: str,
        chosen: Sequence[Region],
        change: Callable[[Region, int], Region],
        at: int,
        most: int,
        unit: float,
    ) -> None:
        """A slider that shows what would become of the regions; what was found right is one step called `name`."""
        self.close_bar()
        self._view.set_tool("select")
        self.bar = ReshapeBar(self._view, title, chosen, change, at, most, unit)
        self.bar.accepted.connect(lambda regions: self._view.put(name, regions))
        self.bar.closed.connect(self.close_bar)

    def close_bar(self) -> None:
        """End a preview without a trace."""
        bar, self.bar = self.bar, None
        if bar is not None:
            bar.hide()
            bar.deleteLater()
            self._view.canvas.advance()
            self._view.canvas.setFocus()

    def _note(self, text: str) -> None:
        self._view.noted.emit(text)

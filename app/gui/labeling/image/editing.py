"""What menus and keys do to the selected regions of an image; each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.ids import local_id
from app.core.region import Region
from app.gui.labeling.image.mask_editing import MaskEditing
from app.gui.labeling.image.reshape_bar import ReshapeBar
from app.gui.labeling.performing import Outcome, Pace, each
from app.gui.messages import shown
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
        return found

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

            def then(outcome: Outcome) -> None:
                if len(outcome.put) > 1:
                    text = self.tr("They lie apart: %Ln regions with one label, in one group.", "", len(outcome.put))
                    self._note(text)

            # Each costs as much as dozens of simpler changes.
            self._perform("Merge", lambda pace: _instead(chosen, merged(chosen, kept)), 10 * len(chosen), then)

    def subtract(self) -> None:
        """The region selected last without what the others cover; those stay."""
        chosen = self._covering(2)
        if not chosen:
            return
        target = self._view.last_picked(chosen)
        others = [region for region in chosen if region is not target]

        def work(pace: Pace) -> Outcome:
            result = subtracted(target, others)
            same = len(result) == 1 and result[0].geometry() == target.geometry()
            return Outcome(refused=1 if result else 2) if same or not result else _instead([target], result)

        def then(outcome: Outcome) -> None:
            if outcome.refused == 2:
                self._note(self.tr("Nothing would be left of it: the others cover it whole."))
            elif outcome.refused:
                self._note(self.tr("The others do not overlap it."))

        self._perform("Cut out", work, 10 * len(chosen), then)

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
        selected = self._view.selection

        def work(pace: Pace) -> Outcome:
            result, losses, refused = [], set(), 0
            for region in pace(chosen):
                found = converted(region, kind)
                if found is None:
                    refused += 1
                    continue
                ids = (region.id if n == 0 else local_id() for n in count())
                result += [replace(piece, id=one) for piece, one in zip(found.regions, ids, strict=False)]
                losses |= {found.loss} - {""}
            select = [*selected, *(region.id for region in result)] if result else None
            return Outcome(result, select=select, losses=frozenset(losses), refused=refused)

        def then(outcome: Outcome) -> None:
            notes = []
            if outcome.losses:
                what = "; ".join(sorted(map(shown, outcome.losses)))
                notes.append(self.tr("Lost: {what}. Undo brings it back.").format(what=what))
            if outcome.refused:
                text = self.tr("%Ln region(s) cannot be turned into this and stayed as they are.", "", outcome.refused)
                notes.append(text)
            if notes:
                self._note(" ".join(notes))

        self._perform("Turn into another kind", work, len(chosen), then)

    def simplify(self) -> None:
        self._refine(self.tr("Tolerance in pixels"), "Simplify", lambda r, n: simpler(r, n * 100), 10, 200, 0.1)

    def smooth(self) -> None:
        self._refine(self.tr("Rounds of smoothing"), "Smooth", smoother, 1, 5, 1)

    # Places.

    def align(self, side: str) -> None:
        chosen = self._several(2)
        if chosen:
            self._perform("Align", lambda pace: Outcome(aligned(list(pace(chosen)), side)), len(chosen))

    def spread(self, across: bool) -> None:
        chosen = self._several(3)
        if chosen:
            self._perform("Spread", lambda pace: Outcome(spread(list(pace(chosen)), across)), len(chosen))

    def turn(self, degrees: int) -> None:
        chosen = self._free()
        extent = self._view.extent

        def then(outcome: Outcome) -> None:
            if len(outcome.put) < len(chosen):
                self._note(self.tr("Masks turn by 90° only."))

        if chosen:
            work = lambda pace: Outcome(turned(list(pace(chosen)), degrees * 1000, extent))  # noqa: E731
            self._perform("Turn", work, len(chosen), then)

    def _restack(
        self, change: Callable[[Sequence[Region], Sequence[Region]], Sequence[Region]], most: int = 1_000_000
    ) -> None:
        chosen, editor = self._free(), self._view.editor
        if len(chosen) > most:
            told = self._view.locale().toString(most)
            self._note(self.tr("Only up to {most} regions move one up or down at once.").format(most=told))
        elif chosen and editor is not None:
            now = editor.annotation
            self._perform("Change order", lambda pace: Outcome(change(now.ordered(), chosen)), len(chosen))

    # Groups.

    def group(self) -> None:
        chosen = self._several(2)
        if chosen:
            group = local_id()
            said = self.tr("%Ln region(s) are one group now.", "", len(chosen))
            work = each(lambda region: replace(region, group=group), chosen)
            self._perform("Group", work, len(chosen), lambda _outcome: self._note(said))

    def ungroup(self) -> None:
        grouped = [region for region in self._free() if region.group]
        self._view.change("Take out of the group", grouped, lambda region: replace(region, group=""))

    # Parts.

    def _free(self) -> list[Region]:
        if not self._view.editable:
            return []
        return [region for region in self._view.selected_regions() if not region.locked]

    def _several(self, least: int) -> list[Region]:
        chosen = self._free()
        if len(chosen) >= least:
            return chosen
        self._note(self.tr("Select %Ln or more regions first (Shift-click adds one).", "", least))
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

    @property
    def _perform(self) -> Callable[..., None]:
        return self._view.performer.perform

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
        self.bar.accepted.connect(lambda work: self._perform(name, work, len(chosen)))
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


def _instead(before: Sequence[Region], after: Sequence[Region]) -> Outcome:
    """Some regions in place of others, and selected; nothing where there are none."""
    kept = {region.id for region in after}
    if not after:
        return Outcome()
    return Outcome(after, [region.id for region in before if region.id not in kept], list(kept))

"""What every labelling view offers the page, whatever kind of item it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor, Edit
from app.core.ids import local_id
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.problem import Problem
from app.core.region import Region
from app.gui.labeling.performing import Outcome, Pace, Performer, each, nothing_ready
from app.gui.labeling.recollection import Recollection

if TYPE_CHECKING:
    from app.gui.runner import Runner

NO_LABEL_COLOR = "#808080"
"""Regions whose label is not in the schema, or that have none yet."""


class ToolInfo(NamedTuple):
    """A tool as a tool bar shows it."""

    name: str
    title: str
    icon: str
    shortcut: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """What linked views share: zoom (0: fit), the place (image: centre in pixels; text: first visible code point
    in `y`; table: first visible column and row), a table's filter and its order."""

    zoom: float = 0.0
    x: float = 0.0
    y: float = 0.0
    filter: str = ""
    sort: str = ""
    descending: bool = False


class LabelingView(QWidget):
    """One item at a time. Main thread; what it shows follows the editor's `changed` event."""

    selection_changed = Signal(object)
    tool_changed = Signal(str)
    hint_changed = Signal(str)
    label_wanted = Signal(str)
    reading_chosen = Signal(str)
    """The bytes of the text are to be read in this encoding."""
    view_changed = Signal(object)
    noted = Signal(str)
    """A sentence about what was just done, for the status bar; empty when it is true no more."""
    kept = Signal(str)
    """What the view wants to be told again next time, see `recall`."""
    switched = Signal(str, bool)
    """One of `switches` is on or off now."""

    kinds: tuple[type[Region], ...] = ()
    """The region kinds it can show and paste."""

    fits_anywhere = False
    """Whether `_fitted` may be asked in any thread."""

    key_words: Callable[[str], str] = staticmethod(str)
    """How a sentence names the key of an action."""

    runner: Runner | None = None
    """Where work that takes long is done; without one it is done at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        self.editor: AnnotationEditor | None = None
        self.schema = LabelSchema()
        self.read_only = False
        self.current_label = ""
        self.marks: dict[str, str] = {}
        self._selection: frozenset[str] = frozenset()
        self._withheld: frozenset[str] = frozenset()
        self._disconnect: Callable[[], None] | None = None
        self.performer = Performer(self)
        self.recollection: Recollection | None = None

    # What the page calls.

    def open(
        self, item: Item, content: object, editor: AnnotationEditor, schema: LabelSchema, *, read_only: bool = False
    ) -> None:
        """Show `item`; whatever was open is closed first."""
        self.close_item()
        self.item, self.editor, self.schema, self.read_only = item, editor, schema, read_only
        editor.schema = schema
        self.recollection = Recollection(editor, lambda: self._selection)
        self._disconnect = editor.changed.connect(self._on_edit)
        self._show_content(content)

    def update_content(self, content: Any) -> None:
        """The same content in more detail: place, selection and gesture stay."""

    def rest(self) -> None:
        """Another item is asked for: what is only prepared for this one waits."""

    def close_item(self) -> None:
        """Let go of item, editor and content. Harmless when nothing is open."""
        self.performer.stop()
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        if self.recollection is not None:
            self.recollection.end()
            self.recollection = None
            self.noted.emit("")
            self.hint_changed.emit("")
        self._clear_content()
        self.item = self.editor = None
        self.marks = {}
        self._withheld = frozenset()
        self._set_selection(frozenset())

    def tools(self) -> Sequence[ToolInfo]:
        """The tools in the order of the tool bar; in a read-only view only those that change nothing."""
        return ()

    @property
    def tool(self) -> str:
        """The name of the active tool."""
        return ""

    def set_tool(self, name: str) -> None: ...

    @property
    def is_drawing(self) -> bool:
        """Whether a gesture is under way, of which nothing is kept yet."""
        return False

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What this view can do besides, by the names of the window's actions."""
        return {}

    def switches(self) -> Mapping[str, bool]:
        """What can be switched on and off in it and stays so, by the names of the window's actions."""
        return {}

    def set_switch(self, name: str, on: bool) -> None: ...

    def recall(self, text: str) -> None:
        """Take up what `kept` said last time."""

    def remember_looks(self, looks: MutableMapping[str, str]) -> None:
        """How the items of a project are shown (never what is saved of them) is kept here, by the project's id."""

    def set_label(self, label_id: str) -> None:
        """The label that the next region gets. What was picked in a text or table without a label takes it at once."""
        self.current_label = label_id

    def set_schema(self, schema: LabelSchema) -> None:
        self.schema = schema
        if self.editor is not None:
            self.editor.schema = schema
        self._restyle()

    @property
    def selection(self) -> frozenset[str]:
        return self._selection

    def select(self, ids: Iterable[str], *, reveal: bool = False) -> None:
        """Select these regions and suggestions and no others; ids that do not exist are left out. `reveal` brings them
        into view."""
        self._set_selection(frozenset(self._known(ids)))
        if reveal and self._selection:
            self._reveal(self._selection)

    def relabel(self, label_id: str) -> None:
        """Give the selected regions another label, as one step."""
        chosen = [region for region in self.selected_regions() if not region.locked]
        self.change("Change label", chosen, lambda region: replace(region, label=label_id))

    def change(self, name: str, regions: Sequence[Region], make: Callable[[Region], Region]) -> None:
        """A new version of each region, as one step; of very many in the background."""
        if regions:
            self.performer.perform(name, each(make, regions), len(regions))

    def delete_selection(self) -> None:
        """Remove the selected regions that are not locked, as one step."""
        gone = [region.id for region in self.selected_regions() if not region.locked]
        self.drop(gone)

    def drop(self, ids: Sequence[str]) -> None:
        """Remove regions as one step."""
        if ids:
            self.performer.perform("Delete", lambda pace: Outcome(drop=ids), len(ids))

    def nudge(self, dx: int, dy: int) -> None:
        """Move the selected regions by whole units: pixels of an image, characters of a text (their end)."""

    def in_order(self) -> Sequence[str]:
        """The ids of the regions that are shown in reading order, without suggestions."""
        order = self._reading_order()
        proposed = self.editor.annotation.suggestions if self.editor is not None else ()
        return [key for key in order if key not in proposed] if proposed else order

    def select_next(self, step: int) -> None:
        """Select the region `step` places on in reading order, and bring it into view."""
        order = self.in_order()
        if not order:
            return
        places = [i for i, key in enumerate(order) if key in self._selection]
        index = (places[-1 if step > 0 else 0] + step) % len(order) if places else (0 if step > 0 else -1)
        self.select([order[index]], reveal=True)

    def withhold(self, ids: Iterable[str]) -> None:
        """Leave these suggestions out of what is shown; those withheld before are shown again."""
        if self.editor is None:
            return
        proposed = self.editor.annotation.suggestions
        before, self._withheld = self._withheld, frozenset(key for key in ids if key in proposed)
        back = tuple((key, proposed[key]) for key in before - self._withheld if key in proposed)
        gone = tuple((key, None) for key in self._withheld - before)
        if back or gone:
            self._on_edit(Edit("", self.editor.annotation.id, suggestions=(*back, *gone)))

    def copy(self) -> tuple[Region, ...]:
        """The selected regions, in a stable order."""
        return tuple(self.selected_regions())

    def paste(self, regions: Iterable[Region]) -> None:
        """Add copies of `regions` under new ids, where they fit this item, and select them."""
        chosen = [region for region in regions if isinstance(region, self.kinds)]
        self._add_copies("Paste", chosen, self._aside(chosen))

    def paste_here(self, regions: Iterable[Region]) -> None:
        """The same at the pointer, where that makes a difference."""
        self.paste(regions)

    def take_over(self, regions: Iterable[Region], then: Callable[[Outcome], object] = lambda outcome: None) -> None:
        """Add copies of another item's regions in the very same places, where they fit this item, and select them."""
        chosen = [region for region in regions if isinstance(region, self.kinds)]
        self._add_copies("Take over regions", chosen, lambda region: region, then)

    def maker(self) -> Callable[[Annotation, Edit], object]:
        """What makes ready, in any thread, how an edit of very many regions is to be shown (`Edit.ready`)."""
        return nothing_ready

    def show_details(self, shown: bool) -> None:
        """Whether to explain beside the item what is picked in it (a table's row in full): not in a narrow view."""

    def remarks(self) -> Sequence[Problem]:
        """What only the view knows and a person may want to look at before finishing; never an error."""
        return ()

    def show_place(self, place: tuple[int, int, int, int]) -> None:
        """Bring a problem's place into view."""

    def zoom_in(self) -> None: ...
    def zoom_out(self) -> None: ...
    def zoom_fit(self) -> None: ...
    def zoom_actual(self) -> None: ...

    def view_state(self) -> ViewState:
        return ViewState()

    def set_view_state(self, state: ViewState) -> None:
        """Take over another view's place without emitting `view_changed`."""

    def set_marks(self, region_ids: Mapping[str, str]) -> None:
        """Emphasise regions in a review: `difference` for each that differs, `current` for the one looked at."""
        self.marks = dict(region_ids)
        self._restyle()

    # What views share.

    @property
    def editable(self) -> bool:
        return self.editor is not None and not self.read_only and not self.editor.sealed

    def selected_regions(self) -> list[Region]:
        """The selected regions, and suggestions, in a stable order."""
        if self.editor is None:
            return []
        find = self.editor.annotation.find
        return [region for key in sorted(self._selection) if (region := find(key)) is not None]

    def shown_regions(self) -> list[Region]:
        """All regions, and the suggestions that are not withheld."""
        if self.editor is None:
            return []
        now = self.editor.annotation
        return [*now.regions.values(), *(r for key, r in now.suggestions.items() if key not in self._withheld)]

    def looks(self) -> dict[str, str]:
        """`selected`, `suggested` or both, `considered`, by id; all others look as usual."""
        proposed = self.editor.annotation.suggestions if self.editor is not None else {}
        picked = {key: "considered" if key in proposed else "selected" for key in self._selection}
        return {**dict.fromkeys(proposed, "suggested"), **picked}

    def is_suggestion(self, region_id: str) -> bool:
        return self.editor is not None and region_id in self.editor.annotation.suggestions

    def label_of(self, region: Region) -> Label | None:
        return self.schema.get(region.label)

    def color_of(self, label_id: str) -> str:
        label = self.schema.get(label_id)
        return label.color if label else NO_LABEL_COLOR

    def label_text(self, label_id: str) -> str:
        """The name shown for a label; an id the schema does not know is shown as it is."""
        label = self.schema.get(label_id)
        return label.name if label else (label_id or self.tr("no label"))

    def _put(self, name: str, regions: Sequence[Region]) -> None:
        if regions and self.editable:
            assert self.editor is not None
            self.editor.apply(name, put=regions)

    def _set_selection(self, ids: frozenset[str]) -> None:
        if ids == self._selection:
            return
        before, self._selection = self._selection, ids
        self._selection_shown(before)
        self.selection_changed.emit(ids)

    def _on_edit(self, edit: Edit) -> None:
        self._edited(edit)
        gone = self._selection.intersection(edit.gone)
        if gone:
            self._set_selection(self._selection - gone)

    def _add_copies(
        self,
        name: str,
        regions: Sequence[Region],
        place: Callable[[Region], Region],
        then: Callable[[Outcome], object] = lambda outcome: None,
    ) -> None:
        def work(pace: Pace) -> Outcome:
            copies = (self._fitted(replace(place(one), id=local_id(), locked=False)) for one in pace(regions))
            added = [region for region in copies if region is not None]
            return Outcome(added, select=[region.id for region in added] if added else None, as_is=True)

        if regions:
            # Whether copies fit is asked of the content, which may not be read by several threads.
            self.performer.perform(name, work, len(regions) if self.fits_anywhere else 0, then)

    def _aside(self, regions: Sequence[Region]) -> Callable[[Region], Region]:
        """Where a copy of a region that is pasted goes."""
        return lambda region: region

    def _known(self, ids: Iterable[str]) -> Iterator[str]:
        if self.editor is None:
            return iter(())
        regions, suggestions = self.editor.annotation.regions, self.editor.annotation.suggestions
        return (key for key in ids if key in regions or key in suggestions)

    # What a view fills in.

    def _show_content(self, content: object) -> None: ...
    def _clear_content(self) -> None: ...
    def _edited(self, edit: Edit) -> None: ...
    def _selection_shown(self, before: frozenset[str]) -> None: ...
    def _restyle(self) -> None: ...
    def _reveal(self, ids: frozenset[str]) -> None: ...
    def _reading_order(self) -> Sequence[str]:
        return ()

    def _fitted(self, region: Region) -> Region | None:
        return region

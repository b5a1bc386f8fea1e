"""Marking spans in a text and moving their ends, without a window; offsets are code points, pointer x the offset."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from app.core.editor import AnnotationEditor
from app.core.ids import local_id
from app.core.region import Region
from app.modalities.text.offsets import grapheme_ceil, grapheme_floor, snapped, trimmed
from app.modalities.text.regions import Span
from app.modalities.tool import PointerEvent, Tool, ToolKind

START, END = 0, 1


class Surface(Protocol):
    """The text as a tool sees it."""

    @property
    def text(self) -> str: ...
    @property
    def editor(self) -> AnnotationEditor: ...
    @property
    def label(self) -> str: ...
    @property
    def writable(self) -> bool: ...
    def select(self, ids: Iterable[str]) -> None: ...
    def alike(self, start: int, end: int, label: str) -> Region | None:
        """The span that marks exactly this stretch with this label, if there is one."""
        ...

    def added(self, region: Region) -> None: ...


def stepped(text: str, offset: int, by: int) -> int:
    """The boundary `by` grapheme clusters on; the ends of the text stop it."""
    for _ in range(abs(by)):
        if by > 0 and offset < len(text):
            offset = grapheme_ceil(text, offset + 1)
        elif by < 0 and offset > 0:
            offset = grapheme_floor(text, offset - 1)
    return offset


def with_edge(span: Span, text: str, edge: int, offset: int) -> Span:
    """`span` starting or ending at `offset`, widened to whole clusters; at least one cluster always stays.

    Parts that the edge passes are dropped.
    """
    if edge == START:
        last = grapheme_floor(text, span.end - 1)
        offset = min(grapheme_floor(text, offset), last)
        kept = tuple(part for part in span.parts if part[1] > offset)
        return replace(span, parts=((offset, kept[0][1]), *kept[1:]))
    first = grapheme_ceil(text, span.start + 1)
    offset = max(grapheme_ceil(text, offset), first)
    kept = tuple(part for part in span.parts if part[0] < offset)
    return replace(span, parts=(*kept[:-1], (kept[-1][0], offset)))


def mark(surface: Surface, start: int, end: int, label: str) -> Region | None:
    """Mark a stretch as one step and select it; white space at its ends and halves of characters are put right.

    What is marked so already is only selected. None when nothing but white space was chosen.
    """
    start, end = trimmed(surface.text, *snapped(surface.text, start, end))
    if start >= end or not surface.writable:
        return None
    known = surface.alike(start, end, label)
    if known is not None:
        surface.select([known.id])
        return known
    region = Span(id=local_id(), label=label, parts=((start, end),))
    surface.editor.apply("Mark text", put=[region])
    surface.select([region.id])
    surface.added(region)
    return region


class SelectTool(Tool):
    """Drags one end of a span at a time; `hold` says which. Nothing is changed before the release."""

    name = "select"

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self._span: Span | None = None
        self._edge = END
        self._live: Span | None = None

    @property
    def busy(self) -> bool:
        return self._span is not None

    @property
    def hint(self) -> str:
        return "edge" if self.busy else self.name

    def hold(self, span: Span, edge: int) -> None:
        """The next `move` takes this end of `span` along."""
        if self.surface.writable and not span.locked:
            self._span, self._edge, self._live = span, edge, None

    def move(self, event: PointerEvent) -> None:
        if self._span is not None:
            self._live = with_edge(self._span, self.surface.text, self._edge, event.x)

    def release(self, event: PointerEvent) -> None:
        live = self._live
        self.cancel()
        if live is not None:
            self.surface.editor.apply("Adjust span", put=[live])

    def cancel(self) -> None:
        self._span = self._live = None

    def preview(self) -> Span | None:
        return self._live

    def picked(self, start: int, end: int) -> bool:
        """A stretch was selected by mouse; True when the tool used it up."""
        return False


class MarkTool(SelectTool):
    """Marks each stretch with the current label as soon as it is selected."""

    name = "span"

    def picked(self, start: int, end: int) -> bool:
        return mark(self.surface, start, end, self.surface.label) is not None


TOOLS: tuple[ToolKind, ...] = (
    ToolKind("select", "Select", "select", "V", SelectTool),
    ToolKind("span", "Mark text", "span", "T", MarkTool),
)

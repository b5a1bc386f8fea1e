from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.region import Region
from app.modalities.text.offsets import grapheme_ceil, grapheme_floor
from app.modalities.text.regions import Span
from app.modalities.text.tools import END, START, MarkTool, SelectTool, mark, stepped, with_edge
from app.modalities.tool import PointerEvent

TEXT = "👩🏽‍🚀 Mae क्षि e\u0301té 🇨🇭 fin"


class Page:
    def __init__(self, text: str = TEXT, *spans: Span) -> None:
        self.text, self.label, self.writable = text, "p", True
        self.editor = AnnotationEditor(Annotation("a", "i"))
        self.editor.apply("start", put=spans)
        self.selection: frozenset[str] = frozenset()

    def select(self, ids: Iterable[str]) -> None:
        self.selection = frozenset(ids)

    def alike(self, start: int, end: int, label: str) -> Region | None:
        spans = self.editor.annotation.regions.values()
        return next((s for s in spans if s.parts == ((start, end),) and s.label == label), None)

    def added(self, region: Region) -> None: ...


def cut(page: Page, region: Region | None) -> str:
    assert isinstance(region, Span)
    return page.text[region.start : region.end]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(1, 3, "👩🏽‍🚀"), (0, 8, "👩🏽‍🚀 Mae"), (9, 10, "क्षि"), (14, 15, "e\u0301"), (4, 9, "Mae"), (19, 20, "🇨🇭")],
)
def test_a_mark_never_splits_what_people_see_as_one_character(start: int, end: int, expected: str) -> None:
    page = Page()
    assert cut(page, mark(page, start, end, "p")) == expected


def test_white_space_alone_is_not_marked() -> None:
    page = Page("a \n b")
    assert mark(page, 1, 4, "p") is None
    assert page.editor.history.cursor == 0


def test_marking_the_same_twice_selects_it() -> None:
    page = Page()
    first = mark(page, 5, 8, "p")
    assert mark(page, 5, 8, "p") == first
    assert mark(page, 5, 8, "q") != first
    assert len(page.editor.annotation.regions) == 2


@given(
    st.integers(0, len(TEXT)), st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)), st.sampled_from([START, END])
)
def test_an_edge_keeps_whole_characters_and_never_empties_a_span(offset: int, start: int, more: int, edge: int) -> None:
    start = grapheme_floor(TEXT, start)
    end = grapheme_ceil(TEXT, min(len(TEXT), start + more + 1))
    moved = with_edge(Span(id="s", label="", parts=((start, end),)), TEXT, edge, offset)
    assert 0 <= moved.start < moved.end <= len(TEXT)
    assert grapheme_floor(TEXT, moved.start) == moved.start
    assert grapheme_ceil(TEXT, moved.end) == moved.end
    assert (moved.end if edge == START else moved.start) == (end if edge == START else start)


def test_an_edge_that_passes_parts_takes_them_away() -> None:
    span = Span(id="s", label="", parts=((0, 3), (5, 8), (10, 12)))
    assert with_edge(span, "abcdefghijkl", END, 6).parts == ((0, 3), (5, 6))
    assert with_edge(span, "abcdefghijkl", START, 9).parts == ((9, 12),)


def test_steps_are_clusters() -> None:
    assert stepped(TEXT, 0, 1) == 4
    assert stepped(TEXT, 4, -1) == 0
    assert stepped(TEXT, 0, 1_000) == len(TEXT)


def test_dragging_an_edge_is_one_step_and_cancel_leaves_no_trace() -> None:
    span = Span(id="s", label="p", parts=((5, 8),))
    page = Page(TEXT, span)
    tool = SelectTool(page)
    tool.hold(span, END)
    tool.move(PointerEvent(11))
    assert tool.preview().end == 13
    tool.cancel()
    tool.release(PointerEvent(11))
    assert page.editor.annotation.regions["s"] == span
    tool.hold(span, END)
    tool.move(PointerEvent(10))
    tool.move(PointerEvent(11))
    tool.release(PointerEvent(11))
    assert page.editor.annotation.regions["s"].end == 13
    assert page.editor.history.cursor == 2


def test_only_the_marking_tool_marks_at_once() -> None:
    page = Page()
    assert not SelectTool(page).picked(5, 8)
    assert MarkTool(page).picked(5, 8)
    page.writable = False
    assert not MarkTool(page).picked(0, 4)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import each, normal
from app.modalities.tabular.tools import label_cells, label_rows, relabel, unlabel_cells, unlabel_rows

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda p: (p[0], p[0] + p[1])), max_size=5)


@pytest.fixture
def editor() -> AnnotationEditor:
    return AnnotationEditor(Annotation("a", "i"))


def rows_of(editor: AnnotationEditor, label: str) -> set[int]:
    return {
        row
        for region in editor.annotation.regions.values()
        if isinstance(region, Rows) and region.label == label
        for row in each(region.ranges)
    }


def test_a_label_has_one_row_set_however_often_it_is_given(editor) -> None:
    first = label_rows(editor, ((0, 3),), "spam")
    second = label_rows(editor, ((10, 11), (3, 5)), "spam")
    assert first is not None and second is not None and first.id == second.id
    assert editor.annotation.regions[first.id].ranges == ((0, 5), (10, 11))
    assert editor.history.cursor == 2
    editor.undo()
    assert rows_of(editor, "spam") == {0, 1, 2}


def test_a_million_rows_are_one_region_and_one_step(editor) -> None:
    label_rows(editor, ((0, 1_000_000),), "spam")
    (region,) = editor.annotation.regions.values()
    assert region.geometry() == [[0, 1_000_000]]
    assert editor.history.cursor == 1


def test_row_sets_that_say_more_are_left_alone(editor) -> None:
    editor.apply("start", put=[Rows(id="x", label="spam", ranges=((0, 5),), attributes=(("why", "seen"),))])
    added = label_rows(editor, ((7, 8),), "spam")
    assert added is not None and added.id != "x"
    assert editor.annotation.regions["x"].ranges == ((0, 5),)


@given(SPANS, SPANS)
def test_taking_a_label_off_leaves_exactly_the_others(given_rows, taken) -> None:
    editor = AnnotationEditor(Annotation("a", "i"))
    label_rows(editor, normal(given_rows), "spam")
    before = rows_of(editor, "spam")
    unlabel_rows(editor, normal(taken))
    gone = set(each(normal(taken)))
    assert rows_of(editor, "spam") == before - gone
    if before & gone:
        editor.undo()
        assert rows_of(editor, "spam") == before


def test_only_the_label_asked_for_comes_off_and_locked_rows_stay(editor) -> None:
    label_rows(editor, ((0, 5),), "spam")
    label_rows(editor, ((0, 5),), "ham")
    editor.apply("lock", put=[Rows(id="l", label="eggs", ranges=((0, 5),), locked=True)])
    assert unlabel_rows(editor, ((0, 2),), "spam")
    assert (rows_of(editor, "spam"), rows_of(editor, "ham")) == ({2, 3, 4}, {0, 1, 2, 3, 4})
    assert unlabel_rows(editor, ((0, 5),))
    assert rows_of(editor, "eggs") == {0, 1, 2, 3, 4} and not rows_of(editor, "ham")
    assert not unlabel_rows(editor, ((0, 5),))


def test_cells_are_labelled_once_and_together(editor) -> None:
    assert len(label_cells(editor, [(1, "a"), (2, "a"), (1, "a")], "bad")) == 2
    assert label_cells(editor, [(1, "a")], "bad") == []
    assert editor.history.cursor == 1
    assert len(label_cells(editor, [(1, "a")], "worse")) == 1
    assert unlabel_cells(editor, [(1, "a")], "bad")
    kept = {(r.row, r.label) for r in editor.annotation.regions.values() if isinstance(r, Cell)}
    assert kept == {(2, "bad"), (1, "worse")}


def test_a_row_set_that_changes_its_label_joins_the_one_there_is(editor) -> None:
    spam = label_rows(editor, ((0, 5),), "spam")
    ham = label_rows(editor, ((3, 9),), "ham")
    assert spam is not None and ham is not None
    assert relabel(editor, [spam], "ham") == [ham.id]
    (region,) = editor.annotation.regions.values()
    assert isinstance(region, Rows) and region.ranges == ((0, 9),)
    editor.undo()
    assert rows_of(editor, "spam") == {0, 1, 2, 3, 4}

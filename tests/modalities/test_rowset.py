from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.modalities.tabular import rowset

rows = st.sets(st.integers(0, 40))


@given(rows, rows)
def test_row_sets_are_sets(a: set[int], b: set[int]) -> None:
    one, other = rowset.from_rows(sorted(a, reverse=True)), rowset.from_rows([*b, *b])
    assert set(rowset.each(one)) == a and rowset.count(one) == len(a)
    assert set(rowset.each(rowset.union(one, other))) == a | b
    assert set(rowset.each(rowset.difference(one, other))) == a - b
    assert set(rowset.each(rowset.intersection(one, other))) == a & b
    assert {n for n in range(-1, 42) if rowset.contains(one, n)} == a
    for result in (one, rowset.union(one, other), rowset.difference(one, other), rowset.intersection(one, other)):
        assert result == rowset.normal(result) == rowset.from_rows(list(rowset.each(result)))


def test_any_ranges_become_normal() -> None:
    assert rowset.normal([(5, 7), (0, 2), (2, 3), (6, 6), (1, 9)]) == ((0, 9),)
    assert rowset.normal([(5, 7), (9, 9), (0, 2)]) == ((0, 2), (5, 7))

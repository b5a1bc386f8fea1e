"""Ids: of one form, never twice, and those of one import in the order of the tables."""

from itertools import islice, pairwise

from app.core.ids import record_ids, rising_ids


def test_ids_of_an_import_rise_and_two_imports_begin_at_different_places() -> None:
    first, second = list(islice(rising_ids(), 10_000)), list(islice(rising_ids(), 10_000))
    assert first == sorted(set(first)) and second == sorted(set(second))
    assert not set(first) & set(second)
    assert {len(one) for one in first + second} == {len(next(record_ids()))} == {64}
    assert all(int(one, 16) < 2**256 for one in (first[-1], second[-1]))


def test_steps_between_them_cannot_be_guessed() -> None:
    numbers = [int(one, 16) for one in islice(rising_ids(), 1_000)]
    steps = [b - a for a, b in pairwise(numbers)]
    assert len(set(steps)) == len(steps) and sum(step.bit_length() > 200 for step in steps) > 990

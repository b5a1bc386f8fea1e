"""Against published tables: Dawid and Skene 1979, Fleiss 1971, Krippendorff 2011, Wilson, Toloka's documentation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.quality.aggregation import dawid_skene, majority, skill_posterior, smoothed_accuracy
from app.quality.alpha import Level, alpha
from app.quality.intervals import gold_needed, wilson
from app.quality.kappa import cohen, fleiss, fleiss_by_category
from app.quality.outcome import NO_VARIATION, TOO_FEW

# 45 patients; clinician 1 answered three times, 2 to 5 once (Appl. Statist. 28, table 1).
PATIENTS = """
111 1111,333 4334,112 2122,222 3121,222 3222,222 3322,122 2111,333 3433,222 2223,232 2223,444 4444,222 3343,111 1111,
222 3212,121 1111,111 2111,111 1111,111 1111,222 2221,222 1322,222 2222,222 2221,222 3222,221 2222,111 1111,111 1111,
232 2222,111 1111,111 1111,112 1121,111 1111,333 3233,111 1111,222 2222,222 3232,433 4343,221 2232,232 3233,333 3432,
111 1111,111 1111,121 2111,232 2222,121 1111,222 2222
""".replace("\n", "").split(",")
DIAGNOSES = [
    "444444",
    "222555",
    "233335",
    "555555",
    "222444",
    "113333",
    "333355",
    "113334",
    "114444",
    "555555",
    "144444",
    "124444",
    "222333",
    "144444",
    "224445",
    "333335",
    "111455",
    "111112",
    "224444",
    "133555",
    "555555",
    "244444",
    "224555",
    "114444",
    "144445",
    "222224",
    "111155",
    "224444",
    "133333",
    "555555",
]


def test_dawid_and_skene_1979() -> None:
    answers: dict[tuple[int, int], list[int]] = {}
    for n, line in enumerate(PATIENTS):
        first, others = line.split()
        answers[n, 0] = [int(c) for c in first]
        answers |= {(n, k + 1): [int(c)] for k, c in enumerate(others)}
    found = dawid_skene(answers, (1, 2, 3, 4))
    assert found.converged and found.iterations in (29, 30, 31)
    assert found.log_likelihood == pytest.approx(-192.890881, abs=1e-6)
    assert found.marginals == pytest.approx([0.3996, 0.4220, 0.1118, 0.0667], abs=5e-5)
    published = [
        [[0.8895, 0.1105, 0, 0], [0.0706, 0.8764, 0.0530, 0], [0, 0.3388, 0.6612, 0], [0, 0, 0.5556, 0.4444]],
        [[0.8342, 0.1658, 0, 0], [0.0527, 0.6329, 0.3143, 0], [0, 0, 1, 0], [0, 0, 0, 1]],
        [[1, 0, 0, 0], [0.1064, 0.7883, 0.1053, 0], [0, 0.4037, 0.1988, 0.3976], [0, 0, 0.6667, 0.3333]],
        [[0.9444, 0.0556, 0, 0], [0.0537, 0.8426, 0.1037, 0], [0, 0, 0.8012, 0.1988], [0, 0, 0.3333, 0.6667]],
        [[1, 0, 0, 0], [0.1590, 0.7345, 0.1064, 0], [0, 0.2091, 0.7909, 0], [0, 0, 0.3333, 0.6667]],
    ]
    assert np.allclose(found.confusions, published, atol=6e-5)
    assert found.error_rates() == pytest.approx([0.1712, 0.2211, 0.2234, 0.1331, 0.1576], abs=6e-5)
    hard = "1 4 2 2 2 2 1 3 2 2 4 3 1 2 1 1 1 1 2 2 2 2 2 2 1 1 2 1 1 1 1 3 1 2 2 4 2 3 3 1 1 1 2 1 2"
    assert found.labels() == [int(c) for c in hard.split()]
    for patient, place, probability in (
        (7, 0, 0.981),
        (30, 0, 0.9991),
        (35, 1, 0.948),
        (38, 2, 0.9788),
        (42, 0, 0.9998),
    ):
        assert found.posteriors[patient - 1, place] == pytest.approx(probability, abs=6e-4)
    for most, expected in ((1, -205.0911), (2, -194.5510), (5, -192.9093), (10, -192.8910), (20, -192.8909)):
        assert dawid_skene(answers, (1, 2, 3, 4), most=most).log_likelihood == pytest.approx(expected, abs=6e-5)
    with pytest.raises(ValueError):
        dawid_skene({})


def test_fleiss_1971() -> None:
    counts = np.array([[line.count(c) for c in "12345"] for line in DIAGNOSES])
    assert counts.sum(0).tolist() == [26, 26, 30, 55, 43]
    found = fleiss(counts)
    assert found.value == pytest.approx(0.430245, abs=1e-6)
    assert (found.observed, found.expected) == pytest.approx((0.555556, 0.219938), abs=1e-6)
    assert fleiss_by_category(counts) == pytest.approx([0.2448, 0.2448, 0.5200, 0.4711, 0.5661], abs=5e-5)
    people = list(zip(*DIAGNOSES, strict=True))
    assert alpha(people).value == pytest.approx(0.433410, abs=1e-6)
    with pytest.raises(ValueError):
        fleiss(np.array([[2, 0], [1, 0]]))
    assert fleiss(np.array([[3, 0], [3, 0]])).reason == NO_VARIATION
    assert fleiss(np.array([[1, 0], [0, 1]])).reason == TOO_FEW


def rows(text: str, number: bool = False) -> list[list[object]]:
    convert = int if number else str
    return [[None if c == "." else convert(c) for c in line.split()] for line in text.strip().splitlines()]


def test_krippendorff_2011() -> None:
    binary = rows("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0")
    assert alpha(binary).value == pytest.approx(0.095238, abs=1e-6)
    nominal = rows("a a b b d c c c e d d a\nb a b b b c c c e d d d")
    assert alpha(nominal).value == pytest.approx(0.691964, abs=1e-6)
    missing = rows(
        "1 2 3 3 2 1 4 1 2 . . .\n1 2 3 3 2 2 4 1 2 5 . 3\n. 3 3 3 2 3 4 2 2 5 1 .\n1 2 3 3 2 4 4 1 2 5 1 .",
        number=True,
    )
    for level, expected in (
        (Level.NOMINAL, 0.743421),
        (Level.ORDINAL, 0.815388),
        (Level.INTERVAL, 0.849107),
        (Level.RATIO, 0.797403),
    ):
        assert alpha(missing, level).value == pytest.approx(expected, abs=1e-6)


def test_undefined_is_explained_and_never_a_number() -> None:
    same = alpha([["a", "a"], ["a", "a"]])
    assert same.value is None and same.reason == NO_VARIATION
    assert cohen("aaa", "aaa").value is None
    for empty in (alpha([]), alpha([[]]), alpha([["a", None], [None, "b"]]), cohen([], []), cohen(["a"], [None])):
        assert empty.value is None and empty.reason == TOO_FEW
    for bad, level in (("x", Level.INTERVAL), (float("nan"), Level.ORDINAL), (True, Level.RATIO), (-1, Level.RATIO)):
        with pytest.raises(ValueError):
            alpha([[bad, 1], [2, 1]], level)


def test_cohen() -> None:
    # 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5
    a = "y" * 25 + "n" * 25
    b = "y" * 20 + "n" * 5 + "y" * 10 + "n" * 15
    found = cohen(a, b)
    assert (found.value, found.observed, found.expected) == pytest.approx((0.4, 0.7, 0.5))
    assert cohen([*a, None], [*b, "y"]).value == pytest.approx(0.4)
    assert cohen("ab", "ba").value == pytest.approx(-1)


@given(st.lists(st.lists(st.sampled_from([1, 2, 3, None]), min_size=4, max_size=4), min_size=2, max_size=4))
def test_alpha_does_not_depend_on_the_order_of_people_or_items(answers: list[list[int | None]]) -> None:
    for level in Level:
        forth = alpha(answers, level)
        back = alpha([row[::-1] for row in answers[::-1]], level)
        assert (forth.value is None) == (back.value is None)
        if forth.value is not None:
            assert forth.value == pytest.approx(back.value) and forth.value <= 1


def test_wilson() -> None:
    for correct, total, low, high in (
        (29, 29, 0.8830, 1),
        (95, 100, 0.8882, 0.9785),
        (19, 20, 0.7639, 0.9911),
        (0, 20, 0, 0.1611),
    ):
        assert wilson(correct, total) == pytest.approx((low, high), abs=5e-5)
    assert wilson(0, 0) == (0, 1)
    assert [gold_needed(a) for a in (0.80, 0.85, 0.90, 0.95, 0.98)] == [16, 22, 35, 73, 189]
    with pytest.raises(ValueError):
        wilson(3, 2)


def test_skills_weigh_answers() -> None:
    assert skill_posterior([("ok", 0.7), ("ok", 0.9)], 3)["ok"] == pytest.approx(0.9767, abs=5e-5)
    assert skill_posterior([("ok", 0.7), ("bad", 0.9)], 3)["bad"] == pytest.approx(0.7606, abs=5e-5)
    assert skill_posterior([("ok", 0.7), ("bad", 0.9), ("bad", 0.8)], 3)["bad"] == pytest.approx(0.9621, abs=5e-5)
    assert smoothed_accuracy(0, 0) == 0.5 and smoothed_accuracy(9, 9) == pytest.approx(0.95)
    assert skill_posterior([], 2) == {}
    for answers, options in (([("a", 1.0)], 2), ([("a", 0.5)], 1), ([("a", 0.5), ("b", 0.5), ("c", 0.5)], 2)):
        with pytest.raises(ValueError):
            skill_posterior(answers, options)


def test_majority() -> None:
    assert majority(["a", "b", "a"]).value == "a"
    tie = majority(["a", "b"])
    assert tie.value is None and (tie.votes, tie.total) == (1, 2)
    assert majority([]).total == 0

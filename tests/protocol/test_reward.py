from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError
from app.protocol.reward import annotator_reward, bonus_earned, reviewer_reward, royalty_shares

BP = st.integers(0, 10_000)
BASE = st.integers(0, 2**126)


def test_the_example_of_the_protocol():
    assert annotator_reward(20, 10_000, 500) == 21
    assert annotator_reward(20, 0, 500) == 0
    assert reviewer_reward(20, 500) == 21


@given(BASE, BP, BP)
def test_one_division_rounded_down(base, share, bonus):
    exact = Fraction(base) * Fraction(share, 10_000) * (1 + Fraction(bonus, 10_000))
    assert 0 <= exact - annotator_reward(base, share, bonus) < 1


def test_bonus_needs_gold():
    assert bonus_earned(500, 9000, None) == 0
    assert bonus_earned(500, 9000, 8999) == 0
    assert bonus_earned(500, 9000, 9000) == 500


@given(
    st.integers(0, 2**100), st.dictionaries(st.text(max_size=3), st.integers(0, 1000), max_size=6), st.integers(0, 99)
)
def test_royalties_add_up(income, weights, carried):
    shares, rest = royalty_shares(income, weights, carried)
    assert sum(shares.values()) + rest == income + carried
    assert rest < max(1, len(weights)) or not sum(weights.values())


@pytest.mark.parametrize("wrong", [(-1, 0, 0), (2**128, 1, 0), (1, 10_001, 0), (1, 0, -1)])
def test_out_of_range(wrong):
    with pytest.raises(InputError):
        annotator_reward(*wrong)

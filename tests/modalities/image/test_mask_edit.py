from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from app.modalities.image.combine import merged, subtracted
from app.modalities.image.mask import Mask, packed, window
from app.modalities.image.mask_edit import cleaned, filled, reduced, resized, shared, united
from app.modalities.image.regions import Box

SIDE = 16
pictures = hnp.arrays(bool, (SIDE, SIDE)).filter(lambda pixels: bool(pixels.any()))
EXTENT = (SIDE * 1_000, SIDE * 1_000)


def mask(pixels: np.ndarray, key: str = "m", **fields) -> Mask:
    found = packed(pixels, id=key, label="l", **fields)
    assert found is not None
    return found


def seen(region: Mask | None) -> np.ndarray:
    return np.zeros((SIDE, SIDE), bool) if region is None else window(region, 0, 0, SIDE, SIDE)


@given(pictures, pictures, pictures)
@settings(max_examples=60)
def test_masks_combine_as_arrays_do(a, b, c) -> None:
    one, two, three = mask(a, "a", text="kept", order=4), mask(b, "b"), mask(c, "c")
    whole = united((one, two, three), one)
    assert np.array_equal(seen(whole), a | b | c)
    assert (whole.id, whole.text, whole.order) == ("a", "kept", 4)
    assert np.array_equal(seen(reduced(one, (two, three))), a & ~b & ~c)
    assert np.array_equal(seen(shared((one, two, three), one)), a & b & c)
    assert merged((one, two, three), one) == [whole]
    rest = subtracted(one, (two, three))
    assert np.array_equal(seen(rest[0] if rest else None), a & ~b & ~c)


@given(pictures, st.integers(0, 20))
@settings(max_examples=40)
def test_only_holes_and_specks_change(pixels, size) -> None:
    before = mask(pixels)
    whole, less, clean = filled(before), filled(before, max(size, 1)), cleaned(before, size)
    assert not (seen(before) & ~seen(less)).any() and not (seen(less) & ~seen(whole)).any()
    assert not (seen(clean) & ~pixels).any()
    assert filled(whole) == whole and cleaned(clean, size) == clean


def test_a_hole_and_a_speck() -> None:
    pixels = np.zeros((SIDE, SIDE), bool)
    pixels[2:10, 2:10] = True
    pixels[5:7, 5:7] = False
    pixels[13, 13] = True
    before = mask(pixels)
    assert filled(before).area == 65 and filled(before, 3) == before and filled(before, 4).area == 65
    assert cleaned(before, 2).area == 60 and cleaned(before, 1) == before
    assert cleaned(before, 1_000) == before


def test_growing_stays_on_the_image_and_shrinking_leaves_something() -> None:
    pixels = np.zeros((SIDE, SIDE), bool)
    pixels[0:4, 0:4] = True
    before = mask(pixels)
    larger = seen(resized(before, 2, EXTENT))
    assert larger[0:4, 0:6].all() and larger.sum() == 16 + 8 + 8 + 1
    assert seen(resized(before, -1, EXTENT)).sum() == 4
    assert resized(before, -9, EXTENT) == before
    assert resized(before, 0, EXTENT) == before


def test_other_shapes_are_cut_out_of_a_mask() -> None:
    pixels = np.ones((SIDE, SIDE), bool)
    box = Box(id="b", label="l", x1=4_000, y1=4_000, x2=8_000, y2=10_000)
    (rest,) = subtracted(mask(pixels), [box])
    assert isinstance(rest, Mask) and rest.area == SIDE * SIDE - 24
    assert shared((mask(pixels), box), mask(pixels)).area == 24
    assert subtracted(mask(pixels[:2, :2]), [mask(pixels, "n")]) == []

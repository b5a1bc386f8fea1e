from __future__ import annotations

import json
import random

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from app.core.label import KeypointSchema, Label, LabelSchema
from app.core.region import Region
from app.modalities.image import outline
from app.modalities.image.convert import converted
from app.modalities.image.geometry import area, contains, overlap, overlaps
from app.modalities.image.handle import handle_moved, handle_points
from app.modalities.image.mask import Mask, common, packed, packed_runs, runs, unpacked, window
from app.modalities.image.regions import (
    REGION_TYPES,
    Box,
    Ellipse,
    Point,
    Polygon,
    Polyline,
    Quad,
    RotatedBox,
    Skeleton,
    bounds,
)
from app.modalities.image.trace import compressed, decompressed, outlines
from app.protocol.region_payload import GEOMETRY

F = {"id": "r", "label": "l"}
BITS = st.tuples(st.integers(1, 9), st.integers(1, 9), st.randoms(use_true_random=False)).map(
    lambda t: np.array([[t[2].random() < 0.5 for _ in range(t[0])] for _ in range(t[1])])
)
TURNED = RotatedBox(cx=50_000, cy=40_000, width=20_000, height=10_000, angle=90_000, **F)
SAMPLES: tuple[Region, ...] = (
    Box(x1=0, y1=0, x2=10_000, y2=4_000, **F),
    Polygon(outer=(0, 0, 9_000, 0, 9_000, 9_000), **F),
    TURNED,
    Ellipse(cx=20_000, cy=20_000, rx=5_000, ry=3_000, angle=30_000, **F),
    Mask(x=3, y=4, width=2, height=2, counts=(1, 3), **F),
    Polyline(points=(0, 0, 5_000, 5_000, 9_000, 0), **F),
    Point(x=4_000, y=5_000, **F),
    Skeleton(points=(1_000, 2_000, 2, 0, 0, 0, 3_000, 4_000, 1), **F),
    Quad(points=(0, 0, 5_000, 1_000, 5_000, 6_000, 0, 5_000), **F),
)


def test_every_kind_has_its_place_in_the_contract() -> None:
    assert {kind.kind for kind in REGION_TYPES} == {name for name, (mode, _) in GEOMETRY.items() if mode == "image"}
    assert {type(sample) for sample in SAMPLES} == set(REGION_TYPES)


@pytest.mark.parametrize("region", SAMPLES, ids=lambda r: r.kind)
def test_each_kind_moves_and_is_held_without_harm(region: Region) -> None:
    assert type(region).from_geometry(json.loads(json.dumps(region.geometry())), **F) == region
    x1, y1, x2, y2 = bounds(region)
    assert bounds(outline.moved(region, 2_000, 3_000)) == (x1 + 2_000, y1 + 3_000, x2 + 2_000, y2 + 3_000)
    for number, (x, y) in enumerate(handle_points(region)):
        held = handle_moved(region, number, x + 500, y + 500)
        assert type(held) is type(region) and (held != region)
    for ring in outline.rings(region):
        assert len(ring) >= 6 or isinstance(region, Polyline)
    for bad in ([], [1], [1.5, 2, 3, 4], "x", [1, 2, 3]):
        with pytest.raises((ValueError, TypeError, KeyError)):
            type(region).from_geometry(bad, **F)


def test_turned_boxes() -> None:
    assert TURNED.corners() == (55_000, 30_000, 55_000, 50_000, 45_000, 50_000, 45_000, 30_000)
    assert bounds(TURNED) == (45_000, 30_000, 55_000, 50_000) and area(TURNED) == 200
    circle = Ellipse(cx=0, cy=0, rx=10_000, ry=10_000, angle=33_333, **F)
    assert bounds(circle) == (-10_000, -10_000, 10_000, 10_000) and area(circle) == pytest.approx(314.159, abs=1e-3)
    assert contains(TURNED, 50_000, 49_000) and not contains(TURNED, 59_000, 40_000)


@given(BITS)
def test_masks_keep_their_pixels(bits: np.ndarray) -> None:
    mask = packed(bits, 3, 5, **F)
    again = packed_runs(runs(bits), bits.shape[1], bits.shape[0], 3, 5, **F)
    assert again == mask and decompressed(compressed(runs(bits)), 10_000) == runs(bits)
    if mask is None:
        assert not bits.any()
        return
    assert (window(mask, 3, 5, bits.shape[1], bits.shape[0]) == bits).all() and mask.area == bits.sum()
    parts = [
        shapely.Polygon(np.array(outer).reshape(-1, 2), [np.array(hole).reshape(-1, 2) for hole in holes])
        for outer, holes in outlines(mask)
    ]
    assert all(part.is_valid for part in parts) and sum(part.area for part in parts) == bits.sum() * 1e6
    polygons = converted(mask, "polygon")
    assert polygons is not None and not polygons.loss
    back = np.zeros_like(unpacked(mask))
    for polygon in polygons.regions:
        filled = converted(polygon, "mask")
        assert filled is not None
        back |= window(filled.regions[0], mask.x, mask.y, mask.width, mask.height)
    assert (back == unpacked(mask)).all()


@given(BITS, BITS, st.integers(-3, 3), st.integers(-3, 3))
def test_masks_overlap_like_their_pixels(a: np.ndarray, b: np.ndarray, dx: int, dy: int) -> None:
    one, other = packed(a, 5, 5, **F), packed(b, 5 + dx, 5 + dy, **F)
    if one is None or other is None:
        return
    big = [window(mask, 0, 0, 20, 20) for mask in (one, other)]
    assert common(one, other) == (big[0] & big[1]).sum()
    assert overlap(one, other) == pytest.approx((big[0] & big[1]).sum() / (big[0] | big[1]).sum())
    x, y = random.Random(dx).randrange(20), random.Random(dy).randrange(20)
    assert outline.contains(one, x * 1000 + 500, y * 1000 + 500) == bool(big[0][y, x])


def test_how_close_things_without_area_are() -> None:
    point = Point(x=0, y=0, **F)
    assert overlap(point, Point(x=3_000, y=4_000, **F)) == pytest.approx(0.5) and overlap(point, SAMPLES[0]) == 0
    line = Polyline(points=(0, 0, 20_000, 0), **F)
    assert overlap(line, Polyline(points=(0, 0, 7_000, 0, 20_000, 0), **F)) == pytest.approx(1)
    assert overlap(line, Polyline(points=(0, 5_000, 20_000, 5_000), **F)) == pytest.approx(0.5)
    bones = Skeleton(points=(0, 0, 2, 9_000, 0, 1), **F)
    assert overlap(bones, Skeleton(points=(0, 0, 2, 9_000, 0, 2), **F)) == pytest.approx(0.75)
    assert overlap(bones, Skeleton(points=(0, 0, 2, 0, 0, 0), **F)) == pytest.approx(0.5)
    near = [point, Point(x=9_000, y=0, **F), line, bones]
    assert overlaps(near, 0.05) == [(0, 1, pytest.approx(0.1))]


@pytest.mark.parametrize("region", SAMPLES, ids=lambda r: r.kind)
@pytest.mark.parametrize("kind", [kind.kind for kind in REGION_TYPES])
def test_what_is_lost_in_turning_is_said(region: Region, kind: str) -> None:
    result = converted(region, kind)
    if result is None:
        assert isinstance(region, Point | Polyline | Skeleton) or kind in ("skeleton", "polyline", "point")
        return
    assert all(one.kind == kind and one.label == "l" for one in result.regions)
    if not result.loss and region.kind != kind:
        assert overlap(region, result.regions[0]) > 0.9999
    if kind == "box":
        assert bounds(result.regions[0]) == bounds(region)


def test_turning_there_and_back() -> None:
    for angle in (0, 12_345, 45_000, 90_000, 271_000):
        box = RotatedBox(cx=50_000, cy=40_000, width=20_000, height=10_000, angle=angle, **F)
        quad = converted(box, "quad")
        assert quad is not None and not quad.loss
        back = converted(quad.regions[0], "rotated_box")
        assert back is not None and not back.loss
        assert back.regions[0].geometry() == pytest.approx(box.geometry(), abs=6)


def test_keypoints_of_a_label() -> None:
    with pytest.raises(ValueError):
        KeypointSchema(("a", "a"))
    with pytest.raises(ValueError):
        KeypointSchema(("a", "b"), ((0, 2),))
    assert LabelSchema((Label("p", "P", skeleton=KeypointSchema(("a", "b"), ((0, 1),))),)).labels[0].skeleton

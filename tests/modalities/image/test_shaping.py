"""Shapes from shapes, arranging, refining and checking, without a window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import Attribute, Label, LabelSchema
from app.core.problem import Severity
from app.core.region import Region
from app.modalities.image.arrange import raised, restacked, spread, to_end, turned
from app.modalities.image.check import validate
from app.modalities.image.combine import merged, split, subtracted
from app.modalities.image.geometry import area, outline, overlaps, shapes
from app.modalities.image.handle import ROTATE, handle_moved, handle_points, nearest_handle
from app.modalities.image.keypoint import cycled, removed
from app.modalities.image.outline import inward
from app.modalities.image.refine import simpler, smoother
from app.modalities.image.regions import Box, Ellipse, Mask, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton
from app.modalities.image.snap import sharing, snapped

F = {"label": "l"}
COORDINATE = st.integers(0, 100_000)


def box(key: str, x1: int, y1: int, x2: int, y2: int, **fields) -> Box:
    return Box(id=key, x1=x1 * 1_000, y1=y1 * 1_000, x2=x2 * 1_000, y2=y2 * 1_000, **F, **fields)


boxes = st.builds(
    lambda x, y, w, h: Box(id="b", x1=x, y1=y, x2=x + w, y2=y + h, **F),
    COORDINATE, COORDINATE, st.integers(2_000, 50_000), st.integers(2_000, 50_000),
)  # fmt: skip


@given(boxes, boxes)
def test_nothing_is_lost_or_won_by_merging_and_cutting_out(a: Box, b: Box) -> None:
    both = sum(area(piece) for piece in merged([a, b], a))
    rest = sum(area(piece) for piece in subtracted(a, [b]))
    # Specks of less than a square pixel are dropped.
    assert both == pytest.approx(area(b) + rest, abs=3)
    assert all(piece.label == "l" for piece in subtracted(a, [b]))


@given(boxes, st.lists(st.tuples(COORDINATE, COORDINATE), min_size=2, max_size=5, unique=True))
def test_the_pieces_of_a_split_make_up_the_whole(region: Box, line: list[tuple[int, int]]) -> None:
    pieces = split(region, [n for point in line for n in point])
    if pieces:
        assert len(pieces) > 1 and pieces[0].id == region.id and len({piece.id for piece in pieces}) == len(pieces)
        assert sum(map(area, pieces)) == pytest.approx(area(region), abs=2 + len(pieces))


def test_splitting_a_mask_gives_masks_and_a_hole_stays() -> None:
    ring = Polygon(id="p", outer=(0, 0, 40_000, 0, 40_000, 40_000, 0, 40_000), holes=((10_000, 10_000, 30_000, 10_000, 30_000, 30_000, 10_000, 30_000),), **F)  # fmt: skip # noqa: E501
    halves = split(ring, (-1_000, 20_000, 41_000, 20_000))
    assert len(halves) == 2 and all(area(half) == 600 for half in halves)
    mask = Mask(id="m", x=0, y=0, width=10, height=10, counts=(0, 100), **F)
    pieces = split(mask, (-1_000, 5_000, 11_000, 5_000))
    assert [type(piece) for piece in pieces] == [Mask, Mask] and sum(map(area, pieces)) == 100


def test_a_line_across_the_hole_alone_splits_nothing() -> None:
    ring = subtracted(box("a", 0, 0, 40, 40), [box("b", 10, 10, 30, 30)])[0]
    assert split(ring, (5_000, 20_000, 35_000, 20_000)) == []


@given(
    st.lists(st.tuples(st.integers(-2, 2), st.integers(0, 30)), min_size=2, max_size=8),
    st.integers(0, 7),
    st.booleans(),
)
def test_one_up_or_down_swaps_with_the_next_only(places: list[tuple[int, int]], chosen: int, up: bool) -> None:
    regions = [box(f"{n}", x, 0, x + 40, 40, order=order) for n, (order, x) in enumerate(places)]
    ordered = sorted(regions, key=lambda r: (r.order, r.id))
    region = ordered[chosen % len(ordered)]
    before = [r.id for r in ordered]
    new = {r.id: r for r in raised(ordered, [region], 1 if up else -1)}
    after = [r.id for r in sorted((new.get(r.id, r) for r in regions), key=lambda r: (r.order, r.id))]
    place, step = before.index(region.id), 1 if up else -1
    if 0 <= place + step < len(before):
        before[place], before[place + step] = before[place + step], before[place]
    assert after == before


def test_to_the_front_and_back_keep_their_own_order() -> None:
    stack = [box("a", 0, 0, 1, 1), box("b", 0, 0, 1, 1, order=3), box("c", 0, 0, 1, 1, order=5)]
    assert [(r.id, r.order) for r in to_end(stack, stack[:2], front=True)] == [("a", 6), ("b", 7)]
    assert [(r.id, r.order) for r in to_end(stack, stack[1:], front=False)] == [("b", -2), ("c", -1)]
    assert to_end(stack, stack, front=True) == [] and restacked(stack) == []


@given(boxes, st.integers(-720, 720))
def test_turning_there_and_back_comes_home(region: Box, degrees: int) -> None:
    wide = (10_000_000, 10_000_000)
    away = turned([region], degrees * 1_000, wide)
    (back,) = turned(away, -degrees * 1_000, wide)
    assert area(back) == pytest.approx(area(region), rel=1e-3)
    (mask,) = turned([Mask(id="m", x=3, y=5, width=2, height=3, counts=(0, 6), **F)], 90_000, wide)
    assert (mask.width, mask.height, mask.area) == (3, 2, 6)
    assert turned([mask], 45_000, wide) == []


def test_spreading_makes_equal_gaps() -> None:
    moved = spread([box("a", 0, 0, 10, 10), box("b", 11, 0, 21, 10), box("c", 50, 0, 60, 10)], across=True)
    assert [region.x1 for region in moved] == [0, 25_000, 50_000]


def test_what_sticks_out_is_brought_in() -> None:
    assert inward((-5, 0, 10, 10), (100, 100)) == (5, 0)
    assert inward((95, 95, 110, 120), (100, 100)) == (-10, -20)
    assert inward((20, -5, 30, 200), (100, 100)) == (0, 5)


@given(st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=40, unique=True), st.integers(0, 20_000))
def test_simpler_lines_stay_within_the_tolerance_and_keep_their_ends(points, tolerance: int) -> None:
    line = Polyline(id="l", points=tuple(n for point in points for n in point), **F)
    less = simpler(line, tolerance)
    assert len(less.points) <= len(line.points)
    assert less.points[:2] == line.points[:2] and less.points[-2:] == line.points[-2:]
    assert outline(less).hausdorff_distance(outline(line)) <= tolerance + 2
    more = smoother(line, 2)
    assert more.points[:2] == line.points[:2] and more.points[-2:] == line.points[-2:]


def test_smoothing_ends_before_it_is_too_much() -> None:
    circle = Polygon(id="p", outer=Ellipse(id="e", cx=0, cy=0, rx=9_000_000, ry=9_000_000, **F).points(4_000), **F)
    assert len(smoother(circle, 9).outer) <= 40_000


@given(boxes, st.integers(0, 359_999), st.integers(0, 7), COORDINATE, COORDINATE)
def test_the_opposite_corner_stays_on_what_is_turned(region: Box, angle: int, handle: int, x: int, y: int) -> None:
    rotated = RotatedBox(id="r", cx=region.x1, cy=region.y1, width=20_000, height=10_000, angle=angle, **F)
    opposite = (2, 3, 0, 1, 6, 7, 4, 5)[handle]
    before, after = handle_points(rotated)[opposite], handle_points(handle_moved(rotated, handle, x, y))
    nearest = min((a - before[0]) ** 2 + (b - before[1]) ** 2 for a, b in after)
    assert nearest <= 3 * 3
    turned_ = handle_moved(rotated, ROTATE, x, y, stepped=True)
    assert turned_.angle % 15_000 == 0 or (x, y) == (rotated.cx, rotated.cy)


def test_an_absent_keypoint_cannot_be_held_and_the_last_one_stays() -> None:
    one = Skeleton(id="s", points=(5_000, 5_000, 2, 0, 0, 0), **F)
    assert nearest_handle(one, 0, 0, 500) is None and nearest_handle(one, 5_000, 5_000, 500) == 0
    assert removed(one, 0) is None and removed(one, 1) is None
    assert [seen for *_, seen in cycled(cycled(one, 0), 0).triples()] == [2, 0]
    assert cycled(one, 1).triples()[1] == (5_000, 5_000, 2)


def test_vertices_win_over_edges_and_absent_points_draw_nothing() -> None:
    regions: list[Region] = [box("a", 0, 0, 10, 10), Skeleton(id="s", points=(30_000, 30_000, 2, 0, 0, 0), **F)]
    assert snapped(regions, 9_700, 300, 500) == (10_000, 0)
    assert snapped(regions, 5_000, 400, 500) == (5_000, 0)
    assert snapped(regions, 30_100, 30_100, 500) == (30_000, 30_000)
    assert snapped(regions[1:], 0, 0, 500) is None and snapped([], 0, 0, 9) is None
    line = Polyline(id="l", points=(0, 0, 10_000, 0), **F)
    assert sharing([line, *regions], 10_000, 0) == [(line, 1)]


SCHEMA = LabelSchema((Label("l", "Label", attributes=(Attribute("a", "Colour", required=True),)), Label("m", "Other")))
ITEM = Item("i", "p", "x", "image/png", width=100, height=100)


def problems(*regions: Region) -> list[tuple[str, Severity, str]]:
    found = validate(Annotation("a", "i", regions=Map({r.id: r for r in regions})), ITEM, SCHEMA)
    return [(p.region, p.severity, p.text) for p in found]


def test_every_fault_is_named_with_its_region() -> None:
    done = {"attributes": (("a", "red"),)}
    bow = Polygon(id="bow", label="m", outer=(0, 0, 20_000, 20_000, 20_000, 0, 0, 20_000))
    said = problems(
        box("ok", 1, 1, 50, 50, **done), box("empty", 5, 5, 40, 40), bow,
        Polygon(id="thin", label="m", outer=(0, 50_000, 90_000, 50_000, 90_000, 50_600, 0, 50_600)),
        Box(id="dot", label="m", x1=60_000, y1=60_000, x2=61_000, y2=61_000),
        Quad(id="flat", label="m", points=(1_000, 1_000, 9_000, 1_000, 5_000, 1_000, 2_000, 1_000)),
        Point(id="out", label="m", x=120_000, y=5_000),
        box("twin", 1, 1, 50, 50, **done),
    )  # fmt: skip
    by = {key: text for key, _severity, text in said}
    assert "ok" not in by and "needs “Colour”" in by["empty"] and "crosses or touches itself" in by["bow"]
    assert "sliver" in by["thin"] and "covers only" in by["dot"] and "outside" in by["out"]
    assert "covers the same" in by["twin"]
    assert any("covers nothing" in text for key, _s, text in said if key == "flat")
    assert {severity for key, severity, _ in said if key in ("thin", "dot", "bow", "twin")} == {Severity.WARNING}
    found = validate(Annotation("a", "i", regions=Map({"bow": bow})), ITEM, SCHEMA)
    assert [p.place for p in found if p.place] == [(10_000, 10_000, 10_000, 10_000)]


def test_shapes_in_bulk_are_the_shapes_one_by_one() -> None:
    regions: list[Region] = [
        box("a", 0, 0, 10, 10), Polygon(id="p", outer=(0, 0, 9_000, 0, 0, 9_000), **F),
        Quad(id="q", points=(0, 0, 9_000, 0, 9_000, 9_000, 0, 9_000), **F), Point(id="o", x=1, y=2, **F),
        Ellipse(id="e", cx=5_000, cy=5_000, rx=3_000, ry=2_000, **F), Polyline(id="l", points=(0, 0, 5, 5), **F),
    ]  # fmt: skip
    assert all(one.equals(outline(region)) for one, region in zip(shapes(regions), regions, strict=True))
    assert len(shapes([])) == 0 and overlaps([regions[0], regions[0]], 0.5) == [(0, 1, 1.0)]

"""What every modality must do: agree fully with itself, count differences alike in any order, and say what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from app.core.agreement import DifferenceKind
from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import Attribute, AttributeKind, KeypointSchema, Label, LabelSchema
from app.core.problem import Severity
from app.core.question import Option, Question, QuestionKind
from app.core.region import Region, region_document, region_from_document
from app.modalities.base import Modality
from app.modalities.image.mask import packed
from app.modalities.image.regions import Box, Ellipse, Mask, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton
from app.modalities.questions import answer_problems
from app.modalities.registry import MODALITIES, modality, region_kinds
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import from_rows
from app.modalities.text.regions import Span

LABELS = st.sampled_from(("cat", "dog"))
ATTRIBUTES = st.sampled_from(((), (("size", "big"),), (("size", "small"),)))
small = st.integers(0, 12).map(lambda n: n * 1000)


def _box(x: int, y: int, w: int, h: int, label: str, attributes: tuple[tuple[str, str], ...]) -> Box:
    return Box(id="", label=label, attributes=attributes, x1=x, y1=y, x2=x + w, y2=y + h)


def _triangle(points: tuple[int, ...], label: str) -> Polygon:
    return Polygon(id="", label=label, outer=points)


def _span(cuts: set[int], label: str) -> Span:
    edges = sorted(cuts)[: len(cuts) // 2 * 2]
    return Span(id="", label=label, parts=tuple(zip(edges[::2], edges[1::2], strict=True)))


def _mask(bits: list[bool], label: str) -> Mask:
    mask = packed(np.array([*bits, True]).reshape(3, 3), 2, 1, id="", label=label)
    assert mask is not None
    return mask


def _skeleton(places: list[tuple[int, int, int]], label: str) -> Skeleton:
    return Skeleton(id="", label=label, points=tuple(n for x, y, s in places for n in ((x, y, s) if s else (0, 0, 0))))


SIZES = st.integers(0, 9_000)
ANGLES = st.integers(0, 359_999)
KEYPOINTS = st.lists(st.tuples(small, small, st.integers(0, 2)), min_size=3, max_size=3)
REGIONS: dict[str, st.SearchStrategy[Region]] = {
    "image": st.one_of(
        st.builds(_box, small, small, small, small, LABELS, ATTRIBUTES),
        st.builds(_triangle, st.tuples(*[small] * 8), LABELS),
        st.builds(_mask, st.lists(st.booleans(), min_size=8, max_size=8), LABELS),
        st.builds(_skeleton, KEYPOINTS, LABELS),
        st.builds(lambda p, n: Quad(id="", label=n, points=p), st.tuples(*[small] * 8), LABELS),
        st.builds(lambda p, n: Polyline(id="", label=n, points=p), st.tuples(*[small] * 6), LABELS),
        st.builds(lambda x, y, n: Point(id="", label=n, x=x, y=y), small, small, LABELS),
        st.builds(
            lambda kind, *numbers: kind.from_geometry(list(numbers), id="", label="cat"),
            st.sampled_from((RotatedBox, Ellipse)),
            small,
            small,
            SIZES,
            SIZES,
            ANGLES,
        ),
    ),
    "text": st.builds(_span, st.sets(st.integers(0, 20), min_size=2, max_size=5), LABELS),
    "tabular": st.one_of(
        st.builds(
            lambda r, c, name: Cell(id="", label=name, row=r, column=c),
            st.integers(0, 3),
            st.sampled_from("ab"),
            LABELS,
        ),
        st.builds(
            lambda rows, name: Rows(id="", label=name, ranges=from_rows(rows)),
            st.sets(st.integers(0, 12), min_size=1),
            LABELS,
        ),
    ),
}
ANSWERS = st.dictionaries(st.sampled_from(("q1", "q2")), st.sampled_from(("yes", "no", ("a", "b"), ("b", "a"))))


def annotation(name: str, regions: Sequence[Region], answers: dict[str, object] | None = None) -> Annotation:
    keyed = {f"{name}{n}": replace(region, id=f"{name}{n}") for n, region in enumerate(regions)}
    return Annotation(name, "item", regions=Map(keyed), answers=Map(answers or {}))


def drawn(data: st.DataObject, kind: str, name: str) -> Annotation:
    regions = data.draw(st.lists(REGIONS[kind], max_size=5))
    return annotation(name, regions, data.draw(ANSWERS))


@pytest.mark.parametrize("kind", MODALITIES, ids=lambda m: m.name)
@given(data=st.data())
def test_agreeing_with_oneself_is_full(kind: Modality, data: st.DataObject) -> None:
    one = drawn(data, kind.name, "a")
    for others in ([one, one], [one, one, one]):
        agreement = kind.compare(others)
        assert agreement.score == 10_000 and agreement.is_full and not agreement.differences
        assert len(agreement.groups) == len(one.regions)


@pytest.mark.parametrize("kind", MODALITIES, ids=lambda m: m.name)
@given(data=st.data())
def test_the_order_of_annotators_changes_nothing(kind: Modality, data: st.DataObject) -> None:
    three = [drawn(data, kind.name, name) for name in "abc"]
    expected = kind.compare(three)
    ids = [key for group in expected.groups for key in group if key]
    assert sorted(ids) == sorted(key for a in three for key in a.regions), "every region stands in exactly one group"
    for order in permutations(range(3)):
        found = kind.compare([three[n] for n in order])
        assert found.score == expected.score
        assert {tuple(group[order.index(n)] for n in range(3)) for group in found.groups} == set(expected.groups)
        assert sorted(d.kind for d in found.differences) == sorted(d.kind for d in expected.differences)


@pytest.mark.parametrize("kind", MODALITIES, ids=lambda m: m.name)
@given(data=st.data())
def test_documents_return_the_region(kind: Modality, data: st.DataObject) -> None:
    region = replace(data.draw(REGIONS[kind.name]), id="r1")
    assert region_from_document(region_document(region), region_kinds()) == region


SCHEMA = LabelSchema(
    (
        Label(
            "cat", "Cat", attributes=(Attribute("size", "Size", AttributeKind.CHOICE, ("big", "small"), required=True),)
        ),
        Label("dog", "Dog", kinds=("box",)),
    )
)
ITEM = Item("i", "p", "n", "image/png", width=20, height=20)


@pytest.mark.parametrize("kind", MODALITIES, ids=lambda m: m.name)
@given(data=st.data())
def test_checks_name_the_region_and_what_to_do(kind: Modality, data: st.DataObject) -> None:
    one = drawn(data, kind.name, "a")
    for problem in kind.validate(one, ITEM, LabelSchema()):
        assert problem.region in one.regions and problem.text.endswith((".", "?"))
    assert sum(p.severity is Severity.ERROR for p in kind.validate(one, ITEM, LabelSchema())) >= len(one.regions)


def texts(name: str, *regions: Region) -> str:
    return "\n".join(p.text for p in modality(name).validate(annotation("a", regions), ITEM, SCHEMA))


def test_image_problems() -> None:
    big = (("size", "big"),)
    good = Box(id="", label="cat", attributes=big, x1=0, y1=0, x2=20_000, y2=20_000)
    assert texts("image", good) == ""
    assert "needs “Size”" in texts("image", replace(good, attributes=()))
    assert "not one of its options" in texts("image", replace(good, attributes=(("size", "huge"),)))
    assert "no attribute “x”" in texts("image", replace(good, attributes=(*big, ("x", 1))))
    assert "no label" in texts("image", replace(good, label=""))
    assert "may not mark a polygon" in texts("image", Polygon(id="", label="dog", outer=(0, 0, 9000, 0, 9000, 9000)))
    assert "lies outside" in texts("image", replace(good, x1=21_000, x2=30_000))
    assert "Part of this box" in texts("image", replace(good, x2=20_001))
    assert "covers nothing" in texts("image", replace(good, x2=0))
    assert "by accident" in texts("image", replace(good, x2=1000, y2=2000))
    assert "Delete one" in texts("image", good, replace(good, x2=19_900))
    assert "crosses" in texts(
        "image", Polygon(id="", label="cat", attributes=big, outer=(0, 0, 9000, 9000, 9000, 0, 0, 9000))
    )


def test_problems_of_lines_points_skeletons_and_masks() -> None:
    big = (("size", "big"),)
    fields = {"id": "", "label": "cat", "attributes": big}
    assert texts("image", Point(x=20_000, y=0, **fields)) == ""
    assert "lies outside" in texts("image", Point(x=20_001, y=0, **fields))
    assert "no length" in texts("image", Polyline(points=(1, 1, 1, 1), **fields))
    assert texts("image", Polyline(points=(0, 0, 20_000, 0), **fields)) == ""
    assert texts("image", RotatedBox(cx=500, cy=500, width=9_000, height=9_000, angle=45_000, **fields)) == ""
    assert "lies outside" in texts("image", Ellipse(cx=-1, cy=500, rx=9_000, ry=9_000, **fields))
    assert "crosses" in texts("image", Quad(points=(0, 0, 9_000, 9_000, 9_000, 0, 0, 9_000), **fields))
    assert "Part of this mask" in texts("image", Mask(x=15, y=0, width=6, height=2, counts=(0, 12), **fields))
    assert "no keypoints defined" in texts("image", Skeleton(points=(0, 0, 2), **fields))
    schema = LabelSchema((Label("cat", "Cat", skeleton=KeypointSchema(("nose", "tail"), ((0, 1),))),))

    def said(*points: int) -> str:
        one = annotation("a", [Skeleton(id="", label="cat", points=points)])
        return "\n".join(p.text for p in modality("image").validate(one, ITEM, schema))

    assert said(1_000, 1_000, 2, 0, 0, 0) == ""
    assert "its label 2" in said(0, 0, 2) and "no keypoint that is labelled" in said(0, 0, 0, 0, 0, 0)


def test_text_and_table_problems() -> None:
    big = (("size", "big"),)
    span = Span(id="", label="cat", attributes=big, parts=((0, 20),))
    assert texts("text", span) == "" and "same words" in texts("text", span, span)
    assert "the text has 20" in texts("text", replace(span, parts=((0, 21),)))
    cell = Cell(id="", label="cat", attributes=big, row=19, column="a")
    rows = Rows(id="", label="cat", attributes=big, ranges=((0, 20),))
    assert texts("tabular", cell, rows) == ""
    assert "twice" in texts("tabular", cell, cell) and "5 of these rows" in texts(
        "tabular", rows, replace(rows, ranges=((3, 8),))
    )
    assert "the table has 20 rows" in texts("tabular", replace(cell, row=20))


def test_each_difference_is_told() -> None:
    base = Box(id="", label="cat", attributes=(("size", "big"),), x1=0, y1=0, x2=10_000, y2=10_000)
    a = annotation("a", [base], {"q": "yes"})
    for change, kind in (
        (replace(base, label="dog"), DifferenceKind.LABEL),
        (replace(base, x2=8_000), DifferenceKind.GEOMETRY),
        (replace(base, attributes=(("size", "small"),)), DifferenceKind.ATTRIBUTE),
    ):
        agreement = modality("image").compare([a, annotation("b", [change], {"q": "yes"})])
        assert [d.kind for d in agreement.differences] == [kind] and agreement.groups == (("a0", "b0"),)
        assert agreement.score < 10_000
    missing = modality("image").compare([a, annotation("b", [], {"q": "no"})])
    assert [d.kind for d in missing.differences] == [
        DifferenceKind.MISSING,
        DifferenceKind.ANSWER,
    ] and missing.score == 0
    assert "A has it, B has not" in missing.differences[0].text and "A: yes; B: no" in missing.differences[1].text
    assert modality("image").compare([annotation("a", []), annotation("b", [])]).score == 10_000


def test_answers_are_checked() -> None:
    questions = (
        Question("q1", "Which one?", QuestionKind.SINGLE, (Option("a", "A"), Option("b", "B")), required=True),
        Question("q2", "How many?", QuestionKind.NUMBER, high="5"),
    )
    assert answer_problems(questions, Map({"q1": "a", "q2": "3"})) == []
    found = answer_problems(questions, Map({"q2": "9", "q3": "x"}))
    assert [(p.question, p.severity) for p in found] == [
        ("q1", Severity.ERROR),
        ("q2", Severity.ERROR),
        ("q3", Severity.WARNING),
    ]


def test_five_thousand_regions_are_compared_and_checked() -> None:
    many = [
        Box(id="", label="dog", x1=x * 100, y1=y * 100, x2=x * 100 + 90, y2=y * 100 + 90)
        for x in range(100)
        for y in range(50)
    ]
    assert modality("image").compare([annotation("a", many), annotation("b", many)]).is_full
    assert len(
        modality("image").validate(annotation("a", many), replace(ITEM, width=9999, height=9999), SCHEMA)
    ) == len(many)

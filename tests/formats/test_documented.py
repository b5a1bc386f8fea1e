"""The short way of large files says the same as the long one: documents instead of regions, in and out."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.region import Region, region_document
from app.formats import target
from app.formats.base import LabeledItem, Options, Report
from app.formats.coco import FORMAT
from app.formats.coco_quick import measured
from app.formats.documented import DocumentedItem
from app.modalities.image.regions import Box, Polygon
from tests.formats.shapes import BOX, DOTS, HOLED, POLYGON, POSE, RING, SECOND, WHOLE

assert FORMAT.read is not None and FORMAT.write is not None
PROJECT = Project("p", "P", ModalityName.IMAGE, LabelSchema((Label("car", "Car"), Label("person", "Person"))))
numbers = st.integers(-50_000, 90_000)
corners = st.tuples(numbers, numbers, numbers, numbers).filter(lambda c: c[0] < c[2] and c[1] < c[3])
boxes = st.builds(lambda c: Box(id="", label="car", x1=c[0], y1=c[1], x2=c[2], y2=c[3]), corners)
flats = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=9).map(lambda p: tuple(n for xy in p for n in xy))
polygons = st.builds(lambda flat: Polygon(id="", label="person", outer=flat), flats)
others = st.sampled_from([BOX, WHOLE, SECOND, POLYGON, HOLED, RING, DOTS, POSE])


def items(drawn: list[list[Region]]) -> tuple[list[LabeledItem], list[LabeledItem]]:
    """The same items with regions, and with documents."""
    whole: list[LabeledItem] = []
    quick: list[LabeledItem] = []
    for n, regions in enumerate(drawn):
        item = Item(f"i{n}", "p", f"{n}.png", "image/png", width=40, height=31)
        keyed = {f"r{k}": replace(region, id=f"r{k}", order=k) for k, region in enumerate(regions)}
        annotation = Annotation(f"a{n}", item.id, regions=Map(keyed))
        whole.append(LabeledItem(item, annotation))
        documents = [json.loads(json.dumps(region_document(region))) for region in keyed.values()]
        quick.append(DocumentedItem(item, documents, Annotation(f"a{n}", item.id)))
    return whole, quick


def written(tmp_path: Path, some: list[LabeledItem], **settings: str) -> tuple[Any, Report]:
    report = Report()
    assert FORMAT.write is not None
    FORMAT.write(tmp_path / "x.json", PROJECT, some, Options(values=settings), report, Cancel(), no_progress)
    return json.loads((tmp_path / "x.json").read_bytes()), report


@given(st.lists(st.lists(boxes | polygons | others, max_size=5), max_size=4), st.sampled_from(["outline", "pixels"]))
def test_both_ways_write_the_same(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[list[Region]], area: str
) -> None:
    whole, quick = items(drawn)
    folder = tmp_path_factory.mktemp("x")
    long, told = written(folder, whole, area=area)
    short, said = written(folder, quick, area=area)
    assert [one.annotation for one in quick] == [one.annotation for one in whole]
    for ours, theirs in zip(short["annotations"], long["annotations"], strict=True):
        assert ours.pop("area") == pytest.approx(theirs.pop("area"), abs=0.002)
        assert ours == theirs
    assert short["images"] == long["images"] and short["categories"] == long["categories"]
    assert (told.losses, told.items, told.regions) == (said.losses, said.items, said.regions)


@given(st.lists(flats, max_size=12))
def test_areas_are_those_of_shapely_and_none_of_crossing_outlines(drawn: list[tuple[int, ...]]) -> None:
    for flat, size in zip(drawn, [one.area for one in measured(drawn)], strict=True):
        shape = shapely.Polygon([(x / 1000, y / 1000) for x, y in zip(flat[::2], flat[1::2], strict=True)])
        if shape.is_valid:
            assert size == pytest.approx(shape.area, abs=0.002)
        else:
            assert size is None


def test_round_outlines_are_sound_without_a_closer_look() -> None:
    seed = random.Random(2)
    around = [(40_000, 0), (28_000, 28_000), (0, 40_000), (-28_000, 28_000), (-40_000, 0), (0, -40_000)]
    flats = []
    for _ in range(50):
        points = [(int(x * (0.6 + 0.4 * seed.random())), int(y * (0.6 + 0.4 * seed.random()))) for x, y in around]
        flats.append([n for point in points for n in point])
        flats.append([n for point in reversed(points) for n in point])
    sizes = [one.area for one in measured(flats)]
    assert all(size is not None and size > 0 for size in sizes)
    # Twice around is no outline.
    corners = [(0, 10_000), (5_900, -8_100), (-9_500, 3_100), (9_500, 3_100), (-5_900, -8_100)]
    star = [n for point in corners for n in point]
    assert measured([star, flats[0]])[0].area is None


def test_what_is_read_the_short_way_is_what_the_regions_say(tmp_path: Path) -> None:
    document = {
        "images": [{"id": 1, "file_name": "a.png", "width": 40, "height": 31}],
        "categories": [{"id": 3, "name": "Car"}],
        "annotations": [
            {"id": 1, "image_id": 1, "category_id": 3, "bbox": [1, 2, 3.5, 4], "iscrowd": 0, "area": 14},
            {"id": 2, "image_id": 1, "category_id": 3, "bbox": [0, 0, 9, 9], "segmentation": [[0, 0, 9, 0, 9, 9.1255]]},
            {"id": 3, "image_id": 1, "category_id": 3, "bbox": [0, 0, 9, 9], "iscrowd": 1, "attributes": {"a": "b"}},
        ],
    }
    path = tmp_path / "in.json"
    path.write_text(json.dumps(document))
    assert FORMAT.read is not None
    (one,) = FORMAT.read(path, Options(), Report(), Cancel(), no_progress)
    assert isinstance(one, DocumentedItem) and one.size == 3
    assert [region_document(region) for region in one.annotation.ordered()] == list(one.documents)
    assert one.annotation.ordered()[1].geometry() == {"outer": [0, 0, 9_000, 0, 9_000, 9_126], "holes": []} or (
        one.annotation.ordered()[1].geometry() == {"outer": [0, 0, 9_000, 0, 9_000, 9_125], "holes": []}
    )


@given(st.text(alphabet="aAcCoOnN1_-./\\: ~\u00e9\u202e", max_size=12) | st.from_regex(r"[a-z./]{1,9}", fullmatch=True))
def test_usual_names_are_judged_as_all_others(name: str) -> None:
    usual = target._USUAL
    quick = target.safe_name(name)
    try:
        target._USUAL = __import__("re").compile(r"(?!)")
        assert target.safe_name(name) == quick
    finally:
        target._USUAL = usual

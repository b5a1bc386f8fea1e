"""What a format can hold survives writing and reading, whatever is drawn: exactly, or within its stated precision."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as small
from hypothesis import strategies as st
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.registry import format_named
from app.modalities.image.mask import packed
from app.modalities.image.paths import skeleton_points
from app.modalities.image.regions import Box, Ellipse, Mask, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton
from tests.formats.shapes import BONES

SIZE = (640, 477)
WIDE, HIGH = SIZE[0] * 1000, SIZE[1] * 1000
SCHEMA = LabelSchema((Label("car", "Auto 🚗"), Label("person", "человек"), Label("bones", "Bones", skeleton=BONES)))
labels = st.sampled_from(["car", "person"])
x, y = st.integers(0, WIDE), st.integers(0, HIGH)
far = st.integers(-3 * WIDE, 3 * WIDE)
names = st.text(alphabet="abc é🚗<>&\",;:=+-@'", min_size=1, max_size=6).map(str.strip).filter(bool)
words = st.text(alphabet="abc é🚗<>&\",;:'\n", max_size=8).map(str.strip)


def box(x1: int, y1: int, x2: int, y2: int) -> tuple[int, int, int, int]:
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def boxes(a: Any = x, b: Any = y, step: int = 1) -> Any:
    corners = st.tuples(a, b, a, b).map(lambda c: box(*(n // step * step for n in c)))
    corners = corners.filter(lambda c: c[2] - c[0] >= 10 and c[3] - c[1] >= 10)
    return st.builds(lambda c, label: Box(id="", label=label, x1=c[0], y1=c[1], x2=c[2], y2=c[3]), corners, labels)


def flat(least: int, a: Any = x, b: Any = y) -> Any:
    points = st.lists(st.tuples(a, b), min_size=least, max_size=8, unique=True)
    return points.map(lambda some: tuple(n for point in some for n in point))


def masks() -> Any:
    def made(seed: int, label: str) -> Mask:
        bits = np.random.default_rng(seed).random((SIZE[1] // 8, SIZE[0] // 8)) < 0.2
        found = packed(np.kron(bits, np.ones((8, 8), bool)), id="", label=label)
        assert found is not None
        return found

    return st.builds(made, st.integers(0, 10**6), labels)


polygons = st.builds(lambda p, label: Polygon(id="", label=label, outer=p), flat(3), labels)
loose = st.builds(lambda p, label: Polygon(id="", label=label, outer=p), flat(3, far, far), labels)
lines = st.builds(lambda p, label: Polyline(id="", label=label, points=p), flat(2), labels)
dots = st.builds(lambda a, b, label: Point(id="", label=label, x=a, y=b), x, y, labels)
sides = st.integers(2_000, WIDE // 2)
turned = st.builds(
    lambda a, b, w, h, angle, label: RotatedBox(id="", label=label, cx=a, cy=b, width=w, height=h, angle=angle),
    x, y, sides, sides, st.integers(1, 359_999), labels,
)  # fmt: skip
ellipses = st.builds(
    lambda a, b, w, h, angle, label: Ellipse(id="", label=label, cx=a, cy=b, rx=w, ry=h, angle=angle),
    x, y, sides, sides, st.integers(0, 359_999), labels,
)  # fmt: skip
circles = st.builds(lambda a, b, r, label: Ellipse(id="", label=label, cx=a, cy=b, rx=r, ry=r), x, y, sides, labels)
seen = st.lists(st.tuples(x, y, st.sampled_from([0, 1, 2])), min_size=3, max_size=3).filter(
    lambda triples: any(v for *_, v in triples)
)
poses = seen.map(lambda triples: Skeleton(id="", label="bones", points=skeleton_points(triples)))
quads = st.builds(lambda p, label: Quad(id="", label=label, points=p), flat(4).filter(lambda p: len(p) == 8), labels)

# Format, its settings, what it holds, and by how much a coordinate may move (1/1000 pixel; angles: 1/1000 degree).
CASES: dict[str, tuple[str, dict[str, str], Any, int]] = {
    "caravan": ("caravan", {}, boxes(far, far) | loose | lines | dots | turned | ellipses | masks() | poses | quads, 0),
    "coco": ("coco", {}, boxes(far, far) | loose | masks() | poses, 0),
    "coco, runs as numbers": ("coco", {"rle": "list", "area": "pixels"}, boxes() | polygons | masks(), 0),
    "yolo detect": ("yolo", {"task": "detect"}, boxes(), 1),
    "yolo segment": ("yolo", {"task": "segment", "val": "30"}, polygons, 1),
    "yolo pose": ("yolo", {"task": "pose"}, poses, 1),
    "voc from 1": ("voc", {"origin": "1"}, boxes(step=1_000), 0),
    "voc from 0": ("voc", {"origin": "0", "val": "50"}, boxes(step=1_000), 0),
    "labelme": ("labelme", {}, boxes(far, far) | loose | lines | dots | circles | masks(), 0),
    "labelme, turned": ("labelme", {}, turned, 12),
    "X-AnyLabeling": ("labelme", {"dialect": "xanylabeling"}, boxes(far, far) | loose | quads | turned, 12),
    "cvat": ("cvat", {}, boxes(far, far) | loose | lines | dots | turned | ellipses | masks() | poses, 1),
    "label studio": ("label_studio", {}, boxes() | polygons | dots | ellipses | masks(), 1),
    "label studio, turned": ("label_studio", {}, turned, 2),
    "datumaro": ("datumaro", {}, boxes(far, far) | loose | lines | dots | turned | ellipses | masks() | poses, 1),
    "dota": ("dota", {}, quads, 0),
    "mot": ("mot", {}, boxes(), 0),
    "via": ("via", {}, boxes(far, far) | loose | lines | dots | circles | ellipses, 1),
    "geojson": ("geojson", {}, loose | lines | dots, 0),
    "open images": ("open_images", {}, boxes(), 1),
    "mask pictures": ("mask_png", {"kind": "instance", "bits": "16"}, masks(), 0),
    "panoptic": ("coco_panoptic", {}, masks(), 0),
}


def numbered(regions: list[Region]) -> Map[str, Region]:
    from dataclasses import replace

    return Map({f"r{n}": replace(region, id=f"r{n}", order=n) for n, region in enumerate(regions, 1)})


def there_and_back(name: str, folder: Path, regions: Map[str, Region], settings: dict[str, str]) -> list[Region]:
    known = format_named(name)
    assert known.write is not None and known.read is not None
    item = Item("i", "p", "папка/a b.png", "image/png", width=SIZE[0], height=SIZE[1])
    target = folder / f"из{known.extensions[0]}"
    project = Project("p", "P", ModalityName.IMAGE, SCHEMA)
    one = LabeledItem(item, Annotation("a", "i", regions=regions))
    known.write(target, project, [one], Options(values=settings), Report(), Cancel(), no_progress)
    report = Report(Options(SCHEMA))
    given = {"masks": "mask"} if name == "coco" else {}
    options = Options(SCHEMA, values=given, size_of=lambda _name: SIZE)
    (found,) = known.read(target, options, report, Cancel(), no_progress)
    assert not report.skipped, report.lines()
    assert found.item.name == item.name
    return found.annotation.ordered()


def numbers(value: Any) -> list[int]:
    if isinstance(value, dict):
        return [n for key in sorted(value) for n in numbers(value[key])]
    if isinstance(value, list):
        return [n for inner in value for n in numbers(inner)]
    return [value]


def apart(a: Region, b: Region) -> int:
    """By how much two regions of one kind differ at most; angles that differ by whole turns are the same."""
    ours, theirs = numbers(a.geometry()), numbers(b.geometry())
    if len(ours) != len(theirs):
        return 10**9
    gaps = [abs(p - q) for p, q in zip(ours, theirs, strict=True)]
    if isinstance(a, RotatedBox | Ellipse):
        gaps[-1] = min(gaps[-1], 360_000 - gaps[-1])
    return max(gaps)


@pytest.mark.parametrize("case", CASES)
def test_what_is_drawn_comes_back(case: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    name, settings, drawn, within = CASES[case]

    @small(max_examples=12)
    @given(st.lists(drawn, min_size=1, max_size=1 if name in ("mask_png", "coco_panoptic", "yolo") else 4))
    def check(regions: list[Region]) -> None:
        kept = numbered(regions)
        back = there_and_back(name, tmp_path_factory.mktemp("x"), kept, settings)
        ours = [kept[f"r{n}"] for n in range(1, len(kept) + 1)]
        assert len(back) == len(ours)
        if name in ("geojson", "dota", "mot", "open_images", "via", "voc", "labelme", "label_studio", "cvat", "coco"):
            pairs = list(zip(ours, back, strict=True))
        else:
            pairs = [(one, min(back, key=lambda b, one=one: apart(one, b))) for one in ours]  # type: ignore[misc]
        for one, other in pairs:
            assert (one.kind, one.label) == (other.kind, other.label)
            assert apart(one, other) <= within

    check()


KEEPING = ("caravan", "coco", "labelme", "cvat", "datumaro", "via", "geojson", "label_studio")


@pytest.mark.parametrize("name", KEEPING)
def test_attributes_come_back_as_they_were(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    values = words.filter(bool) if name == "label_studio" else words | st.booleans() | st.integers(-(2**40), 2**40)
    if name == "cvat":
        values = words.filter(lambda text: bool(text) and text not in ("true", "false"))

    @small(max_examples=12)
    @given(st.dictionaries(names.filter(lambda n: n not in ("label", "occluded", "rotation")), values, max_size=3))
    def check(attributes: dict[str, Any]) -> None:
        given_ = tuple(sorted(attributes.items()))
        region = Polygon(id="r1", label="car", outer=(0, 0, 9_000, 0, 9_000, 9_000), attributes=given_, order=1)
        (back,) = there_and_back(name, tmp_path_factory.mktemp("x"), Map({"r1": region}), {})
        assert back.attributes == given_

    check()

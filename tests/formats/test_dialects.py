"""Settings of formats: every dialect that is written is read again, and what a loader would refuse is kept out."""

from __future__ import annotations

import json
import random
import zipfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.region import Region
from app.errors import FormatError, InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.brush import decoded, encoded
from app.formats.registry import format_named
from app.modalities.image.geometry import area, overlap
from app.modalities.image.regions import Box, Polygon, RotatedBox, Skeleton
from tests.formats.shapes import BONES, BOX, HOLED, POSE, QUAD, ROTATED, SIZE

SCHEMA = LabelSchema((Label("car", "Car"), Label("person", "Person"), Label("bones", "Bones", skeleton=BONES)))
PROJECT = Project("p", "P", ModalityName.IMAGE, SCHEMA)
DATA = Path(__file__).parents[1] / "data" / "formats"


def written(name: str, target: Path, *regions: Region, names: tuple[str, ...] = ("a.png",), **settings: str) -> Report:
    known = format_named(name)
    assert known.write is not None
    report = Report()
    labeled = []
    for n, item_name in enumerate(names):
        item = Item(f"i{n}", "p", item_name, "image/png", width=SIZE[0], height=SIZE[1])
        labeled.append(LabeledItem(item, Annotation(f"a{n}", item.id, regions=Map({r.id: r for r in regions}))))
    known.write(target, PROJECT, labeled, Options(values=settings), report, Cancel(), no_progress)
    return report


def read(name: str, path: Path, **settings: str) -> tuple[list[LabeledItem], Report]:
    known = format_named(name)
    assert known.read is not None
    options = Options(SCHEMA, values=settings, size_of=lambda _name: SIZE)
    report = Report(options)
    return list(known.read(path, options, report, Cancel(), no_progress)), report


def back(name: str, path: Path, **settings: str) -> list[object]:
    items, report = read(name, path, **settings)
    assert report.is_clean
    return [(r.kind, r.label, r.geometry()) for r in items[0].annotation.ordered()]


@pytest.mark.parametrize("where", ("x.zip", "folder"))
def test_yolo_tasks(tmp_path: Path, where: str) -> None:
    target = tmp_path / where
    assert not written("yolo", target, HOLED, task="segment").skipped
    items, _ = read("yolo", target)
    (region,) = items[0].annotation.ordered()
    assert isinstance(region, Polygon) and overlap(region, HOLED) == pytest.approx(1) and area(region) == area(HOLED)
    pose = tmp_path / f"pose-{where}"
    assert written("yolo", pose, POSE, BOX, task="pose").losses == {"attributes": 1, "boxes without keypoints": 1}
    assert back("yolo", pose) == [("skeleton", "bones", POSE.geometry())]
    turned = tmp_path / f"obb-{where}"
    report = written("yolo", turned, ROTATED, QUAD, RotatedBox(id="o", label="car", cx=0, cy=0, width=9, height=9),
                     task="obb")  # fmt: skip
    assert report.losses == {"rotated boxes that reach over the edge": 1}
    assert sorted(map(repr, back("yolo", turned))) == sorted(
        repr((r.kind, r.label, r.geometry())) for r in (ROTATED, QUAD)
    )
    with pytest.raises(InputError):
        written("yolo", tmp_path / "y.zip", task="ghost")
    with pytest.raises(InputError):
        written("yolo", tmp_path / "y.zip", val="x")


def test_yolo_keeps_a_box_that_is_wider_than_its_keypoints(tmp_path: Path) -> None:
    box = Box(id="w", label="bones", x1=0, y1=0, x2=30_000, y2=30_000, group="g")
    bones = Skeleton(id="s", label="bones", points=POSE.points, group="g")
    written("yolo", tmp_path / "x.zip", box, bones, task="pose")
    items, _ = read("yolo", tmp_path / "x.zip")
    found = items[0].annotation.ordered()
    assert sorted(r.kind for r in found) == ["box", "skeleton"] and found[0].group == found[1].group != ""


def test_yolo_writes_nothing_its_loaders_refuse(tmp_path: Path) -> None:
    over = Box(id="a", label="car", x1=-5_000, y1=-1, x2=50_000, y2=31_000)
    out = Polygon(id="b", label="car", outer=(-9_000, 0, 60_000, 0, 60_000, 60_000, -9_000, 60_000))
    for task in ("detect", "segment"):
        target = tmp_path / f"{task}.zip"
        names = tuple(f"{n}/a.png" for n in range(40))
        report = written("yolo", target, over, out, names=names, task=task, val="25")
        assert any("outside the image" in loss for loss in report.losses)
        with zipfile.ZipFile(target) as archive:
            about = yaml.safe_load(archive.read("data.yaml"))
            assert about["names"] == {0: "Car", 1: "Person", 2: "Bones"} and about["val"] == "val.txt"
            parts = [archive.read(part).decode().split() for part in ("train.txt", "val.txt")]
            assert 2 < len(parts[1]) < 20 and len(parts[0]) + len(parts[1]) == 40
            for name in archive.namelist():
                for line in archive.read(name).decode().splitlines() if name.startswith("labels/") else ():
                    which, *shares = line.split()
                    assert which == "0" and all(0 <= float(share) <= 1 for share in shares)


def test_yolo_sizes_of_the_full_image(tmp_path: Path) -> None:
    written("yolo", tmp_path / "x.zip", Box(id="a", label="car", x1=0, y1=0, x2=40_000, y2=31_000))
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.read("labels/train/a.txt") == b"0 0.5 0.5 1 1\n"


def test_voc_of_the_full_image_in_both_origins(tmp_path: Path) -> None:
    full = Box(id="a", label="car", x1=0, y1=0, x2=40_000, y2=31_000)
    for origin, first in (("1", "1"), ("0", "0")):
        target = tmp_path / f"{origin}.zip"
        written("voc", target, full, origin=origin)
        with zipfile.ZipFile(target) as archive:
            text = archive.read("Annotations/a.xml").decode()
        assert f"<xmin>{first}</xmin>" in text and "<xmax>40</xmax>" in text
        assert back("voc", target) == [("box", "car", [0, 0, 40_000, 31_000])]
    with pytest.raises(InputError):
        written("voc", target, full, origin="2")


def test_labelme_dialects(tmp_path: Path) -> None:
    for dialect, corners, kind in (("labelme", 2, "oriented_rectangle"), ("xanylabeling", 4, "rotation")):
        target = tmp_path / f"{dialect}.zip"
        written("labelme", target, BOX, ROTATED, dialect=dialect)
        with zipfile.ZipFile(target) as archive:
            shapes = json.loads(archive.read("a.json"))["shapes"]
        assert len(shapes[0]["points"]) == corners and shapes[1]["shape_type"] == kind
        assert ("direction" in shapes[1]) is (dialect == "xanylabeling")
        assert back("labelme", target) == [
            ("box", "car", BOX.geometry()), ("rotated_box", "car", ROTATED.geometry())
        ]  # fmt: skip


def test_labelme_holes_become_masks(tmp_path: Path) -> None:
    report = written("labelme", tmp_path / "x.zip", HOLED)
    assert report.losses == {"exact outlines of polygons with holes (written as pixel masks)": 1}
    items, _ = read("labelme", tmp_path / "x.zip")
    (mask,) = items[0].annotation.ordered()
    assert mask.kind == "mask" and overlap(mask, HOLED) > 0.85


@pytest.mark.parametrize(("kind", "bits"), [("semantic", "auto"), ("semantic", "16"), ("instance", "auto")])
def test_masks_of_each_kind(tmp_path: Path, kind: str, bits: str) -> None:
    low = Box(id="a", label="car", x1=0, y1=0, x2=10_000, y2=10_000)
    high = Box(id="b", label="car", x1=20_000, y1=0, x2=30_000, y2=10_000)
    target = tmp_path / "x.zip"
    written("mask_png", target, low, high, kind=kind, bits=bits)
    items, report = read("mask_png", target)
    masks = items[0].annotation.ordered()
    assert (
        report.is_clean and sum(area(mask) for mask in masks) == 200 and len(masks) == (2 if kind == "instance" else 1)
    )


def test_more_than_255_objects_need_16_bits(tmp_path: Path) -> None:
    dots = [Box(id=f"{n:03}", label="car", x1=n % 40 * 1_000, y1=n // 40 * 1_000, x2=n % 40 * 1_000 + 1_000,
                y2=n // 40 * 1_000 + 1_000) for n in range(300)]  # fmt: skip
    written("mask_png", tmp_path / "x.zip", *dots, kind="instance")
    items, _ = read("mask_png", tmp_path / "x.zip")
    assert len(items[0].annotation.regions) == 300


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(1, 70_000)), min_size=1, max_size=5))
def test_brush_strokes_return(runs: list[tuple[int, int]]) -> None:
    plain = b"".join(bytes([word]) * length for word, length in runs)
    stream = encoded(runs)
    assert decoded(stream, len(plain)) == plain
    for bad in (stream[:-2], [1], ["x"], [300], stream[:4]):
        with pytest.raises(ValueError):
            decoded(bad, len(plain))
    with pytest.raises(ValueError):
        decoded(stream, len(plain) + 1)


def test_a_brush_stream_with_plain_words() -> None:
    # 3 words; size 8; run sizes 1 1 1 1; not equal, size 0, length 2; 1, 2; equal, size 0, length 1; 9.
    bits = f"{3:032b}" + f"{7:05b}" + "0000" * 4 + "0" + "00" + "1" + f"{1:08b}{2:08b}" + "1" + "00" + "0" + f"{9:08b}"
    bits += "0" * (-len(bits) % 8)
    assert decoded([int(bits[n : n + 8], 2) for n in range(0, len(bits), 8)], 3) == b"\1\2\x09"


def test_panoptic_colours(tmp_path: Path) -> None:
    low = Box(id="a", label="car", x1=0, y1=0, x2=10_000, y2=10_000)
    over = Box(id="b", label="person", x1=0, y1=0, x2=5_000, y2=10_000)
    written("coco_panoptic", tmp_path / "x.zip", low, over)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        document = json.loads(archive.read("panoptic.json"))
    (record,) = document["annotations"]
    assert [(s["id"], s["area"], s["bbox"]) for s in record["segments_info"]] == [
        (1, 50, [5, 0, 5, 10]), (2, 50, [0, 0, 5, 10])
    ]  # fmt: skip
    single = tmp_path / "alone.json"
    single.write_text(json.dumps(document))
    with pytest.raises(FormatError, match="alone does not hold"):
        read("coco_panoptic", single)


@pytest.mark.parametrize("name", ["coco", "datumaro", "label_studio", "via", "geojson", "labelme"])
def test_json_of_the_wrong_shape_is_one_clear_error_or_skipped(name: str, tmp_path: Path) -> None:
    """Every value of a sound file in turn replaced by one of another type."""
    path = tmp_path / "x.json"
    if (DATA / name).is_dir():
        document = json.loads(next(p for p in (DATA / name).rglob("*.*json")).read_bytes())
    else:
        written(name, path, BOX, POSE, HOLED)
        document = json.loads(path.read_bytes())
    places = list(_places(document))
    for where in random.Random(1).sample(places, min(len(places), 60)):
        for wrong in (None, -1, 1.5, "x", [], {}, True, [[]], 2**70):
            path.write_text(json.dumps(_with(document, where, wrong)))
            try:
                read(name, path)
            except FormatError as error:
                assert error.message


def _places(value: object, where: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    found = [where] if where else []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        found += _places(inner, (*where, key))
    return found


def _with(value: object, where: tuple[object, ...], wrong: object) -> object:
    copy = json.loads(json.dumps(value))
    inner = copy
    for key in where[:-1]:
        inner = inner[key]
    inner[where[-1]] = wrong
    return copy

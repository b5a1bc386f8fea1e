from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from immutables import Map
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.coco import FORMAT
from app.formats.coco_mask import pixels_of
from app.formats.run_length import mask_of_object, object_of_mask
from app.modalities.image.geometry import area, overlap
from app.modalities.image.mask import Mask, window
from app.modalities.image.regions import Box, Polygon, Skeleton

assert FORMAT.read is not None and FORMAT.write is not None
PROJECT = Project("p", "P", ModalityName.IMAGE, LabelSchema((Label("car", "Car"), Label("cat", "Cat"))))


def read(tmp_path: Path, document: object) -> tuple[list[LabeledItem], Report]:
    path = tmp_path / "in.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    report = Report()
    return list(FORMAT.read(path, Options(), report, Cancel(), no_progress)), report


def write(tmp_path: Path, *regions: Region, **settings: str) -> tuple[dict[str, list[dict[str, object]]], Report]:
    item = Item("i", "p", "dir/a.png", "image/png", width=40, height=30)
    labeled = LabeledItem(item, Annotation("a", "i", regions=Map({r.id: r for r in regions})))
    report, path = Report(), tmp_path / "out.json"
    FORMAT.write(path, PROJECT, [labeled], Options(values=settings), report, Cancel(), no_progress)
    return json.loads(path.read_text(encoding="utf-8")), report


IMAGES = [{"id": 1, "file_name": "a.png", "width": 10, "height": 10}]
CATEGORIES = [{"id": 7, "name": "cat"}]


def one(**fields: object) -> dict[str, object]:
    return {
        "images": IMAGES,
        "categories": CATEGORIES,
        "annotations": [{"id": 1, "image_id": 1, "category_id": 7, **fields}],
    }


def polygon(*outer: int, holes: tuple[tuple[int, ...], ...] = (), key: str = "b", group: str = "") -> Polygon:
    return Polygon(id=key, label="cat", outer=outer, holes=holes, group=group)


HOLED = polygon(
    0, 0, 10_000, 0, 10_000, 10_000, 0, 10_000, holes=((3_000, 3_000, 7_000, 3_000, 7_000, 7_000, 3_000, 7_000),)
)


def test_full_image_box_and_ids_from_one(tmp_path: Path) -> None:
    document, report = write(
        tmp_path, Box(id="a", label="car", x1=0, y1=0, x2=40_000, y2=30_000), polygon(0, 0, 500, 0, 0, 500)
    )
    first, second = document["annotations"]
    assert first["bbox"] == [0, 0, 40, 30] and first["area"] == 1200 and first["id"] == 1 and second["id"] == 2
    assert second["segmentation"] == [[0, 0, 0.5, 0, 0, 0.5]] and report.is_clean
    assert document["categories"] == [
        {"id": 1, "name": "Car", "supercategory": ""},
        {"id": 2, "name": "Cat", "supercategory": ""},
    ]
    index = COCO()
    index.dataset = document
    index.createIndex()
    assert index.getAnnIds(imgIds=[1], catIds=[2]) == [2]


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # in pycocotools' decode
@pytest.mark.parametrize("holes", ("mask", "keyhole"))
def test_holes_are_never_filled(tmp_path: Path, holes: str) -> None:
    document, report = write(tmp_path, HOLED, holes=holes)
    (record,) = document["annotations"]
    index = COCO()
    index.dataset = document
    index.createIndex()
    assert int(index.annToMask(record).sum()) == record["area"] == 84
    if holes == "mask":
        assert (pixels_of(record["segmentation"]) == index.annToMask(record)).all()
    assert report.losses and "outline" in report.lines()[0]
    back, _ = read(tmp_path, document)
    (region,) = back[0].annotation.regions.values()
    assert area(region) == pytest.approx(84) and overlap(region, HOLED) == pytest.approx(1)


def test_parts_of_one_object_stay_together(tmp_path: Path) -> None:
    parts = (
        polygon(0, 0, 5000, 0, 0, 5000, key="a", group="g"),
        polygon(9000, 0, 9000, 5000, 6000, 0, key="b", group="g"),
    )
    document, _ = write(tmp_path, *parts, polygon(0, 0, 500, 0, 0, 500, key="c"))
    assert [len(record["segmentation"]) for record in document["annotations"]] == [2, 1]
    back, _ = read(tmp_path, document)
    groups = [region.group for region in back[0].annotation.ordered()]
    assert groups[0] == groups[1] != "" and groups[2] == ""


@given(st.integers(1, 9), st.integers(1, 9), st.randoms(use_true_random=False))
def test_masks_are_read_exactly(height: int, width: int, seed: random.Random) -> None:
    mask = np.array([[seed.random() < 0.5 for _ in range(width)] for _ in range(height)], np.uint8)
    if not mask.any():
        mask[0, 0] = 1
    packed = coco_mask.encode(np.asfortranarray(mask))
    flat = mask.flatten(order="F").tolist()
    runs, current = [0], 0
    for pixel in flat:
        if pixel != current:
            runs.append(0)
            current = pixel
        runs[-1] += 1
    both = [
        mask_of_object({"size": [height, width], "counts": counts}, {"id": "", "label": ""})
        for counts in (packed["counts"].decode(), runs)
    ]
    assert both[0] == both[1] and (window(both[0], 0, 0, width, height) == mask).all()
    assert object_of_mask(both[0], width, height) == {"size": [height, width], "counts": packed["counts"].decode()}
    assert object_of_mask(both[0], width, height, compress=False) == {"size": [height, width], "counts": runs}


def test_known_masks() -> None:
    fields = {"id": "", "label": ""}
    assert mask_of_object({"size": [2, 3], "counts": "06"}, fields).area == 6
    part = mask_of_object({"size": [4, 5], "counts": "5220003"}, fields)
    assert (part.x, part.y, part.width, part.height, part.counts) == (1, 1, 3, 2, (0, 6))
    assert mask_of_object({"size": [2, 3], "counts": "2111"}, fields).area == 3
    for bad in (
        {"size": [2, 3], "counts": "6"},
        {"size": [2, 3], "counts": "0"},
        {"size": [2, 3], "counts": "~~~"},
        {"size": [2, 3], "counts": "oooooooooooooooo"},
        {"size": [2, 3], "counts": [1, -2, 7]},
        {"size": [2, 3], "counts": [1, 2]},
        {"size": [2, 10**9], "counts": "6"},
        {"size": "x"},
        {},
    ):
        with pytest.raises(ValueError):
            mask_of_object(bad, fields)


def test_one_bad_record_costs_one_line(tmp_path: Path) -> None:
    nan, huge = "__nan__", 2**70
    annotations = [
        {"id": 1, "image_id": huge, "category_id": "seven", "bbox": [1, 2, 3, 4]},
        {"id": huge, "image_id": huge, "category_id": "seven", "bbox": [nan, 2, 3, 4]},
        {"id": 3, "image_id": 99, "category_id": "seven", "bbox": [1, 2, 3, 4]},
        {"id": 4, "image_id": huge, "category_id": 99, "bbox": [1, 2, 3, 4]},
        {"id": 5, "image_id": huge, "category_id": "seven", "segmentation": [[1, 2, 3, 4]]},
        {"id": 6, "image_id": huge, "category_id": "seven", "segmentation": {"size": [1], "counts": "x"}},
        {"id": 7, "image_id": huge, "category_id": "seven"},
        {"id": 8, "image_id": huge, "category_id": "seven", "bbox": [5, 5, -2, -2], "keypoints": [1, 2, 2], "odd": 1},
        {"id": 9, "image_id": huge, "category_id": "seven", "segmentation": [[1e300, 0, 1, 1, 2, 2]]},
        "text",
    ]
    images = [
        {"id": huge, "file_name": "one/a.png", "width": 10, "height": nan},
        {"id": 2, "file_name": "two/a.png"},
        {"id": 3, "file_name": "../a.png"},
        {"id": 4, "file_name": "/etc/passwd"},
        {"id": 5, "file_name": "C:\\a.png"},
        {"id": 2, "file_name": "three/a.png"},
        {"id": 6, "file_name": "one/a.png"},
        {"id": 7, "file_name": "con.png"},
        {"file_name": "b.png"},
        None,
    ]
    categories = [
        {"id": "seven", "name": "a", "supercategory": "b"},
        {"id": 8, "name": "b", "supercategory": "c"},
        {"id": 9, "name": "c", "supercategory": "a"},
        {"id": 9, "name": "twice"},
        {"id": 10},
    ]
    document = json.dumps({"images": images, "annotations": annotations, "categories": categories})
    items, report = read(tmp_path, document.replace('"__nan__"', "NaN"))
    assert [i.item.name for i in items] == ["one/a.png", "two/a.png"]
    boxes = [r.geometry() for r in items[0].annotation.ordered()]
    assert boxes == [[1000, 2000, 4000, 6000], [3000, 3000, 5000, 5000], [1000, 2000, 2]]
    assert items[0].item.width == 10 and items[0].item.height == 0
    assert report.skipped_count == 8 + 8 + 2
    assert all(skip.file == "in.json" and skip.place and skip.reason for skip in report.skipped)
    assert set(report.losses) == {
        "fields “odd”",
        "negative sizes of boxes (turned round)",
        "supercategories that go round in a circle, or too deep",
    }
    parents = {label.name: label.parent for label in report.schema.labels}
    assert list(parents) == ["a", "b", "c"] and sum(bool(parent) for parent in parents.values()) == 2


def test_crowds_attributes_and_scores_return(tmp_path: Path) -> None:
    items, report = read(
        tmp_path, one(bbox=[1, 2, 3.5, 4], iscrowd=1, score=0.25, attributes={"a": True, "b": 1.5, "c": [1], "d": None})
    )
    (region,) = items[0].annotation.regions.values()
    assert dict(region.attributes) == {"a": True, "b": "1.5", "iscrowd": True} and region.confidence == 2500
    assert report.losses == {"attributes that are lists, objects or huge numbers": 1}
    document, _ = write(tmp_path, region)
    (record,) = document["annotations"]
    assert record["iscrowd"] == 1 and record["score"] == 0.25 and record["attributes"] == {"a": True, "b": "1.5"}


def test_keypoints_and_masks_of_one_person_stay_one_object(tmp_path: Path) -> None:
    category = {"id": 7, "name": "cat", "keypoints": ["nose", "tail"], "skeleton": [[1, 2]]}
    keypoints = [1.5, 2, 2, 0, 0, 0]
    document = one(bbox=[0, 0, 9, 9], keypoints=keypoints, num_keypoints=1, segmentation=[[0, 0, 9, 0, 9, 9]])
    document["categories"] = [category]
    items, report = read(tmp_path, document)
    polygon_part, bones = items[0].annotation.ordered()
    assert isinstance(bones, Skeleton) and bones.points == (1_500, 2_000, 2, 0, 0, 0)
    assert polygon_part.group == bones.group != "" and report.is_clean
    label = report.schema.named("cat")
    assert label and label.skeleton and label.skeleton.names == ("nose", "tail") and label.skeleton.edges == ((0, 1),)
    project = Project("p", "P", ModalityName.IMAGE, report.schema)
    path = tmp_path / "out.json"
    FORMAT.write(path, project, items, Options(), Report(), Cancel(), no_progress)
    again = json.loads(path.read_text())
    (record,) = again["annotations"]
    assert record["keypoints"] == keypoints and record["num_keypoints"] == 1 and record["bbox"] == [0, 0, 9, 9]
    assert again["categories"][0]["keypoints"] == ["nose", "tail"] and again["categories"][0]["skeleton"] == [[1, 2]]
    _, report = read(tmp_path, one(keypoints=[1, 2, 3]))
    assert "visible" in report.skipped[0].reason


def test_masks_may_be_traced(tmp_path: Path) -> None:
    document = one(segmentation={"size": [10, 10], "counts": [0, 1, 98, 1]})
    path = tmp_path / "in.json"
    path.write_text(json.dumps(document))
    options = Options(values={"masks": "polygon"})
    (item,) = FORMAT.read(path, options, Report(), Cancel(), no_progress)
    assert [region.kind for region in item.annotation.ordered()] == ["polygon", "polygon"]
    (item,) = FORMAT.read(path, Options(), Report(), Cancel(), no_progress)
    (mask,) = item.annotation.ordered()
    assert isinstance(mask, Mask) and mask.area == 2


@pytest.mark.oracle
@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 2**32 - 1).map(random.Random), st.booleans())
def test_pycocotools_sees_the_same_pixels(
    tmp_path_factory: pytest.TempPathFactory, seed: random.Random, compress: bool
) -> None:
    flat = [seed.randrange(0, 30_001) for _ in range(2 * seed.randrange(3, 9))]
    hole = [seed.randrange(5_000, 15_001) for _ in range(6)]
    bits = np.array([[seed.random() < 0.5 for _ in range(40)] for _ in range(30)])
    bits[0, 0] = True
    packed = coco_mask.encode(np.asfortranarray(bits.astype(np.uint8)))
    mask = mask_of_object({"size": [30, 40], "counts": packed["counts"].decode()}, {"id": "m", "label": "cat"})
    regions = (polygon(*flat, key="a"), polygon(*flat, holes=(tuple(hole),), key="b"), mask)
    document, _ = write(tmp_path_factory.mktemp("o"), *regions, area="pixels", rle="compressed" if compress else "list")
    index = COCO()
    index.dataset = document
    index.createIndex()
    plain, holed, brushed = (index.annToMask(record) for record in document["annotations"])
    assert int(plain.sum()) == document["annotations"][0]["area"]
    inner = coco_mask.decode(coco_mask.frPyObjects([[n / 1000 for n in hole]], 30, 40))[:, :, 0]
    assert (holed == (plain & ~inner & 1)).all() and (brushed == bits).all()

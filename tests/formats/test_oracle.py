"""Another program reads what we write, and we read what it writes: datumaro in an environment of its own, and
pycocotools."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from immutables import Map
from PIL import Image

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import KeypointSchema, Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.registry import format_named
from app.modalities.image.regions import Box, Mask, Polygon, Polyline, RotatedBox, Skeleton, bounds
from tests.formats.shapes import RING, SIZE
from tests.oracle import python_with

# One process makes the environment of the other program, while the other goes on with other tests.
pytestmark = [pytest.mark.oracle, pytest.mark.timeout(1_200), pytest.mark.xdist_group("oracle")]

PACKAGE = "datumaro==1.13.*"
TOOL = Path(__file__).parent / "oracle_tool.py"
Said = dict[str, list[tuple[str, tuple[float, ...]]]]

BONES = KeypointSchema(("nose", "tail", "paw"), ((0, 1), (1, 2)))
SCHEMA = LabelSchema((Label("car", "car"), Label("person", "person"), Label("bones", "bones", skeleton=BONES)))
BOXES = (
    Box(id="1", label="car", x1=2_000, y1=3_000, x2=20_000, y2=23_000),
    Box(id="2", label="person", x1=0, y1=0, x2=40_000, y2=31_000),
)
POLYGON = Polygon(id="3", label="car", outer=(1_000, 1_000, 30_000, 2_000, 25_000, 28_000))
LINE = Polyline(id="4", label="car", points=(1_000, 2_000, 10_000, 12_000, 30_000, 28_000))
MASK = replace(RING, id="5", label="person")
TURNED = RotatedBox(id="6", label="car", cx=20_000, cy=15_000, width=12_000, height=6_000, angle=30_000)
POSE = Skeleton(id="7", label="bones", points=(1_000, 2_000, 2, 10_000, 12_000, 1, 30_000, 28_000, 2))
TRACKED = replace(BOXES[0], attributes=(("track", 7),))

# Our format, its importer, its exporter, what it makes, what we write, where our file must lie, settings.
CASES: dict[str, tuple[str, str, str, str, tuple[Region, ...], str, dict[str, str]]] = {
    "coco detection": ("coco", "coco_instances", "coco_instances", "box", BOXES,
                       "annotations/instances_train.json", {}),
    "coco outlines": ("coco", "coco_instances", "coco_instances", "polygon", (POLYGON,),
                      "annotations/instances_train.json", {}),
    "coco masks": ("coco", "coco_instances", "coco_instances", "mask", (MASK,),
                   "annotations/instances_train.json", {}),
    "coco masks as numbers": ("coco", "coco_instances", "", "", (MASK,),
                              "annotations/instances_train.json", {"rle": "list"}),
    "coco keypoints": ("coco", "coco_person_keypoints", "coco_person_keypoints", "points", (POSE,),
                       "annotations/person_keypoints_train.json", {}),
    "coco panoptic": ("coco_panoptic", "", "coco_panoptic", "mask", (MASK,), "", {}),
    "yolo": ("yolo", "yolo", "yolo_ultralytics", "box", BOXES, "folder", {"task": "detect"}),
    "voc": ("voc", "voc_detection", "voc_detection", "box", BOXES, "folder", {"val": "1"}),
    "cvat": ("cvat", "cvat", "cvat", "box,polygon,line,mask", (*BOXES, POLYGON, LINE, MASK), "x.xml", {}),
    "cvat turned": ("cvat", "cvat", "", "", (TURNED,), "x.xml", {}),
    "datumaro": ("datumaro", "datumaro", "datumaro", "box,polygon,line,mask", (*BOXES, POLYGON, LINE, MASK),
                 "annotations/train.json", {}),
    "mot": ("mot", "mot_seq", "mot_seq_gt", "track", (TRACKED,), "folder", {}),
    "open images": ("open_images", "", "open_images", "box", BOXES, "", {}),
    "dota": ("dota", "dota", "dota", "rotated", (TURNED,), "train", {}),
    "mask pictures": ("mask_png", "", "voc_segmentation", "mask", (MASK,), "", {}),
}  # fmt: skip


class Oracle:
    """Datumaro in a process of its own, which takes longer to start than to answer."""

    def __init__(self, python: Path, log: Path) -> None:
        self._log = log
        with log.open("w") as errors:
            self._process = subprocess.Popen(
                [python, "-u", TOOL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
            )
        self._answer()

    def ask(self, *words: str) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"datumaro ended: {self._log.read_text('utf-8', 'replace')[-2_000:]}"
        answer = json.loads(line)
        assert "trouble" not in answer, answer["trouble"]
        return answer["said"]

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture(scope="session")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Oracle]:
    started = Oracle(python_with(PACKAGE, "oracle"), tmp_path_factory.mktemp("oracle") / "log")
    yield started
    started.close()


def stem(name: str) -> str:
    base = name.rpartition("/")[2].rpartition(".")[0] or name.rpartition("/")[2]
    return base.lstrip("0") or base


def close(ours: Said, theirs: Said, within: float) -> None:
    assert set(ours) == set(theirs)
    for name in ours:
        assert len(ours[name]) == len(theirs[name]), name
        for (label, place), (other, there) in zip(sorted(ours[name]), sorted(theirs[name]), strict=True):
            assert label == other and max(abs(a - b) for a, b in zip(place, there, strict=True)) <= within


def told(answer: dict[str, list[Any]]) -> Said:
    """What datumaro says, as corners; keypoints come with a box that says the same."""
    found: Said = {}
    for name, entries in answer.items():
        kinds = {kind for kind, *_ in entries}
        kept = [entry for entry in entries if entry[0] != "bbox" or "points" not in kinds]
        if {"mask", "bbox"} <= kinds or {"polygon", "bbox"} <= kinds:
            kept = list({json.dumps(entry[1:]): entry for entry in kept}.values())
        found[stem(name)] = [(label, (x, y, x + w, y + h)) for _, label, (x, y, w, h) in kept]
    return found


def said(items: list[LabeledItem], schema: LabelSchema) -> Said:
    found: Said = {}
    for one in items:
        names = {label.id: label.name for label in schema.labels}
        places = [(names[r.label], tuple(n / 1000 for n in bounds(r))) for r in one.annotation.regions.values()]
        found[stem(one.item.name)] = list(dict.fromkeys(places))
    return found


def written(name: str, folder: Path, where: str, regions: tuple[Region, ...], settings: dict[str, str]) -> Said:
    """Our labels of two pictures where datumaro looks for them, with the pictures."""
    known = format_named(name)
    assert known.write is not None
    target = folder if where == "folder" else folder / where
    target.parent.mkdir(parents=True, exist_ok=True)
    items = []
    for n, each in enumerate((regions, regions[:1]), 1):
        picture = f"{n:06d}.jpg" if name == "mot" else f"{'ab'[n - 1]}.{'png' if name == 'dota' else 'jpg'}"
        item = Item(f"i{n}", "p", picture, "image/jpeg", width=SIZE[0], height=SIZE[1])
        items.append(LabeledItem(item, Annotation(f"a{n}", item.id, regions=Map({r.id: r for r in each}))))
    project = Project("p", "P", ModalityName.IMAGE, SCHEMA)
    known.write(target, project, items, Options(values=settings), Report(), Cancel(), no_progress)
    places = {"yolo": "images/train", "voc": "JPEGImages", "mot": "img1", "cvat": "images", "dota": "train/images"}
    pictures = folder / places.get(name, "images/train" if where.startswith("annotations") else "images")
    pictures.mkdir(parents=True, exist_ok=True)
    for one in items:
        Image.new("RGB", SIZE).save(pictures / one.item.name)
    return said(items, SCHEMA)


@pytest.mark.parametrize("case", [case for case, parts in CASES.items() if parts[1]])
def test_datumaro_reads_what_we_write(case: str, oracle: Oracle, tmp_path: Path) -> None:
    name, importer, _, _, regions, where, settings = CASES[case]
    ours = written(name, tmp_path / "set", where, regions, settings)
    theirs = told(oracle.ask("tell", importer, str(tmp_path / "set")))
    if importer == "voc_detection":
        # It knows no picture that no list names.
        assert theirs
    within = {"voc_detection": 1.01, "mot_seq": 1.01, "cvat": 0.02}.get(importer, 0.01)
    if case == "cvat turned" or case == "dota":
        # It measures the box before it is turned, or around the rounded corners.
        assert {k: [label for label, _ in v] for k, v in theirs.items()} == {k: ["car"] for k in ours}
        return
    close(ours, theirs, within)


@pytest.mark.parametrize("case", [case for case, parts in CASES.items() if parts[2]])
def test_we_read_what_datumaro_writes(case: str, oracle: Oracle, tmp_path: Path) -> None:
    name, importer, exporter, kinds, _, _, _ = CASES[case]
    folder = tmp_path / "set"
    oracle.ask("make", exporter, kinds, str(folder))
    readers = {"yolo_ultralytics": "yolo", "mot_seq_gt": "mot_seq"}
    theirs = told(oracle.ask("tell", readers.get(exporter, importer or exporter), str(folder)))
    known = format_named(name)
    assert known.read is not None
    # Its Pascal VOC counts from 0, and says so nowhere.
    options = Options(values={"origin": "0"} if name == "voc" else {}, size_of=lambda _name: SIZE)
    report = Report(options)
    items = list(known.read(folder, options, report, Cancel(), no_progress))
    assert not report.skipped, report.lines()
    if case == "dota":
        assert {k: len(v) for k, v in said(items, report.schema).items()} == {k: len(v) for k, v in theirs.items()}
        return
    close(said(items, report.schema), theirs, 0.01 if exporter != "mot_seq_gt" else 1.01)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # in pycocotools' decode
def test_pycocotools_agrees_on_every_pixel(tmp_path: Path) -> None:
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    from app.modalities.image.mask import window

    shapes: tuple[Region, ...] = (*BOXES, POLYGON, MASK, POSE)
    for rle in ("compressed", "list"):
        written("coco", tmp_path / rle, "x.json", shapes, {"rle": rle})
        truth = COCO(str(tmp_path / rle / "x.json"))
        masked = [one for one in truth.anns.values() if isinstance(one["segmentation"], dict)]
        assert isinstance(MASK, Mask) and len(masked) == 1
        assert (truth.annToMask(masked[0]).astype(bool) == window(MASK, 0, 0, *SIZE)).all()
        found = [
            {"image_id": one["image_id"], "category_id": one["category_id"], "bbox": one["bbox"], "score": 1.0}
            for one in truth.anns.values()
        ]
        judged = COCOeval(truth, truth.loadRes(found), "bbox")
        judged.evaluate()
        judged.accumulate()
        judged.summarize()
        assert judged.stats[0] == pytest.approx(1.0)


if __name__ == "__main__":
    sys.exit("run with: packaging/dev.py test --group oracle")

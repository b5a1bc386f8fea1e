"""Runs where datumaro is installed, apart from the program, and answers one question a line until there are no more.

A question is a JSON list: `["make", FORMAT, KINDS, FOLDER]` writes, `["tell", FORMAT, PATH]` reads. An answer is
`{"said": …}`, for `tell` {"picture": [[kind, label, [x, y, width, height]], …]} in pixels, or `{"trouble": TRACEBACK}`.
The first line it writes, `{"said": null}`, says that it is ready.
"""

from __future__ import annotations

import json
import sys
import traceback

import numpy as np
from datumaro.components.annotation import (
    AnnotationType,
    Bbox,
    Categories,
    LabelCategories,
    Mask,
    MaskCategories,
    Points,
    PointsCategories,
    Polygon,
    PolyLine,
    RotatedBbox,
)
from datumaro.components.dataset import Dataset
from datumaro.components.dataset_base import DatasetItem
from datumaro.components.media import Image

SIZE = (40, 31)
LABELS = ("car", "person")
COLORS = {0: (0, 0, 0), 1: (255, 0, 0), 2: (0, 0, 255)}


def _mask() -> np.ndarray:
    bits = np.zeros((SIZE[1], SIZE[0]), bool)
    bits[5:25, 10:30] = True
    bits[10:12, 12:14] = False
    return bits


def _made(kind: str, n: int, first: int) -> list[object]:
    """The annotations of the first and of the second picture; label numbers count from `first`."""
    other = {"label": first + 1, "group": 2, "id": 2 * n + 2}
    one = {"label": first, "group": 1, "id": 2 * n + 1}
    about = {"occluded": False}
    match kind:
        case "box":
            return [Bbox(2, 3, 18, 20, attributes=about, **one), Bbox(0, 0, 40, 31, attributes=about, **other)][: 2 - n]
        case "polygon":
            return [Polygon([1, 1, 30, 2, 25, 28], **one), Polygon([0, 0, 40, 0, 40, 31], **other)][: 2 - n]
        case "mask":
            return [Mask(_mask(), **other)]
        case "points":
            # With its box, without which its writer leaves keypoints out.
            points = Points([1, 2, 10, 12, 30, 28], [2, 1, 2], label=first, group=1, id=1)
            return [points, Bbox(1, 2, 29, 26, label=first, group=1, id=1)]
        case "line":
            return [PolyLine([1, 2, 10, 12, 30, 28], **one)]
        case "rotated":
            return [RotatedBbox(20, 15, 12, 6, 30, **one)]
        case "track":
            return [Bbox(2, 3, 18, 20, attributes={"track_id": 7, "visibility": 1.0, "ignored": False}, **one)]
    raise ValueError(kind)


def make(name: str, kinds: str, folder: str) -> None:
    first = int(name.startswith("voc"))
    names = (("background",) if first else ()) + LABELS
    categories: dict[AnnotationType, Categories] = {AnnotationType.label: LabelCategories.from_iterable(names)}
    if "points" in kinds.split(","):
        parts = ["nose", "tail", "paw"]
        categories[AnnotationType.points] = PointsCategories.from_iterable(
            [(n, parts, {(1, 2), (2, 3)}) for n in range(len(names))]
        )
    if first:
        categories[AnnotationType.mask] = MaskCategories({n: COLORS[n] for n in range(len(names))})
    items = []
    for n, stem in enumerate(("a", "b")):
        pixels = np.full((SIZE[1], SIZE[0], 3), 100, np.uint8)
        annotations = [one for kind in kinds.split(",") for one in _made(kind, n, first)]
        key = f"{n + 1:06d}" if name == "mot_seq_gt" else stem
        part = "val" if n and name == "yolo_ultralytics" else "train"
        items.append(DatasetItem(key, subset=part, media=Image.from_numpy(pixels), annotations=annotations,
                                 attributes={"frame": n + 1, "id": n + 1}))  # fmt: skip
    Dataset.from_iterable(items, categories=categories).export(folder, name, save_media=True)


def tell(name: str, path: str) -> dict[str, list[object]]:
    dataset = Dataset.import_from(path, name)
    labels = dataset.categories()[AnnotationType.label]
    found: dict[str, list[object]] = {}
    for item in dataset:
        said = found.setdefault(str(item.id).rpartition("/")[2].rpartition(".")[0] or str(item.id), [])
        for one in item.annotations:
            if one.label is None or one.type == AnnotationType.label:
                continue
            said.append([one.type.name, labels[one.label].name, [float(n) for n in one.get_bbox()]])
    return found


def main() -> None:
    answers = sys.stdout
    # What datumaro itself prints is no answer.
    sys.stdout = sys.stderr
    print(json.dumps({"said": None}), file=answers, flush=True)
    for line in sys.stdin:
        what, *about = json.loads(line)
        try:
            answer = {"said": {"make": make, "tell": tell}[what](*about)}
        except Exception:  # noqa: BLE001 - whatever it is, the test that asked shows it
            answer = {"trouble": traceback.format_exc()}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()

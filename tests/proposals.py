"""Suggestions for tests: photographs with what a model found on them as COCO, and lists for texts and tables."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.media.pictures import pattern, saved

IMAGE_LABELS = [
    {"id": "car", "name": "Car", "key": "1", "color": "#0072b2"},
    {"id": "tree", "name": "Tree", "key": "2", "color": "#009e73"},
]


def photos(folder: Path, count: int = 3, width: int = 320, height: int = 200) -> Path:
    """Real pictures, photo0.png and so on, each another one."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        saved(folder / f"photo{number}.png", pattern(width + number, height))
    return folder


def coco(path: Path, found: Mapping[str, Sequence[tuple[str, Sequence[float], float]]]) -> Path:
    """A COCO file of {picture: [(category, [x, y, width, height], score)]}."""
    names = sorted({category for boxes in found.values() for category, _, _ in boxes})
    document: dict[str, Any] = {
        "images": [{"id": n, "file_name": name} for n, name in enumerate(found, 1)],
        "categories": [{"id": n, "name": name} for n, name in enumerate(names, 1)],
        "annotations": [],
    }
    for image, boxes in enumerate(found.values(), 1):
        for category, box, score in boxes:
            document["annotations"].append(
                {
                    "id": len(document["annotations"]) + 1, "image_id": image, "bbox": list(box), "score": score,
                    "category_id": names.index(category) + 1, "iscrowd": 0, "area": box[2] * box[3],
                }
            )  # fmt: skip
    path.write_text(json.dumps(document))
    return path


def listed(path: Path, found: Mapping[str, Sequence[Mapping[str, Any]]]) -> Path:
    """Our own list of {item: regions}."""
    items = [{"item": name, "regions": list(regions)} for name, regions in found.items()]
    path.write_text(json.dumps({"schema": "suggestion-list/1", "items": items}))
    return path

"""Work that is too large for a payload: an image project at a station, many polygons, and masks full of holes."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from PIL import Image

from app.core.editor import AnnotationEditor
from app.core.ids import local_id
from app.core.item import Item
from app.core.region import Region
from app.media.worker import DecodeWorker
from app.modalities.image.mask import Mask, packed
from app.modalities.image.regions import Polygon
from app.ops import content, items, labeling
from app.workspace import Workspace
from tests.stations import Served

WIDTH, HEIGHT = 4000, 3000
LABELS = [{"id": "cell", "name": "Cell"}, {"id": "noise", "name": "Noise"}]


def image_project(served: Served, folder: Path, count: int = 1, **fields: Any) -> bytes:
    """A project of large, empty pictures that asks for nothing but regions."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        Image.new("L", (WIDTH, HEIGHT), number).save(folder / f"picture{number}.png")
    given = {"modality": "image", "labels": LABELS, "questions": [], "title": "Cells", **fields}
    return served.project(folder, **given)


def polygons(count: int, points: int = 400, seed: int = 1) -> list[Polygon]:
    """Outlines of `points` corners round places that are apart; 1,000 of 400 corners take 5 MiB."""
    chance = Random(seed)
    angles = np.linspace(0, 2 * np.pi, points, endpoint=False)
    made = []
    columns = int(np.sqrt(count) * 1.2) + 1
    step = min(WIDTH * 1000 // (columns + 1), HEIGHT * 1000 // (count // columns + 2))
    for number in range(count):
        radii = np.array([chance.uniform(0.35, 0.45) for _ in range(points)]) * step
        x = ((number % columns) + 1) * step + np.cos(angles) * radii
        y = ((number // columns) + 1) * step + np.sin(angles) * radii
        outer = tuple(np.column_stack((x, y)).astype(int).ravel().tolist())
        made.append(Polygon(id=local_id(), label="cell", outer=outer, holes=()))
    return made


def noisy_mask(side: int = 300, seed: int = 1) -> Mask:
    """Random pixels in a square: about side² / 2 runs, two bytes each."""
    pixels = np.random.default_rng(seed).random((side, side)) < 0.5
    pixels[0, 0] = pixels[-1, -1] = True
    mask = packed(pixels, 100, 200, id=local_id(), label="noise")
    assert mask is not None
    return mask


def label(workspace: Workspace, item: Item, regions: list[Region]) -> Any:
    """The saved annotation of an opened item with these regions."""
    with DecodeWorker() as decoder:
        content.load(workspace, workspace.read(items.get, item.id), decoder)
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    editor.apply("Draw", put=regions)
    return editor.annotation

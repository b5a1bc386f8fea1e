"""Regions that each image format gives back exactly, on a picture of 40 × 31 pixels."""

from __future__ import annotations

import numpy as np

from app.core.label import KeypointSchema
from app.core.region import Region
from app.modalities.image.mask import packed
from app.modalities.image.regions import (
    Box,
    Ellipse,
    Mask,
    Point,
    Polygon,
    Polyline,
    Quad,
    RotatedBox,
    Skeleton,
)

SIZE = (40, 31)
BONES = KeypointSchema(("nose", "tail", "paw"), ((0, 1), (1, 2)))
BIG = (("size", "big"),)


def mask(key: str, *pixels: tuple[int, int], label: str = "car") -> Mask:
    """A mask of the pixels (x, y)."""
    bits = np.zeros((SIZE[1], SIZE[0]), bool)
    for x, y in pixels:
        bits[y, x] = True
    made = packed(bits, id=key, label=label)
    assert made is not None
    return made


BOX = Box(id="a", label="car", attributes=BIG, x1=1_500, y1=0, x2=20_250, y2=30_000)
WHOLE = Box(id="a", label="car", x1=2_000, y1=0, x2=20_000, y2=31_000)
SECOND = Box(id="b", label="person", x1=0, y1=1_000, x2=40_000, y2=7_000)
POLYGON = Polygon(id="b", label="person", outer=(0, 0, 40_000, 0, 40_000, 30_125, 0, 30_125))
HOLED = Polygon(
    id="h", label="car", outer=(0, 0, 20_000, 0, 20_000, 20_000), holes=((9_000, 1_000, 12_000, 1_000, 9_000, 4_000),)
)
ROTATED = RotatedBox(id="c", label="car", cx=20_000, cy=15_000, width=10_000, height=5_000, angle=30_000)
ELLIPSE = Ellipse(id="d", label="person", cx=10_000, cy=12_000, rx=6_000, ry=3_000, angle=15_000)
CIRCLE = Ellipse(id="e", label="person", cx=10_000, cy=12_000, rx=6_000, ry=6_000)
LINE = Polyline(id="f", label="car", points=(0, 0, 5_500, 5_000, 9_000, 31_000))
POINT = Point(id="g", label="car", x=4_250, y=5_000)
QUAD = Quad(id="a", label="bones", points=(1_000, 2_000, 30_000, 3_500, 28_000, 20_000, 2_000, 19_000))
POSE = Skeleton(id="i", label="bones", points=(1_000, 2_000, 2, 0, 0, 0, 3_000, 4_000, 1))
RING = mask("b", *((x, y) for x in range(5, 9) for y in range(4, 8) if (x, y) not in ((6, 5), (7, 6))))
DOTS = mask("j", (39, 30), (0, 0), (0, 1), label="person")

SHAPES: dict[str, tuple[Region, ...]] = {
    "caravan": (BOX, POLYGON, HOLED, ROTATED, ELLIPSE, LINE, POINT, POSE, DOTS),
    "coco": (BOX, POLYGON, RING, POSE, DOTS),
    "coco_panoptic": (mask("a", (0, 0), (1, 0)), RING, mask("k", (39, 30), label="person")),
    "yolo": (WHOLE, SECOND),
    "voc": (Box(id="a", label="car", attributes=BIG, x1=0, y1=0, x2=40_000, y2=31_000), SECOND),
    "labelme": (BOX, POLYGON, ROTATED, CIRCLE, LINE, POINT, RING, DOTS),
    "cvat": (BOX, POLYGON, ROTATED, ELLIPSE, LINE, POINT, POSE, RING, DOTS),
    "label_studio": (BOX, POLYGON, ROTATED, ELLIPSE, POINT, RING, DOTS),
    "datumaro": (BOX, POLYGON, ROTATED, ELLIPSE, LINE, POINT, POSE, RING, DOTS),
    "dota": (QUAD, Quad(id="b", label="person", points=(0, 0, 9_000, 0, 9_000, 9_125, 0, 9_125))),
    "mot": (
        Box(id="a", label="car", attributes=(("track", 7),), x1=1_500, y1=0, x2=20_250, y2=30_000),
        Box(id="b", label="person", attributes=(("ignored", True), ("track", 3), ("visibility", "0.5")),
            x1=0, y1=0, x2=9_000, y2=9_000),
    ),
    "via": (BOX, POLYGON, CIRCLE, ELLIPSE, LINE, POINT),
    "mask_png": (mask("a", (0, 0), (1, 0), (39, 30)), mask("b", (5, 5), (7, 7), label="person")),
    "geojson": (POLYGON, HOLED, LINE, POINT),
    "open_images": (WHOLE, SECOND),
}  # fmt: skip

"""COCO instances: boxes, polygons, pixel masks and keypoints of images."""

from __future__ import annotations

from pathlib import Path

from app.formats.base import Format, Setting
from app.formats.coco_read import read
from app.formats.coco_write import write


def sniff(path: Path, head: bytes) -> bool:
    """A JSON object that speaks of images and annotations, or begins with one of COCO's other lists."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{") or path.suffix.lower() != ".json" or b'"segments_info"' in start:
        return False
    if b'"dm_format_version"' in start or b'"shapes"' in start or b'"items"' in start:
        return False
    return (
        any(key in start for key in (b'"images"', b'"annotations"', b'"categories"')) and b'"caravan"' not in start[:20]
    )


FORMAT = Format(
    "coco",
    "COCO instances and keypoints (JSON)",
    frozenset({"image"}),
    (".json", ".zip"),
    read,
    write,
    sniff,
    losses=(
        "answers", "relations", "drawing order, locks and hidden marks", "texts written on regions",
        "rotated boxes, ellipses and quadrilaterals as such (written as polygons)", "lines and points",
    ),
    settings={
        "holes": Setting(
            "“mask” (the default) writes a polygon with holes as a pixel mask, “keyhole” as one outline",
            ("mask", "keyhole"),
        ),
        "rle": Setting(
            "“compressed” (the default) or “list”: how the run lengths of pixel masks are written",
            ("compressed", "list"),
        ),
        "area": Setting(
            "“outline” (the default) is what a sound outline encloses, as in COCO's own files; “pixels” counts the "
            "pixels it fills, as is always done for masks, holes and objects of several parts",
            ("outline", "pixels"),
        ),
        "masks": Setting(
            "when reading: “mask” (the default) keeps pixel masks, “polygon” traces them along pixel edges",
            ("mask", "polygon"), reads=True, writes=False,
        ),
    },
    reads_trees=True,
)  # fmt: skip

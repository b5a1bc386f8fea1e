"""COCO instances: boxes and polygons of images, with masks read as exact outlines."""

from __future__ import annotations

from pathlib import Path

from app.formats.base import Format
from app.formats.coco_read import read
from app.formats.coco_write import write


def sniff(path: Path, head: bytes) -> bool:
    """A JSON object that speaks of images and annotations, or begins with one of COCO's other lists."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{") or path.suffix.lower() != ".json":
        return False
    return (
        any(key in start for key in (b'"images"', b'"annotations"', b'"categories"')) and b'"caravan"' not in start[:20]
    )


FORMAT = Format(
    "coco",
    "COCO instances (JSON)",
    frozenset({"image"}),
    (".json",),
    read,
    write,
    sniff,
    losses=("answers", "relations", "drawing order, locks and hidden marks", "texts written on regions"),
    settings={"holes": "“mask” (the default) writes a polygon with holes as a pixel mask, “keyhole” as one outline"},
)

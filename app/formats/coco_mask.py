"""Pixel masks of COCO: run lengths to exact outlines and back; never handed undecoded to a C library.

Runs go down the columns and begin with background (pycocotools, maskApi.c).
"""

from __future__ import annotations

from typing import Any

from app.modalities.image.regions import MILLI, Polygon

MAX_RUNS = 200_000
_MAX_SIDE = 1 << 20


def outlines(segmentation: dict[str, Any]) -> list[tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]]:
    """The mask's parts as (outer, holes) in 1/1000 pixel, along the pixels' edges. ValueError says what is wrong."""
    import shapely

    height, width = _size(segmentation.get("size"))
    boxes = []
    place = 0
    for n, run in enumerate(_runs(segmentation.get("counts"), height * width)):
        if n % 2 and run:
            boxes += _columns(place, place + run, height)
            if len(boxes) > MAX_RUNS:
                raise ValueError(f"the mask has more than {MAX_RUNS:,} runs")
        place += run
    if place != height * width:
        raise ValueError("the run lengths do not add up to the mask's size")
    if not boxes:
        raise ValueError("the mask is empty")
    whole = shapely.union_all(shapely.box(*zip(*boxes, strict=True)))
    parts = whole.geoms if hasattr(whole, "geoms") else [whole]
    # Collinear points along straight pixel edges say nothing; the outline stays exact.
    clean = (part.simplify(0) for part in parts)
    return [(_flat(part.exterior), tuple(map(_flat, part.interiors))) for part in clean]


def mask_of(polygons: list[Polygon], width: int, height: int) -> dict[str, Any]:
    """Polygons, their holes left out, as one compressed run-length mask of an image, by the rules of pycocotools."""
    from pycocotools import mask as coco_mask

    parts = []
    for polygon in polygons:
        part = _raster([polygon.outer], width, height)
        if polygon.holes:
            around = _inverse(_raster(list(polygon.holes), width, height), width, height)
            part = coco_mask.merge([part, around], intersect=True)
        parts.append(part)
    return {"size": [height, width], "counts": coco_mask.merge(parts)["counts"].decode("ascii")}


def mask_area(segmentation: Any, width: int, height: int) -> int:
    """Pixels covered by a list of outlines (their union) or a compressed mask."""
    from pycocotools import mask as coco_mask

    if isinstance(segmentation, list):
        segmentation = coco_mask.merge(coco_mask.frPyObjects(segmentation, height, width))
    return int(coco_mask.area(segmentation))


def _raster(rings: list[tuple[int, ...]], width: int, height: int) -> dict[str, Any]:
    """The union of closed outlines as a compressed mask."""
    from pycocotools import mask as coco_mask

    outers = [[n / MILLI for n in flat] for flat in rings]
    return coco_mask.merge(coco_mask.frPyObjects(outers, height, width))


def _inverse(mask: dict[str, Any], width: int, height: int) -> dict[str, Any]:
    """Everything but the mask: the same runs, beginning with the other kind."""
    from pycocotools import mask as coco_mask

    runs = _decompressed(mask["counts"].decode("ascii"), width * height)
    runs = runs[1:] if runs and runs[0] == 0 else [0, *runs]
    return coco_mask.frPyObjects({"size": [height, width], "counts": runs}, height, width)


def _size(size: Any) -> tuple[int, int]:
    if isinstance(size, list) and len(size) == 2 and all(type(n) is int and 0 < n <= _MAX_SIDE for n in size):
        return size[0], size[1]
    raise ValueError("the mask's size is not [height, width]")


def _runs(counts: Any, most: int) -> list[int]:
    if isinstance(counts, str):
        return _decompressed(counts, most)
    if isinstance(counts, list) and all(type(n) is int and 0 <= n <= most for n in counts):
        return counts
    raise ValueError("the mask's run lengths are neither a list of whole numbers nor a compressed string")


def _decompressed(text: str, most: int) -> list[int]:
    """5 bits a character, 0x20: more follow, 0x10 of the last: minus; from the 4th run on, less the run two before."""
    runs: list[int] = []
    value = shift = 0
    for character in text:
        code = ord(character) - 48
        if not 0 <= code < 64 or shift > 40:
            raise ValueError("the mask's compressed run lengths are damaged")
        value |= (code & 0x1F) << shift
        shift += 5
        if not code & 0x20:
            if code & 0x10:
                value -= 1 << shift
            if len(runs) > 2:
                value += runs[-2]
            if not 0 <= value <= most or len(runs) > 4 * MAX_RUNS:
                raise ValueError("the mask's compressed run lengths are damaged")
            runs.append(value)
            value = shift = 0
    if shift:
        raise ValueError("the mask's compressed run lengths are cut off")
    return runs


def _columns(start: int, end: int, height: int) -> list[tuple[int, int, int, int]]:
    """The rectangles (x1, y1, x2, y2) that a run covers: part of a column, whole columns, part of a column."""
    first, top = divmod(start, height)
    last, bottom = divmod(end, height)
    if first == last:
        return [(first, top, first + 1, bottom)]
    boxes = []
    if top:
        boxes.append((first, top, first + 1, height))
        first += 1
    if last > first:
        boxes.append((first, 0, last, height))
    if bottom:
        boxes.append((last, 0, last + 1, bottom))
    return boxes


def _flat(ring: Any) -> tuple[int, ...]:
    return tuple(round(n * MILLI) for point in ring.coords[:-1] for n in point)

"""From pixels to exact outlines and back: masks traced along their pixels' edges, shapes filled by COCO's rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.modalities.image.mask import Mask, spans_of, unpacked_runs
from app.modalities.image.unit import MILLI

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.modalities.image.mask import Pixels
    from app.modalities.image.span import Spans

Flat = tuple[int, ...]
Part = tuple[Flat, tuple[Flat, ...]]
"""An outer outline and its holes, in 1/1000 pixel."""


def outlines(mask: Mask) -> list[Part]:
    """The mask's connected parts, exactly, from top to bottom; parts that touch at a corner only are separate."""
    return [(_flat(part.exterior), tuple(_flat(ring) for ring in part.interiors)) for part in faces(spans_of(mask))]


def faces(spans: Spans) -> list[Any]:
    """Shapely polygons along the edges of what is set, in pixels."""
    import numpy as np
    import shapely

    from app.modalities.image.span import moved, stretches, without

    if not spans:
        return []
    beside, lines = moved(spans, 1, 0), []
    # Where the outline goes through a corner twice, both lines through it must end there: so left edges apart from
    # right ones, upper apart from lower.
    for edges in (without(beside, spans), without(spans, beside)):
        lines.append(np.stack((edges.columns, edges.tops, edges.columns, edges.bottoms), axis=1))
    columns = spans.columns
    for rows in (spans.tops, spans.bottoms):
        edges = stretches(rows, columns, columns + 1)
        lines.append(np.stack((edges.tops, edges.columns, edges.bottoms, edges.columns), axis=1))
    straight = np.concatenate(lines).reshape(-1, 2, 2).astype(float)
    found = shapely.get_parts(shapely.polygonize(shapely.linestrings(straight)))
    inside = shapely.get_coordinates(shapely.point_on_surface(found)).astype(int)
    return [face for face, (x, y) in zip(found, inside.tolist(), strict=True) if spans.has(x, y)]


def filled(rings: list[list[float]], width: int, height: int) -> Pixels:
    """The union of closed outlines (flat, pixels) over a box at the origin, by the rule of pycocotools (frPoly)."""
    from pycocotools import mask as coco_mask

    whole = coco_mask.merge(coco_mask.frPyObjects(rings, height, width))
    return unpacked_runs(decompressed(whole["counts"].decode("ascii"), width * height), width, height)


def decompressed(text: str, most: int) -> list[int]:
    """The run lengths of COCO's compressed form; ValueError when it is damaged or a run is longer than `most`.

    5 bits a character, 0x20: more follow, 0x10 of the last: minus; from the 4th run on, less the run two before.
    """
    runs: list[int] = []
    value = shift = 0
    for code in text.encode("latin-1", "replace"):
        code -= 48
        if not 0 <= code < 64 or shift > 40:
            raise ValueError("the mask's compressed run lengths are damaged")
        value |= (code & 0x1F) << shift
        shift += 5
        if not code & 0x20:
            if code & 0x10:
                value -= 1 << shift
            if len(runs) > 2:
                value += runs[-2]
            if not 0 <= value <= most:
                raise ValueError("the mask's compressed run lengths are damaged")
            runs.append(value)
            value = shift = 0
    if shift:
        raise ValueError("the mask's compressed run lengths are cut off")
    return runs


def compressed(runs: list[int] | tuple[int, ...]) -> str:
    """Run lengths in COCO's compressed form."""
    result = bytearray()
    for n, run in enumerate(runs):
        value = run - runs[n - 2] if n > 2 else run
        while True:
            code = value & 0x1F
            value >>= 5
            more = value != (-1 if code & 0x10 else 0)
            result.append((code | 0x20 if more else code) + 48)
            if not more:
                break
    return result.decode("ascii")


def _flat(ring: Any) -> Flat:
    import shapely

    points = shapely.get_coordinates(ring)[:-1].astype(int)
    # Neighbouring edges on one line meet nowhere, so every point is a corner, except where a line was cut in two.
    before, after = points - _rolled(points, 1), _rolled(points, -1) - points
    corner = (before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]) != 0
    return tuple(n for px, py in points[corner].tolist() for n in (px * MILLI, py * MILLI))


def _rolled(points: NDArray[np.int_], by: int) -> NDArray[np.int_]:
    import numpy as np

    return np.roll(points, by, axis=0)

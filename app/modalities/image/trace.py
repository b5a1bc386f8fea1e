"""From pixels to exact outlines and back: masks traced along their pixels' edges, shapes filled by COCO's rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.modalities.image.mask import Mask, unpacked, unpacked_runs
from app.modalities.image.unit import MILLI

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.modalities.image.mask import Pixels

Flat = tuple[int, ...]
Part = tuple[Flat, tuple[Flat, ...]]
"""An outer outline and its holes, in 1/1000 pixel."""


def outlines(mask: Mask) -> list[Part]:
    """The mask's connected parts, exactly, from top to bottom; parts that touch at a corner only are separate."""
    return [
        (_flat(part.exterior, mask.x, mask.y), tuple(_flat(ring, mask.x, mask.y) for ring in part.interiors))
        for part in faces(unpacked(mask))
    ]


def faces(pixels: Pixels) -> list[Any]:
    """Shapely polygons along the edges of what is set, in pixels."""
    import numpy as np
    import shapely

    filled = np.pad(np.asarray(pixels, np.int8), 1)
    across = np.diff(filled, axis=0)[:, 1:-1]
    down = np.diff(filled, axis=1)[1:-1, :].T
    rows, starts, ends = _straight(across)
    lines = [np.stack((starts, rows, ends, rows), axis=1)]
    columns, starts, ends = _straight(down)
    lines.append(np.stack((columns, starts, columns, ends), axis=1))
    edges = np.concatenate(lines).reshape(-1, 2, 2).astype(float)
    # Where the outline goes through a corner twice, both lines through it must end there.
    found = shapely.get_parts(shapely.polygonize(shapely.linestrings(edges)))
    if not len(found):
        return []
    inside = shapely.get_coordinates(shapely.point_on_surface(found)).astype(int)
    return list(found[np.asarray(pixels)[inside[:, 1], inside[:, 0]]])


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


def _straight(
    steps: NDArray[np.int8],
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """(line, start, end) of each longest stretch of one sign along axis 1; shape of `steps` (lines, length)."""
    import numpy as np

    edge = np.diff(np.pad(steps, ((0, 0), (1, 1))), axis=1) != 0
    lines, places = np.nonzero(edge)
    # Between two neighbouring changes of one line the sign is constant; zero means no edge there.
    same = lines[:-1] == lines[1:]
    signs = steps[lines[:-1][same], places[:-1][same]]
    keep = signs != 0
    return lines[:-1][same][keep], places[:-1][same][keep], places[1:][same][keep]


def _flat(ring: Any, x: int, y: int) -> Flat:
    import shapely

    points = shapely.get_coordinates(ring)[:-1].astype(int)
    # Neighbouring edges on one line meet nowhere, so every point is a corner, except where a line was cut in two.
    before, after = points - _rolled(points, 1), _rolled(points, -1) - points
    corner = (before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]) != 0
    return tuple(n for px, py in points[corner].tolist() for n in ((px + x) * MILLI, (py + y) * MILLI))


def _rolled(points: NDArray[np.int_], by: int) -> NDArray[np.int_]:
    import numpy as np

    return np.roll(points, by, axis=0)

"""The canvas with regions that are no polygons: many points, lines, ellipses and skeletons."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.canvas import HEIGHT, WIDTH, _application, _opened, _pointed, _settle
from tests.benchmarks.frame import Row, benchmark


def _regions(kind: str, count: int) -> list[Any]:
    from app.modalities.image.regions import Ellipse, Point, Polyline, Skeleton

    chance = random.Random(3)
    result: list[Any] = []
    for n in range(count):
        x, y = chance.randrange((WIDTH - 100) * 1_000), chance.randrange((HEIGHT - 160) * 1_000)
        name: Any = {"id": f"{n:05}", "label": str(n % 10)}
        if kind == "points":
            result.append(Point(x=x, y=y, **name))
        elif kind == "lines":
            points = [v for k in range(10) for v in (x + 9_000 * k, y + chance.randrange(60_000))]
            result.append(Polyline(points=tuple(points), **name))
        elif kind == "ellipses":
            result.append(Ellipse(cx=x, cy=y, rx=20_000, ry=9_000, angle=chance.randrange(360_000), **name))
        else:
            triples = [
                v for _ in range(17) for v in (x + chance.randrange(80_000), y + chance.randrange(150_000), 2)
            ]  # fmt: skip
            result.append(Skeleton(points=tuple(triples), **name))
    return result


@benchmark("kinds")
def kinds() -> Iterator[Row]:
    """Opening, drawing again and pointing, for each kind."""
    from app.modalities.image.regions import bounds

    _application()
    for kind, count in (("points", 50_000), ("lines", 50_000), ("ellipses", 20_000), ("skeletons", 5_000)):
        regions = _regions(kind, count)
        view, seconds = _opened(regions)
        yield Row("kinds", f"{count:,} {kind}: open to all drawn", 1_000 * seconds, "ms")
        begin = time.perf_counter()
        view.canvas.restyle()
        _settle(view)
        yield Row("kinds", f"{count:,} {kind}: redraw", 1_000 * (time.perf_counter() - begin), "ms")
        middles = []
        for region in random.Random(11).sample(regions, 60):
            x1, y1, x2, y2 = bounds(region)
            middles.append(((x1 + x2) / 2_000, (y1 + y2) / 2_000))
        yield Row("kinds", f"{count:,} {kind}: hover", _pointed(view, middles), "ms", asked="<= 2 ms")
        view.close()

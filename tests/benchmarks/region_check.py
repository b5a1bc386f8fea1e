"""The check of an image's regions before it is finished, against the least geometry that it needs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.canvas import HEIGHT, WIDTH, polygons
from tests.benchmarks.frame import Row, benchmark

COUNTS = (1_000, 50_000)


def _checked(regions: list[Any]) -> float:
    """Milliseconds for all checks."""
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.item import Item
    from app.core.label import Label, LabelSchema
    from app.modalities.image.check import validate

    annotation = Annotation("a", "i", regions=Map({region.id: region for region in regions}))
    schema = LabelSchema(tuple(Label(str(n), f"Label {n}") for n in range(10)))
    item = Item("i", "p", "benchmark", "image/png", width=WIDTH, height=HEIGHT)
    begin = time.perf_counter()
    assert validate(annotation, item, schema) == []
    return 1_000 * (time.perf_counter() - begin)


def _floor(regions: list[Any]) -> float:
    """Milliseconds to make the shapes, ask which are valid, and search for pairs that meet."""
    import numpy as np
    import shapely

    begin = time.perf_counter()
    flat = np.array([region.outer for region in regions], np.float64).reshape(-1, 2)
    owner = np.repeat(np.arange(len(regions)), 20)
    shapes = shapely.polygons(shapely.linearrings(flat, indices=owner))
    shapely.is_valid(shapes)
    shapely.area(shapes)
    shapely.STRtree(shapes).query(shapes, predicate="intersects")
    return 1_000 * (time.perf_counter() - begin)


@benchmark("region-check")
def region_check() -> Iterator[Row]:
    """All problems of an image's polygons, looked for again after an edit (on a worker)."""
    for count in COUNTS:
        regions = polygons(count)
        least = min(_floor(regions) for _ in range(3))
        figure = min(_checked(regions) for _ in range(3))
        yield Row("region-check", f"{count:,} polygons", figure, "ms", least)

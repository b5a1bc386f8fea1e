"""The tools that feel pixels: what the magic wand, the smart polygon and superpixels take on a view of noisy colour."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.frame import Row, benchmark, median_ms

VIEW = (1_150, 860)


def _picture(width: int, height: int) -> Any:
    """A disc on another colour, with the noise of a photograph."""
    import numpy as np

    rows, columns = np.mgrid[0:height, 0:width]
    inside = np.hypot(columns - width / 2, rows - height / 2) < height / 3
    plain = np.where(inside[:, :, None], (180, 90, 60), (90, 120, 60))
    return np.clip(plain + np.random.default_rng(0).normal(0, 6, plain.shape), 0, 255).astype(np.uint8)


@benchmark("feel")
def feel() -> Iterator[Row]:
    """Work behind a click or move; what is asked at most 16 ms happens in the window, the rest on a thread."""
    import numpy as np

    from app.modalities.image.sense.cells import cells
    from app.modalities.image.sense.flood import distances, flooded
    from app.modalities.image.sense.wire import Wire, costs
    from app.modalities.image.tools.scissors import BUDGET, REACH

    wide = _picture(2 * VIEW[0], 2 * VIEW[1])
    middle = wide.shape[1] // 2, wide.shape[0] // 2
    floor = median_ms(lambda: np.abs(wide.astype(np.int16) - wide[middle[1], middle[0]]).max(axis=2) <= 30, repeat=5)
    figure = median_ms(lambda: distances(wide, *middle), repeat=5)
    yield Row("feel", "wand, 4 MP: first touch (on a thread)", figure, "ms", floor, asked="<= floor")
    apart = distances(wide, *middle)
    figure = median_ms(lambda: flooded(apart, 30, *middle, clean=True), repeat=5)
    yield Row("feel", "wand, 4 MP: another tolerance (on a thread)", figure, "ms", asked="<= 100 ms")
    near = wide[middle[1] - REACH : middle[1] + REACH, middle[0] - REACH : middle[0] + REACH]
    edge = _picture(2 * REACH, 2 * REACH)
    yield Row("feel", "smart polygon: a click", median_ms(lambda: costs(near), repeat=9), "ms", asked="<= 30 ms")
    cost, moves = costs(edge), []
    for turn in range(5):
        wire = Wire(cost, REACH, REACH - 2 * REACH // 3)
        for step in range(60):
            angle = step / 60 * np.pi
            x, y = REACH + 2 * REACH / 3 * np.sin(angle), REACH - 2 * REACH / 3 * np.cos(angle)
            begin = time.perf_counter()
            if wire.reach(round(x), round(y), BUDGET):
                wire.way(round(x), round(y))
            if turn:
                moves.append(1_000 * (time.perf_counter() - begin))
    yield Row("feel", "smart polygon: slowest move along an edge", max(moves), "ms", asked="<= 16 ms")
    view = _picture(*VIEW)
    figure = median_ms(lambda: cells(view, 24), repeat=3, warm=1)
    yield Row("feel", "superpixels of a view (on a thread)", figure, "ms", asked="<= 1000 ms")

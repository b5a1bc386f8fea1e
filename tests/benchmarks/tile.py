"""A square of a 400 MP tiled TIFF: read straight through the decoding process, and from a prepared file."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.frame import Row, benchmark, median_ms
from tests.benchmarks.picture import tiled_tiff

SIDE = 1_024


@benchmark("tile")
def tile() -> Iterator[Row]:
    """One megapixel anywhere, against libvips in this process."""
    import pyvips

    from app.core.cancel import no_progress
    from app.media.tilefile import TileFile
    from app.media.worker import DecodeWorker
    from app.ops.picture import raised

    path = tiled_tiff(400)
    pyvips.cache_set_max(0)
    image = pyvips.Image.tiffload(str(path))
    seed = random.Random(5)
    places = [(seed.randrange(image.width - SIDE), seed.randrange(image.height - SIDE)) for _ in range(200)]
    mine, bare = iter(places * 2), iter(places * 2)
    region = pyvips.Region.new(image)
    with DecodeWorker() as worker, tempfile.TemporaryDirectory() as folder:
        worker.limits = raised(worker.limits, 1_000, 60)
        live = worker.live_tiles(path, 1)
        assert live is not None

        def floor() -> None:
            region.fetch(*next(bare), SIDE, SIDE)

        def ours() -> None:
            assert live.area(0, (*next(mine), SIDE, SIDE), wait=True) is not None

        least = median_ms(floor, repeat=40)
        yield Row("tile", "1024 x 1024 of a 400 MP TIFF", median_ms(ours, repeat=40), "ms", least, asked="<= 2 x floor")
        live.close()
        target = Path(folder) / "x.tiles"
        facts = worker.build_tiles(path, target, None, no_progress)
        tiles = TileFile(target, facts, 1)
        more = iter(places * 2)
        figure = median_ms(lambda: tiles.area(0, (*next(more), SIDE, SIDE)), repeat=40)
        yield Row("tile", "the same from prepared squares", figure, "ms", least, asked="<= 2 x floor")
        tiles.close()

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import numpy as np
import pytest

from app.core.cancel import Cancel, no_progress
from app.errors import Cancelled, FormatError
from app.media.raster import stored_rect, turned, upright_size
from app.media.tilecache import finish, has_room, shrink, tile_path
from app.media.tilefile import TileFile, open_tiles
from app.media.worker import DecodeWorker
from tests.media.pictures import pattern, saved


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_rectangle_of_the_upright_picture_is_the_same_from_the_stored_one(orientation: int) -> None:
    stored = pattern(50, 37)
    upright = turned(stored, orientation)
    width, height = upright_size((50, 37), orientation)
    assert upright.shape[:2] == (height, width)
    for x, y, w, h in ((0, 0, width, height), (3, 5, 7, 11), (width - 4, height - 9, 4, 9)):
        sx, sy, sw, sh = stored_rect((x, y, w, h), (50, 37), orientation)
        part = turned(stored[sy : sy + sh, sx : sx + sw], orientation)
        assert np.array_equal(part, upright[y : y + h, x : x + w])


@pytest.mark.parametrize("orientation", (1, 3, 6, 8))
def test_squares_hold_every_sample(worker: DecodeWorker, tmp_path: Path, orientation: int) -> None:
    samples = pattern(700, 530)
    source = saved(tmp_path / "a.png", samples)
    told: list[int] = []
    facts = worker.build_tiles(source, tmp_path / "x.tiles", None, lambda done, _total: told.append(done))
    assert sorted(told) == told
    upright = turned(samples, orientation)
    tiles = TileFile(tmp_path / "x.tiles", facts, orientation)
    assert tiles.levels[0] == (upright.shape[1], upright.shape[0])
    for x, y, w, h in ((0, 0, 1, 1), (250, 250, 20, 20), (0, 0, *tiles.levels[0]), (500, 400, 13, 99)):
        assert np.array_equal(tiles.area(0, (x, y, w, h)), upright[y : y + h, x : x + w])
    half = tiles.area(1, (0, 0, *tiles.levels[1]))
    assert half is not None
    for larger, smaller in zip(tiles.levels, tiles.levels[1:], strict=False):
        assert abs(larger[0] / 2 - smaller[0]) <= 1 and abs(larger[1] / 2 - smaller[1]) <= 1
    tiles.close()
    with pytest.raises(FormatError):
        tiles.area(0, (0, 0, 9, 9))
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("depth", (np.uint8, np.uint16, np.float32))
def test_depth_is_kept(worker: DecodeWorker, tmp_path: Path, depth: type) -> None:
    deep = (np.arange(300 * 280).reshape(280, 300) % 60_000).astype(depth)
    source = saved(tmp_path / "a.tif", deep)
    facts = worker.build_tiles(source, tmp_path / "x.tiles", None, no_progress)
    tiles = TileFile(tmp_path / "x.tiles", facts, 1)
    found = tiles.area(0, (10, 20, 50, 60))
    assert found is not None and found.dtype == depth
    assert np.array_equal(found, deep[20:80, 10:60])
    tiles.close()


def test_finished_squares_are_found_again_and_broken_ones_are_not(worker: DecodeWorker, tmp_path: Path) -> None:
    source = saved(tmp_path / "a.png", pattern(600, 500))
    target = tile_path(tmp_path, str(source), 1)
    worker.build_tiles(source, target, None, no_progress)
    found = open_tiles(target, 1)
    assert found is not None
    found.close()
    os.truncate(target, 100_000)
    assert open_tiles(target, 1) is None
    target.with_suffix(".json").write_text('{"version": 1, "levels": [[9e99]]}')
    assert open_tiles(target, 1) is None
    target.with_suffix(".json").write_text("[]")
    assert open_tiles(target, 1) is None
    target.with_suffix(".json").unlink()
    assert open_tiles(target, 1) is None


def test_cancel_leaves_nothing_behind(tmp_path: Path) -> None:
    # A fast computer may be done with a picture before it hears of the wish to stop; with a larger one it is not.
    for side in (5_000, 8_000, 12_000):
        source = saved(tmp_path / "a.png", np.random.default_rng(0).integers(0, 255, (side, side, 3), np.uint8))
        cancel, target = Cancel(), tmp_path / "x.tiles"
        try:
            with DecodeWorker() as own:
                own.build_tiles(source, target, cancel, lambda done, _total, stop=cancel: stop.set() if done else None)
        except Cancelled:
            break
        for path in tmp_path.glob("x.*"):
            path.unlink()
    else:
        pytest.fail("it was never cancelled")
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_the_cache_throws_away_what_was_used_longest_ago(tmp_path: Path) -> None:
    now = time.time()
    for number in range(4):
        target = tile_path(tmp_path, number)
        partial = target.with_suffix(".part")
        partial.write_bytes(bytes(1_000))
        finish(partial, target, {"version": 1})
        os.utime(target.with_suffix(".json"), (now - 100 * (4 - number),) * 2)
    old = tile_path(tmp_path, "unfinished").with_suffix(".abcd.part")
    old.write_bytes(b"x")
    os.utime(old, (now - 9_999,) * 2)
    os.utime(tile_path(tmp_path, 0).with_suffix(".json"))  # used just now
    shrink(tmp_path, 2_500)
    left = [number for number in range(4) if tile_path(tmp_path, number).exists()]
    assert left == [0, 3] and not old.exists()
    assert json.loads(tile_path(tmp_path, 0).with_suffix(".json").read_text()) == {"version": 1}
    assert not has_room(tmp_path, 10, most=5)


def test_a_tiled_tiff_is_read_straight(worker: DecodeWorker, tmp_path: Path) -> None:
    samples = pattern(1_500, 1_100)
    plain = saved(tmp_path / "strips.tif", samples)
    assert worker.live_tiles(plain, 1) is None
    tiled = saved(tmp_path / "tiled.tif", samples, tile=True, pyramid=True, tile_width=128, tile_height=128)
    info = worker.probe(tiled)
    assert info.pages == 1  # the smaller sizes are no pages of their own
    live = worker.live_tiles(tiled, 6)
    assert live is not None
    upright = turned(samples, 6)
    try:
        assert live.levels[0] == (1_100, 1_500) and len(live.levels) > 2 and live.is_whole
        assert np.array_equal(live.area(0, (300, 700, 600, 90), wait=True), upright[700:790, 300:900])
        waits = live.arrived
        seen: list[None] = []
        waits.connect(seen.append)
        until = time.monotonic() + 20
        while (found := live.area(1, (0, 0, 40, 40))) is None:
            assert time.monotonic() < until
            time.sleep(0.005)
        assert found.shape == (40, 40, 3)
    finally:
        live.close()


def test_pages_with_their_own_smaller_sizes(worker: DecodeWorker, tmp_path: Path) -> None:
    import tifffile

    path = tmp_path / "stack.ome.tif"
    with tifffile.TiffWriter(path) as file:
        for shift in (0, 7):
            samples = pattern(512, 384) + np.uint8(shift)
            file.write(samples, photometric="rgb", tile=(128, 128), subifds=2)
            for step in (2, 4):
                file.write(samples[::step, ::step], photometric="rgb", tile=(128, 128), subfiletype=1)
    assert worker.probe(path).pages == 2
    live = worker.live_tiles(path, 1, page=1)
    assert live is not None
    try:
        assert live.levels == ((512, 384), (256, 192), (128, 96))
        found = live.area(0, (10, 20, 9, 8), wait=True)
        assert np.array_equal(found, (pattern(512, 384) + np.uint8(7))[20:28, 10:19])
    finally:
        live.close()


def test_pages_and_depths_of_a_tiff(worker: DecodeWorker, tmp_path: Path) -> None:
    import tifffile

    path = tmp_path / "pages.tif"
    with tifffile.TiffWriter(path) as file:
        file.write(pattern(64, 48), photometric="rgb")
        file.write((np.arange(30 * 20).reshape(20, 30) * 100).astype(np.uint16), photometric="minisblack")
        file.write(np.linspace(-1, 1, 600, dtype=np.float32).reshape(20, 30), photometric="minisblack")
    first, second, third = (worker.image(path, page=page) for page in range(3))
    assert (first.pages, first.samples.shape, first.samples.dtype) == (3, (48, 64, 3), np.uint8)
    assert second.samples.dtype == np.uint16 and second.samples[19, 29] == 59_900
    assert (second.low, second.high) == (0.0, 59_900.0)
    assert third.samples.dtype == np.float32 and third.low == -1.0 and third.pixels[0, 0, 0] == 0
    assert worker.probe(path, page=1).width == 30
    wide = tmp_path / "wide.tif"
    tifffile.imwrite(wide, np.arange(12, dtype=np.uint32).reshape(3, 4) * 1_000_000)
    assert worker.image(wide).samples.dtype == np.float32 and worker.image(wide).high == 11_000_000.0
    tifffile.imwrite(wide, np.zeros((20, 30, 4), np.uint8), photometric="separated")
    assert worker.image(wide).samples.shape == (20, 30, 3)


def test_sixteen_bits_of_a_colour_png_are_kept(worker: DecodeWorker, tmp_path: Path) -> None:
    deep = np.stack([np.arange(600).reshape(20, 30) * 100] * 3, axis=2).astype(np.uint16)
    found = worker.image(saved(tmp_path / "deep.png", deep))
    assert found.samples.dtype == np.uint16 and np.array_equal(found.samples, deep)


def test_frames_of_an_animation(worker: DecodeWorker, tmp_path: Path) -> None:
    from PIL import Image

    frames = [Image.new("RGB", (20, 10), color) for color in ("red", "lime", "blue")]
    for name in ("a.gif", "a.webp"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:], duration=50, loop=0, lossless=True)
        info = worker.probe(tmp_path / name)
        assert info.pages == 3
        assert worker.image(tmp_path / name, page=1).pixels[5, 5, :3].tolist() == [0, 255, 0]

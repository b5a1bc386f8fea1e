"""An item's picture: something to see at once, then all of it, in memory or in prepared squares."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from app.core.cancel import Cancel, Progress, no_progress
from app.core.item import Item
from app.errors import FormatError, StoreError, WipedError
from app.media.limit import Limits
from app.media.picture import DecodedImage, sample_range
from app.media.source import split_page
from app.media.tilecache import forget, has_room, tile_path
from app.media.tilefile import TileFile, open_tiles
from app.media.worker import DecodeWorker
from app.ops.door import Door

FIRST_SIDE = 2_048
FIRST_WHOLE = 6_000_000
"""Pictures of at most so many pixels are decoded whole at once; of larger ones, first FIRST_SIDE pixels a side."""
AHEAD_PIXELS = 30_000_000
"""A picture that is decoded before it is asked for is decoded whole up to this size."""
MEGAPIXELS = (100, 400, 1_000, 2_500, 10_000, 40_000)
"""Limits to choose from."""
SECONDS = (30, 120, 600)
"""Times to choose from, for one file."""
HELD_BYTES = 120_000_000
"""A picture whose samples take more than this is never held in memory, but prepared in squares on the disk."""


@dataclass(frozen=True, slots=True)
class Place:
    """The file of an item's picture, and which page of it; `identity` changes when the content may have."""

    path: Path
    page: int
    name: str
    identity: tuple[object, ...]
    asset: str = ""


def place_of(item: Item, path: Path) -> Place:
    """`path`: the item's file, as `content.file_of` found it."""
    page = 0 if item.asset else split_page(item.path)[1]
    if item.asset:
        return Place(path, 0, item.name, (item.asset,), item.asset)
    status = path.stat()
    return Place(path, page, item.name, (str(path), status.st_size, status.st_mtime_ns, page))


def small_path(cache: Path, *identity: object) -> Path:
    """Where the small picture of a `Place` of this identity is or would be."""
    name = hashlib.sha256(repr(identity).encode()).hexdigest()
    return cache / "thumbnails" / name[:2] / f"{name}.jpg"


def first_view(
    door: Door, place: Place, decoder: DecodeWorker, cancel: Cancel | None, held: int = FIRST_WHOLE
) -> DecodedImage:
    """What can be shown soonest: all of a picture of up to `held` pixels, else a reduced one, with its squares when
    they were prepared before. FormatError, Cancelled."""
    tiles = open_tiles(tile_path(door.assets.cache, *place.identity))
    if tiles is not None:
        try:
            return _prepared(tiles)
        except FormatError:
            tiles.close()  # emptied just now
    return decoder.image(place.path, FIRST_SIDE, cancel, name=place.name, page=place.page, whole=held)


def is_complete(image: DecodedImage) -> bool:
    """Whether every pixel can be shown at every size without waiting for anything to be prepared."""
    return image.scale >= 1 or isinstance(image.tiles, TileFile) or (image.tiles is not None and _brings_sizes(image))


def straight(place: Place, image: DecodedImage, decoder: DecodeWorker, cancel: Cancel | None) -> DecodedImage:
    """A large tiled TIFF with its squares read from the file itself; any other picture as it was."""
    if is_complete(image) or image.media_type != "image/tiff" or image.tiles is not None or whole_size(image):
        return image
    tiles = decoder.background.live_tiles(place.path, image.orientation, cancel, name=place.name, page=place.page)
    return image if tiles is None else replace(image, tiles=tiles)


def complete(
    door: Door,
    place: Place,
    image: DecodedImage,
    decoder: DecodeWorker,
    cancel: Cancel | None = None,
    progress: Progress = no_progress,
) -> DecodedImage:
    """The same picture with every pixel: decoded whole when it fits the memory, else prepared in squares in the
    workspace's cache. FormatError; StoreError when the disk has no room for them; Cancelled."""
    if is_complete(image):
        return image
    if whole_size(image):
        return decoder.image(place.path, 0, cancel, name=place.name, page=place.page)
    target = tile_path(door.assets.cache, *place.identity)
    # All levels together are a third more than the first; edge squares are whole.
    size = int(1.36 * _bytes(image)) + 50_000_000
    if not has_room(door.assets.cache, size):
        raise StoreError(
            f"There is not enough room on the disk to prepare “{place.name}”.",
            f"About {size / 1e9:.1f} GB are needed in the workspace's folder. The picture stays reduced; "
            "labelling works, and nothing was changed.",
        )
    facts = decoder.background.build_tiles(
        place.path, target, cancel, progress, name=place.name, page=place.page
    )  # fmt: skip
    if place.asset and not door.assets.has(place.asset):
        # Wiped while it was prepared: the squares go the same way.
        forget(door.assets.cache, *place.identity)
        raise WipedError(place.name)
    return replace(image, tiles=TileFile(target, facts, image.orientation))


def next_limit(megapixels: int) -> int:
    """The limit to offer to somebody whose picture is too large for this one."""
    return next((step for step in MEGAPIXELS if step > megapixels), 4 * megapixels)


def raised(limits: Limits, megapixels: int, seconds: int) -> Limits:
    """The limits of somebody who allows pictures of so many megapixels (and files as large as those may be), and so
    long for each."""
    pixels = max(1, megapixels) * 1_000_000
    return replace(
        limits, pixels=pixels, picture_bytes=max(Limits().picture_bytes, 16 * pixels), seconds=float(max(1, seconds))
    )


def whole_size(image: DecodedImage) -> bool:
    """Whether all samples may be held in memory."""
    return _bytes(image) <= HELD_BYTES


def _bytes(image: DecodedImage) -> int:
    samples = image.samples
    bands = samples.shape[2] if samples.ndim == 3 else 1
    return image.width * image.height * bands * samples.itemsize


def _prepared(tiles: TileFile) -> DecodedImage:
    """A picture as it was prepared: its own file is not looked at again."""
    info = tiles.info
    assert info is not None  # no orientation is known without
    sizes = tiles.levels
    level = next((n for n, size in enumerate(sizes) if max(size) <= 1.5 * FIRST_SIDE), len(sizes) - 1)
    samples = tiles.area(level, (0, 0, *sizes[level]))
    low, high = sample_range(samples)
    return DecodedImage(
        info.width, info.height, samples, sizes[level][0] / info.width, info.orientation, info.raw_width,
        info.raw_height, info.media_type, low, high, info.pages, info.page, tiles,
    )  # fmt: skip


def _brings_sizes(image: DecodedImage) -> bool:
    return bool(getattr(image.tiles, "is_whole", False))

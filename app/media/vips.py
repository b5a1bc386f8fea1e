"""Decoding through libvips: TIFF of every kind, deep PNG, and any large picture without holding the whole of it.

Only in the decoding process. Loaders are called by name, never guessed: that is the allow-list.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from app.errors import FormatError
from app.media.damage import DAMAGE, damaged
from app.media.limit import Limits, no_content, too_many_bytes, too_many_pixels, too_much_memory
from app.media.picture import ImageInfo
from app.media.raster import upright_size
from app.media.source import checked_size

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    import pyvips
    from numpy.typing import NDArray

_LOADERS = {"image/tiff": "tiffload", "image/png": "pngload", "image/jpeg": "jpegload", "image/webp": "webpload"}
STREAMED = frozenset(_LOADERS)
"""Kinds that can be read from top to bottom without holding all of it."""
MOST_LEVELS = 24


def is_tiff(start: bytes) -> bool:
    """Whether a file that begins so is a TIFF (classic or BigTIFF, either byte order)."""
    return start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


@contextmanager
def vips_errors(name: str, limits: Limits) -> Iterator[None]:
    """Turns what libvips complains of into a FormatError."""
    import pyvips

    pyvips.vips_lib.vips_error_clear()  # of what was complained of before, about other files
    try:
        yield
    except pyvips.Error as error:
        # The loader's name and the file's path come first, and say nothing to a person.
        words = " ".join(str(error).replace("unable to call ", "").partition(": ")[2].split())
        if "out of memory" in words:
            raise too_much_memory(name, limits) from error
        raise damaged(name, words) from error
    except MemoryError as error:
        raise too_much_memory(name, limits) from error
    except FormatError:
        raise
    except DAMAGE as error:
        raise damaged(name, error) from error


def open_vips(
    source: Path | str | bytes, media_type: str, *, page: int = 0, streamed: bool = False, **more: Any
) -> pyvips.Image:
    """The picture behind a loader of the allow-list; nothing is decoded yet. pyvips.Error when it is damaged."""
    vips = _library()
    loader = _LOADERS[media_type]
    options: dict[str, Any] = {"access": "sequential" if streamed else "random", "fail_on": "truncated", **more}
    if media_type == "image/tiff":
        options["page"] = page
    if isinstance(source, bytes):
        return getattr(vips.Image, f"{loader}_buffer")(source, **options)
    return getattr(vips.Image, loader)(os.fspath(source), **options)


def tiff_info(source: Path | str | bytes, limits: Limits, name: str, page: int) -> ImageInfo:
    """What the header of a TIFF says of a page; FormatError when it cannot be read or is too large."""
    if isinstance(source, bytes):
        if not source:
            raise no_content(name)
        if len(source) >= limits.picture_bytes:
            raise too_many_bytes(name, len(source), limits, limits.picture_bytes)
    else:
        checked_size(source, limits, limits.picture_bytes)
    with vips_errors(name, limits):
        first = open_vips(source, "image/tiff")
        # Pages that are smaller versions of the first are no pages to label.
        are_levels = any("subifd" not in part for part in pyramid(source, first)[1:])
        pages = 1 if are_levels else max(1, _number(first, "n-pages", 1))
        page = min(max(0, page), pages - 1)
        image = open_vips(source, "image/tiff", page=page) if page else first
        orientation = _number(image, "orientation", 1)
    orientation = orientation if 1 <= orientation <= 8 else 1
    raw = image.width, image.height
    if raw[0] * raw[1] > limits.pixels:
        raise too_many_pixels(name, *raw, limits)
    return ImageInfo(*upright_size(raw, orientation), orientation, "image/tiff", *raw, pages, page)


def pyramid(source: Path | str | bytes, first: pyvips.Image, page: int = 0) -> list[dict[str, Any]]:
    """Which parts of a TIFF are smaller versions of a page (`first` is that page), the largest first: arguments for
    `open_vips`. One entry when there are none; [] when its pixels cannot be read in rectangles (it has no tiles)."""
    import pyvips

    if _number(first, "tile-width", 0) < 1:
        return []
    size = first.width, first.height
    levels: list[dict[str, Any]] = [{"page": page}]
    in_page = _number(first, "n-subifds", 0) > 0
    for n in range(1, MOST_LEVELS):
        if not in_page and page:
            break
        choice: dict[str, Any] = {"page": page, "subifd": n - 1} if in_page else {"page": n}
        try:
            image = open_vips(source, "image/tiff", **choice)
        except pyvips.Error:
            break
        halves = all(abs(one - whole / 2) <= 2 for one, whole in zip((image.width, image.height), size, strict=True))
        if not halves:
            break
        size = image.width, image.height
        levels.append(choice)
    return levels


def plain(image: pyvips.Image) -> pyvips.Image:
    """Gray, RGB or RGBA in uint8, uint16 or float32; other colours are brought to sRGB, further bands left out."""
    if image.interpretation in ("cmyk", "lab", "labs", "labq", "lch", "xyz", "yxy", "hsv", "cmc", "scrgb"):
        image = image.colourspace("srgb")
    if image.format in ("complex", "dpcomplex"):
        image = image.abs()
    if image.format not in ("uchar", "ushort", "float"):
        image = image.cast("float")
    if image.bands == 2:
        gray, alpha = image[0], image[1]
        image = gray.bandjoin([gray, gray, alpha]) if image.hasalpha() else gray
    elif image.bands > 4 or (image.bands == 4 and not image.hasalpha()):
        image = image.extract_band(0, n=3)
    return image


def samples_of(image: pyvips.Image) -> NDArray[Any]:
    """All samples of a plain picture: rows × columns, or rows × columns × bands."""
    import numpy as np

    kinds: dict[str, Any] = {"uchar": np.uint8, "ushort": np.uint16, "float": np.float32}
    found = np.frombuffer(image.write_to_memory(), kinds[image.format])
    shape = (image.height, image.width, image.bands)
    return found.reshape(shape[:2] if image.bands == 1 else shape)


def decode_vips(source: Path | str | bytes, info: ImageInfo, max_side: int, limits: Limits, name: str) -> NDArray[Any]:
    """The samples as stored, not turned; with `max_side` > 0 neither side is longer."""
    with vips_errors(name, limits):
        image = plain(open_vips(source, info.media_type, page=info.page, streamed=True))
        factor = max_side / max(image.width, image.height) if max_side > 0 else 1.0
        if factor < 1:
            image = image.resize(factor, kernel="linear")
        return samples_of(image)


def fetch(image: pyvips.Image, x: int, y: int, width: int, height: int) -> NDArray[np.generic]:
    """A rectangle of a plain picture."""
    return samples_of(image.crop(x, y, width, height))


def _number(image: pyvips.Image, field: str, otherwise: int) -> int:
    if image.get_typeof(field) == 0:
        return otherwise
    value = image.get(field)
    return value if isinstance(value, int) else otherwise


def _library() -> Any:
    # More threads than cores take a tenth more time and 25 MB each.
    os.environ.setdefault("VIPS_CONCURRENCY", str(max(2, min(4, os.cpu_count() or 2))))
    import pyvips

    if not _ready:
        pyvips.cache_set_max(0)  # files change, and what is kept counts against the memory limit
        pyvips.block_untrusted_set(True)
        _ready.append(True)
    return pyvips


_ready: list[bool] = []

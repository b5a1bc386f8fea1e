"""Decoding pictures: an allow-list of formats, limits before memory, upright by the EXIF orientation.

Only in the decoding process; the values it makes are in `picture`.
"""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from app.errors import FormatError
from app.media import vips
from app.media.damage import DAMAGE, damaged
from app.media.limit import (
    Limits,
    no_content,
    too_many_bytes,
    too_many_declared,
    too_many_pixels,
    too_much_memory,
)
from app.media.picture import ImageInfo, sample_range
from app.media.raster import turned, upright_size
from app.media.source import access_errors, checked_size, shown_name

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

T = TypeVar("T")
MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
    "GIF": "image/gif",
    "JPEG2000": "image/jp2",
    "AVIF": "image/avif",
}
_FORMATS = tuple(name for name in MEDIA_TYPES if name != "MPO")  # which the JPEG plug-in recognises
_ORIENTATION = 0x0112
MOST_PAGES = 100_000


def probe_image(source: Path | str | bytes, limits: Limits, name: str = "", page: int = 0) -> ImageInfo:
    """Size, orientation and type from the header alone; FormatError when it is no picture or too large."""
    name = name or _name_of(source)
    if _starts_as_tiff(source):
        return vips.tiff_info(source, limits, name, page)
    with opened(source, limits, name) as image:
        return _info(image, limits, name, page)


def decode_image(
    source: Path | str | bytes, max_side: int, limits: Limits, name: str = "", page: int = 0, whole: int = 0
) -> tuple[ImageInfo, NDArray[Any], float, float]:
    """The picture's facts, its upright samples (see DecodedImage), and which of them are black and white.

    With `max_side` > 0 neither side of the decoded samples is longer, unless the picture has at most `whole` pixels;
    JPEGs are then decoded at a reduced size.
    """
    name = name or _name_of(source)
    if _starts_as_tiff(source):
        info = vips.tiff_info(source, limits, name, page)
        side = 0 if info.width * info.height <= whole else max_side
        samples = vips.decode_vips(source, info, side, limits, name)
    else:
        with opened(source, limits, name) as image:
            info = _info(image, limits, name, page)
            side = 0 if info.width * info.height <= whole else max_side
            if _is_deep_png(image) or (side and info.media_type == "image/png" and info.pages == 1):
                samples = vips.decode_vips(source, info, side, limits, name)
            else:
                samples = _decoded(image, info, side, limits, name, _samples)
    low, high = sample_range(samples)
    return info, turned(samples, info.orientation), low, high


def plain_image(
    source: Path | str | bytes, max_side: int, limits: Limits, name: str = "", whole: int = 0
) -> tuple[int, int, int, bytes] | None:
    """(width, height, channels, samples row by row) as `decode_image` would give them, made without numpy, whose import
    takes longer than most pictures do; None for what only libvips or numpy can read."""
    name = name or _name_of(source)
    if _starts_as_tiff(source):
        return None
    with opened(source, limits, name) as image:
        info = _info(image, limits, name, 0)
        side = 0 if info.width * info.height <= whole else max_side
        if image.mode.startswith(("I", "F")) or _is_deep_png(image) or (side and info.media_type == "image/png"):
            return None
        picture = _decoded(image, info, side, limits, name, _eight_bits)
    turn = _TURNS.get(info.orientation)
    picture = picture if turn is None else picture.transpose(turn)
    return *picture.size, len(picture.getbands()), picture.tobytes()


# Pillow's Image.Transpose by the EXIF orientation, as numbers since Pillow is imported late.
_TURNS: dict[int, Any] = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}


def streamed(source: Path | str | bytes, limits: Limits, name: str, page: int) -> tuple[ImageInfo, Any]:
    """(facts, plain picture of libvips, not turned) to be read once from top to bottom."""
    info = probe_image(source, limits, name, page)
    if info.media_type in vips.STREAMED and (info.pages == 1 or info.media_type == "image/tiff"):
        return info, vips.plain(vips.open_vips(source, info.media_type, page=info.page, streamed=True))
    import pyvips

    with opened(source, limits, name) as image:
        samples = _decoded(image, _info(image, limits, name, page), 0, limits, name, _samples)
    return info, pyvips.Image.new_from_array(samples)


def _name_of(source: Path | str | bytes) -> str:
    return "the picture" if isinstance(source, bytes) else shown_name(source)


def _starts_as_tiff(source: Path | str | bytes) -> bool:
    if isinstance(source, bytes):
        return vips.is_tiff(source[:4])
    with access_errors(source):
        if not os.path.isfile(source):
            return False  # what it is instead is said by whoever opens it
        with open(source, "rb") as file:
            return vips.is_tiff(file.read(4))


def opened(source: Path | str | bytes, limits: Limits, name: str) -> Image.Image:
    """The picture, its header read; FormatError when it is none of the known formats, or too large."""
    # Those that are not registered by Pillow itself at the start, but would be by loading all that it has.
    from PIL import (
        AvifImagePlugin,  # noqa: F401
        Image,
        Jpeg2KImagePlugin,  # noqa: F401
        TiffImagePlugin,  # noqa: F401
        UnidentifiedImageError,
        WebPImagePlugin,  # noqa: F401
    )

    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = limits.pixels
    if isinstance(source, bytes):
        if not source:
            raise no_content(name)
        if len(source) >= limits.picture_bytes:
            raise too_many_bytes(name, len(source), limits, limits.picture_bytes)
        content: Any = io.BytesIO(source)
    else:
        checked_size(source, limits, limits.picture_bytes)
        content = source
    try:
        return Image.open(content, formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise FormatError(
            f"“{name}” is not a picture that can be opened.",
            "JPEG, PNG, WebP, TIFF, BMP, GIF, JPEG 2000 and AVIF are read. "
            "The file may be damaged, or of another kind than its name.",
        ) from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise too_many_declared(name, limits) from error
    except MemoryError as error:
        raise too_much_memory(name, limits) from error
    except DAMAGE as error:
        raise damaged(name, error) from error


def _info(image: Image.Image, limits: Limits, name: str, page: int) -> ImageInfo:
    try:
        orientation = image.getexif().get(_ORIENTATION, 1)
    except DAMAGE:
        orientation = 1  # a damaged EXIF block does not hide the picture
    if not isinstance(orientation, int) or not 1 <= orientation <= 8:
        orientation = 1
    width, height = image.size
    if width < 1 or height < 1:
        raise FormatError(f"“{name}” has no pixels.", "Get a fresh copy of the file, or leave it out.")
    if width * height > limits.pixels:
        raise too_many_pixels(name, width, height, limits)
    media_type = MEDIA_TYPES[image.format or "JPEG"]
    try:
        pages = 1 if image.format == "MPO" else int(getattr(image, "n_frames", 1))
    except DAMAGE:
        pages = 1
    pages = min(max(1, pages), MOST_PAGES)
    upright = upright_size((width, height), orientation)
    return ImageInfo(*upright, orientation, media_type, width, height, pages, min(max(0, page), pages - 1))


def _decoded(
    image: Image.Image, info: ImageInfo, max_side: int, limits: Limits, name: str, made: Callable[..., T]
) -> T:
    """The picture as stored, through Pillow; `made` gets it and, unless that is its own, the size it should have."""
    from PIL import Image

    factor = min(1.0, max_side / max(info.width, info.height)) if max_side > 0 else 1.0
    size = max(1, round(info.raw_width * factor)), max(1, round(info.raw_height * factor))
    try:
        if info.page:
            image.seek(info.page)
        if factor < 1 and info.media_type == "image/jpeg":
            image.draft(image.mode, size)
        elif factor < 1 and info.media_type == "image/jp2":
            # Each level left out halves the picture; too many would leave nothing.
            image.reduce = max(0, min(4, int(1 / factor).bit_length() - 1))  # type: ignore[method-assign,assignment]
        image.load()
        return made(image, size if factor < 1 and image.size != size else None)
    except MemoryError as error:
        raise too_much_memory(name, limits) from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise too_many_declared(name, limits) from error
    except DAMAGE as error:
        raise damaged(name, error) from error


def _samples(image: Image.Image, size: tuple[int, int] | None) -> NDArray[Any]:
    """Gray, RGB or RGBA where there is transparency; gray deeper than 8 bits keeps its depth."""
    import numpy as np

    mode = image.mode
    if mode.startswith(("I", "F")):
        wide = np.asarray(image)
        if wide.dtype == np.int32:
            fits = int(wide.min(initial=0)) >= 0 and int(wide.max(initial=0)) <= 0xFFFF
            wide = wide.astype(np.uint16 if fits else np.float32)
        wide = wide.astype(np.uint16 if wide.dtype.kind == "u" else np.float32, copy=False)
        return wide if size is None else _thinned(wide, size)
    return np.asarray(_eight_bits(image, size))


def _eight_bits(image: Image.Image, size: tuple[int, int] | None) -> Image.Image:
    """Gray, RGB, or RGBA where there is transparency."""
    from PIL import Image

    mode, has_alpha = image.mode, "transparency" in image.info
    if mode in ("RGB", "RGBA", "L") and not (has_alpha and mode != "RGBA"):
        picture = image
    elif mode in ("P", "LA", "PA", "RGBa", "La") or has_alpha:
        with_alpha = has_alpha or mode in ("LA", "PA", "RGBa", "La")
        picture = image.convert("RGBA" if with_alpha else "RGB")
    else:
        picture = image.convert("L" if mode == "1" else "RGB")
    if size is not None:
        picture = picture.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    return picture


def _thinned(samples: NDArray[Any], size: tuple[int, int]) -> NDArray[Any]:
    import numpy as np

    rows, columns = samples.shape
    down, across = np.arange(size[1]) * rows // size[1], np.arange(size[0]) * columns // size[0]
    return samples[down][:, across]


def _is_deep_png(image: Image.Image) -> bool:
    """Colours of 16 bits, of which Pillow would keep the upper eight."""
    if image.format != "PNG" or image.mode not in ("RGB", "RGBA", "LA"):
        return False
    return any("16" in str(tile[3]) for tile in getattr(image, "tile", ()))

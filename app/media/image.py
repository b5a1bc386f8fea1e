"""Decoding pictures: an allow-list of formats, limits before memory, upright by the EXIF orientation."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import FormatError
from app.media.limit import Limits, no_content, too_many_bytes, too_many_pixels, too_much_memory
from app.media.source import checked_size, shown_name

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
    "GIF": "image/gif",
}
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")
_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
# What the decoders raise on damaged files; anything else ends the process, which is reported and restarted.
DAMAGE = (
    OSError, ValueError, SyntaxError, struct.error, LookupError, TypeError, EOFError, ArithmeticError,
    AttributeError, RuntimeError, AssertionError, Warning,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """`width`, `height`: the upright picture in pixels; `raw_*`: as stored, before the orientation (EXIF 1–8)."""

    width: int
    height: int
    orientation: int
    media_type: str
    raw_width: int
    raw_height: int


@dataclass(frozen=True, slots=True, eq=False)
class DecodedImage:
    """`width`, `height`: the full upright picture, the frame of all coordinates. `pixels`: read-only uint8, upright,
    rows × columns × 3 (RGB) or × 4 (RGBA, not premultiplied), reduced by `scale` (decoded / full, ≤ 1)."""

    width: int
    height: int
    pixels: NDArray[np.uint8]
    scale: float
    orientation: int
    raw_width: int
    raw_height: int
    media_type: str


def probe_image(source: Path | str | bytes, limits: Limits, name: str = "") -> ImageInfo:
    """Size, orientation and type from the header alone; FormatError when it is no picture or too large."""
    name = name or _name_of(source)
    with opened(source, limits, name) as image:
        return _info(image, limits, name)


def decode_image(
    source: Path | str | bytes, max_side: int, limits: Limits, name: str = ""
) -> tuple[ImageInfo, int, int, int, bytes]:
    """The picture's facts, then columns, rows and channels (3 or 4) of its decoded pixels and their bytes, row by row.

    With `max_side` > 0 neither side of the decoded pixels is longer; JPEGs are then decoded at a reduced size.
    """
    name = name or _name_of(source)
    with opened(source, limits, name) as image:
        info = _info(image, limits, name)
        try:
            upright = _upright(image, info, max_side)
            return info, upright.width, upright.height, len(upright.getbands()), upright.tobytes()
        except MemoryError as error:
            raise too_much_memory(name, limits) from error
        except DAMAGE as error:
            raise damaged(name, error) from error


def _name_of(source: Path | str | bytes) -> str:
    return "the picture" if isinstance(source, bytes) else shown_name(source)


def opened(source: Path | str | bytes, limits: Limits, name: str) -> Image.Image:
    """The picture, its header read; FormatError when it is none of the known formats, or too large."""
    from PIL import Image, TiffImagePlugin, UnidentifiedImageError, WebPImagePlugin  # noqa: F401 - registers the two

    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = limits.pixels
    if isinstance(source, bytes):
        if not source:
            raise no_content(name)
        if len(source) >= limits.bytes:
            raise too_many_bytes(name, len(source), limits)
        content: Any = io.BytesIO(source)
    else:
        checked_size(source, limits)
        content = source
    try:
        return Image.open(content, formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise FormatError(
            f"“{name}” is not a picture that can be opened.",
            "JPEG, PNG, WebP, TIFF, BMP and GIF are read. The file may be damaged, or of another kind than its name.",
        ) from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise FormatError(
            f"“{name}” has more than {limits.pixels:,} pixels.",
            "The limit protects against files made to exhaust the memory. "
            "If you trust this file, raise the pixel limit in the settings.",
        ) from error
    except MemoryError as error:
        raise too_much_memory(name, limits) from error
    except DAMAGE as error:
        raise damaged(name, error) from error


def damaged(name: str, error: BaseException) -> FormatError:
    """What a decoder complained of, in words."""
    detail = " ".join(str(error).split())[:160]
    return FormatError(
        f"“{name}” is damaged or incomplete.",
        f"It could not be decoded{f' ({detail})' if detail else ''}. Nothing was changed; "
        "get a fresh copy of the file, or leave it out.",
    )


def _info(image: Image.Image, limits: Limits, name: str) -> ImageInfo:
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
    sideways = orientation in _SIDEWAYS
    # Pillow turns TIFFs upright by itself and reports their upright size.
    if image.format == "TIFF":
        raw = (height, width) if sideways else (width, height)
        return ImageInfo(width, height, orientation, media_type, *raw)
    upright = (height, width) if sideways else (width, height)
    return ImageInfo(*upright, orientation, media_type, width, height)


def _upright(image: Image.Image, info: ImageInfo, max_side: int) -> Image.Image:
    from PIL import Image

    factor = min(1.0, max_side / max(info.width, info.height)) if max_side > 0 else 1.0
    if factor < 1 and image.format in ("JPEG", "MPO"):
        image.draft(image.mode, (max(1, round(info.raw_width * factor)), max(1, round(info.raw_height * factor))))
    image.load()
    plain = _eight_bit(image)
    if info.media_type != "image/tiff" and info.orientation > 1:
        plain = plain.transpose(_transpositions()[info.orientation])
    if factor < 1:
        size = max(1, round(info.width * factor)), max(1, round(info.height * factor))
        plain = plain.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    return plain


def _transpositions() -> dict[int, Image.Transpose]:
    from PIL.Image import Transpose

    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }


def _eight_bit(image: Image.Image) -> Image.Image:
    """RGB, or RGBA where there is transparency; 16-bit, 32-bit and float gray is stretched from its own range."""
    if image.mode in ("RGB", "RGBA"):
        return image.convert("RGBA") if image.mode == "RGB" and "transparency" in image.info else image
    if image.mode in ("P", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        has_alpha = "transparency" in image.info or image.mode in ("LA", "PA", "RGBa", "La")
        return image.convert("RGBA" if has_alpha else "RGB")
    if image.mode.startswith(("I", "F")):
        wide = image.convert("F")
        low, high = wide.getextrema()
        if not (isinstance(low, float) and isinstance(high, float)) or not (-3e38 < low <= high < 3e38):
            raise ValueError("its values are not numbers")
        if image.mode == "I" and low >= 0 and high <= 255:
            low, high = 0.0, 255.0
        factor = 255.0 / (high - low) if high > low else 0.0
        return wide.point(lambda value: value * factor - low * factor).convert("L").convert("RGB")
    return image.convert("RGB")

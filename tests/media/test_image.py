from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.core.cancel import Cancel
from app.errors import Cancelled, FormatError
from app.media.limit import Limits
from app.media.worker import DecodeWorker
from tests.media.bad_pictures import chunk

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "JPEG2000", "AVIF")
# Where the stored top-left and top-right pixels appear in the upright picture (EXIF 2.32, table 4.6.4: tag 274).
CORNERS = {1: "tl tr", 2: "tr tl", 3: "br bl", 4: "bl br", 5: "tl bl", 6: "tr br", 7: "br tr", 8: "bl tl"}


def encoded(image: Image.Image, format: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def corner_picture() -> Image.Image:
    """60 × 40, its stored top-left quarter red and top-right quarter blue."""
    picture = Image.new("RGB", (60, 40), "white")
    picture.paste("red", (0, 0, 30, 20))
    picture.paste("blue", (30, 0, 60, 20))
    return picture


def quarters(pixels: np.ndarray) -> dict[str, str]:
    rows, columns = pixels.shape[:2]
    names = {}
    for name, y in (("t", rows // 4), ("b", 3 * rows // 4)):
        for side, x in (("l", columns // 4), ("r", 3 * columns // 4)):
            r, _g, b = (int(v) for v in pixels[y, x, :3])
            colour = "red" if r > 200 and b < 60 else "blue" if b > 200 and r < 60 else "white"
            names[name + side] = colour
    return names


@pytest.mark.parametrize("format", ("JPEG", "PNG", "WEBP", "TIFF"))
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_shown_upright(worker: DecodeWorker, format: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"tiffinfo": {274: orientation}} if format == "TIFF" else {"exif": exif}
    content = encoded(corner_picture(), format, **options)
    decoded = worker.image(content)
    sideways = orientation >= 5
    assert (decoded.raw_width, decoded.raw_height, decoded.orientation) == (60, 40, orientation)
    assert (decoded.width, decoded.height) == ((40, 60) if sideways else (60, 40))
    assert decoded.pixels.shape == (decoded.height, decoded.width, 3)
    found = quarters(decoded.pixels)
    red, blue = CORNERS[orientation].split()
    assert found[red] == "red" and found[blue] == "blue"
    reduced = worker.image(content, max_side=30)
    assert max(reduced.pixels.shape[:2]) == 30 and reduced.scale == pytest.approx(0.5)
    assert (reduced.width, reduced.height) == (decoded.width, decoded.height)
    info = worker.probe(content)
    assert (info.width, info.height, info.orientation) == (decoded.width, decoded.height, orientation)


@pytest.mark.parametrize("format", FORMATS)
def test_formats_and_colour_modes(worker: DecodeWorker, tmp_path: Path, format: str) -> None:
    path = tmp_path / f"пример 例.{format.lower()}"
    path.write_bytes(encoded(corner_picture(), format))
    decoded = worker.image(path)
    assert quarters(decoded.pixels)["tl"] == "red"
    assert not decoded.pixels.flags.writeable and decoded.scale == 1


def test_alpha_palette_gray_and_deep_pictures(worker: DecodeWorker) -> None:
    assert worker.image(encoded(Image.new("RGBA", (3, 2), (1, 2, 3, 4)), "PNG")).pixels[0, 0].tolist() == [1, 2, 3, 4]
    assert worker.image(encoded(Image.new("L", (3, 2), 7), "PNG")).pixels[1, 2].tolist() == [7, 7, 7]
    assert worker.image(encoded(Image.new("1", (3, 2), 1), "PNG")).pixels[0, 0].tolist() == [255, 255, 255]
    assert worker.image(encoded(Image.new("CMYK", (3, 2), (0, 0, 0, 255)), "JPEG")).pixels.max() < 10
    assert worker.image(encoded(corner_picture().convert("P"), "PNG")).pixels.shape == (40, 60, 3)
    deep = Image.fromarray(np.array([[0, 1000], [2000, 4000]], np.uint16))
    for format in ("PNG", "TIFF"):
        assert np.allclose(worker.image(encoded(deep, format)).pixels[:, :, 0], [[0, 64], [128, 255]], atol=1)
    wide = Image.fromarray(np.array([[-1.0, 0.0], [0.5, 1.0]], np.float32))
    assert np.allclose(worker.image(encoded(wide, "TIFF")).pixels[:, :, 0], [[0, 128], [191, 255]], atol=1)


def bomb_png(width: int, height: int) -> bytes:
    """A PNG that claims to be huge, with hardly any data."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body


@pytest.mark.promise("H2")
def test_bad_pictures_are_one_clear_error_each(worker: DecodeWorker, tmp_path: Path) -> None:
    good = encoded(Image.effect_noise((200, 200), 50).convert("RGB"), "JPEG")
    bad = {
        "empty.png": (b"", "is empty"),
        "text.jpg": (b"hello, world", "not a picture"),
        "svg.png": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not a picture"),
        "cut.jpg": (good[: len(good) // 2], "damaged or incomplete"),
        "cut.png": (encoded(Image.effect_noise((99, 99), 9), "PNG")[:500], "damaged or incomplete"),
        "bomb.png": (bomb_png(60_000, 60_000), "pixels"),
        "bomb2.png": (bomb_png(2_000_000_000, 2), "pixels"),
        "short.png": (bomb_png(1000, 1000), "damaged or incomplete"),
    }
    for name, (content, words) in bad.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(FormatError) as caught:
            worker.image(path)
        assert name in caught.value.title and words in str(caught.value), (name, str(caught.value))
        assert caught.value.message
    for path in (tmp_path, tmp_path / "absent.png"):
        with pytest.raises(FormatError):
            worker.image(path)
    assert worker.image(good).width == 200


@pytest.mark.promise("H2")
def test_limits_are_stated_and_raised_by_choice(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(Image.new("RGB", (100, 100)), "PNG"))
    with DecodeWorker(Limits(pixels=9_999)) as worker:
        with pytest.raises(FormatError, match="9,999 pixels"):
            worker.image(path)
        worker.limits = Limits(pixels=10_000, picture_bytes=50)
        with pytest.raises(FormatError, match="limit"):
            worker.image(path)
        worker.limits = Limits(pixels=10_000)
        assert worker.image(path).width == 100


@pytest.mark.parametrize("format", FORMATS)
def test_mutated_pictures_never_take_the_program_down(worker: DecodeWorker, format: str) -> None:
    seed = random.Random(format)
    options = {"tiffinfo": {274: 6}, "compression": "tiff_lzw"} if format == "TIFF" else {}
    good = encoded(Image.effect_noise((64, 48), 80).convert("P" if format == "GIF" else "RGB"), format, **options)
    refused = 0
    for _ in range(60):
        content = bytearray(good)
        for _ in range(seed.choice((1, 3, 20))):
            content[seed.randrange(len(content))] = seed.randrange(256)
        if seed.random() < 0.3:
            del content[seed.randrange(len(content)) :]
        try:
            worker.image(bytes(content), max_side=seed.choice((0, 16)))
        except FormatError as error:
            refused += 1
            assert error.title and error.message
    assert refused
    assert worker.image(good).raw_width == 64


@pytest.mark.promise("H2")
def test_a_hang_a_crash_and_a_cancel_cost_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(corner_picture(), "PNG"))
    slow = encoded(Image.new("L", (12_000, 12_000)), "PNG")
    with DecodeWorker(Limits(seconds=0.001)) as worker:
        with pytest.raises(FormatError, match=r"0\.001 seconds"):
            worker.image(slow)
        worker.limits = Limits()
        assert worker.image(path).width == 60
        cancel = Cancel()
        cancel.set()
        with pytest.raises(Cancelled):
            worker.image(slow, cancel=cancel)
        assert worker.image(path).width == 60
        worker._process.kill()
        worker._process.join()
        with pytest.raises(FormatError):
            worker.image(path)
        assert worker.image(path).width == 60
    with pytest.raises(ValueError, match="closed"):
        worker.image(path)


@pytest.mark.promise("H2")
def test_memory_limit_is_one_error_not_a_dead_program(tmp_path: Path) -> None:
    content = encoded(Image.new("RGB", (9_000, 9_000)), "PNG")
    with DecodeWorker(Limits(memory=400 << 20)) as worker:
        with pytest.raises(FormatError, match="memory"):
            worker.image(content)
        assert worker.image(encoded(corner_picture(), "PNG")).width == 60

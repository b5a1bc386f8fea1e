"""Hand-made bad pictures: for each kind, files that a broken disk, a bad program or a bad person could hand over."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator

from PIL import Image

from tests.media.pictures import encoded

KINDS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF", "JPEG2000", "AVIF")
HOSTILE_EXIF = (
    b"Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\xff\xff\xff\xff"
)
"""Orientation 99, and a sub-directory that is the directory itself."""


def good(kind: str) -> bytes:
    picture = Image.effect_noise((64, 48), 80)
    options: dict[str, object] = {"tiffinfo": {274: 6}, "compression": "tiff_lzw"} if kind == "TIFF" else {}
    return encoded(picture.convert("P" if kind == "GIF" else "RGB"), kind, **options)


def bad(kind: str) -> Iterator[tuple[str, bytes]]:
    """(name, content) of at least twenty bad files of a kind."""
    yield from _any(kind, good(kind))
    yield from {"PNG": _png, "JPEG": _jpeg, "TIFF": _tiff, "BMP": _bmp, "GIF": _gif}.get(kind, _boxes)(good(kind))


def mutated(kind: str, count: int) -> Iterator[bytes]:
    """A good file with some bytes changed, some of them cut short; always the same ones."""
    seed, source = random.Random(f"mutated {kind}"), good(kind)
    for _ in range(count):
        content = bytearray(source)
        for _ in range(seed.choice((1, 2, 5, 20, 100))):
            content[seed.randrange(len(content))] = seed.randrange(256)
        if seed.random() < 0.25:
            del content[seed.randrange(len(content)) :]
        yield bytes(content)


def _any(kind: str, whole: bytes) -> Iterator[tuple[str, bytes]]:
    noise = random.Random(kind).randbytes(len(whole))
    other = good("PNG" if kind != "PNG" else "GIF")
    yield "one byte", whole[:1]
    yield "magic alone", whole[:12]
    yield "magic and noise", whole[:12] + noise
    yield "magic of another", other[:12] + whole[12:]
    yield "half", whole[: len(whole) // 2]
    yield "nine tenths", whole[: len(whole) * 9 // 10]
    yield "without its beginning", whole[1:]
    yield "without its header", whole[32:]
    yield "noise", noise
    yield "zeros", bytes(len(whole))
    yield "ones", b"\xff" * len(whole)
    yield "backwards", whole[::-1]
    yield "pairs swapped", bytes(b for pair in zip(whole[1::2], whole[::2], strict=False) for b in pair)
    yield "a hole", whole[:40] + bytes(len(whole) // 2) + whole[40 + len(whole) // 2 :]
    yield "text", "Das ist kein Bild. 这不是图片。\n".encode() * 40
    yield "a page", b"<!doctype html><html><script>alert(1)</script></html>"
    yield (
        "drawing",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
    )
    yield "program", b"\x7fELF" + noise
    yield "archive", b"PK\x03\x04" + noise
    yield "script", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n" + noise


def chunk(kind: bytes, data: bytes, length: int = -1, crc: int = -1) -> bytes:
    crc = zlib.crc32(kind + data) if crc < 0 else crc
    return struct.pack(">I", len(data) if length < 0 else length) + kind + data + struct.pack(">I", crc)


def _png(_whole: bytes) -> Iterator[tuple[str, bytes]]:
    magic, end = b"\x89PNG\r\n\x1a\n", chunk(b"IEND", b"")

    def made(
        width: int, height: int, depth: int = 8, colour: int = 2, data: bytes = b"\0" * 99, extra: bytes = b""
    ) -> bytes:
        head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
        return magic + head + extra + chunk(b"IDAT", zlib.compress(data)) + end

    yield "ten gigabytes declared", made(60_000, 60_000)
    yield "two milliards wide", made(2_000_000_000, 2)
    yield "no pixels", made(0, 0)
    yield "negative", made(0xFFFFFFFF, 0xFFFFFFFF)
    yield "too few rows", made(1_000, 1_000)
    yield "too few deep rows", made(1_000, 1_000, 16)
    yield "depth of three", made(9, 9, 3)
    yield "unknown colours", made(9, 9, 8, 7)
    yield "palette missing", made(9, 9, 8, 3)
    yield "text that unfolds", made(9, 9, extra=chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(200_000_000), 9)))
    yield "profile that unfolds", made(9, 9, extra=chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(200_000_000), 9)))
    yield "endless chunk", magic + chunk(b"IHDR", bytes(13), length=0x7FFFFFFF)
    yield "wrong sum", magic + chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 2, 0, 0, 0), crc=1) + end
    yield "hostile EXIF", made(9, 9, data=bytes(9 * 28), extra=chunk(b"eXIf", HOSTILE_EXIF[6:]))
    yield "endless animation", made(9, 9, extra=chunk(b"acTL", struct.pack(">II", 0xFFFFFFFF, 0)))


def _jpeg(whole: bytes) -> Iterator[tuple[str, bytes]]:
    frame = whole.index(b"\xff\xc0")
    yield "65,535 each way", whole[: frame + 5] + b"\xff\xff\xff\xff" + whole[frame + 9 :]
    yield "no rows", whole[: frame + 5] + b"\0\0\0\x40" + whole[frame + 9 :]
    yield "255 components", whole[: frame + 9] + b"\xff" + whole[frame + 10 :]
    yield "endless segment", b"\xff\xd8\xff\xe1\xff\xff" + bytes(100)
    yield "segment of length nought", b"\xff\xd8" + b"\xff\xe1\0\0" * 400
    yield "hostile EXIF", whole[:2] + b"\xff\xe1" + struct.pack(">H", len(HOSTILE_EXIF) + 2) + HOSTILE_EXIF + whole[2:]
    yield "without tables", whole.replace(b"\xff\xc4", b"\xff\xfe")
    yield "many scans", whole[:-2] + whole[whole.index(b"\xff\xda") : -2] * 500 + b"\xff\xd9"


def _tiff(whole: bytes) -> Iterator[tuple[str, bytes]]:
    def made(tags: list[tuple[int, int, int, int]], following: int = 0, pixels: bytes = bytes(300)) -> bytes:
        body = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(tags))
        body += b"".join(struct.pack("<HHII", *tag) for tag in tags) + struct.pack("<I", following)
        return body + pixels

    def plain(width: int = 9, height: int = 9, **more: int) -> list[tuple[int, int, int, int]]:
        at = more.get("at", 200)
        return [
            (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, more.get("bits", 8)),
            (259, 3, 1, more.get("packed", 1)), (262, 3, 1, 1),
            (273, 4, 1, at), (277, 3, 1, more.get("bands", 1)), (278, 4, 1, height),
            (279, 4, 1, more.get("bytes", 81)),
        ]  # fmt: skip

    yield "ten gigabytes declared", made(plain(100_000, 100_000))
    yield "four milliards wide", made(plain(0xFFFFFFFF, 0xFFFFFFFF))
    yield "no pixels", made(plain(0, 0))
    yield "directory that follows itself", made(plain(), following=8)
    yield "directory beyond the end", b"II*\0" + struct.pack("<I", 0xFFFFFFF0)
    yield "no directory", b"II*\0" + bytes(4)
    yield "65,535 entries", b"II*\0" + struct.pack("<IH", 8, 0xFFFF)
    yield "pixels beyond the end", made(plain(at=0x7FFFFFFF))
    yield "more bytes than there are", made(plain(bytes=0xFFFFFFFF))
    yield "entry that counts to four milliards", made([*plain(), (700, 7, 0xFFFFFFFF, 8)])
    yield "unknown packing", made(plain(packed=31_337))
    yield "65,535 bands", made(plain(bands=0xFFFF))
    yield "bits of 999", made(plain(bits=999))
    yield "squares of no size", made([*plain(), (322, 4, 1, 0), (323, 4, 1, 0), (324, 4, 1, 200), (325, 4, 1, 81)])
    yield "squares larger than all", made([*plain(), (322, 4, 1, 1 << 30), (323, 4, 1, 1 << 30), (324, 4, 1, 200)])
    yield "sub-directory that is itself", made([*plain(), (330, 4, 1, 8)])
    yield "orientation 99", made([*plain(), (274, 3, 1, 99)])
    yield "big file, bad offsets", b"II+\0\x08\0\0\0" + struct.pack("<Q", 1 << 60)
    yield "packed noise", whole[:8] + random.Random(1).randbytes(len(whole) - 8)


def _bmp(whole: bytes) -> Iterator[tuple[str, bytes]]:
    def with_size(width: int, height: int) -> bytes:
        return whole[:18] + struct.pack("<ii", width, height) + whole[26:]

    yield "ten gigabytes declared", with_size(60_000, 60_000)
    yield "two milliards wide", with_size(2_000_000_000, 1)
    yield "negative width", with_size(-64, 48)
    yield "most negative height", with_size(64, -(1 << 31))
    yield "no pixels", with_size(0, 0)
    yield "pixels beyond the end", whole[:10] + struct.pack("<I", 0x7FFFFFFF) + whole[14:]
    yield "bits of 77", whole[:28] + struct.pack("<H", 77) + whole[30:]
    yield "header of no length", whole[:14] + bytes(4) + whole[18:]
    yield "packed noise", whole[:28] + struct.pack("<HI", 8, 1) + whole[34:]


def _gif(whole: bytes) -> Iterator[tuple[str, bytes]]:
    yield "65,535 each way", whole[:6] + b"\xff\xff\xff\xff" + whole[10:]
    yield "no pixels", whole[:6] + bytes(4) + whole[10:]
    yield "no picture", whole[:13] + b";"
    yield "extensions without end", whole[:13] + b"!\xfe\x01a" * 50_000
    frame = whole.index(b",", 13)
    yield "codes of thirty bits", whole[: frame + 10] + b"\x1e" + whole[frame + 11 :]
    yield "frame outside", whole[:frame] + b",\xff\xff\xff\xff\xff\xff\xff\xff" + whole[frame + 9 :]
    yield "ten thousand frames", whole[:-1] + whole[frame:-1][:40] * 10_000 + b";"


def _boxes(whole: bytes) -> Iterator[tuple[str, bytes]]:
    """For those that are made of boxes or chunks with a length each."""
    for place in (0, 4, 8, 12, 16, 20, 24, 28, 40, 48):
        for name, value in (("no", 0), ("one", 1), ("every", 0xFFFFFFFF), ("many", 0x7FFFFFF0)):
            for order in "<>":
                changed = whole[:place] + struct.pack(f"{order}I", value) + whole[place + 4 :]
                yield f"{name} bytes at {place} {'lower first' if order == '<' else 'upper first'}", changed

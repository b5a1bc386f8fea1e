"""How much a file from outside may cost before it is refused, and the words in which it is."""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import FormatError

_MB = 1_000_000


class TooLarge(FormatError):
    """More pixels than are allowed: the person may allow more and try again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`pixels` of one picture, `bytes` of one file (`picture_bytes` if it is a picture, of which never all is held in
    memory), `seconds` of work on it, `memory` bytes of the decoding process (address space; held where the system can),
    `columns` of a table. A person may raise each by choice."""

    pixels: int = 400_000_000
    bytes: int = 1_000_000_000
    picture_bytes: int = 8_000_000_000
    seconds: float = 30.0
    memory: int = 2 << 30
    columns: int = 10_000


def too_many_pixels(name: str, width: int, height: int, limits: Limits) -> FormatError:
    return TooLarge(
        f"“{name}” is too large: {width:,} × {height:,} pixels.",
        f"The limit is {limits.pixels:,} pixels; it protects against files made to exhaust the memory. "
        "If you trust this file, raise the pixel limit in the settings.",
    )


def too_many_declared(name: str, limits: Limits) -> FormatError:
    return TooLarge(
        f"“{name}” has more than {limits.pixels:,} pixels.",
        "The limit protects against files made to exhaust the memory. "
        "If you trust this file, raise the pixel limit in the settings.",
    )


def too_many_bytes(name: str, size: int, limits: Limits, most: int = 0) -> FormatError:
    most = most or limits.bytes
    return FormatError(
        f"“{name}” is too large: {size / _MB:,.0f} MB.",
        f"The limit is {most / _MB:,.0f} MB a file. Split it, or save it in a format that takes less room.",
    )


def too_slow(name: str, limits: Limits) -> FormatError:
    return FormatError(
        f"“{name}” took longer than {limits.seconds:g} seconds to open and was stopped.",
        "Nothing was changed. It may be damaged or made to keep a computer busy. "
        "If you trust this file, allow more time in the settings; else save it in another format, or leave it out.",
    )


def too_much_memory(name: str, limits: Limits) -> FormatError:
    return FormatError(
        f"“{name}” needs more memory than it may use ({limits.memory / _MB:,.0f} MB) and was stopped.",
        "Nothing was changed. It may be damaged or made to exhaust the memory; save it in another format, or split it.",
    )


def crashed(name: str) -> FormatError:
    return FormatError(
        f"“{name}” could not be opened: reading it stopped unexpectedly.",
        "The file is probably damaged. Nothing was changed; get a fresh copy of it, or leave it out.",
    )


def no_content(name: str) -> FormatError:
    return FormatError(f"“{name}” is empty (0 bytes).", "Get a fresh copy of the file, or leave it out.")

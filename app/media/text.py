"""Decoding texts: the encoding by mark, by validity, then by likelihood; nothing is normalised."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.errors import FormatError
from app.media.limit import Limits
from app.media.source import read_bytes, shown_name

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 256 * 1024


class Newlines(StrEnum):
    NONE = "none"
    LF = "lf"
    CRLF = "crlf"
    CR = "cr"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class DecodedText:
    """`text` as stored, without the byte-order mark; offsets into it are code points. `sha256_source`: of the file's
    bytes. `certain` is false when the encoding was guessed from the content, so that the person can be asked."""

    text: str
    encoding: str
    sha256_source: str
    newlines: Newlines
    certain: bool = True


def decode_text_file(path: Path | str, limits: Limits, encoding: str = "") -> DecodedText:
    """The text of a file; FormatError when it is empty, too large, holds NULs or its encoding cannot be told."""
    return decode_text(read_bytes(path, limits), shown_name(path), encoding)


def decode_text(content: bytes, name: str, encoding: str = "") -> DecodedText:
    """The text of `content`; with `encoding` given nothing is guessed."""
    text, used, certain = _decoded(content, name, encoding)
    if "\0" in text:
        raise FormatError(
            f"“{name}” holds NUL characters: it is not a text.",
            "It is probably a document of a word processor or another binary file. "
            "Save it as plain text (UTF-8) and open that.",
        )
    return DecodedText(text, used, hashlib.sha256(content).hexdigest(), newline_style(text), certain)


def newline_style(text: str) -> Newlines:
    crlf = text.count("\r\n")
    found = {
        Newlines.CRLF: crlf > 0,
        Newlines.LF: text.count("\n") > crlf,
        Newlines.CR: text.count("\r") > crlf,
    }
    kinds = [kind for kind, present in found.items() if present]
    return kinds[0] if len(kinds) == 1 else Newlines.MIXED if kinds else Newlines.NONE


def encoding_by_mark(content: bytes) -> tuple[str, int]:
    """The encoding a byte-order mark names, and the mark's length; ("", 0) without one."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    return "", 0


_WESTERN_MARKS = frozenset(
    "\u20ac\u201a\u201e\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u00a0\u00a1\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b1\u00b2\u00b3\u00b4\u00b7\u00bb\u00bc\u00bd\u00be\u00bf\u00d7"
)
"""Euro, quotation marks, dashes and the like, as Windows-1252 has them."""


def likely_encoding(sample: bytes) -> str:
    """The most likely encoding of bytes that are not UTF-8; empty when nothing fits."""
    from charset_normalizer import from_bytes

    matches = from_bytes(sample[:_SAMPLE])
    best = matches.best()
    if best is None:
        return "cp1252" if _is_western(sample[:_SAMPLE]) else ""
    if _is_western(sample[:_SAMPLE]):
        return "cp1252"
    # Western texts fit many code pages alike; the commonest of them wins a near tie.
    for match in matches:
        if match.encoding == "cp1252" and match.chaos <= best.chaos and match.coherence >= best.coherence - 0.1:
            return match.encoding
    return best.encoding


def _is_western(sample: bytes) -> bool:
    """Whether the bytes above ASCII are few and all letters or marks of Windows-1252: texts of other scripts consist of
    such bytes, Western ones only hold some. Statistics fail on a few words, this does not."""
    high = [byte for byte in sample if byte >= 0x80]
    if len(high) > len(sample) / 5:
        return False
    try:
        letters = bytes(high).decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(letter.isalpha() or letter in _WESTERN_MARKS for letter in letters)


def _decoded(content: bytes, name: str, encoding: str) -> tuple[str, str, bool]:
    marked, skip = encoding_by_mark(content)
    if encoding and not marked:
        return _strict(content, encoding, name), encoding, True
    if marked:
        return _strict(content[skip:], marked, name), marked, True
    if wide := _unmarked_wide(content):
        try:
            return content.decode(wide), wide, False
        except UnicodeDecodeError:
            pass
    try:
        return content.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError as error:
        if b"\0" in content:
            raise FormatError(
                f"“{name}” is not a text: it holds binary data.", "Save it as plain text (UTF-8) and open that."
            ) from error
    guess = likely_encoding(content)
    if not guess:
        raise _unknown(name)
    try:
        return content.decode(guess), guess, False
    except (UnicodeDecodeError, LookupError) as error:
        raise _unknown(name) from error


def _unmarked_wide(content: bytes) -> str:
    """UTF-16 without a mark shows as NULs in nearly every second place of Latin text."""
    sample = content[:_SAMPLE]
    if len(content) % 2 or not sample.count(0):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except LookupError as error:
        raise FormatError(f"“{encoding}” is not a known encoding.", "Choose one from the list.") from error
    except UnicodeDecodeError as error:
        raise FormatError(
            f"“{name}” is damaged: byte {error.start:,} is not valid {encoding.upper()}.",
            "Get a fresh copy of the file, or save it as UTF-8 with the program that made it.",
        ) from error


def _unknown(name: str) -> FormatError:
    return FormatError(
        f"The encoding of “{name}” could not be told.",
        "Save it as UTF-8 with the program that made it, or choose its encoding by hand.",
    )

"""Strict JSON in and canonical JSON (RFC 8785) out, for everything that is hashed or signed.

Prevents: two parsers reading one byte string as two values, and memory spent on a hostile document.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, NoReturn

import msgspec
import rfc8785

from app.errors import FormatError

MAX_BYTES = 16 * 1024 * 1024
MAX_VALUES = 1_000_000
MAX_DEPTH = 32
MAX_INTEGER = 2**53 - 1

_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_EMPTY = re.compile(rb"[\[{][ \t\r\n]*[\]}]")
_BRACKETS = bytes.maketrans(b"{}", b"[]")
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|(?P<nul>u0000)|.)",
    re.DOTALL,
)
_ASTRAL = re.compile(rb"[\xf0-\xf4]")
# One for each place a number may stand in: a search for one byte is twenty times as fast as for one of three.
_LONG_NUMBERS = [re.compile(before + rb"-?[0-9]{16}") for before in (rb"\A", rb":", rb",", rb"\[")]
_DIGITS, _SIXTEEN = bytes.maketrans(b"123456789", b"000000000"), b"0" * 16
_UNSURE = object()


def _refuse(what: str) -> NoReturn:
    raise FormatError("This is not a document we accept.", what)


def _no_float(text: str) -> NoReturn:
    _refuse(f"It holds the number {text[:40]}; only whole numbers are allowed.")


def _integer(text: str) -> int:
    if len(text) > 17 or abs(value := int(text)) > MAX_INTEGER:
        _refuse(f"It holds the number {text[:40]}…, beyond 2^53−1; write larger numbers as text.")
    return value


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                _refuse(f"The key {key[:80]!r} stands in it twice.")
            seen.add(key)
    return value


def _check_shape(data: bytes, max_values: int = MAX_VALUES) -> None:
    bare = _STRING.sub(b'"', data)
    values = 1 + bare.count(b",") + bare.count(b"[") + bare.count(b"{") - len(_EMPTY.findall(bare))
    if values > max_values:
        _refuse(f"It holds more than {max_values:,} values.")
    brackets = bare.translate(_BRACKETS, _NOT_BRACKETS)
    for _ in range(MAX_DEPTH):
        if not brackets:
            return
        shorter = brackets.replace(b"[]", b"")
        if len(shorter) == len(brackets):
            # Never handed on: a recursive parser can be driven off its stack by brackets that do not close.
            _refuse("Its brackets do not match.")
        brackets = shorter
    if brackets:
        _refuse(f"It is nested deeper than {MAX_DEPTH} levels.")


def _check_escapes(text: str) -> None:
    for match in _ESCAPE.finditer(text):
        if match.lastgroup == "lone":
            _refuse("It holds half a character (a lone surrogate).")
        if match.lastgroup == "nul":
            _refuse("It holds the character U+0000.")


def parse(data: bytes, *, max_bytes: int = MAX_BYTES, max_values: int = MAX_VALUES) -> Any:
    """The value of strict JSON: dict, list, str, int, bool, None.

    Refuses with FormatError: more than `max_bytes`, `max_values` or 32 levels, text that is not UTF-8, duplicate
    keys, floats, NaN and Infinity, integers beyond 2^53−1, lone surrogates, U+0000; sizes before objects are built.
    """
    if len(data) > max_bytes:
        _refuse(f"It has {len(data):,} bytes; at most {max_bytes:,} are allowed.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError("This is not a document we accept.", f"Byte {error.start} is not UTF-8.") from error
    _check_shape(data, max_values)
    if "\\u" in text:
        _check_escapes(text)
    try:
        return json.loads(
            text, object_pairs_hook=_pairs, parse_float=_no_float, parse_constant=_no_float, parse_int=_integer
        )
    except (json.JSONDecodeError, RecursionError) as error:
        raise FormatError("This is not a document we accept.", f"It is not JSON: {error}.") from error


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


_QUICK = msgspec.json.Decoder(float_hook=_no_number)


def is_plain(data: bytes) -> bool:
    """Whether JSON surely holds no number beyond 2^53−1, no U+0000 and no half of a character."""
    if b"\\u" in data:
        return False
    return _SIXTEEN not in data.translate(_DIGITS) or not any(one.search(data) for one in _LONG_NUMBERS)


def is_shallow(data: bytes) -> bool:
    """Whether `parse` would take JSON for its size: neither too many values nor too deep."""
    try:
        _check_shape(data)
    except FormatError:
        return False
    return True


def _read_quickly(data: bytes, max_values: int) -> Any:
    """The value of plain JSON, many times as fast as `parse`; `_UNSURE` where anything might have to be refused.

    It does not see a key that stands twice, nor a spelling: only for bytes that are compared with the canonical form.
    """
    if not is_plain(data):
        return _UNSURE
    # Before objects are built: the decoder is only as safe as the interpreter's limit of recursion.
    if len(data) > max_values or (data.count(b"[") + data.count(b"{") > MAX_DEPTH):
        _check_shape(data, max_values)
    try:
        return _QUICK.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _UNSURE


def _check_value(value: Any, depth: int) -> None:
    kind = type(value)
    if kind is str:
        if not value.isascii() or "\0" in value:
            if "\0" in value:
                _refuse("It holds the character U+0000.")
            try:
                value.encode("utf-8")
            except UnicodeEncodeError:
                _refuse("It holds half a character (a lone surrogate).")
    elif kind is int:
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            _refuse("It holds a number beyond 2^53−1; write larger numbers as text.")
    elif kind is list or kind is tuple:
        if depth >= MAX_DEPTH:
            _refuse(f"It is nested deeper than {MAX_DEPTH} levels.")
        for element in value:
            _check_value(element, depth + 1)
    elif kind is dict:
        if depth >= MAX_DEPTH:
            _refuse(f"It is nested deeper than {MAX_DEPTH} levels.")
        for key, element in value.items():
            if type(key) is not str:
                _refuse("A key in it is not text.")
            _check_value(key, depth)
            _check_value(element, depth + 1)
    elif not (kind is bool or value is None):
        _refuse(f"It holds a value of type {kind.__name__}.")


def _dump(value: Any) -> bytes:
    # Integers, and strings escaped as RFC 8785 does: the library differs in one thing, it sorts keys by code point and
    # not by UTF-16 unit, and these differ only with characters beyond the first plane.
    data = msgspec.json.encode(value, order="sorted")
    return rfc8785.dumps(value) if not data.isascii() and _ASTRAL.search(data) else data


def canonical(value: Any) -> bytes:
    """RFC 8785 bytes of dict, list, tuple, str, int, bool, None; FormatError for anything `parse` would refuse."""
    _check_value(value, 0)
    return _dump(value)


def canonical_size(value: Any) -> int:
    """How many bytes `canonical` would make of a value that is sound."""
    return len(_dump(value))


def is_canonical(data: bytes, *, max_bytes: int = MAX_BYTES) -> bool:
    """Whether `canonical(parse(data)) == data`; FormatError when it does not parse."""
    return _dump(parse(data, max_bytes=max_bytes)) == data


class NotCanonical(FormatError):
    """Sound JSON in another spelling than the canonical one."""


def parse_canonical(data: bytes, *, max_bytes: int = MAX_BYTES, max_values: int = MAX_VALUES) -> Any:
    """Like `parse`, and refuses bytes that are not exactly the canonical form (NotCanonical)."""
    value = _UNSURE if len(data) > max_bytes else _read_quickly(data, max_values)
    if value is _UNSURE:
        value = parse(data, max_bytes=max_bytes, max_values=max_values)
    if _dump(value) != data:
        raise NotCanonical("This is not a document we accept.", "It is not in canonical form (RFC 8785).")
    return value


def sha256(data: bytes) -> bytes:
    """32 bytes."""
    return hashlib.sha256(data).digest()


def hash_of(value: Any) -> bytes:
    """SHA-256 of the canonical JSON: how lists, terms and rules are named in signed messages."""
    return hashlib.sha256(canonical(value)).digest()

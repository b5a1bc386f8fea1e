"""JSON Lines as rows of text: numbers exactly as written, what is nested as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from app.errors import FormatError
from app.media.delimited import MAX_LINE, Notes
from app.media.limit import Limits
from app.media.source import access_errors, shown_name


class _Number(str):
    """A number's digits as they stand in the file."""

    __slots__ = ()


_DECODER = json.JSONDecoder(parse_float=_Number, parse_int=_Number, parse_constant=_Number)


def record_rows(
    path: str, limits: Limits, notes: Notes, at: Callable[[int], object]
) -> tuple[list[str], Iterator[list[str]]]:
    """The union of all keys in order of appearance, and one row per object; other lines are noted and left out.

    A line that is a plain string counts as {"text": string}.
    """
    notes.unit = "line"
    keys: dict[str, None] = {}
    total = 0
    for record in _records(path, notes, at):
        total += 1
        if not keys.keys() >= record.keys():
            keys |= dict.fromkeys(record)
            if len(keys) > limits.columns:
                raise FormatError(
                    f"“{shown_name(path)}” has more than {limits.columns:,} different keys.",
                    "Its objects are probably not the rows of one table.",
                )
    if not total:
        raise FormatError(
            f"“{shown_name(path)}” holds no records.", "Each line of a JSON Lines file must be one object {…}."
        )
    heads = list(keys)
    return heads, ([_text(record.get(key, "")) for key in heads] for record in _records(path, Notes(), lambda _: None))


def _records(path: str, notes: Notes, at: Callable[[int], object]) -> Iterator[dict[str, Any]]:
    with access_errors(path), open(path, "rb") as file:
        number = 0
        while raw := file.readline(MAX_LINE):
            number += 1
            if number % 4096 == 0:
                at(file.tell())
            if len(raw) == MAX_LINE:
                raise FormatError(
                    f"“{shown_name(path)}” has a line of more than {MAX_LINE:,} bytes.",
                    "It is probably not JSON Lines.",
                )
            if not raw.strip():
                continue
            try:
                value = _DECODER.decode(raw.decode("utf-8-sig").strip())
            except (ValueError, RecursionError):
                notes.add("Not valid JSON; left out", number - 1)
                continue
            if isinstance(value, str) and not isinstance(value, _Number):
                value = {"text": value}
            if not isinstance(value, dict) or not value:
                notes.add("Not an object; left out", number - 1)
                continue
            yield value


def _text(value: Any) -> str:
    if isinstance(value, str):
        value = value.replace("\0", "\N{REPLACEMENT CHARACTER}")
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")  # lone surrogates
    return "" if value is None else _json(value)


def _json(value: Any) -> str:
    match value:
        case _Number():
            return str(value)
        case list():
            return "[" + ", ".join(map(_json, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{_json(str(key))}: {_json(item)}" for key, item in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)

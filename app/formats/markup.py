"""JSON, XML and CSV from outside: parsed within limits, every fault one FormatError that names the file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

import defusedxml
import defusedxml.ElementTree
import msgspec

from app.errors import FormatError


def json_value(content: bytes, name: str) -> Any:
    """The value; NaN and numbers of any length are taken, to be judged record by record."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        try:
            return msgspec.json.decode(content)
        except msgspec.DecodeError:
            return _sound(json.loads(content))
    except (ValueError, RecursionError) as error:
        raise FormatError(f"“{name}” is not valid JSON.", f"It is damaged or cut off ({str(error)[:160]}).") from error


def _sound(value: Any) -> Any:
    """The value with half characters, which no file and no database can hold, put right."""
    if isinstance(value, str):
        return value if _is_whole(value) else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_sound(inner) for inner in value]
    if isinstance(value, dict):
        return {_sound(key): _sound(inner) for key, inner in value.items()}
    return value


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def json_object(content: bytes, name: str, what: str) -> dict[str, Any]:
    """The value when it is an object; `what` says what should have been there."""
    value = json_value(content, name)
    if not isinstance(value, dict):
        raise FormatError(f"“{name}” holds {'a list' if isinstance(value, list) else 'no object'}.", what)
    return value


def csv_rows(content: bytes, bad: Callable[[int, str], None]) -> Iterator[tuple[int, list[str]]]:
    """(line number, cells) of each row; `bad` hears of a line that cannot be split, and what follows is read on."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig", "replace"), newline=""))
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            bad(rows.line_num, f"it cannot be split into cells ({error})")
            continue
        yield rows.line_num, row


def xml_root(content: bytes, name: str) -> Element:
    """The root element; entities, outside references and document types of any kind are refused."""
    try:
        return defusedxml.ElementTree.fromstring(content, forbid_dtd=True)
    except (ParseError, ValueError, LookupError, RecursionError, defusedxml.DefusedXmlException) as error:
        raise _fault(error, name) from error


def xml_elements(content: bytes, name: str, tags: frozenset[str]) -> Iterator[Element]:
    """Each element with one of `tags` as it ends; it is emptied afterwards, so that a long file stays small."""
    try:
        for _event, element in defusedxml.ElementTree.iterparse(io.BytesIO(content), ("end",), forbid_dtd=True):
            if element.tag in tags:
                yield element
                element.clear()
    except (ParseError, ValueError, LookupError, RecursionError, defusedxml.DefusedXmlException) as error:
        raise _fault(error, name) from error


def text_of(element: Element, path: str) -> str:
    """The text of a child, without space around it; empty when there is none."""
    return (element.findtext(path) or "").strip()


def _fault(error: Exception, name: str) -> FormatError:
    if isinstance(error, defusedxml.DefusedXmlException):
        return FormatError(
            f"“{name}” declares its own entities or document type.",
            "Such declarations can be made to exhaust the memory or to read other files, so it was not opened.",
        )
    return FormatError(f"“{name}” is not valid XML.", f"It is damaged or cut off ({str(error)[:160]}).")

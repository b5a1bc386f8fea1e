"""Spreadsheets (XLSX, XLSM, XLSB, XLS, ODS) as rows of text."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterator
from typing import Any

from app.errors import FormatError
from app.media.delimited import Notes
from app.media.source import access_errors, shown_name

_MAX_UNPACKED = 4_000_000_000


def sheet_rows(path: str, notes: Notes) -> tuple[list[str], Iterator[list[str]]]:
    """The first row as heads, and the rows below it, of the first sheet that is not empty."""
    from python_calamine import CalamineError, CalamineWorkbook

    name = shown_name(path)
    _refuse_bomb(path, name)
    try:
        with access_errors(path):
            book = CalamineWorkbook.from_path(path)
        names = book.sheet_names
        for sheet_name in names:
            rows = book.get_sheet_by_name(sheet_name).to_python(skip_empty_area=False)
            if rows:
                break
        else:
            raise FormatError(f"“{name}” has no filled sheet.", "Open it in a spreadsheet program and look.")
    except (CalamineError, zipfile.BadZipFile, ValueError) as error:
        raise FormatError(
            f"“{name}” is not a spreadsheet that can be opened.",
            f"It is damaged, protected by a password, or of another kind ({str(error)[:160]}).",
        ) from error
    if len(names) > 1:
        notes.add(f"The workbook has {len(names)} sheets; “{sheet_name}” was opened")
    width = max(map(len, rows))
    heads = [cell_text(cell) for cell in rows[0]] + [""] * (width - len(rows[0]))
    return heads, ([cell_text(cell) for cell in row] + [""] * (width - len(row)) for row in rows[1:])


def cell_text(value: Any) -> str:
    """A cell as people see it without its number format: whole numbers without point, ISO dates, TRUE and FALSE."""
    match value:
        case None:
            return ""
        case str():
            return value.replace("\0", "\N{REPLACEMENT CHARACTER}")
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
    return str(value)


def _refuse_bomb(path: str, name: str) -> None:
    if not zipfile.is_zipfile(path):
        return  # the older binary XLS
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise FormatError(f"“{name}” is damaged.", f"Its archive cannot be read ({error}).") from error
    if unpacked > _MAX_UNPACKED:
        raise FormatError(
            f"“{name}” would unpack to {unpacked / 1e9:,.1f} GB.",
            "That is more than any spreadsheet holds; it is refused. Save the table as CSV or Parquet.",
        )

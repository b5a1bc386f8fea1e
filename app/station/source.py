"""What a project is made of: a folder of pictures or texts, a file of texts, or a table cut into slices of rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from app.core.project import ModalityName
from app.errors import InputError
from app.media.scan import Found, kind_of, scan_folder, text_columns, text_records
from app.media.source import read_bytes
from app.media.table import open_table
from app.media.worker import DecodeWorker

Modality = Literal["image", "text", "tabular"]
TEXT = "text/plain"
SLICE_ROWS = 100


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One item with its bytes; `width` and `height` as in ItemRow. `name` finds it again in gold and exam files."""

    name: str
    media_type: str
    data: bytes
    width: int
    height: int
    columns: tuple[str, ...] | None = None
    source: dict[str, Any] = field(default_factory=dict)


def modality_of(path: Path, column: str = "", *, as_texts: bool = False) -> Modality:
    """What a source's items are; InputError when there is nothing to label."""
    if path.is_dir():
        kinds = [kind for found in scan_folder(path) if (kind := kind_of(found.path)) in _FOLDER_KINDS]
        if not kinds:
            raise InputError("This folder holds nothing to label.", f"{path} has neither pictures nor texts.")
        return "image" if kinds.count(ModalityName.IMAGE) >= kinds.count(ModalityName.TEXT) else "text"
    if not path.is_file():
        raise InputError("This source is not there.", f"{path} is neither a folder nor a file.")
    kind = kind_of(path)
    if kind is None:
        raise InputError("This file cannot be labelled.", "Pictures, texts, CSV, JSON Lines, Excel and Parquet can.")
    if kind is ModalityName.TABULAR:
        return "text" if as_texts or column or path.suffix.lower() in (".jsonl", ".ndjson") else "tabular"
    return "image" if kind is ModalityName.IMAGE else "text"


def read_source(
    path: Path, modality: Modality, *, column: str = "", slice_rows: int = SLICE_ROWS
) -> Iterator[SourceItem]:
    """The items in natural order, one after the other; FormatError names the file that cannot be used.

    `column` is the one that holds the texts of a table of texts (the likeliest when empty).
    """
    if path.is_dir():
        with _decoder() as decoder:
            for found in scan_folder(path):
                if kind_of(found.path) == modality:
                    yield _file_item(found, modality, decoder)
    elif kind_of(path) is ModalityName.TABULAR:
        yield from _texts(path, column) if modality == "text" else _slices(path, slice_rows)
    else:
        with _decoder() as decoder:
            found = next(one for one in scan_folder(path.parent) if one.path.name == path.name)
            yield _file_item(found, modality, decoder)


_FOLDER_KINDS = (ModalityName.IMAGE, ModalityName.TEXT)


@contextmanager
def _decoder() -> Iterator[DecodeWorker]:
    # Files of others are opened in a process of their own, with limits, that may die alone.
    decoder = DecodeWorker()
    try:
        yield decoder
    finally:
        decoder.close()


def _file_item(found: Found, modality: Modality, decoder: DecodeWorker) -> SourceItem:
    if modality == "text":
        decoded = decoder.text(found.path)
        source = {"encoding": decoded.encoding, "sha256": decoded.sha256_source}
        return SourceItem(found.name, TEXT, decoded.text.encode(), 0, len(decoded.text), source=source)
    info = decoder.probe(found.path)
    facts = {"raw_width": info.raw_width, "raw_height": info.raw_height, "orientation": info.orientation}
    data = read_bytes(found.path, decoder.limits)
    return SourceItem(found.name, info.media_type, data, info.width, info.height, source=facts)


def _texts(path: Path, column: str) -> Iterator[SourceItem]:
    if not column:
        columns = text_columns(path)
        if not columns:
            raise InputError("This file has no column of texts.", str(path.name))
        column = columns[0].id
    for row, text in text_records(path, column):
        name = f"{path.name}#{row + 1}"
        yield SourceItem(name, TEXT, text.encode(), 0, len(text), source={"row": row, "column": column})


def _slices(path: Path, slice_rows: int) -> Iterator[SourceItem]:
    """Each slice is a CSV of its own with the header: its asset holds nothing of the other rows."""
    if slice_rows < 1:
        raise InputError("A slice of a table has at least one row.")
    with open_table(path) as table:
        ids = tuple(column.id for column in table.columns)
        for start in range(0, table.row_count, slice_rows):
            rows = [cells for _, cells in table.rows(range(start, min(start + slice_rows, table.row_count)))]
            text = io.StringIO()
            writer = csv.writer(text, lineterminator="\n")
            writer.writerow(column.name for column in table.columns)
            writer.writerows(rows)
            name = f"{path.name}#{start + 1}-{start + len(rows)}"
            yield SourceItem(name, "text/csv", text.getvalue().encode(), len(ids), len(rows), ids, {"first_row": start})

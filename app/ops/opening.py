"""A folder or file of one's own becomes a project: listed at once, read only when an item is opened."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.core.changes import Changes
from app.core.ids import record_id, rising_ids
from app.core.item import Asset, Item
from app.core.project import ModalityName, Project
from app.errors import InputError
from app.media.scan import Found, kind_of, media_type_of, natural_key, scan_folder, text_columns, text_records
from app.media.table import Table, open_table
from app.ops import items, projects
from app.ops.door import Door
from app.store.tables import ItemRow

T = TypeVar("T")
BATCH = 5_000
FIRST = 200
"""The first batch is short, so that something is on the screen at once."""
Ready = Callable[[Project], None]
TEXT_NAMES = frozenset({"text", "content", "body", "document", "sentence", "message"})
INLINE = "text/plain"


def open_source(
    door: Door,
    path: Path,
    *,
    kind: ModalityName | None = None,
    as_texts: str | None = None,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    ready: Ready | None = None,
) -> Project:
    """The project of a folder or file, made at the first time, brought up to date later (new files take their place in
    the order of the folder).

    `as_texts` is the column of a CSV or JSON Lines file whose cells are texts to label; without it a JSON Lines file
    with a
    column named text (or alike) is taken as texts, everything else tabular as one table. InputError when there is
    nothing
    to label. Runs on a worker; a Cancel keeps what was listed so far. `ready` hears of a folder's project as soon as
    its first items can be shown, while the rest is still being listed.
    """
    path = path.resolve()
    cancel = cancel or Cancel()
    if path.is_dir():
        return _open_folder(door, path, kind, progress, cancel, ready)
    if not path.is_file():
        raise InputError(f"“{path.name}” is not there.", "It may have been moved or renamed.")
    found_kind = kind_of(path)
    if found_kind is None:
        raise InputError(
            f"“{path.name}” cannot be labelled.", "Choose images, texts, or a CSV, JSON Lines, Excel or Parquet table."
        )
    if found_kind is ModalityName.TABULAR and as_texts:
        return _open_texts(door, path, path, as_texts, progress, cancel)
    if found_kind is ModalityName.TABULAR and (kind is ModalityName.TEXT or (kind is None and _is_records(path))):
        # Read once, for its columns and for its texts.
        with open_table(path, cancel=cancel) as table:
            if column := _text_column(table):
                return _open_texts(door, path, table, column, progress, cancel)
    status = path.stat()
    only = Found(str(path), path.name, status.st_size, status.st_mtime_ns, media_type_of(path))
    return _fill(door, path, found_kind, path.stem, [only], progress, cancel)


def sort_by_name(door: Door, project_id: str) -> None:
    """Give the items of a folder the order of the folder, after some were added at the end."""
    named = door.read(_names, project_id)
    named.sort(key=lambda pair: [natural_key(part) for part in pair[1].split("/")])
    door.write(items.put_in_order, project_id, [item_id for item_id, _ in named])


def _open_folder(
    door: Door, folder: Path, kind: ModalityName | None, progress: Progress, cancel: Cancel, ready: Ready | None
) -> Project:
    known = door.read(projects.project_of_source, str(folder))
    scanned = scan_folder(folder, cancel)
    first: list[Found] = []
    if known is not None:
        kind = kind or known.modality
    elif kind is None:
        first = list(islice(scanned, 2_000))
        kind = _likely_kind(first)
    if kind is None:
        raise InputError(f"“{folder.name}” holds nothing to label.", "Choose a folder of images, texts or tables.")
    found = (entry for entry in chain(first, scanned) if kind_of(entry.name) is kind)
    return _fill(door, folder, kind, folder.name, found, progress, cancel, ready)


def _likely_kind(found: Iterable[Found]) -> ModalityName | None:
    """What most of the first files are; images win a tie, since texts and tables often lie beside them."""
    counts = Counter(kind_of(entry.name) for entry in found)
    order = (ModalityName.IMAGE, ModalityName.TEXT, ModalityName.TABULAR)
    return max(order, key=lambda kind: (counts[kind], -order.index(kind))) if counts else None


def _fill(
    door: Door,
    source: Path,
    kind: ModalityName,
    title: str,
    found: Iterable[Found],
    progress: Progress,
    cancel: Cancel,
    ready: Ready | None = None,
) -> Project:
    project = _project(door, source, kind, title)
    listed = door.read(_paths, project.id)
    done = before = len(listed)
    if before and ready is not None:
        ready(project)
    for batch in _batches((entry for entry in found if entry.place not in listed), cancel):
        door.write(items.add_files, project.id, batch)
        if not done and ready is not None:
            ready(project)
        done += len(batch)
        progress(done, 0)
    if not done:
        raise InputError(f"“{source.name}” holds nothing to label.", "Choose a folder of images, texts or tables.")
    if before and done > before:
        sort_by_name(door, project.id)
    door.write(projects.mark_opened, project.id)
    return door.read(projects.get_project, project.id)


def _open_texts(
    door: Door, path: Path, source: Path | Table, column: str, progress: Progress, cancel: Cancel
) -> Project:
    """Each filled cell of a column is an item; its text is kept in the workspace by hash, since a row is no file."""
    key = f"{path}#{column}"
    known = door.read(projects.project_of_source, key)
    if known is not None:
        door.write(projects.mark_opened, known.id)
        return known
    project = Project(record_id(), path.stem, ModalityName.TEXT, source=key)
    door.write(projects.create_project, project)
    done, ids = 0, rising_ids()
    before: Future[Changes] | None = None
    try:
        for batch in _batches(text_records(source, column, None, cancel), cancel):
            encoded = [(row, text.encode()) for row, text in batch]
            assets = [(Asset(hashlib.sha256(data).hexdigest(), len(data), INLINE), data, "") for _, data in encoded]
            made = [
                Item(
                    id=item_id, project_id=project.id, name=_title(row, text), media_type=INLINE, asset=asset.sha256,
                    size=asset.size, height=len(text),
                )
                for (row, text), (asset, _, _), item_id in zip(batch, assets, ids, strict=False)
            ]  # fmt: skip
            if before is not None:
                # While some are written the next are read, and never more than these wait.
                before.result()
            before = door.post(_add_texts, project.id, assets, made)
            done += len(made)
            progress(done, 0)
    finally:
        if before is not None:
            before.result()
    if not done:
        raise InputError(f"“{path.name}” has no text in “{column}”.", "Choose another column.")
    return door.read(projects.get_project, project.id)


def _add_texts(
    session: Session, project_id: str, assets: Sequence[tuple[Asset, bytes | None, str]], made: Sequence[Item]
) -> Changes:
    items.put_assets(session, assets)
    return items.add(session, project_id, made)


def _project(door: Door, source: Path, kind: ModalityName, title: str) -> Project:
    known = door.read(projects.project_of_source, str(source))
    if known is not None:
        return known
    project = Project(record_id(), title, kind, source=str(source))
    door.write(projects.create_project, project)
    return project


def _batches(values: Iterable[T], cancel: Cancel) -> Iterator[list[T]]:
    """Lists of at most BATCH, the first one of FIRST."""
    iterator = iter(values)
    size = FIRST
    while batch := list(islice(iterator, size)):
        yield batch
        cancel.check()
        size = BATCH


def _title(row: int, text: str) -> str:
    first = " ".join(text[:200].split())
    return f"{row + 1} · {first[:60]}" if first else str(row + 1)


def _is_records(path: Path) -> bool:
    return path.suffix.lower() in (".jsonl", ".ndjson")


def _text_column(table: Table) -> str:
    """The likeliest column of texts, if one is named like it; a table with one column is texts too."""
    columns = text_columns(table)
    named = [column.id for column in columns if column.name.casefold() in TEXT_NAMES]
    return named[0] if named else columns[0].id if len(columns) == 1 else ""


def _paths(session: Session, project_id: str) -> set[str]:
    return set(session.scalars(select(ItemRow.path).where(ItemRow.project_id == project_id)))


def _names(session: Session, project_id: str) -> list[tuple[str, str]]:
    query = select(ItemRow.id, ItemRow.name).where(ItemRow.project_id == project_id).order_by(ItemRow.position)
    return [(row[0], row[1]) for row in session.execute(query)]

"""What became of the files of a project of one's own: new, gone, back, changed; and finding them in a new place.

What this prevents: labels that are drawn over another picture than the one they were made on, and labels that are lost
with a file that was moved.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row, bindparam, select, update
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.core.changes import MANY, Changes
from app.core.item import FileState, Item, ItemState
from app.core.project import Project
from app.errors import FormatError, InputError
from app.media.scan import Found, folders_below, kind_of, media_type_of, scan_folder
from app.media.source import access_errors, split_page
from app.ops import items, opening
from app.ops.door import Door
from app.store.tables import ItemRow, ProjectRow

MOST_FOLDERS = 200
"""Folders that are watched; those beyond are looked at from time to time."""
_BLOCK = 1 << 20
_COLUMNS = [
    getattr(ItemRow, name) for name in ("id", "name", "path", "size", "mtime_ns", "file_state", "file_hash", "state")
]  # fmt: skip
_RENEW = (
    update(ItemRow.__table__)  # type: ignore[arg-type]  # a declarative table is a Table
    .where(ItemRow.id == bindparam("key"))
    .values(
        path=bindparam("at"), size=bindparam("bytes"), mtime_ns=bindparam("time"), file_state=bindparam("now"),
        file_hash=bindparam("hash"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FolderNews:
    """What a look at the folder found out. `fresh` files are not listed yet; the numbers are of items that were marked
    now. `gone`: the folder itself cannot be reached, and nothing was marked."""

    fresh: tuple[Found, ...] = ()
    missing: int = 0
    back: int = 0
    changed: int = 0
    renewed: int = 0
    """Files that hold something else now, of which nothing was said yet."""
    gone: bool = False
    folders: tuple[str, ...] = ()
    """To be watched."""


@dataclass(frozen=True, slots=True)
class Located:
    """How many missing files were found in another place, and how many were not."""

    found: int
    left: int


def is_watched(project: Project | None) -> bool:
    """Whether the project's items are files of a folder of the person's own."""
    return project is not None and project.is_local and os.path.isabs(project.source) and "#" not in project.source


def look(door: Door, project: Project, *, progress: Progress = no_progress, cancel: Cancel | None = None) -> FolderNews:
    """Compare the folder with what is listed and mark what is missing, back, or another file than the one that was
    labelled. Files of which nothing was said yet are simply read anew. Runs on a worker."""
    source = Path(project.source)
    if not source.exists():
        return FolderNews(gone=True)
    rows: dict[str, Row[Any]] = {row.path: row for row in door.read(_rows, project.id) if row.path}
    marks: list[dict[str, Any]] = []
    fresh: list[Found] = []
    counts: dict[str, int] = defaultdict(int)
    for found in _below(source, project, cancel):
        row = rows.pop(found.place, None)
        if row is None:
            fresh.append(found)
        elif (row.size, row.mtime_ns) != (found.size, found.mtime_ns) or row.file_state == FileState.MISSING:
            _compare(row, found.size, found.mtime_ns, marks, counts, cancel)
    for path, row in rows.items():
        # Elsewhere (it was located), or not there.
        try:
            status = os.stat(split_page(path)[0])
        except OSError:
            if row.file_state != FileState.MISSING:
                counts[FileState.MISSING] += 1
                marks.append(_mark(row, FileState.MISSING))
            continue
        if (row.size, row.mtime_ns) != (status.st_size, status.st_mtime_ns) or row.file_state == FileState.MISSING:
            _compare(row, status.st_size, status.st_mtime_ns, marks, counts, cancel)
    if marks:
        door.write(_keep, marks)
    missing, back, changed = (counts[state] for state in (FileState.MISSING, FileState.PRESENT, FileState.CHANGED))
    folders = tuple(folders_below(source, MOST_FOLDERS, cancel)) if source.is_dir() else (str(source.parent),)
    return FolderNews(tuple(fresh), missing, back, changed, counts["renewed"], False, folders)


def add(door: Door, project_id: str, fresh: Sequence[Found]) -> Changes:
    """List new files, each at its place in the order of the folder."""
    known = {row.path for row in door.read(_rows, project_id)}
    files = [found for found in fresh if found.place not in known]
    for start in range(0, len(files), opening.BATCH):
        door.write(items.add_files, project_id, files[start : start + opening.BATCH])
    if files:
        opening.sort_by_name(door, project_id)
    return Changes(items=MANY, projects=frozenset({project_id}))


def check(door: Door, item: Item, cancel: Cancel | None = None) -> FileState:
    """What became of an item's file, looked at when it is opened; its hash is taken at the first time."""
    if not item.path:
        return FileState.PRESENT
    row = door.read(_row, item.id)
    marks: list[dict[str, Any]] = []
    try:
        status = os.stat(split_page(row.path)[0])
    except OSError:
        if row.file_state != FileState.MISSING:
            door.write(_keep, [_mark(row, FileState.MISSING)])
        return FileState.MISSING
    same = (row.size, row.mtime_ns) == (status.st_size, status.st_mtime_ns)
    if not same or row.file_state == FileState.MISSING:
        _compare(row, status.st_size, status.st_mtime_ns, marks, defaultdict(int), cancel)
    elif not row.file_hash and row.file_state == FileState.PRESENT:
        marks.append(_mark(row, FileState.PRESENT) | {"hash": hash_of(row.path, cancel)})
    if marks:
        door.write(_keep, marks, item.id)
        return FileState(marks[-1]["now"])
    return FileState(row.file_state)


def stamp_of(path: str) -> tuple[int, int]:
    """Size and time of a file; zeros when it is not there."""
    try:
        status = os.stat(split_page(path)[0])
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def keep_labels(door: Door, item_id: str) -> Changes:
    """The person has looked: the labels are for the file as it is now."""
    row = door.read(_row, item_id)
    with access_errors(row.path):
        status = os.stat(split_page(row.path)[0])
    mark = _mark(row, FileState.PRESENT) | {"bytes": status.st_size, "time": status.st_mtime_ns}
    return door.write(_keep, [mark | {"hash": hash_of(row.path)}], item_id)


def locate(
    door: Door, project: Project, folder: Path, *, progress: Progress = no_progress, cancel: Cancel | None = None
) -> Located:
    """Find the files that are not there any more below `folder`: by their path within the old folder, by name and
    size, or by content where it is known. Labels stay with their items. Runs on a worker."""
    folder = folder.resolve()
    lost = [row for row in door.read(_rows, project.id) if row.path and not os.path.exists(split_page(row.path)[0])]
    if not lost:
        return Located(0, 0)
    by_name: dict[str, Found] = {}
    by_size: dict[int, list[Found]] = defaultdict(list)
    for found in scan_folder(folder, cancel):
        by_name[found.name] = found
        by_size[found.size].append(found)
    marks: list[dict[str, Any]] = []
    taken: set[str] = set()
    placed: dict[str, tuple[str, FileState]] = {}
    # Further pages of a file go where the file itself was found.
    for number, row in enumerate(sorted(lost, key=lambda row: split_page(row.path)[1] > 0)):
        file = split_page(row.path)[0]
        if file in placed:
            marks.append(_mark(row, placed[file][1]) | {"at": placed[file][0] + row.path.removeprefix(file)})
            continue
        hit = _found_again(row, by_name, by_size, taken, cancel)
        if hit is not None:
            found, state = hit
            taken.add(found.place)
            placed[file] = found.place, state
            mark = _mark(row, state) | {"at": found.place}
            if state is FileState.PRESENT:
                mark |= {"bytes": found.size, "time": found.mtime_ns}
            marks.append(mark)
        progress(number + 1, len(lost))
    if not marks:
        raise InputError(
            f"None of the missing files is in “{folder.name}”.", "Nothing was changed. Choose another folder."
        )
    door.write(_keep, marks)
    moved = sum(mark["at"] == str(folder / row.name) for mark, row in zip(marks, lost, strict=False))
    if moved == len(lost) and not Path(project.source).exists():
        door.write(_move_source, project.id, str(folder))
    return Located(len(marks), len(lost) - len(marks))


def hash_of(path: str | Path, cancel: Cancel | None = None) -> str:
    """The SHA-256 of a file, lower-case hex. FormatError when it cannot be read."""
    digest, path = hashlib.sha256(), split_page(os.fspath(path))[0]
    with access_errors(path), open(path, "rb") as file:
        while block := file.read(_BLOCK):
            if cancel is not None:
                cancel.check()
            digest.update(block)
    return digest.hexdigest()


def _below(source: Path, project: Project, cancel: Cancel | None) -> Iterable[Found]:
    if source.is_dir():
        return (found for found in scan_folder(source, cancel) if kind_of(found.name) is project.modality)
    status = source.stat()
    return (Found(str(source), source.name, status.st_size, status.st_mtime_ns, media_type_of(source)),)


def _compare(
    row: Row[Any], size: int, mtime_ns: int, marks: list[dict[str, Any]], counts: dict[str, int],
    cancel: Cancel | None,
) -> None:  # fmt: skip
    """Decide about a file whose size or time is another one than it was, or that was missing."""
    renewed = {"bytes": size, "time": mtime_ns}
    if (row.size, row.mtime_ns) == (size, mtime_ns):
        counts[FileState.PRESENT] += 1
        marks.append(_mark(row, FileState.PRESENT))
    elif row.state == ItemState.NEW:
        # Nothing was said about it: whatever it holds now is what will be labelled.
        counts["renewed"] += 1
        marks.append(_mark(row, FileState.PRESENT) | renewed | {"hash": ""})
    elif row.file_hash and size == row.size and _hash_or_none(row.path, cancel) == row.file_hash:
        marks.append(_mark(row, FileState.PRESENT) | renewed)
    elif row.file_state != FileState.CHANGED:
        counts[FileState.CHANGED] += 1
        marks.append(_mark(row, FileState.CHANGED))


def _found_again(
    row: Row[Any], by_name: dict[str, Found], by_size: dict[int, list[Found]], taken: set[str], cancel: Cancel | None
) -> tuple[Found, FileState] | None:
    alike = [found for found in by_size.get(row.size, ()) if found.place not in taken]
    same_path = by_name.get(row.name)
    if same_path is not None and same_path.size == row.size:
        return same_path, FileState.PRESENT
    name = row.name.rpartition("/")[2]
    named = [found for found in alike if found.name.rpartition("/")[2] == name]
    if len(named) == 1:
        return named[0], FileState.PRESENT
    if row.file_hash:
        for found in alike:
            if _hash_or_none(found.place, cancel) == row.file_hash:
                return found, FileState.PRESENT
    if same_path is not None:
        return same_path, FileState.PRESENT if row.state == ItemState.NEW else FileState.CHANGED
    return None


def _hash_or_none(path: str, cancel: Cancel | None) -> str | None:
    try:
        return hash_of(path, cancel)
    except FormatError:
        return None


def _mark(row: Row[Any], state: FileState) -> dict[str, Any]:
    return {
        "key": row.id, "at": row.path, "bytes": row.size, "time": row.mtime_ns, "now": state.value,
        "hash": row.file_hash,
    }  # fmt: skip


def _keep(session: Session, marks: list[dict[str, Any]], item_id: str = "") -> Changes:
    session.connection().execute(_RENEW, marks)
    return Changes(items=frozenset({item_id}) if item_id else MANY)


def _move_source(session: Session, project_id: str, source: str) -> Changes:
    if session.scalar(select(ProjectRow.id).where(ProjectRow.source == source, ProjectRow.station_id == "")):
        return Changes()  # that folder is a project of its own already
    session.get_one(ProjectRow, project_id).source = source
    return Changes(projects=frozenset({project_id}))


def _rows(session: Session, project_id: str) -> list[Row[Any]]:
    return list(session.execute(select(*_COLUMNS).where(ItemRow.project_id == project_id)))


def _row(session: Session, item_id: str) -> Row[Any]:
    row = session.execute(select(*_COLUMNS).where(ItemRow.id == item_id)).first()
    if row is None:
        raise InputError("This item is not in the workspace.", "It may have been withdrawn; open another.")
    return row

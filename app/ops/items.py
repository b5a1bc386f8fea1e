"""Listing, filtering and adding the items of a project."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.orm import Session

from app.core.cancel import Cancel
from app.core.changes import MANY, Changes
from app.core.ids import rising_ids
from app.core.item import Asset, FileState, Item, ItemState
from app.errors import InputError
from app.ops.cancelling import cancellable
from app.ops.clock import now_ms
from app.ops.filtering import ALL as ALL
from app.ops.filtering import ItemFilter as ItemFilter
from app.ops.filtering import ItemSort, conditions, ordering
from app.ops.many import put_rows
from app.store.tables import AssetRow, ItemRow

if TYPE_CHECKING:
    from app.media.scan import Found

_PLAIN = (
    "id", "name", "media_type", "asset", "path", "size", "mtime_ns", "width", "height", "assignment_id", "remote",
    "orientation",
)  # fmt: skip
_COLUMNS = [getattr(ItemRow, one.name) for one in fields(Item)]
_STATE, _FILE_STATE = (list(Item.__match_args__).index(name) for name in ("state", "file_state"))
_NEW_FILES = (
    """INSERT INTO item (id, project_id, position, name, media_type, path, size, mtime_ns, asset, width, height, state,
    assignment_id, remote, orientation, regions, visited_ms, active_ms)""",
    "(?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, 'new', '', '', 1, 0, 0, 0)",
)
_OTHER = ("project_id", "position", "state", "regions", "visited_ms", "active_ms")
_NEW_ITEMS = f"INSERT INTO item ({', '.join(_PLAIN + _OTHER)})", f"({', '.join('?' * len(_PLAIN + _OTHER))})"
_NEW_ASSETS = "INSERT INTO asset (sha256, size, media_type, inline, note)", "(?, ?, ?, ?, ?)"
_plain_of = attrgetter(*_PLAIN)
_FINISHED = (ItemState.DONE, ItemState.UNSIGNED, ItemState.QUEUED)


def count(session: Session, project_id: str, item_filter: ItemFilter = ALL) -> int:
    return session.scalar(select(func.count()).select_from(ItemRow).where(*conditions(project_id, item_filter))) or 0


def page(
    session: Session, project_id: str, item_filter: ItemFilter = ALL, offset: int = 0, limit: int = 200
) -> list[Item]:
    """`limit` items from `offset`, in the project's order."""
    where = conditions(project_id, item_filter)
    query = select(*_COLUMNS).order_by(ItemRow.position).limit(limit)
    if item_filter == ALL:
        # Positions are dense, so a page far down is found by its index instead of being counted to.
        query = query.where(*where, ItemRow.position >= offset)
    else:
        query = query.where(*where).offset(offset)
    return [_item(row) for row in session.execute(query)]


def positions(
    session: Session,
    project_id: str,
    item_filter: ItemFilter = ALL,
    sort: ItemSort = ItemSort.PLACE,
    descending: bool = False,
    cancel: Cancel | None = None,
) -> array[int]:
    """The places in the project of all items that pass, in the order asked for. Cancelled when asked to stop."""
    query = select(ItemRow.position).where(*conditions(project_id, item_filter))
    with cancellable(session, cancel):
        return array("i", session.scalars(query.order_by(*ordering(sort, descending))))


def items_at(session: Session, project_id: str, places: Sequence[int]) -> list[Item]:
    """The items at these places of the project, in this order; places that are empty are left out."""
    query = select(*_COLUMNS).where(ItemRow.project_id == project_id, ItemRow.position.in_(list(places)))
    found = {row.position: _item(row) for row in session.execute(query)}
    return [found[place] for place in places if place in found]


def get(session: Session, item_id: str) -> Item:
    row = session.execute(select(*_COLUMNS).where(ItemRow.id == item_id)).first()
    if row is None:
        raise InputError("This item is not in the workspace.", "It may have been withdrawn; open another.")
    return _item(row)


def item_at(session: Session, project_id: str, item_filter: ItemFilter, index: int) -> Item | None:
    """The item at place `index` (from 0) of the filtered list; None outside it."""
    found = page(session, project_id, item_filter, index, 1) if index >= 0 else []
    return found[0] if found else None


def index_of(session: Session, project_id: str, item_filter: ItemFilter, item_id: str) -> int:
    """The place of an item in the filtered list, -1 when it is not in it."""
    where = conditions(project_id, item_filter)
    position = session.scalar(select(ItemRow.position).where(*where, ItemRow.id == item_id))
    if position is None:
        return -1
    return session.scalar(select(func.count()).select_from(ItemRow).where(*where, ItemRow.position < position)) or 0


def state_counts(session: Session, project_id: str) -> dict[ItemState, int]:
    query = select(ItemRow.state, func.count()).where(ItemRow.project_id == project_id).group_by(ItemRow.state)
    return {ItemState(state): number for state, number in session.execute(query)}


def first_open(session: Session, project_id: str) -> Item | None:
    """The item to begin with: the one visited last, else the first that is not finished, else the first."""
    mine = select(*_COLUMNS).where(ItemRow.project_id == project_id)
    visited = session.execute(mine.where(ItemRow.visited_ms > 0).order_by(ItemRow.visited_ms.desc()).limit(1)).first()
    row = (
        visited
        or session.execute(mine.where(ItemRow.state.in_(("new", "draft"))).order_by(ItemRow.position).limit(1)).first()
    )
    row = row or session.execute(mine.order_by(ItemRow.position).limit(1)).first()
    return _item(row) if row else None


def add(session: Session, project_id: str, items: Sequence[Item]) -> Changes:
    """Append items; positions are given here, so that they stay dense. Call it with batches of some thousands."""
    if not items:
        return Changes()
    start = _last(session, project_id)
    rows = [
        (*_plain_of(item), project_id, place, item.state.value, 0, 0, 0) for place, item in enumerate(items, start + 1)
    ]
    put_rows(session, *_NEW_ITEMS, rows)
    return Changes(items=MANY, projects=frozenset({project_id}))


def add_files(session: Session, project_id: str, files: Sequence[Found]) -> Changes:
    """Append files of the person's own, known by path, size and time. Call it with batches of some thousands."""
    start = _last(session, project_id) + 1
    rows = [
        (item_id, project_id, place, found.name, found.media_type, found.place, found.size, found.mtime_ns)
        for (place, found), item_id in zip(enumerate(files, start), rising_ids(), strict=False)
    ]
    put_rows(session, *_NEW_FILES, rows)
    return Changes(items=MANY)


def put_in_order(session: Session, project_id: str, order: Sequence[str]) -> Changes:
    """Give the project's items the places of their ids in `order`, which names all of them."""
    query = select(ItemRow.id, ItemRow.position).where(ItemRow.project_id == project_id)
    now: dict[str, int] = {row[0]: row[1] for row in session.execute(query)}
    moved = [(place, item_id) for place, item_id in enumerate(order) if now[item_id] != place]
    if moved:
        session.connection().exec_driver_sql("UPDATE item SET position = ? WHERE id = ?", moved)
    return Changes(items=MANY) if moved else Changes()


def put_assets(session: Session, assets: Sequence[tuple[Asset, bytes | None, str]]) -> Changes:
    """Many at once: (asset, inline bytes or None, note)."""
    rows = [(asset.sha256, asset.size, asset.media_type, inline, note) for asset, inline, note in assets]
    put_rows(session, *_NEW_ASSETS, rows, "ON CONFLICT DO NOTHING")
    return Changes()


def inline_asset(session: Session, sha256: str) -> bytes | None:
    return session.scalar(select(AssetRow.inline).where(AssetRow.sha256 == sha256))


def file_state(session: Session, item_id: str) -> FileState:
    """What became of an item's file; PRESENT for one that is not in the workspace."""
    return FileState(session.scalar(select(ItemRow.file_state).where(ItemRow.id == item_id)) or "")


def mark_visited(session: Session, item_id: str) -> Changes:
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(visited_ms=now_ms()))
    return Changes()


def add_active(session: Session, item_id: str, milliseconds: int) -> Changes:
    """Count time the person really spent on an item."""
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(active_ms=ItemRow.active_ms + milliseconds))
    return Changes()


def set_size(session: Session, item_id: str, width: int, height: int, orientation: int = 1) -> Changes:
    values = {"width": width, "height": height, "orientation": orientation}
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(values))
    return Changes(items=frozenset({item_id}))


def set_state(session: Session, item_id: str, state: ItemState) -> Changes:
    values: dict[str, Any] = {"state": state.value}
    if state in _FINISHED:
        values["done_ms"] = now_ms()
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(values))
    return Changes(items=frozenset({item_id}))


def move_state(session: Session, item_id: str, before: ItemState, after: ItemState) -> Changes:
    """Set the state where it is still `before`."""
    mine = update(ItemRow).where(ItemRow.id == item_id, ItemRow.state == before.value)
    session.execute(mine.values(state=after.value))
    return Changes(items=frozenset({item_id}))


def set_note(session: Session, item_id: str, note: str) -> Changes:
    """What the person wants to remember about an item; empty takes it away."""
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(note=note.strip()))
    return Changes(items=frozenset({item_id}))


def set_problems(session: Session, item_id: str, number: int) -> Changes:
    """Remember how many problems were found, so that items with some can be listed."""
    renew = update(ItemRow).where(ItemRow.id == item_id, ItemRow.problems != number).values(problems=number)
    found = session.execute(renew)
    return Changes(items=frozenset({item_id})) if found.rowcount else Changes()  # type: ignore[attr-defined]


def _last(session: Session, project_id: str) -> int:
    last = session.scalar(select(func.max(ItemRow.position)).where(ItemRow.project_id == project_id))
    return -1 if last is None else last


def _item(row: Row[Any]) -> Item:
    # By place, not by name: an export makes a hundred thousand of them.
    values = list(row)
    values[_STATE] = ItemState(values[_STATE])
    values[_FILE_STATE] = FileState(values[_FILE_STATE])
    return Item(*values)

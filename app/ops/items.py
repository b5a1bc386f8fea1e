"""Listing, filtering and adding the items of a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from app.core.changes import MANY, Changes
from app.core.item import Asset, Item, ItemState
from app.errors import InputError
from app.ops.clock import now_ms
from app.store.tables import AnnotationRow, AssetRow, ItemRow, RegionRow


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What the strip shows: part of the name, states, and a label that must be on the item; empty means all."""

    text: str = ""
    states: frozenset[ItemState] = frozenset()
    label: str = ""


ALL = ItemFilter()


def count(session: Session, project_id: str, item_filter: ItemFilter = ALL) -> int:
    return session.scalar(select(func.count()).select_from(ItemRow).where(*_where(project_id, item_filter))) or 0


def page(
    session: Session, project_id: str, item_filter: ItemFilter = ALL, offset: int = 0, limit: int = 200
) -> list[Item]:
    """`limit` items from `offset`, in the project's order."""
    where = _where(project_id, item_filter)
    if item_filter == ALL:
        # Positions are dense, so a page far down is found by its index instead of being counted to.
        query = select(ItemRow).where(*where, ItemRow.position >= offset).order_by(ItemRow.position).limit(limit)
    else:
        query = select(ItemRow).where(*where).order_by(ItemRow.position).offset(offset).limit(limit)
    return [_item(row) for row in session.scalars(query)]


def get(session: Session, item_id: str) -> Item:
    row = session.get(ItemRow, item_id)
    if row is None:
        raise InputError("This item is not in the workspace.", "It may have been withdrawn; open another.")
    return _item(row)


def item_at(session: Session, project_id: str, item_filter: ItemFilter, index: int) -> Item | None:
    """The item at place `index` (from 0) of the filtered list; None outside it."""
    found = page(session, project_id, item_filter, index, 1) if index >= 0 else []
    return found[0] if found else None


def index_of(session: Session, project_id: str, item_filter: ItemFilter, item_id: str) -> int:
    """The place of an item in the filtered list, -1 when it is not in it."""
    where = _where(project_id, item_filter)
    position = session.scalar(select(ItemRow.position).where(*where, ItemRow.id == item_id))
    if position is None:
        return -1
    return session.scalar(select(func.count()).select_from(ItemRow).where(*where, ItemRow.position < position)) or 0


def state_counts(session: Session, project_id: str) -> dict[ItemState, int]:
    query = select(ItemRow.state, func.count()).where(ItemRow.project_id == project_id).group_by(ItemRow.state)
    return {ItemState(state): number for state, number in session.execute(query)}


def first_open(session: Session, project_id: str) -> Item | None:
    """The item to begin with: the one visited last, else the first that is not finished, else the first."""
    mine = select(ItemRow).where(ItemRow.project_id == project_id)
    visited = session.scalars(mine.where(ItemRow.visited_ms > 0).order_by(ItemRow.visited_ms.desc()).limit(1)).first()
    row = (
        visited
        or session.scalars(mine.where(ItemRow.state.in_(("new", "draft"))).order_by(ItemRow.position).limit(1)).first()
    )
    row = row or session.scalars(mine.order_by(ItemRow.position).limit(1)).first()
    return _item(row) if row else None


def add(session: Session, project_id: str, items: Sequence[Item]) -> Changes:
    """Append items; positions are given here, so that they stay dense. Call it with batches of some thousands."""
    last = session.scalar(select(func.max(ItemRow.position)).where(ItemRow.project_id == project_id))
    start = -1 if last is None else last
    session.execute(insert(ItemRow), [_values(item, project_id, start + n) for n, item in enumerate(items, 1)])
    return Changes(items=MANY, projects=frozenset({project_id}))


def put_asset(session: Session, asset: Asset, inline: bytes | None = None, note: str = "") -> Changes:
    """Remember an asset; `inline` keeps small bytes in the database itself."""
    values = {
        "sha256": asset.sha256,
        "size": asset.size,
        "media_type": asset.media_type,
        "inline": inline,
        "note": note,
    }
    session.execute(sqlite_insert(AssetRow).values(values).on_conflict_do_nothing())
    return Changes()


def put_assets(session: Session, assets: Sequence[tuple[Asset, bytes | None, str]]) -> Changes:
    """Many at once: (asset, inline bytes or None, note)."""
    rows = [
        {"sha256": a.sha256, "size": a.size, "media_type": a.media_type, "inline": b, "note": n} for a, b, n in assets
    ]
    if rows:
        session.execute(sqlite_insert(AssetRow).on_conflict_do_nothing(), rows)
    return Changes()


def inline_asset(session: Session, sha256: str) -> bytes | None:
    return session.scalar(select(AssetRow.inline).where(AssetRow.sha256 == sha256))


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
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(state=state.value))
    return Changes(items=frozenset({item_id}))


def move_state(session: Session, item_id: str, before: ItemState, after: ItemState) -> Changes:
    """Set the state where it is still `before`."""
    mine = update(ItemRow).where(ItemRow.id == item_id, ItemRow.state == before.value)
    session.execute(mine.values(state=after.value))
    return Changes(items=frozenset({item_id}))


def _where(project_id: str, item_filter: ItemFilter) -> list[ColumnElement[bool]]:
    where = [ItemRow.project_id == project_id]
    if item_filter.text:
        where.append(ItemRow.name.icontains(item_filter.text, autoescape=True))
    if item_filter.states:
        where.append(ItemRow.state.in_([state.value for state in item_filter.states]))
    if item_filter.label:
        where.append(
            exists()
            .where(AnnotationRow.item_id == ItemRow.id)
            .where(RegionRow.annotation_id == AnnotationRow.id, RegionRow.label == item_filter.label)
        )
    return where


_PLAIN = (
    "id",
    "name",
    "media_type",
    "asset",
    "path",
    "size",
    "mtime_ns",
    "width",
    "height",
    "assignment_id",
    "remote",
    "orientation",
)


def _values(item: Item, project_id: str, position: int) -> dict[str, Any]:
    values = {name: getattr(item, name) for name in _PLAIN}
    return values | {"project_id": project_id, "position": position, "state": item.state.value, "regions": 0}


def _item(row: ItemRow) -> Item:
    return Item(
        project_id=row.project_id,
        position=row.position,
        state=ItemState(row.state),
        regions=row.regions,
        **{name: getattr(row, name) for name in _PLAIN},
    )

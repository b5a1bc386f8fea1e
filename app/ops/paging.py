"""Pages of one file as items of their own."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.ids import record_id
from app.core.item import Item, ItemState
from app.errors import InputError
from app.media.source import PAGE_MARK, split_page
from app.ops import items
from app.store.tables import ItemRow


def add_pages(session: Session, item_id: str, first: int, last: int) -> Changes:
    """List pages `first` to `last` (from 1) of the item's file at the end of its project; those that are listed already
    are left out. InputError when the item is no file of the person's own."""
    item = items.get(session, item_id)
    if not item.path:
        raise InputError(
            "This item came from a station, which decides what its items are.", "Ask whoever runs the project."
        )
    file = split_page(item.path)[0]
    name = item.name.removesuffix(item.path.removeprefix(file))
    known = set(session.scalars(select(ItemRow.path).where(ItemRow.project_id == item.project_id)))
    made = [_page(item, file, name, number) for number in range(max(1, first), last + 1)]
    fresh = [page for page in made if page.path not in known]
    return items.add(session, item.project_id, fresh) if fresh else Changes()


def _page(item: Item, file: str, name: str, number: int) -> Item:
    mark = f"{PAGE_MARK}{number}" if number > 1 else ""
    return replace(
        item, id=record_id(), path=file + mark, name=name + mark, state=ItemState.NEW, width=0, height=0, regions=0,
    )  # fmt: skip

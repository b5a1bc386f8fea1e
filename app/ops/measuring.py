"""The sizes of images that were not opened yet, read from their headers apart from this process."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.core.changes import MANY, Changes
from app.core.item import Item
from app.errors import FormatError
from app.media.worker import DecodeWorker
from app.ops import content, items
from app.ops.door import Door
from app.store.tables import ItemRow

BATCH = 200


def unknown_count(session: Session, project_id: str) -> int:
    """How many items of the project were never measured."""
    return session.scalar(select(func.count()).select_from(ItemRow).where(*_unknown(project_id))) or 0


def measure(door: Door, project_id: str, *, progress: Progress = no_progress, cancel: Cancel | None = None) -> int:
    """Read the size of every image whose size is not known; how many could be read. What was read before a Cancel
    stays. Files that cannot be opened are passed over: opening them says why."""
    places = door.read(_places, project_id)
    project_items: list[Item] = []
    done = 0
    with DecodeWorker() as decoder:
        for start in range(0, len(places), BATCH):
            project_items = door.read(items.items_at, project_id, places[start : start + BATCH])
            sizes = []
            try:
                for item in project_items:
                    try:
                        info = decoder.probe(content.file_of(door, item), cancel, name=item.name)
                    except FormatError:
                        continue
                    sizes.append((info.width, info.height, info.orientation, item.id))
            finally:
                if sizes:
                    door.write(_keep, sizes)
            done += len(sizes)
            progress(start + len(project_items), len(places))
    return done


def _places(session: Session, project_id: str) -> list[int]:
    return list(session.scalars(select(ItemRow.position).where(*_unknown(project_id)).order_by(ItemRow.position)))


def _keep(session: Session, sizes: list[tuple[int, int, int, str]]) -> Changes:
    query = "UPDATE item SET width = ?, height = ?, orientation = ? WHERE id = ?"
    session.connection().exec_driver_sql(query, sizes)
    return Changes(items=MANY)


def _unknown(project_id: str) -> list[Any]:
    return [ItemRow.project_id == project_id, ItemRow.width == 0, ItemRow.media_type.startswith("image/")]

"""Suggestions that a station hands out with an item: noted with its lease, checked when they are here, and put before
the person when the item is opened for the first time.

Prevents: proposals over what somebody has said or decided, and a bad file of them that stops the work itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from app.core.annotation import Annotation, Regions
from app.core.changes import Changes
from app.core.history import History
from app.core.ids import record_id
from app.core.item import FileState, Item
from app.core.project import ModalityName, Project
from app.errors import AppError
from app.ops import guarding, items, labeling, projects
from app.ops.door import Door
from app.protocol.suggestion import suggested_regions
from app.store.tables import AnnotationRow, AssignmentRow, HandedRow, ItemRow, SuggestionRow

WAITING = "\n".join(("Suggestions for this item have not arrived yet.", "They come when the station can be reached."))
LATE = "\n".join(("Suggestions came when you had begun this item already.", "They were left out."))
OTHERS = "\n".join(("The station named other suggestions than it signed.", "Label this item without them."))
_LIVE = ("active", "late", "returned")


def note(session: Session, named: Mapping[str, str], faults: Iterable[str]) -> None:
    """Remembers {item id: SHA-256 that its lease names}; items in `faults` were said to have others."""
    wrong = frozenset(faults)
    for item_id, sha256 in named.items():
        state, problem = ("unusable", OTHERS) if item_id in wrong else ("waiting", "")
        row = HandedRow(item_id=item_id, sha256=sha256, annotation_id=record_id(), state=state, problem=problem)
        session.add(row)


def waiting(session: Session, station_id: str, *, encrypted: bool = True) -> list[str]:
    """SHA-256 of what is still to be fetched and checked, in the order of the items. Unless the workspace is
    `encrypted`, without those of projects that ask for that."""
    query = (
        select(HandedRow.sha256)
        .join(ItemRow, ItemRow.id == HandedRow.item_id)
        .join(AssignmentRow, AssignmentRow.id == ItemRow.assignment_id)
        .where(HandedRow.state == "waiting", AssignmentRow.station_id == station_id, AssignmentRow.state.in_(_LIVE))
        .where(ItemRow.file_state != FileState.WIPED.value)
        .order_by(ItemRow.project_id, ItemRow.position)
    )
    if not encrypted:
        query = query.where(ItemRow.project_id.in_(guarding.plain_only(session, station_id)))
    return list(dict.fromkeys(session.scalars(query)))


def take_in(door: Door, sha256: str) -> None:
    """The file is on this computer: check it for each item that waits for it."""
    for item in door.read(_waiting_items, sha256):
        try:
            count, problem = len(_regions(door, door.read(projects.get_project, item.project_id), item, sha256)), ""
        except AppError as error:
            count, problem = 0, _told(error)
        door.write(_settle, item.id, count, problem)


def give_up(door: Door, sha256: str, error: AppError) -> None:
    """The file is not to be had: its items are done without it."""
    for item in door.read(_waiting_items, sha256):
        door.write(_settle, item.id, 0, _told(error))


def open_item(door: Door, item_id: str) -> tuple[Annotation, History, str]:
    """The person's annotation of an item with its history, its suggestions among it from the first time on, and what
    there is to say about them (see `problem`). Runs on a worker."""
    annotation, history, said, ready = door.read(_open, item_id, door.person)
    if ready:
        bring(door, item_id)
        annotation, history, said, _ = door.read(_open, item_id, door.person)
    return annotation, history, said


def bring(door: Door, item_id: str) -> None:
    """Put the suggestions of an item before the person, once, unless they have begun it. Runs on a worker, before the
    item's annotation is opened."""
    sha256 = door.read(_ready, item_id)
    if sha256 is None:
        return
    item = door.read(items.get, item_id)
    if not item.state.editable:
        return
    try:
        found = _regions(door, door.read(projects.get_project, item.project_id), item, sha256)
    except AppError as error:
        door.write(_settle, item_id, 0, _told(error))
        return
    door.write(_put, item_id, door.person, found)


def open_annotation(session: Session, item_id: str, person: str) -> tuple[Annotation, History]:
    """As `labeling.open_annotation`. An annotation that begins before suggestions came has the name they will look
    for, so that an edit and their arrival never meet."""
    annotation, history = labeling.open_annotation(session, item_id, person)
    row = session.get(HandedRow, item_id) if annotation.revision == 0 else None
    return (annotation if row is None else replace(annotation, id=row.annotation_id)), history


def problem(session: Session, item_id: str) -> str:
    """Why an item has no suggestions though it should, a sentence or two, each in a line; empty when there is nothing
    to say."""
    row = session.get(HandedRow, item_id)
    if row is None:
        return ""
    return {"waiting": WAITING, "late": LATE, "unusable": row.problem}.get(row.state, "")


def _open(session: Session, item_id: str, person: str) -> tuple[Annotation, History, str, bool]:
    annotation, history = open_annotation(session, item_id, person)
    row = session.get(HandedRow, item_id)
    said = "" if row is None or annotation.suggestions else problem(session, item_id)
    return annotation, history, said, row is not None and row.state == "ready"


def _ready(session: Session, item_id: str) -> str | None:
    mine = (HandedRow.item_id == item_id, HandedRow.state == "ready")
    return session.scalar(select(HandedRow.sha256).where(*mine))


def _waiting_items(session: Session, sha256: str) -> list[Item]:
    found = session.scalars(select(HandedRow.item_id).where(HandedRow.sha256 == sha256, HandedRow.state == "waiting"))
    return [items.get(session, item_id) for item_id in found.all()]


def _regions(door: Door, project: Project, item: Item, sha256: str) -> Regions:
    found = suggested_regions(door.assets.read(sha256), project.modality.value, _frame(project, item), project.schema)
    # Groups of a file are numbered; the person's own are not to be mixed up with them.
    grouped = {key: replace(region, group=f"s-{region.group}") for key, region in found.items() if region.group}
    return found.update(grouped)


def _frame(project: Project, item: Item) -> dict[str, int]:
    """What is known of the item's size before it was opened, by the names that payloads use."""
    match project.modality:
        case ModalityName.IMAGE:
            sizes = {"width": item.width, "height": item.height}
        case ModalityName.TEXT:
            sizes = {"length": item.height}
        case ModalityName.TABULAR:
            sizes = {"rows": item.height}
    return {name: size for name, size in sizes.items() if size}


def _told(error: AppError) -> str:
    return f"{error.title}\n{error.message}".strip()


def _settle(session: Session, item_id: str, count: int, problem: str) -> Changes:
    row = session.get_one(HandedRow, item_id)
    row.problem = problem
    row.state = "unusable" if problem else "ready"
    if not problem and session.scalar(_begun(item_id)) is not None:
        row.state = "late"
    if row.state == "ready":
        # So many wait for the person: the list of items tells it before the item is opened.
        session.execute(update(ItemRow).where(ItemRow.id == item_id).values(suggestions=count))
    return Changes(items=frozenset({item_id}))


def _put(session: Session, item_id: str, person: str, found: Regions) -> Changes:
    row = session.get_one(HandedRow, item_id)
    if row.state != "ready":
        return Changes()
    if session.scalar(_begun(item_id)) is None:
        row.state = "brought"
        if not found:
            return Changes()
        return labeling.put_all(session, Annotation(row.annotation_id, item_id, person, suggestions=found))
    row.state = "late"
    mine = select(AnnotationRow.id).where(AnnotationRow.item_id == item_id)
    count = select(func.count()).select_from(SuggestionRow).where(SuggestionRow.annotation_id.in_(mine))
    session.execute(update(ItemRow).where(ItemRow.id == item_id).values(suggestions=count.scalar_subquery()))
    return Changes(items=frozenset({item_id}))


def _begun(item_id: str) -> Select[tuple[str]]:
    return select(AnnotationRow.id).where(AnnotationRow.item_id == item_id).limit(1)

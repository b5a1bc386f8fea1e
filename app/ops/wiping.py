"""Removing the files of a station's project from this computer once nothing needs them, where the project asks for it.

What it prevents: data that a publisher lent staying behind after the work, and a file that goes while somebody still
needs it. Removed are the file itself, the suggestions handed out with it, what was fetched of it, and everything made
from it (small pictures, squares of large pictures, copies of tables, opened copies). What the person signed, received
or earned stays, drafts and large parts of work too. Files of stations are never kept in the database, texts neither, so
none are in its backups; a row that holds the same small text was put there from a file of the person's own, whose item
keeps both.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, Row, and_, delete, func, literal_column, or_, select, update
from sqlalchemy.orm import Session

from app.core.cancel import Cancel
from app.core.changes import Changes
from app.core.item import FileState, ItemState
from app.core.outbox import OutboxState
from app.core.project import Role
from app.errors import AppError, FormatError, InputError
from app.media import tilecache
from app.media.table import copy_of
from app.ops import picture
from app.ops.door import Door
from app.protocol import blob
from app.protocol.canonical import parse_canonical
from app.protocol.manifest import read_manifest
from app.store.assets import AssetFiles
from app.store.tables import (
    AssetRow,
    AssignmentRow,
    DecisionRow,
    DisputeRow,
    HandedRow,
    ItemRow,
    OutboxRow,
    ProjectRow,
    ReviewRow,
    SubjectRow,
    SubmissionRow,
)

AT_ONCE = 20
"""Files in one transaction: other writes wait for it."""
_ASKS = b'"wipe":true'
"""How a manifest asks for it, being canonical."""
_GONE = ("canceled", "resigned", "expired")
_DISPUTABLE = (ItemState.FIXED.value, ItemState.REJECTED.value)
_OPEN = (ItemState.NEW.value, ItemState.DRAFT.value)
_MAY_NEED = (*_OPEN, *_DISPUTABLE, ItemState.RETURNED.value, ItemState.DISPUTED.value)
_HAS_FILE = ItemRow.asset != literal_column("''")
"""As the index of files says it, which is used only then."""
_ASKED = 500
_Item = Row[tuple[str, str, str, str, str, int]]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Asking:
    """A project that asks for it; `exam` is the state of the exam whose items these are, or empty."""

    role: str
    exam: str
    dispute_ms: int
    samples: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What tells whether an item is done with, beside its own row."""

    projects: dict[str, _Asking]
    waiting: frozenset[str]
    """Items with a sealed record that was not delivered."""
    disputed: frozenset[str]
    ends: dict[str, int]
    """{item: when the last decision on it can no longer be disputed}, ms UTC."""


def due(door: Door, now: int) -> list[str]:
    """Hashes of files that nothing needs any more at `now` (ms UTC). The pictures of guidelines and the large parts of
    anybody's work are never among them, whatever items a station says they are."""
    free = door.read(_free, now)
    return sorted(free - _parts_of_work(door)) if free else []


def wipe(session: Session, assets: AssetFiles, hashes: Sequence[str], now: int) -> Changes:
    """Remove these files as far as nothing needs them, and mark their items. Files go first, while no lease can arrive
    that needs them: cut off anywhere, all of it is done once more."""
    free = _free(session, now, hashes)
    beside = _suggestions(session, [sha256 for sha256 in hashes if sha256 in free])
    gone = [
        sha256 for sha256 in hashes
        if sha256 in free and all(_remove(assets, one) for one in (sha256, *beside.get(sha256, ())))
    ]  # fmt: skip
    session.execute(delete(AssetRow).where(AssetRow.sha256.in_(gone)))
    mine = update(ItemRow).where(ItemRow.asset.in_(gone), _HAS_FILE, ItemRow.file_state != FileState.WIPED.value)
    marked = session.scalars(mine.values(file_state=FileState.WIPED.value).returning(ItemRow.id))
    return Changes(items=frozenset(marked))


def wanted_again(session: Session, now: int) -> set[str]:
    """Ids of items whose file was wiped and that need it after all: work that was returned later. Records that are
    offered once more to a restored station need no files."""
    projects = _asking(session)
    is_wiped = ItemRow.file_state == FileState.WIPED.value
    mine = ItemRow.project_id.in_(projects)
    rows = _rows(session, projects, is_wiped, ItemRow.state.in_(_MAY_NEED), mine) if projects else []
    known = _known(session, projects, is_wiped, sealed_waits=False) if rows else None
    return {row.id for row in rows if known is not None and not _is_done(row, known, now)}


def want_again(session: Session, ids: Collection[str]) -> Changes:
    """Let these items wait for their files again."""
    names = sorted(ids)
    for start in range(0, len(names), _ASKED):
        some = ItemRow.id.in_(names[start : start + _ASKED])
        session.execute(update(ItemRow).where(some).values(file_state=FileState.PRESENT.value))
    return Changes(items=frozenset(ids))


def work_off(door: Door, now: int, cancel: Cancel) -> int:
    """Remove everything that is due; how many files."""
    hashes = due(door, now)
    for start in range(0, len(hashes), AT_ONCE):
        cancel.check()
        door.write(wipe, door.assets, hashes[start : start + AT_ONCE], now)
    return len(hashes)


def unwanted(session: Session) -> set[str]:
    """Hashes that every item here has given up: a bundle that is taken again does not bring them back."""
    is_wiped = ItemRow.file_state == FileState.WIPED.value
    handed = select(HandedRow.sha256).join(ItemRow, ItemRow.id == HandedRow.item_id)
    queries = (select(ItemRow.asset).where(_HAS_FILE), handed)
    wiped = {name for query in queries for name in session.scalars(query.where(is_wiped))}
    if not wiped:
        return wiped
    return wiped - {name for query in queries for name in session.scalars(query.where(~is_wiped))}


def _free(session: Session, now: int, among: Collection[str] | None = None) -> set[str]:
    """Hashes of items whose files were not wiped, all of whose items are done with."""
    projects = _asking(session)
    if not projects:
        return set()
    is_there = ItemRow.file_state != FileState.WIPED.value
    # Of few files the database asks the index of files, and not that of projects.
    mine = ItemRow.project_id.in_(projects) if among is None else ItemRow.asset.in_(among)
    rows = _rows(session, projects, is_there, _may_be_done(now), mine)
    if not rows:
        return set()
    known = _known(session, projects, is_there, mine, sealed_waits=True)
    done = {row.id: row.asset for row in rows if _is_done(row, known, now)}
    found = set(done.values()) - {sample for one in projects.values() for sample in one.samples}
    found -= set(session.scalars(select(HandedRow.sha256).where(HandedRow.state.in_(("waiting", "ready")))))
    return found - _needed(session, found, done)


def _needed(session: Session, hashes: set[str], done: Collection[str]) -> set[str]:
    """Those of these hashes that an item needs which is neither done with nor wiped."""
    needed: set[str] = set()
    names = sorted(hashes)
    for start in range(0, len(names), _ASKED):
        some = ItemRow.asset.in_(names[start : start + _ASKED])
        query = select(ItemRow.id, ItemRow.asset).where(some, _HAS_FILE, ItemRow.file_state != FileState.WIPED.value)
        needed.update(row.asset for row in session.execute(query) if row.id not in done)
    return needed


def _suggestions(session: Session, hashes: Sequence[str]) -> dict[str, list[str]]:
    """{file: files of suggestions that a station handed out with its items, which nothing else needs}."""
    rows = select(ItemRow.asset, HandedRow.sha256).join(HandedRow, HandedRow.item_id == ItemRow.id)
    mine = session.execute(rows.where(ItemRow.asset.in_(hashes), _HAS_FILE)).tuples().all()
    names = {name for _, name in mine}
    there = (ItemRow.file_state != FileState.WIPED.value, ItemRow.asset.not_in(hashes))
    needed = {name for _, name in session.execute(rows.where(HandedRow.sha256.in_(names), *there))}
    needed |= set(session.scalars(select(ItemRow.asset).where(ItemRow.asset.in_(names), _HAS_FILE, *there)))
    found: dict[str, list[str]] = {}
    for asset, name in mine:
        if name not in needed:
            found.setdefault(asset, []).append(name)
    return found


def _rows(session: Session, projects: Collection[str], *where: ColumnElement[bool]) -> Sequence[_Item]:
    query = (
        select(
            ItemRow.id, ItemRow.asset, ItemRow.state, ItemRow.project_id, AssignmentRow.state.label("lease"),
            AssignmentRow.late_ms,
        )
        .outerjoin(AssignmentRow, AssignmentRow.id == ItemRow.assignment_id)
        .where(_HAS_FILE, *where)
    )  # fmt: skip
    return [row for row in session.execute(query) if row.project_id in projects]


def _may_be_done(now: int) -> ColumnElement[bool]:
    """What most items fail in the database already: there may be a hundred thousand that are open, or were received."""
    return or_(
        ItemRow.state.in_((ItemState.ACCEPTED.value, *_DISPUTABLE)),
        and_(ItemRow.state == ItemState.RECEIVED.value, AssignmentRow.role == Role.REVIEWER.value),
        and_(ItemRow.state.in_(_OPEN), AssignmentRow.late_ms < now),
        AssignmentRow.state.in_(_GONE),
    )


def _is_done(row: _Item, known: _Known, now: int) -> bool:
    project = known.projects[row.project_id]
    if project.exam:
        return project.exam != "open"
    if row.id in known.waiting or row.id in known.disputed:
        return False
    match ItemState(row.state):
        case ItemState.ACCEPTED:
            # Only what was rejected or changed can be objected to.
            return True
        case ItemState.FIXED | ItemState.REJECTED:
            return row.id in known.ends and now > known.ends[row.id]
        case ItemState.DISPUTED:
            return False
    if row.lease in _GONE:
        return True
    match ItemState(row.state):
        case ItemState.RECEIVED:
            # A verdict that arrived is never given again; work of one's own waits for its decision.
            return project.role == Role.REVIEWER.value
        case ItemState.NEW | ItemState.DRAFT:
            return row.lease is not None and now > row.late_ms
    return False


def _asking(session: Session) -> dict[str, _Asking]:
    query = select(ProjectRow.id, ProjectRow.role, ProjectRow.document, ProjectRow.manifest).where(
        ProjectRow.station_id != "", func.instr(ProjectRow.manifest, _ASKS) > 0
    )
    found = {}
    for key, role, document, data in session.execute(query):
        manifest = read_manifest(data)
        if manifest.data.wipe:
            exam = (document.get("exam") or {}).get("state", "")
            samples = frozenset(sample.asset[2:] for sample in manifest.guideline.samples)
            found[key] = _Asking(role, exam, manifest.times.dispute_s * 1000, samples)
    return found


def _known(session: Session, projects: dict[str, _Asking], *items: ColumnElement[bool], sealed_waits: bool) -> _Known:
    """Of the decided ones among these items; with `sealed_waits` none is done with whose record is to be delivered."""
    ended = (OutboxState.RECEIVED.value, OutboxState.DISCARDED.value)
    waiting = select(OutboxRow.item_id).where(OutboxRow.state.not_in(ended), OutboxRow.item_id != "")
    decided = (
        select(ItemRow.id, ItemRow.project_id, DecisionRow.decided_ms, DecisionRow.document, DisputeRow.state)
        .join(SubmissionRow, SubmissionRow.item_id == ItemRow.id)
        .join(DecisionRow, DecisionRow.submission_digest == SubmissionRow.digest)
        .outerjoin(DisputeRow, DisputeRow.decision_id == DecisionRow.id)
        .where(ItemRow.project_id.in_(projects), ItemRow.state.in_(_DISPUTABLE), *items)
    )
    ends: dict[str, int] = {}
    disputed = set()
    for item, project, decided_ms, document, dispute in session.execute(decided):
        brought = max(decided_ms, document.get("brought_ms", 0))
        ends[item] = max(ends.get(item, 0), brought + projects[project].dispute_ms)
        if dispute == "open":
            disputed.add(item)
    held = frozenset(session.scalars(waiting)) if sealed_waits else frozenset()
    return _Known(projects, held, frozenset(disputed), ends)


def _parts_of_work(door: Door) -> set[str]:
    found: set[str] = set()
    for payload in door.read(_large):
        with suppress(AppError):  # a part that is not here names nothing that is
            value = parse_canonical(payload)
            found.update(name.hex() for name in blob.names(value, lambda name: _part(door, name)))
    return found


def _part(door: Door, name: bytes) -> bytes:
    if not door.assets.has(name.hex()):
        raise InputError("A part of this work is not on this computer.")
    return door.assets.read(name.hex())


def _large(session: Session) -> list[bytes]:
    columns = (SubmissionRow.payload, ReviewRow.payload, SubjectRow.payload, DecisionRow.fixed)
    named = (select(column).where(func.instr(column, b'"blob') > 0) for column in columns)
    return [payload for query in named for payload in session.scalars(query)]


def _remove(assets: AssetFiles, sha256: str) -> bool:
    """Whether all of it is gone. The file first: whoever makes something from it looks for it once more afterwards."""
    try:
        assets.remove(sha256)
        for cache in assets.caches:
            if cache.is_dir():
                tilecache.forget(cache, sha256)
                picture.small_path(cache, sha256).unlink(missing_ok=True)
                _forget_tables(cache.glob(f"{sha256}.*"))
        return True
    except OSError as error:
        _log.warning("a file that is to be wiped is tried again later: %s", error)
        return False


def _forget_tables(named: Iterable[Path]) -> None:
    for path in named:
        with suppress(FormatError):
            copy_of(path, path.parent).unlink(missing_ok=True)
        path.unlink(missing_ok=True)

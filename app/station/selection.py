"""Which items an annotator, and which subjects a reviewer, is given next."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session, aliased

from app.protocol.manifest import Manifest
from app.station.catalog import Terms
from app.station.gold_pool import promote
from app.station.reviewer_share import ReviewerShare
from app.station.tables import GoldRow, ItemRow, LeaseItemRow, SubjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_draw = secrets.SystemRandom()
_ROWS = 500
_ZERO = bytes(32)


@dataclass(frozen=True, slots=True)
class Subject:
    """One submission to be reviewed, in the place its letter has for this reviewer.

    `seeded` is the payload of one whose verdict is known, `expected` as in SubjectRow.
    """

    submission: bytes
    payload_hash: bytes
    seeded: bytes | None = None
    expected: str = ""


def share_of(count: int, share_bp: int) -> int:
    """That share of `count`, rounded up or down by chance, so that small requests hold their part as well."""
    whole, rest = divmod(count * share_bp, 10_000)
    return whole + (_draw.randrange(10_000) < rest)


def select_items(
    session: Session, station: Station, project: bytes, people: frozenset[str], terms: Terms, count: int
) -> list[ItemRow]:
    """Items with a free place that nobody of `people` ever held; those begun first, with their share of gold."""
    manifest = terms.manifest
    free = (
        select(ItemRow)
        .where(
            ItemRow.project == project,
            # The first is said by the index, the second by each item's own rule of overlap.
            ItemRow.taken < max(manifest.annotators_per_item, manifest.overlap.most),
            ItemRow.taken < manifest.annotators_per_item + ItemRow.extra,
            ~_held(people),
        )
        .order_by(ItemRow.taken.desc(), ItemRow.position)
    )
    is_gold = exists().where(GoldRow.item == ItemRow.id, GoldRow.use == "gold", GoldRow.state == "active")
    plain = list(session.scalars(free.where(ItemRow.kind == "item", ~is_gold).limit(count)))
    whole = free.where(ItemRow.kind == "item", is_gold)
    if not plain:
        # Control items that are ordinary items need their labels too; those in another's guise come beside others only.
        return list(session.scalars(whole.limit(count)))
    wanted = min(count, share_of(count, manifest.gold.share_bp))
    alike = _alike(plain)
    gold = list(session.scalars(free.where(ItemRow.kind.in_(("item", "alias")), is_gold, *alike).limit(wanted)))
    if len(gold) < wanted:
        gold += promote(session, station, project, people, terms, wanted - len(gold), *alike)
    chosen = [*gold, *plain[: count - len(gold)]]
    if len(chosen) < count:
        rest = whole.where(ItemRow.id.not_in([row.id for row in gold])).limit(count - len(chosen))
        gold += (more := list(session.scalars(rest)))
        chosen += more
    # Gold stands anywhere among the others.
    if gold:
        _draw.shuffle(chosen)
    return chosen


def _alike(plain: Sequence[ItemRow]) -> list[ColumnElement[bool]]:
    """What control items must be beside these, so that having suggestions, or none, tells nothing."""
    having = {row.suggestions != _ZERO for row in plain}
    if len(having) > 1:
        return []
    return [ItemRow.suggestions != _ZERO if having == {True} else ItemRow.suggestions == _ZERO]


def select_subjects(
    session: Session,
    project: bytes,
    people: frozenset[str],
    manifest: Manifest,
    count: int,
    share: ReviewerShare,
    *,
    expert: bool,
) -> dict[bytes, list[Subject]]:
    """{item: subjects in drawn order} for at most `count` items; complete items first, never of people's own items.

    An item is complete when every place is submitted. One that nobody works on any more is offered when no other is.
    Nobody gets more of one annotator's work than `share` leaves; what two ties left open is for an expert.
    """
    reviewed = exists().where(SubjectRow.submission == SubmissionRow.digest, SubjectRow.worker.in_(people))
    busy = aliased(LeaseItemRow)
    still_open = exists().where(
        busy.item == SubmissionRow.item, busy.role == "annotator", busy.state == "open", busy.holds
    )
    waiting = (
        select(
            SubmissionRow.item, SubmissionRow.digest, SubmissionRow.payload_hash, SubmissionRow.worker,
            SubmissionRow.received_ms, SubmissionRow.log_index, SubmissionRow.reviews_taken, SubmissionRow.state,
        )
        .join(ItemRow, ItemRow.id == SubmissionRow.item)
        .where(
            SubmissionRow.project == project,
            SubmissionRow.state.in_(("received", "in_review", "disputed")),
            SubmissionRow.current,
            SubmissionRow.reviews_taken < SubmissionRow.reviews_wanted,
            ~reviewed,
            ~_touched(SubmissionRow.item, people),
            ~still_open,
        )
        .order_by(SubmissionRow.log_index)
    )  # fmt: skip
    # The seats before it: those that are planned, and the one more that breaks a tie.
    seats = max(manifest.reviewers_per_item, manifest.quorum, 1) + (manifest.tie == "extra_reviewer")

    def may(row: Any) -> bool:
        if row.reviews_taken >= seats and row.state == "in_review" and not expert and not share.waited(row.received_ms):
            return False
        return share.take(row.worker, row.received_ms)

    complete = waiting.where(ItemRow.taken >= manifest.annotators_per_item + ItemRow.extra)
    found: dict[bytes, list[Subject]] = {}
    for query in (complete, waiting):
        for item, rows in _by_item(session, query):
            subjects = [Subject(row.digest, row.payload_hash) for row in rows if may(row)]
            if subjects:
                found[item] = subjects
            if len(found) >= count:
                break
        if found:
            break
    return drawn(found)


def drawn(found: dict[bytes, list[Subject]]) -> dict[bytes, list[Subject]]:
    """The same items and letters in an order drawn anew."""
    for subjects in found.values():
        _draw.shuffle(subjects)
    order = list(found)
    _draw.shuffle(order)
    return {item: found[item] for item in order}


def _by_item(session: Session, query: Select[Any]) -> Iterator[tuple[bytes, list[Any]]]:
    """Each item with all of its rows, in the order of the first; a page at a time, since few are wanted of many."""
    last, seen = -1, set[bytes]()
    while rows := session.execute(query.where(SubmissionRow.log_index > last).limit(_ROWS)).all():
        last = rows[-1].log_index
        fresh = [item for item in dict.fromkeys(row.item for row in rows) if item not in seen]
        seen.update(fresh)
        groups: dict[bytes, list[Any]] = {item: [] for item in fresh}
        for row in session.execute(query.where(SubmissionRow.item.in_(fresh))) if fresh else ():
            groups[row.item].append(row)
        yield from groups.items()
        if len(rows) < _ROWS:
            return


def _touched(item: Any, people: frozenset[str]) -> ColumnElement[bool]:
    """Whether one of them labelled the item, also under another name of it."""
    own, same, mine = aliased(LeaseItemRow), aliased(ItemRow), aliased(ItemRow)
    # One within the other, as in `_held`.
    labelled = exists().where(own.item == same.id, own.worker.in_(people), own.role == "annotator")
    other_name = exists().where(or_(same.id == mine.alias_of, same.alias_of == mine.id), labelled)
    here = aliased(LeaseItemRow)
    return or_(
        exists().where(here.item == item, here.worker.in_(people), here.role == "annotator"),
        exists().where(mine.id == item, other_name),
    )


def _held(people: frozenset[str]) -> ColumnElement[bool]:
    """Whether one of them ever held the item, also under another name of it."""
    own, other = aliased(LeaseItemRow), aliased(ItemRow)
    return or_(
        exists().where(LeaseItemRow.item == ItemRow.id, LeaseItemRow.worker.in_(people)),
        exists().where(LeaseItemRow.item == ItemRow.alias_of, LeaseItemRow.worker.in_(people)),
        # One within the other: joined, SQLite would go through all that they ever held, for each item.
        exists().where(
            other.alias_of == ItemRow.id, exists().where(own.item == other.id, own.worker.in_(people))
        ),
    )  # fmt: skip

"""Which items an annotator, and which subjects a reviewer, is given next."""

from __future__ import annotations

import random
import secrets
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session, aliased

from app.protocol.manifest import Manifest
from app.station.tables import GoldRow, ItemRow, LeaseItemRow, SubjectRow, SubmissionRow

_draw = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class Subject:
    """One submission to be reviewed, in the place its letter has for this reviewer."""

    submission: bytes
    payload_hash: bytes


def select_items(
    session: Session, project: bytes, people: frozenset[str], manifest: Manifest, count: int
) -> list[ItemRow]:
    """Items with a free place that nobody of `people` ever held; those begun first, with their share of gold."""
    free = (
        select(ItemRow)
        .where(
            ItemRow.project == project,
            ItemRow.kind == "item",
            ItemRow.taken < manifest.annotators_per_item,
            ~_held(people),
        )
        .order_by(ItemRow.taken.desc(), ItemRow.position)
    )
    is_gold = exists().where(GoldRow.item == ItemRow.id, GoldRow.use == "gold", GoldRow.state == "active")
    wanted = (count * manifest.gold.share_bp + 5_000) // 10_000
    gold = session.scalars(free.where(is_gold).limit(wanted)).all() if wanted else []
    plain = session.scalars(free.where(~is_gold).limit(count - len(gold))).all()
    if len(gold) + len(plain) < count:
        gold = session.scalars(free.where(is_gold).limit(count - len(plain))).all()
    chosen = [*gold, *plain]
    # Gold stands anywhere among the others.
    if gold:
        _draw.shuffle(chosen)
    return chosen


def select_subjects(
    session: Session, project: bytes, people: frozenset[str], manifest: Manifest, count: int
) -> dict[bytes, list[Subject]]:
    """{item: subjects in drawn order} for at most `count` items; complete items first, never of people's own items.

    An item is complete when every place is submitted. One that nobody works on any more is offered when no other is.
    """
    reviewed = exists().where(SubjectRow.submission == SubmissionRow.digest, SubjectRow.worker.in_(people))
    own = aliased(LeaseItemRow)
    touched = exists().where(own.item == SubmissionRow.item, own.worker.in_(people), own.role == "annotator")
    busy = aliased(LeaseItemRow)
    still_open = exists().where(
        busy.item == SubmissionRow.item, busy.role == "annotator", busy.state == "open", busy.holds
    )
    waiting = (
        select(SubmissionRow.item, SubmissionRow.digest, SubmissionRow.payload_hash)
        .join(ItemRow, ItemRow.id == SubmissionRow.item)
        .where(
            SubmissionRow.project == project,
            SubmissionRow.state.in_(("received", "in_review", "disputed")),
            SubmissionRow.current,
            SubmissionRow.reviews_taken < SubmissionRow.reviews_wanted,
            ~reviewed,
            ~touched,
            ~still_open,
        )
        .order_by(SubmissionRow.log_index)
    )
    complete = waiting.where(ItemRow.taken >= manifest.annotators_per_item)
    found = _grouped(session, complete, count) or _grouped(session, waiting, count)
    for subjects in found.values():
        _draw.shuffle(subjects)
    order = list(found)
    random.Random(secrets.token_bytes(16)).shuffle(order)
    return {item: found[item] for item in order}


def _grouped(session: Session, query: object, count: int) -> dict[bytes, list[Subject]]:
    found: dict[bytes, list[Subject]] = {}
    for item, digest, payload_hash in session.execute(query):  # type: ignore[call-overload]
        if item not in found and len(found) >= count:
            continue
        found.setdefault(item, []).append(Subject(digest, payload_hash))
    return found


def _held(people: frozenset[str]) -> ColumnElement[bool]:
    return exists().where(LeaseItemRow.item == ItemRow.id, LeaseItemRow.worker.in_(people))

"""Items whose answer people know by now: a random few of them, whatever the size of the project."""

from __future__ import annotations

import secrets

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from app.protocol.code import Verdict
from app.station.tables import DecisionRow, ItemRow, LeaseItemRow, SubmissionRow

_BY = ("quorum", "tie_break", "expert", "dispute")
"""Rules by which people decided; what time or a control item decided proves no answer."""
_DRAWN = 200
_draw = secrets.SystemRandom()


def known_answers(
    session: Session, project: bytes, people: frozenset[str], *where: ColumnElement[bool]
) -> list[tuple[ItemRow, list[int]]]:
    """At most 200 ordinary items that none of `people` ever held, in random order, with the log index of everything
    that was accepted about each."""
    accepted = (
        DecisionRow.project == project, DecisionRow.current, DecisionRow.verdict == int(Verdict.accepted),
        DecisionRow.rule.in_(_BY), SubmissionRow.current, SubmissionRow.state != "disputed",
    )  # fmt: skip
    met = exists().where(LeaseItemRow.item == ItemRow.id, LeaseItemRow.worker.in_(people))
    some = (
        select(ItemRow.id)
        .join(SubmissionRow, SubmissionRow.item == ItemRow.id)
        .join(DecisionRow, DecisionRow.submission == SubmissionRow.digest)
        .where(*accepted, ItemRow.kind == "item", ~met, *where)
        .order_by(DecisionRow.id)
        .limit(_DRAWN)
    )
    # Ids of decisions are random, so that those from a random place on are a fair draw that reads only what it takes.
    start = secrets.token_bytes(32)
    items = list(session.scalars(some.where(DecisionRow.id >= start)))
    if len(items) < _DRAWN:
        items += session.scalars(some.where(DecisionRow.id < start).limit(_DRAWN - len(items)))
    rows = session.execute(
        select(ItemRow, SubmissionRow.log_index)
        .join(SubmissionRow, SubmissionRow.item == ItemRow.id)
        .join(DecisionRow, DecisionRow.submission == SubmissionRow.digest)
        .where(ItemRow.id.in_(items), *accepted)
        .order_by(SubmissionRow.log_index)
    )
    found: dict[bytes, tuple[ItemRow, list[int]]] = {}
    for item, index in rows:
        found.setdefault(item.id, (item, []))[1].append(index)
    drawn = list(found.values())
    _draw.shuffle(drawn)
    return drawn

"""New control items out of ordinary ones whose answer is known by now, under an id of their own.

Prevents: a project that runs out of control items, and one that asks the same few for ever: each is asked of at most as
many people as an ordinary item, and never of somebody who met the original.
"""

from __future__ import annotations

import secrets

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from app.protocol.canonical import parse_canonical
from app.protocol.code import Verdict
from app.protocol.manifest import Manifest
from app.station.grade import agreement
from app.station.log import logged
from app.station.tables import DecisionRow, GoldRow, ItemRow, LeaseItemRow, SubmissionRow

_draw = secrets.SystemRandom()
_DRAWN_FROM = 200
_MOST_BYTES = 64 * 1024
_SAME_BP = 9_500
KNOWN_BY = ("quorum", "tie_break", "expert", "dispute")
"""Rules by which people decided; what time or a control item decided proves no answer."""


def promote(session: Session, project: bytes, people: frozenset[str], manifest: Manifest, count: int) -> list[ItemRow]:
    """Up to `count` new control items that none of `people` met, drawn from what people accepted from everybody."""
    made = []
    for original, answer in _known(session, project, people, manifest, count):
        row = ItemRow(
            id=secrets.token_bytes(32), project=project, kind="alias", position=original.position, title=original.title,
            asset=original.asset, media_type=original.media_type, size=original.size, width=original.width,
            height=original.height, columns=original.columns, suggestions=original.suggestions,
            context=original.context, source=original.source, alias_of=original.id, taken=0, extra=0,
        )  # fmt: skip
        session.add(row)
        session.flush()
        session.add(GoldRow(item=row.id, project=project, use="gold", answer=answer))
        made.append(row)
    session.flush()
    return made


def _known(
    session: Session, project: bytes, people: frozenset[str], manifest: Manifest, count: int
) -> list[tuple[ItemRow, bytes]]:
    twin = aliased(ItemRow)
    mine = exists().where(LeaseItemRow.item == ItemRow.id, LeaseItemRow.worker.in_(people))
    other = aliased(SubmissionRow)
    doubted = exists().where(other.item == ItemRow.id, other.current, other.state.not_in(("accepted", "overturned")))
    rows = session.execute(
        select(ItemRow, SubmissionRow.log_index)
        .join(SubmissionRow, SubmissionRow.item == ItemRow.id)
        .join(DecisionRow, (DecisionRow.submission == SubmissionRow.digest) & DecisionRow.current)
        .where(
            ItemRow.project == project, ItemRow.kind == "item", ItemRow.taken >= manifest.annotators_per_item,
            DecisionRow.verdict == int(Verdict.accepted), DecisionRow.rule.in_(KNOWN_BY),
            ~mine, ~doubted,
            ~exists().where(twin.alias_of == ItemRow.id),
            ~exists().where(GoldRow.item == ItemRow.id),
        )
        .order_by(DecisionRow.log_index)
        .limit(_DRAWN_FROM)
    ).all()  # fmt: skip
    answers: dict[bytes, tuple[ItemRow, list[int]]] = {}
    for item, index in rows:
        answers.setdefault(item.id, (item, []))[1].append(index)
    drawn = list(answers.values())
    _draw.shuffle(drawn)
    found: list[tuple[ItemRow, bytes]] = []
    for item, indexes in drawn:
        if len(found) == count:
            break
        payloads = [logged(session, index).payload or b"" for index in indexes]
        # Where several people labelled it, they must have said nearly the same: anything less is no known answer.
        if (
            max(map(len, payloads)) <= _MOST_BYTES
            and agreement([parse_canonical(one) for one in payloads], manifest.modality) >= _SAME_BP
        ):
            found.append((item, payloads[0]))
    return found

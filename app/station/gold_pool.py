"""New control items out of ordinary ones whose answer is known by now, under an id of their own.

Prevents: a project that runs out of control items, and one that asks the same few for ever: each is asked of at most as
many people as an ordinary item, and never of somebody who met the original.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, exists
from sqlalchemy.orm import Session, aliased

from app.protocol.blob import is_packed
from app.protocol.canonical import parse_canonical
from app.station.catalog import Terms
from app.station.grade import agreement
from app.station.known_answer import known_answers
from app.station.log import logged
from app.station.suggestion import accepted_unseen
from app.station.tables import GoldRow, ItemRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_MOST_BYTES = 64 * 1024
_SAME_BP = 9_500


def promote(
    session: Session,
    station: Station,
    project: bytes,
    people: frozenset[str],
    terms: Terms,
    count: int,
    *where: ColumnElement[bool],
) -> list[ItemRow]:
    """Up to `count` new control items that none of `people` met, drawn from what people accepted from everybody."""
    made = []
    for original, answer in _known(session, station, project, people, terms, count, *where):
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
    session: Session,
    station: Station,
    project: bytes,
    people: frozenset[str],
    terms: Terms,
    count: int,
    *where: ColumnElement[bool],
) -> list[tuple[ItemRow, bytes]]:
    manifest = terms.manifest
    twin, other = aliased(ItemRow), aliased(SubmissionRow)
    doubted = exists().where(other.item == ItemRow.id, other.current, other.state.not_in(("accepted", "overturned")))
    drawn = known_answers(
        session, project, people, ItemRow.taken >= manifest.annotators_per_item, ~doubted,
        ~exists().where(twin.alias_of == ItemRow.id), ~exists().where(GoldRow.item == ItemRow.id),
        *where,
    )  # fmt: skip
    found: list[tuple[ItemRow, bytes]] = []
    for item, indexes in drawn:
        if len(found) == count:
            break
        payloads = [logged(session, index).payload or b"" for index in indexes]
        # Where several people labelled it, they must have said nearly the same: anything less is no known answer.
        if (
            not any(len(one) > _MOST_BYTES or is_packed(one) for one in payloads)
            and agreement([parse_canonical(one) for one in payloads], manifest.modality) >= _SAME_BP
            # What everybody accepted as it was proposed would be passed by whoever does not look.
            and not accepted_unseen(session, station, item.suggestions, parse_canonical(payloads[0]), terms)
        ):
            found.append((item, payloads[0]))
    return found

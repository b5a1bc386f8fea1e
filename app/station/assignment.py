"""Assignments as their worker sees them: the signed lease, its receipt and its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.hexadecimal import to_hex
from app.protocol.messages import AssignmentBody, ItemBody, SubjectBody
from app.station.log import logged
from app.station.tables import ItemRow, LeaseItemRow, LeaseRow, ProjectRow, SubjectRow

if TYPE_CHECKING:
    from app.station.station import Station

ZERO = bytes(32)
_LIVE = ("active", "late", "validation", "returned")


def assignments(session: Session, station: Station, worker: str) -> tuple[AssignmentBody, ...]:
    """All that are not over, oldest first."""
    rows = session.scalars(
        select(LeaseRow).where(LeaseRow.worker == worker, LeaseRow.state.in_(_LIVE)).order_by(LeaseRow.log_index)
    )
    return tuple(assignment(session, station, row) for row in rows)


def assignment(session: Session, station: Station, lease: LeaseRow) -> AssignmentBody:
    """One assignment; nothing in a reviewer's says whose work it is."""
    modality = session.get_one(ProjectRow, lease.project).modality
    subjects: dict[bytes, list[SubjectBody]] = {}
    if lease.role == "reviewer":
        rows = session.scalars(
            select(SubjectRow).where(SubjectRow.lease == lease.id).order_by(SubjectRow.item, SubjectRow.position)
        )
        for row in rows:
            body = SubjectBody(submission=to_hex(row.submission), payload=to_hex(row.payload_hash))
            subjects.setdefault(row.item, []).append(body)
    items = session.execute(
        select(ItemRow, LeaseItemRow.state, LeaseItemRow.suggestions)
        .join(LeaseItemRow, LeaseItemRow.item == ItemRow.id)
        .where(LeaseItemRow.lease == lease.id)
        .order_by(LeaseItemRow.position)
    )
    return AssignmentBody(
        lease=logged(session, lease.log_index).to_wire(),
        receipt=station.log.receipt(session, lease.log_index).to_wire(),
        state=lease.state,
        items=tuple(
            item_body(
                item, modality, tuple(subjects.get(item.id, ())), suggestions=suggestions or ZERO,
                done=state in ("submitted", "decided"),
            )
            for item, state, suggestions in items.tuples()
        ),
    )  # fmt: skip


def item_body(
    item: ItemRow,
    modality: str,
    subjects: tuple[SubjectBody, ...] = (),
    *,
    suggestions: bytes = ZERO,
    done: bool = False,
) -> ItemBody:
    """An item as leases and exams show it; reviews and exams show no suggestions."""
    return ItemBody(
        item=to_hex(item.id),
        asset=to_hex(item.asset),
        suggestions=to_hex(suggestions),
        context=to_hex(item.context),
        modality=modality,  # type: ignore[arg-type]
        media_type=item.media_type,
        bytes=item.size,
        title=item.title,
        width=item.width,
        height=item.height,
        subjects=subjects,
        done=done,
    )

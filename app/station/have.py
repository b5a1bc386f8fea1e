"""What the station holds of a person's own records, for whoever comes back after a while."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import HaveEntry, HaveResult
from app.station.tables import DecisionRow, DisputeRow, PayoutBindingRow, ReviewRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_AT_ONCE = 500


def have(session: Session, station: Station, worker: str, entries: Sequence[HaveEntry]) -> tuple[HaveResult, ...]:
    """One result per entry: missing, same, different or decided (only once the decision is released)."""
    found: dict[bytes, tuple[bytes, int]] = {}
    decided: set[bytes] = set()
    ids = [from_hex(entry.id) for entry in entries]
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        for query in (
            select(SubmissionRow.id, SubmissionRow.digest, SubmissionRow.log_index).where(
                SubmissionRow.worker == worker, SubmissionRow.id.in_(part)
            ),
            select(ReviewRow.id, ReviewRow.digest, ReviewRow.log_index).where(
                ReviewRow.reviewer == worker, ReviewRow.id.in_(part)
            ),
            select(DisputeRow.id, DisputeRow.digest, DisputeRow.log_index).where(
                DisputeRow.worker == worker, DisputeRow.id.in_(part)
            ),
            select(PayoutBindingRow.record_hash, PayoutBindingRow.digest, PayoutBindingRow.log_index).where(
                PayoutBindingRow.worker == worker, PayoutBindingRow.record_hash.in_(part)
            ),
        ):
            found.update({row[0]: (row[1], row[2]) for row in session.execute(query)})
        digests = [found[one][0] for one in part if one in found]
        decided.update(
            session.scalars(
                select(DecisionRow.submission).where(DecisionRow.submission.in_(digests), DecisionRow.released)
            )
        )
    receipts = station.log.receipts(session, sorted({index for _, index in found.values()}))
    results = []
    for entry, one in zip(entries, ids, strict=True):
        if one not in found:
            results.append(HaveResult(id=entry.id, state="missing"))
        elif to_hex(found[one][0]) != entry.digest:
            results.append(HaveResult(id=entry.id, state="different"))
        else:
            receipt = receipts[found[one][1]].to_wire()
            state = "decided" if found[one][0] in decided else "same"
            results.append(HaveResult(id=entry.id, state=state, receipt=receipt))  # type: ignore[arg-type]
    return tuple(results)

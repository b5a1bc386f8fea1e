"""Pages of an account's change feed, each with the checkpoint it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.canonical import parse
from app.protocol.envelope import MAX_RECORD_BYTES
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import Change, ChangesPage, CheckpointBody
from app.protocol.problem import ProblemType
from app.station.assignment import assignment
from app.station.feed import read_cursor, write_cursor
from app.station.log import head_of
from app.station.refusal import Refusal
from app.station.tables import ChangeRow, LeaseRow, LogRow, StatementRow

if TYPE_CHECKING:
    from app.station.station import Station


def changes_page(session: Session, station: Station, worker: str, cursor: str, limit: int) -> ChangesPage:
    """The changes after `cursor`; Refusal (epoch) for a cursor of another epoch."""
    after = read_cursor(cursor, station.epoch)
    if after is None:
        raise Refusal(
            ProblemType.EPOCH, "This place in the feed is of another epoch.", "The station was restored: begin anew."
        )
    rows = session.scalars(
        select(ChangeRow)
        .where(ChangeRow.worker == worker, ChangeRow.number > after)
        .order_by(ChangeRow.number)
        .limit(limit + 1)
    ).all()
    shown = rows[:limit]
    indexes = sorted({row.log_index for row in shown if row.log_index is not None})
    records = dict(session.execute(select(LogRow.index, LogRow.record).where(LogRow.index.in_(indexes))).tuples().all())
    receipts = station.log.receipts(session, indexes)
    head = head_of(session)
    return ChangesPage(
        station=to_hex(station.id),
        epoch=to_hex(station.epoch),
        checkpoint=CheckpointBody(size=head.size, root=to_hex(head.root)),
        cursor=write_cursor(station.epoch, shown[-1].number if shown else after),
        more=len(rows) > limit,
        changes=tuple(_change(session, station, row, records, receipts) for row in shown),
    )


def _change(session: Session, station: Station, row: ChangeRow, records: dict[int, bytes], receipts: dict) -> Change:  # type: ignore[type-arg]
    if row.statement is not None:
        data: bytes | None = session.get_one(StatementRow, (row.worker, row.statement)).record
    else:
        data = row.record if row.log_index is None else records[row.log_index]
    lease = session.get(LeaseRow, row.lease) if row.lease is not None else None
    return Change(
        record=parse(data or b"", max_bytes=MAX_RECORD_BYTES),
        receipt=None if row.log_index is None else receipts[row.log_index].to_wire(),
        assignment=None if lease is None else assignment(session, station, lease),
    )

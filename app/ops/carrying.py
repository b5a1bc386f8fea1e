"""Carrying the outbox to the station by hand where there is no network: bundles out, receipts back.

A carried record stays in the outbox until its receipt is verified, so that a lost stick loses nothing: order and
repetition do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.outbox import OutboxState, RecordKind
from app.errors import FormatError, InputError, RejectedError
from app.ops import noting, sending, stations
from app.ops.door import Door
from app.ops.sending import SEALED_ORDER, Due, Receipted
from app.ops.stations import StationAccount
from app.protocol.authority import check_receipt
from app.protocol.bundle import Bundle, BundleHeader, bundle_name, write_bundle
from app.protocol.canonical import sha256
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint
from app.protocol.manifest import decode
from app.protocol.messages import BatchAnswer, BatchResult
from app.protocol.problem import parks
from app.signing.verify import recover
from app.store.tables import OutboxRow

AT_ONCE = 500
"""Records in one entry of a bundle."""
MOST_RECORDS = 100_000
_MAX_ANSWER = 64 * 1024 * 1024
_WAITS = (OutboxState.QUEUED, OutboxState.SENDING, OutboxState.WAITING)


@dataclass(frozen=True, slots=True)
class Carried:
    """What a bundle from the station came to: how many records it confirmed, refused, and spoke of in vain."""

    received: int
    parked: int
    unknown: int


def write_outbox(door: Door, station_id: str, folder: Path) -> Path:
    """Everything that waits for this station in one new bundle in `folder`; InputError when nothing does."""
    account = door.read(stations.get, station_id)
    waiting = door.read(_waiting, station_id)
    if not waiting:
        raise InputError("Nothing waits to be carried.", "What you submit while you are offline appears here.")
    number = int(door.read(noting.noted, _counter(station_id)) or 0) + 1
    header = BundleHeader(station="0x" + station_id, worker=account.worker, direction="to_station", number=number)
    path = folder / bundle_name(header)
    write_bundle(path, header, _entries(waiting))
    door.write(noting.note, _counter(station_id), str(number))
    return path


def read_answers(door: Door, path: Path) -> Carried:
    """Take a bundle the station gave back. InputError for another person's, FormatError for one that is not whole.

    A receipt counts only when it stands every check that one from the network stands.
    """
    with Bundle(path) as bundle:
        account = _account(door, bundle.header)
        answers = [
            decode(bundle.read(entry.name, _MAX_ANSWER), BatchAnswer, what="bundle", max_bytes=_MAX_ANSWER)
            for entry in bundle.entries("receipts")
        ]
    waiting = {to_hex(sha256(one.record)): one for one in door.read(_waiting, account.id)}
    receipts: list[Receipted] = []
    newest: Checkpoint | None = None
    parked = unknown = 0
    for result in (result for answer in answers for result in answer.results):
        due = waiting.get(result.record)
        found = _receipt(account, due, result) if due is not None else None
        if due is not None and found is not None:
            receipts.append(Receipted(due.id, due.digest, found[0]))
            newest = found[1] if newest is None or found[1].size > newest.size else newest
        elif due is not None and result.problem is not None and _is_final(account, due, result):
            door.write(sending.parked, due.id, f"{result.problem.title} {result.problem.detail}".strip())
            parked += 1
        else:
            unknown += 1
    if newest is not None:
        door.write(sending.received, account.id, receipts, newest)
        for one in receipts:
            door.spool.drop(one.id)
    return Carried(len(receipts), parked, unknown)


def _account(door: Door, header: BundleHeader) -> StationAccount:
    account = next((one for one in door.read(stations.all_stations) if "0x" + one.id == header.station), None)
    if account is None or account.worker != header.worker or header.direction != "to_worker":
        raise InputError("This bundle is not for you.", "It is of another station, another person or on its way there.")
    return account


def _receipt(account: StationAccount, due: Due, result: BatchResult) -> tuple[Envelope, Checkpoint] | None:
    if result.receipt is None:
        return None
    try:
        receipt = Envelope.from_wire(result.receipt)
        return receipt, check_receipt(receipt, Envelope.decode(due.record), account.authority, recover)
    except (FormatError, RejectedError):
        return None


def _is_final(account: StationAccount, due: Due, result: BatchResult) -> bool:
    assert result.problem is not None
    return parks(result.problem, station="0x" + account.id, record=to_hex(sha256(due.record)))


def _waiting(session: Session, station_id: str) -> list[Due]:
    """What is sealed, signed and not confirmed, whenever it would be due on a network."""
    states = [state.value for state in _WAITS]
    query = (
        select(OutboxRow.id, OutboxRow.kind, OutboxRow.record, OutboxRow.digest, OutboxRow.tries)
        .where(OutboxRow.station_id == station_id, OutboxRow.state.in_(states), OutboxRow.record != b"")
        .order_by(SEALED_ORDER)
        .limit(MOST_RECORDS)
    )
    return [Due(row.id, RecordKind(row.kind), row.record, row.digest, row.tries) for row in session.execute(query)]


def _entries(waiting: Sequence[Due]) -> Iterator[tuple[str, bytes]]:
    for number, start in enumerate(range(0, len(waiting), AT_ONCE), 1):
        # Canonical JSON has no line breaks, so a line is a record.
        yield f"records/{number:06d}.jsonl", b"".join(one.record + b"\n" for one in waiting[start : start + AT_ONCE])


def _counter(station_id: str) -> str:
    return f"bundles_to_{station_id}"

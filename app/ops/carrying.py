"""Carrying the outbox to the station by hand where there is no network: bundles out, receipts back.

A carried record stays in the outbox until its receipt is verified, so that a lost stick loses nothing: order and
repetition do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.outbox import OutboxState, RecordKind
from app.errors import BlockedError, FormatError, InputError, RejectedError
from app.ops import noting, packing, sending, stations
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.sending import SEALED_ORDER, Due, Receipted
from app.ops.stations import StationAccount
from app.protocol.authority import Authority, check_receipt
from app.protocol.bundle import Bundle, BundleHeader, bundle_name, write_bundle
from app.protocol.canonical import sha256
from app.protocol.carrying import SIGN_IN, WISHES, Proof, Wish, Wishes
from app.protocol.connection import origin_hash
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint
from app.protocol.manifest import decode, encode
from app.protocol.messages import BatchAnswer, BatchResult, NetworkAnswer
from app.protocol.problem import parks
from app.protocol.struct_type import learnt
from app.signing.verify import recover
from app.store.tables import AssignmentRow, DecisionRow, ItemRow, OutboxRow, StatementRow, SubmissionRow

AT_ONCE = 500
"""Records in one entry of a bundle."""
MOST_RECORDS = 100_000
_MAX_ANSWER = 64 * 1024 * 1024
_PROOF_MS = 240_000
_WAITS = (OutboxState.QUEUED, OutboxState.SENDING, OutboxState.WAITING)


@dataclass(frozen=True, slots=True)
class Carried:
    """What a bundle from the station came to: how many records it confirmed, refused, and spoke of in vain."""

    received: int
    parked: int
    unknown: int


def write_outbox(door: Door, station_id: str, folder: Path, wishes: Sequence[Wish] = (), *, ask: bool = False) -> Path:
    """Everything that waits for this station in one new bundle in `folder`, with wishes for work; InputError when
    there is nothing to carry, unless `ask` wants to hear what is new. BlockedError when wishes need a locked key."""
    account = door.read(stations.get, station_id)
    waiting = door.read(_waiting, station_id)
    code = door.read(noting.noted, joining_note(station_id))
    if not waiting and not wishes and not code and not ask:
        raise InputError("Nothing waits to be carried.", "What you submit while you are offline appears here.")
    number = int(door.read(noting.noted, _counter(station_id)) or 0) + 1
    header = BundleHeader(station="0x" + station_id, worker=account.worker, direction="to_station", number=number)
    path = folder / bundle_name(header)
    work = chain(_leases(door, waiting), _blobs(door, waiting), _entries(waiting))
    write_bundle(path, header, chain(_wished(door, account, code, wishes), work))
    door.write(noting.note, _counter(station_id), str(number))
    return path


def joining_note(station_id: str) -> str:
    """Where the invitation code is noted until the station has let the person in."""
    return f"joining:{station_id}"


def _wished(door: Door, account: StationAccount, code: str, wishes: Sequence[Wish]) -> Iterator[tuple[str, bytes]]:
    """What is asked for, and the proof that this person's key asks."""
    data = encode(
        Wishes(
            cursor=account.cursor, seen_size=account.checkpoint.size, seen_root=to_hex(account.checkpoint.root),
            code=code, wishes=tuple(wishes),
        )
    )  # fmt: skip
    signer = door.signer
    if signer is None or signer.locked:
        if wishes or code:
            raise BlockedError("Your key is locked.", "Unlock it: asking for work is signed.")
        yield WISHES, data
        return
    now = now_ms()
    message = {
        "stationId": bytes.fromhex(account.id),
        "originHash": origin_hash(account.url),
        "nonce": sha256(data),
        "issuedMs": now,
        "expiresMs": now + _PROOF_MS,
    }
    record = signer.seal("SignIn", message, account.authority.records)
    yield WISHES, data
    yield SIGN_IN, encode(Proof(sign_in=record.to_wire()))


def _leases(door: Door, waiting: Sequence[Due]) -> Iterator[tuple[str, bytes]]:
    """The leases of what waits: a station that was restored may have forgotten them."""
    named: dict[str, None] = {}
    for one in waiting:
        message = Envelope.decode(one.record).message
        if "leaseHash" in message:
            named[message["leaseHash"].hex()] = None
    kept = list(door.read(sending.leases, list(named)).values()) if named else []
    if kept:
        yield "leases/000001.jsonl", b"".join(lease + b"\n" for lease in kept)


def _blobs(door: Door, waiting: Sequence[Due]) -> Iterator[tuple[str, bytes]]:
    """What travels beside the records, each once. InputError when a part of a record is gone from this computer."""
    names = dict.fromkeys(name for one in waiting for name, _ in packing.needed(door, one.record))
    for name in names:
        yield f"blobs/{name.hex()}", door.assets.read(name.hex())


def read_answers(door: Door, path: Path) -> Carried:
    """Take a bundle the station gave back. InputError for another person's, FormatError for one that is not whole.

    A receipt counts only when it stands every check that one from the network stands.
    """
    with Bundle(path) as bundle:
        account = account_of(door, bundle.header)
        answers = [
            decode(bundle.read(entry.name, _MAX_ANSWER), BatchAnswer, what="bundle", max_bytes=_MAX_ANSWER)
            for entry in bundle.entries("receipts")
        ]
    waiting = {to_hex(sha256(one.record)): one for one in door.read(_waiting, account.id)}
    receipts: list[Receipted] = []
    newest: Checkpoint | None = None
    parked = unknown = 0
    # The station's keys are checked anew each time they are read from the account: once is enough here.
    authority = account.authority
    for result in (result for answer in answers for result in answer.results):
        due = waiting.get(result.record)
        found = _receipt(authority, due, result) if due is not None else None
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


def waiting_count(session: Session, station_id: str) -> int:
    """How many records a bundle would hold now."""
    return len(_waiting(session, station_id))


def keep_network(session: Session, station_id: str, network: bytes, size: int) -> Changes:
    """The station's keys as they were at a larger log than the kept ones; an older bundle brings none back."""
    account = stations.get(session, station_id)
    known = msgspec.json.decode(account.network, type=learnt(NetworkAnswer))
    return stations.set_network(session, station_id, network) if size > known.checkpoint.size else Changes()


def counts(session: Session, station_id: str) -> tuple[int, int, int, int]:
    """(leases, leased items, decisions, statements) of a station that are kept here."""
    mine = select(AssignmentRow.id).where(AssignmentRow.station_id == station_id)
    own = select(SubmissionRow.digest).where(SubmissionRow.station_id == station_id)
    queries = (
        select(func.count()).select_from(AssignmentRow).where(AssignmentRow.station_id == station_id),
        select(func.count()).select_from(ItemRow).where(ItemRow.assignment_id.in_(mine)),
        select(func.count()).select_from(DecisionRow).where(DecisionRow.submission_digest.in_(own)),
        select(func.count()).select_from(StatementRow).where(StatementRow.station_id == station_id),
    )
    leases, items, decisions, statements = (session.scalar(query) or 0 for query in queries)
    return leases, items, decisions, statements


def account_of(door: Door, header: BundleHeader) -> StationAccount:
    """The account a bundle from a station is for; InputError for anybody else's."""
    account = next((one for one in door.read(stations.all_stations) if "0x" + one.id == header.station), None)
    if account is None or account.worker != header.worker or header.direction != "to_worker":
        raise InputError("This bundle is not for you.", "It is of another station, another person or on its way there.")
    return account


def _receipt(authority: Authority, due: Due, result: BatchResult) -> tuple[Envelope, Checkpoint] | None:
    if result.receipt is None:
        return None
    try:
        receipt = Envelope.from_wire(result.receipt)
        return receipt, check_receipt(receipt, Envelope.decode(due.record), authority, recover)
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

"""Sends the outbox in batches; a record is delivered only when its receipt is verified and stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.core.cancel import Cancel, no_progress
from app.core.changes import Changes
from app.errors import BlockedError, FormatError, OfflineError, RejectedError
from app.ops import sending
from app.ops.door import Door
from app.ops.sending import Due, Receipted
from app.protocol.authority import check_receipt
from app.protocol.canonical import sha256
from app.protocol.connection import BusyError, ProblemError, SignInNeeded
from app.protocol.envelope import MAX_BATCH_BYTES, Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint
from app.protocol.messages import BatchResult
from app.protocol.problem import WAITING, Problem, ProblemType, parks
from app.signing.verify import recover
from app.sync import blob
from app.sync.backoff import delay_ms
from app.sync.link import MAX_BATCH, Clock, Link

_ROOM = MAX_BATCH_BYTES - 1_024
_LEASES_AT_ONCE = 20
_PATIENCE_S = 3.0
"""How much longer an answer may take for each MiB of blobs that the station reads and checks for it."""
_PATIENCE = 3
"""Failures in a row after which a smaller delivery is tried: something on the way may refuse large ones."""


def send_due(
    door: Door,
    link: Link,
    clock: Clock,
    report: Callable[[int, int], None] = no_progress,
    *,
    cancel: Cancel,
    most_bytes: int | None = None,
) -> bool:
    """Send one batch of what is due, or some of the blobs it needs. False when there is nothing to send; OfflineError
    or BlockedError when the whole call failed.

    `report` gets (bytes sent, bytes in all) since the outbox was last empty; with `most_bytes` larger records wait, and
    those that need blobs.
    """
    entries = door.read(sending.due, link.account.id, clock.wall(), link.batch, most_bytes)
    lacking = blob.lacking(door, link, entries)
    ready = _fitting(link, [entry for entry in entries if entry.id not in lacking])
    larger = [entry for entry in entries if lacking.get(entry.id)] if most_bytes is None else []
    if not ready and not larger:
        if not lacking:
            link.needs.clear()
            link.sent = link.to_send = 0
        return any(not size for size in lacking.values())
    pending = door.read(sending.pending_bytes, link.account.id) + sum(lacking.values())
    link.to_send = max(link.to_send, link.sent + pending)
    report(link.sent, link.to_send)
    if not ready:
        # What is whole goes first: a large upload keeps nobody's other work waiting.
        try:
            if blob.send_next(door, link, larger[0], cancel, report):
                return True
        except ProblemError as error:
            if error.problem.kind is not ProblemType.LIMIT:
                raise
            # There is no room for this one's parts just now; everything else goes on.
            due = clock.wall() + delay_ms(larger[0].tries, link.random)
            door.write(sending.postponed, [larger[0].id], due, f"{error.title} {error.message}".strip())
            return True
        ready = larger[:1]
    entries = ready
    if len(entries[0].record) > _ROOM:
        door.write(
            sending.parked, entries[0].id, "It is too large to be sent. The station takes at most 32 MiB at once."
        )
        return True
    try:
        heavy = sum(blob.weight(link, entry) for entry in entries) / 2**20
        answer = link.client.batch([entry.record for entry in entries], patience_s=_PATIENCE_S * heavy)
    except (OfflineError, RejectedError) as error:
        if len(entries) > 1 and (_answered(error) or link.failures >= _PATIENCE):
            # One record may be the reason: a smaller delivery leaves it behind sooner or later, alone.
            link.batch = max(1, len(entries) // 2)
            if _answered(error):
                return True
        # A refusal of the whole request names no record, so it parks none: it is the network's failure.
        due = clock.wall() + delay_ms(max(entry.tries for entry in entries), link.random)
        door.write(sending.postponed, [entry.id for entry in entries], due, error.title)
        if isinstance(error, RejectedError):
            raise OfflineError("The station refused a delivery.", error.message) from error
        raise
    link.batch = min(MAX_BATCH, link.batch * 2)
    found = {result.record: result for result in answer.results}
    receipts: list[Receipted] = []
    checkpoint: Checkpoint | None = None
    late: list[Due] = []
    waiting: Problem | None = None
    forgotten = _forgotten(door, link, entries, found)
    for entry in entries:
        result = found.get(to_hex(sha256(entry.record)))
        verified = _receipt(link, entry, result)
        if verified is not None:
            receipts.append(verified[0])
            if checkpoint is None or verified[1].size > checkpoint.size:
                checkpoint = verified[1]
        elif entry.id in forgotten:
            door.write(sending.postponed, [entry.id], clock.wall(), "The station had forgotten the lease.")
        elif result is not None and result.problem is not None and _parks(link, entry, result):
            problem = result.problem
            door.write(sending.parked, entry.id, f"{problem.title} {problem.detail}".strip())
        elif result is not None and result.problem is not None and result.problem.kind in WAITING:
            waiting = result.problem
        elif result is not None and result.problem is not None and result.problem.kind is ProblemType.MISSING_BLOB:
            blob.forget(link, entry)
            late.append(entry)
        else:
            late.append(entry)
    if checkpoint is not None:
        _delivered(door, link, receipts, checkpoint)
        delivered = {one.id for one in receipts}
        link.sent += sum(len(entry.record) for entry in entries if entry.id in delivered)
        report(link.sent, max(link.sent, link.to_send))
    for entry in late:
        due = clock.wall() + delay_ms(entry.tries, link.random)
        door.write(sending.postponed, [entry.id], due, "The station did not confirm it.")
    if waiting is not None:
        kind = SignInNeeded if waiting.kind is ProblemType.SIGN_IN else BlockedError
        raise kind(waiting.title, waiting.detail)
    return True


def _forgotten(door: Door, link: Link, entries: list[Due], found: Mapping[str, BatchResult]) -> set[str]:
    """Ids of records whose lease a restored station did not know and has been shown now: they are sent once more."""
    wanted: dict[str, list[str]] = {}
    for entry in entries:
        result = found.get(to_hex(sha256(entry.record)))
        if result is None or result.problem is None or result.problem.kind is not ProblemType.UNKNOWN_LEASE:
            continue
        lease = Envelope.decode(entry.record).message["leaseHash"].hex()
        if lease not in link.offered:
            wanted.setdefault(lease, []).append(entry.id)
    kept = door.read(sending.leases, list(wanted)) if wanted else {}
    again: set[str] = set()
    for start in range(0, len(kept), _LEASES_AT_ONCE):
        some = list(kept)[start : start + _LEASES_AT_ONCE]
        try:
            answer = link.client.offer_leases([kept[one] for one in some])
        except RejectedError:
            # A station that does not know this call: its refusal of the records stands.
            return again
        for one, problem in zip(some, answer.problems, strict=False):
            link.offered.add(one)
            if not problem:
                again.update(wanted[one])
    return again


def _answered(error: Exception) -> bool:
    """Whether something answered and refused; a broken connection or a busy station says nothing about the records."""
    return not isinstance(error, BusyError) and not isinstance(error.__cause__, OSError)


def _fitting(link: Link, entries: list[Due]) -> list[Due]:
    size = 0
    fitting: list[Due] = []
    for entry in entries:
        size += len(entry.record) + 2 + blob.weight(link, entry)
        if fitting and size > _ROOM:
            break
        fitting.append(entry)
    return fitting


def _receipt(link: Link, entry: Due, result: BatchResult | None) -> tuple[Receipted, Checkpoint] | None:
    """The receipt of this very record when it stands every check; None is "not delivered"."""
    if result is None or result.receipt is None:
        return None
    try:
        receipt = Envelope.from_wire(result.receipt)
        record = Envelope.decode(entry.record)
        checkpoint = check_receipt(receipt, record, link.authority, recover, data=entry.record)
    except (FormatError, RejectedError):
        return None
    return Receipted(entry.id, entry.digest, receipt), checkpoint


def _parks(link: Link, entry: Due, result: BatchResult) -> bool:
    assert result.problem is not None
    return parks(result.problem, station="0x" + link.account.id, record=to_hex(sha256(entry.record)))


def _delivered(door: Door, link: Link, receipts: list[Receipted], checkpoint: Checkpoint) -> Changes:
    changes = door.write(sending.received, link.account.id, receipts, checkpoint)
    # Only now, with the receipts on the disk, is the second copy not needed any more.
    for one in receipts:
        door.spool.drop(one.id)
    return changes

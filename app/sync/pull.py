"""Brings what the station says: every record verified first, a page and its cursor applied in one transaction."""

from __future__ import annotations

import msgspec

from app.errors import AppError, OfflineError, RejectedError
from app.ops import incoming, sending, stations
from app.ops.door import Door
from app.ops.incoming import Incoming, NewDecision, NewLease, Withdrawn
from app.protocol.authority import check_station_record, establish_answer
from app.protocol.connection import ProblemError
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.log import Checkpoint, verify_consistency
from app.protocol.manifest import read_manifest
from app.protocol.messages import AssignmentBody, Change, ChangesPage
from app.protocol.opening import open_decision, open_lease
from app.protocol.problem import ProblemType
from app.signing.verify import recover
from app.sync.link import Link

_LIMIT = 200


def meet(door: Door, link: Link) -> None:
    """Before anything is sent: is this the pinned station, and which keys does it sign with now? RejectedError when
    another one answers."""
    answer = link.client.network()
    link.authority = establish_answer(answer, bytes.fromhex(link.account.id), recover)
    network = msgspec.json.encode(answer)
    if network != link.account.network:
        door.write(stations.set_network, link.account.id, network)
    link.known = True


def pull_page(door: Door, link: Link) -> bool:
    """Apply one page of changes; whether there are more. BlockedError-like trouble is written to the account, never
    guessed away."""
    account = door.read(stations.get, link.account.id)
    try:
        page = link.client.changes(account.cursor, _LIMIT)
    except ProblemError as error:
        if error.problem.kind is not ProblemType.EPOCH or not account.cursor:
            raise
        # The feed of another epoch: its first page says which.
        page = link.client.changes("", _LIMIT)
    if page.station != "0x" + account.id:
        raise RejectedError("Another station answers at this address.", "Nothing was applied; local work is untouched.")
    checkpoint = Checkpoint(page.checkpoint.size, from_hex(page.checkpoint.root))
    epoch = page.epoch[2:]
    if account.epoch and epoch != account.epoch:
        _restored(door, link, epoch)
        return True
    _check_consistent(link, account.checkpoint, checkpoint)
    _apply(door, link, page, epoch, checkpoint)
    return page.more


def _apply(door: Door, link: Link, page: ChangesPage, epoch: str, checkpoint: Checkpoint) -> None:
    changes = tuple(found for change in page.changes if (found := read_change(link, change, checkpoint)) is not None)
    door.write(incoming.apply, incoming.Page(link.account.id, epoch, page.cursor, checkpoint, changes))
    if any(isinstance(change, NewLease) for change in changes):
        link.assets, link.payloads_stale = None, True
    if any(isinstance(change, NewDecision) and change.fixed for change in changes):
        link.payloads_stale = True
    if page.changes:
        link.rewards_stale = True


def _restored(door: Door, link: Link, epoch: str) -> None:
    """The station came back from a backup: read its keys again, offer everything, start its feed from the beginning."""
    meet(door, link)
    link.whole.clear()
    door.write(sending.begin_epoch, link.account.id, epoch)


def _check_consistent(link: Link, old: Checkpoint, new: Checkpoint) -> None:
    """RejectedError when the station's log is not the one seen before (RFC 9162 §2.1.4)."""
    if old.size == 0 or old == new:
        return
    # A page made just before a receipt stands on a smaller log: that is well as long as the larger one still exists.
    first, second = (old, new) if old.size <= new.size else (new, old)
    try:
        answer = link.client.consistency(first.size, second.size)
        sound = verify_consistency(first, second, [from_hex(node) for node in answer.proof])
    except OfflineError:
        raise
    except AppError as error:
        raise rewritten() from error
    if not sound:
        raise rewritten()


def rewritten() -> RejectedError:
    """The log is not the one that was seen: nothing more is believed."""
    return RejectedError(
        "This station's log is not the one it showed before.",
        "Nothing more is applied. Your work and all receipts are kept; show this to whoever runs the station.",
    )


def read_change(link: Link, change: Change, checkpoint: Checkpoint) -> Incoming | None:
    """The change verified, as a value; None for a kind that is fetched otherwise or not known to this version."""
    record = Envelope.from_wire(change.record)
    index = checkpoint.size - 1
    match record.type:
        case "Lease":
            if change.assignment is None:
                raise RejectedError("The station sent an assignment without its items.", "It was not applied.")
            return _lease(link, record, change.assignment, index)
        case "Decision":
            digest = check_station_record(record, index, link.authority, recover)
            return NewDecision(record, digest.hex(), _fixed(link, record))
        case "Withdrawal":
            check_station_record(record, index, link.authority, recover)
            return Withdrawn(record.message["leaseHash"].hex())
    return None


def _lease(link: Link, record: Envelope, body: AssignmentBody, index: int) -> NewLease:
    digest = check_station_record(record, index, link.authority, recover)
    message = record.message
    if message["worker"] != link.account.worker:
        raise RejectedError("The station sent somebody else's work.", "It was not applied.")
    signed = {row[0]: row for row in open_lease(record).items}
    for item in body.items:
        row = signed.get(item.item)
        if row is None or row[1] != item.asset:
            raise RejectedError("An item is not part of the signed assignment.", "It was not applied.")
        given = {(subject.submission, subject.payload) for subject in item.subjects}
        if item.subjects and given != {(pair[0], pair[1]) for pair in row[2]}:
            raise RejectedError("Work to review is not part of the signed assignment.", "It was not applied.")
    manifest = link.client.manifest(message["projectId"], message["manifestHash"])
    chain = link.authority.network.chain
    tokens = chain.tokens if chain else link.authority.network.tokens
    return NewLease(record, digest.hex(), body, read_manifest(manifest), manifest, tokens)


def _fixed(link: Link, record: Envelope) -> bytes:
    """The corrected work a decision names (rule.fixed), verified; empty when there is none or it is not to be had
    yet."""
    wanted = str(open_decision(record).rule.get("fixed", ""))
    if not wanted:
        return b""
    try:
        return link.client.blob(from_hex(wanted))
    except RejectedError:
        return b""

"""Taking a bundle from a station: what the network would have brought, held to every check of the network.

Repetition and order change nothing: each record is applied once, and a cursor only moves over what was applied.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

import msgspec

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import FormatError, InputError, RejectedError, StoreError
from app.ops import carrying, guarding, incoming, noting, packing, proposing, rewards, sending, stations, wiping
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.stations import StationAccount
from app.protocol import earning, messages
from app.protocol.authority import check_station_record, establish_answer
from app.protocol.bundle import Bundle, BundleHeader
from app.protocol.canonical import sha256
from app.protocol.carrying import (
    ANSWERS,
    CONSISTENCY,
    INVITATION,
    NETWORK,
    PROJECTS,
    REWARDS,
    CarriedAnswers,
    CarriedLog,
    CarriedPage,
    Welcome,
    cursor_number,
)
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.log import Checkpoint, verify_consistency
from app.protocol.manifest import decode, read_manifest
from app.signing.verify import recover
from app.sync import pull, reward
from app.sync.link import Link

_MAX = 64 * 1024 * 1024
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle holds, as it says itself: nothing of it was checked or taken yet."""

    header: BundleHeader
    station: str
    for_me: bool
    receipts: int
    leases: int
    items: int
    decisions: int
    files: int
    size: int
    invitation: messages.Invitation | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What it came to here: only what is new is counted."""

    station: str
    received: int = 0
    parked: int = 0
    leases: int = 0
    items: int = 0
    decisions: int = 0
    statements: int = 0
    files: int = 0
    messages: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether everything in it was here before."""
        return not any(
            (self.received, self.parked, self.leases, self.decisions, self.statements, self.files, self.messages)
        )


def look(door: Door, path: Path) -> Contents:
    """What is inside, for the person to see before it is taken. FormatError for a bundle that is not whole."""
    with Bundle(path) as bundle:
        header = bundle.header
        invitation = _welcome(bundle)
        account = next((one for one in door.read(stations.all_stations) if "0x" + one.id == header.station), None)
        mine = account is not None and account.worker == header.worker and header.direction == "to_worker"
        receipts = leases = items = decisions = 0
        for entry in bundle.entries("receipts"):
            receipts += len(_read(bundle, entry.name, messages.BatchAnswer).results)
        for page in _pages(bundle):
            for change in page.page.changes:
                leases += change.assignment is not None
                items += len(change.assignment.items) if change.assignment is not None else 0
                decisions += change.record.get("type") == "Decision"
        name = account.name if account is not None else invitation.name if invitation is not None else ""
        return Contents(
            header, name, mine or invitation is not None, receipts, leases, items, decisions,
            len(bundle.entries("assets")) + len(bundle.entries("blobs")), bundle.size, invitation,
        )  # fmt: skip


def welcome(path: Path) -> messages.Invitation | None:
    """The invitation in a bundle; None for any other file."""
    try:
        with Bundle(path) as bundle:
            return _welcome(bundle)
    except (FormatError, InputError):
        return None


def join(door: Door, path: Path) -> StationAccount:
    """Remember the station of a welcome bundle; the station hears of it with the first bundle that is carried there.
    The key must exist and be open."""
    with Bundle(path) as bundle:
        invitation = _welcome(bundle)
        if invitation is None:
            raise InputError("This bundle is no invitation.", "Take it in where you carry work.")
        network = _read(bundle, NETWORK, messages.NetworkAnswer)
    station = from_hex(invitation.station_id)
    authority = establish_answer(network, station, recover)
    signer = door.signer
    if signer is None or signer.locked:
        raise InputError("Your key is locked.", "Unlock it first.")
    door.write(
        stations.add,
        station_id=station.hex(),
        url=invitation.url,
        fingerprint=invitation.fingerprint,
        name=authority.network.name,
        network=msgspec.json.encode(network),
        worker=signer.address,
        token="",
        roles=(invitation.role,),
    )
    door.write(noting.note, carrying.joining_note(station.hex()), invitation.code)
    return door.read(stations.get, station.hex())


def take_in(door: Door, path: Path, *, progress: Progress = no_progress, cancel: Cancel | None = None) -> Taken:
    """Take everything a station sent back. InputError for another person's bundle, FormatError for one that is not
    whole, RejectedError for what its station did not sign; what was verified before that stays. EncryptionWantedError
    when a project in it asks for that: then nothing was taken."""
    cancel = cancel or Cancel()
    with Bundle(path) as bundle:
        account = carrying.account_of(door, bundle.header)
        before = door.read(carrying.counts, account.id)
        for entry in bundle.entries("manifests"):
            guarding.check_policy(read_manifest(bundle.read(entry.name, _MAX)), door.encrypted)
        if bundle.has(NETWORK):
            answer = _read(bundle, NETWORK, messages.NetworkAnswer)
            establish_answer(answer, bytes.fromhex(account.id), recover)
            door.write(carrying.keep_network, account.id, msgspec.json.encode(answer), answer.checkpoint.size)
        carried = carrying.read_answers(door, path)
        told = _answers(door, account, bundle)
        files = _keep_assets(door, bundle, progress, cancel)
        link = _link(door, account.id, bundle)
        for page in _pages(bundle):
            cancel.check()
            _apply(door, link, page, _log(bundle))
        # What was left out as wiped may belong to new items too.
        files += _keep_assets(door, bundle, no_progress, cancel)
        for name in door.read(proposing.waiting, account.id, encrypted=door.encrypted):
            if door.assets.has(name):
                proposing.take_in(door, name)
        _payloads(door, bundle)
        _parts(door, bundle, cancel)
        _rewards(door, link, bundle)
        _cards(door, account.id, bundle)
    wiping.work_off(door, now_ms(), cancel)
    after = door.read(carrying.counts, account.id)
    new = [now - then for then, now in zip(before, after, strict=True)]
    return Taken(account.name, carried.received, carried.parked, new[0], new[1], new[2], new[3], files, told)


class _Source:
    """The calls of a station's client that reading a feed needs, answered from a bundle."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle

    def manifest(self, _project: bytes, manifest_hash: bytes) -> bytes:
        return self._named("manifests", manifest_hash)

    def blob(self, digest: bytes) -> bytes:
        return self._named("blobs", digest)

    def rewards(self) -> earning.RewardsAnswer:
        return _read(self._bundle, REWARDS, earning.RewardsAnswer)

    def distribution(self, number: int) -> earning.DistributionAnswer:
        return _read(self._bundle, f"distributions/{number:06d}.json", earning.DistributionAnswer)

    def _named(self, folder: str, digest: bytes) -> bytes:
        name = f"{folder}/{digest.hex()}"
        if not self._bundle.has(name):
            raise RejectedError("The bundle lacks something it speaks of.", "Ask the station for another one.")
        data = self._bundle.read(name, _MAX)
        if sha256(data) != digest:
            raise FormatError("This bundle cannot be used.", f"{name[:30]!r} is damaged. Ask for another one.")
        return data


def _link(door: Door, station_id: str, bundle: Bundle) -> Link:
    account = door.read(stations.get, station_id)
    # A feed is read by the same functions as from the network; the bundle answers in the station's place.
    return Link(account, _Source(bundle), account.authority, Random(0))  # type: ignore[arg-type]


def _apply(door: Door, link: Link, carried: CarriedPage, log: CarriedLog) -> None:
    page = carried.page
    account = door.read(stations.get, link.account.id)
    if page.station != "0x" + account.id:
        raise RejectedError("This bundle is of another station.", "Nothing was applied; local work is untouched.")
    checkpoint, epoch = Checkpoint(page.checkpoint.size, from_hex(page.checkpoint.root)), page.epoch[2:]
    if account.epoch and epoch != account.epoch and _leads_to(link, page, account.epoch, epoch):
        door.write(sending.begin_epoch, account.id, epoch)
        account = door.read(stations.get, account.id)
    current = not account.epoch or epoch == account.epoch
    changes = tuple(found for one in page.changes if (found := pull.read_change(link, one, checkpoint)) is not None)
    own, begins, ends = (cursor_number(one)[1] for one in (account.cursor, carried.after, page.cursor))
    # Over a gap nothing moves: what lies between is fetched, or comes with another bundle.
    moves = current and begins <= own < ends
    proved = current and _is_proved(account.checkpoint, checkpoint, log)
    kept = incoming.Page(
        account.id,
        epoch if current else account.epoch,
        page.cursor if moves else account.cursor,
        checkpoint if proved else Checkpoint(0, bytes(32)),
        changes,
    )
    door.write(incoming.apply, kept)


def _leads_to(link: Link, page: messages.ChangesPage, old: str, new: str) -> bool:
    """Whether signed restarts in this page lead from one epoch to the other: an older bundle never goes back."""
    steps: dict[str, str] = {}
    for change in page.changes:
        if change.record.get("type") == "Restart":
            record = Envelope.from_wire(change.record)
            check_station_record(record, page.checkpoint.size - 1, link.authority, recover)
            steps[record.message["oldEpoch"].hex()] = record.message["newEpoch"].hex()
    for _ in range(len(steps)):
        old = steps.get(old, old)
        if old == new:
            return True
    return False


def _is_proved(seen: Checkpoint, new: Checkpoint, log: CarriedLog) -> bool:
    """Whether the log goes on from what was seen before; RejectedError when it is shown to be another one."""
    if seen.size == 0 or seen == new:
        return True
    if new.size == seen.size:
        raise pull.rewritten()
    found = log.consistency
    if new.size < seen.size or found is None or found.old.size != seen.size or found.new.size != new.size:
        return False
    if not verify_consistency(seen, new, [from_hex(node) for node in found.proof]):
        raise pull.rewritten()
    return True


def _answers(door: Door, account: StationAccount, bundle: Bundle) -> tuple[str, ...]:
    """What became of wishes and of the invitation; only what the person should know is told."""
    if not bundle.has(ANSWERS):
        return ()
    found = _read(bundle, ANSWERS, CarriedAnswers)
    noted = carrying.joining_note(account.id)
    if door.read(noting.noted, noted) and not found.admitted:
        door.write(noting.note, noted, "")
    told = [found.admitted, *(answer.reason for answer in found.wishes)]
    return tuple(dict.fromkeys(filter(None, told)))


def _keep_assets(door: Door, bundle: Bundle, progress: Progress, cancel: Cancel) -> int:
    """How many files were not here before; each is checked against its name. Without those that were wiped here."""
    entries, unwanted = bundle.entries("assets"), door.read(wiping.unwanted)
    new, done, total = 0, 0, sum(entry.size for entry in entries)
    for entry in entries:
        cancel.check()
        name = entry.name.partition("/")[2]
        if name not in unwanted and not door.assets.has(name):
            _keep_asset(door, bundle, entry.name, name, cancel)
            new += 1
        done += entry.size
        progress(done, total)
    return new


def _keep_asset(door: Door, bundle: Bundle, entry: str, name: str, cancel: Cancel) -> None:
    """Piece by piece, so that a large file never is in memory; it gets its name when its bytes are proved."""
    partial, digest = door.assets.partial(name), hashlib.sha256()
    try:
        with partial.open("wb") as file:
            for piece in bundle.stream(entry):
                cancel.check()
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if digest.hexdigest() != name:
            raise FormatError("This bundle cannot be used.", "A file in it is damaged. Ask for another one.")
        door.assets.adopt(partial, name)
    except OSError as error:
        raise StoreError("A file could not be kept.", f"{error.strerror}. What was taken before stays.") from error
    finally:
        partial.unlink(missing_ok=True)


def _payloads(door: Door, bundle: Bundle) -> None:
    source = _Source(bundle)
    for name in door.read(incoming.missing_payloads):
        if bundle.has(f"blobs/{name}"):
            door.write(incoming.put_payload, name, source.blob(bytes.fromhex(name)))


def _parts(door: Door, bundle: Bundle, cancel: Cancel) -> None:
    """Large parts of work: a stretch of regions may name masks, which are looked for once it is here."""
    for payload in door.read(packing.large_payloads):
        while found := [name for name in packing.missing(door, payload) if bundle.has(f"blobs/{name}")]:
            for name in found:
                _keep_asset(door, bundle, f"blobs/{name}", name, cancel)


def _rewards(door: Door, link: Link, bundle: Bundle) -> None:
    if not bundle.has(REWARDS):
        return
    statement = link.client.rewards().statement
    if statement is None:
        return
    number = Envelope.from_wire(statement).message.get("number", 0)
    if number > door.read(rewards.statement_number, link.account.id):
        reward.fetch_rewards(door, link)


def _cards(door: Door, station_id: str, bundle: Bundle) -> None:
    """The projects as they were when the bundle was made; an older bundle does not replace a newer one's."""
    noted = f"carried_number:{station_id}"
    if not bundle.has(PROJECTS) or bundle.header.number <= int(door.read(noting.noted, noted) or -1):
        return
    cards = _read(bundle, PROJECTS, messages.ProjectsAnswer).projects
    kept = msgspec.json.encode({"seen_ms": now_ms(), "cards": cards}).decode()
    door.write(noting.note, f"cards:{station_id}", kept)
    door.write(noting.note, noted, str(bundle.header.number))


def _pages(bundle: Bundle) -> list[CarriedPage]:
    return [_read(bundle, entry.name, CarriedPage) for entry in bundle.entries("changes")]


def _log(bundle: Bundle) -> CarriedLog:
    return _read(bundle, CONSISTENCY, CarriedLog) if bundle.has(CONSISTENCY) else CarriedLog()


def _welcome(bundle: Bundle) -> messages.Invitation | None:
    return _read(bundle, INVITATION, Welcome).invitation if bundle.has(INVITATION) else None


def _read(bundle: Bundle, name: str, kind: type[T]) -> T:
    return decode(bundle.read(name, _MAX), kind, what="bundle", max_bytes=_MAX)

"""What a bundle to a person without a network holds beside receipts: the feed, and everything it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.carrying import (
    CONSISTENCY,
    NETWORK,
    PROJECTS,
    REWARDS,
    CarriedLog,
    CarriedPage,
    Wishes,
    cursor_number,
)
from app.protocol.earning import ConsistencyAnswer
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import ZERO_HASH
from app.protocol.manifest import encode
from app.protocol.messages import ChangesPage, ProjectsAnswer
from app.protocol.opening import open_decision
from app.protocol.statement import page_names
from app.station import blob, card, content
from app.station.access import asset_of, payload_of_subject
from app.station.auth import Caller
from app.station.changes import changes_page
from app.station.distribute import distribution_answer
from app.station.log import head_of
from app.station.routes.log import consistency
from app.station.routes.network import network_answer
from app.station.statement import rewards_answer
from app.station.suggestion import suggestions_of
from app.station.tables import ManifestRow

if TYPE_CHECKING:
    from app.station.station import Station

_LIVE = ("active", "late", "returned")
_PAGE = 500
Entry = tuple[str, bytes | Path]


@dataclass(slots=True)
class _Wanted:
    """Hashes (hex) that the pages refer to, each once and in order."""

    manifests: dict[str, None] = field(default_factory=dict)
    assets: dict[str, None] = field(default_factory=dict)
    suggestions: dict[str, None] = field(default_factory=dict)
    blobs: dict[str, None] = field(default_factory=dict)


def carry_back(station: Station, caller: Caller, wishes: Wishes) -> Iterator[Entry]:
    """Entries for a bundle to `caller`, who has what `wishes` says already."""
    yield NETWORK, encode(network_answer(station))
    yield PROJECTS, encode(ProjectsAnswer(projects=station.read(card.cards, station, caller)))
    pages, wanted = _pages(station, caller, wishes.cursor), _Wanted()
    for number, page in enumerate(pages, 1):
        _note(page.page, wanted)
        yield f"changes/{number:06d}.json", encode(page)
    rewards = rewards_answer(station, caller.worker)
    if rewards.statement is not None:
        names = page_names(Envelope.from_wire(rewards.statement).payload or b"[]")
        wanted.blobs.update(dict.fromkeys(name.hash[2:] for name in names))
    size = pages[-1].page.checkpoint.size
    yield CONSISTENCY, encode(CarriedLog(consistency=station.read(_consistency, wishes.seen_size, size)))
    yield from _files(station, caller, wanted)
    yield REWARDS, encode(rewards)
    if rewards.distribution:
        answer = distribution_answer(station, caller.worker, rewards.distribution)
        yield f"distributions/{rewards.distribution:06d}.json", encode(answer)


def _pages(station: Station, caller: Caller, cursor: str) -> list[CarriedPage]:
    """The whole feed after `cursor`; from its beginning when that is of another epoch."""
    epoch, _ = cursor_number(cursor)
    after = cursor if epoch == station.epoch.hex() else ""
    pages: list[CarriedPage] = []
    while True:
        page = station.read(changes_page, station, caller.worker, after, _PAGE)
        pages.append(CarriedPage(after=after, page=page))
        if not page.more:
            return pages
        after = page.cursor


def _note(page: ChangesPage, wanted: _Wanted) -> None:
    for change in page.changes:
        record = Envelope.from_wire(change.record)
        if change.assignment is not None:
            wanted.manifests[record.message["manifestHash"].hex()] = None
            if change.assignment.state in _LIVE:
                for item in change.assignment.items:
                    wanted.assets[item.asset[2:]] = None
                    if item.suggestions != ZERO_HASH:
                        wanted.suggestions[item.suggestions[2:]] = None
                    wanted.blobs.update(dict.fromkeys(subject.payload[2:] for subject in item.subjects))
        elif record.type == "Decision":
            fixed = str(open_decision(record).rule.get("fixed", ""))
            if fixed:
                wanted.blobs[fixed.removeprefix("0x")] = None


def _files(station: Station, caller: Caller, wanted: _Wanted) -> Iterator[Entry]:
    for name in wanted.manifests:
        row = station.read(_manifest, bytes.fromhex(name))
        if row is not None:
            yield f"manifests/{name}", row.data
    for name in wanted.assets:
        _, inline = station.read(asset_of, caller, bytes.fromhex(name))
        yield f"assets/{name}", station.assets.whole(bytes.fromhex(name)) if inline is None else inline
    for name in wanted.suggestions:
        # Work is done without them where they are gone.
        data = station.read(suggestions_of, station, bytes.fromhex(name))
        if data is not None and name not in wanted.assets:
            yield f"assets/{name}", data
    parts: dict[str, None] = {}
    for name in wanted.blobs:
        found = _blob(station, caller, bytes.fromhex(name))
        if found is not None:
            yield f"blobs/{name}", found
            for inner in station.read(content.names_of, bytes.fromhex(name)):
                parts[inner.hex()] = None
    for name in parts:
        found = _blob(station, caller, bytes.fromhex(name))
        if found is not None:
            yield f"blobs/{name}", found


def _blob(station: Station, caller: Caller, sha256: bytes) -> bytes | Path | None:
    """A payload under review or a correction that the caller may see; None for any other."""
    payload = station.read(payload_of_subject, caller, sha256)
    if payload is not None:
        return payload
    try:
        inline = station.read(blob.readable, caller, sha256)
    except AppError:
        return None
    if inline is not None:
        return inline
    return None if station.blobs.size(sha256) is None else station.blobs.whole(sha256)


def _consistency(session: Session, old: int, new: int) -> ConsistencyAnswer | None:
    """None where the person has seen more than there is: a restored station, or another one."""
    return consistency(session, old, new) if 0 < old <= min(new, head_of(session).size) else None


def _manifest(session: Session, name: bytes) -> ManifestRow | None:
    return session.get(ManifestRow, name)

"""Submissions: what must hold before one is kept, and keeping them in one transaction.

Prevents: work that is lost because it came late or twice (it is kept and marked, never dropped), and two payable
submissions for one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    bindparam,
    exists,
    literal_column,
    select,
    true,
    update,
)
from sqlalchemy.orm import Session

from app.protocol.code import Status
from app.protocol.problem import ProblemType
from app.protocol.state import MAX_SUPERSEDED
from app.station import content
from app.station.arrival import Arrival, open_payload
from app.station.catalog import Leased, Terms
from app.station.machine_check import check_kind, check_work
from app.station.refusal import Refusal
from app.station.store.statement import Insertion, ManyStatement
from app.station.tables import ItemRow, LeaseItemRow, LeaseRow, SubmissionRow
from app.store.statement import Statement

if TYPE_CHECKING:
    from app.station.station import Station

ZERO = bytes(32)
_GONE = ("resigned", "canceled", "expired")
_TABLE = cast(Table, SubmissionRow.__table__)
_LEASES = cast(Table, LeaseRow.__table__)
_PLACES = cast(Table, LeaseItemRow.__table__)
_CURRENT = ("id", "digest", "state", "status", "generation")
_OPEN: ColumnElement[str] = literal_column("'open'")
_DONE: dict[str, ColumnElement[Any]] = {"state": literal_column("'submitted'"), "holds": true()}
_UNFINISHED: list[ColumnElement[str]] = [literal_column(f"'{state}'") for state in ("active", "late", "returned")]


# Made once: building a statement costs more than running it.
_KNOWN = ManyStatement(
    lambda ids: select(_TABLE.c.worker, _TABLE.c.id, _TABLE.c.digest, _TABLE.c.log_index).where(ids(_TABLE.c.id)),
    ("ids",),
)
# Each place with its lease's state and the submission that counts for it, where there is one.
_HELD = ManyStatement(
    lambda leases, items: select(
        _PLACES.c.lease, _PLACES.c.item, _LEASES.c.state, _PLACES.c.holds, _TABLE.c.id, _TABLE.c.digest,
        _TABLE.c.state, _TABLE.c.status, _TABLE.c.generation,
    )
    .join(_LEASES, _LEASES.c.id == _PLACES.c.lease)
    .outerjoin(_TABLE, and_(_TABLE.c.lease == _PLACES.c.lease, _TABLE.c.item == _PLACES.c.item, _TABLE.c.current))
    .where(leases(_PLACES.c.lease), items(_PLACES.c.item)),
    ("leases", "items"),
)  # fmt: skip
_INSERT = Insertion(_TABLE)
# Of one lease: so many places at once cost one execution. Of several: one way to the database and back.
_SUBMITTED = ManyStatement(
    lambda lease, items: update(_PLACES).where(lease(_PLACES.c.lease), items(_PLACES.c.item)).values(_DONE),
    ("lease", "items"),
)
_SUBMITTED_EACH = Statement(
    update(_PLACES)
    .where(_PLACES.c.lease == bindparam("of_lease"), _PLACES.c.item == bindparam("of_item"))
    .values(_DONE)
)
_COMPLETE = ManyStatement(
    lambda leases: (
        update(_LEASES)
        .where(
            leases(_LEASES.c.id),
            _LEASES.c.state.in_(_UNFINISHED),
            ~exists().where(_PLACES.c.lease == _LEASES.c.id, _PLACES.c.state == _OPEN),
        )
        .values(state=literal_column("'validation'"))
    ),
    ("leases",),
)


@dataclass(frozen=True, slots=True)
class Ready:
    """A submission that passed every check that needs no lock."""

    arrival: Arrival
    lease: Leased
    terms: Terms
    blobs: tuple[bytes, ...]


def prepare(session: Session, station: Station, arrival: Arrival) -> Ready:
    """Lease, item, payload and geometry; Refusal otherwise."""
    message = arrival.envelope.message
    lease = station.catalog.lease(session, message["leaseHash"])
    if lease is None:
        raise Refusal(ProblemType.UNKNOWN_LEASE, "This station gave no such lease.")
    if lease.worker != message["worker"] or lease.role != "annotator":
        raise Refusal(ProblemType.NOT_LEASED, "This lease was given to somebody else.")
    place = lease.places.get(message["itemId"])
    if (
        place is None
        or place.asset != message["assetHash"]
        or lease.project != message["projectId"]
        or lease.manifest_hash != message["manifestHash"]
    ):
        raise Refusal(ProblemType.NOT_LEASED, "The submission is not about an item of its lease.")
    value = check_kind("Submission", open_payload(arrival.envelope))
    terms = station.catalog.terms(session, lease.manifest_hash)
    whole, blobs = content.arrived(session, station, lease.worker, arrival.envelope.payload or b"", value)
    check_work(whole, place, terms)
    return Ready(arrival, lease, terms, blobs)


@dataclass(slots=True)
class _State:
    """What the transaction knows of one (lease, item); kept up while a batch is worked off."""

    lease: str
    """State of the lease."""
    holds: bool
    current: dict[str, Any] | None = None


def keep(session: Session, station: Station, ready: Sequence[Ready], now: int) -> list[int | Refusal]:
    """Inserts and logs; the log index of each record, or why it is refused."""
    connection = session.connection()
    known, states = _known(connection, ready), _states(connection, ready)
    rows: list[dict[str, Any]] = []
    done: list[int | Refusal] = []
    touched: dict[tuple[bytes, bytes], _State] = {}
    for one in ready:
        message, arrival, name = one.arrival.envelope.message, one.arrival, _name(one)
        if name in known:
            digest, index = known[name]
            done.append(index if digest == arrival.digest else _conflict())
            continue
        key = (one.lease.id, message["itemId"])
        state = states[key]
        try:
            if one.blobs:
                content.check_here(session, one.blobs)
            before, generation = _superseded(state, message["supersedes"])
        except Refusal as refusal:
            done.append(refusal)
            continue
        status = _status(session, one, state, before, now)
        current = status is not Status.evidence
        if before is not None and current:
            _retire(session, before, rows)
        index = station.log.append(
            session, arrival.envelope, now, status=status, digest=arrival.digest, data=arrival.data,
            record_hash=arrival.record_hash,
        )  # fmt: skip
        row = {
            "worker": name[0], "id": arrival.id, "digest": arrival.digest, "lease": one.lease.id, "item": key[1],
            "project": one.lease.project, "payload_hash": message["payloadHash"], "supersedes": message["supersedes"],
            "generation": generation, "status": int(status), "state": "received", "current": current,
            "reviews_wanted": one.terms.manifest.reviewers_per_item, "reviews_taken": 0, "log_index": index,
            "received_ms": now,
        }  # fmt: skip
        rows.append(row)
        if one.blobs:
            content.note(session, arrival.envelope.payload or b"", {}, one.blobs)
        known[name] = (arrival.digest, index)
        if current:
            state.current = row
            touched[key] = state
        done.append(index)
    _INSERT.run(connection, rows)
    if touched:
        _mark(session, list(touched), {one.lease.id for one in ready})
    return done


def _name(one: Ready) -> tuple[str, bytes]:
    return one.lease.worker, one.arrival.id


def _known(connection: Connection, ready: Sequence[Ready]) -> dict[tuple[str, bytes], tuple[bytes, int]]:
    found = _KNOWN.rows(connection, ids=[one.arrival.id for one in ready])
    return {(row[0], row[1]): (row[2], row[3]) for row in found}


def _states(connection: Connection, ready: Sequence[Ready]) -> dict[tuple[bytes, bytes], _State]:
    leases = list({one.lease.id for one in ready})
    items = list({one.arrival.envelope.message["itemId"] for one in ready})
    states = {}
    for lease, item, lease_state, holds, *rest in _HELD.rows(connection, leases=leases, items=items):
        current = None if rest[0] is None else dict(zip(_CURRENT, rest, strict=True))
        states[lease, item] = _State(lease_state, bool(holds), current)
    return states


def _conflict() -> Refusal:
    return Refusal(ProblemType.CONFLICT, "Another record with this id is here already.", "The first one stays.")


def _superseded(state: _State, supersedes: bytes) -> tuple[Any, int]:
    """(the row it replaces or None, its generation); a predecessor may still be on its way: none is replaced."""
    before = state.current
    if supersedes == ZERO or before is None:
        return None, 0
    if supersedes not in (before["id"], before["digest"]):
        raise Refusal(ProblemType.SUPERSEDES_TOO_LATE, "What this replaces was already replaced by something else.")
    if before["state"] not in ("received", "returned"):
        raise Refusal(ProblemType.SUPERSEDES_TOO_LATE, "What this replaces is already under review or decided.")
    if before["generation"] >= MAX_SUPERSEDED:
        raise Refusal(ProblemType.SUPERSEDES_TOO_LATE, f"Work can be replaced {MAX_SUPERSEDED} times at most.")
    return before, before["generation"] + 1


def _status(session: Session, one: Ready, state: _State, before: Any, now: int) -> Status:
    in_time = now <= one.lease.late_ms
    if before is not None:
        # What was returned may be done again in its own time; otherwise the first one's time counts.
        return Status(before["status"]) if before["state"] == "returned" or in_time else Status.evidence
    if state.current is not None or state.lease in _GONE or not in_time:
        return Status.evidence
    if not state.holds:
        # The place was given back after the grace time: it is taken again while nobody else has filled it.
        item = session.get_one(ItemRow, one.arrival.envelope.message["itemId"])
        filled = item.taken >= one.terms.manifest.annotators_per_item + item.extra
        item.taken += 1
        state.holds = True
        return Status.surplus if filled else Status.late
    return Status.late if now > one.lease.grace_ms else Status.received


def _retire(session: Session, before: Any, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if row["digest"] == before["digest"]:
            row["state"], row["current"] = "superseded", False
            return
    session.execute(update(_TABLE).where(_TABLE.c.digest == before["digest"]).values(state="superseded", current=False))


def _mark(session: Session, places: list[tuple[bytes, bytes]], leases: set[bytes]) -> None:
    session.flush()
    connection = session.connection()
    if len({lease for lease, _ in places}) == 1:
        _SUBMITTED.run(connection, lease=[places[0][0]], items=[item for _, item in places])
    else:
        _SUBMITTED_EACH.run(connection, [{"of_lease": lease, "of_item": item} for lease, item in places])
    _COMPLETE.run(connection, leases=list(leases))

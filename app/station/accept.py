"""Takes signed records: every check in the protocol's order, then one transaction of inserts, leaves, receipts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.canonical import canonical
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.station import accept_binding, accept_dispute, accept_review, accept_submission
from app.station.arrival import Outcome, Sent, arrive, name_of
from app.station.auth import Caller
from app.station.refusal import Refusal, problem_of
from app.station.station import Station


class _Kind(NamedTuple):
    prepare: Callable[..., Any]
    keep: Callable[[Session, Station, Sequence[Any], int], list[int | Refusal]]


_KINDS: dict[str, _Kind] = {
    "Submission": _Kind(accept_submission.prepare, accept_submission.keep),
    "Review": _Kind(accept_review.prepare, accept_review.keep),
    "Dispute": _Kind(accept_dispute.prepare, accept_dispute.keep),
    "PayoutBinding": _Kind(accept_binding.prepare, accept_binding.keep),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """The records of one request; all must be the caller's own."""

    caller: Caller
    records: Sequence[Sent]


@dataclass(slots=True)
class Case:
    """One record on its way through the checks."""

    caller: Caller
    sent: Sent
    data: bytes | None = None
    ready: Any = None
    outcome: Outcome | None = None


@dataclass(slots=True)
class _Kept:
    """What a transaction did: for each case the log index or the refusal, all receipts, the first new index."""

    done: list[tuple[Case, int | Refusal]] = field(default_factory=list)
    receipts: dict[int, Envelope] = field(default_factory=dict)
    first: int = 2**62


def accept(station: Station, caller: Caller, records: Sequence[Sent]) -> list[Outcome]:
    """One outcome for each of the caller's own records, in their order; never raises for a bad record."""
    return accept_all(station, [Offer(caller, records)])[0]


def accept_all(station: Station, offers: Sequence[Offer]) -> list[list[Outcome]]:
    """The outcomes of several requests, whose records share one transaction and one checkpoint of the log."""
    return keep(station, examine(station, offers))


def examine(station: Station, offers: Sequence[Offer]) -> list[list[Case]]:
    """Every check that needs no transaction; for `keep`. Those that fail have their outcome."""
    cases = [[Case(offer.caller, sent) for sent in offer.records] for offer in offers]
    station.read(_check_all, station, [case for group in cases for case in group])
    return cases


def keep(station: Station, cases: Sequence[Sequence[Case]]) -> list[list[Outcome]]:
    """Puts what was examined into the log, in one transaction; the outcomes once it is durable."""
    prepared: dict[str, list[Case]] = {}
    for group in cases:
        for case in group:
            if case.outcome is None:
                prepared.setdefault(case.ready[0], []).append(case)
    if prepared:
        kept = station.write(_keep_all, station, prepared)
        for case, result in kept.done:
            if isinstance(result, Refusal):
                _refuse(station, case, result)
            else:
                receipt = kept.receipts[result]
                record = to_hex(receipt.message["recordHash"])
                case.outcome = Outcome(record, receipt=receipt, created=result >= kept.first)
    return [[case.outcome for case in group if case.outcome is not None] for group in cases]


def _refuse(station: Station, case: Case, error: AppError) -> None:
    record = name_of(case.data) if case.data is not None else ""
    case.outcome = Outcome(record, problem=problem_of(error, station=to_hex(station.id), record=record))


def _check_all(session: Session, station: Station, cases: Sequence[Case]) -> None:
    authority = station.authority
    keys = authority.station_keys()
    for case in cases:
        caller, sent = case.caller, case.sent
        try:
            case.data = canonical(sent.wire) if sent.data is None else sent.data
            arrival = arrive(
                sent.wire, case.data, worker=caller.worker, key=caller.key, records=authority.records,
                money=authority.money, not_these=keys,
            )  # fmt: skip
            case.ready = arrival.type, _KINDS[arrival.type].prepare(session, station, arrival)
        except AppError as error:
            _refuse(station, case, error)


def _keep_all(session: Session, station: Station, prepared: dict[str, list[Case]]) -> _Kept:
    now, kept = station.clock(), _Kept()
    for name, kind in _KINDS.items():
        if cases := prepared.get(name):
            results = kind.keep(session, station, [case.ready[1] for case in cases], now)
            kept.done += zip(cases, results, strict=True)
    kept.receipts = station.log.seal(session, now)
    kept.first = min(kept.receipts, default=2**62)
    missing = sorted({one for _, one in kept.done if isinstance(one, int) and one not in kept.receipts})
    kept.receipts |= station.log.receipts(session, missing)
    return kept

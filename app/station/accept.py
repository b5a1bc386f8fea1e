"""Takes signed records: every check in the protocol's order, then one transaction of inserts, leaves, receipts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.canonical import canonical
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.station import accept_binding, accept_dispute, accept_review, accept_submission
from app.station.arrival import Arrival, Outcome, arrive, name_of
from app.station.auth import Caller
from app.station.refusal import Refusal, problem_of
from app.station.station import Station


class _Kind(NamedTuple):
    prepare: Callable[[Session, Station, Arrival], Any]
    keep: Callable[[Session, Station, str, Sequence[Any], int], list[int | Refusal]]


_KINDS: dict[str, _Kind] = {
    "Submission": _Kind(accept_submission.prepare, accept_submission.keep),
    "Review": _Kind(accept_review.prepare, accept_review.keep),
    "Dispute": _Kind(accept_dispute.prepare, accept_dispute.keep),
    "PayoutBinding": _Kind(accept_binding.prepare, accept_binding.keep),
}


def accept(station: Station, caller: Caller, wires: Sequence[Any]) -> list[Outcome]:
    """One outcome for each wire object of the caller's own records, in their order; never raises for a bad record."""
    datas: list[bytes | None] = []
    outcomes: list[Outcome | None] = [None] * len(wires)
    prepared: dict[str, list[tuple[int, Any]]] = {}

    def refuse(place: int, error: AppError) -> None:
        data = datas[place]
        record = name_of(data) if data is not None else ""
        outcomes[place] = Outcome(record, problem=problem_of(error, station=to_hex(station.id), record=record))

    def check(session: Session) -> None:
        authority = station.authority
        keys = authority.station_keys()
        for place, wire in enumerate(wires):
            datas.append(None)
            try:
                data = datas[place] = canonical(wire)
                arrival = arrive(
                    wire, data, worker=caller.worker, key=caller.key, records=authority.records,
                    money=authority.money, not_these=keys,
                )  # fmt: skip
                ready = _KINDS[arrival.type].prepare(session, station, arrival)
            except AppError as error:
                refuse(place, error)
            else:
                prepared.setdefault(arrival.type, []).append((place, ready))

    station.read(check)
    if prepared:
        done, receipts, first = station.write(_keep_all, station, caller.worker, prepared)
        for place, result in done.items():
            if isinstance(result, Refusal):
                refuse(place, result)
            else:
                record = name_of(datas[place] or b"")
                outcomes[place] = Outcome(record, receipt=receipts[result], created=result >= first)
    return [outcome for outcome in outcomes if outcome is not None]


def _keep_all(
    session: Session, station: Station, worker: str, prepared: dict[str, list[tuple[int, Any]]]
) -> tuple[dict[int, int | Refusal], dict[int, Envelope], int]:
    now = station.clock()
    done: dict[int, int | Refusal] = {}
    for name, kind in _KINDS.items():
        entries = prepared.get(name, [])
        if entries:
            results = kind.keep(session, station, worker, [ready for _, ready in entries], now)
            done.update(zip((place for place, _ in entries), results, strict=True))
    receipts = station.log.seal(session, now)
    first = min(receipts, default=2**62)
    missing = sorted({one for one in done.values() if isinstance(one, int) and one not in receipts})
    return done, receipts | station.log.receipts(session, missing), first

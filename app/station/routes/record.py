"""Signed records in, one by one or in batches; what the station holds of them; and what it has to tell."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.protocol.envelope import MAX_BATCH_BYTES, MAX_BATCH_RECORDS, MAX_RECORD_BYTES, RECORD_PATHS, read_batch
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import (
    BatchAnswer,
    BatchRequest,
    BatchResult,
    ChangesPage,
    HaveAnswer,
    HaveRequest,
    ReceiptAnswer,
)
from app.protocol.problem import ProblemType
from app.station.arrival import Outcome, Sent, read_body
from app.station.call import SIGNED_IN, WORKERS, Answered, Asked, Call, Taking
from app.station.changes import changes_page
from app.station.have import have
from app.station.refusal import Refusal
from app.station.trouble import Troubled

_BATCH_LIMIT = MAX_BATCH_BYTES + 64 * 1024


def _put(type_name: str, field: str | None) -> Taking:
    def records(asked: Asked) -> Sequence[Sent]:
        sent = read_body(asked.body)
        # Checked here alone: a batch names its records by their content.
        wire, message = (sent.wire, sent.wire.get("message")) if type(sent.wire) is dict else ({}, None)
        named = sha256(asked.body) if field is None else message.get(field) if type(message) is dict else None
        name = to_hex(from_hex(asked.path["id"]))
        if wire.get("type") != type_name or name != (to_hex(named) if type(named) is bytes else named):
            raise Refusal(ProblemType.MALFORMED, "The record is not the one its address names.")
        return (sent,)

    return Taking(records, _one)


def _one(asked: Asked, outcomes: Sequence[Outcome]) -> Answered:
    (outcome,) = outcomes
    if outcome.problem is not None:
        raise Troubled(outcome.problem)
    assert outcome.receipt is not None
    return Answered(ReceiptAnswer(receipt=outcome.receipt.to_wire()), 201 if outcome.created else 200)


def _read_batch(data: bytes) -> list[Sent] | None:
    """The records of a body that is canonical as a whole, which is how the app sends it; None for any other."""
    parts = read_batch(data)
    if parts is None or not 1 <= len(parts) <= MAX_BATCH_RECORDS:
        return None
    return [Sent(wire, part) for wire, part in parts]


def _batched(asked: Asked) -> Sequence[Sent]:
    return asked.body if type(asked.body) is list else [Sent(wire) for wire in asked.body.records]


def _batch(asked: Asked, outcomes: Sequence[Outcome]) -> Answered:
    return Answered(BatchAnswer(results=tuple(_result(outcome) for outcome in outcomes)))


def _result(outcome: Outcome) -> BatchResult:
    if outcome.problem is not None:
        return BatchResult(
            record=outcome.record or to_hex(bytes(32)), status=outcome.problem.status, problem=outcome.problem
        )
    assert outcome.receipt is not None
    return BatchResult(record=outcome.record, status=201 if outcome.created else 200, receipt=outcome.receipt.to_wire())


def _have(asked: Asked) -> Answered:
    station = asked.station
    results = station.read(have, station, asked.caller.worker, asked.body.entries)
    return Answered(HaveAnswer(station=to_hex(station.id), epoch=to_hex(station.epoch), results=results))


def _changes(asked: Asked) -> Answered:
    limit = asked.query.get("limit", "200")
    if not limit.isdecimal() or not 1 <= int(limit[:9]) <= 1000:
        raise Refusal(ProblemType.INPUT, "The limit must be from 1 to 1000.")

    def page(session: Session) -> ChangesPage:
        return changes_page(session, asked.station, asked.caller.worker, asked.query.get("cursor", ""), int(limit))

    return Answered(asked.station.read(page))


CALLS = (
    *(
        Call(
            "PUT", f"/v1/{path}/{{id}}", WORKERS, _put(name, field), ReceiptAnswer, bytes, MAX_RECORD_BYTES,
            digest=True, summary=f"Takes a signed {name}; repeating it gives the same receipt",
        )
        for name, (path, field) in RECORD_PATHS.items()
    ),
    Call(
        "POST", "/v1/batch", WORKERS, Taking(_batched, _batch), BatchAnswer, BatchRequest, _BATCH_LIMIT,
        read=_read_batch, digest=True, summary="Up to 500 signed records, one answer for each",
    ),
    Call(
        "POST", "/v1/have", WORKERS, _have, HaveAnswer, HaveRequest, 4 * 1024 * 1024,
        summary="What is held of the caller's records",
    ),
    Call(
        "GET", "/v1/changes", SIGNED_IN, _changes, ChangesPage,
        query={"cursor": "from the page before", "limit": "1 to 1000"}, summary="What the caller is told, in order",
    ),
)  # fmt: skip

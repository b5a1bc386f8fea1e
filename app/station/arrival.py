"""A signed record on its way in: read strictly, of the right person, signed by their key."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app.errors import FormatError, RejectedError
from app.protocol.canonical import NotCanonical, parse_canonical, sha256
from app.protocol.envelope import MAX_RECORD_BYTES, RECORD_PATHS, Envelope, open_wire
from app.protocol.hexadecimal import to_hex
from app.protocol.opening import BARE
from app.protocol.problem import Problem, ProblemType
from app.protocol.typed_data import Domain, digest_of_hash
from app.signing.verify import recover
from app.station.refusal import Refusal

_SIGNER = {"Submission": "worker", "Review": "reviewer", "Dispute": "worker", "PayoutBinding": "worker"}
_HASH = {"Submission": "payloadHash", "Review": "payloadHash", "Dispute": "textHash"}
_ID = {type_name: field for type_name, (_, field) in RECORD_PATHS.items()}


@dataclass(frozen=True, slots=True)
class Sent:
    """A record as it came: the parsed wire object, and its exact bytes where they are at hand."""

    wire: Any
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """`id` is the author's id of the record; `data` its exact bytes."""

    envelope: Envelope
    data: bytes
    record_hash: bytes
    digest: bytes
    id: bytes

    @property
    def type(self) -> str:
        return self.envelope.type


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of receipt and problem. `record` is 0x SHA-256 of the exact bytes; `created` for a record that was new."""

    record: str
    receipt: Envelope | None = None
    problem: Problem | None = None
    created: bool = False


def read_body(body: bytes) -> Sent:
    """One record sent by itself; Refusal unless canonical."""
    if len(body) > MAX_RECORD_BYTES:
        raise Refusal(ProblemType.TOO_LARGE, "The record is too large.", f"At most {MAX_RECORD_BYTES:,} bytes.")
    try:
        return Sent(parse_canonical(body, max_bytes=MAX_RECORD_BYTES), body)
    except NotCanonical as error:
        raise Refusal(ProblemType.NOT_CANONICAL, "The record is not in canonical form (RFC 8785).") from error


def arrive(
    wire: Any, data: bytes, *, worker: str, key: str, records: Domain, money: Domain, not_these: Collection[str]
) -> Arrival:
    """The record of `worker`, whose signing key is `key`; Refusal or FormatError otherwise."""
    envelope, hashed = open_wire(wire)
    if envelope.type not in _SIGNER:
        raise Refusal(ProblemType.MALFORMED, "Records of this type are not sent to a station.", envelope.type[:40])
    if envelope.message[_SIGNER[envelope.type]] != worker:
        raise Refusal(ProblemType.WRONG_SIGNER, "The record names another person than the one who is signed in.")
    digest = digest_of_hash(envelope.type, hashed, money if envelope.type == "PayoutBinding" else records)
    try:
        found = recover(digest, envelope.signature)
    except RejectedError as error:
        raise Refusal(ProblemType.BAD_SIGNATURE, error.title, error.message) from error
    if found != key or found in not_these:
        raise Refusal(
            ProblemType.WRONG_SIGNER,
            "The record is not signed by this person's key.",
            f"It is signed by {found}: another key, another station, or changed after signing.",
        )
    record_hash = sha256(data)
    field = _ID[envelope.type]
    return Arrival(envelope, data, record_hash, digest, record_hash if field is None else envelope.message[field])


def open_payload(envelope: Envelope) -> Any:
    """The value of the payload, which is the signed one and canonical; None for a record without. Refusal otherwise."""
    if envelope.type in BARE:
        if envelope.payload is not None:
            raise Refusal(ProblemType.MALFORMED, f"A {envelope.type} record has no payload.")
        return None
    if envelope.payload is None:
        raise Refusal(ProblemType.PAYLOAD_MISMATCH, f"The {envelope.type} record has no payload.")
    if sha256(envelope.payload) != envelope.message[_HASH[envelope.type]]:
        raise Refusal(ProblemType.PAYLOAD_MISMATCH, "The payload is not the one that was signed.")
    try:
        return parse_canonical(envelope.payload)
    except NotCanonical as error:
        raise Refusal(ProblemType.NOT_CANONICAL, "The payload is not in canonical form (RFC 8785).") from error
    except FormatError as error:
        raise Refusal(ProblemType.NOT_CANONICAL, error.title, error.message) from error


def name_of(data: bytes) -> str:
    """How answers name a record."""
    return to_hex(sha256(data))

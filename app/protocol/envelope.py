"""A signed record: type, message, signature and the exact payload bytes it speaks about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from app.errors import FormatError
from app.protocol.canonical import canonical, is_plain, parse_canonical, sha256
from app.protocol.typed_data import Domain, digest, message_to_wire, read_message

MAX_RECORD_BYTES = 32 * 1024 * 1024  # a 16 MiB payload, escaped
MAX_BATCH_RECORDS = 500
MAX_BATCH_BYTES = 32 * 1024 * 1024
_SIGNATURE = re.compile(r"0x[0-9a-f]{130}")
_KEYS = frozenset({"type", "message", "signature", "payload"})


def _malformed(what: str) -> FormatError:
    return FormatError("This is not a signed record.", what)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Kept and sent as the bytes of `encode()`; never re-made from its parts to be checked."""

    type: str
    message: Mapping[str, Any]  # bytes for bytesN, int for uintN, lower-case 0x text for addresses
    signature: bytes  # 65: r, s, v
    payload: bytes | None = None  # UTF-8 of canonical JSON

    def to_wire(self) -> dict[str, Any]:
        """The JSON object; FormatError when the payload is not UTF-8."""
        try:
            payload = None if self.payload is None else self.payload.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _malformed("Its payload is not UTF-8.") from error
        return {
            "type": self.type,
            "message": message_to_wire(self.type, self.message),
            "signature": "0x" + self.signature.hex(),
            "payload": payload,
        }

    @classmethod
    def from_wire(cls, wire: Any) -> Envelope:
        """From a parsed JSON object; FormatError with the field that does not fit."""
        return open_wire(wire)[0]

    def encode(self) -> bytes:
        """The exact record bytes: canonical JSON of the wire object."""
        return canonical(self.to_wire())

    @classmethod
    def decode(cls, data: bytes) -> Envelope:
        """From exact record bytes; FormatError unless they are canonical and well formed."""
        return cls.from_wire(parse_canonical(data, max_bytes=MAX_RECORD_BYTES))

    def digest(self, domain: Domain) -> bytes:
        """The EIP-712 digest: what other records call the hash of this one (leaseHash, submissionHash …)."""
        return digest(self.type, self.message, domain)

    @property
    def record_hash(self) -> bytes:
        """SHA-256 of the exact record bytes: recordHash of a receipt, and part of the log leaf."""
        return sha256(self.encode())


def open_wire(wire: Any) -> tuple[Envelope, bytes]:
    """(the record of a parsed JSON object, hashStruct of its message); FormatError with the field that does not fit."""
    if type(wire) is not dict or wire.keys() != _KEYS:
        raise _malformed("It must have exactly type, message, signature and payload.")
    name, signature, payload = wire["type"], wire["signature"], wire["payload"]
    if type(name) is not str:
        raise _malformed("Its type is not text.")
    message, hashed = read_message(name, wire["message"])
    if type(signature) is not str or not _SIGNATURE.fullmatch(signature):
        raise _malformed("Its signature must be 0x and 130 lower-case hexadecimal digits.")
    if payload is not None and type(payload) is not str:
        raise _malformed("Its payload must be text or null.")
    try:
        data = None if payload is None else payload.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _malformed("Its payload is not valid text.") from error
    return Envelope(name, message, bytes.fromhex(signature[2:]), data), hashed


class _Wire(msgspec.Struct, forbid_unknown_fields=True):
    """The outer form of a record. Nothing in it nests, so that no depth of brackets is ever followed."""

    message: dict[str, str | int]
    payload: str | None
    signature: str
    type: str


class _Batch(msgspec.Struct, forbid_unknown_fields=True):
    records: list[_Wire]


_BATCHES = msgspec.json.Decoder(_Batch)


def read_batch(data: bytes) -> list[tuple[dict[str, Any], bytes]] | None:
    """[(wire object, its exact bytes)] of a document {"records": […]} that is canonical through and through.

    None for any other: whoever wants to say what is wrong with it parses it with care.
    """
    if not is_plain(data):
        return None
    try:
        records = _BATCHES.decode(data).records
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    parts = [msgspec.json.encode(one, order="sorted") for one in records]
    if b'{"records":[%s]}' % b",".join(parts) != data:
        return None
    wires = (
        {"type": one.type, "message": one.message, "signature": one.signature, "payload": one.payload}
        for one in records
    )
    return list(zip(wires, parts, strict=True))


# Type -> (path under /v1, field with the author's id); a binding has no id of its own and goes by its record hash.
RECORD_PATHS: dict[str, tuple[str, str | None]] = {
    "Submission": ("submissions", "submissionId"),
    "Review": ("reviews", "reviewId"),
    "Dispute": ("disputes", "disputeId"),
    "PayoutBinding": ("payout-bindings", None),
}
_ID_FIELDS = {
    "Submission": "submissionId",
    "Review": "reviewId",
    "Dispute": "disputeId",
    "Lease": "leaseId",
    "Decision": "decisionId",
    "Income": "incomeId",
}


def record_id(envelope: Envelope) -> bytes:
    """The id its author gave the record (32 bytes); its record hash for types without one."""
    field = _ID_FIELDS.get(envelope.type)
    return envelope.record_hash if field is None else envelope.message[field]

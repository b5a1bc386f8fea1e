"""Who signed a record, and whether the signature is one we accept."""

from __future__ import annotations

from collections.abc import Collection

import coincurve

from app.errors import RejectedError
from app.protocol.envelope import Envelope
from app.protocol.keccak import ZERO_ADDRESS, keccak256
from app.protocol.typed_data import Domain

_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
_HALF_ORDER = _ORDER // 2


def _bad(what: str) -> RejectedError:
    return RejectedError("The signature is not valid.", what)


def recover(digest: bytes, signature: bytes) -> str:
    """The lower-case address that signed a digest; RejectedError unless 65 bytes, v 27/28, s low (EIP-2)."""
    if len(signature) != 65:
        raise _bad(f"It has {len(signature)} bytes instead of 65.")
    v = signature[64]
    if v != 27 and v != 28:
        raise _bad(f"Its last byte is {v} instead of 27 or 28.")
    if not 0 < int.from_bytes(signature[:32]) < _ORDER:
        raise _bad("Its r is out of range.")
    if not 0 < int.from_bytes(signature[32:64]) <= _HALF_ORDER:
        raise _bad("Its s is out of range.")
    try:
        key = coincurve.PublicKey.from_signature_and_message(signature[:64] + bytes((v - 27,)), digest, hasher=None)
    except ValueError as error:
        raise _bad("It belongs to no key.") from error
    address = "0x" + keccak256(key.format(compressed=False)[1:])[12:].hex()
    if address == ZERO_ADDRESS:
        raise _bad("It belongs to the zero address.")
    return address


def recover_envelope(envelope: Envelope, domain: Domain) -> str:
    """The address that signed the record; FormatError for a malformed message, RejectedError for a bad signature."""
    return recover(envelope.digest(domain), envelope.signature)


def accept(envelope: Envelope, domain: Domain, signer: str, *, not_these: Collection[str] = ()) -> bytes:
    """The digest of a record signed by `signer` (lower case).

    `not_these` are keys that may not sign here: for a worker's record, every key of the station.
    RejectedError otherwise.
    """
    digest = envelope.digest(domain)
    found = recover(digest, envelope.signature)
    if found != signer:
        raise RejectedError(f"The {envelope.type} record is signed by somebody else.", f"By {found}, not by {signer}.")
    if found in not_these:
        raise RejectedError("A key of the station cannot sign this.", f"The {envelope.type} record names one: {found}.")
    return digest

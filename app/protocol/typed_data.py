"""EIP-712 for the flat, fixed-size types of the protocol: one table, a cached encoder, strict messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from app.errors import FormatError
from app.protocol.code import CODES
from app.protocol.keccak import ZERO_ADDRESS, keccak256, normal_address

Message = Mapping[str, Any]

_DECLARED = """
SignIn(bytes32 stationId,bytes32 originHash,bytes32 nonce,uint64 issuedMs,uint64 expiresMs)
Lease(bytes32 leaseId,bytes32 projectId,bytes32 manifestHash,uint8 role,address worker,bytes32 itemsHash,
    bytes32 termsHash,bytes32 goldCommit,uint64 leasedMs,uint64 expiresMs,uint64 graceMs,uint64 lateMs)
Submission(bytes32 submissionId,bytes32 leaseHash,bytes32 projectId,bytes32 itemId,bytes32 manifestHash,
    bytes32 assetHash,bytes32 payloadHash,bytes32 supersedes,address worker,uint64 seq,uint64 seenSize,
    bytes32 seenRoot,uint64 sealedMs,uint32 activeMs)
Review(bytes32 reviewId,bytes32 leaseHash,bytes32 projectId,bytes32 itemId,bytes32 manifestHash,
    bytes32 submissionHash,bytes32 subjectPayloadHash,uint8 verdict,bytes32 payloadHash,bytes32 supersedes,
    address reviewer,uint64 seq,uint64 seenSize,bytes32 seenRoot,uint64 sealedMs,uint32 activeMs)
Dispute(bytes32 disputeId,bytes32 decisionHash,bytes32 textHash,address worker,uint64 openedMs)
PayoutBinding(address worker,address payout,uint64 nonce,uint64 issuedMs,uint64 expiresMs)
WorkerKeyChange(address worker,address oldKey,address newKey,uint64 nonce)
Receipt(bytes32 recordHash,bytes32 leafHash,uint64 logIndex,uint64 treeSize,bytes32 root,bytes16 epoch,
    uint64 receivedMs,uint8 status)
Decision(bytes32 decisionId,bytes32 submissionHash,uint8 verdict,bytes32 reasonHash,bytes32 evidenceHash,
    bytes32 ruleHash,bytes32 supersedes,uint64 decidedMs)
Statement(address worker,uint64 number,bytes32 linesHash,uint64 logSize,bytes32 logRoot)
Distribution(uint64 number,bytes32 previousRoot,bytes32 root,bytes32 leafFileHash,bytes32 totalsHash,
    uint64 logSize,bytes32 logRoot)
Manifest(bytes32 projectId,bytes32 manifestHash,uint32 version,uint64 publishedMs)
Network(bytes32 networkHash,uint64 fromMs)
Withdrawal(bytes32 leaseHash,bytes32 reasonHash,uint64 withdrawnMs)
Income(bytes32 incomeId,bytes32 versionId,address token,uint256 amount,uint64 receivedMs)
KeyChange(address oldKey,address newKey,uint64 fromIndex,uint8 reason)
Restart(bytes16 oldEpoch,bytes16 newEpoch,uint64 forkSize,bytes32 forkRoot)
"""
MONEY_TYPES = frozenset({"PayoutBinding", "Distribution"})
_RECORD_DOMAIN = keccak256(b"EIP712Domain(string name,string version,bytes32 salt)")
_MONEY_DOMAIN = keccak256(b"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")
_LOWER_ADDRESS = re.compile(r"0x[0-9a-f]{40}")
_HEX = re.compile(r"0x(?:[0-9a-f]{2})*")
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,77}")


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    kind: str  # as declared: bytes32, bytes16, address, uint8 … uint256
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class RecordType:
    name: str
    declaration: str
    fields: tuple[Field, ...]
    type_hash: bytes


@dataclass(frozen=True, slots=True)
class Domain:
    """Where a signature counts: records of one station, or money of one distributor on one chain."""

    money: bool
    separator: bytes
    fields: tuple[tuple[str, Any], ...]


def _declared(declaration: str) -> RecordType:
    name, _, rest = declaration.rstrip(")").partition("(")
    fields = []
    for part in rest.split(","):
        kind, _, field = part.partition(" ")
        if kind == "address":
            size = 20
        elif kind.startswith("bytes"):
            size = int(kind[5:])
        else:
            size = int(kind.removeprefix("uint")) // 8
        fields.append(Field(field, kind, size))
    return RecordType(name, declaration, tuple(fields), keccak256(declaration.encode()))


TYPES: dict[str, RecordType] = {t.name: t for t in map(_declared, re.sub(r",\n +", ",", _DECLARED).split("\n")[1:-1])}


@lru_cache(maxsize=64)
def record_domain(station_id: bytes) -> Domain:
    """The domain of records: name Caravan, version 1, salt = the station id (32 bytes)."""
    if len(station_id) != 32:
        raise FormatError("This is not a station id.", "A station id has 32 bytes.")
    separator = keccak256(_RECORD_DOMAIN + keccak256(b"Caravan") + keccak256(b"1") + station_id)
    return Domain(False, separator, (("name", "Caravan"), ("version", "1"), ("salt", station_id)))


@lru_cache(maxsize=64)
def money_domain(chain_id: int, distributor: str) -> Domain:
    """The domain of money; chain 0 and the zero address where a station has no chain."""
    address = normal_address(distributor)
    if not 0 <= chain_id < 2**64:
        raise FormatError("This is not a chain id.")
    separator = keccak256(
        _MONEY_DOMAIN
        + keccak256(b"Caravan payout")
        + keccak256(b"1")
        + chain_id.to_bytes(32)
        + bytes(12)
        + bytes.fromhex(address[2:])
    )
    fields = (("name", "Caravan payout"), ("version", "1"), ("chainId", chain_id), ("verifyingContract", address))
    return Domain(True, separator, fields)


NO_CHAIN = money_domain(0, ZERO_ADDRESS)


def _wrong(type_name: str, field: str, what: str) -> FormatError:
    return FormatError(f"The {type_name} record is not well formed.", f"Its field {field} {what}.")


@lru_cache(maxsize=4096)
def _address_word(text: str) -> bytes | None:
    return bytes(12) + bytes.fromhex(text[2:]) if _LOWER_ADDRESS.fullmatch(text) else None


def _encoder(record: RecordType, field: Field) -> Callable[[Any], bytes]:
    name, size, padding = field.name, field.size, bytes(32 - field.size)
    limit, allowed = 1 << (8 * size), CODES.get((record.name, field.name))

    def encode_bytes(value: Any) -> bytes:
        if type(value) is not bytes or len(value) != size:
            raise _wrong(record.name, name, f"must be {size} bytes")
        return value + padding

    def encode_address(value: Any) -> bytes:
        word = _address_word(value) if type(value) is str else None
        if word is None:
            raise _wrong(record.name, name, "must be an address in lower case")
        return word

    def encode_integer(value: Any) -> bytes:
        if type(value) is not int and not (allowed and isinstance(value, int) and not isinstance(value, bool)):
            raise _wrong(record.name, name, "must be a whole number")
        if not 0 <= value < limit:
            raise _wrong(record.name, name, f"must be from 0 to {limit - 1}")
        if allowed is not None and value not in allowed:
            raise _wrong(record.name, name, f"holds the unknown code {value}")
        return value.to_bytes(32)

    if field.kind == "address":
        return encode_address
    return encode_bytes if field.kind.startswith("bytes") else encode_integer


_ENCODERS = {
    name: tuple((field.name, _encoder(record, field)) for field in record.fields) for name, record in TYPES.items()
}


def record_type(name: str) -> RecordType:
    """The declared type; FormatError when it is not one of ours."""
    try:
        return TYPES[name]
    except (KeyError, TypeError):
        raise FormatError("This kind of record is not known.", f"The type {str(name)[:40]!r} is not ours.") from None


def struct_hash(type_name: str, message: Message) -> bytes:
    """hashStruct of EIP-712; FormatError unless the message has exactly the declared fields with values that fit."""
    record = record_type(type_name)
    encoders = _ENCODERS[type_name]
    if len(message) != len(encoders):
        raise _wrong(
            type_name, ", ".join(sorted(message.keys() ^ {n for n, _ in encoders}))[:200], "is one too many or missing"
        )
    words = [record.type_hash]
    try:
        for name, encode in encoders:
            words.append(encode(message[name]))
    except KeyError as error:
        raise _wrong(type_name, str(error.args[0]), "is missing") from None
    return keccak256(b"".join(words))


def digest(type_name: str, message: Message, domain: Domain) -> bytes:
    """The 32 bytes that are signed. Values: bytes for bytesN, int for uintN, lower-case 0x text for addresses."""
    return digest_of_hash(type_name, struct_hash(type_name, message), domain)


def digest_of_hash(type_name: str, hashed: bytes, domain: Domain) -> bytes:
    """`digest` where the message's `struct_hash` is at hand."""
    if domain.money is not (type_name in MONEY_TYPES):
        raise FormatError(f"A {type_name} record cannot be signed here.", "It belongs to the other signing domain.")
    return keccak256(b"\x19\x01" + domain.separator + hashed)


def message_to_wire(type_name: str, message: Message) -> dict[str, Any]:
    """JSON values: 0x hex for bytes and addresses, integers up to 64 bits as numbers, larger as decimal text."""
    record_type(type_name)
    return {name: spell(message[name]) for name, spell in _SPELLINGS[type_name]}


def _spelling(field: Field) -> Callable[[Any], Any]:
    if field.kind.startswith("bytes"):
        return _in_hex
    return str if field.size > 8 else int


def _in_hex(value: bytes) -> str:
    return "0x" + value.hex()


_SPELLINGS = {name: tuple((field.name, _spelling(field)) for field in record.fields) for name, record in TYPES.items()}


def message_from_wire(type_name: str, wire: Any) -> dict[str, Any]:
    """The message of its JSON form; FormatError for anything but the one spelling `message_to_wire` makes."""
    record = record_type(type_name)
    if type(wire) is not dict or len(wire) != len(record.fields):
        raise FormatError(f"The {type_name} record is not well formed.", "It has not exactly the declared fields.")
    message: dict[str, Any] = {}
    for field in record.fields:
        if field.name not in wire:
            raise _wrong(type_name, field.name, "is missing")
        value = wire[field.name]
        if field.kind.startswith("bytes"):
            if type(value) is not str or len(value) != 2 + 2 * field.size or not _HEX.fullmatch(value):
                raise _wrong(type_name, field.name, f"must be 0x and {2 * field.size} lower-case hexadecimal digits")
            value = bytes.fromhex(value[2:])
        elif field.kind != "address" and field.size > 8:
            if type(value) is not str or not _DECIMAL.fullmatch(value):
                raise _wrong(type_name, field.name, "must be a decimal number as text")
            value = int(value)
        message[field.name] = value
    for name, encode in _ENCODERS[type_name]:
        encode(message[name])
    return message


class _Quick:
    """Reads messages of one type in few steps, all hexadecimal fields at once; gives up where anything is unusual."""

    def __init__(self, record: RecordType) -> None:
        self._hash = record.type_hash
        binary = [field for field in record.fields if field.kind.startswith("bytes")]
        self.fits = len(binary) > 1 and all(field.kind != "uint256" for field in record.fields)
        if self.fits:
            self._binary = itemgetter(*(field.name for field in binary))
        self._lengths = [2 + 2 * field.size for field in binary]
        self._pattern = re.compile("".join(f"0x[0-9a-f]{{{2 * field.size}}}" for field in binary))
        self._plan: list[tuple[str, int, int, bytes, Callable[[Any], bytes] | None]] = []
        at = 0
        for field, (name, encode) in zip(record.fields, _ENCODERS[record.name], strict=True):
            if field in binary:
                self._plan.append((name, at, at + field.size, bytes(32 - field.size), None))
                at += field.size
            else:
                self._plan.append((name, 0, 0, b"", encode))

    def read(self, wire: dict[str, Any]) -> tuple[dict[str, Any], bytes] | None:
        """(message, struct hash), or None: then `message_from_wire` says what is wrong. FormatError likewise."""
        if len(wire) != len(self._plan):
            return None
        try:
            texts = self._binary(wire)
            joined = "".join(texts)
        except (KeyError, TypeError):
            return None
        if [len(text) for text in texts] != self._lengths or not self._pattern.fullmatch(joined):
            return None
        data = bytes.fromhex(joined.replace("0x", ""))
        message: dict[str, Any] = {}
        words = [self._hash]
        for name, start, end, padding, encode in self._plan:
            if encode is None:
                message[name] = value = data[start:end]
                words.append(value + padding)
            elif name in wire:
                message[name] = wire[name]
                words.append(encode(wire[name]))
            else:
                return None
        return message, keccak256(b"".join(words))


_QUICK = {name: quick for name, record in TYPES.items() if (quick := _Quick(record)).fits}


def read_message(type_name: str, wire: Any) -> tuple[dict[str, Any], bytes]:
    """(`message_from_wire`, its `struct_hash`) in one pass; FormatError as they raise it."""
    quick = _QUICK.get(type_name) if type(type_name) is str else None
    found = quick.read(wire) if quick is not None and type(wire) is dict else None
    if found is not None:
        return found
    message = message_from_wire(type_name, wire)
    return message, struct_hash(type_name, message)

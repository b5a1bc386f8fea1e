"""Whose signature counts for a station: from its charter through signed key changes to the key in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.errors import RejectedError
from app.protocol.canonical import parse_canonical, sha256
from app.protocol.code import LEAF_KINDS
from app.protocol.envelope import Envelope
from app.protocol.keccak import ZERO_ADDRESS
from app.protocol.log import Checkpoint, leaf_data, leaf_hash
from app.protocol.manifest import convert, encode
from app.protocol.messages import Charter, NetworkAnswer, NetworkDocument
from app.protocol.opening import check_payload
from app.protocol.typed_data import MONEY_TYPES, NO_CHAIN, Domain, money_domain, record_domain

Recover = Callable[[bytes, bytes], str]
"""(digest, signature) -> lower-case address: `app.signing.verify.recover`."""


def _distrust(what: str) -> RejectedError:
    return RejectedError("This station cannot be trusted.", f"{what} Nothing was sent and nothing local was changed.")


def station_id(charter: Charter) -> bytes:
    """SHA-256 of the charter's canonical bytes."""
    return sha256(encode(charter))


@dataclass(frozen=True, slots=True)
class Authority:
    """The verified keys of one station. `keys` are (first log index, record key), ascending."""

    station: bytes
    root: str
    keys: tuple[tuple[int, str], ...]
    network: NetworkDocument

    @property
    def record_key(self) -> str:
        """The record key in force now."""
        return self.keys[-1][1]

    def key_at(self, index: int) -> str:
        """The record key in force at a log index; for what is not logged, that of the last leaf it speaks about."""
        return next((key for first, key in reversed(self.keys) if first <= index), self.keys[0][1])

    @property
    def records(self) -> Domain:
        return record_domain(self.station)

    @property
    def money(self) -> Domain:
        chain = self.network.chain
        return NO_CHAIN if chain is None else money_domain(chain.id, chain.distributor)

    def domain(self, type_name: str) -> Domain:
        """The domain records of this type are signed in."""
        return self.money if type_name in MONEY_TYPES else self.records

    def station_keys(self) -> frozenset[str]:
        """Every key that may never sign a worker's record."""
        keys = self.network.keys
        past = {key for _, key in self.keys}
        return frozenset({self.root, keys.record, keys.publisher, keys.guardian, keys.relayer} | past)


def establish(charter: Charter, key_changes: Sequence[Envelope], network: Envelope, recover: Recover) -> Authority:
    """Checks the chain of signatures from the root key to the network document; RejectedError says which link fails."""
    station = station_id(charter)
    domain = record_domain(station)
    keys: list[tuple[int, str]] = []
    for change in key_changes:
        if change.type != "KeyChange" or recover(change.digest(domain), change.signature) != charter.root:
            raise _distrust("A key change is not signed by its root key.")
        old, new, first = change.message["oldKey"], change.message["newKey"], change.message["fromIndex"]
        expected_old = keys[-1][1] if keys else ZERO_ADDRESS
        if old != expected_old or (keys and first <= keys[-1][0]) or (not keys and first != 0):
            raise _distrust("Its key changes do not follow one another.")
        keys.append((first, new))
    if not keys:
        raise _distrust("Its root key names no record key.")
    if network.type != "Network":
        raise _distrust("Its network document is of another type.")
    signer = recover(network.digest(domain), network.signature)
    if signer not in {key for _, key in keys}:
        raise _distrust("Its network document is not signed by its record key.")
    check_payload(network)
    document = convert(parse_canonical(network.payload or b""), NetworkDocument, "network document")
    named = (document.keys.record, document.keys.publisher, document.keys.guardian, document.keys.relayer, charter.root)
    if len(set(named)) != len(named):
        raise _distrust("Two of its keys are equal.")
    return Authority(station, charter.root, tuple(keys), document)


def establish_answer(answer: NetworkAnswer, pinned: bytes, recover: Recover) -> Authority:
    """The authority of a `GET /v1/network` answer; RejectedError unless it is the pinned station."""
    if station_id(answer.charter) != pinned:
        raise _distrust("Another station answers at this address.")
    changes = [Envelope.from_wire(change) for change in answer.key_changes]
    authority = establish(answer.charter, changes, Envelope.from_wire(answer.network), recover)
    if authority.network.keys.record != authority.record_key:
        raise _distrust("Its network document names another record key than its root.")
    return authority


def check_station_record(record: Envelope, index: int, authority: Authority, recover: Recover) -> bytes:
    """The digest of a record the station signed, valid at log `index`; RejectedError or FormatError otherwise."""
    digest = record.digest(authority.domain(record.type))
    if record.type == "Distribution":
        expected = authority.network.keys.publisher
    elif record.type == "KeyChange":
        expected = authority.root
    else:
        expected = authority.key_at(index)
    if recover(digest, record.signature) != expected:
        raise RejectedError(f"The {record.type} record is not signed by the station.", "It was not applied.")
    check_payload(record)
    return digest


def record_leaf(record: Envelope, authority: Authority, received_ms: int, *, record_hash: bytes | None = None) -> bytes:
    """The log leaf data of a record; KeyError for a type that is not logged."""
    digest = record.digest(authority.domain(record.type))
    return leaf_data(LEAF_KINDS[record.type], digest, record_hash or record.record_hash, received_ms)


def check_receipt(
    receipt: Envelope, record: Envelope, authority: Authority, recover: Recover, *, data: bytes | None = None
) -> Checkpoint:
    """That the station holds exactly these record bytes (`data`, where `record` was decoded from them); the checkpoint
    it names. RejectedError otherwise.

    Only this means delivered: the receipt is of this record, signed by the key in force, and its leaf is the record's.
    """
    message: dict[str, Any] = dict(receipt.message)
    if receipt.type != "Receipt":
        raise RejectedError("This is not a receipt.", "The record stays in the outbox.")
    record_hash = record.record_hash if data is None else sha256(data)
    if message["recordHash"] != record_hash:
        raise RejectedError("The receipt is for another record.", "The record stays in the outbox.")
    leaf = leaf_hash(record_leaf(record, authority, message["receivedMs"], record_hash=record_hash))
    if message["leafHash"] != leaf or not message["logIndex"] < message["treeSize"]:
        raise RejectedError("The receipt names another log entry.", "The record stays in the outbox.")
    check_station_record(receipt, message["treeSize"] - 1, authority, recover)
    return Checkpoint(message["treeSize"], message["root"])

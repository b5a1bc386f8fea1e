"""The only holder of a key: signs our own record types and the named contract calls, and nothing else.

Prevents: a page, a plug-in or a station making a person sign a permit, an order or a transfer.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import coincurve

from app.errors import BlockedError, RejectedError
from app.protocol.envelope import Envelope
from app.protocol.keccak import checksum_address, keccak256
from app.protocol.typed_data import Domain, Message, digest
from app.signing.call import ChainPin, check_transaction
from app.signing.keystore import Keystore, decrypt


class KeyRole(StrEnum):
    WORKER = "worker"
    RECORD = "record"
    PUBLISHER = "publisher"
    GUARDIAN = "guardian"
    RELAYER = "relayer"
    ROOT = "root"


SIGNABLE: dict[KeyRole, frozenset[str]] = {
    KeyRole.WORKER: frozenset({"SignIn", "Submission", "Review", "Dispute", "PayoutBinding", "WorkerKeyChange"}),
    KeyRole.RECORD: frozenset(
        {"Lease", "Receipt", "Decision", "Statement", "Manifest", "Network", "Withdrawal", "Income", "Restart"}
    ),
    KeyRole.PUBLISHER: frozenset({"Distribution"}),
    KeyRole.GUARDIAN: frozenset(),
    KeyRole.RELAYER: frozenset(),
    KeyRole.ROOT: frozenset({"KeyChange"}),
}
CALLS: dict[KeyRole, frozenset[str]] = {
    KeyRole.WORKER: frozenset({"claim", "claim_many"}),
    KeyRole.RECORD: frozenset(),
    KeyRole.PUBLISHER: frozenset({"propose", "promote", "register", "fund", "deploy"}),
    KeyRole.GUARDIAN: frozenset({"revoke", "pause"}),
    KeyRole.RELAYER: frozenset({"claim", "claim_many", "promote"}),
    KeyRole.ROOT: frozenset(),
}


@dataclass(frozen=True, slots=True)
class SignedTransaction:
    """Keep `raw` before the first broadcast; after a crash broadcast the same bytes."""

    raw: bytes
    hash: bytes


def _address(key: coincurve.PrivateKey) -> str:
    return "0x" + keccak256(key.public_key.format(compressed=False)[1:])[12:].hex()


class Signer:
    """One key in one role. Any thread; locked until `unlock`, and again after `lock`."""

    def __init__(self, address: str, role: KeyRole) -> None:
        self.address = address
        self.role = role
        self._key: coincurve.PrivateKey | None = None
        self._guard = threading.Lock()

    @classmethod
    def from_secret(cls, secret: bytes, role: KeyRole) -> Signer:
        """An unlocked signer of a 32-byte secret, for keys that never had a file (tests, simulated people)."""
        key = coincurve.PrivateKey(secret)
        signer = cls(_address(key), role)
        signer._key = key
        return signer

    @property
    def locked(self) -> bool:
        return self._key is None

    def unlock(self, keystore: Keystore, passphrase: str) -> None:
        """InputError for a wrong passphrase; RejectedError when the file holds another key than this signer's."""
        key = coincurve.PrivateKey(decrypt(keystore, passphrase, self.address))
        with self._guard:
            self._key = key

    def lock(self) -> None:
        with self._guard:
            self._key = None

    def _unlocked(self) -> coincurve.PrivateKey:
        key = self._key
        if key is None:
            raise BlockedError("Your key is locked.", "Your work is saved. Unlock the key to sign and send it.")
        return key

    def sign(self, type_name: str, message: Message, domain: Domain) -> bytes:
        """65 bytes r, s, v; RejectedError for a type this role does not sign, BlockedError when locked."""
        if type_name not in SIGNABLE[self.role]:
            raise RejectedError(
                "This is not something Caravan signs.", f"A {self.role} key does not sign {str(type_name)[:40]!r}."
            )
        made = self._unlocked().sign_recoverable(digest(type_name, message, domain), hasher=None)
        return made[:64] + bytes((made[64] + 27,))

    def seal(self, type_name: str, message: Message, domain: Domain, payload: bytes | None = None) -> Envelope:
        """A signed envelope of the message and the exact payload bytes."""
        return Envelope(type_name, dict(message), self.sign(type_name, message, domain), payload)

    def sign_transaction(self, call: str, transaction: Mapping[str, Any], pin: ChainPin) -> SignedTransaction:
        """A raw EIP-1559 transaction; `data` bytes, numbers int. RejectedError unless it is exactly the named call."""
        if call not in CALLS[self.role]:
            raise RejectedError(
                "This is not something Caravan signs.", f"A {self.role} key does not call {str(call)[:40]!r}."
            )
        checked = dict(transaction)
        checked.setdefault("value", 0)
        checked.setdefault("maxPriorityFeePerGas", 0)
        check_transaction(call, checked, pin)
        checked["type"] = 2
        key = self._unlocked()
        from eth_account import Account  # 0.4 s to import: only when a transaction is sent

        target = checked.pop("to", None)
        if target:
            checked["to"] = checksum_address(target.lower())
        signed = Account.sign_transaction(checked, key.secret)
        return SignedTransaction(bytes(signed.raw_transaction), bytes(signed.hash))

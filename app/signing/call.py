"""The contract calls a key may sign, by name and selector, from our own constants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.errors import RejectedError
from app.protocol.keccak import keccak256

# Name -> Solidity signature; tests compare them with the ABI under resources/contracts.
SIGNATURES: dict[str, str] = {
    "claim": "claim(address,address,address,uint256,bytes32[])",
    "claim_many": "claim_many((address,address,address,uint256,bytes32[])[])",
    "propose": "propose(uint256,bytes32,bytes32,bytes32)",
    "promote": "promote()",
    "revoke": "revoke()",
    "pause": "pause(bool)",
    "register": "register(bytes32,bytes32,bytes32,uint256,uint256)",
    "fund": "transfer(address,uint256)",
}
SELECTORS: dict[str, bytes] = {name: keccak256(text.encode())[:4] for name, text in SIGNATURES.items()}
DEVELOPMENT_CHAINS = frozenset({1337, 31337})
MAX_GAS = 30_000_000
_WORD = 32
_FIELDS = frozenset({"type", "chainId", "nonce", "to", "value", "data", "gas", "maxFeePerGas", "maxPriorityFeePerGas"})


@dataclass(frozen=True, slots=True)
class ChainPin:
    """The chain and contracts a signer may speak to, as pinned when the station was joined (lower-case addresses)."""

    chain_id: int
    distributor: str
    tokens: frozenset[str] = frozenset()


def _refuse(what: str) -> RejectedError:
    return RejectedError("This transaction is not one Caravan signs.", what)


def check_transaction(call: str, transaction: Mapping[str, Any], pin: ChainPin) -> None:
    """RejectedError unless the EIP-1559 transaction is exactly the named call on the pinned chain, moving no coin."""
    if transaction.keys() - _FIELDS or not {"chainId", "nonce", "data", "gas", "maxFeePerGas"} <= transaction.keys():
        raise _refuse("It has other fields than an EIP-1559 call.")
    if transaction.get("type", 2) not in (2, "0x2"):
        raise _refuse("Only EIP-1559 transactions are signed.")
    for field in ("chainId", "nonce", "gas", "maxFeePerGas", "maxPriorityFeePerGas", "value"):
        value = transaction.get(field, 0)
        if type(value) is not int or value < 0:
            raise _refuse(f"Its {field} is not a whole number.")
    if transaction["chainId"] != pin.chain_id:
        raise _refuse(f"It is for chain {transaction['chainId']}, not {pin.chain_id}.")
    if transaction.get("value", 0) != 0 or transaction["gas"] > MAX_GAS:
        raise _refuse("It sends coins or asks for too much gas.")
    data, target = transaction["data"], transaction.get("to")
    if type(data) is not bytes:
        raise _refuse("Its data are not bytes.")
    if call == "deploy":
        if pin.chain_id not in DEVELOPMENT_CHAINS:
            raise _refuse("Contracts are deployed on development chains only.")
        if target not in (None, b"", "") or not data:
            raise _refuse("A deployment has code and no target.")
        return
    if call not in SELECTORS:
        raise _refuse(f"The call {call[:40]!r} is not on the list.")
    if data[:4] != SELECTORS[call] or len(data) % _WORD != 4:
        raise _refuse(f"Its data are not a call of {SIGNATURES[call]}.")
    if type(target) is not str:
        raise _refuse("It names no contract.")
    if call == "fund":
        if target.lower() not in pin.tokens:
            raise _refuse("It moves a token that is not one of the station's.")
        if len(data) != 4 + 2 * _WORD or data[4:36] != bytes(12) + bytes.fromhex(pin.distributor[2:]):
            raise _refuse("It pays somebody else than the distributor.")
    elif target.lower() != pin.distributor:
        raise _refuse("It calls another contract than the distributor.")

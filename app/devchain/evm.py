"""The chain itself, on py-evm: one block per transaction, exact block times, calls, estimates, rewinding.

py-evm takes more than a second to import: import this module where a chain is started, never before.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import py_ecc  # noqa: F401 (imported late by py-evm, it would raise the recursion limit again)
from eth.estimators.gas import binary_gas_search
from eth.exceptions import HeaderNotFound, PyEVMError, Revert, VMError
from eth.vm.spoof import SpoofTransaction
from eth_tester.backends.pyevm.main import PyEVMBackend
from eth_utils.exceptions import ValidationError
from rlp.exceptions import RLPException

from app.devchain.account import DEV_ACCOUNTS, DEV_BALANCE
from app.devchain.failure import RpcFailure, reverted
from app.protocol.keccak import keccak256

# py-evm and py_ecc raise the limit of the whole process so far that deeply nested JSON from outside overflows the C
# stack. Python's own limit lets calls between contracts nest about a hundred deep: enough for development.
sys.setrecursionlimit(1000)

ZERO = bytes(20)
GAS_TOLERANCE = 2000


@dataclass(frozen=True, slots=True)
class Message:
    """What a call or an estimate runs: EIP-1474's transaction object without signature."""

    sender: bytes
    to: bytes
    data: bytes
    value: int
    gas: int | None


@dataclass(frozen=True, slots=True)
class Mined:
    """A block as py-evm holds it, with its only transaction, receipt and created contract, where there are any."""

    block: Any
    transaction: Any = None
    receipt: Any = None
    created: bytes | None = None


class Evm:
    """Not thread-safe: its node holds a lock around every call."""

    def __init__(self, *, chain_id: int, genesis_time: int) -> None:
        state = {
            bytes.fromhex(account.address[2:]): {"balance": DEV_BALANCE, "nonce": 0, "code": b"", "storage": {}}
            for account in DEV_ACCOUNTS
        }
        parameters = PyEVMBackend.generate_genesis_params({"timestamp": genesis_time})
        self._backend = PyEVMBackend(genesis_parameters=parameters, genesis_state=state)
        for account in DEV_ACCOUNTS:
            self._backend.add_account(bytes.fromhex(account.key[2:]))
        # Each backend makes a chain class of its own, so this reaches no other chain of the process.
        type(self._chain).chain_id = chain_id
        self.chain_id = chain_id

    @property
    def _chain(self) -> Any:
        return self._backend.chain

    @property
    def height(self) -> int:
        return int(self._chain.header.block_number) - 1

    def block(self, number: int) -> Any:
        return self._chain.get_canonical_block_by_number(number)

    def decode(self, raw: bytes) -> Any:
        """A signed transaction from its EIP-2718 bytes, for this chain."""
        try:
            transaction = self._chain.get_vm().get_transaction_builder().decode(raw)
            chain_id = transaction.chain_id
        except (RLPException, ValidationError, PyEVMError, ValueError, TypeError, IndexError) as error:
            raise RpcFailure(-32602, f"cannot decode transaction: {error}") from error
        # py-evm checks neither.
        if chain_id not in (None, self.chain_id):
            raise RpcFailure(-32000, f"invalid chain id: {chain_id}, this is {self.chain_id}")
        if transaction.max_priority_fee_per_gas > transaction.max_fee_per_gas:
            raise RpcFailure(-32000, "max priority fee per gas higher than max fee per gas")
        return transaction

    def mine(self, time: int, transaction: Any = None) -> Mined:
        """Make one block with at most one transaction, `time` seconds UTC, later than the block before."""
        chain = self._chain
        untouched = chain.header
        chain.header = untouched.copy(timestamp=time)
        receipt = computation = None
        if transaction is not None:
            try:
                _, receipt, computation = chain.apply_transaction(transaction)
            except (ValidationError, PyEVMError, RecursionError) as error:
                chain.header = untouched
                raise RpcFailure(-32000, _refusal(str(error))) from error
        # prevRandao from the number, not from chance: the same journal gives the same block hashes.
        random = keccak256(int(chain.header.block_number).to_bytes(32, "big"))
        block = chain.mine_block(coinbase=ZERO, mix_hash=random, blob_gas_used=0)
        created = None
        if computation is not None and transaction.to == b"" and computation.is_success:
            created = computation.msg.storage_address
        return Mined(block, transaction, receipt, created)

    def next_base_fee(self) -> int:
        return int(self._chain.header.base_fee_per_gas)

    def sign_dev_transaction(self, message: Message, *, nonce: int, max_fee: int, tip: int) -> bytes:
        """Sign for one of the published accounts, as other development chains do for eth_sendTransaction."""
        key = self._backend._key_lookup.get(message.sender)
        if key is None:
            raise RpcFailure(-32000, "unknown account: only the published development accounts are unlocked")
        unsigned = self._unsigned(message, nonce=nonce, gas=message.gas or 0, max_fee=max_fee, tip=tip)
        return bytes(unsigned.as_signed_transaction(key).encode())

    def call(
        self, message: Message, *, time: int, number: int | None, codes: Mapping[bytes, bytes] | None = None
    ) -> bytes:
        """Run against the state after block `number` (None: the newest, in a block that would be made at `time`).

        `codes` stand in place of what these accounts have, for this call alone.
        """
        with self._state(time, number) as state:
            for account, code in (codes or {}).items():
                state.set_code(account, code)
            computation = self._run(state, message, message.gas or state.gas_limit)
        if computation.is_error:
            raise self._failure(computation.error)
        return bytes(computation.output)

    def estimate(self, message: Message, *, time: int) -> int:
        """Least gas with which the call succeeds, within a small tolerance above."""
        with self._state(time, None) as state:
            transaction = self._spoofed(state, message, state.gas_limit)
            try:
                return int(binary_gas_search(state, transaction, tolerance=GAS_TOLERANCE))
            except VMError as error:
                raise self._failure(error) from error
            except ValidationError as error:
                raise RpcFailure(-32000, _refusal(str(error))) from error

    def balance(self, address: bytes, number: int | None) -> int:
        return int(self._plain_state(number).get_balance(address))

    def nonce(self, address: bytes, number: int | None) -> int:
        return int(self._plain_state(number).get_nonce(address))

    def code(self, address: bytes, number: int | None) -> bytes:
        return bytes(self._plain_state(number).get_code(address))

    def storage(self, address: bytes, slot: int, number: int | None) -> int:
        return int(self._plain_state(number).get_storage(address, slot))

    def rewind(self, number: int) -> None:
        """Forget every block above `number`."""
        self._backend.revert_to_snapshot(self.block(number).hash)

    def _header(self, number: int | None) -> Any:
        if number is None:
            return self._chain.header
        try:
            return self._chain.get_canonical_block_header_by_number(number)
        except HeaderNotFound as error:
            raise RpcFailure(-32000, f"block {number} not found") from error

    def _plain_state(self, number: int | None) -> Any:
        return self._chain.get_vm(self._header(number)).state

    @contextmanager
    def _state(self, time: int, number: int | None) -> Iterator[Any]:
        header = self._header(number)
        if number is None:
            header = header.copy(timestamp=time)
        vm = self._chain.get_vm(header)
        before = itertools.chain((header.parent_hash,), vm.previous_hashes)
        # Without a base fee a call needs no balance. (py-evm's own costless state would run a second later.)
        state = vm.build_state(self._chain.chaindb.db, header.copy(base_fee_per_gas=0), vm.chain_context, before)
        snapshot = state.snapshot()
        yield state
        state.revert(snapshot)

    def _unsigned(self, message: Message, *, nonce: int, gas: int, max_fee: int, tip: int) -> Any:
        return self._chain.get_transaction_builder().new_unsigned_dynamic_fee_transaction(
            chain_id=self.chain_id,
            nonce=nonce,
            max_priority_fee_per_gas=tip,
            max_fee_per_gas=max_fee,
            gas=gas,
            to=message.to,
            value=message.value,
            data=message.data,
            access_list=(),
        )

    def _spoofed(self, state: Any, message: Message, gas: int) -> Any:
        nonce = state.get_nonce(message.sender)
        unsigned = self._unsigned(message, nonce=nonce, gas=gas, max_fee=0, tip=0)
        return SpoofTransaction(unsigned, from_=message.sender)

    def _run(self, state: Any, message: Message, gas: int) -> Any:
        try:
            return state.apply_transaction(self._spoofed(state, message, gas))
        except (ValidationError, PyEVMError, RecursionError) as error:
            raise RpcFailure(-32000, _refusal(str(error))) from error

    @staticmethod
    def _failure(error: Exception) -> RpcFailure:
        if isinstance(error, Revert):
            data = error.args[0] if error.args and isinstance(error.args[0], bytes) else b""
            return reverted(data)
        return RpcFailure(-32000, str(error) or type(error).__name__)


def _refusal(text: str) -> str:
    """Words that clients of other nodes know, in front of py-evm's own."""
    lower = text.lower()
    if found := re.search(r"nonce: Expected (\d+), but got (\d+)", text):
        return f"nonce too {'low' if int(found[2]) < int(found[1]) else 'high'}: {text}"
    if "balance" in lower or "funds" in lower or "afford" in lower:
        return f"insufficient funds for gas * price + value: {text}"
    if "base fee" in lower or "base_fee" in lower:
        return f"max fee per gas less than block base fee: {text}"
    if "intrinsic" in lower or "gas" in lower:
        return f"intrinsic gas too low or above the block's limit: {text}"
    return text

"""What the chain answers to each JSON-RPC method, one call at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app import __version__
from app.devchain.account import DEV_ACCOUNTS
from app.devchain.evm import Evm, Message, Mined
from app.devchain.failure import RpcFailure
from app.devchain.journal import Entry, Journal
from app.devchain.parameter import address_of, bytes_of, message_of, number_of
from app.devchain.shape import BlockRecord, Json, octets, quantity, record

TIP = 10**9
CLIENT_VERSION = f"Caravan-development-chain/{__version__}/py-evm (not a real network)"


class Node:
    """One development chain. `call` may be used from any thread; a lock lets one in at a time."""

    def __init__(
        self,
        *,
        chain_id: int = 31337,
        journal: Path | None = None,
        finality: int = 0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`finality`: how many blocks the tags safe and finalized stay behind; `journal`: where the chain is kept."""
        self.chain_id = chain_id
        self._finality = finality
        self._clock = clock
        self._lock = threading.RLock()
        started = int(clock())
        self._journal = Journal(journal, chain_id=chain_id, genesis_time=started) if journal else None
        genesis_time = self._journal.genesis_time if self._journal else started
        self._evm = Evm(chain_id=chain_id, genesis_time=genesis_time)
        self._records: list[BlockRecord] = [record(Mined(self._evm.block(0)))]
        self._by_transaction: dict[str, int] = {}
        self._ahead = 0
        self._snapshots: list[tuple[int, int]] = []
        for entry in self._journal.entries if self._journal else ():
            self._mine(entry.time, entry.raw)
        self.replayed = len(self._records) - 1
        # A chain whose time was moved ahead stays ahead.
        self._ahead = max(0, self._newest_time() - started) if self.replayed else 0
        self._methods = self._table()

    def call(self, method: str, params: Sequence[Any]) -> Any:
        """The result of one call, ready for JSON. Raises RpcFailure."""
        handler = self._methods.get(method)
        if handler is None:
            raise RpcFailure(-32601, f"the method {method} does not exist")
        with self._lock:
            try:
                return handler(*params)
            except TypeError as error:
                # Too few or too many parameters, or one of another kind.
                raise RpcFailure(-32602, f"invalid parameters of {method}: {error}") from error

    def _table(self) -> dict[str, Callable[..., Any]]:
        return {
            "web3_clientVersion": lambda: CLIENT_VERSION,
            "net_version": lambda: str(self.chain_id),
            "eth_chainId": lambda: quantity(self.chain_id),
            "eth_syncing": lambda: False,
            "eth_accounts": lambda: [account.address for account in DEV_ACCOUNTS],
            "eth_blockNumber": lambda: quantity(self._evm.height),
            "eth_gasPrice": lambda: quantity(self._evm.next_base_fee() + TIP),
            "eth_maxPriorityFeePerGas": lambda: quantity(TIP),
            "eth_feeHistory": self._fee_history,
            "eth_getBalance": lambda who, tag=None: quantity(self._evm.balance(address_of(who), self._state_at(tag))),
            "eth_getTransactionCount": lambda who, tag=None: quantity(
                self._evm.nonce(address_of(who), self._state_at(tag))
            ),
            "eth_getCode": lambda who, tag=None: octets(self._evm.code(address_of(who), self._state_at(tag))),
            "eth_getStorageAt": lambda who, slot, tag=None: octets(
                self._evm.storage(address_of(who), number_of(slot), self._state_at(tag)).to_bytes(32, "big")
            ),
            "eth_call": self._call,
            "eth_estimateGas": self._estimate,
            "eth_sendRawTransaction": self._send_raw,
            "eth_sendTransaction": self._send_unlocked,
            "eth_getTransactionReceipt": lambda name: self._of_transaction(name, "receipt"),
            "eth_getTransactionByHash": lambda name: self._of_transaction(name, "transaction"),
            "eth_getBlockByNumber": lambda tag, full=False: self._block(self._height_of(tag), full=full),
            "eth_getBlockByHash": self._block_by_hash,
            "eth_getLogs": self._logs,
            "evm_mine": self._mine_empty,
            "evm_increaseTime": self._increase_time,
            "evm_snapshot": self._snapshot,
            "evm_revert": self._revert,
        }

    # -- time and blocks

    def _newest_time(self) -> int:
        return int(self._records[-1].block["timestamp"], 16)

    def _next_time(self) -> int:
        return max(int(self._clock()) + self._ahead, self._newest_time() + 1)

    def _mine(self, at: int, raw: bytes | None) -> BlockRecord:
        transaction = None if raw is None else self._evm.decode(raw)
        made = record(self._evm.mine(at, transaction))
        if made.transaction is not None:
            self._by_transaction[made.transaction["hash"]] = len(self._records)
        self._records.append(made)
        return made

    def _mine_and_keep(self, raw: bytes | None, at: int | None = None) -> BlockRecord:
        at = self._next_time() if at is None else at
        made = self._mine(at, raw)
        if self._journal:
            self._journal.append(Entry(at, raw))
        return made

    def _mine_empty(self, at: Any = None) -> str:
        wanted = None if at is None else number_of(at)
        if wanted is not None and wanted <= self._newest_time():
            raise RpcFailure(-32602, "a block is later than the one before it")
        self._mine_and_keep(None, wanted)
        return "0x0"

    def _increase_time(self, seconds: Any) -> str:
        # Many transactions within a second push blocks ahead of the clock: the step counts from the newest block.
        self._ahead = max(self._ahead, self._newest_time() - int(self._clock())) + number_of(seconds)
        return quantity(self._ahead)

    def _snapshot(self) -> str:
        self._snapshots.append((self._evm.height, self._ahead))
        return quantity(len(self._snapshots))

    def _revert(self, name: Any) -> bool:
        index = number_of(name) - 1
        if not 0 <= index < len(self._snapshots):
            return False
        height, self._ahead = self._snapshots[index]
        del self._snapshots[index:]
        self._evm.rewind(height)
        for gone in self._records[height + 1 :]:
            if gone.transaction:
                del self._by_transaction[gone.transaction["hash"]]
        del self._records[height + 1 :]
        if self._journal:
            self._journal.rewind(height)
        return True

    # -- naming blocks

    def _height_of(self, tag: Any) -> int:
        """Height a block parameter names; may lie above the chain's."""
        newest = self._evm.height
        if tag in (None, "latest", "pending"):
            return newest
        if tag in ("safe", "finalized"):
            return max(0, newest - self._finality)
        if tag == "earliest":
            return 0
        if isinstance(tag, dict) and "blockHash" in tag:
            found = self._find_hash(tag["blockHash"])
            if found is None:
                raise RpcFailure(-32000, "header not found")
            return found
        return number_of(tag["blockNumber"] if isinstance(tag, dict) else tag)

    def _state_at(self, tag: Any) -> int | None:
        height = self._height_of(tag)
        if height > self._evm.height:
            raise RpcFailure(-32000, "header not found")
        return None if height == self._evm.height else height

    def _find_hash(self, name: Any) -> int | None:
        return next((n for n, kept in enumerate(self._records) if kept.block["hash"] == name), None)

    def _block(self, height: int, *, full: bool) -> Json | None:
        if not 0 <= height < len(self._records):
            return None
        return self._records[height].with_transactions(full=full)

    def _block_by_hash(self, name: Any, full: bool = False) -> Json | None:
        height = self._find_hash(name)
        return None if height is None else self._block(height, full=full)

    # -- calls and transactions

    def _call(self, call: Any, tag: Any = None, overrides: Any = None, *_: Any) -> str:
        codes = {address_of(who): bytes_of(given["code"]) for who, given in (overrides or {}).items()}
        number = self._state_at(tag)
        return octets(self._evm.call(message_of(call), time=self._next_time(), number=number, codes=codes))

    def _estimate(self, call: Any, *_: Any) -> str:
        return quantity(self._evm.estimate(message_of(call), time=self._next_time()))

    def _send_raw(self, raw: Any) -> str:
        content = bytes_of(raw)
        name = octets(self._evm.decode(content).hash)
        if name in self._by_transaction:
            raise RpcFailure(-32000, "already known")
        self._mine_and_keep(content)
        return name

    def _send_unlocked(self, call: Any) -> str:
        message = message_of(call)
        gas = message.gas or min(30_000_000, self._evm.estimate(message, time=self._next_time()) * 12 // 10)
        signed = self._evm.sign_dev_transaction(
            Message(message.sender, message.to, message.data, message.value, gas),
            nonce=self._evm.nonce(message.sender, None),
            max_fee=2 * self._evm.next_base_fee() + TIP,
            tip=TIP,
        )
        return self._send_raw(octets(signed))

    def _of_transaction(self, name: Any, part: str) -> Json | None:
        height = self._by_transaction.get(name.lower() if isinstance(name, str) else "")
        return None if height is None else getattr(self._records[height], part)

    def _fee_history(self, count: Any, tag: Any, percentiles: Sequence[float] = ()) -> Json:
        newest = min(self._height_of(tag), self._evm.height)
        oldest = max(0, newest - min(max(1, number_of(count)), 1024) + 1)
        blocks = [kept.block for kept in self._records[oldest : newest + 1]]
        beyond = self._records[newest + 1].block["baseFeePerGas"] if newest < self._evm.height else None
        following = beyond or quantity(self._evm.next_base_fee())
        return {
            "oldestBlock": quantity(oldest),
            "baseFeePerGas": [*(block["baseFeePerGas"] for block in blocks), following],
            "gasUsedRatio": [int(block["gasUsed"], 16) / int(block["gasLimit"], 16) for block in blocks],
            "reward": [[quantity(TIP) for _ in percentiles] for _ in blocks],
        }

    def _logs(self, wanted: Any) -> list[Json]:
        if not isinstance(wanted, dict):
            raise RpcFailure(-32602, "a filter object is needed")
        if "blockHash" in wanted:
            first = last = self._height_of({"blockHash": wanted["blockHash"]})
        else:
            first, last = self._height_of(wanted.get("fromBlock")), self._height_of(wanted.get("toBlock"))
        addresses = _lower_set(wanted.get("address"))
        topics = [_lower_set(topic) for topic in wanted.get("topics") or ()]
        return [
            log
            for kept in self._records[max(0, first) : last + 1]
            for log in kept.logs
            if (addresses is None or log["address"] in addresses) and _topics_match(topics, log["topics"])
        ]


def _lower_set(value: Any) -> set[str] | None:
    """None matches everything; a string or a list of them matches these."""
    if value is None:
        return None
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in values):
        raise RpcFailure(-32602, "addresses and topics are strings")
    return {one.lower() for one in values}


def _topics_match(wanted: Sequence[set[str] | None], found: Sequence[str]) -> bool:
    if len(wanted) > len(found):
        return False
    return all(choice is None or topic in choice for choice, topic in zip(wanted, found, strict=False))

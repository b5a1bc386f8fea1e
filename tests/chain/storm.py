"""A development chain with everything that real ones do to people: a pool, drops, reorganisations, lies."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from app.devchain.failure import RpcFailure
from app.devchain.server import DevChain, _Server

Lie = Callable[[str, Sequence[Any], Any], Any]
"""(method, params, the true result) -> what is answered."""


@dataclass(frozen=True)
class Waiting:
    """A transaction that no block has taken yet."""

    name: str
    raw: str
    sender: str
    nonce: int
    most: int
    tip: int


class Storm:
    """Stands in front of a node; all of it under one lock. `holding`: nothing is mined until `mine`."""

    def __init__(self, node: Any) -> None:
        self.node = node
        self.holding = False
        self.floor = 0
        """Wei per gas below which the chain's makers leave a transaction waiting."""
        self.before: Callable[[str, Sequence[Any]], object] = lambda _method, _params: None
        self.lie: Lie = lambda _method, _params, result: result
        self.pool: list[Waiting] = []
        self.sent: list[str] = []
        """Every transaction that was ever handed in, first ones first."""
        self._raws: dict[str, str] = {}
        self._lock = threading.RLock()

    def call(self, method: str, params: Sequence[Any]) -> Any:
        with self._lock:
            self.before(method, params)
            return self.lie(method, params, self._answer(method, params))

    def _answer(self, method: str, params: Sequence[Any]) -> Any:
        if method == "eth_sendRawTransaction":
            return self._take(params[0])
        waiting = next((one for one in self.pool if params and one.name == params[0]), None)
        if method == "eth_getTransactionByHash" and waiting is not None:
            return {"hash": waiting.name, "blockNumber": None, "blockHash": None}
        if method == "eth_getTransactionCount" and list(params[1:]) == ["pending"]:
            mined = int(self.node.call(method, [params[0], "latest"]), 16)
            waits = {one.nonce for one in self.pool if one.sender == str(params[0]).lower()}
            while mined in waits:
                mined += 1
            return hex(mined)
        return self.node.call(method, params)

    def _take(self, raw: str) -> str:
        decoded = self.node._evm.decode(bytes.fromhex(raw[2:]))
        name = "0x" + decoded.hash.hex()
        one = Waiting(
            name, raw, "0x" + decoded.sender.hex(), int(decoded.nonce),
            int(decoded.max_fee_per_gas), int(decoded.max_priority_fee_per_gas),
        )  # fmt: skip
        self.sent.append(name)
        self._raws[name] = raw
        if any(other.name == name for other in self.pool):
            raise RpcFailure(-32000, "already known")
        if self.node.call("eth_getTransactionReceipt", [name]) is not None:
            raise RpcFailure(-32000, "already known")
        if one.nonce < self._mined(one.sender):
            raise RpcFailure(-32000, "nonce too low")
        same = next((other for other in self.pool if (other.sender, other.nonce) == (one.sender, one.nonce)), None)
        if same is not None:
            # What every node asks for: an eighth more of both.
            if one.most * 8 < same.most * 9 or one.tip * 8 < same.tip * 9:
                raise RpcFailure(-32000, "replacement transaction underpriced")
            self.pool.remove(same)
        self.pool.append(one)
        if not self.holding:
            self.mine()
        return name

    def _mined(self, sender: str) -> int:
        return int(self.node.call("eth_getTransactionCount", [sender, "latest"]), 16)

    def mine(self) -> None:
        """Blocks take whatever pays enough and is next of its sender."""
        with self._lock:
            for one in sorted(self.pool, key=lambda one: one.nonce):
                if one.most < self.floor or one.nonce != self._mined(one.sender):
                    continue
                self.node.call("eth_sendRawTransaction", [one.raw])
                self.pool.remove(one)
            self.pool = [one for one in self.pool if one.nonce >= self._mined(one.sender)]

    def drop(self) -> None:
        """The pool forgets everything, as nodes do when they are full or start again."""
        with self._lock:
            self.pool.clear()

    def reorganise(self, depth: int, *, lose: bool = True) -> None:
        """Takes back the newest `depth` blocks; their transactions are lost, or wait in the pool again."""
        with self._lock:
            height = self.node._evm.height
            depth = min(depth, height)
            gone = [self.node._records[n] for n in range(height - depth + 1, height + 1)]
            raws = [raw for raw in (self._raw(record) for record in gone) if raw is not None]
            self.node._snapshots.append((height - depth, self.node._ahead))
            assert self.node.call("evm_revert", [hex(len(self.node._snapshots))])
            if not lose:
                held, self.holding = self.holding, True
                for raw in raws:
                    self._take(raw)
                self.holding = held

    def blocks(self, count: int) -> None:
        with self._lock:
            for _ in range(count):
                self.node.call("evm_mine", [])

    def _raw(self, record: Any) -> str | None:
        return None if record.transaction is None else self._raws.get(record.transaction["hash"])


@contextmanager
def stormy(chain: DevChain) -> Iterator[Storm]:
    """Puts a storm in front of a running chain."""
    assert chain._server is not None
    storm = Storm(chain._server.node)
    chain._server.node = storm
    yield storm
    chain._server.node = storm.node


@contextmanager
def second_endpoint(storm: Storm, lie: Lie) -> Iterator[str]:
    """URL of another endpoint of the same chain, which lies as it is told."""

    class Liar:
        def call(self, method: str, params: Sequence[Any]) -> Any:
            return lie(method, params, storm.call(method, params))

    server = _Server(0)
    server.node = Liar()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="second endpoint", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.close_connections()
        server.server_close()

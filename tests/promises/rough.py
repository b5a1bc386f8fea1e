"""An endpoint that fails, forgets and lags, and a process that is killed at any call or write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from typing import Any

from app.chain.rpc import Rpc
from app.errors import OfflineError
from app.station.station import Station


class Killed(BaseException):
    """The process ended here; nothing after this point ran."""


class RoughRpc(Rpc):
    """Real calls, with faults by chance; `calm` ends them."""

    def __init__(self, url: str, chance: Random) -> None:
        super().__init__(url, timeout=30)
        self.chance = chance
        self.calm = False
        self.lag = 0
        """Blocks that reads of the newest state lie behind."""

    def call(self, method: str, *params: Any) -> Any:
        return self._rough(method, params, lambda asked: super(RoughRpc, self).call(method, *asked))

    def batch(self, calls: Sequence[tuple[str, Sequence[Any]]]) -> list[Any]:
        if self.calm:
            return super().batch(calls)
        return [self.call(method, *params) for method, params in calls]

    def _rough(self, method: str, params: Sequence[Any], ask: Callable[[Sequence[Any]], Any]) -> Any:
        if self.calm:
            return ask(params)
        luck = self.chance.random()
        if luck < 0.01:
            raise OfflineError("The request was lost.")
        if luck < 0.02:
            raise Killed
        asked = list(params)
        if self.lag and method in ("eth_call", "eth_getTransactionCount") and asked[-1] in ("latest", "pending"):
            newest = int(super().call("eth_blockNumber"), 16)
            asked[-1] = hex(max(0, newest - self.lag))
        answer = ask(asked)
        if luck < 0.03:
            raise OfflineError("The answer was lost.")
        if luck < 0.04:
            raise Killed
        if luck < 0.07 and method in ("eth_getTransactionReceipt", "eth_getTransactionByHash"):
            return None  # this node has not heard of it
        return answer


@contextmanager
def killed_in_writes(station: Station, chance: Random) -> Iterator[None]:
    """Now and then the process ends just before or just after a transaction of the station's database."""
    write = station.write

    def rough(function: Any, *args: Any, **named: Any) -> Any:
        luck = chance.random()
        if luck < 0.02:
            raise Killed
        result = write(function, *args, **named)
        if luck < 0.04:
            raise Killed
        return result

    station.write = rough  # type: ignore[method-assign]
    try:
        yield
    finally:
        del station.write

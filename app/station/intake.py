"""Records that arrive together share one transaction: one checkpoint, one write to the disk, answers after it.

Prevents: a disk that is forced once for each of a thousand people who come online in the same minute.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.station.accept import Offer, accept_all
from app.station.arrival import Outcome, Sent
from app.station.auth import Caller
from app.station.metrics import Metrics
from app.station.station import Station

_fault = logging.getLogger("caravan.station")
MOST = 500
"""Records in one transaction."""
_LINGER_S = 0.003
Result = list[Outcome] | BaseException


@dataclass(frozen=True, slots=True)
class _Waiting:
    offer: Offer
    future: asyncio.Future[list[Outcome]]
    loop: asyncio.AbstractEventLoop


class Intake:
    """`offer` on an event loop, the work on one thread of its own, which begins with the first offer."""

    def __init__(self, station: Station, metrics: Metrics) -> None:
        self._station, self._metrics = station, metrics
        self._queue: list[_Waiting] = []
        self._changed = threading.Condition()
        self._closed = False
        self._last = 1
        self.large = threading.Lock()
        """Held while one large request is examined: several at once only take the processor from each other."""
        # Daemon: what is cut off at an interpreter's end was not answered, so it is sent again.
        self._thread = threading.Thread(target=self._run, name="station-intake", daemon=True)

    async def offer(self, caller: Caller, records: Sequence[Sent]) -> list[Outcome]:
        """The outcomes, once the records are durable."""
        loop = asyncio.get_running_loop()
        waiting = _Waiting(Offer(caller, records), loop.create_future(), loop)
        with self._changed:
            self._queue.append(waiting)
            if self._thread.ident is None:
                self._thread.start()
            self._changed.notify()
        return await waiting.future

    def count(self, outcomes: Sequence[Outcome]) -> None:
        """Notes what became of records; any thread."""
        for outcome in outcomes:
            what = outcome.problem.type if outcome.problem is not None else "new" if outcome.created else "known"
            self._metrics.records.labels(what).inc()

    def close(self) -> None:
        """Works off what waits. A second call does nothing."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while group := self._collect():
            results = self._accept([one.offer for one in group])
            by_loop: dict[asyncio.AbstractEventLoop, list[tuple[_Waiting, Result]]] = {}
            for one, result in zip(group, results, strict=True):
                by_loop.setdefault(one.loop, []).append((one, result))
            for loop, answers in by_loop.items():
                try:
                    loop.call_soon_threadsafe(_answer, answers)
                except RuntimeError:
                    pass  # its server is gone: nobody waits for the answer

    def _collect(self) -> list[_Waiting]:
        """The next group; empty once closed. Waits a moment for those who were just answered, beside those who came
        meanwhile: otherwise two halves take turns for ever, each with a transaction of its own."""
        with self._changed:
            likely = self._last + len(self._queue)
            self._changed.wait_for(lambda: self._queue or self._closed)
            if not self._closed and len(self._queue) < likely:
                self._changed.wait_for(lambda: len(self._queue) >= likely or self._closed, _LINGER_S)
            taken = records = 0
            while taken < len(self._queue) and (taken == 0 or records + _size(self._queue[taken]) <= MOST):
                records += _size(self._queue[taken])
                taken += 1
            group, self._queue = self._queue[:taken], self._queue[taken:]
            self._last = len(group)
            return group

    def _accept(self, offers: list[Offer]) -> list[Result]:
        try:
            results = accept_all(self._station, offers)
            self._metrics.group.observe(len(offers))
            for outcomes in results:
                self.count(outcomes)
            return list(results)
        except AppError as error:
            return [error for _ in offers]
        except Exception as error:  # noqa: BLE001  answered as a fault of the station, one by one
            if len(offers) == 1:
                return [error]
            _fault.warning("a group of %d failed and is taken one by one", len(offers), exc_info=error)
            return [result for offer in offers for result in self._accept([offer])]


def _size(waiting: _Waiting) -> int:
    return len(waiting.offer.records)


def _answer(answers: list[tuple[_Waiting, Result]]) -> None:
    for waiting, result in answers:
        if waiting.future.done():
            continue  # whoever asked has hung up
        if isinstance(result, BaseException):
            waiting.future.set_exception(result)
        else:
            waiting.future.set_result(result)

"""Money at scale: everybody's statement, the log's tree, a distribution with its claim tree, replay; and exports.

50,000 submissions of 2,000 people, or a million with `dev.py bench ledger --full`. Memory is the most that the
measuring process held during the step, its own development chain included.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tests.benchmarks.frame import FULL, Row, benchmark

if TYPE_CHECKING:
    from app.station.station import Station
    from app.verify.replay import Replay

T = TypeVar("T")
SMALL, WHOLE = 50_000, 1_000_000
_HOLD_MS = 100 * 86_400_000


class Meter:
    """Wall time, processor time and the highest memory of each step."""

    def __init__(self, case: str) -> None:
        self.case = case
        self.seconds, self.megabytes, self.processor = 0.0, 0.0, 0.0

    def run(self, work: Callable[[], T]) -> tuple[T, float, float]:
        """(what it gave, seconds, highest memory in MB)."""
        Path("/proc/self/clear_refs").write_text("5")
        start, begun = time.perf_counter(), time.process_time()
        result = work()
        seconds, megabytes = time.perf_counter() - start, peak_mb()
        self.processor = time.process_time() - begun
        self.seconds += seconds
        self.megabytes = max(self.megabytes, megabytes)
        return result, seconds, megabytes

    def rows(self, what: str, seconds: float, megabytes: float, floor: float | None = None) -> Iterator[Row]:
        yield Row("ledger", f"{what}, {self.case}", seconds, "s", floor)
        yield Row("ledger", f"{what}: processor time", self.processor, "s")
        yield Row(
            "ledger", f"{what}: memory", megabytes, "MB", asked="< 2000" if self.case.startswith("1,000,") else ""
        )


def peak_mb() -> float:
    """The most resident memory since it was last reset (Linux), in MB."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


@benchmark("ledger")
def ledger() -> Iterator[Row]:
    from app.chain.rpc import Rpc
    from app.devchain.server import DevChain
    from app.station.station import Station, wall_clock

    submissions = WHOLE if os.environ.get(FULL) else SMALL
    meter = Meter(f"{submissions:,} submissions")
    with tempfile.TemporaryDirectory() as name, DevChain() as chain, Rpc(chain.url) as rpc:
        folder = Path(name)
        _make(folder, submissions, chain.url)
        station = Station.open(folder / "station", clock=lambda: wall_clock() + _HOLD_MS)
        try:
            yield from _statements(station, meter)
            yield from _log_tree(station, meter)
            yield from _distribution(station, meter, rpc)
            whole = meter.case.startswith("1,000,")
            yield Row(
                "ledger", f"statements, tree and distribution together, {meter.case}", meter.seconds, "s",
                asked="< 300" if whole else "",
            )  # fmt: skip
            yield from _royalty(station, meter, rpc)
            yield from _replay(station, meter)
        finally:
            station.close()


@benchmark("provenance")
def provenance() -> Iterator[Row]:
    """An export with everything that proves it, of two sizes: its memory must not follow them."""
    from app.devchain.server import DevChain
    from app.station.export import export
    from app.station.station import Station

    for submissions in (50_000, 200_000) if os.environ.get(FULL) else (2_000, 20_000):
        meter = Meter(f"{submissions:,} submissions")
        with tempfile.TemporaryDirectory() as name, DevChain() as chain:
            _make(Path(name), submissions, chain.url)
            station = Station.open(Path(name) / "station")
            try:
                made, seconds, megabytes = meter.run(lambda: export(station, Path(name) / "export"))  # noqa: B023
            finally:
                station.close()
        yield from meter.rows(f"export of {made.labels:,} labels with provenance", seconds, megabytes)


def _make(folder: Path, submissions: int, rpc: str) -> None:
    maker = [sys.executable, "-m", "tests.benchmarks.ledger_history", str(folder), str(submissions), rpc]
    subprocess.run(maker, check=True)


def _statements(station: Station, meter: Meter) -> Iterator[Row]:
    from app.station.statement import tell_statements
    from app.station.tables import AccountRow

    workers = station.read(lambda session: [row.worker for row in session.query(AccountRow).all()])
    _, seconds, megabytes = meter.run(lambda: tell_statements(station, workers))
    yield from meter.rows("everybody's statement signed", seconds, megabytes)


def _log_tree(station: Station, meter: Meter) -> Iterator[Row]:
    """The root over the whole log from its entries, and the same hashes taken by hashlib alone."""
    import hashlib

    from app.station.log import head_of, root_of

    head = station.read(head_of)
    found, seconds, megabytes = meter.run(lambda: station.read(root_of, head.size))
    assert found == head.root
    data, sha256 = bytes(74), hashlib.sha256
    start = time.perf_counter()
    for _ in range(2 * head.size):
        sha256(data).digest()
    yield from meter.rows(f"RFC 9162 tree of {head.size:,} entries", seconds, megabytes, time.perf_counter() - start)


def _distribution(station: Station, meter: Meter, rpc: object) -> Iterator[Row]:
    from app.station import distribute

    def publish() -> None:
        assert distribute.distribute(station, rpc, fund=True) == 1
        while station.read(distribute.is_any_open):
            distribute.advance(station, rpc)

    _, seconds, megabytes = meter.run(publish)
    yield from meter.rows("distribution planned, signed, funded, in force, told to everybody", seconds, megabytes)


def _royalty(station: Station, meter: Meter, rpc: object) -> Iterator[Row]:
    from app.station import royalty
    from app.station.tables import ProjectRow

    project = station.read(lambda session: session.query(ProjectRow).one().id)
    made, seconds, megabytes = meter.run(lambda: royalty.register_version(station, project, rpc))
    yield from meter.rows("dataset version weighed and registered", seconds, megabytes)
    token = station.authority.network.chain.tokens[0].address
    _, seconds, megabytes = meter.run(lambda: royalty.record_income(station, b"\1" * 32, made.id, token, 10**24))
    yield from meter.rows(f"income split over {made.contributors:,} people and told", seconds, megabytes)


def _replay(station: Station, meter: Meter) -> Iterator[Row]:
    from sqlalchemy import func, select

    from app.protocol.code import Status
    from app.protocol.envelope import Envelope
    from app.station.tables import LogRow, RewardRow
    from app.verify.replay import Logged, replay

    def entries() -> Iterator[Logged]:
        with station.reader.connect() as connection:
            columns = (LogRow.record, LogRow.digest, LogRow.received_ms, LogRow.status)
            rows = connection.execution_options(yield_per=1_000).execute(select(*columns).order_by(LogRow.index))
            for record, digest, received, status in rows:
                yield Logged(Envelope.decode(record), digest, received, Status(status))

    found, seconds, megabytes = meter.run(lambda: replay(entries()))
    kept = (RewardRow.worker, RewardRow.role, RewardRow.amount, func.count())
    with station.reader.connect() as connection:
        rows = connection.execute(select(*kept).group_by(*kept[:3]))
        assert {tuple(row) for row in rows} == _counted(found), "the replayed ledger is not the station's"
    yield from meter.rows("ledger replayed from the log, equal to the unit", seconds, megabytes)


def _counted(found: Replay) -> set[tuple[object, ...]]:
    from collections import Counter

    return {(*key, n) for key, n in Counter((one.worker, one.role, one.amount) for one in found.every()).items()}

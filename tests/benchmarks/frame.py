"""The frame of all benchmarks: a registry of names, rows with a figure and its floor, and two ways to print them."""

from __future__ import annotations

import gc
import importlib
import json
import pkgutil
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TextIO

Better = Literal["lower", "higher"]
FULL = "CARAVAN_BENCH_FULL"
"""Set in the environment of benchmarks that have a larger size, when it is wanted."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement. `floor` is the least code that does the same work, measured in the same run, or None."""

    name: str
    case: str
    figure: float
    unit: str
    floor: float | None = None
    better: Better = "lower"
    asked: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours divided by the floor; below 1 is better than the floor where lower is better."""
        return self.figure / self.floor if self.floor else None

    def as_json(self) -> str:
        """One object a line: name, case, figure, unit, floor, ratio, better, asked."""
        keys = ("name", "case", "figure", "unit", "floor", "ratio", "better", "asked")
        return json.dumps({key: _short(getattr(self, key)) for key in keys}, ensure_ascii=False)


Benchmark = Callable[[], Iterable[Row]]
_registry: dict[str, Benchmark] = {}


def benchmark(name: str) -> Callable[[Benchmark], Benchmark]:
    """Register a function that yields rows. The name is what `dev.py bench NAME` runs, alone in a fresh process."""

    def register(function: Benchmark) -> Benchmark:
        if name in _registry and _registry[name] is not function:
            raise ValueError(f"two benchmarks are named {name!r}")
        _registry[name] = function
        return function

    return register


def collect() -> dict[str, Benchmark]:
    """Import every module of tests.benchmarks (they import what they measure inside their functions)."""
    package = importlib.import_module("tests.benchmarks")
    for module in pkgutil.iter_modules(package.__path__):
        if module.name not in ("__main__", "frame") and not module.name.startswith("test_"):
            importlib.import_module(f"tests.benchmarks.{module.name}")
    return dict(sorted(_registry.items()))


def median_ms(work: Callable[[], object], *, repeat: int = 20, warm: int = 2) -> float:
    """Median wall time of `work` in milliseconds, the collector off, after `warm` runs that do not count."""
    for _ in range(warm):
        work()
    times = []
    enabled = gc.isenabled()
    gc.disable()
    try:
        for _ in range(repeat):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    finally:
        if enabled:
            gc.enable()
    return statistics.median(times) * 1000


def paired_ms(ours: Callable[[], object], floor: Callable[[], object], *, repeat: int = 20) -> tuple[float, float]:
    """Medians of both in milliseconds, measured in turns so that a busy moment of the machine meets both alike."""
    mine, least = [], []
    for turn in range(repeat + 1):
        for work, times in ((ours, mine), (floor, least)):
            start = time.perf_counter()
            work()
            if turn:  # the first turn warms caches
                times.append((time.perf_counter() - start) * 1000)
    return statistics.median(mine), statistics.median(least)


def print_table(rows: Iterator[Row], out: TextIO) -> None:
    """Print rows as they arrive, in fixed columns."""
    head = ("name", "case", "figure", "floor", "ratio", "asked")
    print(_columns(head), file=out, flush=True)
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        floor = "" if row.floor is None else f"{_short(row.floor)} {row.unit}"
        cells = (row.name, row.case, f"{_short(row.figure)} {row.unit}", floor, ratio, row.asked)
        print(_columns(cells), file=out, flush=True)


def _columns(cells: Sequence[str]) -> str:
    widths = (12, 44, 16, 16, 7, 0)
    return " ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _short(value: object) -> object:
    return float(f"{value:.4g}") if isinstance(value, float) else value

from __future__ import annotations

import json

import pytest

from tests.benchmarks import frame
from tests.benchmarks.frame import Row, benchmark, collect, median_ms


def test_line_carries_figure_floor_and_ratio() -> None:
    line = json.loads(Row("edit", "one region", 3.0, "ms", 1.5, asked="≤ 4 × floor").as_json())
    assert line == {
        "name": "edit", "case": "one region", "figure": 3.0, "unit": "ms", "floor": 1.5, "ratio": 2.0,
        "better": "lower", "asked": "≤ 4 × floor",
    }  # fmt: skip


def test_without_floor_there_is_no_ratio() -> None:
    assert Row("x", "y", 1.0, "ms").ratio is None


def test_names_are_unique(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "_registry", {})
    benchmark("frame-test")(list)
    with pytest.raises(ValueError, match="frame-test"):
        benchmark("frame-test")(tuple)


def test_every_benchmark_imports() -> None:
    assert isinstance(collect(), dict)


def test_median_counts_only_warm_runs() -> None:
    calls: list[int] = []
    median_ms(lambda: calls.append(1), repeat=5, warm=2)
    assert len(calls) == 7

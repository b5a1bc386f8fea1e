"""Sizes and figures for the tests of promises."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture
def size(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """`size(small, full)`: how often to try in this run."""
    full = request.config.getoption("--full")
    return lambda small, large: large if full else small


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[..., None]:
    """`figure(case, value, unit, asked)`: what was found, printed by `dev.py promises`."""

    def note(case: str, value: float, unit: str = "", asked: str = "") -> None:
        record_property("figure", {"case": case, "figure": value, "unit": unit, "asked": asked})

    return note

"""The table of promises: each has a test, and a line says whether it holds only when every test passed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.promises.table import ASKED, Finding, row

TESTS = Path(__file__).parents[1]


def test_every_promise_has_a_test_and_every_mark_a_promise() -> None:
    sources = [path.read_text("utf-8") for path in TESTS.rglob("test_*.py")]
    marked = {name for text in sources for name in re.findall(r"mark\.promise\(\"(\w+)\"\)", text)}
    assert marked == set(ASKED)


def test_what_was_skipped_or_failed_does_not_hold() -> None:
    found = Finding(expected=2, passed=1, skipped=["test_x (no PostgreSQL)"], figures=["kills: 300"])
    assert found.ended and not found.holds
    assert row("H10", found)["reached"] == "kills: 300; SKIPPED: test_x (no PostgreSQL)"
    assert not Finding(expected=1, failed=["test_y"]).holds and not Finding().holds
    assert Finding(expected=1, passed=1).holds


def test_one_object_a_line() -> None:
    command = [sys.executable, "-m", "tests.promises", "M5", "W12", "--json"]
    done = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=False, timeout=100)
    lines = {line["id"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, done.stderr
    assert set(lines) == {"M5", "W12"}
    assert all(set(line) == {"id", "asked", "reached", "holds"} and line["holds"] is True for line in lines.values())

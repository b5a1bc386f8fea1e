"""`python -m tests.promises [NAME …] [--full] [--json]`: run the tests of the named promises, or of all."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

import pytest


class Report:
    """Prints one line per figure and one per test as they end."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.names: dict[str, str] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            mark = item.get_closest_marker("promise")
            self.names[item.nodeid] = " ".join(mark.args) if mark else ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and report.outcome == "passed":
            return
        test = report.nodeid.rpartition("::")[2]
        for kind, found in report.user_properties:
            if kind == "figure" and isinstance(found, dict) and report.when == "call":
                self.show({"name": self.names.get(report.nodeid, ""), **found, "outcome": report.outcome})
        took = {"case": test, "figure": round(report.duration, 2), "unit": "s", "asked": ""}
        self.show({"name": self.names.get(report.nodeid, ""), **took, "outcome": report.outcome})

    def show(self, line: dict[str, Any]) -> None:
        if self.as_json:
            print(json.dumps(line, ensure_ascii=False), flush=True)
        else:
            figure = f"{line['figure']} {line['unit']}".strip()
            text = f"{line['name']:6} {line['outcome']:8} {line['case']:60} {figure:14} {line['asked']}"
            print(text.rstrip(), flush=True)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py promises")
    parser.add_argument("names", nargs="*", metavar="NAME", help="W1, D3, M5 …")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    words = ["-m", "promise", "-p", "no:randomly", "-o", "addopts=--import-mode=importlib --strict-markers"]
    words += [part for name in options.names for part in ("--promise", name.upper())]
    # A full size takes as long as it takes; the small size keeps the limit of the test command.
    words += ["--full", "--timeout=0"] if options.full else []
    words += ["-p", "no:terminal"] if options.json else ["-q", "--no-header"]
    status = int(pytest.main([*words, "tests"], plugins=[Report(as_json=options.json)]))
    if options.full:
        # What other people's programs have to say; where they cannot be installed they are skipped, and say so.
        more = int(pytest.main([*words, "--group", "node", "tests/node"], plugins=[Report(as_json=options.json)]))
        if status in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            status = status if more == pytest.ExitCode.NO_TESTS_COLLECTED else more
    if status == pytest.ExitCode.NO_TESTS_COLLECTED:
        print("No test proves that promise yet.", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m tests.promises [NAME …] [--full] [--json]`: run the tests of the named promises, or of all."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.promises.table import ASKED, Finding, as_text, row

TESTS = Path(__file__).parents[1]


class Report:
    """Collects what the tests of each promise say; `as_json` prints a promise as soon as its last test has ended."""

    def __init__(self, names: Sequence[str], *, as_json: bool) -> None:
        self.as_json = as_json
        self.found = {name: Finding() for name in names}
        self.promises: dict[str, set[str]] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            self.promises[item.nodeid] = {name for mark in item.iter_markers("promise") for name in mark.args}
            for name in self.promises[item.nodeid] & self.found.keys():
                self.found[name].expected += 1

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        # A test that passed may still leave something behind: its end is the end of its teardown.
        if report.when == "call" or report.outcome != "passed":
            self.promises.setdefault(report.nodeid, set())
            self._note(report)
        if report.when == "teardown":
            for name in sorted(self.promises[report.nodeid] & self.found.keys()):
                if self.as_json and self.found[name].ended:
                    print(json.dumps(row(name, self.found[name]), ensure_ascii=False), flush=True)

    def _note(self, report: pytest.TestReport) -> None:
        test = report.nodeid.rpartition("/")[2]
        print(f"{report.outcome:8} {report.duration:8.1f} s  {test}", file=sys.stderr, flush=True)
        figures = [f"{one['case']}: {one['figure']:,} {one['unit']}".strip() for one in _figures(report)]
        for name in self.promises[report.nodeid] & self.found.keys():
            finding = self.found[name]
            finding.figures += [text for text in figures if text not in finding.figures]
            if report.outcome == "passed":
                finding.passed += 1
            elif report.outcome == "skipped":
                reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
                finding.skipped.append(f"{test} ({reason})")
            else:
                finding.failed.append(test)
                # What passed and then left something behind has not passed.
                finding.passed -= report.when == "teardown"
                print(report.longreprtext, file=sys.stderr, flush=True)


def _figures(report: pytest.TestReport) -> list[dict[str, object]]:
    return [found for kind, found in report.user_properties if kind == "figure" and isinstance(found, dict)]


def _files(names: Sequence[str]) -> list[str]:
    """The modules that speak of these promises: collecting all of them takes longer than many a promise."""
    marks = [f'promise("{name}")' for name in names]
    found = sorted(TESTS.rglob("test_*.py"))
    return [str(path) for path in found if any(mark in path.read_text("utf-8") for mark in marks)] or [str(TESTS)]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py promises")
    parser.add_argument("names", nargs="*", metavar="NAME", help="W1, D3, M5 …")
    parser.add_argument("--full", action="store_true", help="the full size, with what other people's programs say")
    parser.add_argument("--json", action="store_true", help="one object a line: id, asked, reached, holds")
    options = parser.parse_args(argv)
    names = [name.upper() for name in options.names] or list(ASKED)
    if unknown := [name for name in names if name not in ASKED]:
        print(f"No promise is named {', '.join(unknown)}. There are: {', '.join(ASKED)}", file=sys.stderr)
        return 2
    words = ["-m", "promise", "-p", "no:randomly", "-p", "no:terminal"]
    words += ["-o", "addopts=--import-mode=importlib --strict-markers"]
    words += [part for name in names for part in ("--promise", name)]
    # A full size takes as long as it takes; the small size keeps the limit of the test command.
    words += ["--full", "--timeout=0", "--all-groups"] if options.full else []
    report = Report(names, as_json=options.json)
    status = int(pytest.main([*words, *_files(names)], plugins=[report]))
    if not options.json:
        print(as_text(row(name, found) for name, found in report.found.items()))
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        return status
    untested = [name for name, found in report.found.items() if not found.expected]
    for name in untested if options.json else ():
        print(json.dumps(row(name, report.found[name]), ensure_ascii=False))
    return int(not all(found.holds for found in report.found.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

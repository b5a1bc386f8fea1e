"""`python -m tests.benchmarks [NAME …] [--json]`: run the named benchmarks, or all, each in a fresh process."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.frame import FULL, Row, collect, print_table


def rows_of(name: str) -> Iterator[Row]:
    """Rows of one benchmark, measured in a process that nothing else has warmed or filled."""
    command = [sys.executable, "-m", "tests.benchmarks", name, "--json", "--here"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            fields = json.loads(line)
            fields.pop("ratio")
            yield Row(**fields)
    if process.returncode:
        failed.append(name)


failed: list[str] = []


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--peers", action="store_true", help="beside other programs, installed apart at the first time")
    parser.add_argument("--full", action="store_true", help="at the size of the promise where the usual one is smaller")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.full:
        os.environ[FULL] = "1"
    known = collect()
    if unknown := [name for name in options.names if name not in known]:
        print(f"No benchmark is named {', '.join(unknown)}. There are: {', '.join(known)}", file=sys.stderr)
        return 2
    if options.peers:
        from tests.benchmarks import peers

        folder = Path(os.environ.setdefault(peers.FOLDER, str(Path.home() / ".cache" / "caravan-peers")))
        peers.set_up(folder)
    chosen = options.names or list(known)
    if options.here:
        rows: Iterator[Row] = (row for name in chosen for row in known[name]())
    else:
        rows = (row for name in chosen for row in rows_of(name))
    if options.json:
        for row in rows:
            print(row.as_json(), flush=True)
    else:
        print_table(rows, sys.stdout)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

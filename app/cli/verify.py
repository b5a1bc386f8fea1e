"""`caravan verify EXPORT`: yes, or the first bad record, with nothing but the export."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.chain.leaf_file import root_of
from app.signing.verify import recover
from app.verify.export import verify_export


def main(arguments: Sequence[str]) -> int:
    """Exit status 0: every record is what it says; 1: one is not; 2: this is not an export."""
    parser = argparse.ArgumentParser(prog="caravan verify", description="Check an export offline.")
    parser.add_argument("export", type=Path, help="the folder or zip that a station exported")
    given = parser.parse_args(arguments)
    report = verify_export(given.export, recover=recover, claim_root=root_of)
    for line in report.lines():
        print(line, file=sys.stdout if report.ok else sys.stderr)
    return 0 if report.ok else 1

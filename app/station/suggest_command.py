"""`station suggest`: a model's output as suggestions for the items of a project."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.protocol.hexadecimal import from_hex
from app.station.folder_command import parser_of, with_station
from app.station.suggestion import Suggested, suggest_from, suggestion_terms


def suggest_main(arguments: Sequence[str]) -> int:
    """0 everything is in, 1 something was left out (told by name)."""
    parser = parser_of("suggest", "Give the items of a project suggestions: what a model found, to accept or refuse.")
    parser.add_argument("project", help="the project's id")
    parser.add_argument("file", type=Path, metavar="FILE", help="a suggestion-list/1, or labels as a model wrote them")
    parser.add_argument("--format", default="", help="of the labels, where the file does not tell it")
    parser.add_argument(
        "--images", type=Path, metavar="FILE.json", help="the COCO file that a list of results is about"
    )
    parser.add_argument("--least", type=_basis_points, default=0, metavar="PERCENT", help="leave out what is less sure")
    options = parser.parse_args(arguments)
    project = from_hex("0x" + options.project.removeprefix("0x"))
    found = with_station(
        options.folder,
        lambda station: suggest_from(
            station, project, station.read(suggestion_terms, station, project), options.file,
            format_name=options.format, images=options.images, least=options.least, progress=_show,
        ),
    )  # fmt: skip
    print("\n".join(in_words(found)))
    return 1 if found.lines else 0


def _show(done: int, total: int) -> None:
    print(f"\r{done:,} of {total:,} items", end="\n" if done >= total else "", file=sys.stderr, flush=True)


def in_words(found: Suggested) -> list[str]:
    """What became of a file, a line each."""
    lines = [*found.lines, *([f"And {found.untold:,} more lines like these."] if found.untold else [])]
    counts = f"Items with suggestions for the first time: {found.added:,}; others than before: {found.changed:,}; "
    counts += f"the same: {found.same:,}. Regions suggested: {found.regions:,}."
    return [*lines, f"{counts} Leases given before keep what they had."]


def _basis_points(text: str) -> int:
    try:
        percent = float(text)
    except ValueError:
        percent = -1.0
    if not 0 <= percent <= 100:
        raise argparse.ArgumentTypeError("a percentage from 0 to 100")
    return round(100 * percent)

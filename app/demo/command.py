"""`caravan demo`: everything on this computer, to try the whole loop from label to paid."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from app.demo.place import Place, default_place


def main(argv: Sequence[str] | None = None) -> int:
    """0 when the window was closed (or the journey reached its end), 1 when the journey did not, 2 without a start."""
    parser = argparse.ArgumentParser(prog="caravan demo", description="Try the whole loop, from label to paid.")
    parser.add_argument("--folder", type=Path, help="where the demo lives (default: beside your workspaces)")
    parser.add_argument("--offscreen", action="store_true", help="play the journey without a screen and report on it")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the report and its pictures go")
    parser.add_argument("--keep", action="store_true", help="keep the folder of an offscreen journey")
    parser.add_argument("--backstage", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(argv)
    place = Place(given.folder.absolute()) if given.folder else default_place()
    if given.backstage:
        from app.demo.backstage import main as run_backstage

        return run_backstage(place.root)
    if given.offscreen:
        return _play(place if given.folder else None, given.out, keep=given.keep)
    from app.demo.process import BackstageProcess
    from app.gui.tour.run import open_demo

    return open_demo(BackstageProcess(place), place.settings)


def _play(place: Place | None, out: Path | None, *, keep: bool) -> int:
    """The journey in a folder of its own, so that every run begins alike."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The offscreen screen says at each dialog that it cannot raise a window.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from app.demo.journey import play

    folder = place.root if place else Path(tempfile.mkdtemp(prefix="caravan-demo-"))
    out = (out or Path.cwd() / "demo-report").absolute()
    try:
        report = play(Place(folder), out)
    finally:
        if place is None and not keep:
            shutil.rmtree(folder, ignore_errors=True)
    for note in report.notes:
        print(note)
    print(
        f"{'The whole journey was made' if report.complete else 'The journey was not completed'}: {out / 'report.md'}"
    )
    if keep:
        print(f"The demo is kept in {folder}.")
    return 0 if report.complete else 1


if __name__ == "__main__":
    sys.exit(main())

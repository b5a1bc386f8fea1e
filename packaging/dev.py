"""Development commands that set everything up first: run, test, shot, bench, promises, lock, bundle, contracts."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT, prepare

BUILD = ROOT / "build"
GROUPS = ("node", "postgres", "browser", "oracle")


def has_display() -> bool:
    """Whether a window can be shown to a person; only Linux may lack a display server."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(python: Path, *words: str, offscreen: bool = False) -> int:
    """Run the environment's Python in the checkout and return its exit status."""
    environment = dict(os.environ)
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    try:
        return subprocess.run([python, *words], cwd=ROOT, env=environment).returncode
    except KeyboardInterrupt:
        return 130


def run(words: list[str]) -> int:
    python = prepare()
    if has_display() or words:
        return call(python, "main.py", *words)
    out = BUILD / "demo"
    print("No display: playing the demo through the real windows offscreen.", flush=True)
    status = call(python, "main.py", "demo", "--offscreen", "--out", str(out), offscreen=True)
    print(f"Report and screenshots: {out}", flush=True)
    return status


def test(words: list[str], groups: list[str], *, quick: bool) -> int:
    python = prepare(for_tests=True, groups=groups or (() if quick else GROUPS))
    checks = {
        "ruff": ("-m", "ruff", "check", "--quiet", "."),
        "mypy": ("-m", "mypy", "--no-error-summary"),
        "imports": ("-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-logo"),
    }
    failed = []
    for name, command in checks.items():
        status = call(python, *command)
        print(f"{name}: {'ok' if status == 0 else 'FAILED'}", flush=True)
        if status:
            failed.append(name)
    if failed:
        print(f"The tests follow, but this run has failed already: {', '.join(failed)}.", flush=True)
    chosen = [part for group in groups for part in ("--group", group)]
    if not groups and not quick:
        chosen = ["--all-groups"]
    # Tests that wait for a process or a delay leave their core to another. The summary line of pytest is the last line
    # printed: nothing may follow it.
    workers = str((os.cpu_count() or 1) + 1)
    status = call(python, "-m", "pytest", "-n", workers, "--dist", "loadgroup", *chosen, *words, offscreen=True)
    return status or int(bool(failed))


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the program (arguments go to main.py); without a display, play the demo")
    testing = commands.add_parser("test", help="ruff, mypy, import rules, then pytest (arguments go to pytest)")
    testing.add_argument("--group", action="append", default=[], choices=GROUPS, help="only the tests of this group")
    testing.add_argument("--quick", action="store_true", help="without the tests of groups")
    shooting = commands.add_parser("shot", help="screenshots of every page, light and dark")
    shooting.add_argument("out", nargs="?", default=str(BUILD / "shots"))
    for name, text in (("bench", "measure against the floor"), ("promises", "prove what must never happen")):
        measuring = commands.add_parser(name, help=text)
        measuring.add_argument("names", nargs="*", metavar="NAME")
        measuring.add_argument("--json", action="store_true", help="one JSON object a line")
        if name == "promises":
            measuring.add_argument("--full", action="store_true", help="the full size instead of the small one")
    commands.add_parser("lock", help="renew packaging/requirements*.txt from pyproject.toml")
    bundling = commands.add_parser("bundle", help="one archive that installs without a network")
    bundling.add_argument("out", nargs="?", default=str(BUILD / "caravan.tar.gz"))
    contracts = commands.add_parser("contracts", help="compile resources/contracts/*.vy")
    contracts.add_argument("--check", action="store_true", help="compile and compare only")

    options, rest = parser.parse_known_args(argv)
    if rest[:1] == ["--"]:
        rest = rest[1:]
    if rest and options.command not in ("run", "test", "bench"):
        parser.error(f"unknown arguments: {' '.join(rest)}")
    if options.command == "run":
        return run(rest)
    if options.command == "test":
        return test(rest, options.group, quick=options.quick)
    if options.command == "shot":
        return call(prepare(), "-m", "app.gui.shot", options.out, offscreen=True)
    if options.command == "lock":
        return call(prepare(), "packaging/lock.py")
    if options.command == "bundle":
        return call(prepare(), "packaging/bundle.py", str(Path(options.out).resolve()))
    if options.command == "contracts":
        return call(prepare(), "packaging/contracts.py", *(["--check"] if options.check else []))
    words = [*options.names, *rest]
    words += [f"--{flag}" for flag in ("json", "full") if getattr(options, flag, False)]
    module = {"bench": "tests.benchmarks", "promises": "tests.promises"}[options.command]
    return call(prepare(), "-m", module, *words, offscreen=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

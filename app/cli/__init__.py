"""The `caravan` command: each subcommand is one line here and a function in its own package, imported when it is
used."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple, cast

from app import __version__
from app.errors import AppError, Cancelled


class Command(NamedTuple):
    """`target` is "module:function"; the function takes the arguments after the command's name and returns the exit
    status."""

    name: str
    help: str
    target: str


COMMANDS: tuple[Command, ...] = (
    Command("gui", "open the window (what happens without a command)", "app.gui.start:main"),
    Command(
        "demo", "a local station, a development chain and colleagues to try everything with", "app.demo.command:main"
    ),
    Command("import", "read a folder or file into a workspace", "app.cli.exchange:import_main"),
    Command("export", "write a project in another format", "app.cli.exchange:export_main"),
    Command("formats", "list the formats and what each can hold", "app.cli.exchange:formats_main"),
    Command("carry", "take work in and out by bundles, without a network", "app.cli.carry:main"),
    Command("verify", "check an export offline", "app.cli.verify:main"),
    Command("station", "make and run a station", "app.station.command:main"),
    Command("devchain", "run a development chain", "app.devchain.command:main"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 something was left out (it says what), 2 nothing was done."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    known = {command.name: command for command in COMMANDS}
    if given and given[0] in known:
        command, rest = known[given[0]], given[1:]
    elif given and given[0] in ("-h", "--help", "--version"):
        _parser().parse_args(given)
        return 0
    else:
        # `caravan FOLDER` opens it: what a file manager passes is a path, not a command.
        command, rest = COMMANDS[0], given
    module, _, function = command.target.partition(":")
    try:
        return cast(int, getattr(import_module(module), function)(rest))
    except Cancelled:
        return 2
    except AppError as error:
        print(f"{error.title} {error.message}".strip(), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 2


def _parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {command.name:<10}{command.help}" for command in COMMANDS)
    parser = argparse.ArgumentParser(
        prog="caravan",
        usage="caravan [COMMAND …] | caravan [FOLDER or FILE]",
        description="Label offline. Sign once. Sync exactly once. Get paid. Prove it.",
        epilog=f"commands:\n{lines}\n\ncaravan COMMAND --help says more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"caravan {__version__}")
    return parser

"""`caravan carry`: work in and out of a workspace by bundles, where there is no network."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from app.cli.unlocking import open_workspace
from app.errors import AppError, BlockedError, InputError
from app.ops import carrying, stations
from app.ops.stations import StationAccount
from app.protocol.carrying import Wish
from app.protocol.hexadecimal import from_hex, to_hex
from app.sync import carry
from app.workspace import Workspace


def main(arguments: Sequence[str]) -> int:
    """0 done, 1 something was refused or nothing was new (it says what), 2 nothing was done."""
    parser = argparse.ArgumentParser(prog="caravan carry", description="Work by bundles, without a network.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    out = commands.add_parser("out", help="write what waits for the station into one file")
    into = commands.add_parser("in", help="take what a station sent back")
    look = commands.add_parser("look", help="say what is in a bundle, without taking it")
    for sub in (out, into, look):
        sub.add_argument("--workspace", type=Path, required=True, metavar="W")
    out.add_argument("folder", type=Path, metavar="FOLDER", help="where the bundle goes: a stick, perhaps")
    out.add_argument("--station", default="", help="its name, where several were joined")
    out.add_argument("--work", action="append", default=[], metavar="PROJECT=COUNT", help="items wanted (repeatable)")
    out.add_argument("--role", choices=("annotator", "reviewer"), default="annotator", help="as what")
    out.add_argument("--ask", action="store_true", help="write a bundle even if nothing waits, to hear what is new")
    for sub in (into, look):
        sub.add_argument("bundles", type=Path, nargs="+", metavar="BUNDLE")
    options = parser.parse_args(list(arguments))
    with closing(open_workspace(options.workspace)) as workspace:
        if options.command == "out":
            return _out(workspace, options)
        return _each(workspace, options.bundles, _show if options.command == "look" else _take)


def _out(workspace: Workspace, options: argparse.Namespace) -> int:
    account = _account(workspace, options.station)
    wishes = [_wish(entry, options.role) for entry in options.work]
    _unlock(workspace)
    path = carrying.write_outbox(workspace, account.id, options.folder, wishes, ask=options.ask)
    _say(f"Carry this to {account.name}: {path}")
    return 0


def _unlock(workspace: Workspace) -> None:
    """The key, where this computer keeps its words; without it nothing can be asked for, but work is carried."""
    try:
        workspace.key.unlock_kept()
    except BlockedError:
        return


def _each(workspace: Workspace, bundles: Sequence[Path], do: Callable[[Workspace, Path], int]) -> int:
    worst = 0
    for path in bundles:
        try:
            worst = max(worst, do(workspace, path))
        except AppError as error:
            _say(f"{path.name}: {error.title} {error.message}".strip())
            worst = max(worst, 2 if len(bundles) == 1 else 1)
    return worst


def _show(workspace: Workspace, path: Path) -> int:
    found = carry.look(workspace, path)
    way = "to the station" if found.header.direction == "to_station" else "from the station"
    _say(f"{path.name}: number {found.header.number} {way} {found.station or found.header.station[:10]}")
    if found.invitation is not None:
        _say(f"  an invitation to {found.invitation.name} ({found.invitation.role})")
    _say(
        f"  {found.receipts} receipts, {found.leases} batches with {found.items} items, {found.decisions} decisions, "
        f"{found.files} files, {found.size:,} bytes"
    )
    if not found.for_me:
        _say("  It is not for this workspace.")
    return 0 if found.for_me else 1


def _take(workspace: Workspace, path: Path) -> int:
    if carry.welcome(path) is not None:
        _unlock(workspace)
        account = carry.join(workspace, path)
        _say(f"You have joined {account.name}. Carry the next bundle there, so that the station lets you in.")
        return 0
    taken = carry.take_in(workspace, path)
    if taken.nothing:
        _say(f"{path.name}: everything in it was here before.")
        return 0
    _say(
        f"{path.name}: {taken.received} delivered, {taken.items} new items, {taken.decisions} decisions, "
        f"{taken.statements} statements, {taken.parked} refused."
    )
    for text in taken.messages:
        _say(f"  {text}")
    return 1 if taken.parked or taken.messages else 0


def _account(workspace: Workspace, name: str) -> StationAccount:
    known = workspace.read(stations.all_stations)
    found = [one for one in known if name in ("", one.name, one.id)]
    if len(found) != 1:
        names = ", ".join(one.name for one in known) or "none"
        raise InputError("Which station?", f"Name it with --station. Joined: {names}.")
    return found[0]


def _wish(entry: str, role: str) -> Wish:
    project, _, count = entry.partition("=")
    if not count.isdecimal() or not 1 <= int(count) <= 10_000:
        raise InputError("Work is asked for as PROJECT=COUNT.", entry)
    return Wish(
        id=to_hex(secrets.token_bytes(32)), project=to_hex(from_hex(project)), count=int(count),
        role="reviewer" if role == "reviewer" else "annotator",
    )  # fmt: skip


def _say(text: str) -> None:
    print(text)

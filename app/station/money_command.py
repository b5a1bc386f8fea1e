"""`station distribute`, `export`, `statements` and `deploy`: what the command line does with money and data."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from app.core.cancel import Progress, no_progress
from app.errors import InputError
from app.protocol.hexadecimal import from_hex
from app.station import distribute
from app.station.chain_setup import connect, deploy, inspect
from app.station.export import NATIVE, export
from app.station.folder_command import parser_of, with_station
from app.station.payroll import write_statements
from app.station.queue import alone
from app.station.station import Station
from app.station.transaction import open_rpc

_PAUSE_S = 0.5


def distribute_main(arguments: Sequence[str]) -> int:
    """0 published or paid, 1 nothing new to pay."""
    parser = parser_of("distribute", "Publish what everybody has earned, or settle it for payroll.")
    parser.add_argument("--fund", action="store_true", help="send what is missing from the publisher's own tokens")
    parser.add_argument("--confirm", action="store_true", help="although the station was restored within a week")
    parser.add_argument("--wait", action="store_true", help="until the contract pays by it")
    parser.add_argument("--paid", action="store_true", help="payroll: what was payable is paid now")
    options = parser.parse_args(arguments)
    return with_station(options.folder, lambda station: _distribute(station, options))


def export_main(arguments: Sequence[str]) -> int:
    """0 written, 1 written with losses, which are listed."""
    parser = parser_of("export", "Write labels with the proof that anybody can check.")
    parser.add_argument("--project", metavar="ID", help="one project (default: everything)")
    parser.add_argument("--to", type=Path, required=True, metavar="OUT", help="a new folder, or a new .zip file")
    parser.add_argument("--format", default=NATIVE, help="see: caravan formats (default: %(default)s)")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the format")
    parser.add_argument("--assets", action="store_true", help="with the items' own bytes")
    options = parser.parse_args(arguments)
    settings = dict(entry.partition("=")[::2] for entry in options.set)

    def run(station: Station) -> int:
        project = from_hex(options.project) if options.project else None
        made = export(
            station, options.to, project=project, format_name=options.format, settings=settings, assets=options.assets,
            progress=_shown() if sys.stderr.isatty() else no_progress,
        )  # fmt: skip
        for line in made.losses:
            print(line)
        print(f"{made.labels:,} labels of {made.items:,} items are in {made.path}.")
        print(f"Anybody can check them with: caravan verify {made.path}")
        return 1 if made.losses else 0

    return with_station(options.folder, run)


def statements_main(arguments: Sequence[str]) -> int:
    """0 written, 1 nobody has earned anything yet."""
    parser = parser_of("statements", "Write everybody's signed statement (JSON) and its lines as a table (CSV).")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="a folder; statements there are replaced")
    options = parser.parse_args(arguments)

    def run(station: Station) -> int:
        made = write_statements(station, options.to)
        print(f"{made:,} statements are in {options.to}." if made else "Nobody has earned anything yet.")
        return 0 if made else 1

    return with_station(options.folder, run)


def deploy_main(arguments: Sequence[str]) -> int:
    """Puts the reward contract on a development chain, or names one that stands already."""
    parser = parser_of("deploy", "Pay through a chain: a new contract on a development chain, or an existing one.")
    parser.add_argument("--chain", required=True, metavar="RPC", help="JSON-RPC address")
    parser.add_argument("--delay", type=int, default=5, help="seconds until a distribution is in force")
    parser.add_argument("--distributor", metavar="ADDRESS", help="a contract that stands already")
    parser.add_argument(
        "--token", action="append", default=[], metavar="ADDRESS", help="of a token it pays (repeatable)"
    )
    options = parser.parse_args(arguments)

    def run(station: Station) -> int:
        if options.distributor:
            keys = station.authority.network.keys
            tokens = [token.lower() for token in options.token]
            if not tokens:
                raise InputError("A contract pays tokens.", "Name each with --token.")
            contract = options.distributor.lower()
            chain = inspect(options.chain, contract, tokens, publisher=keys.publisher, guardian=keys.guardian)
            connect(station, chain)
        else:
            chain = deploy(station, options.chain, delay_s=options.delay)
        print(f"chain {chain.id}")
        print(f"distributor {chain.distributor}")
        for token in chain.tokens:
            print(f"token {token.address} {token.symbol} {token.decimals}")
        return 0

    return with_station(options.folder, run)


def _distribute(station: Station, options: argparse.Namespace) -> int:
    if station.authority.network.chain is None:
        count = distribute.settle_payroll(station, paid=options.paid)
        print(f"{count:,} lines are {'paid' if options.paid else 'payable'}; the statements say so.")
        return 0 if count else 1
    with open_rpc(station) as rpc:
        with alone(station.queue, distribute.ALONE):
            number = distribute.distribute(station, rpc, fund=options.fund, confirm=options.confirm)
        if number is None:
            print("There is nothing new to pay.")
            return 1
        print(f"Distribution {number} is published.", flush=True)
        while options.wait and station.read(distribute.is_any_open):
            time.sleep(_PAUSE_S)
            distribute.advance(station, rpc)
    state = "in force" if not station.read(distribute.is_any_open) else "proposed; it is in force after its delay"
    print(f"Distribution {number} is {state}.")
    return 0


def _shown() -> Progress:
    def show(done: int, total: int) -> None:
        end = "\n" if total and done >= total else ""
        print(f"\r{done:,} of {total:,} log entries", end=end, file=sys.stderr, flush=True)

    return show

"""`station version` and `station income`: datasets whose income goes to the people who made them."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from app.errors import InputError
from app.protocol.hexadecimal import from_hex, to_hex
from app.station import royalty
from app.station.folder_command import parser_of, with_station
from app.station.station import Station
from app.station.transaction import open_rpc


def version_main(arguments: Sequence[str]) -> int:
    """Registers a version of a project's dataset, or without --project lists what there is."""
    parser = parser_of("version", "Register a project's dataset as it is now, so that its income can be split.")
    parser.add_argument("--project", metavar="ID", help="the project (default: list the versions there are)")
    options = parser.parse_args(arguments)

    def run(station: Station) -> int:
        if options.project:
            project = from_hex(options.project)
            if station.authority.network.chain is None:
                made = royalty.register_version(station, project)
            else:
                with open_rpc(station) as rpc:
                    made = royalty.register_version(station, project, rpc)
            print(f"version {to_hex(made.id)}")
            print(
                f"{made.records:,} accepted items of {made.contributors:,} contributors, weight {made.total_weight:,}"
            )
            return 0
        for one in station.read(royalty.lines):
            income = ", ".join(f"{amount} of {token}" for token, amount in one.income.items()) or "no income yet"
            print(f"{one.version} project {one.project[:10]} {one.contributors:,} contributors, {income}")
        return 0

    return with_station(options.folder, run)


def income_main(arguments: Sequence[str]) -> int:
    """Splits an income; the same --id again is the same income."""
    parser = parser_of("income", "Split an income of a dataset version over its contributors, by weight.")
    parser.add_argument("--version", metavar="ID", required=True, help="see: station version")
    parser.add_argument("--token", metavar="ADDRESS", required=True, help="the token it is paid out in")
    parser.add_argument("--amount", metavar="UNITS", required=True, help="in the token's base unit")
    parser.add_argument(
        "--id", metavar="HEX", help="of this income, so that nothing is split twice (default: a new one)"
    )
    options = parser.parse_args(arguments)
    if not options.amount.isdecimal():
        raise InputError("An amount is a whole number of base units.", options.amount)
    name = from_hex(options.id) if options.id else secrets.token_bytes(32)

    def run(station: Station) -> int:
        split = royalty.record_income(
            station, name, from_hex(options.version), options.token.lower(), int(options.amount)
        )
        print(f"income {to_hex(name)}")
        print(f"{split.paid:,} base units for {split.people:,} contributors; {split.carried:,} carried over.")
        print("That this income came, and how much it was, is your word; the statements say so.")
        return 0

    return with_station(options.folder, run)

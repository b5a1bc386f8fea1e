"""The `station` command: make a station, serve it, give it projects and people, back it up."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from app.errors import AppError, InputError
from app.protocol.canonical import parse
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import convert, encode
from app.protocol.messages import Chain, Token
from app.station import serve_command
from app.station.backup import back_up, restore
from app.station.chain_setup import deploy
from app.station.configuration import Configuration, read_configuration
from app.station.doctor import drill, examine
from app.station.folder_command import with_station
from app.station.init import OFFLINE, Plan, create_station
from app.station.invitation import make_invitation, spoken
from app.station.project import ProjectPlan, create_project, set_state
from app.station.routes.admin import progress
from app.station.source import SLICE_ROWS
from app.station.station import Station
from app.station.suggest_command import in_words
from app.station.suggestion import Suggested

_MAX_DOCUMENT = 16 * 1024 * 1024


class Subcommand(NamedTuple):
    """`arguments` adds to the parser, `run` returns the exit status. A new one is one line in SUBCOMMANDS, or in LATER
    when its module is only imported when it is used ("module:function" of the remaining arguments)."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], object]
    run: Callable[[argparse.Namespace], int]


LATER: dict[str, tuple[str, str]] = {
    "deploy": ("pay through a chain", "app.station.money_command:deploy_main"),
    "distribute": ("publish what everybody has earned", "app.station.money_command:distribute_main"),
    "export": ("write labels with their proof", "app.station.money_command:export_main"),
    "quality": ("how good people and control items are", "app.station.quality_command:quality_main"),
    "suggest": ("give the items of a project suggestions", "app.station.suggest_command:suggest_main"),
    "withdraw": ("take a control item out of use, or work back", "app.station.quality_command:withdraw_main"),
    "income": ("split an income over the contributors of a dataset version", "app.station.royalty_command:income_main"),
    "version": ("register a project's dataset as a version, or list them", "app.station.royalty_command:version_main"),
    "statements": ("write everybody's signed statement for payroll", "app.station.money_command:statements_main"),
    "import-bundle": ("take a bundle that was carried here", "app.station.carry:main"),
}
"""{name: (help, "module:function")}."""


def main(argv: Sequence[str] | None = None) -> int:
    """0 done, 2 nothing was done (the reason on standard error)."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given and given[0] in LATER:
        module, _, function = LATER[given[0]][1].partition(":")
        return _guarded(lambda: int(getattr(import_module(module), function)(given[1:])))
    parser = argparse.ArgumentParser(prog="caravan station", description="A station: the server of an organisation.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (text, _) in LATER.items():
        commands.add_parser(name, help=text)
    for one in SUBCOMMANDS:
        sub = commands.add_parser(one.name, help=one.help, description=one.help)
        sub.add_argument("folder", type=Path, metavar="FOLDER", help="the station's folder")
        one.arguments(sub)
        sub.set_defaults(run=one.run)
    arguments = parser.parse_args(given)
    return _guarded(lambda: int(arguments.run(arguments)))


def _guarded(run: Callable[[], int]) -> int:
    try:
        return run()
    except AppError as error:
        print(f"{error.title} {error.message}".strip(), file=sys.stderr)
        return 2


def _document(path: Path) -> Any:
    try:
        return parse(path.read_bytes(), max_bytes=_MAX_DOCUMENT)
    except OSError as error:
        raise InputError("A file cannot be read.", f"{path}: {error.strerror}.") from error
    except AppError as error:
        raise InputError(error.title, f"{path}: {error.message}") from error


# --- init -------------------------------------------------------------------------------------------------------------


def _init_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="Caravan station", help="what people see")
    parser.add_argument("--url", default="", help="the address people use (default: http://127.0.0.1:PORT)")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--database", default="sqlite:station.db", help="sqlite:NAME or postgresql://…")
    parser.add_argument("--assets", default="", metavar="s3://BUCKET/PREFIX", help="a bucket for the station's files")
    parser.add_argument("--s3-endpoint", default="", metavar="URL", help="of an S3-compatible service, if not Amazon's")
    parser.add_argument("--s3-region", default="")
    parser.add_argument("--cert", type=Path, help="certificate file (PEM); needed off this computer")
    parser.add_argument("--key", type=Path, help="the certificate's key file (PEM)")
    parser.add_argument(
        "--on-premises", action="store_true", help="projects ask for encrypted workspaces unless they say otherwise"
    )
    parser.add_argument("--pay", choices=("chain", "payroll"), default="payroll")
    parser.add_argument("--chain", metavar="RPC", action="append", default=[], help="JSON-RPC address (repeatable)")
    parser.add_argument("--deploy", action="store_true", help="put a new contract on the development chain at --chain")
    parser.add_argument("--network", type=Path, metavar="FILE", help="JSON: chain {id, distributor, tokens, delay_s}")
    parser.add_argument(
        "--tokens", type=Path, metavar="FILE", help="JSON list of {address, symbol, decimals} (payroll)"
    )


def _init(arguments: argparse.Namespace) -> int:
    if (arguments.cert is None) is not (arguments.key is None):
        raise InputError("A certificate and its key belong together.", "Give --cert and --key.")
    chain = None
    if arguments.deploy and not arguments.chain:
        raise InputError("A contract is deployed on a chain.", "Give its address with --chain.")
    if arguments.pay == "chain" and not arguments.deploy:
        if arguments.network is None:
            raise InputError("A station that pays on a chain needs its contracts.", "Give --network FILE.")
        chain = convert(_document(arguments.network), Chain, "chain")
    tokens = convert(_document(arguments.tokens), tuple[Token, ...], "list of tokens") if arguments.tokens else ()
    scheme = "https" if arguments.cert else "http"
    configuration = Configuration(
        url=(arguments.url or f"{scheme}://{arguments.host}:{arguments.port}").rstrip("/"),
        host=arguments.host, port=arguments.port, database=arguments.database,
        certificate=str(arguments.cert.resolve()) if arguments.cert else "",
        certificate_key=str(arguments.key.resolve()) if arguments.key else "",
        endpoints=tuple(arguments.chain), encrypt_projects=arguments.on_premises, assets=arguments.assets,
        s3_endpoint=arguments.s3_endpoint, s3_region=arguments.s3_region,
    )  # fmt: skip
    create_station(arguments.folder, Plan(arguments.name, configuration, chain, tokens))
    if arguments.deploy:
        with_station(arguments.folder, lambda station: deploy(station, arguments.chain[0]))
    print(f"The station is made in {arguments.folder}.")
    print(f"Move {arguments.folder / OFFLINE} to a place without a network: it holds the root key and its passphrase.")
    print(f"Next: station project {arguments.folder} --from SOURCE --title TITLE --schema LABELS.json")
    print(f"Then: station serve {arguments.folder}")
    return 0


# --- project, invite, progress ----------------------------------------------------------------------------------------


def _project_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="source", type=Path, required=True, metavar="SOURCE", help="folder or file")
    parser.add_argument("--title", required=True)
    parser.add_argument("--schema", type=Path, metavar="FILE.json", help="list of labels")
    parser.add_argument("--questions", type=Path, metavar="FILE.json")
    parser.add_argument("--guideline", type=Path, metavar="FILE.md")
    parser.add_argument("--terms", type=Path, metavar="FILE.json", help="{annotator: […], reviewer: […]}")
    parser.add_argument("--exam", type=Path, metavar="FILE.json", help="{pass_mark_bp, attempts, items}")
    parser.add_argument("--exam-items", type=Path, metavar="FILE.json", help="gold/1: items with known answers")
    parser.add_argument("--gold", type=Path, metavar="FILE.json", help="gold/1: items with known answers")
    parser.add_argument("--suggestions", type=Path, metavar="FILE", help="what a model found, to accept or refuse")
    parser.add_argument("--settings", type=Path, metavar="FILE.json", help="further fields of the manifest")
    parser.add_argument("--budget", action="append", default=[], metavar="TOKEN=UNITS", help="what may be spent")
    parser.add_argument("--annotators", type=int, help="annotators per item")
    parser.add_argument("--reviewers", type=int, help="reviewers per item")
    parser.add_argument("--column", default="", help="the column that holds the texts of a table of texts")
    parser.add_argument("--texts", action="store_true", help="take the rows of a CSV as texts")
    parser.add_argument(
        "--encrypt", action=argparse.BooleanOptionalAction, help="whether it may only be kept in an encrypted workspace"
    )
    parser.add_argument(
        "--wipe", action=argparse.BooleanOptionalAction,
        help="whether its files are removed from people's computers when nothing needs them any more",
    )  # fmt: skip
    parser.add_argument("--rows", type=int, default=SLICE_ROWS, help="rows of a table per item")


def _project(arguments: argparse.Namespace) -> int:
    fields: dict[str, Any] = _document(arguments.settings) if arguments.settings else {}
    fields["title"] = arguments.title
    for name, field in (("schema", "labels"), ("questions", "questions"), ("terms", "terms"), ("exam", "exam")):
        if path := getattr(arguments, name):
            fields[field] = _document(path)
    if arguments.guideline:
        fields["guideline"] = {"markdown": arguments.guideline.read_text("utf-8"), "samples": []}
    if arguments.annotators:
        fields["annotators_per_item"] = arguments.annotators
    if arguments.reviewers is not None:
        fields["reviewers_per_item"] = arguments.reviewers
        fields.setdefault("quorum", min(1, arguments.reviewers))
    for name in ("encrypt", "wipe"):
        if (asked := getattr(arguments, name)) is not None:
            fields["data"] = {**fields.get("data", {}), name: asked}
    plan = ProjectPlan(
        arguments.source, fields, column=arguments.column, as_texts=arguments.texts, slice_rows=arguments.rows,
        gold=_answers(arguments.gold), exam=_answers(arguments.exam_items), budget=_budget(arguments.budget),
        suggestions=arguments.suggestions,
    )  # fmt: skip
    told: list[Suggested] = []
    project = with_station(arguments.folder, lambda station: create_project(station, plan, tell=told.append))
    print("\n".join([*(line for found in told for line in in_words(found)), f"project {to_hex(project)}"]))
    return 0


def _answers(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    document = _document(path)
    if (
        not isinstance(document, dict)
        or document.get("schema") != "gold/1"
        or not isinstance(document.get("items"), list)
    ):
        raise InputError("This is not a file of known answers.", f"{path} must be a gold/1 document.")
    try:
        return {entry["item"]: entry["answer"] for entry in document["items"]}
    except (KeyError, TypeError) as error:
        raise InputError("This is not a file of known answers.", f"{path}: an entry lacks item or answer.") from error


def _budget(entries: Sequence[str]) -> dict[str, int]:
    budget = {}
    for entry in entries:
        token, _, amount = entry.partition("=")
        if not amount.isdecimal():
            raise InputError("A budget is TOKEN=UNITS.", entry)
        budget[token.lower()] = int(amount)
    return budget


def _state_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", help="the project's id")
    parser.add_argument("state", choices=("published", "paused", "closed", "settled"))


def _state(arguments: argparse.Namespace) -> int:
    with_station(
        arguments.folder,
        lambda station: station.write(set_state, bytes.fromhex(arguments.project.removeprefix("0x")), arguments.state),
    )
    return 0


def _invite_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--role", choices=("annotator", "reviewer", "manager", "auditor"), default="annotator")
    parser.add_argument("--name", default="")
    parser.add_argument("--person", default="", help="who it is, where one person may have several accounts")
    parser.add_argument("--uses", type=int, default=1, help="how many people may use it")
    parser.add_argument("--days", type=int, default=30, help="how long it can be used")
    parser.add_argument("--project", default="", help="the id of a project to join at once")
    parser.add_argument("--bundle", type=Path, metavar="FILE.zip", help="for somebody without a network")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the invitation to a file")


def _invite(arguments: argparse.Namespace) -> int:
    def make(station: Station) -> None:
        if arguments.bundle:
            from app.station.carry import write_welcome

            write_welcome(
                station, arguments.bundle, arguments.role, name=arguments.name, person=arguments.person,
                uses=arguments.uses, days=arguments.days,
                project=bytes.fromhex(arguments.project.removeprefix("0x")) or None,
            )  # fmt: skip
            print(f"The invitation is in {arguments.bundle}; whoever has it can use it, without a network.")
            return
        found = make_invitation(
            station, arguments.role, name=arguments.name, person=arguments.person, uses=arguments.uses,
            days=arguments.days, project=bytes.fromhex(arguments.project.removeprefix("0x")) or None,
        )  # fmt: skip
        data = encode(found)
        if arguments.out:
            handle = os.open(arguments.out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            print(f"The invitation is in {arguments.out}; whoever has it can use it.")
        else:
            print(data.decode())
        if said := spoken(station):
            # Not on the standard output, which is the invitation itself.
            print("The app shows these six words to whoever joins; read them out on another way:", file=sys.stderr)
            print(said, file=sys.stderr)

    with_station(arguments.folder, make)
    return 0


def _progress(arguments: argparse.Namespace) -> int:
    def show(station: Station) -> None:
        found = station.read(progress)
        print(f"{found.people} people, {station.checkpoint().size} log entries")
        for one in found.projects:
            states = ", ".join(f"{count} {state}" for state, count in sorted(one.submissions.items())) or "nothing yet"
            print(f"{one.title} ({one.state}): {one.items} items, {one.places_taken} places taken; {states}")

    with_station(arguments.folder, show)
    return 0


# --- backup -----------------------------------------------------------------------------------------------------------


def _backup(arguments: argparse.Namespace) -> int:
    print(f"The backup is in {back_up(arguments.folder, arguments.target)}. It holds the station's keys: guard it.")
    if place := read_configuration(arguments.folder).assets:
        print(
            f"It does not hold the items' files and uploads: they are in {place}. See that the bucket keeps versions."
        )
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    epoch = restore(arguments.backup, arguments.folder)
    print(f"The station is restored in {arguments.folder} under the new epoch {to_hex(epoch)}.")
    print("Nothing is distributed until people have offered again what the backup does not know.")
    return 0


def _doctor(arguments: argparse.Namespace) -> int:
    station, worst = Station.open(arguments.folder), 0
    try:
        findings = (*examine(station), *([drill(station)] if arguments.drill else []))
        for one in findings:
            print(f"{one.grade:8} {one.name:9} {one.text}")
            if one.advice:
                print(f"{'':18} → {one.advice}")
            worst = max(worst, int(one.grade == "fault"))
    finally:
        station.close()
    return worst


def _doctor_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--drill", action="store_true", help="also make a backup, restore it elsewhere and compare")


def _nothing(_: argparse.ArgumentParser) -> None:
    return None


SUBCOMMANDS: tuple[Subcommand, ...] = (
    Subcommand("init", "make a station in a new folder", _init_arguments, _init),
    Subcommand("serve", "serve it until interrupted", serve_command.add_arguments, serve_command.serve),
    Subcommand("project", "make a project of a folder or file", _project_arguments, _project),
    Subcommand("state", "pause, open, close or settle a project", _state_arguments, _state),
    Subcommand("invite", "invite a person", _invite_arguments, _invite),
    Subcommand("progress", "how far the projects are", _nothing, _progress),
    Subcommand(
        "backup", "copy the whole station while it runs", lambda p: p.add_argument("target", type=Path), _backup
    ),
    Subcommand("doctor", "look it over and say what to do; 1 when there is a fault", _doctor_arguments, _doctor),
    Subcommand("restore", "make a station of a backup", lambda p: p.add_argument("backup", type=Path), _restore),
)

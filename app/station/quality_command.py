"""`station quality` and `station withdraw`: how good people and control items are, and taking things back."""

from __future__ import annotations

from collections.abc import Sequence

from app.protocol.administration import ProjectOverview
from app.protocol.hexadecimal import from_hex
from app.protocol.messages import Accuracy
from app.station.decide import withdraw_by_hand
from app.station.folder_command import parser_of, with_station
from app.station.overview import overview
from app.station.release import withdraw
from app.station.station import Station


def quality_main(arguments: Sequence[str]) -> int:
    """0 always: it only shows."""
    parser = parser_of("quality", "How good people and control items are, always with n and the 95 % interval.")
    options = parser.parse_args(arguments)

    def show(station: Station) -> None:
        for project in station.read(overview, station).projects:
            print("\n".join(_lines(project)))

    with_station(options.folder, show)
    return 0


def withdraw_main(arguments: Sequence[str]) -> int:
    """0 withdrawn; InputError or Refusal for what is not there."""
    parser = parser_of("withdraw", "Take a control item out of use, or leased work back.")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--control", metavar="ITEM", help="work it judged goes to reviewers")
    what.add_argument("--lease", metavar="ID", help="its open items go to others")
    parser.add_argument("--why", required=True, help="the people it concerns read it")
    options = parser.parse_args(arguments)

    def run(station: Station) -> None:
        if options.control:
            station.write(withdraw_by_hand, station, from_hex(options.control), options.why)
        else:
            station.write(withdraw, station, from_hex(options.lease), options.why)

    with_station(options.folder, run)
    return 0


def _lines(project: ProjectOverview) -> list[str]:
    lines = [f"{project.title} ({project.state}): accepted of decided {_rate(project.accuracy)}"]
    for person in project.annotators:
        control = (
            "" if person.gold_bp is None else f"; control items {person.gold_bp / 100:g} % (n = {person.gold_items})"
        )
        lines.append(f"  annotator {person.name or person.worker}: {_rate(person.accuracy)}{control}")
    for one in project.reviewers:
        name = one.name or one.worker
        lines.append(f"  reviewer {name}: known errors {_rate(one.accuracy)}; agreement {_rate(one.agreement)}")
    for item in project.gold:
        guise = ", under another id" if item.alias else ""
        why = f" ({item.why})" if item.why else ""
        lines.append(f"  control item {item.item} {item.title!r}{guise}: {item.state}{why}")
        lines.append(f"    at the floor: {_rate(item.passed)}; of good annotators: {_rate(item.good)}")
    if project.overlap is not None:
        advice = project.overlap
        sure = f"{advice.sure} of {advice.items} open items are {advice.level_bp / 100:g} % sure"
        lines.append(f"  overlap: {sure}" + ("" if advice.decides else "; this only advises"))
    return lines


def _rate(found: Accuracy | None) -> str:
    if found is None:
        return "–"
    return f"{found.rate_bp / 100:g} % (n = {found.n}, {found.low_bp / 100:g} to {found.high_bp / 100:g} %)"

"""One project for who oversees it: how good its people are, with n and intervals, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.administration import MoneyTotal, ProjectOverview
from app.station.overview import project_overview
from app.station.page.card import MODALITIES, STATES
from app.station.page.chart import interval_bar
from app.station.page.markup import Markup, element
from app.station.page.overview import progress_bar
from app.station.page.record import Facts
from app.station.page.table import NUMBER, WIDE, table
from app.station.page.tongue import Tongue
from app.station.tables import AccountRow, ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

_MOST = 40
"""People shown in a table: a page stays light, the program shows everybody."""


def project_of(session: Session, station: Station, project: bytes, *, named: bool) -> ProjectOverview | None:
    """With the names of its people where they may be seen; None when there is no such project."""
    row = session.get(ProjectRow, project)
    if row is None or row.state == "draft":
        return None
    names = dict(session.execute(select(AccountRow.worker, AccountRow.name)).tuples().all()) if named else {}
    return project_overview(session, station, row, names)


def project_page(say: Tongue, found: ProjectOverview, *, named: bool) -> list[Markup]:
    facts = Facts()
    facts.add(say("State"), say(STATES.get(found.state, found.state)))
    facts.add(say("Items"), f"{say.number(found.items)} · {say(MODALITIES.get(found.modality, found.modality))}")
    facts.add(say("Progress"), *progress_bar(say, found.submissions, found.places))
    facts.add(say("Leases out"), say.number(found.open_leases))
    facts.add(say("Reviews"), say.number(found.reviews))
    facts.add(say("Open disputes"), say.number(found.open_disputes))
    facts.add(say("Accuracy"), *interval_bar(say, found.accuracy))
    return [
        element("p", element("a", say("All projects"), href="/overview")),
        facts.sheet(),
        element("h2", say("Annotators")), *_annotators(say, found, named=named),
        element("h2", say("Reviewers")), *_reviewers(say, found, named=named),
        element("h2", say("Rewards")), *_money(say, found.money),
    ]  # fmt: skip


def _who(say: Tongue, name: str, worker: str, place: int, *, named: bool) -> str:
    """Names are for managers; others see who is who on this page, not who it is."""
    return element("bdi", name or f"{worker[:10]}…") if named else say("Person {n}", n=place)


def _annotators(say: Tongue, found: ProjectOverview, *, named: bool) -> list[Markup]:
    if not found.annotators:
        return [element("p", say("Nobody has sent anything yet."), class_="sheet")]
    columns = [(say("Annotator"), ""), (say("Accuracy"), WIDE)]
    columns += [(title, NUMBER) for title in (say("Sent"), say("Decided"), say("Corrected"), say("Refused"))]
    columns.append((say("Control items"), NUMBER))
    rows = [
        [_who(say, one.name, one.worker, place, named=named), interval_bar(say, one.accuracy),
         say.number(one.submitted), say.number(one.decided), say.number(one.fixed), say.number(one.rejected),
         "–" if one.gold_bp is None else f"{say.percent(one.gold_bp)} (n = {say.number(one.gold_items)})"]
        for place, one in enumerate(found.annotators[:_MOST], 1)
    ]  # fmt: skip
    return [table(columns, rows, say("Annotators")), *_rest(say, len(found.annotators))]


def _reviewers(say: Tongue, found: ProjectOverview, *, named: bool) -> list[Markup]:
    if not found.reviewers:
        return [element("p", say("Nobody has reviewed anything yet."), class_="sheet")]
    columns = [(say("Reviewer"), ""), (say("Agreement"), WIDE), (say("Reviews"), NUMBER)]
    rows = [
        [_who(say, one.name, one.worker, place, named=named), interval_bar(say, one.agreement),
         say.number(one.reviews)]
        for place, one in enumerate(found.reviewers[:_MOST], 1)
    ]  # fmt: skip
    return [table(columns, rows, say("Reviewers")), *_rest(say, len(found.reviewers))]


def _rest(say: Tongue, people: int) -> list[Markup]:
    if people <= _MOST:
        return []
    return [element("p", say("And {n} more; the program shows all.", n=people - _MOST), class_="soft small")]


def _money(say: Tongue, money: tuple[MoneyTotal, ...]) -> list[Markup]:
    if not money:
        return [element("p", say("Volunteer work: nothing is paid here."), class_="sheet")]
    columns = [(say("Token"), "")]
    columns += [(title, NUMBER) for title in (say("Held back"), say("Claimable"), say("On its way"), say("Paid"))]
    columns += [(say("Set aside"), NUMBER), (say("Budget"), NUMBER)]
    rows = []
    for one in money:
        sums = {state: int(amount) for state, amount in one.states.items()}
        held = sums.get("pending", 0) + sums.get("frozen", 0)
        amounts = [held, sums.get("claimable", 0), sums.get("claiming", 0), sums.get("claimed", 0), int(one.reserved)]
        shown = [say.amount(amount, one.decimals) for amount in amounts]
        budget = say("no limit") if one.funded is None else say.amount(int(one.funded), one.decimals)
        rows.append([one.symbol, *shown, budget])
    return [table(columns, rows, say("Rewards"))]

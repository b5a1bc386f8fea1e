"""A project as anybody may see it: what is asked, what it pays, how much is left and how far it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.code import Verdict
from app.protocol.manifest import Manifest, Term
from app.protocol.messages import Token
from app.station import budget
from app.station.page.autonym import autonym
from app.station.page.markup import Markup, element, join
from app.station.page.tongue import Tongue
from app.station.tables import BudgetRow, DecisionRow, ItemRow, ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

# Told decisions alone: the others are a secret until their batch is told.
_GOOD = (int(Verdict.accepted), int(Verdict.fixed), int(Verdict.accepted_by_timeout))
STATES = {"published": "open", "paused": "paused", "closed": "closed", "settled": "finished"}
MODALITIES = {"image": "images", "text": "texts", "tabular": "tables"}


@dataclass(frozen=True, slots=True)
class Shown:
    """`places` of work, of which some are `free` and some `accepted`; `funding` is {token: what may still be promised},
    without the tokens that are not limited."""

    manifest: Manifest
    state: str
    places: int
    free: int
    accepted: int
    deadline_ms: int | None
    funding: Mapping[str, int]


def shown_projects(session: Session, station: Station, rows: Sequence[ProjectRow]) -> list[Shown]:
    """In the order of `rows`, counted in three questions however many they are."""
    ids = [row.id for row in rows]
    # Items by how often they are taken: what is free follows from how many people each item is for.
    items: dict[bytes, list[tuple[int, int]]] = {}
    for project, taken, count in session.execute(
        select(ItemRow.project, ItemRow.taken, func.count())
        .where(ItemRow.project.in_(ids), ItemRow.kind == "item")
        .group_by(ItemRow.project, ItemRow.taken)
    ):
        items.setdefault(project, []).append((taken, count))
    accepted = dict(
        session.execute(
            select(DecisionRow.project, func.count())
            .where(
                DecisionRow.project.in_(ids), DecisionRow.current, DecisionRow.released, DecisionRow.verdict.in_(_GOOD)
            )
            .group_by(DecisionRow.project)
        )
        .tuples()
        .all()
    )
    funding: dict[bytes, dict[str, int]] = {}
    for row in session.scalars(select(BudgetRow).where(BudgetRow.project.in_(ids))):
        funding.setdefault(row.project, {})[row.token] = budget.left_of(row)
    found = []
    for project_row in rows:
        manifest = station.catalog.terms(session, project_row.manifest_hash).manifest
        wanted, counts = manifest.annotators_per_item, items.get(project_row.id, [])
        free = sum(count * max(0, wanted - taken) for taken, count in counts)
        found.append(
            Shown(
                manifest, project_row.state, wanted * sum(count for _, count in counts),
                free if project_row.state == "published" else 0, accepted.get(project_row.id, 0),
                project_row.deadline_ms, funding.get(project_row.id, {}),
            )
        )  # fmt: skip
    return found


def card(say: Tongue, one: Shown, tokens: Mapping[str, Token]) -> Markup:
    manifest = one.manifest
    facts = [say(STATES.get(one.state, one.state)), say(MODALITIES.get(manifest.modality, manifest.modality))]
    facts.append(say("difficulty {n} of 5", n=manifest.difficulty))
    if manifest.exam is not None:
        facts.append(say("exam first"))
    if manifest.daily_limit:
        facts.append(say("at most {n} items a day", n=manifest.daily_limit))
    tags = [element("span", fact, class_="fact") for fact in facts]
    # A language is named by its own speakers' word for it, so the word is of that language.
    tags += (element("span", autonym(code), class_="fact", lang=code, dir="auto") for code in manifest.languages)
    percent = round(100 * one.accepted / one.places) if one.places else 0
    done = say("Accepted: {n} of {m}. Free: {k}.", n=one.accepted, m=one.places, k=one.free)
    return element(
        "li",
        element("h3", manifest.title, dir="auto"),
        element("p", manifest.summary, class_="small", dir="auto") if manifest.summary else None,
        element("p", *tags, class_="facts"),
        element("dl", *_terms(say, one, tokens)),
        element("progress", f"{percent} %", value=min(one.accepted, max(1, one.places)), max=max(1, one.places),
                aria_label=done),
        element("p", done, class_="small soft"),
        class_="card",
    )  # fmt: skip


def _terms(say: Tongue, one: Shown, tokens: Mapping[str, Token]) -> list[Markup]:
    terms = one.manifest.terms
    rows = []
    for title, given in ((say("Each item pays"), terms.annotator), (say("Each review pays"), terms.reviewer)):
        pay = [text for term in given if (text := price(say, term, tokens))]
        if pay:
            rows += [element("dt", title), element("dd", *_lines(pay))]
    if not rows:
        rows += [element("dt", say("Pay")), element("dd", say("none: volunteer work"))]
    left = [_amount(say, amount, token, tokens) for token, amount in sorted(one.funding.items())]
    if left and one.state == "published":
        rows += [element("dt", say("Money left")), element("dd", *_lines(left))]
    if one.deadline_ms:
        rows += [element("dt", say("Until")), element("dd", say.day(one.deadline_ms))]
    return rows


def price(say: Tongue, term: Term, tokens: Mapping[str, Token]) -> str:
    """Exact, or a range where good work earns a bonus; empty where a term pays nothing."""
    least, most = int(term.base), budget.most(term)
    if not most:
        return ""
    text = _amount(say, most, term.token, tokens)
    if most > least:
        known = tokens.get(term.token)
        text = say("{least} to {most}", least=say.amount(least, known.decimals if known else 0), most=text)
    return say("{pay}, by a partner", pay=text) if term.external or term.payer == "partner" else text


def _amount(say: Tongue, units: int, token: str, tokens: Mapping[str, Token]) -> str:
    known = tokens.get(token)
    if known is None:
        return say("{n} units of {token}", n=units, token=token)
    return say.amount(units, known.decimals, known.symbol)


def _lines(texts: Sequence[str]) -> Sequence[Markup]:
    """One under the other: tokens are never added up."""
    return [part for text in texts for part in (element("br"), join(text))][1:]

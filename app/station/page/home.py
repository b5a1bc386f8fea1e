"""The first page: what this station is, its projects, how to join, and a field to check a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.code import Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint
from app.protocol.manifest import Manifest, Term
from app.protocol.messages import Token
from app.station.log import head_of
from app.station.page.markup import Markup, element, join
from app.station.tables import DecisionRow, ItemRow, ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

# Told decisions alone: the others are a secret until their batch is told.
_GOOD = (int(Verdict.accepted), int(Verdict.fixed), int(Verdict.accepted_by_timeout))
_STATES = {"published": "open", "paused": "paused", "closed": "closed", "settled": "finished"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A project as anybody may see it. `places` of work, of which some are `taken` and some `accepted`."""

    manifest: Manifest
    state: str
    items: int
    places: int
    taken: int
    accepted: int
    deadline_ms: int | None


def shown_projects(session: Session, station: Station) -> tuple[list[Shown], Checkpoint]:
    """All but drafts, newest first, and the head of the log."""
    found = []
    for row in session.scalars(
        select(ProjectRow).where(ProjectRow.state != "draft").order_by(ProjectRow.created_ms.desc())
    ):
        manifest = station.catalog.terms(session, row.manifest_hash).manifest
        items, taken = session.execute(
            select(func.count(), func.coalesce(func.sum(ItemRow.taken), 0)).where(
                ItemRow.project == row.id, ItemRow.kind == "item"
            )
        ).one()
        accepted = session.scalar(
            select(func.count()).where(
                DecisionRow.project == row.id,
                DecisionRow.current,
                DecisionRow.released,
                DecisionRow.verdict.in_(_GOOD),
            )
        )
        places = items * manifest.annotators_per_item
        found.append(Shown(manifest, row.state, items, places, int(taken), accepted or 0, row.deadline_ms))
    return found, head_of(session)


def home(station: Station, projects: Sequence[Shown], head: Checkpoint) -> list[Markup]:
    network = station.authority.network
    tokens = {token.address: token for token in (network.chain.tokens if network.chain else network.tokens)}
    pays = "Accepted work is paid through a public contract." if network.chain else "Accepted work is paid by payroll."
    cards = [_card(one, tokens) for one in projects]
    return [
        element("p", "This station hands out items to label, keeps every answer as a signed record, and says for each "
                "why it was accepted or not. ", pays),
        element("h2", "Projects"),
        element("ul", *cards, class_="cards") if cards else element("p", "There is no project yet.", class_="soft"),
        element("h2", "Join"),
        element(
            "ol",
            element("li", "Ask whoever runs this station for an invitation."),
            element("li", "Open Caravan, choose ", element("b", "Join station"), " and drop the invitation there, or "
                    "enter this address: ", element("code", station.url)),
            element("li", "A key is made for you on your computer. Download a batch and work without a network."),
        ),
        element("h2", "Check a record"),
        element("p", "Paste the id of a submission, review, decision or lease, or its number in the log, and see its "
                "receipt and the proof that it is kept."),
        check_form(""),
        element("h2", "This station"),
        element(
            "dl",
            element("dt", "Station id"), element("dd", element("code", to_hex(station.id))),
            element("dt", "Log"), element("dd", f"{head.size:,} records"),
            element("dt", "Root"), element("dd", element("code", to_hex(head.root))),
            class_="sheet",
        ),
    ]  # fmt: skip


def check_form(value: str) -> Markup:
    return element(
        "form",
        element("input", name="id", value=value, required=True, maxlength=100, autocomplete="off", spellcheck="false",
                aria_label="Id or number of a record", placeholder="0x…"),
        element("button", "Check"),
        action="/check", method="get", role="search",
    )  # fmt: skip


def _card(one: Shown, tokens: dict[str, Token]) -> Markup:
    manifest = one.manifest
    percent = round(100 * one.accepted / one.places) if one.places else 0
    hard = f"difficulty {manifest.difficulty} of 5"
    facts = [_STATES.get(one.state, one.state), manifest.modality, hard, *manifest.languages]
    if manifest.daily_limit:
        facts.append(f"at most {manifest.daily_limit} items a day")
    if one.deadline_ms:
        facts.append(f"until {datetime.fromtimestamp(one.deadline_ms / 1000, UTC):%d %B %Y}")
    pay = [text for term in manifest.terms.annotator if (text := _price(term, tokens))]
    return element(
        "li",
        element("h3", manifest.title, dir="auto"),
        element("p", manifest.summary, class_="small", dir="auto") if manifest.summary else None,
        element("p", *(element("span", fact, class_="fact") for fact in facts), class_="facts"),
        element("p", "Pays ", element("b", " and ".join(pay)), " for each accepted item.") if pay else None,
        element("progress", f"{percent} %", value=one.accepted, max=max(1, one.places),
                aria_label=f"{percent} % accepted"),
        element("p", f"{one.accepted:,} of {one.places:,} accepted, {max(0, one.places - one.taken):,} free",
                class_="small soft"),
        class_="card",
    )  # fmt: skip


def _price(term: Term, tokens: dict[str, Token]) -> str:
    token = tokens.get(term.token)
    amount = int(term.base)
    if not amount:
        return ""
    if token is None:
        return f"{amount:,} units of {term.token}"
    whole, part = divmod(amount, 10**token.decimals)
    fraction = f"{part:0{token.decimals}d}".rstrip("0") if token.decimals else ""
    return f"{whole:,}{'.' + fraction if fraction else ''} {token.symbol}"


def not_found(what: str) -> list[Markup]:
    return [element("h2", "Nothing found"), join(element("p", what), check_form(""))]

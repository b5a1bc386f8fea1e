"""The first page: what this station is, its projects, how to join, and where a record is checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint
from app.station.log import head_of
from app.station.page.card import Shown, card, shown_projects
from app.station.page.markup import Markup, element
from app.station.page.tongue import Tongue
from app.station.tables import ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

PER_PAGE = 18
_LISTED = ProjectRow.state != "draft"


class Listed(NamedTuple):
    """One page of the projects: open ones first, the newest first among them. Pages count from 1."""

    projects: Sequence[Shown]
    page: int
    pages: int
    total: int
    head: Checkpoint


def listed_projects(session: Session, station: Station, page: int) -> Listed:
    """The last page where there are not so many."""
    total = session.scalar(select(func.count()).select_from(ProjectRow).where(_LISTED)) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, page), pages)
    rows = session.scalars(
        select(ProjectRow)
        .where(_LISTED)
        .order_by(case((ProjectRow.state == "published", 0), else_=1), ProjectRow.created_ms.desc(), ProjectRow.id)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    ).all()
    return Listed(shown_projects(session, station, rows), page, pages, total, head_of(session))


def home(say: Tongue, station: Station, listed: Listed) -> list[Markup]:
    network = station.authority.network
    tokens = {token.address: token for token in (network.chain.tokens if network.chain else network.tokens)}
    pays = (
        say("Accepted work is paid through a public contract.")
        if network.chain
        else say("Accepted work is paid by payroll.")
    )
    cards = [card(say, one, tokens) for one in listed.projects]
    none = element(
        "div",
        element("h3", say("There is no project yet.")),
        element("p", say("Projects appear here when the station's manager publishes them. You can join already.")),
        class_="sheet",
    )
    about = say(
        "This station hands out items to label, keeps every answer as a signed record, and says for each why it was "
        "accepted or not."
    )
    return [
        element("p", f"{about} {pays}"),
        element("h2", say("Projects")),
        element("ul", *cards, class_="cards") if cards else none,
        *_turning(say, listed),
        element("h2", say("Join")),
        element(
            "ol",
            element("li", say("Ask whoever runs this station for an invitation: a file, or a line of text that begins "
                              "with caravan:join. It says in which role you work here.")),
            element("li", say.mixed("Open Caravan, choose {join}, and drop the file or paste the line into its field. "
                                    "The field shows which station it leads to before anything is sent.",
                                    join=element("b", say("Join a station")))),
            element("li", say.mixed("The address it must show is {address}.", address=element("code", station.url))),
            element("li", say("A key is made for you on your computer and never leaves it. Download a batch and work "
                              "without a network.")),
        ),
        element("h2", say("This station")),
        element(
            "dl",
            element("dt", say("Station id")), element("dd", element("code", to_hex(station.id))),
            element("dt", say("Log")), element("dd", say("{n} records", n=listed.head.size)),
            element("dt", say("Root")), element("dd", element("code", to_hex(listed.head.root))),
            class_="sheet",
        ),
    ]  # fmt: skip


def _turning(say: Tongue, listed: Listed) -> list[Markup]:
    if listed.pages == 1:
        return []
    before = element("a", say("Earlier page"), href=f"/?page={listed.page - 1}", rel="prev")
    after = element("a", say("Next page"), href=f"/?page={listed.page + 1}", rel="next")
    return [
        element(
            "nav",
            before if listed.page > 1 else None,
            element("span", say("Page {n} of {m}", n=listed.page, m=listed.pages)),
            after if listed.page < listed.pages else None,
            class_="pages", aria_label=say("Pages of projects"),
        )
    ]  # fmt: skip

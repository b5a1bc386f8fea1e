"""The overview for managers and auditors: progress, quality, money, people, the log, and what runs by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.protocol.administration import PersonLine
from app.protocol.hexadecimal import to_hex
from app.station.browser import Viewer
from app.station.page.card import STATES
from app.station.page.chart import interval_bar, share_bar
from app.station.page.markup import Markup, element
from app.station.page.record import KINDS, Facts
from app.station.page.standing import ProjectLine, Standing, TokenLine
from app.station.page.table import NUMBER, WIDE, table
from app.station.page.tongue import Tongue

OVER = ("accepted", "accepted_by_timeout", "fixed", "overturned")
REFUSED = ("rejected", "returned", "upheld")
ROLES = {"annotator": "Annotators", "reviewer": "Reviewers", "manager": "Managers", "auditor": "Auditors"}
_DISTRIBUTIONS = {
    "draft": "being made", "proposed": "waiting for its delay", "promoted": "active", "revoked": "revoked",
    "settled": "settled",
}  # fmt: skip


def leave_form(say: Tongue, viewer: Viewer) -> Markup:
    who = viewer.name or viewer.worker[:10]
    role = say("manager, looking only") if viewer.is_manager else say("auditor")
    return element(
        "div",
        element("p", element("bdi", who), f" · {role}", class_="soft"),
        element(
            "form",
            element("input", type="hidden", name="seal", value=viewer.seal),
            element("button", say("Log out"), class_="quiet"),
            action="/overview/leave", method="post", enctype="multipart/form-data",
        ),
        class_="between",
    )  # fmt: skip


def overview(
    say: Tongue, viewer: Viewer, found: Standing, ready: Mapping[str, str], people: Sequence[PersonLine]
) -> list[Markup]:
    """`people` are shown by name to managers; it is empty for auditors."""
    return [
        leave_form(say, viewer),
        *([element("p", say("This station came back from a backup: nothing is paid until that is confirmed."),
                   class_="bad")] if found.unsettled else []),
        element("h2", say("Projects")), *_projects(say, found),
        element("h2", say("Rewards")), *_rewards(say, found.tokens),
        element("h2", say("Work under way")), _running(say, found, ready),
        element("h2", say("Log")), *_log(say, found),
        element("h2", say("People")), *_people(say, found, people),
    ]  # fmt: skip


def _projects(say: Tongue, found: Standing) -> list[Markup]:
    if not found.projects:
        return [element("p", say("There is no project yet."), class_="sheet")]
    columns = [(say("Project"), ""), (say("Progress"), WIDE), (say("Accuracy"), WIDE), (say("Agreement"), WIDE)]
    shown = [table(columns, [_project(say, one) for one in found.projects], say("Projects"))]
    if found.pages > 1:
        before = element("a", say("Earlier page"), href=f"/overview?page={found.page - 1}")
        after = element("a", say("Next page"), href=f"/overview?page={found.page + 1}")
        shown.append(
            element(
                "nav", before if found.page > 1 else None,
                element("span", say("Page {n} of {m}", n=found.page, m=found.pages)),
                after if found.page < found.pages else None, class_="pages", aria_label=say("Pages of projects"),
            )
        )  # fmt: skip
    legend = say(
        "Accuracy: accepted of decided. Agreement: votes that were the outcome. Both with n and their 95 % interval "
        "(Wilson)."
    )
    shown.append(element("p", legend, class_="soft small"))
    return shown


def _project(say: Tongue, one: ProjectLine) -> list[str | Sequence[str]]:
    name = element("a", one.title, href=f"/overview/{one.id.hex()}", dir="auto")
    state = element("span", say(STATES.get(one.state, one.state)), class_="soft small")
    return [
        [name, element("br"), state], progress_bar(say, one.submissions, one.places),
        interval_bar(say, one.accuracy), interval_bar(say, one.agreement),
    ]  # fmt: skip


def progress_bar(say: Tongue, submissions: Mapping[str, int], places: int) -> list[Markup]:
    done = sum(submissions.get(state, 0) for state in OVER)
    refused = sum(submissions.get(state, 0) for state in REFUSED)
    waiting = sum(count for state, count in submissions.items() if state not in (*OVER, *REFUSED, "superseded"))
    words = say("{n} of {m} accepted, {k} waiting, {r} refused", n=done, m=places, k=waiting, r=refused)
    bar = share_bar(words, (done, "full"), (waiting, "span"), total=places)
    return [bar, element("span", words, class_="small")]


def _rewards(say: Tongue, tokens: Sequence[TokenLine]) -> list[Markup]:
    if not tokens:
        return [element("p", say("Volunteer work: nothing is paid here."), class_="sheet")]
    columns = [(say("Token"), "")] + [
        (title, NUMBER)
        for title in (
            say("Held back"), say("Claimable"), say("On its way"), say("Paid"), say("Set aside"), say("Budget left")
        )
    ]  # fmt: skip
    rows = []
    for one in tokens:
        states = one.states

        def amount(value: int, line: TokenLine = one) -> str:
            return say.amount(value, line.decimals)

        held = states.get("pending", 0) + states.get("frozen", 0)
        rows.append([
            one.symbol, amount(held), amount(states.get("claimable", 0)), amount(states.get("claiming", 0)),
            amount(states.get("claimed", 0)), amount(one.reserve),
            say("no limit") if one.left is None else amount(one.left),
        ])  # fmt: skip
    return [table(columns, rows, say("Rewards"))]


def _running(say: Tongue, found: Standing, ready: Mapping[str, str]) -> Markup:
    facts = Facts()
    wrong = {name: text for name, text in ready.items() if text != "ok"}
    if wrong:
        told = "; ".join(f"{name}: {text}" for name, text in wrong.items())
        facts.add(say("Health"), element("span", told, class_="bad", lang="en", dir="ltr"))
    else:
        facts.add(say("Health"), element("span", f"✓ {say('takes work')}", class_="good"))
    facts.add(say("Leases out"), say("{n} in time, {m} late", n=found.leases.get("active", 0),
                                     m=found.leases.get("late", 0)))  # fmt: skip
    facts.add(say("Waiting for a decision"), say.number(found.waiting))
    facts.add(say("Open disputes"), say.number(found.disputes))
    if found.distribution is None:
        facts.add(say("Newest distribution"), say("none yet"))
    else:
        number, state = found.distribution
        facts.add(say("Newest distribution"), f"{number}: {say(_DISTRIBUTIONS.get(state, state))}")
    paid = found.claims.get("final", 0) + found.claims.get("done_elsewhere", 0)
    failed = found.claims.get("failed", 0)
    under_way = sum(found.claims.values()) - paid - failed
    facts.add(say("Claims"), say("{n} paid, {m} on their way, {k} failed", n=paid, m=under_way, k=failed))
    sent = sum(found.transactions.get(state, 0) for state in ("signed", "sent"))
    facts.add(say("Transactions not yet final"), say.number(sent + found.transactions.get("mined", 0)))
    return facts.sheet()


def _log(say: Tongue, found: Standing) -> list[Markup]:
    facts = Facts()
    facts.add(say("Head"), say("{n} records", n=found.head.size))
    facts.add(say("Root"), element("code", to_hex(found.head.root)))
    newest = table(
        [(say("Number"), ""), (say("Kind"), ""), (say("Received"), "")],
        [[element("a", say.number(index), href=f"/check?id={index}"), say(KINDS.get(kind.name, kind.name)),
          say.moment(at)] for index, kind, at in found.newest],
        say("Newest records"),
    )  # fmt: skip
    points = table(
        [(say("Checkpoint"), ""), (say("Root"), ""), (say("Made"), "")],
        [[say.number(size), element("code", f"{to_hex(root)[:18]}…"), say.moment(at)]
         for size, root, at in found.checkpoints],
        say("Checkpoints"),
    )  # fmt: skip
    return [facts.sheet(), element("h3", say("Newest records")), newest, element("h3", say("Checkpoints")), points]


def _people(say: Tongue, found: Standing, people: Sequence[PersonLine]) -> list[Markup]:
    facts = Facts()
    facts.add(say("All"), say.number(found.people))
    for role, title in ROLES.items():
        if found.roles.get(role):
            facts.add(say(title), say.number(found.roles[role]))
    if found.blocked:
        facts.add(say("Blocked"), say.number(found.blocked))
    if not people:
        return [facts.sheet()]
    rows = [
        [element("bdi", one.name or say("(no name)")), ", ".join(say(role) for role in one.roles),
         say.day(one.joined_ms), say.number(len(one.projects)), element("code", f"{one.worker[:10]}…")]
        for one in people
    ]  # fmt: skip
    columns = [(say("Name"), ""), (say("Role"), ""), (say("Since"), ""), (say("Projects"), NUMBER)]
    columns.append((say("Address"), ""))
    shown = [facts.sheet(), table(columns, rows, say("People"))]
    if len(people) < found.people:
        shown.append(element("p", say("The newest {n}; the program shows all.", n=len(people)), class_="soft small"))
    return shown

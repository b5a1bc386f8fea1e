"""What the manager's page says, in words and amounts."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.gui.projects.wording import percent
from app.gui.rewards.amount import amount_text
from app.protocol.administration import MoneyTotal, OverlapAdvice, Overview, ProjectOverview
from app.protocol.messages import Accuracy

STATES: dict[str, Any] = {
    "published": QT_TRANSLATE_NOOP("Manage", "running"),
    "paused": QT_TRANSLATE_NOOP("Manage", "paused"),
    "closed": QT_TRANSLATE_NOOP("Manage", "closed"),
    "settled": QT_TRANSLATE_NOOP("Manage", "settled"),
}
ROLES: dict[str, Any] = {
    "annotator": QT_TRANSLATE_NOOP("Manage", "annotator"),
    "reviewer": QT_TRANSLATE_NOOP("Manage", "reviewer"),
    "manager": QT_TRANSLATE_NOOP("Manage", "manager"),
    "auditor": QT_TRANSLATE_NOOP("Manage", "auditor"),
}
TONES = {"published": "success", "paused": "warning", "closed": "muted", "settled": "muted"}
_LATE_S = 120
_OVER = ("accepted", "fixed", "rejected", "upheld", "overturned")
_WAITING = ("received", "in_review", "disputed")


class Pay(NamedTuple):
    """One token of one project, in its base unit. `left` is None where nothing limits what may be promised."""

    earned: int
    held: int
    payable: int
    paid: int
    budget: int | None
    left: int | None
    promised: int


def pay_of(money: MoneyTotal) -> Pay:
    """Earned = held back for now + payable + paid; refused work has earned nothing."""
    sums = {state: int(amount) for state, amount in money.states.items()}
    held = sums.get("pending", 0) + sums.get("frozen", 0)
    payable = sums.get("claimable", 0) + sums.get("claiming", 0)
    paid = sums.get("claimed", 0)
    earned, promised = held + payable + paid, int(money.reserved)
    budget = None if money.funded is None else int(money.funded)
    left = None if budget is None else max(0, budget - earned - promised)
    return Pay(earned, held, payable, paid, budget, left, promised)


def amount(value: int, money: MoneyTotal) -> str:
    return amount_text(value, money.decimals, money.symbol)


def state_words(state: str) -> str:
    return QCoreApplication.translate("Manage", STATES.get(state, state))


def role_words(roles: tuple[str, ...]) -> str:
    return ", ".join(QCoreApplication.translate("Manage", ROLES.get(role, role)) for role in roles)


def rate_words(found: Accuracy | None) -> str:
    """“91 % (n = 34, 77 % to 97 %)”; a dash before anything was decided."""
    if found is None or not found.n:
        return "–"
    text = QCoreApplication.translate("Manage", "{rate} (n = {n}, {low} to {high})")
    return text.format(
        rate=percent(found.rate_bp), n=QLocale().toString(found.n), low=percent(found.low_bp),
        high=percent(found.high_bp),
    )  # fmt: skip


def counts(project: ProjectOverview) -> tuple[int, int, int]:
    """(decided, waiting for a decision, still to come) of all places of a project."""
    decided = sum(project.submissions.get(state, 0) for state in _OVER)
    waiting = sum(project.submissions.get(state, 0) for state in _WAITING)
    return decided, waiting, max(0, project.places - decided - waiting)


def progress_words(project: ProjectOverview) -> str:
    decided, waiting, left = counts(project)
    locale = QLocale()
    text = QCoreApplication.translate(
        "Manage", "{decided} decided · {waiting} waiting for a decision · {left} to come · {leases} batches out"
    )
    return text.format(
        decided=locale.toString(decided), waiting=locale.toString(waiting), left=locale.toString(left),
        leases=locale.toString(project.open_leases),
    )  # fmt: skip


def overlap_words(found: OverlapAdvice | None) -> str:
    """How many begun items need no more annotators; empty where there is nothing to say."""
    if found is None or not found.sure:
        return ""
    text = QCoreApplication.translate(
        "Manage", "{sure} of {items} begun items already have an answer that is right with {level}: they need no more."
    )
    if not found.decides:
        text += " " + QCoreApplication.translate("Manage", "This only advises; every planned place stays open.")
    number = QLocale().toString
    return text.format(sure=number(found.sure), items=number(found.items), level=percent(found.level_bp))


def distribution_words(found: Overview) -> str:
    """The last distribution and how far it is."""
    if found.pay == "payroll":
        return QCoreApplication.translate("Manage", "Pays by payroll")
    if not found.distribution:
        return QCoreApplication.translate("Manage", "Nothing distributed yet")
    states = {
        "draft": QCoreApplication.translate("Manage", "is being published"),
        "proposed": QCoreApplication.translate("Manage", "waits for its delay"),
        "promoted": QCoreApplication.translate("Manage", "in force"),
        "revoked": QCoreApplication.translate("Manage", "revoked"),
    }
    text = QCoreApplication.translate("Manage", "Distribution {n}: {state}")
    return text.format(
        n=QLocale().toString(found.distribution), state=states.get(found.distribution_state, found.distribution_state)
    )


def short(text: str) -> str:
    """The beginning and end of an address or hash."""
    return f"{text[:8]}…{text[-4:]}" if len(text) > 14 else text


def background_words(found: Overview) -> str:
    """How the station's own work goes: decisions, payments, exports."""
    work = found.background
    if work.problems:
        text = QCoreApplication.translate("Manage", "fails and is tried again: {problem}")
        return text.format(problem=work.problems[0])
    if work.oldest_s > _LATE_S:
        text = QCoreApplication.translate("Manage", "late by {n} minutes")
        return text.format(n=QLocale().toString(work.oldest_s // 60))
    return QCoreApplication.translate("Manage", "in order")

"""What a decision means, in words for the person who did the work."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.core.decision import Decision
from app.core.project import Project
from app.core.review import Verdict
from app.core.reward import RewardLine, RewardState, in_units
from app.gui.plain import isolated
from app.gui.rewards.wording import state_words


class DecisionLook(NamedTuple):
    text: str
    icon: str
    color: str


LOOKS: dict[Verdict, DecisionLook] = {
    Verdict.ACCEPTED: DecisionLook(QT_TRANSLATE_NOOP("Decision", "Accepted"), "check", "success"),
    Verdict.FIXED: DecisionLook(QT_TRANSLATE_NOOP("Decision", "Accepted with corrections"), "check", "warning"),
    Verdict.REJECTED: DecisionLook(QT_TRANSLATE_NOOP("Decision", "Rejected"), "state_rejected", "danger"),
    Verdict.RETURNED: DecisionLook(QT_TRANSLATE_NOOP("Decision", "Returned to you"), "state_returned", "warning"),
}
_DISPUTES = {
    "open": QT_TRANSLATE_NOOP("Decision", "Disputed, waiting for a second reviewer."),
    "upheld": QT_TRANSLATE_NOOP("Decision", "Disputed: a second reviewer came to the same decision."),
    "overturned": QT_TRANSLATE_NOOP("Decision", "Disputed with success: the decision was changed."),
}


def verdict_words(verdict: Verdict) -> str:
    return QCoreApplication.translate("Decision", LOOKS[verdict].text)


def headline(decision: Decision, project: Project) -> str:
    """“Rejected: The box is not tight”."""
    words, reason = verdict_words(decision.verdict), reason_words(decision, project)
    return f"{words}: {isolated(reason)}" if reason else words


def reason_words(decision: Decision, project: Project) -> str:
    """The reason as the project names it, empty when none of its reasons was given."""
    return next((reason.text for reason in project.reasons if reason.code == decision.reason), "")


def comment_words(decision: Decision, project: Project) -> str:
    """What the reviewer or the station wrote beyond the reason."""
    return decision.text if decision.text != reason_words(decision, project) else ""


def meaning(decision: Decision) -> str:
    """What to do about it, or what follows."""
    match decision.verdict:
        case Verdict.ACCEPTED:
            return ""
        case Verdict.FIXED:
            return QCoreApplication.translate("Decision", "A reviewer corrected your work; both versions are below.")
        case Verdict.REJECTED:
            return QCoreApplication.translate("Decision", "Your signed answer is kept as it is.")
        case Verdict.RETURNED:
            return QCoreApplication.translate("Decision", "Correct it and submit it again.")


def dispute_words(state: str) -> str:
    return QCoreApplication.translate("Decision", _DISPUTES.get(state, _DISPUTES["open"]))


def reward_words(lines: tuple[RewardLine, ...], verdict: Verdict, locale: QLocale) -> str:
    """What it pays, token by token: “0.5 PAY: In hold until 3 May”."""
    if not lines:
        if verdict in (Verdict.REJECTED, Verdict.RETURNED):
            return QCoreApplication.translate("Decision", "Nothing is paid for this submission.")
        return QCoreApplication.translate("Decision", "What it pays appears here as soon as the station says so.")
    parts = []
    for line in lines:
        if line.state is RewardState.VOID:
            parts.append(f"{line.symbol}: {state_words(line, locale)}")
        else:
            parts.append(f"{in_units(line.amount, line.decimals)} {line.symbol}: {state_words(line, locale)}")
    return " · ".join(parts)

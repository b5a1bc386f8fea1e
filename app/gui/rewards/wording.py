"""States and causes of rewards, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.core.claim import ClaimState
from app.core.reward import RewardLine, RewardState
from app.gui.projects.wording import percent
from app.gui.sync.wording import day

STATES: dict[RewardState, Any] = {
    RewardState.PENDING: QT_TRANSLATE_NOOP("Rewards", "Waits for the decision"),
    RewardState.FROZEN: QT_TRANSLATE_NOOP("Rewards", "In hold"),
    RewardState.CLAIMABLE: QT_TRANSLATE_NOOP("Rewards", "Ready to claim"),
    RewardState.CLAIMING: QT_TRANSLATE_NOOP("Rewards", "On its way"),
    RewardState.CLAIMED: QT_TRANSLATE_NOOP("Rewards", "Paid"),
    RewardState.VOID: QT_TRANSLATE_NOOP("Rewards", "Not paid"),
    RewardState.EXTERNAL: QT_TRANSLATE_NOOP("Rewards", "Paid by a partner"),
}
TONES: dict[RewardState, str] = {
    RewardState.CLAIMABLE: "accent",
    RewardState.CLAIMED: "success",
    RewardState.VOID: "danger",
}
CAUSES: dict[str, Any] = {
    "accepted": QT_TRANSLATE_NOOP("Rewards", "Accepted"),
    "accepted_by_timeout": QT_TRANSLATE_NOOP("Rewards", "Accepted, because nobody decided in time"),
    "fixed": QT_TRANSLATE_NOOP("Rewards", "Accepted with corrections"),
    "rejected": QT_TRANSLATE_NOOP("Rewards", "Rejected"),
    "review": QT_TRANSLATE_NOOP("Rewards", "Review"),
    "royalty": QT_TRANSLATE_NOOP("Rewards", "Share of a dataset's income, which the station states"),
    "waiting": QT_TRANSLATE_NOOP("Rewards", "Not decided yet"),
}
ADDITIONS: dict[str, Any] = {
    "_late": QT_TRANSLATE_NOOP("Rewards", "sent late: base only"),
    "_surplus": QT_TRANSLATE_NOOP("Rewards", "the place was taken already: base only"),
    "_difference": QT_TRANSLATE_NOOP("Rewards", "the difference after an appeal"),
}
CLAIM_STEPS: tuple[tuple[tuple[ClaimState, ...], Any], ...] = (
    ((ClaimState.CHECKED,), QT_TRANSLATE_NOOP("Rewards", "Checked on this computer")),
    ((ClaimState.REQUESTED, ClaimState.SIGNED), QT_TRANSLATE_NOOP("Rewards", "Asked the station to send it")),
    ((ClaimState.SENT, ClaimState.REPLACED), QT_TRANSLATE_NOOP("Rewards", "Sent to the chain")),
    ((ClaimState.MINED,), QT_TRANSLATE_NOOP("Rewards", "Written by the chain")),
    ((ClaimState.FINAL,), QT_TRANSLATE_NOOP("Rewards", "Paid, and confirmed on the chain")),
)


def state_words(line: RewardLine, locale: QLocale) -> str:
    """The state, with the day a hold ends."""
    words = QCoreApplication.translate("Rewards", STATES[line.state])
    if line.state is RewardState.FROZEN and line.available_ms:
        until = QCoreApplication.translate("Rewards", "In hold until {day}")
        return until.format(day=day(line.available_ms, locale))
    return words


def cause_words(cause: str) -> str:
    """Why there is this line; a cause of a newer station as it stands."""
    added: list[str] = []
    while (found := next((end for end in ADDITIONS if cause.endswith(end)), None)) is not None:
        cause = cause.removesuffix(found)
        added.insert(0, QCoreApplication.translate("Rewards", ADDITIONS[found]))
    known = CAUSES.get(cause)
    words = QCoreApplication.translate("Rewards", known) if known else cause.replace("_", " ")
    return f"{words} ({', '.join(added)})" if added else words


def share_words(line: RewardLine) -> str:
    """The share of the base that counts, and the bonus: “50 %”, “100 % + 5 %”."""
    share = percent(line.share_bp)
    return f"{share} + {percent(line.bonus_bp)}" if line.bonus_bp else share

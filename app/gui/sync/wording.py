"""States, times and sizes of what waits for the network, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from app.core.outbox import OutboxState, RecordKind

STATES: dict[OutboxState, Any] = {
    OutboxState.UNSIGNED: QT_TRANSLATE_NOOP("Delivery", "Waits for your key"),
    OutboxState.QUEUED: QT_TRANSLATE_NOOP("Delivery", "Ready to send"),
    OutboxState.SENDING: QT_TRANSLATE_NOOP("Delivery", "Being sent"),
    OutboxState.RECEIVED: QT_TRANSLATE_NOOP("Delivery", "Delivered"),
    OutboxState.WAITING: QT_TRANSLATE_NOOP("Delivery", "Waits for you to sign in"),
    OutboxState.PARKED: QT_TRANSLATE_NOOP("Delivery", "Needs your attention"),
    OutboxState.DISCARDED: QT_TRANSLATE_NOOP("Delivery", "Discarded"),
}
KINDS: dict[RecordKind, Any] = {
    RecordKind.SUBMISSION: QT_TRANSLATE_NOOP("Delivery", "Submission"),
    RecordKind.REVIEW: QT_TRANSLATE_NOOP("Delivery", "Review"),
    RecordKind.DISPUTE: QT_TRANSLATE_NOOP("Delivery", "Objection"),
    RecordKind.PAYOUT: QT_TRANSLATE_NOOP("Delivery", "Payout address"),
}
ICONS: dict[OutboxState, tuple[str, str]] = {
    OutboxState.UNSIGNED: ("key", "warning"),
    OutboxState.QUEUED: ("outbox", "muted"),
    OutboxState.SENDING: ("up", "accent"),
    OutboxState.RECEIVED: ("check", "success"),
    OutboxState.WAITING: ("lock", "warning"),
    OutboxState.PARKED: ("warning", "danger"),
    OutboxState.DISCARDED: ("delete", "muted"),
}
"""Icon and the name of its colour."""


def state_words(state: OutboxState) -> str:
    return QCoreApplication.translate("Delivery", STATES[state])


def kind_words(kind: RecordKind) -> str:
    return QCoreApplication.translate("Delivery", KINDS[kind])


def moment(ms: int, locale: QLocale) -> str:
    """Day and minute in this computer's zone, as its people write it; empty for 0."""
    return locale.toString(QDateTime.fromMSecsSinceEpoch(ms), QLocale.FormatType.ShortFormat) if ms else ""


def day(ms: int, locale: QLocale) -> str:
    """The day alone; empty for 0."""
    return locale.toString(QDateTime.fromMSecsSinceEpoch(ms).date(), QLocale.FormatType.ShortFormat) if ms else ""


def wait_words(ms: int) -> str:
    """How long until something `ms` milliseconds ahead, in one unit."""
    seconds = max(1, round(ms / 1000))
    if seconds < 90:
        return QCoreApplication.translate("Delivery", "in %Ln second(s)", "", seconds)
    if seconds < 5_400:
        return QCoreApplication.translate("Delivery", "in %Ln minute(s)", "", round(seconds / 60))
    if seconds < 129_600:
        return QCoreApplication.translate("Delivery", "in %Ln hour(s)", "", round(seconds / 3_600))
    return QCoreApplication.translate("Delivery", "in %Ln day(s)", "", round(seconds / 86_400))


def skew_words(seconds: float) -> str:
    """What a clock that differs from the station's by `seconds` (theirs minus ours) means for the person."""
    minutes = round(abs(seconds) / 60)
    if seconds > 0:
        return QCoreApplication.translate(
            "Delivery", "This computer's clock is %Ln minute(s) behind the station's.", "", minutes
        )
    return QCoreApplication.translate(
        "Delivery", "This computer's clock is %Ln minute(s) ahead of the station's.", "", minutes
    )

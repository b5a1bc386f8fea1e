"""Verdicts in words, with the icon and colour that go with each."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.project import Project
from app.core.review import Verdict


class VerdictLook(NamedTuple):
    chosen: str
    signed: str
    icon: str
    color: str


LOOKS: dict[Verdict, VerdictLook] = {
    Verdict.ACCEPTED: VerdictLook(
        QT_TRANSLATE_NOOP("Verdict", "Accept"), QT_TRANSLATE_NOOP("Verdict", "Accepted"), "check", "success"
    ),
    Verdict.FIXED: VerdictLook(
        QT_TRANSLATE_NOOP("Verdict", "Fix"), QT_TRANSLATE_NOOP("Verdict", "Fixed"), "edit", "accent"
    ),
    Verdict.REJECTED: VerdictLook(
        QT_TRANSLATE_NOOP("Verdict", "Reject"), QT_TRANSLATE_NOOP("Verdict", "Rejected"), "state_rejected", "danger"
    ),
    Verdict.RETURNED: VerdictLook(
        QT_TRANSLATE_NOOP("Verdict", "Return"), QT_TRANSLATE_NOOP("Verdict", "Returned"), "state_returned", "warning"
    ),
}


def chosen_words(verdict: Verdict) -> str:
    return QCoreApplication.translate("Verdict", LOOKS[verdict].chosen)


def signed_words(verdict: Verdict) -> str:
    return QCoreApplication.translate("Verdict", LOOKS[verdict].signed)


def reason_words(project: Project, code: str) -> str:
    """The words of a reason; its code when the project no longer has it."""
    return next((reason.text for reason in project.reasons if reason.code == code), code)

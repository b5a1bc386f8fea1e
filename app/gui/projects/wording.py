"""What a project card says, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.core.project import Project
from app.gui.rewards.amount import amount_text
from app.protocol.manifest import Term
from app.protocol.messages import Accuracy, ProjectCard, Token


def price(terms: Sequence[Term], tokens: Mapping[str, Token]) -> str:
    """“20 TEST + 5 COIN”: each token on its own."""
    parts = []
    for term in terms:
        token = tokens.get(term.token)
        symbol, decimals = (token.symbol, token.decimals) if token else (term.token[:8], 0)
        parts.append(amount_text(int(term.base), decimals, symbol))
    return " + ".join(parts)


def pay_words(card: ProjectCard, role: str, tokens: Mapping[str, Token]) -> str:
    """What one piece of work pays."""
    terms = card.reviewer_terms if role == "reviewer" else card.annotator_terms
    if not terms:
        return QCoreApplication.translate("Projects", "Volunteer work: no pay")
    if role == "reviewer":
        return QCoreApplication.translate("Projects", "{price} per review").format(price=price(terms, tokens))
    return QCoreApplication.translate("Projects", "{price} per accepted item").format(price=price(terms, tokens))


def bonus_words(card: ProjectCard, role: str) -> str:
    """The printed bonus, and what corrected work still pays; empty when there is neither."""
    terms = card.reviewer_terms if role == "reviewer" else card.annotator_terms
    parts = []
    bonus = max(terms, key=lambda term: term.bonus_bp, default=None)
    if bonus is not None and bonus.bonus_bp:
        text = QCoreApplication.translate("Projects", "{bonus} more from {threshold} accuracy on control items")
        parts.append(text.format(bonus=percent(bonus.bonus_bp), threshold=percent(bonus.bonus_threshold_bp)))
    if role != "reviewer" and any(term.share_bp < 10_000 for term in terms):
        text = QCoreApplication.translate("Projects", "{share} when a reviewer corrected it")
        parts.append(text.format(share=percent(min(term.share_bp for term in terms))))
    return " · ".join(parts)


def facts(card: ProjectCard, locale: QLocale) -> str:
    """Modality, difficulty, languages and deadline on one line."""
    kinds = {
        "image": QCoreApplication.translate("Projects", "Images"),
        "text": QCoreApplication.translate("Projects", "Texts"),
        "tabular": QCoreApplication.translate("Projects", "Tables"),
    }
    parts = [kinds.get(card.modality, card.modality)]
    hard = QCoreApplication.translate("Projects", "difficulty {n} of 5")
    parts.append(hard.format(n=locale.toString(card.difficulty)))
    if card.languages:
        parts.append(", ".join(language_name(code) for code in card.languages))
    if card.deadline_ms:
        from app.gui.sync.wording import day

        parts.append(QCoreApplication.translate("Projects", "until {day}").format(day=day(card.deadline_ms, locale)))
    return " · ".join(parts)


def language_name(code: str) -> str:
    """The language by its own name; the code where Qt does not know it."""
    found = QLocale(code)
    if found.language() == QLocale.Language.C:
        return code
    if found.language() == QLocale.Language.English and "-" not in code:
        # Qt names the country of a bare "en", too.
        return "English"
    return found.nativeLanguageName() or code


def left_words(card: ProjectCard, locale: QLocale) -> str:
    """How much there is to get, and what today allows."""
    text = QCoreApplication.translate("Projects", "{n} left").format(n=locale.toString(card.remaining))
    if card.left_today is None:
        return text
    if card.daily_limit:
        today = QCoreApplication.translate("Projects", "{n} of {limit} a day still free today")
        today = today.format(n=locale.toString(card.left_today), limit=locale.toString(card.daily_limit))
    else:
        today = QCoreApplication.translate("Projects", "{n} more today").format(n=locale.toString(card.left_today))
    return f"{text} · {today}"


GATES: dict[str, Any] = {
    "role": QT_TRANSLATE_NOOP("Projects", "Your account may not do this work; the station's manager can allow it."),
    "today": QT_TRANSLATE_NOOP("Projects", "Today's limit is reached. It starts anew at midnight UTC."),
    "open": QT_TRANSLATE_NOOP("Projects", "You hold as much open work as one person may. Hand some of it in first."),
    "money": QT_TRANSLATE_NOOP("Projects", "The project's money is spoken for. Look again later."),
    "closed": QT_TRANSLATE_NOOP("Projects", "This project gives out no work now."),
}


def gate_words(card: ProjectCard, role: str) -> str:
    """What stands before work in a role, said before anybody asks; empty for none, and for exams."""
    gate = card.gates.get(role, "")
    return QCoreApplication.translate("Projects", GATES[gate]) if gate in GATES else ""


def time_words(card: ProjectCard) -> str:
    """How long work may be kept; empty where the station does not say."""
    days = round(card.lease_s / 86_400)
    if not days:
        return ""
    return QCoreApplication.translate("Projects", "Work may be kept for %Ln day(s)", "", days)


def data_words(card: ProjectCard) -> str:
    """What the project asks about its files, said before anybody takes work; empty for nothing."""
    parts = []
    if card.encrypt:
        parts.append(QCoreApplication.translate("Projects", "Only in an encrypted workspace."))
    if card.wipe:
        parts.append(
            QCoreApplication.translate(
                "Projects",
                "Its files are wiped from this computer once nothing needs them; your work and rewards stay.",
            )
        )
    return " ".join(parts)


def progress_words(card: ProjectCard, locale: QLocale) -> str:
    """The person's own standing; empty before the first submission."""
    own = card.progress
    if not own.submitted:
        return ""
    parts = [
        QCoreApplication.translate("Projects", "{n} submitted").format(n=locale.toString(own.submitted)),
        QCoreApplication.translate("Projects", "{n} accepted").format(n=locale.toString(own.accepted)),
    ]
    if own.pending:
        text = QCoreApplication.translate("Projects", "{n} waiting for review")
        parts.append(text.format(n=locale.toString(own.pending)))
    if own.rejected:
        parts.append(QCoreApplication.translate("Projects", "{n} not accepted").format(n=locale.toString(own.rejected)))
    return " · ".join(parts)


def accuracy_words(found: Accuracy | None) -> str:
    """A rate about a person always with n and its interval."""
    return _rate(
        QCoreApplication.translate("Projects", "Accuracy {rate} (n = {n}, 95 % interval {low} to {high})"), found
    )


def standing_words(card: ProjectCard) -> list[str]:
    """The person's own figures, a line each: labels, control items, known errors found, agreement."""
    translate = QCoreApplication.translate
    control = translate("Projects", "On control items {rate} (n = {n}, 95 % interval {low} to {high})")
    found = translate("Projects", "As reviewer: {rate} of known errors found (n = {n}, 95 % interval {low} to {high})")
    agrees = translate("Projects", "Votes that became the outcome: {rate} (n = {n}, 95 % interval {low} to {high})")
    lines = (
        accuracy_words(card.accuracy), _rate(control, card.control), _rate(found, card.reviewing),
        _rate(agrees, card.agreement),
    )  # fmt: skip
    return [line for line in lines if line]


def _rate(text: str, found: Accuracy | None) -> str:
    if found is None or not found.n:
        return ""
    return text.format(
        rate=percent(found.rate_bp),
        n=QLocale().toString(found.n),
        low=percent(found.low_bp),
        high=percent(found.high_bp),
    )


def exam_words(card: ProjectCard, taken: Project | None = None) -> str:
    """What stands between the person and the work; empty when nothing does. `taken` is the attempt kept here."""
    if card.exam not in ("open", "failed"):
        return ""
    exam = taken.exam if taken is not None else None
    if exam is not None and exam.state == "open":
        return QCoreApplication.translate("Projects", "You have begun the exam.")
    if card.exam == "failed" and not card.attempts_left:
        return QCoreApplication.translate("Projects", "The exam was not passed, and no attempt is left.")
    if card.exam == "failed" or (exam is not None and exam.state == "failed"):
        return QCoreApplication.translate(
            "Projects", "The exam was not passed; %Ln attempt(s) left.", "", card.attempts_left or 0
        )
    return QCoreApplication.translate("Projects", "A short exam comes first.")


def percent(basis_points: int) -> str:
    locale = QLocale()
    value = basis_points / 100
    return f"{locale.toString(value, 'f', 0 if basis_points % 100 == 0 else 1)} %"

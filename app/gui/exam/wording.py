"""What is said about an exam and its result."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.project import Exam
from app.gui.projects.wording import percent
from app.ops.examining import RIGHT_BP, Paper


def attempts_words(left: int) -> str:
    """How often the exam may be taken after this time."""
    if not left:
        return QCoreApplication.translate("Exam", "This is the only attempt left.")
    return QCoreApplication.translate("Exam", "%Ln further attempt(s) after this one.", "", left)


def left_words(left: int) -> str:
    """How often it may be taken again, once it was not passed."""
    if not left:
        return QCoreApplication.translate("Exam", "No attempt is left.")
    return QCoreApplication.translate("Exam", "%Ln attempt(s) left.", "", left)


def score_words(exam: Exam, items: int) -> str:
    """The score with what it rests on, and what was needed."""
    text = QCoreApplication.translate("Exam", "Score {score} (n = {n} items); {mark} was needed.")
    return text.format(score=percent(exam.score_bp), n=QLocale().toString(items), mark=percent(exam.pass_mark_bp))


def headline(exam: Exam) -> str:
    if exam.state == "passed":
        return QCoreApplication.translate("Exam", "You passed the exam")
    if exam.state == "failed":
        return QCoreApplication.translate("Exam", "You did not pass this time")
    return QCoreApplication.translate("Exam", "Exam")


def mark_words(score_bp: int) -> str:
    """One answer against the known one."""
    if score_bp >= RIGHT_BP:
        return QCoreApplication.translate("Exam", "right")
    if score_bp:
        return QCoreApplication.translate("Exam", "partly right ({share})").format(share=percent(score_bp))
    return QCoreApplication.translate("Exam", "wrong")


def progress_words(done: int, items: int) -> str:
    locale = QLocale()
    text = QCoreApplication.translate("Exam", "{done} of {all} answered")
    return text.format(done=locale.toString(done), all=locale.toString(items))


def sent_words(paper: Paper) -> str:
    """What exactly leaves this computer when it is handed in."""
    given = paper.done + paper.begun
    return QCoreApplication.translate("Exam", "%Ln answer(s) are sent to the station and graded there.", "", given)


def warnings(paper: Paper) -> list[str]:
    """What the person may want to look at before handing in."""
    found = []
    if paper.empty:
        text = QCoreApplication.translate("Exam", "%Ln item(s) have no answer: they count as wrong.", "", paper.empty)
        found.append(text)
    if paper.faulty:
        text = QCoreApplication.translate(
            "Exam",
            "%Ln answer(s) have a problem (see Problems beside the item): they count as wrong.",
            "",
            paper.faulty,
        )
        found.append(text)
    if paper.begun:
        found.append(
            QCoreApplication.translate(
                "Exam", "%Ln answer(s) were not marked as done; they are handed in as they are.", "", paper.begun
            )
        )
    return found

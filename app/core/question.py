"""Questions about a whole item, and whether an answer fits one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

Answer = str | int | tuple[str, ...]
"""single: option id · multiple, ranking: tuple of option ids · number: decimal text · text: text · scale: int."""


class QuestionKind(StrEnum):
    SINGLE = "single_choice"
    MULTIPLE = "multiple_choice"
    NUMBER = "number"
    TEXT = "text"
    RANKING = "ranking"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something asked about a whole item. `low` and `high` bound a scale (inclusive) or, as decimal text, a number."""

    id: str
    text: str
    kind: QuestionKind
    options: tuple[Option, ...] = ()
    required: bool = False
    low: str = ""
    high: str = ""
    help: str = ""


def fault(question: Question, answer: Answer) -> str:
    """Why `answer` does not fit `question`, in words for the person; empty when it does."""
    known = {option.id for option in question.options}
    match question.kind:
        case QuestionKind.SINGLE:
            return "" if isinstance(answer, str) and answer in known else "Choose one of the options."
        case QuestionKind.MULTIPLE:
            fits = isinstance(answer, tuple) and set(answer) <= known and len(set(answer)) == len(answer)
            return "" if fits else "Choose from the options, each at most once."
        case QuestionKind.RANKING:
            fits = isinstance(answer, tuple) and set(answer) == known and len(answer) == len(known)
            return "" if fits else "Put every option in order, each once."
        case QuestionKind.TEXT:
            return "" if isinstance(answer, str) and "\0" not in answer else "Enter text."
        case QuestionKind.SCALE:
            low, high = int(question.low or "1"), int(question.high or "5")
            fits = isinstance(answer, int) and not isinstance(answer, bool) and low <= answer <= high
            return "" if fits else f"Choose a value from {low} to {high}."
        case QuestionKind.NUMBER:
            return _number_fault(question, answer)


def _number_fault(question: Question, answer: Answer) -> str:
    if not isinstance(answer, str):
        return "Enter a number."
    try:
        value = Decimal(answer)
    except InvalidOperation:
        return f"“{answer[:40]}” is not a number."
    if not value.is_finite():
        return "Enter a finite number."
    if question.low and value < Decimal(question.low):
        return f"Enter at least {question.low}."
    if question.high and value > Decimal(question.high):
        return f"Enter at most {question.high}."
    return ""


def is_empty(answer: Answer | None) -> bool:
    return answer is None or answer == "" or answer == ()

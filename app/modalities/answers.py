"""How far annotators' answers to the questions about an item match."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import combinations

from app.core.agreement import Difference, DifferenceKind
from app.core.annotation import Annotation
from app.core.question import Answer, is_empty

FULL = 10_000


@dataclass(frozen=True, slots=True)
class AnswerMatch:
    """How far the answers to one question match (1/10,000), and the difference if there is one."""

    question: str
    score: int
    difference: Difference | None = None


def compare_answers(annotations: Sequence[Annotation]) -> list[AnswerMatch]:
    """One match for each question that anybody answered, by question id; the same in any order of annotators."""
    asked = sorted({name for a in annotations for name, answer in a.answers.items() if not is_empty(answer)})
    return [_match(name, [a.answers.get(name) for a in annotations]) for name in asked]


def _match(name: str, answers: list[Answer | None]) -> AnswerMatch:
    pairs = [_pair(a, b) for a, b in combinations(answers, 2)]
    score = sum(pairs) // len(pairs) if pairs else FULL
    if score == FULL:
        return AnswerMatch(name, FULL)
    said = "; ".join(f"{letter(n)}: {_words(answer)}" for n, answer in enumerate(answers))
    return AnswerMatch(
        name, score, Difference(DifferenceKind.ANSWER, f"Answers differ ({said})", question=name, score=score)
    )


def _pair(a: Answer | None, b: Answer | None) -> int:
    """Sets of options: Jaccard; rankings: pairs of options in the same order; all else: equal or not."""
    if is_empty(a) or is_empty(b) or a is None or b is None:
        return FULL if is_empty(a) and is_empty(b) else 0
    if isinstance(a, tuple) and isinstance(b, tuple):
        if set(a) != set(b):
            return FULL * len(set(a) & set(b)) // len(set(a) | set(b))
        if a == b or len(a) < 2:
            return FULL
        place = {option: n for n, option in enumerate(b)}
        pairs = list(combinations(a, 2))
        return FULL * sum(place[x] < place[y] for x, y in pairs) // len(pairs)
    return FULL if a == b or _same_number(a, b) else 0


def _same_number(a: Answer, b: Answer) -> bool:
    try:
        return isinstance(a, str) and isinstance(b, str) and Decimal(a) == Decimal(b)
    except InvalidOperation:
        return False


def _words(answer: Answer | None) -> str:
    if answer is None or is_empty(answer):
        return "no answer"
    text = ", ".join(answer) if isinstance(answer, tuple) else str(answer)
    return text if len(text) <= 40 else text[:39] + "…"


def letter(position: int) -> str:
    """How annotators are named side by side: A … Z, then A2 …"""
    return chr(ord("A") + position % 26) + (str(position // 26 + 1) if position >= 26 else "")

"""What is wrong with the answers to the questions about an item; `answers` compares them."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.annotation import Answers
from app.core.problem import Problem, Severity
from app.core.question import Question, fault, is_empty


def answer_problems(questions: Sequence[Question], answers: Answers) -> list[Problem]:
    """Required questions without an answer, answers that do not fit, and answers to questions that do not exist."""
    problems = []
    for question in questions:
        answer = answers.get(question.id)
        if answer is None or is_empty(answer):
            if question.required:
                problems.append(_problem(question, "needs an answer."))
        elif words := fault(question, answer):
            problems.append(_problem(question, words))
    known = {question.id for question in questions}
    for name in sorted(set(answers) - known):
        text = f"There is an answer to “{name}”, a question this project does not have. It will not count."
        problems.append(Problem(Severity.WARNING, text, question=name))
    return problems


def _problem(question: Question, words: str) -> Problem:
    title = question.text.strip() or question.id
    return Problem(
        Severity.ERROR, f"“{title if len(title) <= 60 else title[:59] + '…'}”: {words}", question=question.id
    )

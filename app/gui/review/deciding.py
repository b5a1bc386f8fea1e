"""Signing the verdicts of one item: on a worker, and exactly what was on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.annotation import Annotation
from app.core.problem import Severity
from app.core.review import Subject, Verdict
from app.errors import InputError

if TYPE_CHECKING:
    from app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict that was chosen and is not signed yet. `regions` are payload ids (r1 …) the reason is about."""

    verdict: Verdict
    reason: str = ""
    comment: str = ""
    regions: tuple[str, ...] = ()


def sign_choices(
    workspace: Workspace, item_id: str, choices: Mapping[Subject, Choice], result: Annotation | None, spent_ms: int
) -> int:
    """Sign and queue them; how many. InputError before anything is signed when a fix is unfinished or changes nothing.

    `result` is the frozen value on the screen; it goes with every fix.
    """
    from app.ops import checking, items, projects, reviewing, submitting

    if spent_ms:
        workspace.write(items.add_active, item_id, spent_ms)
    item = workspace.read(items.get, item_id)
    project = workspace.read(projects.get_project, item.project_id)
    fixes = [subject for subject, choice in choices.items() if choice.verdict is Verdict.FIXED]
    if fixes:
        if result is None:
            raise InputError("There is no result to send as the fix.", "Press E to begin one first.")
        problems = checking.problems(project, item, result)
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if errors:
            raise InputError("The result is not finished yet.", errors[0].text)
        payload = submitting.payload_of(project, item, result)
        for subject in fixes:
            if payload == subject.payload:
                raise InputError(
                    f"The result is just what {subject.letter} did.", "Accept this work, or correct the result first."
                )
    for subject, choice in choices.items():
        fixed = result if choice.verdict is Verdict.FIXED else None
        reviewing.decide(
            workspace, item_id, subject.submission_hash, choice.verdict,
            reason=choice.reason, comment=choice.comment, fixed=fixed, regions=choice.regions,
        )  # fmt: skip
    return len(choices)

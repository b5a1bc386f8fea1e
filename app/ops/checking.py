"""What is to be looked at before an item is finished."""

from __future__ import annotations

from app.core.annotation import Annotation, Regions
from app.core.item import Item
from app.core.problem import Problem, Severity
from app.core.project import Project
from app.modalities.questions import answer_problems
from app.modalities.registry import modality


def problems(project: Project, item: Item, annotation: Annotation) -> list[Problem]:
    """What to look at before finishing: errors first. The station runs the same checks."""
    found = modality(project.modality).validate(annotation, item, project.schema)
    found += answer_problems(project.questions, annotation.answers)
    if annotation.suggestions:
        found.append(_undecided(annotation.suggestions))
    return sorted(found, key=lambda problem: problem.severity is not Severity.ERROR)


def _undecided(suggestions: Regions) -> Problem:
    count = len(suggestions)
    if count == 1:
        text = "One suggestion is undecided. It does not count unless it is accepted."
    else:
        text = f"{count} suggestions are undecided. They do not count unless they are accepted."
    return Problem(Severity.NOTE, text, next(iter(suggestions)))

"""What may be wrong with the spans of a text."""

from __future__ import annotations

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem, Severity
from app.modalities.labels import label_problems
from app.modalities.text.regions import Span


def validate(annotation: Annotation, item: Item, schema: LabelSchema) -> list[Problem]:
    """Problems in drawing order; offsets are compared with the text's length when that is known."""
    problems: list[Problem] = []
    seen: set[tuple[str, tuple[tuple[int, int], ...]]] = set()
    for region in annotation.ordered():
        problems += label_problems(region, schema, "span")
        if not isinstance(region, Span):
            continue
        if item.height and region.end > item.height:
            text = (
                f"This span ends at character {region.end:,}, but the text has {item.height:,}. "
                "Delete it and mark it anew."
            )
            problems.append(Problem(Severity.ERROR, text, region.id))
        if (region.label, region.parts) in seen:
            text = "This span marks the same words with the same label as another one. Delete one of them."
            problems.append(Problem(Severity.WARNING, text, region.id))
        seen.add((region.label, region.parts))
    return problems

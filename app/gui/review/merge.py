"""Making one result out of several annotators' work: every choice is one undoable edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.core.agreement import Agreement
from app.core.annotation import Annotation, Relation
from app.core.editor import AnnotationEditor
from app.gui.review.spot import Spot


def start_from(editor: AnnotationEditor, source: Annotation, name: str) -> None:
    """Make the result what `source` says, whatever it was; one step."""
    now = editor.annotation
    links: dict[str, Relation | None] = {key: None for key in now.relations if key not in source.relations}
    answers = {key: source.answers.get(key) for key in {*now.answers, *source.answers}}
    editor.apply(
        name,
        put=list(source.regions.values()),
        drop=[key for key in now.regions if key not in source.regions],
        answers=answers,
        relations=links | dict(source.relations),
    )


def take(
    editor: AnnotationEditor,
    annotations: Sequence[Annotation],
    agreement: Agreement,
    spot: Spot,
    position: int,
    name: str,
) -> None:
    """Put one annotator's version of a difference into the result, also when that is to have nothing there; one step.

    Links of a region come with it where the result has their other end, whoever that came from.
    """
    source = annotations[position]
    if spot.question:
        editor.apply(name, answers={spot.question: source.answers.get(spot.question)})
        return
    wanted = spot.regions[position]
    others = [key for key in spot.regions if key and key != wanted and key in editor.annotation.regions]
    if not wanted:
        editor.apply(name, drop=others)
        return
    links = _links(editor.annotation, source, agreement, wanted, set(others))
    editor.apply(name, put=[source.regions[wanted]], drop=others, relations=links)


def _links(
    result: Annotation, source: Annotation, agreement: Agreement, wanted: str, leaving: set[str]
) -> Mapping[str, Relation]:
    there = {key for key in result.regions if key not in leaving} | {wanted}
    counterpart: dict[str, str] = {}
    for group in agreement.groups:
        present = next((key for key in group if key in there), "")
        for key in group:
            if key and present:
                counterpart[key] = key if key in there else present
    found = {}
    for link in source.relations.values():
        if wanted in (link.source, link.target):
            begin, end = counterpart.get(link.source, ""), counterpart.get(link.target, "")
            if begin and end:
                found[link.id] = Relation(link.id, link.label, begin, end)
    return found

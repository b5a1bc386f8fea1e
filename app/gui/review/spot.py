"""The places where annotators differ, one for each thing, and the agreement, in words for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.agreement import Agreement, DifferenceKind
from app.core.annotation import Annotation
from app.core.label import LabelSchema
from app.core.project import Project
from app.core.question import Answer, Question, is_empty
from app.core.region import Region
from app.gui.plain import isolated
from app.modalities.image.regions import MILLI, bounds
from app.modalities.image.regions import REGION_TYPES as IMAGE
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import count
from app.modalities.text.regions import Span

QUOTED = 32
"""Characters of a text quoted in a list."""


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing that differs: a region (one id per annotator, empty where there is none) or an answer."""

    title: str
    detail: str
    kinds: frozenset[DifferenceKind]
    regions: tuple[str, ...] = ()
    question: str = ""


def spots(project: Project, annotations: Sequence[Annotation], agreement: Agreement, content: Any) -> list[Spot]:
    """The differences in reading order, everything about one region taken together, questions last."""
    together: dict[tuple[str, ...] | str, set[DifferenceKind]] = {}
    scores: dict[tuple[str, ...] | str, int] = {}
    for difference in agreement.differences:
        key = difference.question or difference.regions
        together.setdefault(key, set()).add(difference.kind)
        scores[key] = difference.score
    found = []
    for key, kinds in together.items():
        if isinstance(key, str):
            found.append(_answer_spot(project, annotations, key))
        else:
            found.append(_region_spot(project.schema, annotations, key, frozenset(kinds), scores[key], content))
    asked = {question.id: place for place, question in enumerate(project.questions)}

    def order(spot: Spot) -> tuple[bool, tuple[int, int], str]:
        if spot.question:
            return True, (asked.get(spot.question, len(asked)), 0), ""
        region = next(a.regions[key] for a, key in zip(annotations, spot.regions, strict=True) if key)
        return False, _reading_place(region), spot.title

    return sorted(found, key=order)


def _reading_place(region: Region) -> tuple[int, int]:
    if isinstance(region, IMAGE):
        x, y, *_ = bounds(region)
        return y, x
    if isinstance(region, Span):
        return region.start, region.end
    if isinstance(region, Cell):
        return region.row, 1
    if isinstance(region, Rows):
        return region.ranges[0][0], 0
    return 0, 0


def _answer_spot(project: Project, annotations: Sequence[Annotation], question_id: str) -> Spot:
    question = next((q for q in project.questions if q.id == question_id), None)
    said = [
        isolated(f"{annotation.annotator}: {answer_words(question, annotation.answers.get(question_id))}")
        for annotation in annotations
    ]
    title = isolated(question.text if question is not None else question_id)
    return Spot(title, " · ".join(said), frozenset({DifferenceKind.ANSWER}), question=question_id)


def _region_spot(
    schema: LabelSchema,
    annotations: Sequence[Annotation],
    ids: tuple[str, ...],
    kinds: frozenset[DifferenceKind],
    score: int,
    content: Any,
) -> Spot:
    present = [(a.annotator, a.regions[key]) for a, key in zip(annotations, ids, strict=True) if key]
    absent = [a.annotator for a, key in zip(annotations, ids, strict=True) if not key]
    names = list(dict.fromkeys(_label_name(schema, region) for _, region in present))
    title = f"{isolated(' / '.join(names))} · {place_words(present[0][1], content)}"
    parts = []
    if DifferenceKind.MISSING in kinds:
        parts.append(
            translate("Review", "Only {letters}").format(letters=", ".join(letter for letter, _ in present))
            if len(present) <= len(absent)
            else translate("Review", "Missing in {letters}").format(letters=", ".join(absent))
        )
    if DifferenceKind.LABEL in kinds:
        parts.append(" · ".join(isolated(f"{letter}: {_label_name(schema, region)}") for letter, region in present))
    if DifferenceKind.GEOMETRY in kinds:
        alone = kinds == {DifferenceKind.GEOMETRY} and len(annotations) == 2
        share = QLocale().toString(round(score / 100))
        parts.append(
            translate("Review", "Different extent, {share} % in common").format(share=share)
            if alone
            else translate("Review", "Different extent")
        )
    if DifferenceKind.ATTRIBUTE in kinds:
        parts.append(_attribute_words(schema, present))
    return Spot(title, " · ".join(parts), kinds, ids)


def _attribute_words(schema: LabelSchema, present: Sequence[tuple[str, Region]]) -> str:
    parts = []
    label = schema.get(present[0][1].label)
    titles = {attribute.id: attribute.name for attribute in label.attributes} if label else {}
    for name in sorted({key for _, region in present for key, _ in region.attributes}):
        values = [(letter, dict(region.attributes).get(name)) for letter, region in present]
        if len({value for _, value in values}) > 1:
            said = ", ".join(f"{letter}: {_value_words(value)}" for letter, value in values)
            parts.append(f"{titles.get(name, name)} ({said})")
    if len({region.text for _, region in present}) > 1:
        parts.append(translate("Review", "Different text"))
    return " · ".join(parts)


def _value_words(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return translate("Review", "yes") if value else translate("Review", "no")
    return str(value)[:QUOTED]


def _label_name(schema: LabelSchema, region: Region) -> str:
    label = schema.get(region.label)
    return label.name if label else (region.label or translate("Review", "no label"))


def place_words(region: Region, content: Any) -> str:
    """Where a region is: its corner in the image, the words it covers, its cell or rows."""
    locale = QLocale()
    if isinstance(region, IMAGE):
        x, y, *_ = bounds(region)
        return translate("Review", "at {x}, {y}").format(x=locale.toString(x // MILLI), y=locale.toString(y // MILLI))
    if isinstance(region, Span):
        text = getattr(content, "text", "")[region.start : region.end]
        words = " ".join(text.split())
        return isolated(f"“{words if len(words) <= QUOTED else words[: QUOTED - 1] + '…'}”")
    if isinstance(region, Cell):
        row = locale.toString(region.row + 1)
        return translate("Review", "row {row}, {column}").format(row=row, column=isolated(region.column[:QUOTED]))
    if isinstance(region, Rows):
        first = locale.toString(region.ranges[0][0] + 1)
        return translate("Review", "%Ln row(s) from row {row}", "", count(region.ranges)).format(row=first)
    return region.kind


def answer_words(question: Question | None, answer: Answer | None) -> str:
    """An answer as a person reads it: the texts of options, not their ids."""
    if answer is None or is_empty(answer):
        return "–"
    texts = {option.id: option.text for option in question.options} if question else {}
    if isinstance(answer, tuple):
        return ", ".join(texts.get(part, part) for part in answer)
    return texts.get(str(answer), str(answer))


def agreement_words(agreement: Agreement, annotations: Sequence[Annotation]) -> str:
    """“3 of 4 regions match · 1 of 2 answers agrees”; never a bare score."""
    if len(annotations) < 2:
        return translate("Review", "One annotator, nothing to compare with")
    asked = {key for a in annotations for key, answer in a.answers.items() if not is_empty(answer)}
    apart = {difference.question for difference in agreement.differences if difference.question}
    differing = {difference.regions for difference in agreement.differences if not difference.question}
    locale, regions, answers = QLocale(), len(agreement.groups), len(asked)
    if not regions and not answers:
        return translate("Review", "Nobody marked anything")
    parts = []
    if regions:
        same = locale.toString(regions - len(differing))
        parts.append(translate("Review", "{same} of %Ln region(s) match", "", regions).format(same=same))
    if answers:
        parts.append(
            translate("Review", "{same} of %Ln answer(s) agree", "", answers).format(
                same=locale.toString(answers - len(apart))
            )
        )
    return " · ".join(parts)

"""What a person signs about an item: the strict check of annotation/1, answers/1, review/1 and dispute/1.

Coordinates are in 1/1000 pixel of the upright image, angles in 1/1000 degree, offsets in code points, rows by number.
"""

from __future__ import annotations

import re
from typing import Any

from app.errors import FormatError
from app.protocol.region_payload import bad, check_region, integer, keys, text

MAX_TEXT = 1_000_000
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
QUESTION_TYPES = frozenset({"single_choice", "multiple_choice", "number", "text", "ranking", "scale"})
MODALITIES = frozenset({"image", "text", "tabular"})
REVIEW_VERDICTS = frozenset({"accepted", "fixed", "rejected", "returned"})


def _list(value: Any, where: str) -> list[Any]:
    if type(value) is not list:
        raise bad(where, "is not a list")
    return value


def _distinct_texts(value: Any, where: str) -> None:
    texts = [text(one, where, 200, empty=False) for one in _list(value, where)]
    if len(set(texts)) != len(texts):
        raise bad(where, "names an option twice")


def _check_answer(answer: Any, where: str, seen: set[str]) -> None:
    keys(answer, where, {"question", "type", "value"})
    question = text(answer["question"], f"{where}.question", 200, empty=False)
    if question in seen:
        raise bad(where, f"answers the question {question!r} twice")
    seen.add(question)
    kind, value, place = answer["type"], answer["value"], f"{where}.value"
    if kind == "single_choice":
        text(value, place, 200, empty=False)
    elif kind in ("multiple_choice", "ranking"):
        _distinct_texts(value, place)
    elif kind == "number":
        if not _DECIMAL.fullmatch(text(value, place, 60, empty=False)):
            raise bad(place, "is not a decimal number as text")
    elif kind == "text":
        text(value, place, MAX_TEXT)
    elif kind == "scale":
        integer(value, place, None)
    else:
        raise bad(f"{where}.type", "is not a known type of question")


def _check_answers(value: Any, where: str) -> None:
    seen: set[str] = set()
    for number, answer in enumerate(_list(value, where)):
        _check_answer(answer, f"{where}[{number}]", seen)


def _check_frame(frame: Any, modality: str) -> None:
    """The size of what was labelled: geometry lies inside it."""
    if frame is None:
        return
    wanted = {"image": {"width", "height", "orientation"}, "text": {"length"}, "tabular": {"rows"}}[modality]
    keys(frame, "frame", wanted)
    for name in wanted:
        integer(frame[name], f"frame.{name}", 0)
    if modality == "image" and not 1 <= frame["orientation"] <= 8:
        raise bad("frame.orientation", "is not from 1 to 8")


def _check_annotation(value: dict[str, Any]) -> None:
    keys(value, "", {"schema", "modality", "frame", "regions", "relations", "answers"})
    modality = value["modality"]
    if type(modality) is not str or modality not in MODALITIES:
        raise bad("modality", "is not image, text or tabular")
    _check_frame(value["frame"], modality)
    regions = _list(value["regions"], "regions")
    for number, region in enumerate(regions):
        check_region(region, number, modality, value["frame"])
    for number, relation in enumerate(_list(value["relations"], "relations")):
        where = f"relations[{number}]"
        keys(relation, where, {"id", "label", "source", "target"})
        if relation["id"] != f"l{number + 1}":
            raise bad(f"{where}.id", f"is not l{number + 1}")
        text(relation["label"], f"{where}.label", 200)
        for end in ("source", "target"):
            check_reference(relation[end], f"{where}.{end}", len(regions))
    _check_answers(value["answers"], "answers")


def check_reference(value: Any, where: str, regions: int) -> None:
    """FormatError unless `r1` … `rn` of an existing region."""
    if type(value) is not str or not re.fullmatch(r"r[1-9][0-9]{0,6}", value) or int(value[1:]) > regions:
        raise bad(where, "names no region")


def _check_answers_only(value: dict[str, Any]) -> None:
    keys(value, "", {"schema", "answers"})
    _check_answers(value["answers"], "answers")


def _check_review(value: dict[str, Any]) -> None:
    keys(value, "", {"schema", "verdict", "reasons", "comment", "fixed"})
    verdict = value["verdict"]
    if type(verdict) is not str or verdict not in REVIEW_VERDICTS:
        raise bad("verdict", "is not accepted, fixed, rejected or returned")
    for number, reason in enumerate(_list(value["reasons"], "reasons")):
        where = f"reasons[{number}]"
        keys(reason, where, {"code", "text", "regions"})
        text(reason["code"], f"{where}.code", 200, empty=False)
        text(reason["text"], f"{where}.text", 20_000)
        for region in _list(reason["regions"], f"{where}.regions"):
            check_reference(region, f"{where}.regions", 1_000_000)
    text(value["comment"], "comment", 20_000)
    if verdict in ("rejected", "returned") and not value["reasons"]:
        raise bad("reasons", "is empty: a rejection names its reason")
    if (verdict == "fixed") is (value["fixed"] is None):
        raise bad("fixed", "must be there when the verdict is fixed, and only then")
    if value["fixed"] is not None:
        if type(value["fixed"]) is not dict or value["fixed"].get("schema") not in ("annotation/1", "answers/1"):
            raise bad("fixed", "is not an annotation")
        check(value["fixed"])


def _check_dispute(value: dict[str, Any]) -> None:
    keys(value, "", {"schema", "text"})
    if not text(value["text"], "text", 20_000).strip():
        raise bad("text", "is empty: say why the decision is wrong")


_CHECKS = {
    "annotation/1": _check_annotation,
    "answers/1": _check_answers_only,
    "review/1": _check_review,
    "dispute/1": _check_dispute,
}
SCHEMAS_OF: dict[str, frozenset[str]] = {
    "Submission": frozenset({"annotation/1", "answers/1"}),
    "Review": frozenset({"review/1"}),
    "Dispute": frozenset({"dispute/1"}),
}
"""Which payloads a record of each type may carry."""


def check(value: Any) -> str:
    """The schema name of a parsed payload; FormatError names the first place that does not fit."""
    if type(value) is not dict or type(value.get("schema")) is not str:
        raise bad("schema", "is missing")
    checker = _CHECKS.get(value["schema"])
    if checker is None:
        raise FormatError(
            "This work has a form that is not known.", f"{value['schema'][:40]!r}; a newer Caravan may know it."
        )
    checker(value)
    return str(value["schema"])

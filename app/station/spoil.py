"""Makes a known error out of a right answer: one that a careful reviewer sees, and that passes the machine check."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from app.errors import AppError
from app.protocol.canonical import canonical
from app.station.catalog import Place, Terms
from app.station.grade import grade
from app.station.machine_check import check_work

CLEARLY_WRONG_BP = 8_000
"""An error counts as known when agreement with the right answer falls below this."""
_TRIES = 12


def spoil(
    right: dict[str, Any], place: Place, terms: Terms, random: Random, *, other: Mapping[str, Any] | None = None
) -> bytes | None:
    """The payload with an error in it; None where none can be made that is surely wrong and still well formed.

    `other` is the right answer about another item: free text is taken from it.
    """
    for value in _errors(right, terms, random, other or {}):
        try:
            check_work(value, place, terms)
        except AppError:
            continue
        if grade(value, right, terms) < CLEARLY_WRONG_BP:
            return canonical(value)
    return None


def _errors(right: dict[str, Any], terms: Terms, random: Random, other: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    elsewhere = {one["question"]: one["value"] for one in other.get("answers", ())}
    for _ in range(_TRIES):
        value = copy.deepcopy(right)
        way = random.randrange(3)
        if (
            (way == 0 and _other_answer(value, terms, random, elsewhere))
            or (way == 1 and _other_label(value, terms, random))
            or (way == 2 and _left_out(value, random))
        ):
            yield value


def _other_answer(value: dict[str, Any], terms: Terms, random: Random, elsewhere: Mapping[str, Any]) -> bool:
    """Another option where options are chosen, the other way round where they are ranked, another item's text."""
    kinds = {one.id: one for one in terms.manifest.questions}
    given = [one for one in value.get("answers", ()) if one["question"] in kinds]
    if not given:
        return False
    one = random.choice(given)
    question = kinds[one["question"]]
    options = [option.id for option in question.options]
    if question.kind == "single_choice":
        others = [option for option in options if option != one["value"]]
        one["value"] = random.choice(others) if others else one["value"]
        return bool(others)
    if question.kind == "multiple_choice":
        others = [option for option in options if option not in one["value"]]
        one["value"] = sorted(random.sample(others, random.randint(1, len(others)))) if others else one["value"]
        return bool(others)
    if question.kind == "ranking" and len(one["value"]) > 1:
        one["value"] = one["value"][::-1]
        return True
    if question.kind in ("text", "number", "scale") and elsewhere.get(one["question"], one["value"]) != one["value"]:
        one["value"] = elsewhere[one["question"]]
        return True
    return False


def _other_label(value: dict[str, Any], terms: Terms, random: Random) -> bool:
    """Wrong labels for a third of the regions, at least one."""
    regions = value.get("regions") or []
    labels = [label.id for label in terms.manifest.labels]
    if not regions or len(labels) < 2:
        return False
    for region in random.sample(regions, max(1, len(regions) // 3)):
        region["label"] = random.choice([label for label in labels if label != region.get("label")])
        region.pop("attributes", None)
    return True


def _left_out(value: dict[str, Any], random: Random) -> bool:
    """A third of the regions are missing, at least one."""
    regions = value.get("regions") or []
    if not regions or value["relations"]:
        return False
    kept = sorted(random.sample(range(len(regions)), len(regions) - max(1, len(regions) // 3)))
    value["regions"] = [{**regions[place], "id": f"r{number}"} for number, place in enumerate(kept, 1)]
    return True

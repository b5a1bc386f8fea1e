"""The machine check of signed work: canonical, well formed, inside the item, and what the project allows.

The same functions of app.protocol run in the client before signing.
"""

from __future__ import annotations

from typing import Any

from app.core.item import Item
from app.core.problem import Severity
from app.errors import FormatError
from app.modalities.questions import answer_problems
from app.modalities.registry import modality
from app.protocol.codec import annotation_from_payload
from app.protocol.payload import SCHEMAS_OF, check
from app.protocol.problem import ProblemType
from app.station.catalog import Place, Terms
from app.station.refusal import Refusal


def check_kind(type_name: str, value: Any) -> dict[str, Any]:
    """Refusal unless the payload is of a schema that records of this type carry."""
    if type(value) is not dict or value.get("schema") not in SCHEMAS_OF[type_name]:
        raise Refusal(ProblemType.SCHEMA_MISMATCH, "This record carries another kind of content than its type.")
    return value


def check_work(value: dict[str, Any], place: Place, terms: Terms) -> None:
    """Refusal unless an annotation is well formed, lies inside its item and uses what the project allows."""
    _check_shape(value)
    if "modality" in value:
        if value["modality"] != place.modality:
            raise Refusal(ProblemType.SCHEMA_MISMATCH, "This work is of another modality than its item.")
        _check_frame(value, place)
    faults = _errors(value, place, terms)
    if faults:
        more = f" And {len(faults) - 1} more." if len(faults) > 1 else ""
        raise Refusal(ProblemType.SCHEMA_MISMATCH, "This work does not fit the project.", faults[0] + more)


def check_review(value: dict[str, Any], verdict: str, place: Place, terms: Terms) -> None:
    """Refusal unless the review is well formed, agrees with the signed verdict and names reasons of the project."""
    _check_shape(value)
    if value["verdict"] != verdict:
        raise Refusal(ProblemType.PAYLOAD_MISMATCH, "The review's content gives another verdict than its signature.")
    unknown = [reason["code"] for reason in value["reasons"] if reason["code"] not in terms.reasons]
    if unknown and terms.reasons:
        raise Refusal(
            ProblemType.SCHEMA_MISMATCH, "The review names a reason the project does not have.", f"{unknown[0]!r}."
        )
    if value["fixed"] is not None:
        check_work(value["fixed"], place, terms)


def check_dispute(value: dict[str, Any]) -> None:
    _check_shape(value)


def _errors(value: dict[str, Any], place: Place, terms: Terms) -> list[str]:
    annotation = annotation_from_payload(value, "annotation", "item", checked=True)
    found = answer_problems(terms.questions, annotation.answers)
    if annotation.regions:
        item = Item("item", "project", "", "", width=place.width or 0, height=place.height or 0)
        found += modality(place.modality).validate(annotation, item, terms.schema)
    return [problem.text for problem in found if problem.severity is Severity.ERROR]


def _check_shape(value: dict[str, Any]) -> None:
    try:
        check(value)
    except FormatError as error:
        geometry = ".geometry" in error.message
        kind = ProblemType.BAD_GEOMETRY if geometry else ProblemType.SCHEMA_MISMATCH
        raise Refusal(kind, error.title, error.message) from error


def _check_frame(value: dict[str, Any], place: Place) -> None:
    frame = value["frame"]
    if frame is None:
        if value["regions"]:
            raise Refusal(ProblemType.BAD_GEOMETRY, "This work has regions but does not say the size of its item.")
        return
    # `check` has shown that every region lies inside the frame; here the frame is shown to be the item's.
    wanted = {"width": place.width, "height": place.height, "length": place.height, "rows": place.height}
    for name, own in wanted.items():
        if name in frame and own is not None and frame[name] != own:
            raise Refusal(
                ProblemType.BAD_GEOMETRY,
                "This work is of an item of another size.",
                f"{name}: {frame[name]}, not {own}.",
            )
    if place.columns is not None:
        known = set(place.columns)
        for region in value["regions"]:
            if region["type"] == "cell" and region["geometry"]["column"] not in known:
                raise Refusal(ProblemType.BAD_GEOMETRY, "A cell lies in a column that the table does not have.")

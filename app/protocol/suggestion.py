"""What a station proposes for an item: regions in the form of annotation/1, a file of its own named by its SHA-256.

Prevents: proposals that stop somebody's work. Whatever is wrong with such a file concerns the file alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.core.annotation import Regions
from app.core.label import LabelSchema
from app.core.region import Origin
from app.errors import FormatError
from app.protocol.canonical import MAX_BYTES, canonical, parse_canonical
from app.protocol.codec import annotation_from_payload, payload_faults
from app.protocol.payload import check
from app.protocol.region_payload import bad, check_region, keys

SCHEMA = "suggestions/1"
MEDIA_TYPE = "application/json"
MAX_REGIONS = 50_000
_TITLE = "The suggestions of this item cannot be used."
_KEYS = frozenset({"schema", "modality", "frame", "regions"})


def region_fault(region: Mapping[str, Any], modality: str, frame: dict[str, Any] | None, schema: LabelSchema) -> str:
    """Why a region in the form of annotation/1 (whatever its id) cannot be proposed; empty when it can. `schema` is
    that of the project made `lenient`."""
    one = {**region, "id": "r1"}
    try:
        check_region(one, 0, modality, frame)
        _check_plain(one, "regions[0]")
    except FormatError as error:
        return error.message.removeprefix("regions[0]").removeprefix(".")
    faults = payload_faults({"regions": [one], "answers": []}, schema, ())
    return faults[0].removeprefix("r1: ") if faults else ""


def suggestions_bytes(regions: Sequence[Mapping[str, Any]], modality: str, frame: Mapping[str, Any]) -> bytes:
    """The file of these regions (see `region_fault`), numbered in their order. FormatError when it is too large."""
    if len(regions) > MAX_REGIONS:
        raise FormatError("These are too many suggestions for one item.", f"At most {MAX_REGIONS:,} are handed out.")
    numbered = [{**region, "id": f"r{number}"} for number, region in enumerate(regions, 1)]
    data = canonical({"schema": SCHEMA, "modality": modality, "frame": dict(frame), "regions": numbered})
    if len(data) > MAX_BYTES:
        raise FormatError("These suggestions are too large for one item.", f"At most {MAX_BYTES >> 20} MiB are read.")
    parse_canonical(data)  # what nobody could open is not handed out
    return data


def read_suggestions(data: bytes) -> dict[str, Any]:
    """A file of suggestions as the annotation/1 that accepting all of it would make. FormatError when it is not well
    formed."""
    try:
        value = parse_canonical(data)
        keys(value, "", _KEYS)
        if value["schema"] != SCHEMA:
            raise bad("schema", f"is not {SCHEMA}")
        regions = value["regions"]
        if type(regions) is not list or len(regions) > MAX_REGIONS:
            raise bad("regions", f"is not a list of at most {MAX_REGIONS:,}")
        for number, region in enumerate(regions):
            _check_plain(region, f"regions[{number}]")
        regions = [{**region, "origin": Origin.SUGGESTION.value} for region in regions]
        work = {**value, "schema": "annotation/1", "regions": regions, "relations": [], "answers": []}
        check(work)
    except FormatError as error:
        detail = error.message.rstrip(".")
        raise FormatError(_TITLE, f"What the station sent is not sound ({detail}). Label it without them.") from error
    return work


def suggested_regions(data: bytes, modality: str, frame: Mapping[str, int], schema: LabelSchema) -> Regions:
    """The regions of a file of suggestions, with new ids. `frame` is what is known of the item's size, by the names of
    its modality. FormatError when it is not well formed or does not belong to such an item."""
    work = read_suggestions(data)
    given = work["frame"] or {}
    if work["modality"] != modality or any(given.get(name) != size for name, size in frame.items()):
        raise FormatError(_TITLE, "They were made for another item. Label it without them.")
    faults = payload_faults(work, lenient(schema), ())
    if faults:
        raise FormatError(_TITLE, f"{faults[0]} Label it without them.")
    return annotation_from_payload(work, "", "", checked=True).regions


def _check_plain(region: Any, where: str) -> None:
    """What a proposal is not: something with an origin, or with parts that travel apart."""
    if type(region) is not dict:
        raise bad(where, "is not an object")
    if "origin" in region:
        raise bad(f"{where}.origin", "is not for suggestions")
    geometry = region.get("geometry")
    if type(geometry) is dict and "blob" in geometry:
        raise bad(f"{where}.geometry", "is not whole")


def lenient(schema: LabelSchema) -> LabelSchema:
    """The labels with no attribute required: what is missing the person says after accepting."""
    return LabelSchema(
        tuple(
            replace(label, attributes=tuple(replace(one, required=False) for one in label.attributes))
            for label in schema.labels
        )
    )

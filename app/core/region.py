"""One labelled part of an item: what every kind of region has; the geometry belongs to its modality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Self

Value = str | int | bool
Geometry = Any
"""JSON value of lists, objects, strings and integers only: it is signed, so it never holds a float."""


class Origin(StrEnum):
    """Where a region came from; kept for ever, so that suggested work can be told from hand work."""

    HAND = "hand"
    SUGGESTION = "suggestion"
    EDITED = "suggestion_edited"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A value: an edit makes a new one with `dataclasses.replace`. Subclasses add the geometry."""

    kind: ClassVar[str] = ""

    id: str
    label: str
    attributes: tuple[tuple[str, Value], ...] = ()
    text: str = ""
    group: str = ""
    order: int = 0
    locked: bool = False
    hidden: bool = False
    origin: Origin = Origin.HAND
    confidence: int = 0
    """In 1/10,000; 0 when it was not given."""

    def geometry(self) -> Geometry:
        """The geometry as JSON of integers, see the subclass for shape and unit."""
        raise NotImplementedError

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        """The inverse of `geometry`; ValueError, TypeError or KeyError when it does not fit the kind."""
        raise NotImplementedError


def region_document(region: Region) -> dict[str, Any]:
    """Everything of a region as a JSON object; what is at its default is left out."""
    document: dict[str, Any] = {
        "id": region.id,
        "type": region.kind,
        "label": region.label,
        "geometry": region.geometry(),
    }
    if region.attributes:
        document["attributes"] = dict(region.attributes)
    for name in ("text", "group", "order", "locked", "hidden", "confidence"):
        value = getattr(region, name)
        if value:
            document[name] = value
    if region.origin is not Origin.HAND:
        document["origin"] = region.origin.value
    return document


def region_from_document(document: Mapping[str, Any], kinds: Mapping[str, type[Region]]) -> Region:
    """The inverse of `region_document`; KeyError for an unknown kind, ValueError or TypeError for a bad geometry."""
    kind = kinds[document["type"]]
    return kind.from_geometry(
        document["geometry"],
        id=document["id"],
        label=document["label"],
        attributes=tuple(sorted(document.get("attributes", {}).items())),
        text=document.get("text", ""),
        group=document.get("group", ""),
        order=document.get("order", 0),
        locked=document.get("locked", False),
        hidden=document.get("hidden", False),
        confidence=document.get("confidence", 0),
        origin=Origin(document.get("origin", Origin.HAND)),
    )

"""Labels with stable ids, their typed attributes, and the schema a project allows."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

# Okabe and Ito (2008), eight colours told apart with any colour vision, extended by darker and lighter steps.
PALETTE: tuple[str, ...] = (
    "#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#b59f00", "#7f5fbf",
    "#00857a", "#a8443a", "#3f6fd8", "#8a6d3b", "#5f8f1f", "#b0468f", "#2f7f9f", "#6b6b6b",
)  # fmt: skip


class AttributeKind(StrEnum):
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A typed property of a region; `options` are the allowed values of a choice."""

    id: str
    name: str
    kind: AttributeKind = AttributeKind.TEXT
    options: tuple[str, ...] = ()
    required: bool = False
    default: str = ""


def default_value(attribute: Attribute) -> str | bool | None:
    """What a new region says of an attribute before anybody was asked; None for nothing, or where the default is no
    value the attribute can have."""
    text = attribute.default.strip()
    match attribute.kind:
        case AttributeKind.FLAG:
            return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(text.lower())
        case AttributeKind.CHOICE:
            return text if text in attribute.options else None
        case AttributeKind.NUMBER:
            try:
                return text if Decimal(text).is_finite() else None
            except InvalidOperation:
                return None
    return text or None


@dataclass(frozen=True, slots=True)
class KeypointSchema:
    """What a skeleton of a label consists of: the names of its keypoints in order, and the edges drawn between them
    (pairs of positions from 0)."""

    names: tuple[str, ...]
    edges: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if not self.names or len(set(self.names)) != len(self.names) or not all(self.names):
            raise ValueError("a skeleton's keypoints need different names")
        if any(a == b or not 0 <= a < len(self.names) or not 0 <= b < len(self.names) for a, b in self.edges):
            raise ValueError("a skeleton's edge leads to a keypoint that is not there")


@dataclass(frozen=True, slots=True)
class Label:
    """A class of regions. The id never changes and is never a position; the name may."""

    id: str
    name: str
    color: str = PALETTE[0]
    key: str = ""
    kinds: tuple[str, ...] = ()
    """Region kinds it may mark; empty means any of the modality."""
    attributes: tuple[Attribute, ...] = ()
    parent: str = ""
    skeleton: KeypointSchema | None = None
    """The keypoints of its skeletons; None when it marks none."""


@dataclass(frozen=True, slots=True)
class LabelSchema:
    """The labels of a project, in display order; ids are unique."""

    labels: tuple[Label, ...] = ()
    _by_id: dict[str, Label] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        by_id = {label.id: label for label in self.labels}
        if len(by_id) != len(self.labels):
            raise ValueError("label ids must be unique")
        object.__setattr__(self, "_by_id", by_id)

    def get(self, label_id: str) -> Label | None:
        return self._by_id.get(label_id)

    def named(self, name: str) -> Label | None:
        return next((label for label in self.labels if label.name == name), None)

    def with_label(self, label: Label) -> LabelSchema:
        """The schema with `label` added, or put in place of the one with its id."""
        if label.id in self._by_id:
            return LabelSchema(tuple(label if old.id == label.id else old for old in self.labels))
        return LabelSchema((*self.labels, label))

    def without(self, label_id: str) -> LabelSchema:
        return LabelSchema(tuple(label for label in self.labels if label.id != label_id))


def label_id_for(name: str, taken: Container[str]) -> str:
    """A readable id for a new label, different from those taken: `Red car` -> `red-car`, `red-car-2`."""
    base = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split()) or "label"
    candidate, n = base, 1
    while candidate in taken:
        n += 1
        candidate = f"{base}-{n}"
    return candidate


def with_keys(schema: LabelSchema) -> LabelSchema:
    """The schema with a free digit (1–9, then 0) for each label that came without a key, as far as they reach."""
    used = {label.key for label in schema.labels}
    free = iter([key for key in "1234567890" if key not in used])
    return LabelSchema(tuple(label if label.key else replace(label, key=next(free, "")) for label in schema.labels))


def new_label(schema: LabelSchema, name: str) -> Label:
    """A label for `name` with the next free colour and digit key (1–9, then 0)."""
    position = len(schema.labels)
    used = {label.key for label in schema.labels}
    key = next((k for k in "1234567890" if k not in used), "")
    return Label(label_id_for(name, {label.id for label in schema.labels}), name, PALETTE[position % len(PALETTE)], key)

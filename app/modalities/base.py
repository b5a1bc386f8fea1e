"""What a modality brings: its region kinds, the check before submitting and the comparison of annotators."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.core.agreement import Agreement
from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem
from app.core.region import Region


@dataclass(frozen=True)
class Modality:
    """One kind of item. `validate` and `compare` look at regions only; questions are the same everywhere."""

    name: str
    media_types: frozenset[str]
    region_types: tuple[type[Region], ...]
    validate: Callable[[Annotation, Item, LabelSchema], list[Problem]]
    compare: Callable[[Sequence[Annotation]], Agreement]

"""How well work matches a known answer: the comparison of annotators, with the known answer as one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.modalities.answers import FULL
from app.modalities.registry import modality
from app.protocol.codec import annotation_from_payload
from app.station.catalog import Terms


def grade(value: Mapping[str, Any], known: Mapping[str, Any], terms: Terms) -> int:
    """Agreement in 1/10,000 of two checked annotation/1 or answers/1 payloads of one item."""
    return agreement((value, known), terms.manifest.modality)


def agreement(values: Sequence[Mapping[str, Any]], kind: str) -> int:
    """The same of any number of them, over all pairs; `kind` is the project's modality."""
    if all(value == values[0] for value in values):
        return FULL
    made = tuple(annotation_from_payload(value, f"a{n}", "item") for n, value in enumerate(values))
    return modality(kind).compare(made).score

"""How well work matches a known answer: the comparison of annotators, with the known answer as one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.modalities.answers import FULL
from app.modalities.registry import modality
from app.protocol.codec import annotation_from_payload
from app.station.catalog import Terms


def grade(value: Mapping[str, Any], known: Mapping[str, Any], terms: Terms) -> int:
    """Agreement in 1/10,000 of two checked annotation/1 or answers/1 payloads of one item."""
    if value == known:
        return FULL
    given = annotation_from_payload(value, "given", "item")
    right = annotation_from_payload(known, "known", "item")
    return modality(terms.manifest.modality).compare((given, right)).score

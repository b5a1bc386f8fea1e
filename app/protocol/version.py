"""The numbers of the protocol, each with the reason it would change."""

from __future__ import annotations

from app.errors import BlockedError

HTTP = 1  # the paths under /v1: changes when an old client could misread an answer
RECORD = 1  # the signing domain's version: changes when a signed type or its meaning changes
PAYLOAD = 1  # annotation/1, answers/1, review/1, dispute/1: changes when an old reader could misread a payload
BUNDLE = 1  # the air-gap file: changes when an old reader could miss a record in it
EXPORT = 1  # provenance/ of an export: changes when an old verifier could pass what it should not

HEADER = "Caravan-Protocol"  # request header: the HTTP version the client speaks; 426 when the station cannot
SUPPORTED_HTTP = frozenset({1})


def choose(offered: frozenset[int] | set[int] | list[int]) -> int:
    """The highest HTTP version both sides speak; BlockedError when there is none."""
    common = SUPPORTED_HTTP & set(offered)
    if not common:
        raise BlockedError(
            "This station speaks another version.",
            "Your work is safe on this computer. Update Caravan, or ask the station's manager to update the station.",
        )
    return max(common)

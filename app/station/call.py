"""One HTTP call as a value: who may make it, what it takes and answers; everything around it happens in one place.

Prevents: a route without a check of roles, a body without a limit, a traceback in an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from app.station.arrival import Outcome, Sent
from app.station.auth import Caller
from app.station.station import Station

ANYBODY: frozenset[str] | None = None
"""No sign-in needed."""
SIGNED_IN: frozenset[str] = frozenset({"annotator", "reviewer", "manager", "auditor"})
WORKERS: frozenset[str] = frozenset({"annotator", "reviewer"})
MANAGERS: frozenset[str] = frozenset({"manager"})
OVERSEERS: frozenset[str] = frozenset({"manager", "auditor"})
SMALL = 64 * 1024
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as a handler sees it, all checks of form and role done. `caller` is `nobody` where none is needed."""

    station: Station
    caller: Caller
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any
    """A struct of the call's body type; bytes where it takes raw bytes; None otherwise."""


@dataclass(frozen=True, slots=True)
class FilePart:
    """`size` bytes of a file, sent as its pieces come."""

    pieces: Iterator[bytes]
    size: int


@dataclass(frozen=True, slots=True)
class Answered:
    """`body` is a struct, bytes or a file part; None answers with an empty object."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = JSON


@dataclass(frozen=True, slots=True)
class Taking:
    """A call that brings records: what is in it, and the answer once they are durable."""

    records: Callable[[Asked], Sequence[Sent]]
    answer: Callable[[Asked, Sequence[Outcome]], Answered]


@dataclass(frozen=True, slots=True)
class Call:
    """`{name}` in the path takes one segment. `body`: a struct type, `bytes` for raw bytes, None for no body."""

    method: str
    path: str
    roles: frozenset[str] | None
    handler: Callable[[Asked], Answered] | Taking
    answer: type[Struct] | None = None
    body: type[Any] | None = None
    limit: int = SMALL
    read: Callable[[bytes], Any] | None = None
    """A quicker way to read most bodies: what the handler gets instead, or None to decode as usual."""
    digest: bool = False
    """Whether Content-Digest is required."""
    query: Mapping[str, str] = field(default_factory=dict)
    """{name: what it is}: for the description of the interface."""
    summary: str = ""


NOBODY = Caller("", "", "", frozenset(), b"")

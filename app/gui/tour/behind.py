"""What the window knows of the demo's backstage, which it cannot import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from app.core.event import Event
from app.errors import AppError


@dataclass(frozen=True, slots=True)
class Role:
    """A person one plays: a workspace and the passphrase of its key."""

    name: str
    path: Path
    words: str


class Behind(Protocol):
    """Station, chain and colleagues in another process; the events come in a thread of theirs."""

    said: Event[str]
    ready: Event[dict[str, Any]]
    failed: Event[AppError]

    def start(self) -> None: ...

    def roles(self) -> tuple[Role, ...]: ...

    def order(self, do: str, *, timeout_s: float = 60.0, **fields: Any) -> None: ...

    def close(self) -> None: ...

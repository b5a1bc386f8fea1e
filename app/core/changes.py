"""What a write changed, so that everybody who shows it knows what to read again."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids per kind of thing; `'*'` stands for "many, read all again". `initiator` is who asked for the write, so that
    it
    can skip what it already shows."""

    projects: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    assignments: frozenset[str] = frozenset()
    outbox: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    rewards: bool = False
    claims: bool = False
    account: bool = False
    initiator: object = None

    def __or__(self, other: Changes) -> Changes:
        merged = {f.name: getattr(self, f.name) | getattr(other, f.name) for f in fields(self) if f.name != "initiator"}
        return Changes(**merged, initiator=self.initiator if self.initiator is other.initiator else None)

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(self) if f.name != "initiator")


MANY = frozenset({"*"})

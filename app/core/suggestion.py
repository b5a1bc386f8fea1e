"""What an assistant or an import proposes; it becomes a region only when accepted, and keeps its origin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core.ids import local_id
from app.core.region import Origin, Region


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed region and who proposed it."""

    region: Region
    source: str

    def accepted(self) -> Region:
        return replace(self.region, id=local_id(), origin=Origin.SUGGESTION)

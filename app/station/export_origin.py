"""Where the regions of an export come from: drawn by hand, or suggested, and then accepted or changed by a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.core.annotation import Annotation
from app.core.region import Origin

_NAMES = {
    Origin.HAND: "by_hand", Origin.SUGGESTION: "suggestions_accepted", Origin.EDITED: "suggestions_changed",
    Origin.IMPORT: "imported",
}  # fmt: skip


@dataclass
class Origins:
    """Fed with an export's labels; keeps counts alone."""

    _counts: Counter[Origin] = field(default_factory=Counter)

    def add(self, annotation: Annotation) -> None:
        self._counts.update(region.origin for region in annotation.regions.values())

    def document(self) -> dict[str, int]:
        """{"regions": all of them, "by_hand": …}."""
        return {"regions": self._counts.total(), **{name: self._counts[one] for one, name in _NAMES.items()}}


def in_words(title: str, said: Mapping[str, int]) -> str:
    """The same as a sentence; empty where nothing was suggested."""
    accepted, changed = said["suggestions_accepted"], said["suggestions_changed"]
    if not accepted + changed:
        return ""
    return (
        f"{title}: {accepted + changed:,} of {said['regions']:,} regions were suggestions, of which people accepted "
        f"{accepted:,} as they were and changed {changed:,}."
    )


def tools(all_said: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What Croissant calls tools of machine annotation: one for each project that has suggested regions."""
    return [text for one in all_said.values() if (text := in_words(one["title"], one["origins"]))]

"""The suggestions of the open item that pass the panel's filter, the surest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.core.editor import AnnotationEditor, Edit
from app.core.region import Region
from app.gui.labeling.region_model import RegionModel

ANY_LABEL = "\0"
"""In place of a label's id: all of them."""


class SuggestionModel(RegionModel):
    """`label` and `least` (a confidence in 1/10,000) say what is listed."""

    label = ANY_LABEL
    least = 0

    def passes(self, region: Region) -> bool:
        return region.confidence >= self.least and self.label in (ANY_LABEL, region.label)

    def listed(self, editor: AnnotationEditor) -> list[Region]:
        return sorted(filter(self.passes, editor.annotation.suggestions.values()), key=self.place)

    def changes(self, edit: Edit) -> tuple[Sequence[Region], Sequence[str]]:
        put = [region for _, region in edit.suggestions if region is not None and self.passes(region)]
        kept = {region.id for region in put}
        return put, [key for key, _ in edit.suggestions if key not in kept]

    def place(self, region: Region) -> tuple[Any, ...]:
        return -region.confidence, region.order, region.id

    @property
    def rows(self) -> Sequence[Region]:
        """What is listed, in order."""
        return self._regions

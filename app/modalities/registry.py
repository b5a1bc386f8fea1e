"""The modalities there are, and the region kinds they bring."""

from __future__ import annotations

from functools import cache

from app.core.region import Region
from app.modalities.image import regions as image
from app.modalities.tabular import regions as tabular
from app.modalities.text import regions as text


@cache
def region_kinds() -> dict[str, type[Region]]:
    """Every region kind by its name."""
    return {kind.kind: kind for kind in (*image.REGION_TYPES, *text.REGION_TYPES, *tabular.REGION_TYPES)}

"""The modalities there are, and every kind of region."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from app.core.region import Region
from app.modalities.base import Modality
from app.modalities.image import check as image_check
from app.modalities.image import compare as image_compare
from app.modalities.image import regions as image_regions
from app.modalities.tabular import check as tabular_check
from app.modalities.tabular import compare as tabular_compare
from app.modalities.tabular import regions as tabular_regions
from app.modalities.text import check as text_check
from app.modalities.text import compare as text_compare
from app.modalities.text import regions as text_regions

IMAGE = Modality(
    "image",
    frozenset(
        {
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/tiff",
            "image/bmp",
            "image/gif",
            "image/jp2",
            "image/avif",
        }
    ),
    image_regions.REGION_TYPES,
    image_check.validate,
    image_compare.compare,
)
TEXT = Modality(
    "text",
    frozenset({"text/plain", "text/markdown"}),
    text_regions.REGION_TYPES,
    text_check.validate,
    text_compare.compare,
)
TABULAR = Modality(
    "tabular",
    frozenset(
        {
            "text/csv",
            "text/tab-separated-values",
            "application/jsonl",
            "application/vnd.apache.parquet",
            "application/vnd.ms-excel",
            "application/vnd.ms-excel.sheet.macroEnabled.12",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    ),
    tabular_regions.REGION_TYPES,
    tabular_check.validate,
    tabular_compare.compare,
)
MODALITIES: tuple[Modality, ...] = (IMAGE, TEXT, TABULAR)


def modality(name: str) -> Modality:
    """The modality of that name (a `ModalityName` or its value); KeyError when there is none."""
    for found in MODALITIES:
        if found.name == name:
            return found
    raise KeyError(name)


@cache
def region_kinds() -> Mapping[str, type[Region]]:
    """Every region type by its kind, over all modalities."""
    return {region_type.kind: region_type for found in MODALITIES for region_type in found.region_types}

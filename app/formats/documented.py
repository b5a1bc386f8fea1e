"""An item whose regions stay the documents they are kept as until somebody asks: a million of them on the way in or
out never become objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from immutables import Map

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.region import region_from_document
from app.formats.base import LabeledItem
from app.modalities.registry import region_kinds

Document = dict[str, Any]


class DocumentedItem(LabeledItem):
    """`documents` are as `region_document` makes them, in any order, their ids different; `about` is all else that is
    said of the item."""

    def __init__(self, item: Item, documents: Sequence[Document], about: Annotation) -> None:
        fields = {"item": item, "text": "", "documents": documents, "about": about}
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    item: Item
    documents: Sequence[Document]
    about: Annotation

    @property
    def size(self) -> int:
        return len(self.documents)

    @property
    def is_empty(self) -> bool:
        return not self.documents and self.about.is_empty

    @cached_property
    def annotation(self) -> Annotation:
        kinds = region_kinds()
        return replace(self.about, regions=Map({one["id"]: region_from_document(one, kinds) for one in self.documents}))

    @property
    def plain(self) -> LabeledItem:
        """The same with its regions made."""
        return LabeledItem(self.item, self.annotation)

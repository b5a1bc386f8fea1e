"""What menus and keys do to selected masks; each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from app.core.region import Region
from app.modalities.image.geometry import THIN
from app.modalities.image.mask import Mask
from app.modalities.image.mask_edit import cleaned, filled, resized, shared
from app.modalities.image.regions import Polygon

if TYPE_CHECKING:
    from app.gui.labeling.image.editing import Editing
    from app.gui.labeling.image.view import ImageView

MOST_SPECK, MOST_BY = 500, 60
"""Pixels of a speck, and pixels to grow or shrink by, at the end of the slider."""


class MaskEditing(QObject):
    """Works on the view's selected masks that are not locked; `editing` lends its slider."""

    def __init__(self, view: ImageView, editing: Editing) -> None:
        super().__init__(view)
        self._view, self._editing = view, editing

    def commands(self) -> Mapping[str, Callable[[], object]]:
        return {
            "region.intersect": self.intersect,
            "region.fill_holes": self.fill_holes,
            "region.remove_specks": self.remove_specks,
            "region.grow": self.grow,
            "region.shrink": self.shrink,
            "tool.options": self.set_options,
        }

    def intersect(self) -> None:
        """Of a mask and others selected with it, what all of them cover, in place of the masks; other kinds stay."""
        chosen = [region for region in self._free() if not isinstance(region, THIN)]
        masks = [region for region in chosen if isinstance(region, Mask)]
        if len(chosen) < 2 or not masks:
            self._view.note(self.tr("Select a mask and one or more regions that overlap it (Shift-click adds one)."))
            return
        kept = cast(Mask, self._view.last_picked(masks))
        result = shared(chosen, kept)
        if result is None:
            self._view.note(self.tr("They share nothing."))
            return
        editor = self._view.editor
        assert editor is not None
        editor.apply("Keep what they share", put=[result], drop=[mask.id for mask in masks if mask is not kept])
        self._view.select([result.id])

    def fill_holes(self) -> None:
        """Masks and polygons without their holes."""
        free = self._free()
        holed = [region for region in free if isinstance(region, Mask | Polygon)]
        if not holed:
            self._ask()
            return
        result: list[Region] = [filled(r) if isinstance(r, Mask) else replace(r, holes=()) for r in holed]
        changed = [new for new, old in zip(result, holed, strict=True) if new != old]
        if changed:
            self._view.put("Fill holes", changed)
        else:
            self._view.note(self.tr("There are no holes in it."))

    def remove_specks(self) -> None:
        self._try_out(self.tr("Parts of fewer pixels go"), "Remove specks", cleaned, 20, MOST_SPECK)

    def grow(self) -> None:
        extent = self._view.extent
        self._try_out(self.tr("Grow by pixels"), "Grow", lambda mask, by: resized(mask, by, extent), 3, MOST_BY)

    def shrink(self) -> None:
        extent = self._view.extent
        self._try_out(self.tr("Shrink by pixels"), "Shrink", lambda mask, by: resized(mask, -by, extent), 3, MOST_BY)

    def set_options(self) -> None:
        """Take the keys to the options of the tool in hand; Enter or Escape brings them back to the image."""
        if not self._view.strip.take_focus():
            self._view.note(self.tr("This tool has no options."))

    def _try_out(self, title: str, name: str, change: Callable[[Mask, int], Mask], at: int, most: int) -> None:
        masks = [region for region in self._free() if isinstance(region, Mask)]
        if not masks:
            self._ask()
            return

        def changed(region: Region, value: int) -> Region:
            return change(region, value) if isinstance(region, Mask) else region

        self._editing.try_out(title, name, masks, changed, at, most, 1)

    def _ask(self) -> None:
        self._view.note(self.tr("Select a mask first."))

    def _free(self) -> list[Region]:
        if not self._view.editable:
            return []
        return [region for region in self._view.selected_regions() if not region.locked]

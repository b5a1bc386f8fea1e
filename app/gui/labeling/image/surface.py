"""The image as the tools see it: what is where, what is selected, where a point is drawn to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.core.label import KeypointSchema
from app.core.region import Region
from app.gui.labeling.image.canvas import ImageCanvas
from app.gui.labeling.image.tag import TagPainter
from app.gui.labeling.image.wording import HINTS
from app.gui.labeling.view import LabelingView
from app.modalities.image.outline import Extent
from app.modalities.image.regions import MILLI
from app.modalities.image.snap import sharing, snapped

_ACTION = re.compile(r"\{(\w+\.\w+)\}")
MOST_NEAR = 300
"""With more regions than this under the pointer there is nothing sensible to be drawn to."""


class ImageSurface(LabelingView):
    """Implements the tools' `Surface`; all geometry in whole 1/1000 pixels and on the image."""

    canvas: ImageCanvas
    tags: TagPainter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switches = {
            "region.snap": False, "region.shared": False, "view.follow": False, "view.crosshair": True,
            "view.names": True, "view.display": False, "view.minimap": False,
            "view.compare": False,
        }  # fmt: skip
        self._picked: list[str] = []

    @property
    def extent(self) -> Extent:
        return self.canvas.camera.width * MILLI, self.canvas.camera.height * MILLI

    @property
    def label(self) -> str:
        return self.current_label

    @property
    def writable(self) -> bool:
        return self.editable

    def at(self, x: int, y: int, near: int) -> str | None:
        found = self.canvas.index.pick(x, y, near)
        return found.id if found else None

    def within(self, x1: int, y1: int, x2: int, y2: int) -> list[str]:
        return self.canvas.index.within(x1, y1, x2, y2)

    def around(self, x1: int, y1: int, x2: int, y2: int) -> list[Region]:
        index = self.canvas.index
        return [index.regions[slot] for slot in index.near(x1, y1, x2, y2).tolist()]

    def added(self, region: Region) -> None:
        label = self.label_of(region)
        if not region.label:
            self.label_wanted.emit(region.id)
        elif label is not None and label.kinds and region.kind not in label.kinds:
            text = self.tr("“{label}” may not mark this kind of region: choose another label or draw another shape.")
            self.noted.emit(text.format(label=label.name))

    def snap(self, x: int, y: int, near: int, without: Iterable[str] = ()) -> tuple[int, int] | None:
        if not self._switches["region.snap"]:
            return None
        apart = set(without)
        regions = [region for region in self.around(x - near, y - near, x + near, y + near) if region.id not in apart]
        return snapped(regions, x, y, near) if len(regions) <= MOST_NEAR else None

    def sharing(self, x: int, y: int, without: str) -> list[tuple[Region, int]]:
        if not self._switches["region.shared"]:
            return []
        found = self.around(x, y, x, y)
        regions = [r for r in found if r.id != without and not r.locked and not self.is_suggestion(r.id)]
        return sharing(regions, x, y)

    def keypoints(self, label_id: str) -> KeypointSchema | None:
        label = self.schema.get(label_id)
        return label.skeleton if label is not None else None

    def note(self, text: str) -> None:
        self.noted.emit(self.sentence(text) if text in HINTS else text)

    def sentence(self, name: str) -> str:
        """What the wording has under this name, with the keys as they are set."""
        return _ACTION.sub(lambda found: self.key_words(found[1]), self.tr(HINTS[name]))

    def last_picked(self, among: Sequence[Region]) -> Region:
        """The one of some regions that was selected last."""
        places = {key: place for place, key in enumerate(self._picked)}
        return max(among, key=lambda region: places.get(region.id, -1))

    # What can be switched on and off.

    def switches(self) -> Mapping[str, bool]:
        return self._switches

    def set_switch(self, name: str, on: bool) -> None:
        if name not in self._switches or self._switches[name] == on:
            return
        self._switches[name] = on
        if name == "view.crosshair":
            self.canvas.crosshair = on
            self.canvas.set_guide(None)
        elif name == "view.names":
            self.tags.shown = on
            self.canvas.restyle()
        self.switched.emit(name, on)

"""The tool that splits regions along a line drawn across them."""

from __future__ import annotations

from app.core.region import Region
from app.modalities.image.combine import split
from app.modalities.image.tools.path import PathTool


class CutTool(PathTool):
    """A point per click or Enter; Enter or a double click cuts. With nothing selected every region that the line
    crosses is cut, else those that are selected; locked ones never."""

    name = "cut"

    def _finish(self) -> None:
        line = self.flat
        self.cancel()
        put = [piece for region in self._meant(line) for piece in split(region, line)]
        if not put:
            self.surface.note("cut.nothing")
            return
        self.surface.editor.apply("Split", put=put)
        self.surface.select([region.id for region in put])

    def _meant(self, line: tuple[int, ...]) -> list[Region]:
        chosen, regions = self.surface.selection, self.surface.editor.annotation.regions
        found = self.surface.around(min(line[::2]), min(line[1::2]), max(line[::2]), max(line[1::2]))
        found = [regions[region.id] for region in found if region.id in regions]
        return [r for r in found if not r.locked and not r.hidden and (not chosen or r.id in chosen)]

"""The tool that splits regions along a line drawn across them."""

from __future__ import annotations

from app.core.region import Region
from app.modalities.image.combine import meets, split
from app.modalities.image.tools.path import PathTool

MOST_EXPLAINED = 100
"""To say why nothing was split no more regions than this are looked at."""


class CutTool(PathTool):
    """A point per click or Enter; Enter or a double click cuts. With nothing selected every region that the line
    crosses is cut, else those that are selected; locked ones never."""

    name = "cut"

    def _finish(self) -> None:
        line = self.flat
        self.cancel()
        put = [piece for region in self._meant(line) for piece in split(region, line)]
        if not put:
            self.surface.note(self._reason(line))
            return
        self.surface.editor.apply("Split", put=put)
        self.surface.select([region.id for region in put])

    def _meant(self, line: tuple[int, ...]) -> list[Region]:
        chosen = self.surface.selection
        return [r for r in self._near(line) if not r.locked and (not chosen or r.id in chosen)]

    def _near(self, line: tuple[int, ...]) -> list[Region]:
        regions = self.surface.editor.annotation.regions
        found = self.surface.around(min(line[::2]), min(line[1::2]), max(line[::2]), max(line[1::2]))
        return [regions[region.id] for region in found if region.id in regions and not region.hidden]

    def _reason(self, line: tuple[int, ...]) -> str:
        """Which sentence says why nothing was split."""
        near = self._near(line)[:MOST_EXPLAINED]
        meant = {region.id for region in self._meant(line)}
        for region in near:
            if region.id not in meant and split(region, line):
                return "cut.locked" if region.locked else "cut.others"
        return "cut.inside" if any(region.id in meant and meets(region, line) for region in near) else "cut.outside"

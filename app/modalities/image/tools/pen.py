"""What the drawing tools share: the cross hair that arrow keys move, snapping, and adding a finished region."""

from __future__ import annotations

from typing import ClassVar

from app.core.region import Region
from app.modalities.image.outline import clamped
from app.modalities.image.tools.surface import Surface
from app.modalities.tool import KeyEvent, PointerEvent, Tool

ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


class DrawingTool(Tool):
    """A tool that makes one new region. `x`, `y` is where pointer or keyboard cursor stand, always on the image."""

    guided: ClassVar[bool] = True
    """Whether a cross of lines through the pointer helps."""
    letters: ClassVar[str] = ""
    """Keys that mean something to the tool, before any shortcut of the window."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.x, self.y = surface.extent[0] // 2, surface.extent[1] // 2
        self.by_key = False
        self.snapped: tuple[int, int] | None = None

    @property
    def subject(self) -> str:
        """A word for the hint, where it has a place for one."""
        return ""

    def _follow(self, event: PointerEvent) -> tuple[int, int]:
        """Where the pointer means: on a point or edge close by, unless Alt is held."""
        self.by_key = False
        x, y = clamped(event.x, event.y, self.surface.extent)
        self.snapped = None if event.alt else self.surface.snap(x, y, event.near)
        self.x, self.y = clamped(*self.snapped, self.surface.extent) if self.snapped else (x, y)
        return self.x, self.y

    def _steer(self, event: KeyEvent) -> bool:
        """Move the cross hair with an arrow key: Shift five steps, Ctrl the smallest one."""
        if event.key not in ARROWS:
            return False
        dx, dy = ARROWS[event.key]
        step = event.one if event.ctrl else event.step * (5 if event.shift else 1)
        self.x, self.y = clamped(self.x + dx * step, self.y + dy * step, self.surface.extent)
        self.by_key, self.snapped = True, None
        return True

    def place(self, x: int, y: int) -> None:
        """Put the cross hair somewhere useful, such as the middle of what is in view."""
        self.x, self.y = clamped(x, y, self.surface.extent)

    @property
    def _cursor(self) -> tuple[int, int] | None:
        return (self.x, self.y) if self.by_key else None

    def _add(self, name: str, region: Region) -> None:
        self.surface.editor.apply(name, put=[region])
        self.surface.select([region.id])
        self.surface.added(region)

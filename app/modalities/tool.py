"""What a pointer tool is: gestures in the item's own units, so that tools work without a window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Button(StrEnum):
    """Which mouse button; `NONE` while the pointer only moves."""

    NONE = "none"
    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """Where the pointer is, in the item's units: 1/1000 pixel of an image, code points of a text (`x`), column and row.

    `near` is how many units still count as touching something at the present zoom.
    """

    x: int
    y: int = 0
    near: int = 0
    button: Button = Button.LEFT
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A key by its name: `Enter`, `Escape`, `Backspace`, `Left`, `Right`, `Up`, `Down`, or a letter.

    `step` is how many units an arrow moves a keyboard cursor at the present zoom; `one` is the smallest useful step.
    """

    key: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    step: int = 1
    one: int = 1


@dataclass(frozen=True, slots=True)
class ToolKind:
    """A tool as a menu or tool bar shows it; `make` gets what the tool works on."""

    name: str
    title: str
    icon: str
    shortcut: str
    make: Callable[..., Tool]


class Tool:
    """A gesture in progress. Nothing reaches the editor before the gesture ends, so `cancel` leaves no trace."""

    name: ClassVar[str] = ""

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way that `cancel` would end."""
        return False

    @property
    def hint(self) -> str:
        """The key of the sentence that says what the next gesture does, see the view's own table."""
        return self.name

    def press(self, event: PointerEvent) -> None: ...

    def move(self, event: PointerEvent) -> None: ...

    def release(self, event: PointerEvent) -> None: ...

    def double_click(self, event: PointerEvent) -> None: ...

    def wheel(self, steps: int) -> bool:
        """Use turns of the wheel while Ctrl is held; False when they mean nothing to the tool."""
        return False

    def key(self, event: KeyEvent) -> bool:
        """Use a key; False when it means nothing to the tool now."""
        return False

    def cancel(self) -> None: ...

    def preview(self) -> object:
        """What is to be drawn on top while the gesture lasts; its type belongs to the modality."""
        return None

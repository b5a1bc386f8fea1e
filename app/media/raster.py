"""A picture read in rectangles at several sizes, turned upright on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from numpy.typing import NDArray

Rect = tuple[int, int, int, int]
"""x, y, width, height."""
Size = tuple[int, int]
SIDEWAYS = (5, 6, 7, 8)


class Raster(Protocol):
    """`levels`: (width, height) of the upright picture, the largest first, each about half of the one before.
    Any thread may read."""

    @property
    def levels(self) -> tuple[Size, ...]: ...

    def area(self, level: int, rect: Rect, *, wait: bool = False) -> NDArray[Any] | None:
        """The samples in `rect`, which lies inside the level; None while they are not there yet, unless `wait`.
        FormatError when they cannot be read at all."""
        ...

    def close(self) -> None: ...


def upright_size(size: Size, orientation: int) -> Size:
    """The size of a stored picture once it is turned upright; its own inverse."""
    return (size[1], size[0]) if orientation in SIDEWAYS else size


def stored_rect(rect: Rect, stored: Size, orientation: int) -> Rect:
    """Where a rectangle of the upright picture lies in the stored one (EXIF 2.32, 4.6.4 A, tag 274)."""
    x, y, w, h = rect
    width, height = stored
    if orientation in SIDEWAYS:
        x, y, w, h = y, x, h, w
    mirrored_x = orientation in (2, 3, 7, 8)
    mirrored_y = orientation in (3, 4, 6, 7)
    return width - x - w if mirrored_x else x, height - y - h if mirrored_y else y, w, h


def turned(samples: NDArray[Any], orientation: int) -> NDArray[Any]:
    """The samples of a stored picture (or of a rectangle of it), upright. Often only a view of them."""
    if orientation in (2, 3, 7, 8):
        samples = samples[:, ::-1]
    if orientation in (3, 4, 6, 7):
        samples = samples[::-1]
    return samples.swapaxes(0, 1) if orientation in SIDEWAYS else samples

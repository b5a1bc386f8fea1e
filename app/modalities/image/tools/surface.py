"""What an image tool works on, and what it wants drawn while a gesture lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.core.editor import AnnotationEditor
from app.core.label import KeypointSchema
from app.core.region import Region
from app.modalities.image.outline import Extent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.modalities.image.span import Spans


class Surface(Protocol):
    """The image as a tool sees it; all coordinates in 1/1000 pixel."""

    @property
    def editor(self) -> AnnotationEditor: ...
    @property
    def extent(self) -> Extent: ...
    @property
    def label(self) -> str: ...
    @property
    def selection(self) -> frozenset[str]: ...
    @property
    def writable(self) -> bool: ...
    def select(self, ids: Iterable[str]) -> None: ...
    def at(self, x: int, y: int, near: int) -> str | None:
        """The region a click at (x, y) means: the uppermost, of equals the smallest."""
        ...

    def within(self, x1: int, y1: int, x2: int, y2: int) -> list[str]:
        """The regions that lie wholly inside the rectangle."""
        ...

    def around(self, x1: int, y1: int, x2: int, y2: int) -> list[Region]:
        """The visible regions whose frames touch the rectangle."""
        ...

    def change(self, name: str, regions: Sequence[Region], make: Callable[[Region], Region]) -> None:
        """A new version of each region, as one step; of very many in the background."""
        ...

    def note(self, text: str) -> None:
        """Say why nothing was done: the key of a sentence in the view's own table."""
        ...

    def added(self, region: Region) -> None:
        """A region was drawn and is in the editor."""
        ...

    def snap(self, x: int, y: int, near: int, without: Iterable[str] = ()) -> tuple[int, int] | None:
        """A vertex or edge within `near` of (x, y), not of the regions `without`; None where snapping is off."""
        ...

    def sharing(self, x: int, y: int, without: str) -> list[tuple[Region, int]]:
        """Other regions with a vertex at exactly (x, y), and its handle; none while boundaries are not shared."""
        ...

    def keypoints(self, label_id: str) -> KeypointSchema | None:
        """What a label's skeletons consist of."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Painted:
    """A mask as it would become, without its run lengths; it stands in for the committed one with its id."""

    region_id: str
    label: str
    spans: Spans
    base: Spans | None = None
    """What it was one step before; it differs in `box` only, (x1, y1, x2, y2) in whole pixels."""
    box: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Cells over a part of the image, their borders drawn: squares of `step` pixels from (x, y) on, each with the
    number of its cell."""

    x: int
    y: int
    step: int
    cells: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is drawn on top during a gesture."""

    live: tuple[Region, ...] = ()
    """Regions as they would become; they stand in for the committed ones with their ids."""
    line: tuple[int, ...] = ()
    """An open outline, flat (x, y, …), the last point following the pointer."""
    closing: bool = False
    """Whether the next click would close the outline."""
    band: tuple[int, int, int, int] | None = None
    cursor: tuple[int, int] | None = None
    """The keyboard's cross hair."""
    open: bool = False
    """Whether `line` stays open when it is finished."""
    snapped: tuple[int, int] | None = None
    """Where the pointer was drawn to a point or edge that is there."""
    caption: tuple[str, int, int] = ("", 0, 0)
    """Words beside a place (x, y): what comes next."""
    anchors: tuple[int, ...] | None = None
    """The points that were set, flat, where `line` has others between them; None: all of `line` but the last."""
    dots: tuple[int, ...] = ()
    """Points of regions that something can be done to, flat."""
    painted: tuple[Painted, ...] = ()
    brush: tuple[int, int, int, bool] | None = None
    """Middle (x, y) and breadth of the brush, and whether it is square."""
    grid: Grid | None = None


EMPTY = Sketch()

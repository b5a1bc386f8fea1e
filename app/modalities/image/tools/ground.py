"""What the tools that paint and feel need of an image besides regions: pixels, settings, and work elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from app.core.cancel import Cancel
from app.modalities.image.tools.option import Options
from app.modalities.image.tools.surface import Surface

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")


class Ground(Surface, Protocol):
    """A surface with its pixels."""

    @property
    def options(self) -> Options: ...
    def set_options(self, options: Options) -> None: ...
    @property
    def in_view(self) -> tuple[int, int, int, int]:
        """(x1, y1, x2, y2): the pixels of the image in view."""
        ...

    @property
    def zoom(self) -> float:
        """Pixels of the screen for each pixel of the image."""
        ...

    def pixels(self, x1: int, y1: int, x2: int, y2: int, step: int = 1) -> NDArray[np.uint8]:
        """Every `step`-th pixel of a box on the image, shape (rows, columns, 3); as they are shown."""
        ...

    def work(self, job: Callable[[Cancel], T], done: Callable[[T], Any]) -> Callable[[], None]:
        """Do `job` elsewhere and call `done` with its result here, after which the tool's preview is shown anew.

        The returned function cancels: `done` is then never called. Where there is nobody to do it elsewhere, `done`
        has been called on return.
        """
        ...


class Errand:
    """One piece of work at a time on behalf of a tool, until it is done or cancelled."""

    def __init__(self) -> None:
        self._token: object = None
        self._stop: Callable[[], None] | None = None

    @property
    def running(self) -> bool:
        return self._token is not None

    def start(self, ground: Ground, job: Callable[[Cancel], T], done: Callable[[T], Any]) -> None:
        self.cancel()
        token = self._token = object()

        def finish(result: T) -> None:
            if self._token is token:
                self._token = self._stop = None
                done(result)

        stop = ground.work(job, finish)
        # `done` may have begun the next piece already.
        if self._token is token:
            self._stop = stop

    def cancel(self) -> None:
        if self._stop is not None:
            self._stop()
        self._token = self._stop = None

"""Garbage is looked for in the main thread alone.

Prevents: a crash of the whole program. Left to itself, Python looks in whichever thread happens to make the next
object, and what belongs to a window and stands in a circle of references would be destroyed there, beside the thread
that draws it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
SETTLED_MS = 5_000
"""After this time a start counts as done, whatever became of the workspace."""


class Collector(QObject):
    """Takes over from Python until `end`. Nothing is looked at before `begin`, which comes at the latest once a start
    is over: until then nearly all that is made is modules, and walking over them takes a tenth of the time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.step)
        self._timer.start(SETTLED_MS)

    def begin(self, _opened: object = None) -> None:
        self._timer.start(EVERY_MS)

    def step(self) -> None:
        """Look where Python would, by its own limits: at the youngest objects, and each time less often at older
        ones."""
        self._timer.setInterval(EVERY_MS)
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        if young > limits[0]:
            gc.collect(0 if middle <= limits[1] else 1 if old <= limits[2] else 2)

    def end(self) -> None:
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

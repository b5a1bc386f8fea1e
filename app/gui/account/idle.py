"""Notices that nobody is at the keyboard or the mouse any more."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

LOOK_EVERY_MS = 5_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove, QEvent.Type.TabletPress,
    }
)  # fmt: skip


def clock() -> float:
    """Seconds that go on while the computer sleeps, where the system counts those."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) if boot is not None else time.monotonic()


class IdleWatch(QObject):
    """`idle` comes once when no input has reached Caravan for `minutes()` (0: never); main thread.

    Windows are watched before their events reach any widget: a filter on the whole application would call Python for
    every event of every widget.
    """

    idle = Signal()

    def __init__(self, minutes: Callable[[], int], parent: QObject, now: Callable[[], float] = clock) -> None:
        super().__init__(parent)
        self._minutes, self._now = minutes, now
        self._last, self._told = now(), False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.step)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch()

    def set_running(self, running: bool) -> None:
        """Watch only while there is something to lock."""
        if running and not self._timer.isActive():
            self.touch()
            self._timer.start()
        elif not running:
            self._timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        self._last, self._told = self._now(), False

    def step(self) -> None:
        """Look at the clock, and for windows that are new."""
        self._watch()
        minutes = self._minutes()
        if minutes and not self._told and self._now() - self._last >= 60 * minutes:
            self._told = True
            self.idle.emit()

    def again(self) -> None:
        """What `idle` asked for could not be done yet: say it once more next time."""
        self._told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.touch()
        return False

    def _watch(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            # Once more only puts it first; it goes with the window.
            window.installEventFilter(self)

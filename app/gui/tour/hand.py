"""A hand for the real window: waits, clicks, drags and types through Qt's own event queue, and takes pictures."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

WAIT_S = 30.0
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class NotShownError(RuntimeError):
    """What should have appeared in the window did not, in the time it had."""


class Hand:
    """Main thread. `shots` are the pictures taken, in order; none are without a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.shots: list[Path] = []

    def wait(self, ready: Callable[[], Any], what: str, seconds: float = WAIT_S) -> Any:
        """Run the event loop until `ready` gives something; NotShownError says that `what` did not come."""
        end = time.monotonic() + seconds
        while not (found := ready()):
            if time.monotonic() > end:
                raise NotShownError(f"{what} did not come within {seconds:g} s")
            _run_events()
        return found

    def settle(self, milliseconds: int = 150) -> None:
        end = time.monotonic() + milliseconds / 1000
        while time.monotonic() < end:
            _run_events()

    def click(self, widget: QWidget, pos: QPoint | None = None, *, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Click a visible, enabled widget; NotShownError when it cannot be clicked."""
        if not (widget.isVisible() and widget.isEnabled()):
            raise NotShownError(f"{_named(widget)} cannot be clicked")
        if pos is None and isinstance(widget, QAbstractButton):
            # Buttons of some styles are hit only on their contents.
            pos = widget.rect().center()
            if not widget.hitButton(pos):
                pos.setX(widget.width() - 10 if widget.isRightToLeft() else 10)
        QTest.mouseClick(widget, LEFT, modifier, pos if pos is not None else widget.rect().center())

    def double_click(self, widget: QWidget, pos: QPoint) -> None:
        QTest.mouseClick(widget, LEFT, NONE, pos)
        QTest.mouseDClick(widget, LEFT, NONE, pos)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, steps: int = 6) -> None:
        QTest.mouseMove(widget, start)
        QTest.mousePress(widget, LEFT, NONE, start)
        for step in range(1, steps + 1):
            QTest.mouseMove(widget, (QPointF(start) + QPointF(end - start) * step / steps).toPoint())
        QTest.mouseRelease(widget, LEFT, NONE, end)

    def clicks(self, widget: QWidget, places: Sequence[QPoint]) -> None:
        for place in places:
            QTest.mouseMove(widget, place)
            QTest.mouseClick(widget, LEFT, NONE, place)

    def key(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        _activate(widget)
        QTest.keyClick(widget, key, modifier)

    def type(self, widget: QWidget, text: str) -> None:
        _activate(widget)
        QTest.keyClicks(widget, text)

    def shoot(self, widget: QWidget, name: str) -> Path | None:
        """A picture of a window as it is now."""
        self.settle()
        if self.folder is None:
            return None
        path = self.folder / f"{len(self.shots) + 1:02}-{name}.png"
        if not widget.grab().save(str(path)):
            raise NotShownError(f"{path} could not be written")
        self.shots.append(path)
        return path


def _activate(widget: QWidget) -> None:
    """Shortcuts work in the active window only; a screen without a window manager gives none back by itself."""
    window = widget.window()
    if not window.isActiveWindow():
        window.activateWindow()
        _run_events()


def _run_events() -> None:
    QApplication.processEvents()
    # Only a running event loop deletes what was asked to go later.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # QTest.qWait would keep Python's lock, and the workers would crawl.
    time.sleep(0.005)


def _named(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)() or type(widget).__name__

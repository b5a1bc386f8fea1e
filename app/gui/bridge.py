"""Carries events of the program, emitted in any thread, to the main thread as Qt signals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from app.core.event import Event


class Bridge(QObject):
    """One per source of events. After `close` nothing arrives any more, not even what was already under way."""

    received = Signal(object)
    _posted = Signal(object)

    def __init__(self, event: Event[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        self._disconnect: Callable[[], None] = event.connect(self._post)

    def close(self) -> None:
        self._open = False
        self._disconnect()

    def _post(self, value: object) -> None:
        # Runs in the emitting thread: nothing but the queued emit may happen here.
        if self._open:
            self._posted.emit(value)

    def _on_posted(self, value: object) -> None:
        if self._open:
            self.received.emit(value)

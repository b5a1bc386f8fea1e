"""Hears from the desktop that its screen was locked; on Linux, where the session bus says so."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class ScreenLock(QObject):
    """`locked` comes when the screen is locked. Where nothing tells, it never comes: the idle time does the rest."""

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.listening = False
        if not sys.platform.startswith("linux") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.sessionBus()
        for service, path in _SERVICES:
            heard = bus.connect(service, path, service, "ActiveChanged", self, SLOT("_on_active(bool)"))
            self.listening = self.listening or heard

    @Slot(bool)
    def _on_active(self, active: bool) -> None:
        if active:
            self.locked.emit()

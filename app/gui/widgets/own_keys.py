"""Keeps plain keys for the fields of a panel that lies inside a view, where they would be the view's shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QSlider, QWidget

_NUMBERS = (QAbstractSpinBox, QSlider)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class OwnKeys(QObject):
    """Arrows, Tab, digits and letters go to whatever of `panel` has the focus; keys with Ctrl or Alt stay shortcuts,
    and so do letters where only numbers can be written. Takes the widgets that `panel` has now."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        for widget in (panel, *panel.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & _HELD
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _is_in_list(watched):
                # An open list of choices takes Enter from this very event.
                return False
            # What nobody wanted comes up to the panel too.
            within = QApplication.focusWidget()
            is_number = any(isinstance(one, _NUMBERS) for one in (within, within.parent() if within else None))
            event.setAccepted(not (is_number and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z))
            return True
        return False


def _is_in_list(watched: QObject) -> bool:
    return isinstance(watched, QWidget) and watched.window().windowType() is Qt.WindowType.Popup

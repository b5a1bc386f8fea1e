"""A thin line between the parts of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def vertical_rule() -> QFrame:
    """One pixel wide, in the colour of borders."""
    line = QFrame()
    line.setObjectName("line")
    line.setFixedWidth(1)
    return line

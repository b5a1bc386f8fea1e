"""What can be done next in a table, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HINTS = {
    "rows": QT_TRANSLATE_NOOP("TableView", "Pick rows, then press a label's key; Delete takes labels off"),
    "cell": QT_TRANSLATE_NOOP("TableView", "Pick cells, then press a label's key; Delete takes labels off"),
    "suggestion": QT_TRANSLATE_NOOP(
        "TableView", "A suggestion: accept or refuse it. To give it another label is to accept it"
    ),
    "read": QT_TRANSLATE_NOOP("TableView", "This view cannot be changed"),
}

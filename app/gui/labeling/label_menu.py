"""The labels as a menu within another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.core.label import LabelSchema
from app.gui.icon import swatch


def add_labels(menu: QMenu, schema: LabelSchema, choose: Callable[[str], object]) -> None:
    """Nothing where there are none; `choose` is given the id of the one that is chosen."""
    if not schema.labels:
        return
    inner = menu.addMenu(QCoreApplication.translate("RegionMenu", "Label"))
    for label in schema.labels:
        name = label.name.replace("&", "&&")
        inner.addAction(swatch(label.color), name, lambda key=label.id: choose(key))

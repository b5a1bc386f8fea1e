"""What an item is called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.item import Item
from app.gui.plain import isolated
from app.media.source import PAGE_MARK, split_page


def item_name(item: Item) -> str:
    """A page of a file goes by the file's name and its number; everything else by its own name."""
    name: str = item.name
    if PAGE_MARK not in name:
        return name
    place, page = split_page(item.path or name)
    if place == (item.path or name):
        return name  # a file that is really called that
    words = QCoreApplication.translate("ItemName", "{file}, page {page}")
    return words.format(file=isolated(name.rpartition(PAGE_MARK)[0]), page=QLocale().toString(page + 1))

"""Brings what an item shows: pixels, text or a table, decoded apart from this process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.core.cancel import Cancel
from app.core.item import Item
from app.errors import FormatError
from app.media.image import DecodedImage
from app.media.table import Table, open_table
from app.media.text import DecodedText, Newlines
from app.media.worker import DecodeWorker
from app.ops import items
from app.ops.door import Door

_ENDINGS = {"text/csv": ".csv", "text/tab-separated-values": ".tsv", "application/jsonl": ".jsonl"}
Content = DecodedImage | DecodedText | Table


def load(door: Door, item: Item, decoder: DecodeWorker, cancel: Cancel | None = None) -> Content:
    """The item's content; FormatError when its file is gone or broken. Its size is remembered for checks and payloads.

    A Table must be closed by whoever asked. Runs on a worker.
    """
    if item.media_type.startswith("image/"):
        image = decoder.image(file_of(door, item), cancel=cancel, name=item.name)
        _remember(door, item, image.width, image.height, image.orientation)
        return image
    if item.media_type in ("text/plain", "text/markdown"):
        text = text_of(door, item, decoder, cancel)
        _remember(door, item, 0, len(text.text), 1)
        return text
    table = open_table(_named(door, item), door.assets.cache, cancel=cancel)
    _remember(door, item, len(table.columns), table.row_count, 1)
    return table


def measured(door: Door, item: Item, content: Content) -> Item:
    """The item with the size its content turned out to have."""
    match content:
        case DecodedImage():
            return replace(item, width=content.width, height=content.height, orientation=content.orientation)
        case DecodedText():
            return replace(item, height=len(content.text))
        case Table():
            return replace(item, width=len(content.columns), height=content.row_count)


def text_of(door: Door, item: Item, decoder: DecodeWorker, cancel: Cancel | None) -> DecodedText:
    """A text item's text; FormatError as in `load`."""
    inline = door.read(items.inline_asset, item.asset) if item.asset else None
    if inline is not None:
        return DecodedText(inline.decode(), "utf-8", item.asset, Newlines.LF)
    # A text asset is UTF-8 by definition; a file of the person's own may be anything.
    return decoder.text(file_of(door, item), cancel, encoding="utf-8" if item.asset else "", name=item.name)


def file_of(door: Door, item: Item) -> Path:
    """Where the item's bytes are; FormatError when they are not there."""
    path = door.assets.path(item.asset) if item.asset else Path(item.path)
    if not path.is_file():
        if item.asset:
            raise FormatError(f"“{item.name}” has not been fetched yet.", "It comes when the station can be reached.")
        raise FormatError(
            f"“{item.name}” is not there any more.", "It was moved, renamed or deleted; your labels are kept."
        )
    return path


def _named(door: Door, item: Item) -> Path:
    """A table's file under a name that says what it is: assets have only a hash."""
    path = file_of(door, item)
    return door.assets.linked(item.asset, _ENDINGS.get(item.media_type, ".csv")) if item.asset else path


def _remember(door: Door, item: Item, width: int, height: int, orientation: int) -> None:
    if (item.width, item.height, item.orientation) != (width, height, orientation):
        door.write(items.set_size, item.id, width, height, orientation)

"""Brings what an item shows: pixels, text or a table, decoded apart from this process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from app.core.cancel import Cancel
from app.core.changes import Changes
from app.core.item import FileState, Item
from app.errors import FormatError, WipedError
from app.media.picture import DecodedImage
from app.media.source import split_page
from app.media.table import Table, copy_of, open_table
from app.media.text import DecodedText, Newlines
from app.media.worker import DecodeWorker
from app.ops import items, noting, picture
from app.ops.door import Door

_ENDINGS = {"text/csv": ".csv", "text/tab-separated-values": ".tsv", "application/jsonl": ".jsonl"}
_ENCODING = "encoding:"
HELD_PIXELS = 30_000_000
Content = DecodedImage | DecodedText | Table


def load(door: Door, item: Item, decoder: DecodeWorker, cancel: Cancel | None = None) -> Content:
    """The item's content; FormatError when its file is gone or broken. Its size is remembered for checks and payloads.

    A Table must be closed by whoever asked. Runs on a worker.
    """
    if item.media_type.startswith("image/"):
        place = picture.place_of(item, file_of(door, item))
        image = picture.first_view(door, place, decoder, cancel, HELD_PIXELS)
        remember_size(door, item, image)
        return picture.complete(door, place, image, decoder, cancel)
    if item.media_type in ("text/plain", "text/markdown"):
        text = text_of(door, item, decoder, cancel)
        _remember(door, item, 0, len(text.text), 1)
        return text
    path = _named(door, item)
    copy = copy_of(path, door.assets.cache)
    table = open_table(path, door.assets.cache, cancel=cancel)
    if item.asset and not door.assets.has(item.asset):
        # Wiped while it was read: what was read of it goes the same way.
        table.close()
        copy.unlink(missing_ok=True)
        raise WipedError(item.name)
    _remember(door, item, len(table.columns), table.row_count, 1)
    return table


def first(door: Door, item: Item, decoder: DecodeWorker, cancel: Cancel | None, held: int) -> Content:
    """What of the item's content can be shown soonest: pictures of more than `held` pixels come reduced, and
    `picture.complete` brings the rest. Otherwise as `load`."""
    if not item.media_type.startswith("image/"):
        return load(door, item, decoder, cancel)
    image = picture.first_view(door, picture.place_of(item, file_of(door, item)), decoder, cancel, held)
    remember_size(door, item, image)
    return image


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
    path = file_of(door, item)
    if item.asset:
        return decoder.text(path, cancel, encoding="utf-8", name=item.name)
    chosen = door.read(noting.noted, _ENCODING + item.id)
    if chosen:
        try:
            # What the person chose can be chosen again.
            return replace(decoder.text(path, cancel, encoding=chosen, name=item.name), certain=False)
        except FormatError:
            door.write(read_as, item.id, "")  # these bytes are nothing in that encoding
    return decoder.text(path, cancel, encoding="", name=item.name)


def read_as(session: Session, item_id: str, encoding: str) -> Changes:
    """Read this item's own file in `encoding` from now on."""
    return noting.note(session, _ENCODING + item_id, encoding)


def file_of(door: Door, item: Item) -> Path:
    """Where the item's bytes are; FormatError when they are not there, WipedError when they will not come again."""
    path = door.assets.path(item.asset) if item.asset else Path(split_page(item.path)[0])
    if not path.is_file():
        if item.asset and door.read(items.file_state, item.id) is FileState.WIPED:
            raise WipedError(item.name)
        if item.asset:
            raise FormatError(f"“{item.name}” has not been fetched yet.", "It comes when the station can be reached.")
        raise FormatError(
            f"“{item.name}” is not there any more.", "It was moved, renamed or deleted; your labels are kept."
        )
    return path


def page_of(item: Item) -> int:
    """Which page of its file an item is, from 0."""
    return 0 if item.asset else split_page(item.path)[1]


def remember_size(door: Door, item: Item, image: DecodedImage) -> None:
    """Keep the size and orientation a picture turned out to have, for checks and payloads."""
    _remember(door, item, image.width, image.height, image.orientation)


def _named(door: Door, item: Item) -> Path:
    """A table's file under a name that says what it is: assets have only a hash."""
    path = file_of(door, item)
    try:
        return door.assets.linked(item.asset, _ENDINGS.get(item.media_type, ".csv")) if item.asset else path
    except FileNotFoundError as error:
        raise WipedError(item.name) from error  # in this very moment


def _remember(door: Door, item: Item, width: int, height: int, orientation: int) -> None:
    if (item.width, item.height, item.orientation) != (width, height, orientation):
        door.write(items.set_size, item.id, width, height, orientation)

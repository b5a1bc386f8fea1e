"""The formats there are: ours, and those that other packages bring through the entry point `caravan.formats`."""

from __future__ import annotations

import logging
from collections import Counter
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from app.formats import (
    coco,
    coco_panoptic,
    conll,
    cvat,
    datumaro,
    delimited,
    dota,
    geojson,
    label_studio,
    labelme,
    mask_png,
    mot,
    native,
    open_images,
    pascal_voc,
    via,
    yolo,
)
from app.formats.base import Format
from app.formats.tree import is_zip, opened
from app.media.source import access_errors

FORMATS: tuple[Format, ...] = (
    native.FORMAT,
    coco_panoptic.FORMAT,
    coco.FORMAT,
    yolo.FORMAT,
    pascal_voc.FORMAT,
    labelme.FORMAT,
    cvat.FORMAT,
    label_studio.FORMAT,
    datumaro.FORMAT,
    dota.FORMAT,
    mot.FORMAT,
    via.FORMAT,
    mask_png.FORMAT,
    geojson.FORMAT,
    open_images.FORMAT,
    conll.FORMAT,
    delimited.FORMAT,
)
GROUP = "caravan.formats"
HEAD = 64 * 1024
_LABEL_FILES = (".json", ".geojson", ".xml", ".csv", ".txt")
_LOOKED_AT = 50
_log = logging.getLogger(__name__)


@cache
def formats() -> tuple[Format, ...]:
    """Ours first; a foreign format cannot take the name of another."""
    found = {known.name: known for known in FORMATS}
    for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
        if (loaded := load_foreign(point)) is not None:
            found.setdefault(loaded.name, loaded)
    return tuple(found.values())


def load_foreign(point: EntryPoint) -> Format | None:
    """The format of an entry point; None, and a line in the log, when it is broken."""
    try:
        loaded = point.load()
    except Exception:  # noqa: BLE001 - somebody else's code may fail in any way; the program goes on without it
        _log.exception("the format plug-in %s could not be loaded and is left out", point.name)
        return None
    if not isinstance(loaded, Format):
        _log.error("the format plug-in %s is not a Format and is left out", point.name)
        return None
    return loaded


def format_named(name: str) -> Format:
    """The format of that name; KeyError when there is none."""
    for known in formats():
        if known.name == name:
            return known
    raise KeyError(name)


def sniff(path: Path) -> Format | None:
    """The format a file, a folder or a zip is in, by what it begins with or holds; None when no format knows it."""
    return next(iter(candidates(path)), None)


def candidates(path: Path) -> list[Format]:
    """The formats that know a file, a folder or a zip, the likeliest first.

    Of a folder or zip, formats that know it as a whole, then those that know most of the first label files.
    """
    able = [known for known in formats() if known.can_read]
    if not path.is_dir() and not is_zip(path):
        with access_errors(path), open(path, "rb") as file:
            head = file.read(HEAD)
        return [known for known in able if known.sniff(path, head)]
    able = [known for known in able if known.reads_trees]
    with opened(path) as tree:
        whole = [known for known in able if known.sniff_tree(tree)]
        found: Counter[str] = Counter()
        for name in tree.named(*_LABEL_FILES)[:_LOOKED_AT]:
            head = tree.head(name, HEAD)
            found.update(known.name for known in able if known.sniff(Path(name), head))
    rest = [known for known in able if found[known.name] and known not in whole]
    return whole + sorted(rest, key=lambda known: -found[known.name])

"""labelme JSON, a file per picture, in both dialects: of labelme itself, and of X-AnyLabeling."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.core.cancel import Cancel, Progress
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report, Setting
from app.formats.labelme_shape import Images, region_of
from app.formats.labelme_write import DIALECTS, write
from app.formats.markup import json_object
from app.formats.picture import image_item, labeled, refusals, rest_of, side
from app.formats.target import safe_name
from app.formats.tree import Tree, folder_of, opened, resolved

_KNOWN = {"version", "flags", "shapes", "imagePath", "imageData", "imageHeight", "imageWidth", "lineColor", "fillColor",
          "checked", "description", "tags", "chat_history", "vqaData"}  # fmt: skip


def sniff(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and b'"shapes"' in start and (b'"imagePath"' in start or b'"shape_type"' in start)


def _could_be(path: Path, head: bytes) -> bool:
    # An embedded picture may stand before the shapes, so a long file is taken on less.
    return sniff(path, head) or (b'"imageData"' in head and head.lstrip().startswith(b"{"))


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree, Images() as images:
        refusals(tree, report)
        files = tree.label_files(_could_be, ".json")
        seen: set[str] = set()
        for n, file in enumerate(files, 1):
            cancel.check()
            try:
                yield report.count(_document(tree, file, seen, images, report))
            except FormatError as error:
                if len(files) == 1:
                    raise
                report.skip(tree.root, file, error.title)
            except ValueError as error:
                report.skip(tree.root, file, str(error))
            progress(n, len(files))
        yield from rest_of(tree, seen, report)


def _document(tree: Tree, file: str, seen: set[str], images: Images, report: Report) -> LabeledItem:
    document = json_object(tree.read(file), tree.shown(file), "A labelme file is an object with “shapes”.")
    shapes = document.get("shapes")
    if not isinstance(shapes, list):
        raise FormatError(f"“{tree.shown(file)}” is not a labelme file.", "It must hold a list called “shapes”.")
    name = _picture(tree, file, document.get("imagePath"))
    if not name:
        raise ValueError("its picture's name is missing or leads outside the folder")
    if name in seen:
        raise ValueError(f"another file has the labels of {name} already")
    seen.add(name)
    item = image_item(name, side(document.get("imageWidth")), side(document.get("imageHeight")), len(seen))
    regions: list[Region] = []
    for n, shape in enumerate(shapes, 1):
        try:
            if not isinstance(shape, dict):
                raise ValueError("it is not an object")
            regions += region_of(shape, images, report)
        except (ValueError, FormatError) as error:
            report.skip(tree.shown(file), f"shape no. {n}", str(error))
    flags: Any = document.get("flags")
    report.lose("flags of whole pictures", sum(v is True for v in flags.values()) if isinstance(flags, dict) else 0)
    for key in document.keys() - _KNOWN:
        report.lose(f"fields “{str(key)[:40]}”")
    return labeled(item, regions)


def _picture(tree: Tree, file: str, told: Any) -> str:
    """The picture beside the file, of the same name, wins over the path in it: a renamed pair stays together."""
    base = folder_of(file)
    told = told if isinstance(told, str) else ""
    if (name := resolved(told, base)) in tree:
        return name
    if beside := tree.image_of(file.rpartition(".")[0]):
        return beside
    plain = told.replace("\\", "/").rpartition("/")[2]
    if tree.is_single:
        return resolved(told, "") or safe_name(plain)
    return name or safe_name(base + plain)


FORMAT = Format(
    "labelme",
    "labelme JSON (zip or folder, a file per picture)",
    frozenset({"image"}),
    (".zip", ".json"),
    read,
    write,
    sniff,
    losses=("answers", "relations", "locks and hidden marks", "holes in polygons (written as masks)"),
    settings={
        "dialect": Setting(
            "“labelme” (the default) or “xanylabeling”: four corners a box, rotated boxes, attributes", DIALECTS
        )
    },
    reads_trees=True,
)

"""Reading mask pictures: each number or exact colour becomes one pixel mask, holes and all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.core.cancel import Cancel, Progress
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import LabeledItem, Options, Report
from app.formats.delimited import unescaped
from app.formats.labelme_shape import Images
from app.formats.markup import csv_rows
from app.formats.picture import image_item, labeled, refusals
from app.formats.target import safe_name
from app.formats.tree import Tree, folder_of, opened
from app.media.limit import Limits
from app.modalities.image.mask import packed

_OBJECTS, _CLASSES = "SegmentationObject/", "SegmentationClass/"
FOLDERS = ("masks/", _OBJECTS, _CLASSES, "labels/", "gt/")
_MOST_VALUES = 65_536
_MOST_COLORS = 1_000
_PNG = Limits(bytes=500_000_000)
_IGNORED = 255


def sniff_tree(tree: Tree) -> bool:
    """PNGs in a folder of masks, and what their numbers mean beside it."""
    about = {name.rpartition("/")[2].lower() for name in tree.named(".txt", ".csv")}
    masks = [name for name in tree.named(".png") if any(f"/{top}" in f"/{name}" for top in FOLDERS[:3])]
    return bool(masks) and bool(about & {"labels.txt", "labelmap.txt", "instances.csv"})


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree, Images() as images:
        refusals(tree, report)
        files = _masks(tree)
        if not files:
            raise FormatError(f"“{tree.root}” holds no mask pictures.", "Choose the folder that holds the PNGs.")
        names, colors = _meanings(tree)
        objects = _objects(tree, report)
        pictures = _pictures(tree)
        seen: set[str] = set()
        for n, file in enumerate(files, 1):
            cancel.check()
            name = _picture(file, tree, pictures)
            if name in seen:
                report.skip(tree.root, file, f"another mask is of {name} already")
                continue
            seen.add(name)
            try:
                pixels = images.indices(tree.read(file, _PNG), file)
            except FormatError as error:
                if len(files) == 1:
                    raise
                report.skip(tree.root, file, f"{error.title} {error.message}")
                continue
            told = objects.get(name, {}) if objects else {}
            if f"/{_OBJECTS}" in f"/{file}" and (classes := file.replace(_OBJECTS, _CLASSES)) in tree:
                found = _labels_by_class(pixels, tree, classes, images, names, colors)
                if found is None:
                    report.skip(tree.root, classes, "it is not as large as the picture of objects, or no mask")
                told = told or found or {}
            regions = _regions(pixels, names, colors, told, objects is not None, file, report)
            yield report.count(labeled(image_item(name, pixels.shape[1], pixels.shape[0], n), regions))
            progress(n, len(files))


def _masks(tree: Tree) -> list[str]:
    if tree.is_single:
        return tree.names
    every = tree.named(".png")
    for top in FOLDERS:
        if found := [name for name in every if f"/{top}" in f"/{name}"]:
            return found
    return every


def _meanings(tree: Tree) -> tuple[dict[int, str], dict[tuple[int, int, int], str]]:
    """Label names by number and by colour."""
    names: dict[int, str] = {}
    colors: dict[tuple[int, int, int], str] = {}
    for file in tree.named("labels.txt", "labelmap.txt", "classes.txt"):
        for line in tree.read(file).decode("utf-8-sig", "replace").splitlines():
            found = re.match(r"\s*(?!#)(.+?):(\d{1,3}),(\d{1,3}),(\d{1,3})(:|$)", line)
            if found:
                color = int(found[2]), int(found[3]), int(found[4])
                # The palette of such masks goes by the order of the lines, background first.
                names[len(colors)] = found[1]
                colors[color] = found[1]
            elif line.strip() and not line.startswith("#") and not file.lower().endswith("labelmap.txt"):
                names[len(names) + 1] = line.strip()
    return names, colors


def _objects(tree: Tree, report: Report) -> dict[str, dict[int, str]] | None:
    """Labels of objects by picture and number; None where no file tells them."""
    files = tree.named("instances.csv")
    if not files:
        return None
    found: dict[str, dict[int, str]] = {}
    shown = tree.shown(files[0])
    rows = csv_rows(tree.read(files[0]), lambda line, reason: report.skip(shown, f"line {line:,}", reason))
    heads = next(rows, (0, []))[1]
    for line_number, cells in rows:
        row = {head.strip(): unescaped(cell) for head, cell in zip(heads, cells, strict=False)}
        number, label = row.get("number", ""), row.get("label", "").strip()
        if not (number.isascii() and number.isdigit()) or not label or len(number) > 6:
            report.skip(shown, f"line {line_number:,}", "it has no number or no label")
            continue
        found.setdefault(row.get("picture", ""), {})[int(number)] = label
    return found


def _pictures(tree: Tree) -> dict[str, str]:
    """Picture names by name without ending, as pictures.txt lists them."""
    found: dict[str, str] = {}
    for file in tree.named("pictures.txt"):
        for line in tree.read(file).decode("utf-8-sig", "replace").splitlines():
            if name := safe_name(line.strip()):
                found.setdefault(name.rpartition(".")[0], name)
    return found


def _picture(file: str, tree: Tree, pictures: dict[str, str]) -> str:
    stem, folder = file.rpartition(".")[0], folder_of(file)
    for top in FOLDERS:
        at = f"/{folder}".rfind(f"/{top}")
        if at >= 0:
            below = stem[at + len(top) :]
            candidates = [f"{folder[:at]}{part}{below}" for part in ("images/", "JPEGImages/", "")]
            found = next((name for c in candidates if (name := tree.image_of(c)) and name != file), "")
            return found or pictures.get(below, "") or f"{below}.png"
    return pictures.get(stem, "") or file


def _regions(
    pixels: Any,
    names: dict[int, str],
    colors: dict[tuple[int, int, int], str],
    told: dict[int, str],
    objects: bool,
    file: str,
    report: Report,
) -> Iterator[Region]:
    import numpy as np

    whole = _numbers(pixels)
    values = np.unique(whole)
    if len(values) > (_MOST_COLORS if pixels.ndim == 3 else _MOST_VALUES):
        report.skip(
            file, "as a whole", f"{len(values):,} different colours are no labels: this is a picture, not a mask"
        )
        return
    for value in values.tolist():
        label = told.get(value) or _label(value, pixels.ndim == 3, names, colors, told, objects)
        if not label:
            continue
        if pixels.ndim == 2 and not objects and value == _IGNORED and value not in names:
            report.lose("areas marked as border (255)")
            continue
        if mask := packed(whole == value, id="", label=report.label(label)):
            yield mask


def _numbers(pixels: Any) -> Any:
    """The number or colour of each pixel."""
    import numpy as np

    if pixels.ndim == 2:
        return pixels.astype(np.int64)
    return pixels[:, :, 0].astype(np.int64) << 16 | pixels[:, :, 1].astype(np.int64) << 8 | pixels[:, :, 2]


def _labels_by_class(
    pixels: Any,
    tree: Tree,
    classes: str,
    images: Images,
    names: dict[int, str],
    colors: dict[tuple[int, int, int], str],
) -> dict[int, str] | None:
    """Pascal VOC: the label of each object is what most of its pixels are in the picture of classes; None where that
    cannot be read."""
    import numpy as np

    try:
        kinds = images.indices(tree.read(classes, _PNG), classes)
    except FormatError:
        return None
    if kinds.shape[:2] != pixels.shape[:2]:
        return None
    whole, other = _numbers(pixels), _numbers(kinds)
    found = {}
    for value in np.unique(whole).tolist()[:_MOST_VALUES]:
        of_object = other[whole == value]
        known, counts = np.unique(of_object, return_counts=True)
        if label := _label(int(known[counts.argmax()]), kinds.ndim == 3, names, colors, {}, False):
            found[value] = label
    return found


def _label(
    value: int,
    colored: bool,
    names: dict[int, str],
    colors: dict[tuple[int, int, int], str],
    told: dict[int, str],
    objects: bool,
) -> str:
    """The label's name; empty for the background."""
    if value == 0:
        return ""
    if colored:
        color = value >> 16, value >> 8 & 255, value & 255
        name = colors.get(color, "") or f"#{value:06x}"
    elif objects:
        name = told.get(value, "object")
    else:
        name = names.get(value, "") or f"class {value}"
    return "" if name.lower() == "background" else name

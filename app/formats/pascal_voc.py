"""Pascal VOC: an XML file of boxes per picture; pixels counted from 1 with both ends inside, or from 0 (labelImg)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import floor
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region, Value
from app.errors import FormatError, InputError
from app.formats.base import Format, LabeledItem, Options, Report, Setting
from app.formats.markup import text_of, xml_root
from app.formats.parcel import fresh_parcel
from app.formats.picture import (
    box_of,
    fitted,
    flag,
    image_item,
    label_name,
    labeled,
    number,
    part_of,
    refusals,
    rest_of,
    side,
    validation_share,
)
from app.formats.target import safe_name
from app.formats.tree import Tree, folder_of, opened
from app.media.limit import Limits
from app.modalities.image.regions import MILLI, Box, RotatedBox

FROM_ZERO = "coordinates from 0"
_LIMITS = Limits(bytes=64_000_000)
_FLAGS = ("truncated", "difficult", "occluded")


def sniff(path: Path, head: bytes) -> bool:
    return b"<annotation" in head[:2000] and (b"<object" in head or b"<size" in head) and b"<annotations" not in head


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        files = tree.label_files(sniff, ".xml")
        seen: set[str] = set()
        for n, file in enumerate(files, 1):
            cancel.check()
            try:
                yield report.count(_document(tree, file, seen, options, report))
            except FormatError as error:
                if len(files) == 1:
                    raise
                report.skip(tree.root, file, error.title)
            except ValueError as error:
                report.skip(tree.root, file, str(error))
            progress(n, len(files))
        yield from rest_of(tree, seen, report)


def _document(tree: Tree, file: str, seen: set[str], options: Options, report: Report) -> LabeledItem:
    root = xml_root(tree.read(file, _LIMITS), tree.shown(file))
    if root.tag != "annotation":
        raise FormatError(f"“{tree.shown(file)}” is not a Pascal VOC file.", "It must begin with <annotation>.")
    name = _picture(tree, file, text_of(root, "filename"))
    if not name:
        raise ValueError("its picture's name is missing or leads outside the folder")
    if name in seen:
        raise ValueError(f"another file has the labels of {name} already")
    seen.add(name)
    origin = options.values.get("origin") or ("0" if FROM_ZERO in text_of(root, "source/annotation") else "1")
    item = image_item(name, side(text_of(root, "size/width")), side(text_of(root, "size/height")), len(seen))
    regions: list[Region] = []
    for n, entry in enumerate(root.findall("object"), 1):
        try:
            regions.append(_region(entry, 0 if origin == "0" else 1, report))
        except ValueError as error:
            report.skip(tree.shown(file), f"object no. {n}", str(error))
    return labeled(item, regions)


def _picture(tree: Tree, file: str, filename: str) -> str:
    """By the name in the file, in the folder the file lies in; a name without ending is completed where that works."""
    stem = file.rpartition(".")[0]
    base = filename.replace("\\", "/").rpartition("/")[2]
    folder = folder_of(file)
    for top in ("Annotations/", "annotations/", "xml/", "labels/"):
        at = f"/{folder}".rfind(f"/{top}")
        if at >= 0:
            below = folder[at + len(top) :]
            for pictures in ("JPEGImages/", "images/", ""):
                candidate = folder[:at] + pictures + below
                if candidate + base in tree:
                    return candidate + base
                if found := tree.image_of(folder[:at] + pictures + stem[len(folder[:at]) + len(top) :]):
                    return found
            return safe_name(below + (base or stem.rpartition("/")[2] + ".jpg"))
    if folder + base in tree:
        return folder + base
    return tree.image_of(stem) or safe_name(folder + (base or stem.rpartition("/")[2] + ".jpg"))


def _region(entry: Element, first: int, report: Report) -> Region:
    label = text_of(entry, "name")
    if not label:
        raise ValueError("it has no name")
    values: dict[str, Value] = {name: True for name in _FLAGS if flag(text_of(entry, name))}
    if (pose := text_of(entry, "pose")) and pose.lower() not in ("unspecified", "frontal0"):
        values["pose"] = pose
    for attribute in entry.findall("attributes/attribute"):
        if key := text_of(attribute, "name"):
            values[key] = text_of(attribute, "value")
    report.lose("parts of objects", len(entry.findall("part")))
    report.lose("outlines beside boxes", len(entry.findall("polygon")))
    fields: dict[str, Any] = {"id": "", "label": "", "attributes": tuple(sorted(values.items()))}
    box, turned = entry.find("bndbox"), entry.find("robndbox")
    if turned is not None:
        # roLabelImg: centre, size, and the angle in radians, clockwise on the screen.
        cx, cy, width, height, angle = (number(text_of(turned, name)) for name in ("cx", "cy", "w", "h", "angle"))
        degrees = round(angle * 180_000 / 3.141592653589793) % 360_000
        if width <= 0 or height <= 0:
            raise ValueError("its rotated box covers nothing")
        place = [round(n * MILLI) for n in (cx, cy, width, height)]
        return RotatedBox.from_geometry([*place, degrees], **(fields | {"label": report.label(label)}))
    if box is None:
        raise ValueError("it has no box")
    x1, y1, x2, y2 = (number(text_of(box, name)) for name in ("xmin", "ymin", "xmax", "ymax"))
    # From 1 with both ends inside: the left edge of the first pixel is one less, the right edge of the last as it is.
    corners = box_of(min(x1, x2) - first, min(y1, y2) - first, max(x1, x2), max(y1, y2), report)
    report.lose("reversed corners of boxes (turned round)", int(x1 > x2 or y1 > y2))
    return Box(**(fields | {"label": report.label(label)}), **corners)


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    origin = options.values.get("origin") or "1"
    if origin not in ("0", "1"):
        raise InputError("Coordinates of Pascal VOC begin at 0 or 1.", "Nothing was written.")
    share = validation_share(options)
    parts: dict[str, list[str]] = {"train": [], "val": []} if share else {}
    with fresh_parcel(target) as parcel:
        for source in items:
            cancel.check()
            name = safe_name(source.item.name)
            if not name:
                report.skip("VOC", f"item {source.item.name[:200]}", "its name leads outside the folder")
                continue
            file = parcel.free_name(f"Annotations/{name.rpartition('.')[0] or name}", ".xml", f"Annotations/{name}")
            if file in parcel.names:
                report.skip("VOC", f"item {name}", "another item has this name")
                continue
            parcel.put(file, _tree(source, name, int(origin), project, report))
            if share:
                parts[part_of(name, share)].append(file[len("Annotations/") : -len(".xml")])
            report.count(source)
            progress(report.items, 0)
        for part, stems in parts.items():
            parcel.put(f"ImageSets/Main/{part}.txt", "".join(stem + "\n" for stem in stems).encode())


def _tree(source: LabeledItem, name: str, first: int, project: Project, report: Report) -> bytes:
    root = Element("annotation")
    folder, _, base = name.rpartition("/")
    _child(root, "folder", folder)
    _child(root, "filename", base)
    _child(SubElement(root, "source"), "annotation", f"Caravan, {FROM_ZERO if first == 0 else 'coordinates from 1'}")
    size = SubElement(root, "size")
    for key, value in (("width", source.item.width), ("height", source.item.height), ("depth", 3)):
        _child(size, key, str(value))
    _child(root, "segmented", "0")
    for region in fitted(source, ("box",), report, keeps="attributes"):
        if not isinstance(region, Box):
            continue
        values = dict(region.attributes)
        entry = SubElement(root, "object")
        _child(entry, "name", label_name(project.schema, region.label))
        _child(entry, "pose", str(values.pop("pose", "Unspecified")))
        for key in _FLAGS:
            _child(entry, key, str(int(values.pop(key, False) is True)))
        box = SubElement(entry, "bndbox")
        corners = (region.x1, region.y1, region.x2, region.y2)
        report.lose("fractions of pixels (rounded)", int(any(n % MILLI for n in corners)))
        edges = [
            floor(region.x1 / MILLI) + first, floor(region.y1 / MILLI) + first,
            max(round(region.x2 / MILLI), floor(region.x1 / MILLI) + 1),
            max(round(region.y2 / MILLI), floor(region.y1 / MILLI) + 1),
        ]  # fmt: skip
        for key, edge in zip(("xmin", "ymin", "xmax", "ymax"), edges, strict=True):
            _child(box, key, str(edge))
        if values:
            attributes = SubElement(entry, "attributes")
            for key, given in values.items():
                attribute = SubElement(attributes, "attribute")
                _child(attribute, "name", key)
                _child(attribute, "value", str(given))
    indent(root)
    return tostring(root, encoding="utf-8")


def _child(parent: Element, tag: str, text: str) -> None:
    # XML has no place for control characters, so they cannot be kept.
    SubElement(parent, tag).text = "".join(c for c in text if c >= " " or c in "\t\n\r")


FORMAT = replace(
    Format("voc", "Pascal VOC (zip or folder of XML)", frozenset({"image"}), (".zip", ".xml"), read, write, sniff),
    losses=("all but boxes", "answers", "relations", "fractions of pixels", "drawing order, locks and hidden marks"),
    settings={
        "origin": Setting(
            "“1” (the default: the first pixel is 1, as in the challenge) or “0” (as labelImg writes); files that say "
            "which they use are believed",
            ("1", "0"),
            reads=True,
            found=True,
        ),
        "val": Setting("how many percent of the pictures ImageSets/Main puts into val.txt; none by default", most=99),
    },
    reads_trees=True,
)

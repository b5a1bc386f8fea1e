"""Reads what a model proposes from a file: our own list of suggestions, or any format the program reads labels from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from app.core.cancel import Cancel, no_progress
from app.core.label import Label
from app.core.region import Region
from app.errors import FormatError, InputError
from app.formats.base import Format, Options, Report
from app.formats.registry import format_named, sniff
from app.media.limit import Limits
from app.media.source import checked_size, read_bytes
from app.protocol.canonical import parse
from app.protocol.codec import region_payload
from app.protocol.struct_type import learnt
from app.station.catalog import Terms

LIST = "suggestion-list/1"
_MARK = b'"suggestion-list/1"'
_LIMITS = Limits(bytes=256 << 20)
_MOST_VALUES = 16_000_000
_HEAD = 4096
_MILLI = 1000
# Geometry that is a flat list of points and stays what it is when a corner is pulled to the edge.
_FLAT = frozenset({"box", "polyline", "quad"})


@dataclass
class Proposed:
    """{name of an item as the project has it: its regions in the form of annotation/1, without ids}, and in words what
    was lost on the way."""

    items: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def read_proposed(
    path: Path,
    terms: Terms,
    sizes: Mapping[str, tuple[int, int]],
    *,
    format_name: str = "",
    images: Path | None = None,
    least: int = 0,
    cancel: Cancel | None = None,
) -> Proposed:
    """What a file proposes for the items in `sizes` ({name: size, 0 where it is not known}). Of regions that say how
    sure they are, those below `least` (in 1/10,000) are left out. `images`: the COCO file whose pictures a list of
    COCO results means. FormatError when the file cannot be read at all."""
    names, cancel = _Names(sizes), cancel or Cancel()
    if images is not None:
        with TemporaryDirectory() as folder:
            whole = _with_images(path, images, Path(folder) / path.name)
            found = _read_format(whole, format_named("coco"), terms, names, cancel)
    elif not format_name and _is_list(path):
        found = _read_list(path, terms, names)
    else:
        found = _read_format(path, _format(path, format_name), terms, names, cancel)
    return _sure(found, least)


class _Names:
    """Finds an item by its name, else by a base name that stands only once."""

    def __init__(self, sizes: Mapping[str, tuple[int, int]]) -> None:
        self.sizes = sizes
        self._by_base: dict[str, str] = {}
        for name in sizes:
            base = name.rpartition("/")[2]
            self._by_base[base] = "" if base in self._by_base else name

    def match(self, name: str) -> str:
        """The project's name for it; the name itself where there is none."""
        name = name[:200]  # as long as the station keeps them
        return name if name in self.sizes else self._by_base.get(name.rpartition("/")[2]) or name

    def size(self, name: str) -> tuple[int, int] | None:
        found = self.sizes.get(self.match(name))
        return found if found and all(found) else None


def _is_list(path: Path) -> bool:
    if not path.is_file() or path.suffix.lower() != ".json":
        return False
    with path.open("rb") as file:
        return _MARK in file.read(_HEAD)


def _read_list(path: Path, terms: Terms, names: _Names) -> Proposed:
    """`{"schema": "suggestion-list/1", "items": [{"item": name, "regions": […]}]}`; labels by id or by name."""
    checked_size(path, _LIMITS)
    value = parse(read_bytes(path, _LIMITS), max_bytes=_LIMITS.bytes, max_values=_MOST_VALUES)
    entries = value.get("items") if type(value) is dict and value.get("schema") == LIST else None
    if type(entries) is not list or not all(_is_entry(entry) for entry in entries):
        raise FormatError(
            "This is not a file of suggestions.", f"{path.name}: each of its items must have exactly item and regions."
        )
    labels = {label.name: label.id for label in reversed(terms.schema.labels)}
    found = Proposed()
    for entry in entries:
        regions = found.items.setdefault(names.match(entry["item"]), [])
        for region in entry["regions"]:
            label = region.get("label")
            if type(label) is str and terms.schema.get(label) is None and label in labels:
                region["label"] = labels[label]
            region.pop("id", None)
            regions.append(region)
    return found


class _Instances(msgspec.Struct):
    """What results refer to, as it stands in the file."""

    images: msgspec.Raw
    categories: msgspec.Raw


def _with_images(path: Path, images: Path, target: Path) -> Path:
    """A whole COCO file of a list of results, `[{"image_id", "category_id", "bbox", "score", …}]`."""
    results = read_bytes(path, _LIMITS).strip()
    try:
        about = msgspec.json.decode(read_bytes(images, _LIMITS), type=learnt(_Instances))
        if not results.startswith(b"["):
            raise ValueError(f"{path.name} is not a list")
        msgspec.json.decode(results, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, ValueError) as error:
        raise FormatError("These are no COCO results and their pictures.", f"{error}. Nothing was changed.") from error
    parts = (b'{"images":', bytes(about.images), b',"categories":', bytes(about.categories), b',"annotations":')
    target.write_bytes(b"".join((*parts, results, b"}")))
    return target


def _is_entry(entry: Any) -> bool:
    return (
        type(entry) is dict and entry.keys() == {"item", "regions"} and type(entry["item"]) is str
        and type(entry["regions"]) is list and all(type(region) is dict for region in entry["regions"])
    )  # fmt: skip


def _format(path: Path, name: str) -> Format:
    try:
        chosen = format_named(name) if name else sniff(path)
    except KeyError as error:
        raise InputError("This format is not known.", f"{name!r}; nothing was changed.") from error
    if chosen is None or chosen.read is None:
        raise InputError(f"The format of “{path.name}” is not known.", "Name it with --format; nothing was changed.")
    return chosen


def _read_format(path: Path, chosen: Format, terms: Terms, names: _Names, cancel: Cancel) -> Proposed:
    if terms.manifest.modality not in chosen.modalities:
        raise InputError(f"{chosen.title} cannot hold this kind of item.", f"They are {terms.manifest.modality}.")
    assert chosen.read is not None
    options = Options(terms.schema, terms.questions, size_of=names.size)
    report, found = Report(options), Proposed()
    groups: dict[str, dict[str, str]] = {}
    for labeled in chosen.read(path, options, report, cancel, no_progress):
        cancel.check()
        name, said = names.match(labeled.item.name), labeled.annotation
        report.lose("links between regions (suggestions have none)", len(said.relations))
        report.lose("answers to questions (suggestions are regions)", len(said.answers))
        known, regions = groups.setdefault(name, {}), found.items.setdefault(name, [])
        regions += (_document(region, known, names.size(name), terms, report) for region in said.ordered())
    found.lines = report.lines()
    return found


def _document(
    region: Region, groups: dict[str, str], size: tuple[int, int] | None, terms: Terms, report: Report
) -> dict[str, Any]:
    document = region_payload(region, {region.id: ""}, groups)
    for name in ("id", "origin"):
        document.pop(name, None)
    label = terms.schema.get(region.label)
    if label is not None and "attributes" in document:
        document["attributes"] = _attributes(document["attributes"], label, report)
    elif label is None and (unknown := report.label_of(region.label)) is not None:
        document["label"] = unknown.name  # so that what is left out is told by the name in the file
    if size is not None and _pull_inside(document, size):
        report.lose("parts of regions outside their pictures")
    return document


def _attributes(given: Mapping[str, Any], label: Label, report: Report) -> dict[str, Any]:
    known = {attribute.id: attribute.options for attribute in label.attributes}
    kept = {key: value for key, value in given.items() if key in known and (not known[key] or value in known[key])}
    report.lose("attributes that the label does not have", len(given) - len(kept))
    return kept


def _pull_inside(document: dict[str, Any], size: tuple[int, int]) -> bool:
    """Models draw a little over the edge; whether this one did."""
    geometry, most = document["geometry"], (size[0] * _MILLI, size[1] * _MILLI)
    if document["type"] in _FLAT:
        document["geometry"] = pulled = _pulled(geometry, most)
        return pulled != geometry
    if document["type"] != "polygon":
        return False
    outer, holes = _pulled(geometry["outer"], most), [_pulled(hole, most) for hole in geometry["holes"]]
    document["geometry"] = {"outer": outer, "holes": holes}
    return document["geometry"] != geometry


def _pulled(flat: Iterable[int], most: tuple[int, int]) -> list[int]:
    return [min(max(value, 0), most[place % 2]) for place, value in enumerate(flat)]


def _sure(found: Proposed, least: int) -> Proposed:
    if least:
        for name, regions in found.items.items():
            found.items[name] = [one for one in regions if not 0 < _confidence(one) < least]
    return found


def _confidence(region: Mapping[str, Any]) -> int:
    value = region.get("confidence", 0)
    return value if type(value) is int else 0

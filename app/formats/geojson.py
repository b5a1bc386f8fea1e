"""GeoJSON as QuPath writes it: one file per picture, objects in pixels with a classification."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.markup import json_value
from app.formats.parcel import fresh_parcel
from app.formats.picture import (
    attributes_of,
    fitted,
    flat_of,
    image_item,
    label_name,
    labeled,
    pixels,
    refusals,
    rest_of,
)
from app.formats.target import safe_name
from app.formats.tree import Tree, opened
from app.modalities.image.regions import Box, Point, Polygon, Polyline

_KINDS = ("polygon", "box", "polyline", "point")
_MOST_DEPTH = 20
_NO_LABEL = "Unclassified"


def sniff(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if path.suffix.lower() not in (".geojson", ".json") or start[:1] not in (b"{", b"["):
        return False
    return b'"FeatureCollection"' in start or (b'"Feature"' in start and b'"geometry"' in start)


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        seen: set[str] = set()
        files = tree.label_files(sniff, ".geojson", ".json")
        for n, file in enumerate(files, 1):
            cancel.check()
            try:
                document = json_value(tree.read(file), tree.shown(file))
                features = _features(document, tree.shown(file))
            except FormatError as error:
                if len(files) == 1:
                    raise
                report.skip(tree.root, file, error.title)
                continue
            name = _picture(document, file, tree)
            if name in seen:
                report.skip(tree.root, file, f"another file has the labels of {name} already")
                continue
            seen.add(name)
            regions: list[Region] = []
            for place, feature in enumerate(features, 1):
                try:
                    regions += _regions(feature, f"f{place}", report)
                except (ValueError, TypeError) as error:
                    reason = str(error) if type(error) is ValueError else "its coordinates are not as they should be"
                    report.skip(tree.shown(file), f"feature no. {place:,}", reason)
            yield report.count(labeled(image_item(name, position=n), regions))
            progress(n, len(files))
        yield from rest_of(tree, seen, report)


def _features(document: Any, name: str) -> list[Any]:
    if isinstance(document, dict) and document.get("type") == "Feature":
        return [document]
    features = (
        document if isinstance(document, list) else document.get("features") if isinstance(document, dict) else None
    )
    if not isinstance(features, list) or (isinstance(document, list) and not _is_feature(document[:1])):
        raise FormatError(f"“{name}” is not a GeoJSON file.", "It must be a collection of features.")
    return features


def _is_feature(features: list[Any]) -> bool:
    return not features or (isinstance(features[0], dict) and "geometry" in features[0])


def _picture(document: Any, file: str, tree: Tree) -> str:
    told = safe_name(document.get("image")) if isinstance(document, dict) else ""
    stem = file.rpartition(".")[0]
    return told if told in tree else tree.image_of(stem) or told or stem + ".tif"


def _regions(feature: Any, group: str, report: Report) -> list[Region]:
    if not isinstance(feature, dict) or not isinstance(geometry := feature.get("geometry"), dict):
        raise ValueError("it has no geometry")
    about = feature.get("properties") if isinstance(feature.get("properties"), dict) else {}
    assert isinstance(about, dict)
    told = about.get("classification")
    label = told.get("name") if isinstance(told, dict) else told if isinstance(told, str) else about.get("label")
    measured = about.get("measurements")
    report.lose("measurements of objects", len(measured) if isinstance(measured, dict | list) else 0)
    given = about.get("attributes") if isinstance(about.get("attributes"), dict) else about.get("metadata")
    fields: dict[str, Any] = {
        "id": "",
        "label": "",
        "attributes": attributes_of(given, report),
        "locked": about.get("isLocked") is True,
        "text": str(about["description"]) if isinstance(about.get("description"), str) else "",
    }
    made = _made(geometry, fields, report, 0)
    if len(made) > 1:
        fields["group"] = group
    named = str(label).strip() if isinstance(label, str) and label.strip() else _NO_LABEL
    fields["label"] = report.label(named)
    return [type(one).from_geometry(one.geometry(), **fields) for one in made]


def _made(geometry: dict[str, Any], fields: dict[str, Any], report: Report, depth: int) -> list[Region]:
    kind, places = geometry.get("type"), geometry.get("coordinates")
    if kind == "GeometryCollection" and depth < _MOST_DEPTH:
        parts = geometry.get("geometries") or []
        return [one for part in parts if isinstance(part, dict) for one in _made(part, fields, report, depth + 1)]
    if not isinstance(places, list):
        raise ValueError("it has no coordinates")
    match kind:
        case "Polygon":
            return [_polygon(places, fields)]
        case "MultiPolygon":
            return [_polygon(rings, fields) for rings in places]
        case "LineString":
            return [Polyline(points=_flat(places, 2), **fields)]
        case "MultiLineString":
            return [Polyline(points=_flat(line, 2), **fields) for line in places]
        case "Point" | "MultiPoint":
            flat = _flat([places] if kind == "Point" else places, 1)
            return [Point(x=x, y=y, **fields) for x, y in zip(flat[::2], flat[1::2], strict=True)]
    raise ValueError(f"a geometry “{str(kind)[:40]}” is not known")


def _flat(points: list[Any], least: int) -> tuple[int, ...]:
    return flat_of([n for point in points for n in point[:2]], least)


def _polygon(rings: list[Any], fields: dict[str, Any]) -> Region:
    if not rings:
        raise ValueError("it has no outline")
    flats = [_open(_flat(ring, 3)) for ring in rings]
    return Polygon(outer=flats[0], holes=tuple(flats[1:]), **fields)


def _open(flat: tuple[int, ...]) -> tuple[int, ...]:
    """Without the last point, which repeats the first."""
    if flat[:2] == flat[-2:]:
        flat = flat[:-2]
    if len(flat) < 6:
        raise ValueError("an outline needs at least three points")
    return flat


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    with fresh_parcel(target) as parcel:
        for source in items:
            cancel.check()
            name = safe_name(source.item.name)
            file = parcel.free_name(name.rpartition(".")[0] or name, ".geojson", name)
            if not name or file in parcel.names:
                reason = "another item has this name" if name else "its name leads outside the folder"
                report.skip("GeoJSON", f"item {source.item.name[:200]}", reason)
                continue
            regions = fitted(source, _KINDS, report, keeps="attributes text")
            features = [_feature(region, project) for region in regions]
            document = {"type": "FeatureCollection", "image": name, "features": features}
            parcel.put(file, msgspec.json.encode(document))
            report.count(source)
            progress(report.items, 0)


def _feature(region: Region, project: Project) -> dict[str, Any]:
    label = project.schema.get(region.label)
    color = [int(label.color[n : n + 2], 16) for n in (1, 3, 5)] if label else [128, 128, 128]
    about: dict[str, Any] = {
        "objectType": "annotation",
        "classification": {"name": label_name(project.schema, region.label), "color": color},
    }
    if region.attributes:
        about["attributes"] = dict(region.attributes)
    if region.text:
        about["description"] = region.text
    return {"type": "Feature", "geometry": _geometry(region), "properties": about}


def _geometry(region: Region) -> dict[str, Any]:
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            return {"type": "Polygon", "coordinates": [_ring((x1, y1, x2, y1, x2, y2, x1, y2))]}
        case Polygon():
            return {"type": "Polygon", "coordinates": [_ring(region.outer), *map(_ring, region.holes)]}
        case Polyline():
            return {"type": "LineString", "coordinates": _pairs(region.points)}
        case Point():
            return {"type": "Point", "coordinates": _pairs((region.x, region.y))[0]}
    raise TypeError(region.kind)


def _pairs(flat: tuple[int, ...]) -> list[list[float]]:
    return [[pixels(x), pixels(y)] for x, y in zip(flat[::2], flat[1::2], strict=True)]


def _ring(flat: tuple[int, ...]) -> list[list[float]]:
    points = _pairs(flat)
    return [*points, points[0]]


FORMAT = Format(
    "geojson",
    "GeoJSON of QuPath (zip or folder, a file per picture)",
    frozenset({"image"}),
    (".zip", ".geojson", ".json"),
    read,
    write,
    sniff,
    losses=("boxes, ellipses and masks as such (written as polygons)", "answers", "relations", "groups",
            "drawing order, locks and hidden marks", "the size of pictures"),
    reads_trees=True,
)  # fmt: skip

"""Writing COCO: annotation ids from 1 (pycocotools takes 0 for none), areas as COCO has them, holes never filled."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path
from typing import IO, Any

import msgspec
from immutables import Map

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.coco_category import Categories, Record
from app.formats.coco_mask import mask_area, mask_of
from app.formats.coco_quick import QuickRecord, quick_records
from app.formats.coco_read import CROWD
from app.formats.documented import DocumentedItem
from app.formats.keyhole import keyhole
from app.formats.picture import fitted, many_pixels, pixels
from app.formats.target import fresh_file, named_apart
from app.modalities.image.geometry import area
from app.modalities.image.mask import MOST_PIXELS, Mask
from app.modalities.image.regions import MILLI, Box, Polygon, Skeleton, bounds

_SPOOL = 8 << 20
_TOGETHER = 5_000
_KINDS = ("polygon", "box", "mask", "skeleton")


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    encoder = msgspec.json.Encoder()
    encode = encoder.encode
    categories = Categories(project)
    images = 0
    # Two lists grow at once, so one of them waits in a file of its own.
    with fresh_file(target) as file, tempfile.SpooledTemporaryFile(_SPOOL) as waiting:
        file.write(b'{"info":' + encode({"description": project.title, "version": "1.0"}) + b',"images":[')
        number = 0
        by_pixels = options.values.get("area") == "pixels"
        for batch in _batches(named_apart(items, target, report, cancel)):
            documented = [one for _, one in batch if isinstance(one, DocumentedItem)]
            quick = dict(zip(map(id, documented), quick_records(documented, categories, by_pixels), strict=True))
            lines: list[QuickRecord | Record] = []
            for name, labeled in batch:
                cancel.check()
                images += 1
                item = labeled.item
                image = {"id": images, "file_name": name, "width": item.width, "height": item.height}
                file.write((b",\n" if images > 1 else b"\n") + encode(image))
                records = quick.get(id(labeled))
                if records is not None:
                    for record in records:
                        number += 1
                        record.id, record.image_id = number, images
                    lines += records
                else:
                    whole = labeled.plain if isinstance(labeled, DocumentedItem) else labeled
                    for other in _records(whole, categories, options, report):
                        number += 1
                        lines.append({"id": number, "image_id": images, **other})
                report.count(labeled)
                progress(report.items, 0)
            if lines:
                # In JSON a line ends nowhere but between two records.
                written = encoder.encode_lines(lines).rstrip(b"\n").replace(b"\n", b",\n")
                waiting.write((b",\n" if number > len(lines) else b"\n") + written)
        file.write(b'\n],"annotations":[')
        waiting.seek(0)
        _copy(waiting, file)
        file.write(b'\n],"categories":' + encode(categories.documents()) + b"}\n")


def _batches(named: Iterable[tuple[str, LabeledItem]]) -> Iterator[list[tuple[str, LabeledItem]]]:
    """Some items together, so that their areas are worked out at once."""
    batch: list[tuple[str, LabeledItem]] = []
    weight = 0
    for name, item in named:
        batch.append((name, item))
        weight += 1 + item.size
        if weight >= _TOGETHER:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _copy(source: IO[bytes], target: IO[bytes]) -> None:
    while block := source.read(1 << 20):
        target.write(block)


def _records(
    labeled: LabeledItem, categories: Categories, options: Options, report: Report
) -> Iterator[dict[str, Any]]:
    annotation = labeled.annotation
    report.lose("answers", len(annotation.answers))
    report.lose("relations", len(annotation.relations))
    regions: list[Region] = []
    for region in annotation.ordered():
        if isinstance(region, Box | Polygon) and region.label and not region.text and not region.locked:
            regions.append(region)  # the usual case, at once
            report.lose("locks and hidden marks", int(region.hidden))
        else:
            alone = replace(labeled, annotation=replace(annotation, regions=Map({region.id: region}), relations=Map()))
            regions += fitted(alone, _KINDS, report, keeps="attributes group confidence answers")
    areas = {} if options.values.get("area") == "pixels" else _areas(regions)
    for parts in instances(regions, report):
        first = parts[0]
        attributes = dict(first.attributes)
        crowd = attributes.pop(CROWD, False) is True
        shape = _shape(parts, labeled, options, report, areas)
        if shape is None:
            report.lose("masks of pictures whose size is not known")
            continue
        record = {"category_id": categories[first.label], **shape}
        record["iscrowd"] = int(crowd)
        if attributes:
            record["attributes"] = attributes
        if first.confidence:
            record["score"] = first.confidence / 10_000
        yield record


def instances(regions: list[Region], report: Report) -> Iterator[list[Region]]:
    """What is one object: outlines, masks and keypoints of one group with one label and the same attributes, and the
    box beside keypoints; all else stands alone."""

    def key(region: Region) -> tuple[str, str, str]:
        return region.group, region.label, repr(region.attributes)

    if not any(region.group for region in regions):
        yield from ([region] for region in regions)
        return
    posed = {key(region) for region in regions if region.group and isinstance(region, Skeleton)}
    alone = [r for r in regions if not r.group or (isinstance(r, Box) and key(r) not in posed)]
    report.lose("groups of boxes", sum(bool(r.group) for r in alone))
    chosen = {region.id for region in alone}
    joint = sorted((r for r in regions if r.id not in chosen), key=key)
    found = [[region] for region in alone] + [part for _, group in groupby(joint, key) for part in _told(list(group))]
    place = {region.id: n for n, region in enumerate(regions)}
    yield from sorted(found, key=lambda parts: min(place[region.id] for region in parts))


def _told(parts: list[Region]) -> list[list[Region]]:
    """Two skeletons are never one object, so a group with several is told apart."""
    bones: list[Region] = [part for part in parts if isinstance(part, Skeleton)]
    rest = [part for part in parts if not isinstance(part, Skeleton)]
    if len(bones) <= 1:
        return [parts]
    return [[part] for part in bones] + ([rest] if rest else [])


def _areas(regions: list[Region]) -> dict[str, float]:
    """Square pixels within each sound outline without holes, all at once; others must be counted."""
    import numpy as np
    import shapely

    plain = [region for region in regions if isinstance(region, Polygon) and not region.holes]
    if not plain:
        return {}
    points = np.fromiter(chain.from_iterable(region.outer for region in plain), float).reshape(-1, 2)
    which = np.repeat(np.arange(len(plain)), [len(region.outer) // 2 for region in plain])
    shapes = shapely.polygons(shapely.linearrings(points, indices=which))
    sound, sizes = shapely.is_valid(shapes).tolist(), (shapely.area(shapes) / MILLI**2).tolist()
    return {region.id: round(size, 3) for region, size, ok in zip(plain, sizes, sound, strict=True) if ok}


def _shape(
    parts: list[Region], labeled: LabeledItem, options: Options, report: Report, areas: dict[str, float]
) -> dict[str, Any] | None:
    bones = [part for part in parts if isinstance(part, Skeleton)]
    drawn = [part for part in parts if not isinstance(part, Skeleton)]
    corners = [bounds(part) for part in drawn or bones]
    x1, y1 = min(c[0] for c in corners), min(c[1] for c in corners)
    x2, y2 = max(c[2] for c in corners), max(c[3] for c in corners)
    shape: dict[str, Any] = {"bbox": [pixels(n) for n in (x1, y1, x2 - x1, y2 - y1)]}
    if bones:
        shape["keypoints"] = [n for x, y, seen in bones[0].triples() for n in (pixels(x), pixels(y), seen)]
        shape["num_keypoints"] = sum(seen > 0 for *_, seen in bones[0].triples())
    filled: list[Region] = [part for part in drawn if isinstance(part, Polygon | Mask)]
    if not filled:
        return shape | {"area": (x2 - x1) * (y2 - y1) / MILLI**2, "segmentation": []}
    width, height = labeled.item.width, labeled.item.height
    known = 0 < width * height <= MOST_PIXELS
    segmentation: Any
    holed = any(isinstance(part, Polygon) and part.holes for part in filled)
    compress = options.values.get("rle", "compressed") != "list"
    if any(isinstance(part, Mask) for part in filled) or (
        holed and known and options.values.get("holes", "mask") == "mask"
    ):
        if not known:
            return None
        report.lose("exact outlines of polygons with holes (written as pixel masks)", len(parts) if holed else 0)
        segmentation = mask_of(filled, width, height, compress)
    else:
        polygons = [part for part in filled if isinstance(part, Polygon)]
        segmentation = [many_pixels(keyhole(part)) for part in polygons]
        holes = sum(len(polygon.holes) for polygon in polygons)
        report.lose("holes as such (written as one outline that goes in and out)", holes)
    if len(drawn) == 1 and drawn[0].id in areas:
        size: float = areas[drawn[0].id]
    else:
        size = mask_area(segmentation, width, height) if known else sum(area(part) for part in filled)
    return shape | {"area": size, "segmentation": segmentation}

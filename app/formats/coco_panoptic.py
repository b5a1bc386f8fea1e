"""COCO panoptic: a JSON of segments and a PNG per picture, whose colour R + 256 G + 65536 B is a segment's id."""

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
from app.formats.coco_category import Categories, Record, key_of, labels_of, place_of
from app.formats.coco_read import CROWD, images_of, list_of
from app.formats.labelme_shape import Images
from app.formats.markup import json_object
from app.formats.parcel import fresh_parcel
from app.formats.picture import fitted, labeled, refusals
from app.formats.target import safe_name
from app.formats.tree import Tree, folder_of, opened
from app.media.indexed import encode_indices
from app.media.limit import Limits
from app.modalities.image.mask import MOST_PIXELS, Mask, packed, window

_PNG = Limits(bytes=500_000_000)


def sniff(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and b'"segments_info"' in start


def _could_be(path: Path, head: bytes) -> bool:
    """The segments may stand behind a long list of pictures."""
    return sniff(path, head) or ("panoptic" in path.name and b'"images"' in head)


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree, Images() as images:
        refusals(tree, report)
        if tree.is_single:
            json_object(tree.read(path.name), tree.root, "It must be an object of segments.")
            raise FormatError(
                f"“{tree.root}” alone does not hold the segments: they are in PNG pictures beside it.",
                "Choose the folder or zip that holds both.",
            )
        seen: set[str] = set()
        for file in tree.label_files(_could_be, ".json"):
            document = json_object(tree.read(file), file, "It must be an object of segments.")
            items = images_of(list_of(document, "images", file), tree, file, seen, report, anywhere=False)
            labels = labels_of(list_of(document, "categories", file), file, report)
            told: dict[Any, Record] = {}
            for n, record in enumerate(list_of(document, "annotations", file)):
                key = key_of(record.get("image_id")) if isinstance(record, dict) else None
                if key not in items:
                    report.skip(file, place_of("annotation", record, n), "its image is not in the file")
                else:
                    told[key] = record
            for n, (key, item) in enumerate(items.items(), 1):
                cancel.check()
                regions: list[Region] = []
                if record := told.get(key, {}):
                    try:
                        regions = _segments(record, tree, file, images, labels, report)
                    except (ValueError, FormatError) as error:
                        report.skip(file, f"image {item.name}", str(error))
                yield report.count(labeled(item, regions))
                progress(n, len(items))


def _segments(
    record: Record, tree: Tree, file: str, images: Images, labels: dict[Any, str], report: Report
) -> list[Region]:
    import numpy as np

    name = safe_name(record.get("file_name"))
    bases = (folder_of(file), folder_of(file) + file.rpartition("/")[2].rpartition(".")[0] + "/", "")
    found = next((base + name for base in bases if name and base + name in tree), "")
    found = found or next((n for n in tree.named(".png") if name and n.endswith("/" + name)), "")
    if not found:
        raise ValueError(f"its picture of segments {str(record.get('file_name'))[:200]} is not there")
    pixels = images.indices(tree.read(found, _PNG), found).astype(np.int64)
    ids = pixels if pixels.ndim == 2 else pixels[:, :, 0] + 256 * pixels[:, :, 1] + 65_536 * pixels[:, :, 2]
    segments = record.get("segments_info")
    regions: list[Region] = []
    for n, segment in enumerate(segments if isinstance(segments, list) else (), 1):
        place = f"{name}, segment no. {n}"
        label = labels.get(key_of(segment.get("category_id"))) if isinstance(segment, dict) else None
        if label is None or type(segment.get("id")) is not int:
            report.skip(file, place, "its category is not in the file, or it has no id")
            continue
        attributes = ((CROWD, True),) if segment.get("iscrowd") in (1, True) else ()
        mask = packed(ids == segment["id"], id="", label=label, attributes=attributes)
        if mask is None:
            report.skip(file, place, "no pixel has its colour")
        else:
            regions.append(mask)
    return regions


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    categories = Categories(project)
    images: list[Record] = []
    annotations: list[Record] = []
    with fresh_parcel(target) as parcel:
        for source in items:
            cancel.check()
            item = source.item
            name = safe_name(item.name)
            file = f"{name.rpartition('.')[0] or name}.png"
            if not name or f"panoptic/{file}" in parcel.names or not 0 < item.width * item.height <= MOST_PIXELS // 4:
                reason = "its name is taken or leads outside, or the size of its picture is not known or too large"
                report.skip("panoptic", f"item {item.name[:200]}", reason)
                continue
            number = len(images) + 1
            images.append({"id": number, "file_name": name, "width": item.width, "height": item.height})
            content, segments = _picture(source, categories, report)
            parcel.put(f"panoptic/{file}", content)
            annotations.append({"image_id": number, "file_name": file, "segments_info": segments})
            report.count(source)
            progress(report.items, 0)
        things = [{**document, "isthing": 1} for document in categories.documents()]
        document = {"images": images, "annotations": annotations, "categories": things}
        parcel.put("panoptic.json", msgspec.json.encode(document))


def _picture(source: LabeledItem, categories: Categories, report: Report) -> tuple[bytes, list[Record]]:
    import numpy as np

    size = source.item.width, source.item.height
    ids = np.zeros((size[1], size[0]), np.int64)
    regions = fitted(source, ("mask",), report)
    crowds = {id(region): dict(region.attributes).get(CROWD) is True for region in regions}
    for n, region in enumerate(regions, 1):
        if isinstance(region, Mask):
            ids[window(region, 0, 0, *size)] = n
    segments = []
    for n, region in enumerate(regions, 1):
        seen = packed(ids == n, id="", label="")
        if seen is None:
            report.lose("objects hidden under others")
            continue
        segments.append(
            {
                "id": n, "category_id": categories[region.label], "area": seen.area,
                "bbox": [seen.x, seen.y, seen.width, seen.height], "iscrowd": int(crowds[id(region)]),
            }
        )  # fmt: skip
    pixels = np.stack((ids & 255, ids >> 8 & 255, ids >> 16), axis=2).astype(np.uint8)
    return encode_indices(pixels), segments


FORMAT = Format(
    "coco_panoptic",
    "COCO panoptic (zip or folder of JSON and PNG)",
    frozenset({"image"}),
    (".zip",),
    read,
    write,
    sniff,
    losses=("all but what is seen of pixel masks, upper ones over lower ones", "attributes", "answers", "relations",
            "groups", "texts written on regions", "locks and hidden marks"),
    reads_trees=True,
)  # fmt: skip

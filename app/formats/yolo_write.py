"""Writing YOLO: what its loaders refuse (shares outside 0 … 1, uneven columns) never gets into a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.errors import InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.keyhole import keyhole
from app.formats.parcel import Parcel, fresh_parcel
from app.formats.picture import LabelNumbers, decimal, fitted, part_of, validation_share
from app.formats.target import safe_name
from app.formats.yolo_read import TASKS
from app.modalities.image.geometry import area_shape
from app.modalities.image.regions import MILLI, Box, Polygon, Quad, RotatedBox, Skeleton, bounds

_KINDS = {"detect": ("box",), "segment": ("polygon",), "obb": ("rotated_box", "quad"), "pose": ("skeleton", "box")}
_PLACES = 9


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    task = options.values.get("task") or "detect"
    if task not in TASKS:
        raise InputError(f"YOLO knows no task “{task}”.", f"Choose one of {', '.join(TASKS)}.")
    share = validation_share(options)
    numbers = LabelNumbers(project.schema)
    parts: dict[str, list[str]] = {"train": [], "val": []}
    keypoints = max([len(label.skeleton.names) for label in project.schema.labels if label.skeleton], default=0)
    with fresh_parcel(target) as parcel:
        for labeled in items:
            cancel.check()
            _put(parcel, labeled, task, share, parts, keypoints, numbers, report)
            progress(report.items, 0)
        for part, names in parts.items():
            if names or part == "train":
                parcel.put(f"{part}.txt", "".join(f"./{name}\n" for name in names).encode())
        parcel.put("data.yaml", _about(task, numbers, keypoints, "val.txt" if parts["val"] else "train.txt", project))


def _put(
    parcel: Parcel,
    labeled: LabeledItem,
    task: str,
    share: int,
    parts: dict[str, list[str]],
    keypoints: int,
    numbers: LabelNumbers,
    report: Report,
) -> None:
    name = safe_name(labeled.item.name)
    part = part_of(name, share)
    file = f"labels/{part}/{name.rpartition('.')[0] or name}.txt"
    if not name or file in parcel.names:
        reason = "its text file would have the name of another's" if name else "its name leads outside the folder"
        report.skip("YOLO", f"item {labeled.item.name[:200]}", reason)
        return
    size = (labeled.item.width, labeled.item.height)
    if labeled.annotation.regions and not (size[0] and size[1]):
        report.skip("YOLO", f"item {name}", "the size of its picture is not known")
        return
    lines = [
        " ".join([str(numbers[region.label]), *(decimal(n, _PLACES) for n in shares)])
        for region, shares in _shares(labeled, task, keypoints, report)
    ]
    parcel.put(file, "".join(line + "\n" for line in dict.fromkeys(lines)).encode())
    parts[part].append(f"images/{part}/{name}")
    report.count(labeled)


def _about(task: str, numbers: LabelNumbers, keypoints: int, val: str, project: Project) -> bytes:
    document: dict[str, object] = {
        "path": ".",
        "train": "train.txt",
        "val": val,
        "names": dict(enumerate(numbers.names())),
        "task": task,
    }
    if task == "pose":
        document["kpt_shape"] = [keypoints, 3]
        document["kpt_names"] = {
            numbers[label.id]: list(label.skeleton.names) for label in project.schema.labels if label.skeleton
        }
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False).encode()


def _shares(labeled: LabeledItem, task: str, keypoints: int, report: Report) -> Iterator[tuple[Region, list[float]]]:
    width, height = labeled.item.width * MILLI, labeled.item.height * MILLI
    regions = fitted(labeled, _KINDS[task], report, keeps="group" if task == "pose" else "")
    boxes = {region.group: region for region in regions if region.group and isinstance(region, Box)}
    for region in regions:
        if isinstance(region, Skeleton):
            yield region, _pose(region, boxes.get(region.group), width, height, keypoints)
        elif task == "pose":
            posed = {other.group for other in regions if isinstance(other, Skeleton)}
            if not region.group or region.group not in posed:
                report.lose("boxes without keypoints")
        elif isinstance(region, Box):
            shares = _box(bounds(region), width, height, report)
            if shares:
                yield region, shares
        elif isinstance(region, Polygon):
            for flat in _inside(region, width, height, report):
                yield region, [n / (height if i % 2 else width) for i, n in enumerate(flat)]
        elif isinstance(region, RotatedBox | Quad):
            corners = region.exact_corners() if isinstance(region, RotatedBox) else ()
            exact = [n for corner in corners for n in corner] or list(region.points if isinstance(region, Quad) else ())
            shares = [n / (height if i % 2 else width) for i, n in enumerate(exact)]
            if min(shares) < 0 or max(shares) > 1:
                report.lose("rotated boxes that reach over the edge")
            else:
                yield region, shares


def _box(corners: tuple[int, int, int, int], width: int, height: int, report: Report) -> list[float]:
    x1, y1, x2, y2 = corners
    inside = max(x1, 0), max(y1, 0), min(x2, width), min(y2, height)
    if inside != corners:
        report.lose("parts of boxes outside the image (cut off)")
    x1, y1, x2, y2 = inside
    if x1 >= x2 or y1 >= y2:
        return []
    return [(x1 + x2) / 2 / width, (y1 + y2) / 2 / height, (x2 - x1) / width, (y2 - y1) / height]


def _inside(polygon: Polygon, width: int, height: int, report: Report) -> Iterator[tuple[int, ...]]:
    """The outline, cut off at the image's edge, holes reached through a keyhole; several where cutting makes parts."""
    report.lose("holes as such (written as one outline that goes in and out)", len(polygon.holes))
    x1, y1, x2, y2 = bounds(polygon)
    if x1 >= 0 and y1 >= 0 and x2 <= width and y2 <= height:
        yield keyhole(polygon)
        return
    import shapely

    report.lose("parts of polygons outside the image (cut off)")
    cut = area_shape(polygon).intersection(shapely.box(0, 0, width, height))
    for part in cut.geoms if hasattr(cut, "geoms") else [cut]:
        if part.geom_type == "Polygon" and not part.is_empty:
            rings = [
                tuple(round(n) for xy in ring.coords[:-1] for n in xy) for ring in (part.exterior, *part.interiors)
            ]
            yield keyhole(Polygon(id="", label="", outer=rings[0], holes=tuple(rings[1:])))


def _pose(region: Skeleton, box: Region | None, width: int, height: int, keypoints: int) -> list[float]:
    x1, y1, x2, y2 = bounds(box if box is not None else region)
    x1, y1, x2, y2 = max(x1, 0), max(y1, 0), min(x2, width), min(y2, height)
    shares = [(x1 + x2) / 2 / width, (y1 + y2) / 2 / height, (x2 - x1) / width, (y2 - y1) / height]
    triples = region.triples()[:keypoints]
    for x, y, seen in [*triples, *[(0, 0, 0)] * (keypoints - len(triples))]:
        inside = seen and 0 <= x <= width and 0 <= y <= height
        shares += [x / width, y / height, float(seen)] if inside else [0.0, 0.0, 0.0]
    return shares

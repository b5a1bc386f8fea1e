"""Open Images: one CSV of boxes for all pictures, edges as shares of width and height."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region, Value
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.delimited import escaped, unescaped
from app.formats.markup import csv_rows
from app.formats.picture import box_of, confidence, decimal, fitted, image_item, label_name, labeled, number, refusals
from app.formats.target import fresh_file, safe_name
from app.formats.tree import Tree, opened
from app.media.scan import media_type_of
from app.modalities.image.regions import MILLI, Box

COLUMNS = (
    "ImageID", "Source", "LabelName", "Confidence", "XMin", "XMax", "YMin", "YMax", "IsOccluded", "IsTruncated",
    "IsGroupOf", "IsDepiction", "IsInside",
)  # fmt: skip
_FLAGS = COLUMNS[8:]
_NEEDED = frozenset({"ImageID", "LabelName", "XMin", "XMax", "YMin", "YMax"})


def sniff(path: Path, head: bytes) -> bool:
    first = head.decode("utf-8-sig", "replace").splitlines()[:1]
    return bool(first) and {"ImageID", "LabelName", "XMin"} <= {word.strip('" ') for word in first[0].split(",")}


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        files = tree.label_files(sniff, ".csv")
        names = _class_names(tree)
        for n, file in enumerate(files, 1):
            yield from _table(tree, file, names, options, report, cancel)
            progress(n, len(files))


def _class_names(tree: Tree) -> dict[str, str]:
    """class-descriptions.csv beside the boxes: machine name, name."""
    found: dict[str, str] = {}
    for name in tree.named(".csv"):
        if "class-descriptions" in name.rpartition("/")[2]:
            rows = csv_rows(tree.read(name), lambda _line, _reason: None)
            found |= {row[0]: row[1] for _, row in rows if len(row) == 2}
    return found


def _table(
    tree: Tree, file: str, names: dict[str, str], options: Options, report: Report, cancel: Cancel
) -> Iterator[LabeledItem]:
    shown = tree.shown(file)
    rows = csv_rows(tree.read(file), lambda line, reason: report.skip(shown, f"line {line:,}", reason))
    heads = [head.strip() for head in next(rows, (0, []))[1]]
    if not set(heads) >= _NEEDED:
        missing = ", ".join(sorted(_NEEDED - set(heads)))
        raise FormatError(f"“{shown}” is not an Open Images table.", f"Its first line lacks {missing}.")
    gathered: dict[str, list[tuple[int, dict[str, str]]]] = defaultdict(list)
    for number_, row in rows:
        if number_ % 4096 == 0:
            cancel.check()
        line = {head: unescaped(cell) for head, cell in zip(heads, row, strict=False)}
        if name := safe_name(line.get("ImageID", "").strip()):
            gathered[name].append((number_, line))
        elif row:
            report.skip(shown, f"line {number_:,}", "it names no picture, or one that leads outside")
    for place, (told, lines) in enumerate(gathered.items(), 1):
        cancel.check()
        name = told if media_type_of(told) else tree.image_of(told) or tree.image_of(f"images/{told}") or told + ".jpg"
        regions: list[Region] = []
        size = options.size_of(name)
        for number_, line in lines:
            if not line.get("LabelName") and not line.get("XMin"):
                continue
            try:
                if size is None:
                    raise ValueError("the size of its picture is not known: put the picture beside the table")
                regions.append(_region(line, size, names, report))
            except ValueError as error:
                report.skip(shown, f"line {number_:,}", str(error))
        yield report.count(labeled(image_item(name, *(size or (0, 0)), position=place), regions))


def _region(line: dict[str, str], size: tuple[int, int], names: dict[str, str], report: Report) -> Region:
    label = line.get("LabelName", "").strip()
    if not label:
        raise ValueError("it has no label")
    x1, x2, y1, y2 = (number(line.get(key, "").strip()) for key in ("XMin", "XMax", "YMin", "YMax"))
    if not all(-1 <= value <= 2 for value in (x1, x2, y1, y2)):
        raise ValueError("its edges are not shares of the picture (0 to 1)")
    corners = box_of(x1 * size[0], y1 * size[1], x2 * size[0], y2 * size[1], report)
    values: dict[str, Value] = {flag: True for flag in _FLAGS if line.get(flag, "").strip() == "1"}
    told = line.get("Confidence", "").strip()
    score = float(told) if re.fullmatch(r"0?\.\d+|[01](\.\d+)?", told) else 1.0
    fields: dict[str, Any] = {
        "id": "",
        "label": report.label(names.get(label, label)),
        "attributes": tuple(sorted(values.items())),
    }
    # 1 is what the table says of boxes by hand; it is no confidence of a machine.
    return Box(**fields, **corners, confidence=confidence(score) if score < 1 else 0)


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    with fresh_file(target) as file:
        text = io.TextIOWrapper(file, "utf-8", errors="surrogatepass", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for source in items:
            cancel.check()
            item = source.item
            if source.annotation.regions and not (item.width and item.height):
                report.skip(target.name, f"item {item.name[:200]}", "the size of its picture is not known")
                continue
            rows = [
                _row(region, source, project, report)
                for region in fitted(source, ("box",), report, "attributes confidence")
            ]
            for row in rows or [[item.name] + [""] * (len(COLUMNS) - 1)]:
                writer.writerow([escaped(cell) for cell in row])
            report.count(source)
            progress(report.items, 0)
        text.detach()


def _row(region: Region, source: LabeledItem, project: Project, report: Report) -> list[str]:
    assert isinstance(region, Box)
    width, height = source.item.width * MILLI, source.item.height * MILLI
    values = dict(region.attributes)
    flags = [str(int(values.pop(flag, False) is True)) for flag in _FLAGS]
    report.lose("attributes", len(values))
    edges = [decimal(n, 9) for n in (region.x1 / width, region.x2 / width, region.y1 / height, region.y2 / height)]
    score = decimal(region.confidence / 10_000, 4) if region.confidence else "1"
    return [source.item.name, "caravan", label_name(project.schema, region.label), score, *edges, *flags]


FORMAT = Format(
    "open_images",
    "Open Images (CSV of boxes)",
    frozenset({"image"}),
    (".csv", ".zip"),
    read,
    write,
    sniff,
    losses=("all but boxes", "attributes except IsOccluded, IsTruncated, IsGroupOf, IsDepiction and IsInside",
            "answers", "relations", "texts written on regions", "drawing order, locks and hidden marks",
            "the size of pictures"),
    reads_trees=True,
)  # fmt: skip

"""Mask pictures: a PNG per picture whose pixels are numbers of labels (semantic) or of single objects (instance).

Beside them: labels.txt with a name a line (line 1 is 1, nothing is 0) or labelmap.txt with colours, as CVAT and VOC
have it; for objects instances.csv with picture, number and label. Where objects overlap, the upper one is seen.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.errors import InputError
from app.formats.base import Format, LabeledItem, Options, Report, Setting
from app.formats.delimited import escaped
from app.formats.mask_png_read import read, sniff_tree
from app.formats.parcel import Parcel, fresh_parcel
from app.formats.picture import LabelNumbers, fitted, label_name
from app.formats.target import safe_name
from app.media.indexed import encode_indices
from app.modalities.image.mask import MOST_PIXELS, Mask, window

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KINDS = ("semantic", "instance")


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    kind = options.values.get("kind") or "semantic"
    deep = options.values.get("bits") or "auto"
    if kind not in KINDS or deep not in ("auto", "16"):
        raise InputError(
            "Masks are “semantic” or “instance”, of 8 bits where that is enough or of 16.", "Choose those."
        )
    numbers = LabelNumbers(project.schema, 1)
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    rows.writerow(("picture", "number", "label"))
    names: list[str] = []
    with fresh_parcel(target) as parcel:
        for source in items:
            cancel.check()
            if name := _put(parcel, source, kind, deep, numbers, project, rows, report):
                names.append(name)
                report.count(source)
                progress(report.items, 0)
        parcel.put("labels.txt", "".join(name + "\n" for name in numbers.names()).encode())
        parcel.put("pictures.txt", "".join(name + "\n" for name in names).encode())
        if kind == "instance":
            parcel.put("instances.csv", table.getvalue().encode())


def _put(
    parcel: Parcel, source: LabeledItem, kind: str, deep: str, numbers: LabelNumbers, project: Project, rows: Any,
    report: Report,
) -> str:  # fmt: skip
    item = source.item
    name = safe_name(item.name)
    file = f"masks/{name.rpartition('.')[0] or name}.png"
    reason = ""
    if not name:
        reason = "its name leads outside the folder"
    elif file in parcel.names:
        reason = "its mask would have the name of another's"
    elif not 0 < item.width * item.height <= MOST_PIXELS:
        reason = "the size of its picture is not known, or too large for one mask"
    regions = [] if reason else fitted(source, ("mask",), report)
    if not reason and len(regions if kind == "instance" else numbers.items()) >= 1 << 16:
        reason = "there are more than 65,535 numbers to tell apart"
    if reason:
        report.skip("masks", f"item {item.name[:200]}", reason)
        return ""
    values = [n if kind == "instance" else numbers[region.label] for n, region in enumerate(regions, 1)]
    parcel.put(file, _picture(source, regions, values, deep, project, kind))
    if kind == "instance":
        for value, region in zip(values, regions, strict=True):
            rows.writerow((escaped(name), value, escaped(label_name(project.schema, region.label))))
    return name


def _picture(
    source: LabeledItem, regions: list[Region], values: list[int], deep: str, project: Project, kind: str
) -> bytes:
    import numpy as np

    wide = deep == "16" or max(values, default=0) > 255
    size = source.item.width, source.item.height
    pixels: NDArray[np.generic] = np.zeros((size[1], size[0]), np.uint16 if wide else np.uint8)
    for region, value in zip(regions, values, strict=True):
        if isinstance(region, Mask):
            pixels[window(region, 0, 0, *size)] = value
    if wide or kind == "instance":
        return encode_indices(pixels)
    colors = [(0, 0, 0), *(_color(label.color) for label in project.schema.labels)][:256]
    return encode_indices(pixels, colors + [(128, 128, 128)] * (256 - len(colors)))


def _color(text: str) -> tuple[int, int, int]:
    try:
        return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)
    except ValueError:
        return 128, 128, 128


FORMAT = Format(
    "mask_png",
    "Mask pictures (zip or folder of PNG)",
    frozenset({"image"}),
    (".zip",),
    read,
    write,
    losses=("all but what is seen of pixel masks, upper ones over lower ones", "single objects (in semantic masks)",
            "attributes", "answers", "relations", "groups", "texts written on regions", "locks and hidden marks"),
    settings={
        "kind": Setting(
            "“semantic” (the default: a pixel is the number of a label) or “instance” (the number of an object)", KINDS
        ),
        "bits": Setting("“auto” (the default: 8 bits where they are enough) or “16”", ("auto", "16")),
    },
    reads_trees=True,
    sniff_tree=sniff_tree,
)  # fmt: skip

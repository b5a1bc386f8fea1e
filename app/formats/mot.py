"""MOT challenge: gt.txt of a sequence, a line per box of a numbered object on a numbered frame, counted from 1."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region, Value
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.parcel import fresh_parcel
from app.formats.picture import LabelNumbers, box_of, decimal, fitted, image_item, labeled, number, refusals
from app.formats.target import safe_name
from app.formats.tree import Tree, folder_of, opened
from app.media.scan import natural_key
from app.modalities.image.regions import MILLI, Box

TRACK = "track"
_CLASSES = {1: "Pedestrian", 2: "Person on vehicle", 3: "Car", 4: "Bicycle", 5: "Motorbike",
            6: "Non motorized vehicle", 7: "Static person", 8: "Distractor", 9: "Occluder",
            10: "Occluder on the ground", 11: "Occluder full", 12: "Reflection", 13: "Crowd"}  # fmt: skip


def sniff(path: Path, head: bytes) -> bool:
    """Six to ten numbers with commas between, the first two and the last but one whole."""
    # Never a .csv: rows of numbers are more likely a table to label.
    if path.suffix.lower() != ".txt":
        return False
    words = (head.decode("ascii", "replace").splitlines() or [""])[0].split(",")
    return 6 <= len(words) <= 10 and all(re.fullmatch(r"\s*-?\d+(\.\d+)?\s*", word) for word in words)


def sniff_tree(tree: Tree) -> bool:
    return any(name.endswith("gt/gt.txt") and sniff(Path(name), tree.head(name)) for name in tree.named("gt.txt"))


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        files = [n for n in tree.named("gt.txt") if n.endswith("gt/gt.txt")] or (tree.names if path.is_file() else [])
        files = files if len(tree.names) > 1 else tree.names
        if not files:
            raise FormatError(f"“{tree.root}” holds no gt/gt.txt.", "Choose the folder of a sequence, or its gt.txt.")
        for file in files:
            yield from _sequence(tree, file, options, report, cancel, progress)


def _sequence(
    tree: Tree, file: str, options: Options, report: Report, cancel: Cancel, progress: Progress
) -> Iterator[LabeledItem]:
    content = tree.read(file).decode("utf-8-sig", "replace")
    base = folder_of(file).removesuffix("gt/")
    classes = _classes(tree, folder_of(file))
    frames: dict[int, list[Region]] = defaultdict(list)
    for n, line in enumerate(content.splitlines(), 1):
        if n % 4096 == 0:
            cancel.check()
        if line.strip():
            try:
                frame, region = _region(line.split(","), classes, report)
                frames[frame].append(region)
            except ValueError as error:
                report.skip(tree.shown(file), f"line {n:,}", str(error))
    names = _names(tree, base)
    size = _size(tree, base)
    order = sorted(set(frames) | set(names))
    for n, frame in enumerate(order, 1):
        cancel.check()
        name = names.get(frame) or f"{base}img1/{frame:06d}.jpg"
        yield report.count(labeled(image_item(name, *(options.size_of(name) or size), position=n), frames[frame]))
        progress(n, len(order))


def _region(words: list[str], classes: dict[int, str], report: Report) -> tuple[int, Region]:
    if not 6 <= len(words) <= 10:
        raise ValueError("it has not six to ten numbers")
    values = [number(word.strip()) for word in words]
    frame, track = values[0], values[1]
    if not 1 <= frame <= 10_000_000 or not frame.is_integer() or not track.is_integer():
        raise ValueError("its frame or object is not a whole number from 1")
    x, y, width, height = values[2:6]
    if width <= 0 or height <= 0:
        raise ValueError("its box covers nothing")
    which = int(values[7]) if len(values) > 7 and values[7] >= 0 and values[7].is_integer() else 1
    attributes: dict[str, Value] = {TRACK: int(track)}
    if len(values) > 6 and values[6] == 0:
        attributes["ignored"] = True
    if len(values) > 8 and 0 <= values[8] < 1:
        attributes["visibility"] = words[8].strip()
    label = report.label(classes.get(which) or _CLASSES.get(which) or f"class {which}")
    # Pixels count from 1 too: the left edge of the first one is 1.
    corners = box_of(x - 1, y - 1, x - 1 + width, y - 1 + height, report)
    return int(frame), Box(id="", label=label, attributes=tuple(sorted(attributes.items())), **corners)


def _classes(tree: Tree, folder: str) -> dict[int, str]:
    """labels.txt beside gt.txt, as CVAT writes it: a name a line, from 1."""
    if folder + "labels.txt" not in tree:
        return {}
    lines = tree.read(folder + "labels.txt").decode("utf-8-sig", "replace").splitlines()
    return {n: line.strip() for n, line in enumerate(lines, 1) if line.strip()}


def _names(tree: Tree, base: str) -> dict[int, str]:
    """Pictures by frame: those listed in frames.txt, or those in img1 in their order."""
    if base + "frames.txt" in tree:
        lines = tree.read(base + "frames.txt").decode("utf-8-sig", "replace").splitlines()
        return {n: name for n, line in enumerate(lines, 1) if (name := safe_name(line.strip()))}
    pictures = sorted((n for n in tree.images() if n.startswith(base + "img1/")), key=natural_key)
    return dict(enumerate(pictures, 1))


def _size(tree: Tree, base: str) -> tuple[int, int]:
    if base + "seqinfo.ini" not in tree:
        return 0, 0
    text = tree.read(base + "seqinfo.ini").decode("utf-8", "replace")
    found = [re.search(rf"(?im)^{key}\s*=\s*(\d{{1,6}})\s*$", text) for key in ("imWidth", "imHeight")]
    return (int(found[0][1]), int(found[1][1])) if found[0] and found[1] else (0, 0)


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    numbers = LabelNumbers(project.schema, 1)
    lines, names, tracks = [], [], {0}
    sizes: set[tuple[int, int]] = set()
    with fresh_parcel(target) as parcel:
        for frame, source in enumerate(items, 1):
            cancel.check()
            names.append(source.item.name)
            sizes.add((source.item.width, source.item.height))
            for region in fitted(source, ("box",), report, keeps="attributes"):
                lines.append(_line(frame, region, numbers, tracks, report))
            report.count(source)
            progress(report.items, 0)
        parcel.put("gt/gt.txt", "".join(lines).encode())
        parcel.put("gt/labels.txt", "".join(name + "\n" for name in numbers.names()).encode())
        parcel.put("frames.txt", "".join(name + "\n" for name in names).encode())
        if len(sizes) == 1 and names:
            ((width, height),) = sizes
            # All seven lines: readers of the challenge's own files insist on each. Pictures are no video: one a second.
            about = {
                "name": safe_name(target.stem) or "sequence", "imDir": "img1", "frameRate": 1, "seqLength": len(names),
                "imWidth": width, "imHeight": height, "imExt": PurePosixPath(names[0]).suffix or ".jpg",
            }  # fmt: skip
            lines = [f"{key}={value}\n" for key, value in about.items()]
            parcel.put("seqinfo.ini", "".join(["[Sequence]\n", *lines]).encode())


def _line(frame: int, region: Region, numbers: LabelNumbers, tracks: set[int], report: Report) -> str:
    assert isinstance(region, Box)
    values = dict(region.attributes)
    track = values.pop(TRACK, None)
    if type(track) is not int:
        track = max(tracks) + 1
        report.lose("boxes without a track (each got one of its own)")
    tracks.add(track)
    ignored = values.pop("ignored", False) is True
    visibility = values.pop("visibility", "1")
    report.lose("attributes", len(values))
    corners = [n / MILLI for n in (region.x1 + MILLI, region.y1 + MILLI, region.x2 - region.x1, region.y2 - region.y1)]
    rest = [str(int(not ignored)), str(numbers[region.label]), str(visibility)]
    return ",".join([str(frame), str(track), *(decimal(n, 3) for n in corners), *rest]) + "\n"


FORMAT = Format(
    "mot",
    "MOT challenge (zip or folder with gt/gt.txt)",
    frozenset({"image"}),
    (".zip", ".txt"),
    read,
    write,
    sniff,
    losses=("all but boxes", "attributes except “track”, “ignored” and “visibility”", "answers", "relations",
            "drawing order, locks and hidden marks", "texts written on regions"),
    reads_trees=True,
    sniff_tree=sniff_tree,
)  # fmt: skip

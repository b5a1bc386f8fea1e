"""Reading YOLO folders: every line stands on its own, sizes come from the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from app.core.cancel import Cancel, Progress
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import LabeledItem, Options, Report
from app.formats.picture import box_of, image_item, labeled, number, refusals, rest_of, turned
from app.formats.target import safe_name
from app.formats.tree import Tree, opened
from app.media.limit import Limits
from app.modalities.image.paths import skeleton_points
from app.modalities.image.regions import MILLI, Box, Polygon, Skeleton, bounds

TASKS = ("detect", "segment", "obb", "pose")
SPLITS = ("train", "val", "test")
_YAML = Limits(bytes=1_000_000)
_YAML_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OTHER_TEXTS = {"classes.txt", "labels.txt", "predefined_classes.txt", "train.txt", "val.txt", "test.txt", "readme.txt"}
_SLACK = 1.0


@dataclass(slots=True)
class _Set:
    """What data.yaml and the lists say about a folder. `listed`: picture names by label file."""

    names: dict[int, str] = field(default_factory=dict)
    task: str = ""
    keypoints: int = 0
    dimensions: int = 3
    keypoint_names: dict[int, tuple[str, ...]] = field(default_factory=dict)
    listed: dict[str, str] = field(default_factory=dict)


def is_label_file(name: str) -> bool:
    return name.lower().endswith(".txt") and name.rpartition("/")[2].lower() not in _OTHER_TEXTS


def looks_like_labels(head: bytes) -> bool:
    """Whether the first line is a class number and at least four shares of the picture (or there is none)."""
    words = (head.splitlines() or [b""])[0].split()
    if not words:
        return not head.strip()
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        return False
    return len(numbers) >= 5 and numbers[0] >= 0 and numbers[0].is_integer() and all(-1 <= n <= 2 for n in numbers[1:5])


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        about = _about(tree, report)
        texts = [name for name in tree.names if is_label_file(name)]
        if not texts and not about.names:
            raise FormatError(
                f"“{tree.root}” holds no YOLO labels.", "Choose the folder with data.yaml and the text files of labels."
            )
        about.task = options.values.get("task") or about.task or _task(tree, texts, about)
        _name_labels(about, report)
        seen: set[str] = set()
        for n, text in enumerate(texts, 1):
            cancel.check()
            name = _picture(text, tree, about, seen)
            if name in seen:
                report.skip(tree.root, text, f"another file has the labels of {name} already")
                continue
            seen.add(name)
            item = image_item(name, position=len(seen))
            try:
                content = tree.read(text).decode("utf-8-sig", "replace")
            except FormatError as error:
                report.skip(tree.root, text, error.title)
                continue
            if not content.strip():
                yield report.count(labeled(item, ()))
                continue
            size = options.size_of(name)
            if size is None:
                reason = "the size of its picture is not known: put the picture beside the labels, or open it first"
                report.skip(tree.root, text, reason)
                continue
            item = image_item(name, *size, position=len(seen))
            yield report.count(labeled(item, _regions(content, tree.shown(text), size, about, report)))
            progress(n, len(texts))
        yield from rest_of(tree, seen, report)


def _about(tree: Tree, report: Report) -> _Set:
    about = _Set()
    for name in tree.names:
        base = name.rpartition("/")[2].lower()
        if base in ("data.yaml", "data.yml") or (base.endswith((".yaml", ".yml")) and b"names" in tree.head(name)):
            try:
                document = _loaded(tree.read(name, _YAML))
            except (yaml.YAMLError, RecursionError, ValueError, FormatError) as error:
                report.skip(tree.root, name, f"it is not valid YAML ({str(error)[:120]})")
                continue
            if isinstance(document, dict):
                _take(document, about)
        elif base in ("classes.txt", "predefined_classes.txt") and not about.names:
            lines = tree.read(name).decode("utf-8-sig", "replace").splitlines()
            about.names = {n: line.strip() for n, line in enumerate(lines) if line.strip()}
        elif base in ("train.txt", "val.txt", "test.txt"):
            for line in tree.read(name).decode("utf-8-sig", "replace").splitlines():
                if picture := safe_name(line.strip()):
                    about.listed[_labels_of(picture)] = picture
    return about


def _loaded(content: bytes) -> Any:
    """The value; one part that stands for another is refused, as such parts can be made to grow without end."""
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(content, Loader=_YAML_LOADER)):
        raise ValueError("it uses anchors")
    return yaml.load(content, Loader=_YAML_LOADER)  # noqa: S506 - a safe loader, in C where there is one


def _take(document: dict[Any, Any], about: _Set) -> None:
    names = document.get("names")
    pairs = enumerate(names) if isinstance(names, list) else names.items() if isinstance(names, dict) else ()
    found = {n: str(name).strip() for n, name in pairs if type(n) is int and n >= 0 and type(name) in (str, int)}
    about.names = found or about.names
    shape = document.get("kpt_shape")
    if isinstance(shape, list) and len(shape) == 2 and all(type(n) is int for n in shape) and 0 < shape[0] <= 1000:
        about.keypoints, about.dimensions = shape[0], 3 if shape[1] == 3 else 2
    named = document.get("kpt_names")
    for key, entries in named.items() if isinstance(named, dict) else ():
        if type(key) is int and isinstance(entries, list) and all(isinstance(entry, str) for entry in entries):
            about.keypoint_names[key] = tuple(entries)
    if document.get("task") in TASKS:
        about.task = document["task"]


def _task(tree: Tree, texts: list[str], about: _Set) -> str:
    """Keypoints where data.yaml says so; rotated boxes where every line has four corners; else line by line."""
    if about.keypoints:
        return "pose"
    counts = {
        len(line.split()) for name in texts[:200] for line in tree.head(name).decode("utf-8", "replace").splitlines()
    }
    return "obb" if counts - {0} == {9} else "segment"


def _name_labels(about: _Set, report: Report) -> None:
    for n in sorted(about.names):
        label = report.label(about.names[n])
        if about.task == "pose" and about.keypoints:
            _keypoints(label, n, about, report)


def _keypoints(label: str, n: int, about: _Set, report: Report) -> None:
    names = about.keypoint_names.get(n, ()) or tuple(f"{k + 1}" for k in range(about.keypoints))
    report.keypoints(label, names)


def _labels_of(picture: str) -> str:
    """Where the labels of a picture stand: the last folder called images is then called labels."""
    folders = picture.split("/")
    for n in range(len(folders) - 2, -1, -1):
        if folders[n] == "images":
            folders[n] = "labels"
            break
    return "/".join(folders).rpartition(".")[0] + ".txt"


def _picture(text: str, tree: Tree, about: _Set, seen: set[str]) -> str:
    """The picture a file of labels belongs to; where it is not there, its name without what YOLO puts before it."""
    stem = text.rpartition(".")[0]
    folders = stem.split("/")
    stems = [stem]
    for n in range(len(folders) - 2, -1, -1):
        if folders[n] == "labels":
            stems.insert(0, "/".join([*folders[:n], "images", *folders[n + 1 :]]))
            break
    for candidate in stems:
        if found := tree.image_of(candidate):
            return found
    listed = about.listed.get(text) or next((v for k, v in about.listed.items() if text.endswith("/" + k)), "")
    own = _own(listed or stem + ".jpg")
    # The training and the validation part may each have a picture of the same name.
    return own if own not in seen else _own(listed or stem + ".jpg", keep_part=True)


def _own(name: str, keep_part: bool = False) -> str:
    """The picture's name without the folders that YOLO puts before it."""
    folders = name.split("/")
    for n in range(len(folders) - 2, -1, -1):
        if folders[n] in ("images", "labels"):
            folders = folders[n + 1 :]
            break
    return "/".join(folders[1:] if len(folders) > 1 and folders[0] in SPLITS and not keep_part else folders)


def _regions(content: str, file: str, size: tuple[int, int], about: _Set, report: Report) -> Iterator[Region]:
    for n, line in enumerate(content.splitlines(), 1):
        if words := line.split():
            try:
                yield from _line(words, size, about, report, f"g{n}")
            except ValueError as error:
                report.skip(file, f"line {n:,}", str(error))


def _line(words: list[str], size: tuple[int, int], about: _Set, report: Report, group: str) -> Iterator[Region]:
    values = [number(word) for word in words]
    which, shares = values[0], values[1:]
    if which < 0 or not which.is_integer():
        raise ValueError("its class is not a whole number from 0")
    n = int(which)
    if about.names and n not in about.names:
        raise ValueError(f"its class {n} is not among the names")
    label = report.label(about.names.get(n, f"class {n}"))
    count = len(shares)
    pose = about.keypoints * about.dimensions + 4 if about.task == "pose" else -1
    if any(not -_SLACK <= value <= 1 + _SLACK for value in shares[: pose if count == pose else count][:4]):
        raise ValueError("its numbers are not shares of the picture (0 to 1)")
    fields: dict[str, Any] = {"id": "", "label": label}
    if count == pose:
        yield from _pose(shares, size, about, fields, group)
    elif count in (4, 5):
        if count == 5:
            if 0 <= shares[4] <= 1:
                fields["confidence"] = round(10_000 * shares[4])
            else:
                report.lose("track numbers")
        yield Box(**fields, **_box(shares, size, report))
    elif count == 8 and about.task == "obb":
        _points(shares, size)
        yield turned([value * size[n % 2] * MILLI for n, value in enumerate(shares)], fields)
    elif count >= 6 and count % 2 == 0:
        yield Polygon(outer=_points(shares, size), **fields)
    else:
        raise ValueError(f"{count + 1} numbers are neither a box nor an outline")


def _box(shares: list[float], size: tuple[int, int], report: Report) -> dict[str, Any]:
    x, y, width, height = shares[:4]
    w, h = size
    return box_of((x - width / 2) * w, (y - height / 2) * h, (x + width / 2) * w, (y + height / 2) * h, report)


def _points(shares: list[float], size: tuple[int, int]) -> tuple[int, ...]:
    if any(not -_SLACK <= value <= 1 + _SLACK for value in shares):
        raise ValueError("its numbers are not shares of the picture (0 to 1)")
    return tuple(round(value * size[n % 2] * MILLI) for n, value in enumerate(shares))


def _pose(
    shares: list[float], size: tuple[int, int], about: _Set, fields: dict[str, Any], group: str
) -> Iterator[Region]:
    triples = []
    for k in range(4, len(shares), about.dimensions):
        x, y = _points(shares[k : k + 2], size)
        seen = round(shares[k + 2]) if about.dimensions == 3 else 2 if x or y else 0
        triples.append((x, y, seen if seen in (0, 1, 2) else 2))
    skeleton = Skeleton(points=skeleton_points(triples), **fields)
    box = Box(**fields, **_box(shares, size, Report()))
    around = bounds(skeleton) if skeleton.seen() else (0, 0, 0, 0)
    if max(abs(a - b) for a, b in zip(around, box.geometry(), strict=True)) <= MILLI and skeleton.seen():
        yield skeleton
        return
    # The box says more than the keypoints do: both stay, as one group.
    yield Box(**fields, group=group, x1=box.x1, y1=box.y1, x2=box.x2, y2=box.y2)
    if skeleton.seen():
        yield Skeleton(points=skeleton.points, group=group, **fields)

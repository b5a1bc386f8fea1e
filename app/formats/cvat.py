"""CVAT XML 1.1: one file for all pictures; tracks are read as regions of the frames they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from app.core.cancel import Cancel, Progress
from app.core.region import Region, Value
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.cvat_shape import SHAPES, region_of
from app.formats.cvat_write import write
from app.formats.markup import text_of, xml_elements
from app.formats.picture import image_item, labeled, picture_answer, refusals, rest_of, side
from app.formats.target import safe_name
from app.formats.tree import Tree, opened
from app.media.scan import natural_key

_TAGS = frozenset({"image", "track", "labels", "original_size"})
_MOST_FRAMES = 1_000_000


def sniff(path: Path, head: bytes) -> bool:
    return b"<annotations" in head[:2000] and (b"<version>1" in head or b"<image " in head or b"<meta>" in head)


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        files = tree.label_files(sniff, ".xml")
        seen: set[str] = set()
        for n, file in enumerate(files, 1):
            yield from _document(tree, file, seen, report, cancel)
            progress(n, len(files))
        yield from rest_of(tree, seen, report)


def _document(tree: Tree, file: str, seen: set[str], report: Report, cancel: Cancel) -> Iterator[LabeledItem]:
    shown = tree.shown(file)
    frames: dict[int, list[Region]] = {}
    size = (0, 0)
    met = False
    for count, element in enumerate(xml_elements(tree.read(file), shown, _TAGS)):
        if count % 256 == 0:
            cancel.check()
        met = True
        if element.tag == "labels":
            _labels(element, report)
        elif element.tag == "original_size":
            size = side(text_of(element, "width")), side(text_of(element, "height"))
        elif element.tag == "track":
            _track(element, frames, shown, report)
        else:
            found = _image(element, tree, seen, shown, report)
            if found is not None:
                yield report.count(found)
    if not met:
        raise FormatError(f"“{shown}” is not a CVAT file.", "It holds no <image> and no <track>.")
    pictures = [name for name in tree.images() if name not in seen] if frames else []
    for frame in sorted(frames):
        cancel.check()
        # The file names no pictures of a video: they are those beside it in their order, or named as CVAT names them.
        pictures.sort(key=natural_key)
        name = pictures[frame] if frame < len(pictures) else f"frame_{frame:06d}.png"
        seen.add(name)
        yield report.count(labeled(image_item(name, *size, position=frame), frames[frame]))


def _labels(element: Element, report: Report) -> None:
    """Skeletons say what they consist of; other labels are made where they are used."""
    for label in element.findall("label"):
        name = text_of(label, "name")
        parent = text_of(label, "parent")
        if not name or parent:
            continue
        label_id = report.label(name)
        if text_of(label, "type") == "skeleton":
            parts = [text_of(p, "name") for p in element.findall("label") if text_of(p, "parent") == name]
            if parts:
                report.keypoints(label_id, parts)


def _image(element: Element, tree: Tree, seen: set[str], file: str, report: Report) -> LabeledItem | None:
    told = element.get("name") or ""
    place = f"image {told[:200] or element.get('id', '')}"
    name = safe_name(told)
    if name and name not in tree and f"images/{name}" in tree:
        name = f"images/{name}"
    if not name or name in seen:
        reason = "another image has the same name" if name else "its name is missing or leads outside the folder"
        report.skip(file, place, reason)
        return None
    seen.add(name)
    item = image_item(name, side(element.get("width")), side(element.get("height")), len(seen))
    regions: list[Region] = []
    answers: dict[str, str] = {}
    for n, shape in enumerate(element, 1):
        try:
            if shape.tag == "tag":
                if label := (shape.get("label") or "").strip():
                    answers["label"] = picture_answer(label, report)
            elif shape.tag in SHAPES:
                regions += region_of(shape, shape.get("label") or "", f"s{n}", report)
            else:
                report.lose(f"shapes of the kind “{shape.tag[:40]}”")
        except ValueError as error:
            report.skip(file, f"{place}, {shape.tag} no. {n}", str(error))
    regions.sort(key=lambda region: region.order)
    return labeled(item, regions, answers)


def _track(element: Element, frames: dict[int, list[Region]], file: str, report: Report) -> None:
    """Each frame on which the track is inside; frames between keyframes hold the last one where none is written."""
    track = element.get("id") or ""
    for shape in element:
        if shape.tag not in SHAPES or shape.get("outside") == "1":
            continue
        place = f"track {track[:40]}, frame {(shape.get('frame') or '')[:20]}"
        frame = shape.get("frame") or ""
        try:
            if not frame.isascii() or not frame.isdigit() or int(frame) > _MOST_FRAMES:
                raise ValueError("its frame is not a number that can be")
            values: tuple[tuple[str, Value], ...] = (("track", int(track)),) if track.isdigit() else ()
            found = region_of(shape, element.get("label") or "", f"t{track}", report, values)
            frames.setdefault(int(frame), []).extend(found)
        except ValueError as error:
            report.skip(file, place, str(error))


FORMAT = Format(
    "cvat",
    "CVAT for images 1.1 (XML)",
    frozenset({"image"}),
    (".xml", ".zip"),
    read,
    write,
    sniff,
    losses=("answers but one label a picture", "relations", "holes in polygons (written as masks)",
            "texts written on regions", "locks and hidden marks", "quadrilaterals (written as polygons)"),
    reads_trees=True,
)  # fmt: skip

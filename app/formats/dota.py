"""DOTA: a text file per picture, a line per object with four corners, a category and how difficult it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region, Value
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.parcel import fresh_parcel
from app.formats.picture import decimal, fitted, flat_of, image_item, label_name, labeled, refusals, rest_of
from app.formats.target import safe_name
from app.formats.tree import Tree, folder_of, opened
from app.modalities.image.regions import MILLI, Quad, RotatedBox

_HEADS = ("imagesource:", "gsd:")
_FOLDERS = ("labelTxt/", "labels/", "annotations/")


def sniff(path: Path, head: bytes) -> bool:
    if path.suffix.lower() != ".txt":
        return False
    lines = [line for line in head.decode("utf-8", "replace").splitlines()[:3] if line.strip()]
    return bool(lines) and (lines[0].lower().startswith("imagesource:") or _is_object(lines[0].split()))


def _is_object(words: list[str]) -> bool:
    try:
        return len(words) in (9, 10) and len([float(word) for word in words[:8]]) == 8 and not _numeric(words[8])
    except ValueError:
        return False


def _numeric(word: str) -> bool:
    return word.replace(".", "", 1).lstrip("-").isdigit()


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        files = tree.named(".txt")
        if not files:
            raise FormatError(f"“{tree.root}” holds no text files.", "Choose the folder with the labels.")
        seen: set[str] = set()
        for n, file in enumerate(files, 1):
            cancel.check()
            name = _picture(tree, file)
            if name in seen:
                report.skip(tree.root, file, f"another file has the labels of {name} already")
                continue
            seen.add(name)
            try:
                content = tree.read(file).decode("utf-8-sig", "replace")
            except FormatError as error:
                if len(files) == 1:
                    raise
                report.skip(tree.root, file, error.title)
                continue
            regions = _regions(content, tree.shown(file), report)
            yield report.count(labeled(image_item(name, position=n), regions))
            progress(n, len(files))
        yield from rest_of(tree, seen, report)


def _picture(tree: Tree, file: str) -> str:
    stem, folder = file.rpartition(".")[0], folder_of(file)
    for top in _FOLDERS:
        at = f"/{folder}".rfind(f"/{top}")
        if at >= 0:
            below = stem[at + len(top) :]
            return tree.image_of(f"{folder[:at]}images/{below}") or tree.image_of(folder[:at] + below) or f"{below}.png"
    return tree.image_of(stem) or f"{stem}.png"


def _regions(content: str, file: str, report: Report) -> Iterator[Region]:
    for n, line in enumerate(content.splitlines(), 1):
        words = line.split()
        if not words or words[0].lower().startswith(_HEADS):
            continue
        try:
            # A category may hold spaces; the difficulty, where there is one, is the last word.
            tail = words[8:]
            difficult = tail.pop() if len(tail) > 1 and _numeric(tail[-1]) else "0"
            if not tail:
                raise ValueError("it has no category after its four corners")
            points = flat_of(words[:8], 4)
            values: tuple[tuple[str, Value], ...] = ()
            if difficult not in ("0", "0.0"):
                values = (("difficult", True),) if difficult == "1" else (("difficult", difficult),)
            yield Quad(id="", label=report.label(_spaced(" ".join(tail), report)), points=points, attributes=values)
        except ValueError as error:
            report.skip(file, f"line {n:,}", str(error))


def _spaced(name: str, report: Report) -> str:
    """The project's own name where only spaces were written as hyphens."""
    if report.label_named(name) is not None:
        return name
    same = (label.name for label in report.schema.labels if "-".join(label.name.split()) == name)
    return next(same, name) if "-" in name else name


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
            file = f"labelTxt/{name.rpartition('.')[0] or name}.txt"
            if not name or file in parcel.names:
                reason = "its text file would have the name of another's" if name else "its name leads outside"
                report.skip("DOTA", f"item {source.item.name[:200]}", reason)
                continue
            report.lose("endings of picture names (written as if they were .png)", int(not name.endswith(".png")))
            lines = [_line(region, project, report) for region in fitted(source, ("quad",), report, keeps="attributes")]
            parcel.put(file, "".join(lines).encode())
            report.count(source)
            progress(report.items, 0)


def _line(region: Region, project: Project, report: Report) -> str:
    flat = region.corners() if isinstance(region, RotatedBox) else region.points if isinstance(region, Quad) else ()
    values = dict(region.attributes)
    difficult = values.pop("difficult", False)
    report.lose("attributes", len(values))
    name = label_name(project.schema, region.label)
    label = "-".join(name.split()) or "object"
    report.lose("spaces in label names (written as -)", int(label != name))
    return " ".join([*(decimal(n / MILLI, 3) for n in flat), label, str(int(difficult is True))]) + "\n"


FORMAT = Format(
    "dota",
    "DOTA (zip or folder of text files)",
    frozenset({"image"}),
    (".zip", ".txt"),
    read,
    write,
    sniff,
    losses=("all but quadrilaterals and rotated boxes", "attributes except “difficult”", "answers", "relations",
            "drawing order, locks and hidden marks", "spaces in label names", "the size of pictures"),
    reads_trees=True,
)  # fmt: skip

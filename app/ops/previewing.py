"""What an import would bring, before anything is stored: counts, labels, the first items, the first pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.cancel import Cancel, Progress, no_progress
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.project import Project
from app.core.region import Region
from app.errors import FormatError, InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.registry import candidates, format_named
from app.ops import content, items, projects
from app.ops.collecting import seldom
from app.ops.door import Door
from app.ops.importing import Known, known_items
from app.ops.merging import labeled_items
from app.ops.sizing import Pictures, PictureSizes

ROWS = 500
SAMPLES = 12
MOST_DRAWN = 2_000
"""Regions of one sample: more are a blur at that size."""


@dataclass(frozen=True, slots=True)
class Row:
    """One of the first items: `known` when the project has it, `labeled` when it has labels of the person already."""

    name: str
    regions: int
    answers: int
    labels: tuple[str, ...]
    known: bool
    labeled: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """One of the first pictures with regions; `source` is the picture's file or bytes, None when it is not there."""

    name: str
    width: int
    height: int
    regions: tuple[Region, ...]
    count: int
    source: Path | bytes | None


@dataclass(frozen=True, slots=True)
class Preview:
    """`known`, `labeled`: how many of the items the project has, and has with labels of the person. `labels`: (name,
    how many regions, whether the project lacks it), most frequent first."""

    format: str
    report: Report
    rows: tuple[Row, ...]
    samples: tuple[Sample, ...]
    labels: tuple[tuple[str, int, bool], ...]
    schema: LabelSchema
    known: int
    labeled: int


def formats_of(project: Project, path: Path) -> list[str]:
    """Names of the formats that know the file, folder or zip and fit the project, the likeliest first."""
    return [known.name for known in candidates(path) if project.modality.value in known.modalities]


def preview_import(
    door: Door,
    project_id: str,
    path: Path,
    format_name: str,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    settings: Mapping[str, str] | None = None,
) -> Preview:
    """Read `path` as `import_file` would and store nothing. FormatError when it cannot be read at all. On a worker."""
    project = door.read(projects.get_project, project_id)
    chosen = format_named(format_name)
    if chosen.read is None:
        raise InputError("This format can only be written.", "Choose another format.")
    cancel = cancel or Cancel()
    known = Known(door.read(known_items, project_id), door.read(labeled_items, project_id, door.person))
    seen: Counter[str] = Counter()
    met: set[str] = set()
    rows: list[Row] = []
    samples: list[Sample] = []
    folder = path if path.is_dir() else path.parent
    with (
        seldom(),
        PictureSizes(door, project_id, path) as sizes,
        Pictures(door, path, *([Path(project.source)] if project.source else []), folder) as pictures,
    ):
        options = Options(project.schema, project.questions, settings or {}, sizes)
        report = Report(options)
        for labeled in chosen.read(path, options, report, cancel, progress):
            annotation = labeled.annotation
            seen.update(region.label for region in annotation.regions.values())
            item_id = known.match(labeled.item.name)
            if item_id is not None:
                met.add(item_id)
            if len(rows) < ROWS:
                rows.append(_row(labeled, item_id, item_id in known.closed, report))
            if len(samples) < SAMPLES and annotation.regions and not labeled.text:
                samples.append(_sample(door, labeled, item_id, pictures))
    labels = [(_name(report, key), count, project.schema.get(key) is None) for key, count in seen.items()]
    labels.sort(key=lambda label: (-label[1], label[0]))
    closed = len(met & known.closed)
    shown = tuple(rows), tuple(samples), tuple(labels)
    return Preview(format_name, report, *shown, report.schema, len(met), closed)


def _row(labeled: LabeledItem, item_id: str | None, is_labeled: bool, report: Report) -> Row:
    annotation = labeled.annotation
    names = dict.fromkeys(_name(report, region.label) for region in annotation.regions.values())
    answers = len(annotation.answers)
    return Row(labeled.item.name, len(annotation.regions), answers, tuple(names), item_id is not None, is_labeled)


def _name(report: Report, label_id: str) -> str:
    label = report.label_of(label_id)
    return label.name if label else label_id


def _sample(door: Door, labeled: LabeledItem, item_id: str | None, pictures: Pictures) -> Sample:
    item: Item = door.read(items.get, item_id) if item_id is not None else labeled.item
    source: Path | bytes | None = None
    if item_id is not None:
        try:
            source = content.file_of(door, item)
        except FormatError:
            source = None
    if source is None:
        found = pictures.find(labeled.item.name)
        source = pictures.bytes_of(labeled.item.name) or (Path(found) if found else None)
    told = item if item.width and item.height else labeled.item
    regions = tuple(labeled.annotation.ordered())
    return Sample(labeled.item.name, told.width, told.height, regions[:MOST_DRAWN], len(regions), source)

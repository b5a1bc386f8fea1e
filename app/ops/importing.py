"""Labels from a file of another program into a project: matched by name, merged as one undoable step per item."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TypeVar

from immutables import Map
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation, Relation
from app.core.cancel import Cancel, Progress, no_progress
from app.core.changes import MANY, Changes
from app.core.editor import AnnotationEditor, Commit
from app.core.ids import local_id, record_id
from app.core.item import Asset, Item
from app.core.project import ModalityName, Project
from app.core.region import Origin, Region
from app.errors import InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.registry import format_named, sniff
from app.media.scan import media_type_of
from app.ops import items, labeling, projects
from app.ops.door import Door
from app.ops.sizing import PictureFolders, PictureSizes
from app.store.tables import ItemRow

BATCH = 500
T = TypeVar("T")


def import_file(
    door: Door,
    project_id: str,
    path: Path,
    format_name: str,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    settings: Mapping[str, str] | None = None,
) -> Report:
    """Read `path` into a project; what could not be kept or matched is in the report. FormatError when it cannot be
    read at
    all. A Cancel keeps the items stored so far. Runs on a worker."""
    project = door.read(projects.get_project, project_id)
    read = format_named(format_name).read
    if read is None:
        raise InputError("This format can only be written.", "Choose another format.")
    cancel = cancel or Cancel()
    with PictureSizes(door, project.id, path) as sizes:
        options = Options(project.schema, project.questions, settings or {}, sizes)
        report = Report(options)
        _store(door, project, read(path, options, report, cancel, progress), path, report)
    return report


def import_as_project(
    door: Door,
    path: Path,
    format_name: str = "",
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    settings: Mapping[str, str] | None = None,
) -> tuple[Project, Report]:
    """A new project from an annotation file, folder or zip; the images are looked for beside it. InputError when no
    format knows the file."""
    chosen = format_named(format_name) if format_name else sniff(path)
    if chosen is None or chosen.read is None:
        raise InputError(f"The format of “{path.name}” is not known.", "Name it with --format; nothing was read.")
    cancel = cancel or Cancel()
    with PictureSizes(door, "", path) as sizes:
        options = Options(values=settings or {}, size_of=sizes)
        report = Report(options)
        read = iter(chosen.read(path, options, report, cancel, progress))
        first = list(islice(read, 1))
        modality = ModalityName(report.modality) if report.modality else _modality(first, chosen.modalities)
        title, source = report.title or path.stem, str(path) if path.is_dir() else ""
        project = Project(
            record_id(), title, modality, report.schema, report.questions, report.guideline, source=source
        )
        door.write(projects.create_project, project)
        _store(door, project, _chain(first, read), path, report)
    return door.read(projects.get_project, project.id), report


def _modality(first: list[LabeledItem], modalities: frozenset[str]) -> ModalityName:
    if first and first[0].text:
        return ModalityName.TEXT
    return ModalityName(sorted(modalities)[0])


def _chain(first: list[LabeledItem], rest: Iterator[LabeledItem]) -> Iterator[LabeledItem]:
    yield from first
    yield from rest


def _store(door: Door, project: Project, read: Iterable[LabeledItem], path: Path, report: Report) -> None:
    schema, questions = project.schema, project.questions
    names = door.read(_names, project.id)
    folder = path if path.is_dir() else path.parent
    pictures = PictureFolders(*([Path(project.source)] if project.source else []), folder)
    for batch in _batches(read):
        if report.schema != schema:
            schema = report.schema
            door.write(projects.set_schema, project.id, schema)
        if report.questions != questions:
            questions = report.questions
            door.write(projects.set_questions, project.id, questions)
        door.write(_store_batch, door.person, project, batch, names, path, pictures, report)
    if report.schema != schema:
        door.write(projects.set_schema, project.id, report.schema)


def _store_batch(
    session: Session,
    person: str,
    project: Project,
    batch: list[LabeledItem],
    names: dict[str, str],
    path: Path,
    pictures: PictureFolders,
    report: Report,
) -> Changes:
    fresh: list[Item] = []
    for labeled in batch:
        if _match(names, labeled.item.name) is None:
            item = _new_item(session, project, labeled, path, pictures, report)
            fresh.append(item)
            names[labeled.item.name] = item.id
    if fresh:
        items.add(session, project.id, fresh)
    made = {item.id for item in fresh}
    whole: list[Annotation] = []
    for labeled in batch:
        item_id = _match(names, labeled.item.name)
        if item_id in made:
            # Nothing can have been said of an item that is new; what follows of it in this batch is merged as ever.
            made.discard(item_id)
            whole.append(_brought(labeled.annotation, item_id, person))
    if whole:
        labeling.put_new(session, whole)
    stored = {annotation.item_id for annotation in whole}
    for labeled in batch:
        item_id = _match(names, labeled.item.name)
        if item_id in stored:
            stored.discard(item_id)
        elif item_id is not None:
            _merge(session, person, item_id, labeled.annotation)
    return Changes(items=MANY, annotations=MANY, projects=frozenset({project.id}))


def _brought(annotation: Annotation, item_id: str, person: str) -> Annotation:
    """The annotation as the person's own of an item."""
    regions = annotation.regions
    if any(region.origin is Origin.HAND for region in regions.values()):
        regions = Map(
            {
                key: replace(region, origin=Origin.IMPORT) if region.origin is Origin.HAND else region
                for key, region in regions.items()
            }
        )
    return replace(annotation, id=record_id(), item_id=item_id, annotator=person, regions=regions, revision=0)


def _merge(session: Session, person: str, item_id: str, brought: Annotation) -> None:
    """Add what was brought to what is there, in one step that can be undone; a first annotation is simply stored."""
    regions: dict[str, Region] = {}
    ids: dict[str, str] = {}
    for order, region in enumerate(brought.ordered()):
        ids[region.id] = one = local_id()
        origin = Origin.IMPORT if region.origin is Origin.HAND else region.origin
        regions[one] = replace(region, id=one, order=order, origin=origin)
    links = {
        (one := local_id()): Relation(one, link.label, ids[link.source], ids[link.target])
        for link in brought.relations.values()
        if link.source in ids and link.target in ids
    }
    annotation, history = labeling.open_annotation(session, item_id, person)
    if annotation.is_empty and not history.steps:
        made = replace(annotation, regions=Map(regions), relations=Map(links), answers=brought.answers)
        if not made.is_empty:
            labeling.put_all(session, made)
        return
    top = max((region.order for region in annotation.regions.values()), default=-1) + 1
    commits: list[Commit] = []
    editor = AnnotationEditor(annotation, history)
    editor.committed.connect(commits.append)
    put = [replace(region, order=top + n) for n, region in enumerate(regions.values())]
    editor.apply("Import", put=put, answers=dict(brought.answers), relations=links)
    labeling.save(session, commits, person)


def _new_item(
    session: Session, project: Project, labeled: LabeledItem, path: Path, pictures: PictureFolders, report: Report
) -> Item:
    """An item for a name the project does not have: a text that came along, or a file that should lie beside."""
    base = replace(labeled.item, id=record_id(), project_id=project.id, path="", asset="")
    if labeled.text:
        data = labeled.text.encode()
        asset = Asset(hashlib.sha256(data).hexdigest(), len(data), "text/plain")
        items.put_asset(session, asset, data)
        return replace(base, asset=asset.sha256, size=asset.size, media_type="text/plain", height=len(labeled.text))
    found = pictures.find(labeled.item.name)
    if found is None:
        report.lose("files that were not found beside the labels (their labels are kept)")
        found = (path if path.is_dir() else path.parent) / labeled.item.name
    return replace(base, path=str(found), media_type=media_type_of(found) or base.media_type or "image/unknown")


def _match(names: dict[str, str], name: str) -> str | None:
    """The item of this name, else the only one with this base name; a base name that stands twice matches nothing."""
    return names.get(name) or names.get("/" + PurePosixPath(name).name) or None


def _names(session: Session, project_id: str) -> dict[str, str]:
    """Item ids by name, and by base name with a slash before it ('' where two items share it)."""
    found: dict[str, str] = {}
    for item_id, name in session.execute(select(ItemRow.id, ItemRow.name).where(ItemRow.project_id == project_id)):
        found[name] = item_id
        base = "/" + PurePosixPath(name).name
        found[base] = "" if base in found else item_id
    return found


def _batches(values: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(values)
    while batch := list(islice(iterator, BATCH)):
        yield batch

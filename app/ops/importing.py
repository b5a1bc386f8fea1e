"""Labels from a file of another program into a project: matched by name, merged as one undoable step per item."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress, no_progress
from app.core.changes import MANY, Changes
from app.core.ids import record_id, rising_ids
from app.core.item import Asset, Item
from app.core.project import ModalityName, Project
from app.errors import InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.documented import DocumentedItem
from app.formats.registry import format_named, sniff
from app.media.scan import media_type_of
from app.ops import bulk, items, labeling, projects
from app.ops.collecting import seldom
from app.ops.door import Door
from app.ops.merging import AS_OWN, Arrival, Labeled, brought, labeled_items, merge
from app.ops.sizing import Pictures, PictureSizes
from app.store.tables import ItemRow

WEIGHT, MOST_WEIGHT = 10_000, 100_000
"""Items and regions that are stored in one transaction: others wait for it. It grows with what has come in, as each
transaction then touches more of the tables anyway."""


def import_file(
    door: Door,
    project_id: str,
    path: Path,
    format_name: str,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    settings: Mapping[str, str] | None = None,
    arrival: Arrival = AS_OWN,
) -> Report:
    """Read `path` into a project; what could not be kept or matched is in the report. FormatError when it cannot be
    read at all. A Cancel keeps the items stored so far. Runs on a worker."""
    project = door.read(projects.get_project, project_id)
    read = format_named(format_name).read
    if read is None:
        raise InputError("This format can only be written.", "Choose another format.")
    cancel = cancel or Cancel()
    with PictureSizes(door, project.id, path) as sizes, seldom():
        options = Options(project.schema, project.questions, settings or {}, sizes)
        report = Report(options)
        _store(door, project, read(path, options, report, cancel, progress), path, report, arrival)
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
    with PictureSizes(door, "", path) as sizes, seldom():
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
        _store(door, project, _chain(first, read), path, report, AS_OWN)
    return door.read(projects.get_project, project.id), report


def _modality(first: list[LabeledItem], modalities: frozenset[str]) -> ModalityName:
    if first and first[0].text:
        return ModalityName.TEXT
    return ModalityName(sorted(modalities)[0])


def _chain(first: list[LabeledItem], rest: Iterator[LabeledItem]) -> Iterator[LabeledItem]:
    yield from first
    yield from rest


def _store(
    door: Door, project: Project, read: Iterable[LabeledItem], path: Path, report: Report, arrival: Arrival
) -> None:
    schema, questions = project.schema, project.questions
    known = Known(door.read(known_items, project.id), set())
    if arrival.labeled is Labeled.SKIP:
        known.closed = door.read(labeled_items, project.id, door.person)
    folder = path if path.is_dir() else path.parent
    ids = rising_ids()
    before: Future[Changes] | None = None
    wide = False
    with Pictures(door, path, *([Path(project.source)] if project.source else []), folder) as pictures:
        try:
            for batch in _batches(read):
                if before is not None:
                    # While one batch is written the next is read, and never more than one waits.
                    before.result()
                if report.schema != schema:
                    schema = report.schema
                    door.write(projects.set_schema, project.id, schema)
                if report.questions != questions:
                    questions = report.questions
                    door.write(projects.set_questions, project.id, questions)
                fresh = {}
                for labeled in batch:
                    name = labeled.item.name
                    if name not in fresh and known.match(name) is None:
                        # Here, since bytes from an archive are written to the disk: not while the database is held.
                        fresh[name] = _new_item(next(ids), project, labeled, folder, pictures, report)
                if before is not None and not wide:
                    wide = True
                    door.write(bulk.hold_more, True)
                before = door.post(_store_batch, door.person, project, batch, fresh, known, arrival, report)
        finally:
            try:
                if before is not None:
                    before.result()
            finally:
                if wide:
                    door.write(bulk.hold_more, False)
    if report.schema != schema:
        door.write(projects.set_schema, project.id, report.schema)


@dataclass(slots=True)
class Known:
    """Item ids by name (see `known_items`), items that are left as they are, and those this file has spoken of."""

    names: dict[str, str]
    closed: set[str]
    ids: Iterator[str] = field(default_factory=rising_ids)
    """For annotations that are made."""
    met: set[str] = field(default_factory=set)

    def match(self, name: str) -> str | None:
        """The item of this name, else the only one with this base name; a base name that stands twice matches
        nothing."""
        return self.names.get(name) or self.names.get("/" + name.rpartition("/")[2]) or None


@dataclass(frozen=True, slots=True)
class New:
    item: Item
    asset: Asset | None = None
    inline: bytes | None = None


def _store_batch(
    session: Session,
    person: str,
    project: Project,
    batch: list[LabeledItem],
    fresh: dict[str, New],
    known: Known,
    arrival: Arrival,
    report: Report,
) -> Changes:
    if fresh:
        assets = [(new.asset, new.inline, "") for new in fresh.values() if new.asset is not None]
        items.put_assets(session, assets)
        items.add(session, project.id, [new.item for new in fresh.values()])
        known.names |= {name: new.item.id for name, new in fresh.items()}
    made = {new.item.id for new in fresh.values()}
    whole: list[Annotation] = []
    documented: list[tuple[str, DocumentedItem]] = []
    stored: set[str] = set()
    for labeled in batch:
        if arrival.as_suggestions:
            said = labeled.about if isinstance(labeled, DocumentedItem) else labeled.annotation
            report.lose("links between regions (suggestions have none)", len(said.relations))
        item_id = known.match(labeled.item.name)
        if item_id in made:
            # Nothing can have been said of an item that is new; what follows of it in this batch is merged as ever.
            made.discard(item_id)
            stored.add(item_id)
            if isinstance(labeled, DocumentedItem):
                documented.append((item_id, labeled))
            else:
                whole.append(brought(labeled.annotation, item_id, person, arrival))
    if whole:
        labeling.put_new(session, whole)
    if documented:
        bulk.put_documents(session, documented, person, arrival, known.ids)
    known.met |= stored
    for labeled in batch:
        item_id = known.match(labeled.item.name)
        if item_id in stored:
            stored.discard(item_id)
        elif item_id in known.closed:
            report.lose("labels of items that had some already (left as they were)", int(not labeled.is_empty))
        elif item_id is not None:
            merge(session, person, item_id, labeled.annotation, arrival, again=item_id in known.met)
            known.met.add(item_id)
    return Changes(items=MANY, annotations=MANY, projects=frozenset({project.id}))


def _new_item(
    item_id: str, project: Project, labeled: LabeledItem, folder: Path, pictures: Pictures, report: Report
) -> New:
    """An item for a name the project does not have: a text that came along, a picture of the same archive, or a file
    that should lie beside."""
    own: dict[str, Any] = {"id": item_id, "project_id": project.id, "path": "", "asset": ""}
    if labeled.text:
        data = labeled.text.encode()
        asset = Asset(hashlib.sha256(data).hexdigest(), len(data), "text/plain")
        own |= {"asset": asset.sha256, "size": asset.size, "media_type": "text/plain", "height": len(labeled.text)}
        return New(replace(labeled.item, **own), asset, data)
    name = labeled.item.name
    kept = pictures.keep(name)
    if kept is not None:
        own |= {"asset": kept.sha256, "size": kept.size, "media_type": kept.media_type}
        return New(replace(labeled.item, **own), kept)
    found = pictures.find(name)
    if found is None:
        report.lose("files that were not found beside the labels (their labels are kept)")
        found = os.path.join(folder, name)
    own |= {"path": found, "media_type": media_type_of(name) or labeled.item.media_type or "image/unknown"}
    return New(replace(labeled.item, **own))


def known_items(session: Session, project_id: str) -> dict[str, str]:
    """Item ids by name, and by base name with a slash before it ('' where two items share it)."""
    found: dict[str, str] = {}
    for item_id, name in session.execute(select(ItemRow.id, ItemRow.name).where(ItemRow.project_id == project_id)):
        found[name] = item_id
        base = "/" + name.rpartition("/")[2]
        found[base] = "" if base in found else item_id
    return found


def _batches(values: Iterable[LabeledItem]) -> Iterator[list[LabeledItem]]:
    batch: list[LabeledItem] = []
    weight, total = 0, 0
    for value in values:
        batch.append(value)
        weight += 1 + value.size
        if weight >= min(max(WEIGHT, total // 2), MOST_WEIGHT):
            yield batch
            total += weight
            batch, weight = [], 0
    if batch:
        yield batch

"""What becomes of labels that are read for an item: as they come, beside what is there, or instead of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from immutables import Map
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation, Relation
from app.core.editor import AnnotationEditor, Commit
from app.core.ids import local_id, record_id
from app.core.region import Origin, Region
from app.ops import labeling
from app.store.tables import AnnotationRow, AnswerRow, ItemRow


class Labeled(StrEnum):
    """What to do with items the person has said something about already."""

    ADD = "add"
    REPLACE = "replace"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Arrival:
    """How labels of a file come into a project. With `as_suggestions` its regions are only proposed: each becomes a
    region when the person accepts it. Suggestions have no relations."""

    as_suggestions: bool = False
    labeled: Labeled = Labeled.ADD

    @property
    def origin(self) -> Origin:
        return Origin.SUGGESTION if self.as_suggestions else Origin.IMPORT


AS_OWN = Arrival()


def labeled_items(session: Session, project_id: str, person: str) -> set[str]:
    """Ids of the items the person has said something about."""
    mine = select(AnnotationRow.item_id).where(AnnotationRow.annotator == person)
    here = select(ItemRow.id).where(ItemRow.project_id == project_id)
    answered = mine.where(AnnotationRow.id.in_(select(AnswerRow.annotation_id)), AnnotationRow.item_id.in_(here))
    drawn = here.where(ItemRow.regions > 0, ItemRow.id.in_(mine))
    return {*session.scalars(drawn), *session.scalars(answered)}


def brought(annotation: Annotation, item_id: str, person: str, arrival: Arrival) -> Annotation:
    """The annotation as the person's own of an item."""
    regions = annotation.regions
    if any(region.origin is not arrival.origin for region in regions.values()):
        regions = Map({key: replace(region, origin=_origin(region, arrival)) for key, region in regions.items()})
    found = replace(annotation, id=record_id(), item_id=item_id, annotator=person, regions=regions, revision=0)
    return replace(found, regions=Map(), relations=Map(), suggestions=regions) if arrival.as_suggestions else found


def merge(session: Session, person: str, item_id: str, read: Annotation, arrival: Arrival, again: bool) -> None:
    """Bring labels to those that are there, in one step that can be undone; a first annotation is simply stored.
    `again`: what is there came from the same file, so that it is never replaced."""
    regions: dict[str, Region] = {}
    ids: dict[str, str] = {}
    for order, region in enumerate(read.ordered()):
        ids[region.id] = one = local_id()
        regions[one] = replace(region, id=one, order=order, origin=_origin(region, arrival))
    links = {
        (one := local_id()): Relation(one, link.label, ids[link.source], ids[link.target])
        for link in read.relations.values()
        if link.source in ids and link.target in ids
    }
    annotation, history = labeling.open_annotation(session, item_id, person)
    if annotation.is_empty and not history.steps:
        made = replace(annotation, answers=read.answers)
        if arrival.as_suggestions:
            made = replace(made, suggestions=annotation.suggestions.update(regions))
        else:
            made = replace(made, regions=Map(regions), relations=Map(links))
        if made.suggestions or not made.is_empty:
            labeling.put_all(session, made)
        return
    instead = arrival.labeled is Labeled.REPLACE and not again
    drop = [*annotation.regions, *annotation.suggestions] if instead else []
    top = -1 if instead else max((region.order for region in annotation.regions.values()), default=-1)
    put = [replace(region, order=top + 1 + n) for n, region in enumerate(regions.values())]
    answers = {key: None for key in annotation.answers if instead} | dict(read.answers)
    commits: list[Commit] = []
    editor = AnnotationEditor(annotation, history)
    editor.committed.connect(commits.append)
    if arrival.as_suggestions:
        editor.apply("Import", drop=drop, answers=answers, suggestions={region.id: region for region in put})
    else:
        editor.apply("Import", put=put, drop=drop, answers=answers, relations=links)
    labeling.save(session, commits, person)


def _origin(region: Region, arrival: Arrival) -> Origin:
    """Work by hand of somebody else is not the person's own; what was proposed stays so."""
    if arrival.as_suggestions:
        return Origin.SUGGESTION
    return region.origin if region.origin in (Origin.SUGGESTION, Origin.EDITED) else arrival.origin

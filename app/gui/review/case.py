"""Everything the page shows of one item under review, brought from the disk on a worker."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from immutables import Map

from app.core.agreement import Agreement
from app.core.annotation import Annotation
from app.core.cancel import Cancel
from app.core.history import History
from app.core.item import Item
from app.core.project import ModalityName, Project
from app.core.review import Review, Subject
from app.errors import AppError, InputError

if TYPE_CHECKING:
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Case:
    """One item with its subjects in the order drawn for this reviewer. `contents` has one entry for each pane, the
    result's last: tables are opened once for each, because a table remembers how it is sorted; the rest is shared.

    `names[n]` maps a region id of `annotations[n]` to the id it has in the signed payload.
    """

    item: Item
    project: Project
    contents: tuple[Any, ...]
    subjects: tuple[Subject, ...]
    annotations: tuple[Annotation, ...]
    names: tuple[dict[str, str], ...]
    agreement: Agreement
    result: Annotation
    history: History
    reviews: tuple[Review, ...]

    def review_of(self, position: int) -> Review | None:
        """The verdict signed here on a subject."""
        wanted = self.subjects[position].submission_hash
        return next((review for review in self.reviews if review.submission_hash == wanted), None)

    @property
    def is_decided(self) -> bool:
        return all(self.review_of(n) is not None for n in range(len(self.subjects)))

    def close(self) -> None:
        """Let go of the contents; no view may show them any more. Harmless twice."""
        for content in {id(content): content for content in self.contents}.values():
            close = getattr(content, "close", None)
            if close is not None:
                with suppress(AppError):
                    close()


def load_case(workspace: Workspace, decoder: DecodeWorker, item_id: str, *, progress: Any, cancel: Cancel) -> Case:
    """InputError while the work is not on this computer; FormatError when item or work cannot be read."""
    from app.modalities.registry import modality
    from app.ops import content, items, labeling, projects, reviewing

    item = workspace.read(items.get, item_id)
    project = workspace.read(projects.get_project, item.project_id)
    subjects = tuple(workspace.read(reviewing.subjects, item_id))
    if not subjects or any(not subject.payload for subject in subjects):
        raise InputError(
            "The work on this item is not on this computer yet.", "It is fetched as soon as the station can be reached."
        )
    read = [named_by_letter(subject, reviewing.annotation(workspace, subject, item_id)) for subject in subjects]
    annotations = tuple(annotation for annotation, _ in read)
    cancel.check()
    agreement = modality(project.modality).compare(annotations)
    contents: list[Any] = []
    try:
        for _ in range(len(subjects) + 1 if project.modality is ModalityName.TABULAR else 1):
            contents.append(content.load(workspace, item, decoder, cancel))
    except BaseException:
        for opened in contents:
            opened.close()
        raise
    shared = tuple(contents) if len(contents) > 1 else tuple(contents * (len(subjects) + 1))
    result, history = workspace.read(labeling.open_annotation, item_id, workspace.person)
    reviews = tuple(workspace.read(reviewing.reviews, item_id))
    measured = content.measured(workspace, item, contents[0])
    names = tuple(names for _, names in read)
    return Case(measured, project, shared, subjects, annotations, names, agreement, result, history, reviews)


def named_by_letter(subject: Subject, annotation: Annotation) -> tuple[Annotation, dict[str, str]]:
    """The annotation under ids that are the same at every opening (“A.r3”), and what each is called in the payload.

    A region taken into the result keeps its id, so that it can still be told from whom it came.
    """
    names = {region.id: f"r{place}" for place, region in enumerate(annotation.ordered(), 1)}
    ids = {old: f"{subject.letter}.{name}" for old, name in names.items()}
    links = {}
    for place, link in enumerate(annotation.relations.values(), 1):
        one = f"{subject.letter}.l{place}"
        links[one] = replace(link, id=one, source=ids[link.source], target=ids[link.target])
    regions = {ids[region.id]: replace(region, id=ids[region.id]) for region in annotation.regions.values()}
    renamed = replace(annotation, regions=Map(regions), relations=Map(links))
    return renamed, {ids[old]: name for old, name in names.items()}

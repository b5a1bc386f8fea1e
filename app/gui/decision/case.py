"""Everything there is to say about the decision on one item, brought from the disk on a worker."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.core.agreement import Agreement
from app.core.annotation import Annotation
from app.core.cancel import Cancel
from app.core.decision import Decision, Dispute
from app.core.item import Item
from app.core.project import ModalityName, Project
from app.core.reward import RewardLine
from app.errors import AppError
from app.gui.messages import sentence

if TYPE_CHECKING:
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DecisionCase:
    """`own` is what the person signed (or shows as a draft), `fixed` the reviewer's version where there is one;
    `contents` are what each of them is shown on, None where it is not shown or cannot be read (`unreadable` says why).
    """

    item: Item
    project: Project
    decision: Decision
    dispute: Dispute | None
    deadline_ms: int
    rewards: tuple[RewardLine, ...]
    own: Annotation
    fixed: Annotation | None
    agreement: Agreement
    contents: tuple[Any, Any]
    unreadable: str = ""

    def close(self) -> None:
        """Let go of the contents; no view may show them any more. Harmless twice."""
        for content in {id(content): content for content in self.contents}.values():
            close = getattr(content, "close", None)
            if close is not None:
                with suppress(AppError):
                    close()


def load_decision(
    workspace: Workspace,
    decoder: DecodeWorker,
    item_id: str,
    names: tuple[str, str],
    *,
    beside_draft: bool,
    progress: Any,
    cancel: Cancel,
) -> DecisionCase | None:
    """None while nothing was decided. `names` are what the two sides are called.

    `beside_draft`: the own answer is on the screen already, under the ids of the draft, so only the corrected one
    needs content.
    """
    from app.modalities.registry import modality
    from app.ops import content, disputing, items, labeling, packing, projects, rewards, submitting
    from app.protocol.codec import annotation_from_payload

    submission = workspace.read(submitting.submission_of, item_id)
    decision = workspace.read(disputing.decision_of, submission.digest) if submission and submission.digest else None
    if submission is None or decision is None:
        return None
    item = workspace.read(items.get, item_id)
    project = workspace.read(projects.get_project, item.project_id)
    draft = workspace.read(labeling.annotation_of, item_id, workspace.person) if beside_draft else None
    own = draft or annotation_from_payload(packing.opened(workspace, submission.payload), submission.id, item_id)
    own, fixed = replace(own, annotator=names[0]), None
    if decision.fixed:
        fixed = annotation_from_payload(packing.opened(workspace, decision.fixed), decision.id, item_id, names[1])
    agreement = modality(project.modality).compare([own, fixed]) if fixed is not None else Agreement(10_000)
    cancel.check()
    lines = [
        line
        for line in workspace.read(rewards.lines, project.station_id)
        if line.submission_digest == submission.digest
    ]
    opened, unreadable = _contents(workspace, decoder, item, project, (not beside_draft, fixed is not None), cancel)
    first = next((one for one in opened if one is not None), None)
    return DecisionCase(
        item if first is None else content.measured(workspace, item, first),
        project,
        decision,
        workspace.read(disputing.dispute_of, decision.id),
        workspace.read(disputing.deadline_ms, decision.id),
        tuple(lines),
        own,
        fixed,
        agreement,
        opened,
        unreadable,
    )


def _contents(
    workspace: Workspace, decoder: DecodeWorker, item: Item, project: Project, wanted: tuple[bool, bool], cancel: Cancel
) -> tuple[tuple[Any, Any], str]:
    from app.ops import content

    found: list[Any] = []
    try:
        for is_wanted in wanted:
            share = project.modality is not ModalityName.TABULAR and any(found)
            if is_wanted:
                found.append(found[0] if share else content.load(workspace, item, decoder, cancel))
            else:
                found.append(None)
    except AppError as error:
        # The decision can be read all the same: the file may have been wiped after the work was done.
        for opened in found:
            close = getattr(opened, "close", None)
            if close is not None:
                close()
        return (None, None), sentence(error)
    return (found[0], found[1]), ""

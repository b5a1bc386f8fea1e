"""How far somebody has come with the steps of the guide: read from the workspace, never counted along."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.core.claim import ClaimState
from app.core.item import ItemState
from app.core.project import Role

if TYPE_CHECKING:
    from app.workspace import Workspace

STEPS = {
    "annotator": ("get", "label", "submit", "review", "claim"),
    "reviewer": ("get", "decide"),
    "manager": ("look",),
}
_SUBMITTED = (ItemState.UNSIGNED, ItemState.QUEUED, ItemState.RECEIVED, ItemState.IN_REVIEW)
_DECIDED = (ItemState.ACCEPTED, ItemState.FIXED, ItemState.REJECTED, ItemState.RETURNED, ItemState.DISPUTED)


def reached(workspace: Workspace, role: str) -> frozenset[str]:
    """The steps of `role` that are done. Runs on a worker."""
    from app.ops import claiming, items, projects

    counts: Counter[ItemState] = Counter()
    for project in workspace.read(projects.all_projects):
        if project.role.value == role and not project.is_local:
            counts.update(workspace.read(items.state_counts, project.id))
    begun = sum(number for state, number in counts.items() if state is not ItemState.NEW)
    sent, decided = (sum(counts[state] for state in states) for states in (_SUBMITTED, _DECIDED))
    done = {"get"} if counts else set()
    if role == Role.REVIEWER.value:
        return frozenset(done | ({"decide"} if sent + decided else set()))
    if begun:
        done.add("label")
    if sent + decided:
        done.add("submit")
    if decided:
        done.add("review")
    if any(one.state in (ClaimState.FINAL, ClaimState.ELSEWHERE) for one in workspace.read(claiming.claims)):
        done.add("claim")
    return frozenset(done)

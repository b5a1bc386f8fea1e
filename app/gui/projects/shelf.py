"""What a station offers, asked now or as it was when it could last be asked; everything here runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from app.core.item import ItemState
from app.core.project import Project, Role
from app.errors import BlockedError, OfflineError
from app.gui.account.renewal import signed_in
from app.gui.messages import sentence
from app.ops import items, noting, projects, stations
from app.ops.clock import now_ms
from app.ops.stations import StationAccount
from app.protocol.messages import AssignmentsAnswer, ProjectCard, Token
from app.protocol.struct_type import learnt
from app.sync import account

if TYPE_CHECKING:
    from app.core.cancel import Cancel, Progress
    from app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LocalWork:
    """What of a station's project is on this computer, in one role."""

    project_id: str
    role: Role
    open_items: int
    items: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """`seen_ms` is when the station said so; `blocked` and `offline` why that is not now (at most one is not empty)."""

    account: StationAccount
    cards: tuple[ProjectCard, ...]
    tokens: Mapping[str, Token]
    local: Mapping[str, tuple[LocalWork, ...]]
    seen_ms: int
    blocked: str = ""
    offline: str = ""
    exams: Mapping[str, Project] = field(default_factory=dict)
    """By the project's id at the station: the newest attempt at its exam that is on this computer."""


class _Kept(msgspec.Struct):
    seen_ms: int
    cards: tuple[ProjectCard, ...]


def load(workspace: Workspace, station_id: str, *, ask: bool = True) -> Shelf:
    """The station's cards; those kept when it cannot be asked (or when `ask` is false)."""
    known = workspace.read(stations.get, station_id)
    network = known.authority.network
    tokens = {token.address: token for token in (network.chain.tokens if network.chain else network.tokens)}
    blocked = offline = ""
    kept = None
    if ask:
        try:
            found = signed_in(workspace, station_id, lambda one: account.cards(workspace, one))
            kept = _Kept(now_ms(), found)
            workspace.write(noting.note, f"cards:{station_id}", msgspec.json.encode(kept).decode())
        except OfflineError as error:
            offline = sentence(error)
        except BlockedError as error:
            blocked = sentence(error)
    kept = kept or _kept(workspace, station_id)
    work, exams = local(workspace, station_id)
    return Shelf(known, kept.cards, tokens, work, kept.seen_ms, blocked, offline, exams)


def local(workspace: Workspace, station_id: str) -> tuple[dict[str, tuple[LocalWork, ...]], dict[str, Project]]:
    """What of a station's projects is on this computer: work, and the newest attempts at exams."""
    exams: dict[str, Project] = {}
    for project in workspace.read(projects.exams, station_id):
        exams.setdefault("0x" + project.remote, project)
    return local_work(workspace, station_id), exams


def local_work(workspace: Workspace, station_id: str) -> dict[str, tuple[LocalWork, ...]]:
    """By the project's id at the station (0x hex): its work on this computer."""
    found: dict[str, tuple[LocalWork, ...]] = {}
    for project in workspace.read(projects.all_projects):
        if project.station_id != station_id:
            continue
        counts = workspace.read(items.state_counts, project.id)
        left = sum(counts.get(state, 0) for state in (ItemState.NEW, ItemState.DRAFT, ItemState.RETURNED))
        work = LocalWork(project.id, project.role, left, sum(counts.values()))
        found["0x" + project.remote] = (*found.get("0x" + project.remote, ()), work)
    return found


def get_work(workspace: Workspace, station_id: str, project: str, role: str, count: int, offline_s: int = 0) -> int:
    """Ask for up to `count` items, for longer where the person will be offline; how many were leased."""
    answer: AssignmentsAnswer = signed_in(
        workspace,
        station_id,
        lambda one: account.ask_for_work(workspace, one, project, role, count, offline_s=offline_s),
    )
    return sum(len(assignment.items) for assignment in answer.assignments)


def resume_exam(workspace: Workspace, project_id: str, *, progress: Progress, cancel: Cancel) -> Project:
    """The exam's project, with everything it needs on this computer."""
    from app.sync import exam

    station = workspace.read(projects.get_project, project_id).station_id
    return signed_in(
        workspace, station, lambda _one: exam.resume(workspace, project_id, progress=progress, cancel=cancel)
    )


def _kept(workspace: Workspace, station_id: str) -> _Kept:
    text = workspace.read(noting.noted, f"cards:{station_id}")
    try:
        return msgspec.json.decode(text, type=learnt(_Kept)) if text else _Kept(0, ())
    except msgspec.DecodeError:
        # Kept by another version, perhaps: the station is asked again.
        return _Kept(0, ())

"""A station's overview, asked now or as it was when it could last be asked; everything here runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.errors import BlockedError, OfflineError
from app.gui.account.renewal import signed_in
from app.gui.messages import sentence
from app.ops import noting, stations
from app.ops.clock import now_ms
from app.ops.stations import StationAccount
from app.protocol.administration import (
    DistributeAnswer,
    DistributeRequest,
    ExportRequest,
    ExportStatus,
    InviteRequest,
    Overview,
)
from app.protocol.messages import Invitation
from app.protocol.struct_type import learnt

if TYPE_CHECKING:
    from app.core.cancel import Cancel, Progress
    from app.workspace import Workspace

_ROLES = ("manager", "auditor")


@dataclass(frozen=True, slots=True)
class Report:
    """`seen_ms` is when the station said so; `trouble` why that is not now. `overview` None: it never did."""

    account: StationAccount
    overview: Overview | None
    seen_ms: int
    trouble: str = ""

    @property
    def may_act(self) -> bool:
        """An auditor looks, a manager decides."""
        return "manager" in self.account.roles


class _Kept(msgspec.Struct):
    seen_ms: int
    overview: Overview


def managed(workspace: Workspace) -> list[StationAccount]:
    """The stations where this person manages or audits."""
    return [one for one in workspace.read(stations.all_stations) if any(role in one.roles for role in _ROLES)]


def load(workspace: Workspace, station_id: str, *, ask: bool = True) -> Report:
    """The newest overview; the kept one when the station cannot be asked (or when `ask` is false)."""
    from app.sync import manage

    trouble, kept = "", None
    if ask:
        try:
            found = signed_in(workspace, station_id, lambda one: manage.overview(workspace, one))
            kept = _Kept(now_ms(), found)
            workspace.write(noting.note, f"overview:{station_id}", msgspec.json.encode(kept).decode())
        except (OfflineError, BlockedError) as error:
            trouble = sentence(error)
    kept = kept or _kept(workspace, station_id)
    account = workspace.read(stations.get, station_id)
    return Report(account, kept.overview if kept else None, kept.seen_ms if kept else 0, trouble)


def distribute(workspace: Workspace, station_id: str, request: DistributeRequest) -> DistributeAnswer:
    from app.sync import manage

    return signed_in(workspace, station_id, lambda one: manage.distribute(workspace, one, request))


def set_state(workspace: Workspace, station_id: str, project: str, state: str) -> None:
    from app.sync import manage

    signed_in(workspace, station_id, lambda one: manage.set_state(workspace, one, project, state))


def withdraw(workspace: Workspace, station_id: str, item: str, why: str) -> None:
    from app.sync import manage

    signed_in(workspace, station_id, lambda one: manage.withdraw_control(workspace, one, item, why))


def invite(workspace: Workspace, station_id: str, request: InviteRequest) -> Invitation:
    from app.sync import manage

    return signed_in(workspace, station_id, lambda one: manage.invite(workspace, one, request))


def browser_address(workspace: Workspace, station_id: str) -> str:
    """Opens the overview in a browser, once and soon."""
    from app.sync import manage

    return signed_in(workspace, station_id, lambda one: manage.browser_address(workspace, one))


def export(
    workspace: Workspace, station_id: str, request: ExportRequest, target: Path, *, progress: Progress, cancel: Cancel
) -> ExportStatus:
    from app.sync import manage

    def call(one: StationAccount) -> ExportStatus:
        return manage.export(workspace, one, request, target, progress=progress, cancel=cancel)

    return signed_in(workspace, station_id, call)


def _kept(workspace: Workspace, station_id: str) -> _Kept | None:
    text = workspace.read(noting.noted, f"overview:{station_id}")
    try:
        return msgspec.json.decode(text, type=learnt(_Kept)) if text else None
    except msgspec.DecodeError:
        return None

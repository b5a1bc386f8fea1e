"""What a manager does from the program: every call is signed in, and the station checks the role. Runs on a worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import RejectedError
from app.ops.door import Door
from app.ops.stations import StationAccount
from app.protocol.administration import (
    DistributeAnswer,
    DistributeRequest,
    ExportRequest,
    ExportStatus,
    InviteRequest,
    ManagerClient,
    Overview,
)
from app.protocol.messages import Invitation
from app.sync.account import sign_in

MANAGER, AUDITOR = "manager", "auditor"
_LOOK_AGAIN_S = 0.3
T = TypeVar("T")


def overview(door: Door, account: StationAccount) -> Overview:
    return _asked(door, account, ManagerClient.overview)


def distribute(door: Door, account: StationAccount, request: DistributeRequest) -> DistributeAnswer:
    """RejectedError says what is in the way: a delay, too little money, a recent restore."""
    return _asked(door, account, lambda manager: manager.distribute(request))


def set_state(door: Door, account: StationAccount, project: str, state: str) -> None:
    _asked(door, account, lambda manager: manager.set_state(project, state))


def withdraw_control(door: Door, account: StationAccount, item: str, why: str) -> None:
    """Takes a control item out of use; the people it judged read why."""
    _asked(door, account, lambda manager: manager.withdraw_control(item, why))


def invite(door: Door, account: StationAccount, request: InviteRequest) -> Invitation:
    return _asked(door, account, lambda manager: manager.invite(request))


def browser_address(door: Door, account: StationAccount) -> str:
    return _asked(door, account, ManagerClient.browser_address)


def export(
    door: Door,
    account: StationAccount,
    request: ExportRequest,
    target: Path,
    *,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> ExportStatus:
    """Have an export written at the station, then fetch it to `target`; what it holds. A broken download goes on when
    it is asked for again within a day."""
    cancel = cancel or Cancel()

    def run(manager: ManagerClient) -> ExportStatus:
        status = manager.begin_export(request)
        while status.state == "running":
            cancel.wait(_LOOK_AGAIN_S)
            cancel.check()
            status = manager.export(status.export)
            progress(0, 0)
        if status.state == "failed":
            raise RejectedError("The export was not written.", status.problem)
        target.unlink(missing_ok=True)
        manager.fetch_export(status, target, progress=progress, cancel=cancel)
        return status

    return _asked(door, account, run)


def _asked(door: Door, account: StationAccount, call: Callable[[ManagerClient], T]) -> T:
    client = sign_in(door, account)
    try:
        return call(ManagerClient(client))
    finally:
        client.close()

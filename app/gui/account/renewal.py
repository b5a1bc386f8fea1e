"""A call to a station that signs in again once when the station has forgotten the sign-in. Runs on a worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from app.ops import stations
from app.ops.stations import StationAccount
from app.protocol.connection import SignInNeeded

if TYPE_CHECKING:
    from app.workspace import Workspace

T = TypeVar("T")


def signed_in(workspace: Workspace, station_id: str, call: Callable[[StationAccount], T]) -> T:
    """`call` with the account; BlockedError when signing in needs a key that is locked."""
    try:
        return call(workspace.read(stations.get, station_id))
    except SignInNeeded:
        workspace.write(stations.set_token, station_id, "")
        return call(workspace.read(stations.get, station_id))

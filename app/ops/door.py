"""What ops that do more than one transaction need of a workspace: its writes and reads, spool, assets and key."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy.orm import Session

from app.core.event import Event
from app.store.assets import AssetFiles
from app.store.spool import Spool

if TYPE_CHECKING:
    from app.signing.signer import Signer

P = ParamSpec("P")
T = TypeVar("T")


class Door(Protocol):
    """The workspace as seen from below: see app.workspace.Workspace."""

    assets: AssetFiles
    spool: Spool
    person: str
    changed: Event[Any]

    @property
    def encrypted(self) -> bool: ...

    @property
    def signer(self) -> Signer | None: ...

    def write(self, op: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T: ...

    def post(self, op: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T: ...

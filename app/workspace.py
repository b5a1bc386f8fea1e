"""The one door to a person's data: opens store, assets and spool, runs every write in order, and tells what changed."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.event import Event
from app.errors import FormatError, SealedError, StoreError
from app.ops.person import person_id
from app.signing.holder import KeyHolder
from app.store import conversion, drive, migrate, vault
from app.store.assets import AssetFiles
from app.store.backup import back_up, is_due
from app.store.engine import reader, writer
from app.store.errors import DamagedError, damaged, store_errors
from app.store.lock import WorkspaceLock
from app.store.recovery import is_missing, needs_recovery, recover
from app.store.spool import Spool
from app.store.vault import Secret
from app.store.volatile import Volatile

if TYPE_CHECKING:
    from app.signing.signer import Signer
    from app.sync.engine import SyncEngine

P = ParamSpec("P")
T = TypeVar("T")

DATABASE = "workspace.db"


class Workspace:
    """Open from construction to `close`.

    Every write runs in one thread of its own, in the order it was asked for, each in one short transaction that is on
    the
    disk when the result arrives. `changed` is emitted in that thread. Reads run in the caller's thread and see
    committed data.
    """

    def __init__(self, path: Path, engine: Engine, readers: Engine, lock: WorkspaceLock, secret: Secret | None) -> None:
        self.path = path
        self.changed: Event[Changes] = Event()
        self.secret = secret
        """What opens the files of an encrypted workspace; None where it is not encrypted."""
        seal = secret.seal if secret is not None else None
        self._volatile = Volatile(path) if secret is not None else None
        self.assets = AssetFiles(path / "assets", seal, self._volatile)
        self.spool = Spool(path / "spool", seal)
        self.key = KeyHolder(path)
        self.sync: SyncEngine | None = None
        self.notice = ""
        """What the person should know about how the workspace was opened (a repair), or empty."""
        self._engine, self._readers, self._lock = engine, readers, lock
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name="db", daemon=True)
        self._thread.start()
        self.person = ""

    @classmethod
    def open(
        cls, path: Path, *, passphrase: str | None = None, kept: str | None = None, network_drive: bool = False
    ) -> Workspace:
        """Open or make the workspace in folder `path`. `passphrase` opens an encrypted one, or `kept`: the key itself,
        from the system's keyring.

        SealedError when it is encrypted and neither was given, InputError for a wrong passphrase, NetworkDriveError
        on a network drive unless `network_drive`; StoreError when it is locked, newer, unwritable or cannot be
        repaired.
        """
        with store_errors():
            path.mkdir(parents=True, exist_ok=True)
        journal = drive.journal_mode(path, allowed=network_drive)
        lock = WorkspaceLock(path)
        try:
            conversion.settle(path)
            secret, key = _secret(path, passphrase, kept), ""
            if secret is not None:
                key = secret.database
            notice = ""
            if is_missing(path / DATABASE, path / "backups") or needs_recovery(path / DATABASE, key):
                notice = recover(path / DATABASE, path / "backups", path / "damaged", key)
            try:
                return cls._opened(path, lock, secret, notice, journal)
            except DamagedError:
                if notice:
                    raise
                notice = recover(path / DATABASE, path / "backups", path / "damaged", key)
                return cls._opened(path, lock, secret, notice, journal)
        except BaseException:
            lock.close()
            raise

    @classmethod
    def _opened(cls, path: Path, lock: WorkspaceLock, secret: Secret | None, notice: str, journal: str) -> Workspace:
        """The workspace behind a lock; the lock stays the caller's until this returns."""
        engine, readers = _engines(path, secret.database if secret is not None else "", journal)
        try:
            workspace = cls(path, engine, readers, lock, secret)
        except BaseException:
            readers.dispose()
            engine.dispose()
            raise
        try:
            workspace.person = workspace._submit(person_id).result()
            workspace.notice = " ".join(
                filter(None, (notice, workspace.key.notice, workspace._respool(), workspace._daily_backup()))
            )
        except BaseException:
            workspace._end()
            raise
        return workspace

    def write(self, op: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `op` in one transaction; returns when it is on the disk. StoreError when the disk or database fails:
        then nothing of it stays."""
        return self.post(op, *args, **kwargs).result()

    def post(self, op: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The same without waiting. Writes posted one after another are done in that order."""
        return self._submit(op, *args, **kwargs)

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `query` on what is committed, in the caller's thread."""
        if self._closed:
            raise StoreError("The workspace is closed.")
        with store_errors(), Session(self._readers) as session:
            return query(session, *args, **kwargs)

    @property
    def encrypted(self) -> bool:
        return self.secret is not None

    @property
    def secret_key(self) -> str:
        """What opens it again without its passphrase, for whoever has it open; "" where it is not encrypted."""
        return self.secret.master.hex() if self.secret is not None else ""

    @property
    def _key(self) -> str:
        return self.secret.database if self.secret is not None else ""

    @property
    def signer(self) -> Signer | None:
        """The person's key, locked or open; None before one was made."""
        return self.key.signer

    def start_sync(self) -> SyncEngine:
        """Start the network thread (once); it does nothing before a station is joined."""
        if self.sync is None:
            from app.sync.engine import SyncEngine

            self.sync = SyncEngine(self)
            self.sync.start()
        return self.sync

    def back_up(self, reason: str = "asked") -> Path:
        """Make a checked copy of the database now; the path of the copy."""
        return back_up(self.path / DATABASE, self.path / "backups", reason, self._key)

    def flush(self) -> None:
        """Wait until everything posted so far is done."""
        self._submit(lambda session: Changes()).result()

    def close(self) -> None:
        """Finish what was posted, then let go of files and lock. Calling it twice is harmless."""
        if self._closed:
            return
        if self.sync is not None:
            self.sync.stop()
        self._end()
        self._lock.close()

    def _end(self) -> None:
        self._closed = True
        self.key.lock()
        self._jobs.put(None)
        self._thread.join()
        self._readers.dispose()
        self._engine.dispose()
        if self._volatile is not None:
            self._volatile.wipe()

    def _respool(self) -> str:
        """Bring back sealed records that the database does not know (it was restored, or a power cut fell between
        file and row); what the person should know about it."""
        for spooled in self.spool:
            # Not on most starts: it brings the whole protocol in.
            from app.ops.restoring import known, take_back

            if not self.read(known, spooled.id):
                try:
                    self.write(take_back, spooled)
                except FormatError:
                    self.spool.set_aside(spooled.id)
                except IntegrityError as error:
                    # The submission is there and its place in the outbox is not: no program writes that.
                    raise damaged() from error
        bad = self.spool.damaged
        return f"{bad} sealed records are damaged and were kept aside in {self.path / 'spool'}." if bad else ""

    def _daily_backup(self) -> str:
        """A backup when the newest is a day old. One that fails (a full disk) must not keep anybody from the work."""
        if is_due(self.path / "backups"):
            try:
                back_up(self.path / DATABASE, self.path / "backups", "daily", self._key)
            except StoreError as error:
                return f"{error.title} {error.message}"
        return ""

    def _submit(self, op: Callable[..., T], *args: Any, **kwargs: Any) -> Future[T]:
        future: Future[T] = Future()
        if self._closed:
            future.set_exception(StoreError("The workspace is closed."))
        else:
            self._jobs.put(_Job(op, args, kwargs, future))
        return future

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            result = job.run(self._engine)
            if isinstance(result, Changes) and result:
                self.changed.emit(result)


class _Job:
    __slots__ = ("args", "future", "kwargs", "op")

    def __init__(
        self, op: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], future: Future[Any]
    ) -> None:
        self.op, self.args, self.kwargs, self.future = op, args, kwargs, future

    def run(self, engine: Engine) -> Any:
        if not self.future.set_running_or_notify_cancel():
            return None
        try:
            with store_errors(), Session(engine, expire_on_commit=False) as session, session.begin():
                result = self.op(session, *self.args, **self.kwargs)
        except BaseException as error:  # noqa: BLE001  handed to whoever waits for the result, which is the point of a Future
            self.future.set_exception(error)
            return None
        self.future.set_result(result)
        return result


def _secret(path: Path, passphrase: str | None, kept: str | None) -> Secret | None:
    found = vault.find(path)
    if found is None:
        return None
    secret = found.kept(kept) if kept else None
    if secret is None and passphrase:
        secret = found.unlock(passphrase)
    if secret is None:
        raise SealedError(
            "This workspace is encrypted.", "Give its passphrase to open it. Nothing was read or changed."
        )
    vault.mend(path, found)
    return secret


def _engines(path: Path, key: str, journal: str) -> tuple[Engine, Engine]:
    database = path / DATABASE
    engine = writer(database, key, journal=journal)
    try:
        with store_errors():
            migrate.upgrade(engine, database, path / "backups", key)
    except BaseException:
        engine.dispose()
        raise
    return engine, reader(database, key)

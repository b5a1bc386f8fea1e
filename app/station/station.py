"""One station: its folder, database, keys and log, and the only door through which anything is written."""

from __future__ import annotations

import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.errors import InputError
from app.protocol.authority import Authority, establish
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.log import Checkpoint
from app.protocol.manifest import convert
from app.protocol.messages import Charter
from app.signing.signer import KeyRole, Signer
from app.signing.verify import recover
from app.station.catalog import Catalog
from app.station.configuration import Configuration, read_configuration
from app.station.export_job import ExportJobs
from app.station.feed import tell
from app.station.file import open_store
from app.station.high_water import HighWater
from app.station.key import KeyRing
from app.station.log import Log, head_of
from app.station.queue import OwnQueue, Queue
from app.station.shared_queue import SharedQueue
from app.station.store.engine import is_shared, open_engines, open_queue_engine
from app.station.store.errors import store_errors
from app.station.store.migrate import pending, upgrade
from app.station.tables import AccountRow, KeyChangeRow, MetaRow, NetworkRow

P = ParamSpec("P")
T = TypeVar("T")
Clock = Callable[[], int]
# Everything that is remembered here and may change under another process.
_STATE = select(
    select(MetaRow.value).where(MetaRow.name == "epoch").scalar_subquery(),
    select(func.count()).select_from(NetworkRow).scalar_subquery(),
    select(func.count()).select_from(KeyChangeRow).scalar_subquery(),
)


def wall_clock() -> int:
    """ms UTC."""
    return time.time_ns() // 1_000_000


class Station:
    """Any thread. Writes go one after the other, each a plain function `(session, …)` in one transaction."""

    def __init__(
        self, folder: Path, configuration: Configuration, engines: tuple[Engine, Engine], clock: Clock
    ) -> None:
        """Use `Station.open`."""
        self.folder = folder
        self.configuration = configuration
        self.clock = clock
        self.url = configuration.url
        """What sign-ins are bound to and invitations carry; a server on a free port puts its own address here."""
        self.catalog = Catalog()
        self.keys = KeyRing(folder / "keys")
        self.assets = open_store(configuration, folder, "assets")
        self.blobs = open_store(configuration, folder, "blobs")
        self._writer, self._reader = engines
        self._is_shared = is_shared(configuration.database)
        self.queue = _open_queue(configuration.database)
        self._lock = threading.RLock()
        self._writing = False
        self._closed = False
        self.exports = ExportJobs(self)
        self._state: tuple[Any, ...] = ()
        self.log = Log(lambda: self.authority, lambda: self.signer(KeyRole.RECORD), lambda: self.epoch)
        self.read(self._keep_up, force=True)
        self._high_water = HighWater(folder)

    @classmethod
    def open(cls, folder: Path | str, *, clock: Clock = wall_clock) -> Station:
        """The station in `folder`; upgrades its database. InputError where there is none, StoreError when it fails."""
        folder = Path(folder)
        configuration = read_configuration(folder)
        engines = open_engines(configuration.database, folder)
        with store_errors():
            try:
                revision, due = pending(engines[0])
                if revision is None:
                    raise InputError("The station's database is empty.", "Restore its newest backup.")
                if due:
                    upgrade(engines[0])
                station = cls(folder, configuration, engines, clock)
                try:
                    station._notice_a_restore()
                except BaseException:
                    station.close()
                    raise
                return station
            except BaseException:
                for engine in engines:
                    engine.dispose()
                raise

    def close(self) -> None:
        """Waits for the write under way. A second call does nothing."""
        self.exports.close()
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._high_water.close()
            self.queue.close()
            self.keys.lock()
            self._writer.dispose()
            self._reader.dispose()

    # --- the one door -------------------------------------------------------------------------------------------------

    def write(self, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs `function(session, …)` in one transaction and seals what it appended to the log.

        Durable when it returns; nothing has changed when it raises. Never from inside another write.
        """
        with self._lock, store_errors():
            if self._writing:
                raise RuntimeError("a write inside a write")
            self._writing = True
            try:
                with Session(self._writer, expire_on_commit=False) as session:
                    with session.begin():
                        if self._is_shared:
                            self._keep_up(session)
                        result = function(session, *args, **kwargs)
                        session.flush()
                        self.log.seal(session, self.clock())
                    head = self.log.committed(session)
                if head is not None:
                    self._high_water.note(head.size)
                return result
            finally:
                self._writing = False

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs `query(session, …)` on one state of the database; it cannot write."""
        with store_errors(), Session(self._reader, expire_on_commit=False) as session, session.begin():
            return query(session, *args, **kwargs)

    @property
    def reader(self) -> Engine:
        """For checks that look past our own tables."""
        return self._reader

    # --- identity -----------------------------------------------------------------------------------------------------

    @property
    def id(self) -> bytes:
        """The station id: SHA-256 of the charter."""
        return self.authority.station

    def signer(self, role: KeyRole) -> Signer:
        return self.keys.signer(role)

    def sign(self, type_name: str, message: dict[str, Any], payload: bytes | None = None) -> Envelope:
        """A record of the station: by the publisher for a Distribution, else by the record key."""
        role = KeyRole.PUBLISHER if type_name == "Distribution" else KeyRole.RECORD
        return self.signer(role).seal(type_name, message, self.authority.domain(type_name), payload)

    def refresh(self) -> None:
        """Reads the signed documents and the epoch again where another process replaced them."""
        self.read(self._keep_up)

    def _keep_up(self, session: Session, *, force: bool = False) -> None:
        found = tuple(session.execute(_STATE).one())
        if force or found != self._state:
            self.charter, self.authority, self.network, self.key_changes = _identity(session)
            self.epoch: bytes = from_hex(found[0], 16)
            self._state = found

    def checkpoint(self) -> Checkpoint:
        """The head of the log."""
        return self.read(head_of)

    # --- restored from a backup ---------------------------------------------------------------------------------------

    def _notice_a_restore(self) -> None:
        head = self.checkpoint()
        if head.size < self._high_water.read():
            self.restart()

    def restart(self) -> None:
        """A new epoch, announced by a signed Restart: clients offer again what the station may have forgotten."""
        old, new, head = self.epoch, secrets.token_bytes(16), self.checkpoint()
        message = {"oldEpoch": old, "newEpoch": new, "forkSize": head.size, "forkRoot": head.root}
        record = self.sign("Restart", message)

        def announce(session: Session) -> None:
            if self.epoch != old:
                return  # another worker noticed it too and was quicker
            self.epoch = new
            index = self.log.append(session, record, self.clock())
            tell(session, session.scalars(select(AccountRow.worker)), "Restart", self.clock(), log_index=index)
            session.merge(MetaRow(name="epoch", value=to_hex(new)))
            session.merge(MetaRow(name="restarted_ms", value=self.clock()))

        try:
            self.write(announce)
        except BaseException:
            self.epoch, self._state = old, ()
            raise
        self.refresh()
        self._high_water.reset(self.checkpoint().size)


def _open_queue(url: str) -> Queue:
    # Named for people, and unlike any other: two stations of one process are two workers.
    worker = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(3)}"
    return SharedQueue(open_queue_engine(url), worker) if is_shared(url) else OwnQueue(worker)


def _identity(session: Session) -> tuple[Charter, Authority, Envelope, tuple[Envelope, ...]]:
    charter = convert(session.get_one(MetaRow, "charter").value, Charter, "charter")
    records = session.scalars(select(KeyChangeRow.record).order_by(KeyChangeRow.from_index))
    changes = tuple(Envelope.decode(data) for data in records)
    network = Envelope.decode(
        session.scalars(select(NetworkRow.record).order_by(NetworkRow.number.desc()).limit(1)).one()
    )
    return charter, establish(charter, changes, network, recover), network, changes

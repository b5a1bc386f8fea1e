"""Looks a station over and says what to do: keys, database, log against receipts, ledger, disk, chain, backups."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.authority import check_receipt
from app.protocol.code import Status
from app.protocol.envelope import Envelope
from app.signing.verify import recover
from app.station import gas
from app.station.backup import MARK, back_up, restore
from app.station.finding import Finding
from app.station.health import LEAST_FREE
from app.station.key import ONLINE
from app.station.log import head_of, root_of
from app.station.place import kept_elsewhere, look_at_connections, look_at_files, look_at_work
from app.station.station import Station
from app.station.store.migrate import pending
from app.station.tables import LogRow, MetaRow, RewardRow
from app.station.transaction import open_rpc
from app.verify.replay import Logged, Replay

_OLD_BACKUP_S = 2 * 86_400
_AT_ONCE = 2000
_RECEIPTS = 200


def examine(station: Station) -> Iterator[Finding]:
    """One finding after the other; a check that cannot run is a fault of its own and does not end the others."""
    checks: tuple[tuple[str, Callable[[Station], Finding]], ...] = (
        ("keys", _keys), ("database", _database), ("log", _log), ("receipts", _receipts), ("ledger", _ledger),
        ("disk", _disk), ("files", look_at_files), ("connections", look_at_connections), ("work", look_at_work),
        ("chain", _chain), ("backup", _backups),
    )  # fmt: skip
    for name, check in checks:
        try:
            yield check(station)
        except AppError as error:
            yield Finding(name, "fault", error.title, error.message)


def drill(station: Station) -> Finding:
    """A backup made, restored elsewhere and compared with the station: the only proof that backups are of use."""
    began = time.monotonic()
    head = station.checkpoint()
    with tempfile.TemporaryDirectory(prefix="caravan-drill-", dir=station.folder.parent) as folder:
        back_up(station.folder, Path(folder) / "backup")
        restore(Path(folder) / "backup", Path(folder) / "again")
        again = Station.open(Path(folder) / "again")
        try:
            faults = [one for one in examine(again) if one.grade == "fault" and one.name not in ("chain", "backup")]
            same = again.read(root_of, head.size) == head.root
        finally:
            again.close()
    if faults or not same:
        text = faults[0].text if faults else "The restored log is not the station's."
        return Finding("drill", "fault", text, "Do not rely on these backups; keep the older ones and ask for help.")
    return Finding("drill", "ok", f"a backup was restored and is whole ({time.monotonic() - began:.1f} s)")


def _keys(station: Station) -> Finding:
    named = station.authority.network.keys
    for role in ONLINE:
        if station.signer(role).address != getattr(named, role.value):
            return Finding(
                "keys", "fault", f"the {role.value} key is another one than the network document names",
                "Put back the key files from the newest backup.",
            )  # fmt: skip
    if (station.folder / "offline").exists():
        return Finding(
            "keys", "warning", "all open, but the root key is still on this computer",
            f"Move {station.folder / 'offline'} to a place without a network.",
        )  # fmt: skip
    return Finding("keys", "ok", f"{len(ONLINE)} keys open")


def _database(station: Station) -> Finding:
    engine = station.reader
    revision, due = pending(engine)
    if due:
        return Finding("database", "warning", f"revision {revision} is not the newest", "Start the station once.")
    if engine.dialect.name == "sqlite":
        found = station.read(lambda session: session.connection().exec_driver_sql("PRAGMA integrity_check(1)").scalar())
        if found != "ok":
            return Finding("database", "fault", str(found)[:200], "Stop the station and restore its newest backup.")
        broken = station.read(lambda s: s.connection().exec_driver_sql("PRAGMA foreign_key_check").first())
        if broken is not None:
            return Finding("database", "fault", f"a row of {broken[0]} names nothing", "Restore the newest backup.")
    return Finding("database", "ok", f"sound, revision {revision}")


def _entries(session: Session, start: int, size: int) -> list[LogRow]:
    where = (LogRow.index >= start, LogRow.index < size)
    return list(session.scalars(select(LogRow).where(*where).order_by(LogRow.index).limit(_AT_ONCE)))


def _log(station: Station) -> Finding:
    head = station.checkpoint()
    if station.read(root_of, head.size) != head.root:
        return Finding(
            "log", "fault", "its leaves do not give the root that receipts name",
            "Stop the station and restore its newest backup.",
        )  # fmt: skip
    return Finding("log", "ok", f"{head.size} records give the signed root")


def _receipts(station: Station) -> Finding:
    """The newest receipts and records spread over the whole log."""

    def check(session: Session) -> int:
        size = head_of(session).size
        step = max(1, size // _RECEIPTS)
        indexes = sorted({*range(0, size, step), *range(max(0, size - 20), size)})
        receipts = station.log.receipts(session, indexes)
        for index in indexes:
            data = session.execute(select(LogRow.record).where(LogRow.index == index)).scalar_one()
            check_receipt(receipts[index], Envelope.decode(data), station.authority, recover)
        return len(indexes)

    return Finding("receipts", "ok", f"{station.read(check)} of them checked against their records")


def _ledger(station: Station) -> Finding:
    def compare(session: Session) -> int | None:
        made, start, size = Replay(), 0, head_of(session).size
        while start < size and (rows := _entries(session, start, size)):
            for row in rows:
                made.add(Logged(Envelope.decode(row.record), row.digest, row.received_ms, Status(row.status)))
            start = rows[-1].index + 1
            session.expunge_all()
        ours = counted = 0
        for line in made.alive():
            ours, counted = ours + line.amount, counted + 1
        kept = session.execute(select(RewardRow.amount).where(RewardRow.state != "void")).scalars()
        count = session.scalar(select(func.count()).select_from(RewardRow).where(RewardRow.state != "void")) or 0
        return count if ours == sum(kept) and count == counted else None

    count = station.read(compare)
    if count is None:
        return Finding(
            "ledger", "fault", "the reward lines are not those the log gives",
            "Publish no distribution; restore the newest backup and compare.",
        )  # fmt: skip
    return Finding("ledger", "ok", f"{count} reward lines follow from the log")


def _disk(station: Station) -> Finding:
    free = shutil.disk_usage(station.folder).free
    size = sum(path.stat().st_size for path in station.folder.glob("station.db*"))
    text = f"{free / 2**30:.1f} GiB free, the database has {size / 2**30:.2f} GiB"
    if free < LEAST_FREE:
        return Finding("disk", "fault", text, "Free some space: the station refuses work until then.")
    if free < max(1 << 30, 2 * size):
        return Finding("disk", "warning", text, "Free some space: a backup needs as much as the database.")
    return Finding("disk", "ok", text)


def _chain(station: Station) -> Finding:
    chain = station.authority.network.chain
    if chain is None:
        return Finding("chain", "ok", "none: this station pays by payroll")
    with open_rpc(station) as rpc:
        found = rpc.chain_id()
        if found != chain.id:
            return Finding("chain", "fault", f"the endpoint serves chain {found}, not {chain.id}", "Name another one.")
        relayer = gas.look_at_relayer(station, rpc)
    if relayer.is_low:
        coin = f"{relayer.balance / 10**18:.4f}"
        return Finding(
            "chain", "warning", f"the relayer {relayer.address} has {coin} of the chain's coin left",
            "Send it some: without it people must send their claims themselves.",
        )  # fmt: skip
    return Finding("chain", "ok", f"chain {chain.id} answers, the relayer has {relayer.balance / 10**18:.4f} coin")


def _backups(station: Station) -> Finding:
    mark = station.folder / MARK
    if station.reader.dialect.name != "sqlite":
        return Finding(
            "backup", "warning", "made by the database's own tools (pg_dump), and of this folder by yours",
            f"See that both run and are restored: {station.folder} holds the keys, {kept_elsewhere(station)}.",
        )  # fmt: skip
    if not mark.exists():
        return Finding("backup", "warning", "none was ever made", f"Run: station backup {station.folder} FOLDER")
    age = time.time() - mark.stat().st_mtime
    text = f"the newest is {age / 3600:.0f} hours old"
    if station.configuration.assets:
        text += f" (without the files, which are in {station.configuration.assets})"
    restored = station.read(lambda session: session.get(MetaRow, "restarted_ms"))
    if age > _OLD_BACKUP_S:
        return Finding("backup", "warning", text, f"Run: station backup {station.folder} FOLDER")
    return Finding("backup", "ok", text + ("; this station was restored once" if restored is not None else ""))

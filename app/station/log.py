"""The station's log: appends signed records within a write transaction, and signs the receipts that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select
from sqlalchemy.orm import Session

from app.errors import StoreError
from app.protocol.authority import Authority
from app.protocol.canonical import sha256
from app.protocol.code import LEAF_KINDS, Status
from app.protocol.envelope import Envelope
from app.protocol.log import Checkpoint, Frontier, NodeSource, leaf_data, leaf_hash
from app.protocol.typed_data import record_domain
from app.signing.signer import Signer
from app.station.store.statement import Insertion
from app.station.tables import CheckpointRow, LogRow, NodeRow
from app.store.statement import Statement

# Made once: building a statement costs more than running it.
_INSERT_CHECKPOINT, _INSERT_LEAF, _INSERT_NODE = (
    Insertion(cast(Table, row.__table__)) for row in (CheckpointRow, LogRow, NodeRow)
)
_HEAD = Statement(
    select(CheckpointRow.size, CheckpointRow.root).where(
        CheckpointRow.size == select(func.max(CheckpointRow.size)).scalar_subquery()
    )
)
_AT_ONCE = 2_000
_ENTRIES = Statement(
    select(LogRow.kind, LogRow.digest, LogRow.record_hash, LogRow.received_ms)
    .where(LogRow.index >= bindparam("start"), LogRow.index < bindparam("end"))
    .order_by(LogRow.index)
)


@dataclass(slots=True)
class _Pending:
    frontier: Frontier
    rows: list[dict[str, Any]] = field(default_factory=list)
    leaves: list[bytes] = field(default_factory=list)
    nodes: list[dict[str, Any]] = field(default_factory=list)


class Log:
    """One per station. `append`, `receipts` and `seal` belong to the write transaction of their session."""

    def __init__(
        self, authority: Callable[[], Authority], signer: Callable[[], Signer], epoch: Callable[[], bytes]
    ) -> None:
        self._authority, self._signer, self._epoch = authority, signer, epoch
        self._known = Frontier()

    # --- writing ------------------------------------------------------------------------------------------------------

    def append(
        self,
        session: Session,
        record: Envelope,
        received_ms: int,
        *,
        status: Status = Status.received,
        digest: bytes | None = None,
        data: bytes | None = None,
        record_hash: bytes | None = None,
    ) -> int:
        """Adds a record; its index. `digest`, `data` (the exact bytes) and their hash where they are at hand."""
        pending = self._pending(session)
        data = record.encode() if data is None else data
        digest = record.digest(self._authority().domain(record.type)) if digest is None else digest
        kind, record_hash = LEAF_KINDS[record.type], record_hash or sha256(data)
        leaf = leaf_hash(leaf_data(kind, digest, record_hash, received_ms))
        index = pending.frontier.size
        pending.frontier, made = pending.frontier.append(leaf)
        pending.nodes += ({"level": level, "index": at, "hash": node} for level, at, node in made if level)
        pending.leaves.append(leaf)
        pending.rows.append(
            {
                "index": index, "kind": int(kind), "digest": digest, "record_hash": record_hash,
                "received_ms": received_ms, "record": data, "status": int(status),
            }
        )  # fmt: skip
        return index

    def seal(self, session: Session, made_ms: int) -> dict[int, Envelope]:
        """Writes what was appended since the last seal under one checkpoint; the receipts by log index."""
        pending: _Pending | None = session.info.get("log")
        if pending is None or not pending.rows:
            return {}
        made: dict[int, Envelope] = {}
        checkpoint, epoch, sign, domain = (
            pending.frontier.checkpoint(),
            self._epoch(),
            self._signer().sign,
            self._domain,
        )
        for row, leaf in zip(pending.rows, pending.leaves, strict=True):
            row["tree_size"] = checkpoint.size
            message = _receipt_message(row, leaf, checkpoint, epoch)
            row["signature"] = sign("Receipt", message, domain)
            made[row["index"]] = Envelope("Receipt", message, row["signature"])
        connection = session.connection()
        row = {"size": checkpoint.size, "root": checkpoint.root, "epoch": epoch, "made_ms": made_ms}
        _INSERT_CHECKPOINT.run(connection, (row,))
        _INSERT_LEAF.run(connection, pending.rows)
        _INSERT_NODE.run(connection, pending.nodes)
        session.info["log"] = _Pending(pending.frontier)
        return made

    def committed(self, session: Session) -> Checkpoint | None:
        """To be called once the transaction is durable; the new head when it appended."""
        pending: _Pending | None = session.info.pop("log", None)
        if pending is None or pending.frontier is self._known:
            return None
        self._known = pending.frontier
        return pending.frontier.checkpoint()

    def _pending(self, session: Session) -> _Pending:
        pending: _Pending | None = session.info.get("log")
        if pending is None:
            pending = session.info["log"] = _Pending(self._frontier(session))
        return pending

    def _frontier(self, session: Session) -> Frontier:
        # Another worker process may have appended since: the cached frontier counts only while it is the head.
        head = head_of(session)
        if head.size != self._known.size:
            self._known = Frontier.load(head.size, nodes(session))
            if self._known.root() != head.root:
                raise StoreError("The station's log is damaged.", "Stop the station and restore its newest backup.")
        return self._known

    # --- reading ------------------------------------------------------------------------------------------------------

    @property
    def _domain(self) -> Any:
        return record_domain(self._authority().station)

    def receipts(self, session: Session, indexes: Sequence[int]) -> dict[int, Envelope]:
        """The receipts of logged records, always the same bytes for the same index."""
        if not indexes:
            return {}
        pending: _Pending | None = session.info.get("log")
        if pending is not None and pending.rows:
            raise RuntimeError("seal the log before asking for receipts")
        found = {}
        for start in range(0, len(indexes), 500):
            rows = session.execute(
                select(
                    LogRow.index, LogRow.kind, LogRow.digest, LogRow.record_hash, LogRow.received_ms, LogRow.status,
                    LogRow.signature, CheckpointRow.size, CheckpointRow.root, CheckpointRow.epoch,
                )
                .join(CheckpointRow, CheckpointRow.size == LogRow.tree_size)
                .where(LogRow.index.in_(list(indexes[start : start + 500])))
            )  # fmt: skip
            for row in rows.mappings():
                leaf = leaf_hash(leaf_data(row["kind"], row["digest"], row["record_hash"], row["received_ms"]))
                message = _receipt_message(row, leaf, Checkpoint(row["size"], row["root"]), row["epoch"])
                found[row["index"]] = Envelope("Receipt", message, row["signature"])
        return found

    def receipt(self, session: Session, index: int) -> Envelope:
        return self.receipts(session, [index])[index]


def root_of(session: Session, size: int) -> bytes:
    """The root over the first `size` entries, computed from the entries alone."""
    connection = session.connection()

    def leaves() -> Iterator[bytes]:
        for start in range(0, size, _AT_ONCE):
            for row in _ENTRIES.rows(connection, {"start": start, "end": min(size, start + _AT_ONCE)}):
                yield leaf_hash(leaf_data(*row))

    return Frontier().extend(leaves()).root()


def head_of(session: Session) -> Checkpoint:
    """The newest checkpoint; size 0 for an empty log."""
    rows = _HEAD.rows(session.connection(), {})
    return Checkpoint(rows[0][0], rows[0][1]) if rows else Frontier().checkpoint()


def nodes(session: Session) -> NodeSource:
    """The stored whole nodes, for frontiers and proofs."""

    def node(level: int, index: int) -> bytes:
        if level == 0:
            row = session.execute(
                select(LogRow.kind, LogRow.digest, LogRow.record_hash, LogRow.received_ms).where(LogRow.index == index)
            ).one()
            return leaf_hash(leaf_data(*row))
        return session.execute(select(NodeRow.hash).where(NodeRow.level == level, NodeRow.index == index)).scalar_one()

    return node


def logged(session: Session, index: int) -> Envelope:
    """The record at a log index."""
    return Envelope.decode(session.execute(select(LogRow.record).where(LogRow.index == index)).scalar_one())


def _receipt_message(row: Any, leaf: bytes, checkpoint: Checkpoint, epoch: bytes) -> dict[str, Any]:
    return {
        "recordHash": row["record_hash"], "leafHash": leaf, "logIndex": row["index"], "treeSize": checkpoint.size,
        "root": checkpoint.root, "epoch": epoch, "receivedMs": row["received_ms"], "status": row["status"],
    }  # fmt: skip

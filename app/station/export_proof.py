"""Writes the proof of an export: the log, the records of the projects in it, receipts, checkpoints and leaf files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress
from app.protocol.code import LeafKind, Role
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.log import leaf_data
from app.protocol.opening import open_lease
from app.protocol.statement import page_names
from app.station import content
from app.station.log import head_of
from app.station.statement import page_of
from app.station.suggestion import suggestions_of
from app.station.tables import CheckpointRow, DistributionRow, LeaseRow, LogRow, StatementRow
from app.verify.layout import ProvenanceWriter

if TYPE_CHECKING:
    from app.station.station import Station

_AT_ONCE = 500
_OPENED = frozenset({LeafKind.submission, LeafKind.review, LeafKind.lease})
_FEW = 5  # statements may have a megabyte each
_ALWAYS = frozenset({"KeyChange", "Distribution", "Restart", "Income"})
_OF_PROJECT = frozenset({"Manifest", "Lease", "Submission", "Review"})


@dataclass
class _Selection:
    """Which logged records belong to some projects; fed in log order. None means all."""

    projects: frozenset[bytes] | None
    workers: frozenset[str]
    leases: set[bytes] = field(default_factory=set)
    submissions: set[bytes] = field(default_factory=set)
    decisions: set[bytes] = field(default_factory=set)

    def takes(self, record: Envelope, digest: bytes) -> bool:
        assert self.projects is not None
        if record.type in _ALWAYS:
            return True
        message = record.message
        if record.type in _OF_PROJECT:
            if message["projectId"] not in self.projects:
                return False
            if record.type == "Lease":
                self.leases.add(digest)
            elif record.type == "Submission":
                self.submissions.add(digest)
            elif record.type == "Review":
                # A known error for a reviewer is nobody's submission, but a decision opens it.
                self.submissions.add(message["submissionHash"])
            return True
        if record.type == "Decision":
            if message["submissionHash"] not in self.submissions:
                return False
            self.decisions.add(digest)
            return True
        if record.type == "Dispute":
            return message["decisionHash"] in self.decisions
        if record.type == "Withdrawal":
            return message["leaseHash"] in self.leases
        return message.get("worker") in self.workers


def write_proof(
    session: Session,
    station: Station,
    folder: Path,
    projects: Sequence[bytes] | None,
    *,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """`provenance/` below `folder` as of one state of the database; of all projects where `projects` is None."""
    size = head_of(session).size
    chosen = None if projects is None else frozenset(projects)
    selection = _Selection(chosen, frozenset() if chosen is None else _workers(session, chosen))
    with ProvenanceWriter(
        folder, station.charter, station.network, station.key_changes, complete=chosen is None
    ) as writer:
        for start in range(0, size, _AT_ONCE):
            cancel.check()
            progress(start, size)
            _write_part(session, station, writer, selection, start, min(size, start + _AT_ONCE))
        # What was added meanwhile speaks of a longer log than this export's.
        checkpoints = select(CheckpointRow.size, CheckpointRow.root).where(CheckpointRow.size <= size)
        for number, root in session.execute(checkpoints.order_by(CheckpointRow.size).execution_options(yield_per=1000)):
            writer.add_checkpoint(number, root)
        for row in session.scalars(
            select(DistributionRow).where(DistributionRow.log_index < size).order_by(DistributionRow.number)
        ):
            writer.add_leaf_file(row.number, row.leaf_file)
        # A statement names all of a person's work: only where nothing is left out does it belong here.
        if chosen is None:
            statements = select(StatementRow.record).order_by(StatementRow.worker, StatementRow.number)
            for data in session.scalars(statements.execution_options(yield_per=_FEW)):
                record = Envelope.decode(data)
                if record.message["logSize"] <= size:
                    writer.add_statement(data, _pages(session, record))
    progress(size, size)


def _pages(session: Session, record: Envelope) -> Iterator[tuple[bytes, Callable[[], bytes]]]:
    """(hash, how to get the bytes) of each page of a statement."""
    for name in page_names(record.payload or b"[]"):
        digest = from_hex(name.hash)
        yield digest, partial(page_of, session, digest)


def _write_part(
    session: Session, station: Station, writer: ProvenanceWriter, selection: _Selection, start: int, end: int
) -> None:
    rows = session.execute(
        select(LogRow.index, LogRow.kind, LogRow.digest, LogRow.record_hash, LogRow.received_ms, LogRow.record)
        .where(LogRow.index >= start, LogRow.index < end)
        .order_by(LogRow.index)
    ).all()
    taken, chooses = [], selection.projects is not None
    for index, kind, digest, record_hash, received_ms, record in rows:
        writer.add_leaf(leaf_data(kind, digest, record_hash, received_ms))
        # These have parts beside them; nothing else has to be opened where everything is taken.
        opened = Envelope.decode(record) if chooses or kind in _OPENED else None
        if opened is None or not chooses or selection.takes(opened, digest):
            writer.add_record(record)
            for name in content.needed_by(session, opened) if opened is not None else ():
                writer.add_blob(name, (content.read(session, station, name),))
            for name in _suggestions(opened) if opened is not None else ():
                writer.add_suggestions(name, partial(suggestions_of, session, station, name))
            taken.append(index)
    receipts = station.log.receipts(session, taken)
    for index in taken:
        writer.add_receipt(receipts[index].encode())


def _suggestions(record: Envelope) -> Iterator[bytes]:
    """What a lease to an annotator names as suggestions."""
    if record.type == "Lease" and record.message["role"] == Role.annotator:
        yield from (name for row in open_lease(record).items if any(name := from_hex(row[2])))


def _workers(session: Session, projects: frozenset[bytes]) -> frozenset[str]:
    return frozenset(session.scalars(select(LeaseRow.worker).where(LeaseRow.project.in_(projects)).distinct()))

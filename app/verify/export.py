"""Checks a whole export with nothing but the export, and names the first bad record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import Cancelled, FormatError, RejectedError
from app.protocol import blob
from app.protocol.authority import Authority, Recover
from app.protocol.canonical import parse_canonical, sha256
from app.protocol.code import LEAF_KINDS, LeafKind, Status
from app.protocol.envelope import Envelope, record_id
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.log import Tree, leaf_hash, parse_leaf_data
from app.protocol.manifest import convert
from app.protocol.opening import check_payload
from app.verify import layout
from app.verify.entitlement import Entitlements
from app.verify.ledger import Ledger
from app.verify.opening import read_authority, read_header
from app.verify.page import Pages
from app.verify.payment import ClaimRoot, Payments
from app.verify.report import BadRecord, Failure, Report
from app.verify.source import Source

_STEP = 256
_RECEIVED = b'"status":%d,' % int(Status.received)


@dataclass(frozen=True, slots=True)
class _Leaf:
    index: int
    kind: int
    record_hash: bytes
    received_ms: int


class _Where:
    """The record being looked at, to name it when something does not fit."""

    def __init__(self) -> None:
        self.kind = self.id = self.file = ""
        self.line = 0

    def at(self, file: str, line: int, kind: str = "", id_: str = "") -> None:
        self.file, self.line, self.kind, self.id = file, line, kind, id_

    @contextmanager
    def naming(self) -> Iterator[None]:
        """Turns what a check raises into the name of the record it was raised for."""
        try:
            yield
        except (BadRecord, Cancelled):
            raise
        except (FormatError, RejectedError) as error:
            what = error.message or error.title
            if error.title and error.message:
                what = f"{error.title} {error.message}"
            raise BadRecord(Failure(self.kind, self.id, self.file, self.line, what)) from error


class _Check:
    """One run over one export."""

    def __init__(
        self, source: Source, recover: Recover, claim_root: ClaimRoot | None, progress: Progress, cancel: Cancel
    ) -> None:
        self.source, self.recover, self.claim_root = source, recover, claim_root
        self.progress, self.cancel = progress, cancel
        self.where = _Where()
        self.tree = Tree()
        self.leaves: dict[bytes, _Leaf] = {}
        self.kinds: list[int] = []
        self.counts: Counter[str] = Counter()
        self.notes: list[str] = []
        self.header: layout.Header | None = None
        self.found: Counter[str] = Counter()
        self.entitlements: Entitlements | None = None

    def run(self) -> None:
        with self.where.naming():
            self.header = self._header()
            self._are_there(self.header)
            authority = self._authority(self.header)
            self._log()
            ledger = Ledger(authority, self.tree, self.recover, self._blob)
            payments = Payments(ledger, self.claim_root)
            self._records(self.header, ledger, payments)
            self._checkpoints(ledger)
            self._receipts(ledger)
            self._statements(ledger, payments)
            self._suggestions(ledger)
            self._are_whole(self.header)
            self._beside(self.header)
        if ledger.unchecked_roots:
            self.notes.append(
                f"{ledger.unchecked_roots:,} named log roots lie on a branch lost when the station was restored."
            )
        if self.counts["Income"]:
            self.notes.append("That income came, and how much, is the word of who paid it; its split was checked.")
        if payments.unchecked_incomes:
            self.notes.append(f"{payments.unchecked_incomes:,} incomes belong to projects that are not in this export.")
        if self.claim_root is None and self.counts["Distribution"]:
            self.notes.append("The claim trees of the distributions were not folded again.")

    def _lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """The lines of a part, counted."""
        for number, line in self.source.lines(name):
            self.found[name] = number
            yield number, line

    def _are_there(self, header: layout.Header) -> None:
        """Every part, before any is read: what is not there cannot be found wrong."""
        if header.schema != "export/1" and not header.parts.keys() >= {layout.NETWORK, layout.PAGES, *layout.STREAMS}:
            raise FormatError("", "it does not name every part that an export has")
        for name in header.parts or (layout.NETWORK, *layout.STREAMS):
            self.where.at(name[:80], 0)
            if not layout.is_part(name) or not self.source.has(name):
                raise FormatError("", "is missing")

    def _are_whole(self, header: layout.Header) -> None:
        for name, count in header.parts.items():
            self.where.at(name, 0)
            if self.found[name] != count:
                raise FormatError("", f"has {self.found[name]:,} lines, and the header names {count:,}")

    def _beside(self, header: layout.Header) -> None:
        if header.files and self.source.is_alone:
            self.notes.append("Only the proof was given: the labels beside it were not looked at.")
            return
        for name, sha256_hex in header.files.items():
            self.where.at(layout.HEADER, 0)
            found = self.source.hash_beside(name, self.cancel)
            self.where.at(name, 0)
            if found is None:
                raise FormatError("", "is missing")
            if found != sha256_hex:
                raise FormatError("", "is not the file that was exported")

    def _statuses(self) -> dict[int, Status]:
        """What receipts say, by log index, where it is not simply `received`. They are checked later."""
        found = {}
        for number, line in self.source.lines(layout.RECEIPTS):
            if _RECEIVED in line:
                continue
            self.where.at(layout.RECEIPTS, number, "Receipt", "")
            message = Envelope.decode(line).message
            if "status" in message and message["status"] in frozenset(Status):
                found[message["logIndex"]] = Status(message["status"])
        return found

    def _blob(self, name: bytes) -> bytes:
        self.counts["blob"] += 1
        return self.source.read(layout.blob_file(name), blob.MAX_BYTES)

    def _tick(self, done: int) -> None:
        if done % _STEP == 0:
            self.cancel.check()
            self.progress(done, 0 if self.header is None else self.header.size)

    def _header(self) -> layout.Header:
        self.where.at(layout.HEADER, 0)
        return read_header(self.source)

    def _authority(self, header: layout.Header) -> Authority:
        self.where.at(layout.NETWORK, 0, "Network")
        return read_authority(self.source, header, self.recover)

    def _log(self) -> None:
        for number, line in self._lines(layout.LOG):
            self.where.at(layout.LOG, number, "log entry", str(number - 1))
            self._tick(number)
            try:
                data = bytes.fromhex(line.decode("ascii"))
            except ValueError as error:
                raise FormatError("", "it is not hexadecimal") from error
            if data.hex().encode() != line:
                raise FormatError("", "it is not lower-case hexadecimal")
            kind, digest, record_hash, received = parse_leaf_data(data)
            if kind not in frozenset(LeafKind):
                raise FormatError("", f"its kind {kind} is not known")
            if digest in self.leaves and kind != LeafKind.gold_commitment:
                raise FormatError("", f"it repeats entry {self.leaves[digest].index}")
            self.leaves[digest] = _Leaf(self.tree.append(leaf_hash(data)), kind, record_hash, received)
            self.kinds.append(kind)

    def _records(self, header: layout.Header, ledger: Ledger, payments: Payments) -> None:
        following = 0
        statuses: dict[int, Status] = {}
        if header.complete:
            self.entitlements, statuses = Entitlements(), self._statuses()
        for number, line in self._lines(layout.RECORDS):
            self.where.at(layout.RECORDS, number, "record", "")
            self._tick(number)
            record = Envelope.decode(line)
            self.where.at(layout.RECORDS, number, record.type, to_hex(record_id(record)))
            digest = record.digest(ledger.authority.domain(record.type))
            leaf = self.leaves.get(digest)
            if leaf is None or leaf.kind != LEAF_KINDS.get(record.type) or leaf.record_hash != sha256(line):
                self._explain(record, digest, ledger)
                raise FormatError("", "it is not in the log")
            if leaf.index < following:
                raise FormatError("", "it stands twice or out of the order of the log")
            if header.complete:
                self._no_gap(following, leaf.index)
            following = leaf.index + 1
            ledger.add(record, digest, leaf.index)
            if self.entitlements is not None:
                status = statuses.get(leaf.index, Status.received)
                self.entitlements.add(record, digest, leaf.index, leaf.received_ms, status)
            if record.type == "Distribution":
                name = layout.leaf_file(record.message["number"])
                payments.add_distribution(record, self.source.read(name))
                if self.entitlements is not None:
                    self.entitlements.check_distribution(record.message["number"], payments.cumulative)
            elif record.type == "Income":
                payments.add_income(record, digest, leaf.index, complete=header.complete)
            self.counts[record.type] += 1
        if header.complete:
            self._no_gap(following, len(self.tree))
        # Last, so that a changed entry is named by its record before the root speaks for the log as a whole.
        self.where.at(layout.LOG, 0)
        if len(self.tree) != header.size or to_hex(self.tree.root()) != header.root:
            raise FormatError("", f"the log is not the one of {header.size:,} entries whose root the header names")

    def _no_gap(self, start: int, end: int) -> None:
        for index in range(start, end):
            if self.kinds[index] != LeafKind.gold_commitment:
                self.where.at(layout.LOG, index + 1, LeafKind(self.kinds[index]).name, str(index))
                raise FormatError("", f"the record of log entry {index} is missing or out of order in {layout.RECORDS}")

    def _explain(self, record: Envelope, digest: bytes, ledger: Ledger) -> None:
        """A changed record is told by its payload or signature, when that is what no longer fits."""
        check_payload(record)
        ledger.add(record, digest, len(self.tree))

    def _checkpoints(self, ledger: Ledger) -> None:
        for number, line in self._lines(layout.CHECKPOINTS):
            self.where.at(layout.CHECKPOINTS, number, "checkpoint", "")
            point = convert(parse_canonical(line), layout.CheckpointLine, "checkpoint")
            self.where.at(layout.CHECKPOINTS, number, "checkpoint", str(point.size))
            ledger.check_root(point.size, from_hex(point.root), "root")
            self.counts["checkpoint"] += 1

    def _receipts(self, ledger: Ledger) -> None:
        by_hash = {leaf.record_hash: leaf for leaf in self.leaves.values()}
        for number, line in self._lines(layout.RECEIPTS):
            self.where.at(layout.RECEIPTS, number, "Receipt", "")
            self._tick(number)
            receipt = Envelope.decode(line)
            if receipt.type != "Receipt":
                raise FormatError("", "it is not a receipt")
            message = receipt.message
            self.where.at(layout.RECEIPTS, number, "Receipt", to_hex(message["recordHash"]))
            check_payload(receipt)
            found = self.recover(receipt.digest(ledger.authority.records), receipt.signature)
            if message["treeSize"] <= message["logIndex"] or found != ledger.authority.key_at(message["treeSize"] - 1):
                raise FormatError("", "it is not signed by the station for this log entry")
            if any(fork < message["treeSize"] for fork in ledger.forks):
                self.counts["Receipt"] += 1  # it may be of the lost branch; its record is checked as every other
                continue
            leaf = by_hash.get(message["recordHash"])
            if leaf is None or leaf.index != message["logIndex"] or leaf.received_ms != message["receivedMs"]:
                raise FormatError("", "the log does not hold what it acknowledges")
            if self.tree.node(0, leaf.index) != message["leafHash"]:
                raise FormatError("", "it names another log entry")
            ledger.check_root(message["treeSize"], message["root"], "root")
            self.counts["Receipt"] += 1

    def _statements(self, ledger: Ledger, payments: Payments) -> None:
        pages = Pages(self._lines(layout.PAGES))
        for number, line in self._lines(layout.STATEMENTS):
            self.where.at(layout.STATEMENTS, number, "Statement", "")
            record = Envelope.decode(line)
            if record.type != "Statement":
                raise FormatError("", "it is not a statement")
            self.where.at(layout.STATEMENTS, number, "Statement", to_hex(record_id(record)))
            check_payload(record)
            lines = pages.lines(record.payload or b"")
            payments.check_statement(record, record.digest(ledger.authority.records), lines)
            message = record.message
            # One of a lost branch may speak of records that nobody has any more.
            if self.entitlements is not None and not any(fork < message["logSize"] for fork in ledger.forks):
                self.entitlements.check_statement(message["worker"], message["logSize"], lines)
            self.counts["Statement"] += 1
        self.where.at(layout.PAGES, 0)
        pages.end()

    def _suggestions(self, ledger: Ledger) -> None:
        """Each is what a lease names; what is not here is only told, since work does not rest on it."""
        left = set(ledger.suggestions)
        for number, line in self._lines(layout.SUGGESTIONS):
            self.where.at(layout.SUGGESTIONS, number, "suggestions", to_hex(name := sha256(line)))
            self._tick(number)
            if name not in left:
                raise FormatError("", "no lease names them, or they stand twice")
            left.remove(name)
            self.counts["suggestions"] += 1
        if left:
            self.notes.append(f"{len(left):,} files of suggestions that leases name are not in this export.")

    def report(self, failure: Failure | None) -> Report:
        known = self.header
        records = sum(self.counts[name] for name in LEAF_KINDS)
        commitments = self.kinds.count(LeafKind.gold_commitment)
        return Report(
            ok=failure is None,
            failure=failure,
            station=known.station if known else "",
            log_size=len(self.tree),
            log_root=to_hex(self.tree.root()),
            counts=dict(self.counts),
            withheld=len(self.tree) - records - commitments if failure is None else 0,
            notes=tuple(self.notes),
        )


def verify_export(
    path: Path,
    *,
    recover: Recover,
    claim_root: ClaimRoot | None = None,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Report:
    """Checks an export folder or zip; needs nothing else, no network and no store.

    `recover` is `app.signing.verify.recover`; with `claim_root` the trees of distributions are folded again. InputError
    when there is no export at `path`; Cancelled. A bad record is not an exception: it is the report's `failure`.
    """
    with Source(path) as source:
        check = _Check(source, recover, claim_root, progress, cancel or Cancel())
        try:
            check.run()
        except BadRecord as error:
            return check.report(error.failure)
        return check.report(None)

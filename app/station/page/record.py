"""The page that checks one record: what it is, its receipt, what was decided, and that it stands in the log.

Shows no name, no address of a person and no content: an id is enough to ask, and numbers can be tried one by one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.authority import check_receipt
from app.protocol.code import LeafKind, Verdict
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import inclusion_proof, verify_inclusion
from app.signing.verify import recover
from app.station.log import head_of, logged, nodes
from app.station.page.markup import Markup, element
from app.station.page.tongue import Tongue
from app.station.tables import DecisionRow, DisputeRow, LeaseRow, LogRow, ReviewRow, SubmissionRow
from app.verify.lookup import FoundRecord, Ruling, named, ruling_of

if TYPE_CHECKING:
    from app.station.station import Station

_VERDICTS = {
    Verdict.accepted: "Accepted", Verdict.fixed: "Accepted after a reviewer's changes", Verdict.rejected: "Rejected",
    Verdict.returned: "Returned to be done again",
    Verdict.accepted_by_timeout: "Accepted because nobody decided in time",
}  # fmt: skip
_STATUSES = {1: "received in time", 2: "late", 3: "surplus: the place was taken", 4: "evidence: kept, not paid"}
KINDS = {
    "manifest": "Project terms", "lease": "Lease", "submission": "Submission", "review": "Review",
    "decision": "Decision", "dispute": "Dispute", "payout_binding": "Payout binding",
    "worker_key_change": "Change of a person's key", "key_change": "Change of the station's key",
    "gold_commitment": "Commitment to control answers", "income": "Income", "distribution": "Distribution",
    "restart": "Restart", "withdrawal": "Withdrawal",
}  # fmt: skip


def find(session: Session, station: Station, text: str) -> FoundRecord | None:
    """By id, digest or log number; None when there is no such record. By number alone no decision is told."""
    name = named(text)
    if name is None:
        return None
    index = name if isinstance(name, int) else _index_of(session, name)
    return None if index is None else found_at(session, station, index, told=not isinstance(name, int))


def found_at(session: Session, station: Station, index: int, *, told: bool) -> FoundRecord | None:
    """The entry of the log at `index`; what was decided only where `told`."""
    row = session.get(LogRow, index)
    if row is None:
        return None
    receipt, head, node = station.log.receipt(session, row.index), head_of(session), nodes(session)
    try:
        check_receipt(receipt, Envelope.decode(row.record), station.authority, recover)
        sound = True
    except AppError:
        sound = False
    proof, leaf = tuple(inclusion_proof(row.index, head.size, node)), receipt.message["leafHash"]
    return FoundRecord(
        kind=LeafKind(row.kind).name, digest=to_hex(row.digest), index=row.index, received_ms=row.received_ms,
        status=row.status, size=head.size, root=to_hex(head.root), leaf=to_hex(leaf), proof=tuple(map(to_hex, proof)),
        included=verify_inclusion(leaf, row.index, head.size, proof, head.root), receipt=receipt.to_wire(),
        receipt_sound=sound, ruling=_ruling(session, row.digest) if told else None,
    )  # fmt: skip


def _index_of(session: Session, name: bytes) -> int | None:
    for query in (
        select(LogRow.index).where(LogRow.digest == name),
        select(SubmissionRow.log_index).where(SubmissionRow.id == name),
        select(ReviewRow.log_index).where(ReviewRow.id == name),
        select(DecisionRow.log_index).where(DecisionRow.id == name, DecisionRow.released),
        select(LeaseRow.log_index).where(LeaseRow.id == name),
        select(DisputeRow.log_index).where(DisputeRow.digest == name),
    ):
        found = session.scalar(query.limit(1))
        if found is not None:
            return found
    return None


def _ruling(session: Session, digest: bytes) -> Ruling | None:
    row = session.execute(
        select(DecisionRow.verdict, DecisionRow.decided_ms, DecisionRow.log_index).where(
            DecisionRow.submission == digest, DecisionRow.current, DecisionRow.released
        )
    ).first()
    if row is None:
        return None
    return ruling_of(row.verdict, row.decided_ms, logged(session, row.log_index))


def record_sheet(say: Tongue, found: FoundRecord, *, told: bool) -> list[Markup]:
    """The facts of a record and its proofs; `told` says whether a missing decision is worth a line."""
    facts = Facts()
    facts.add(say("Kind"), say(KINDS.get(found.kind, found.kind)))
    facts.add(say("Received"), say.moment(found.received_ms))
    if found.status:
        facts.add(say("Counted as"), say(_STATUSES.get(found.status, "")))
    facts.add(say("Number in the log"), say.number(found.index))
    if found.withheld:
        facts.add(say("Record"), say("belongs to another project and is not in this export"))
    elif found.receipt is not None:
        good = say("signed by this station, for exactly these bytes")
        facts.add(say("Receipt"), mark(found.receipt_sound, good, say("does not fit the record")))
    facts.add(
        say("Log"),
        mark(found.included, say("stands in the log of {n} records", n=found.size), say("is not in the log")),
    )
    if found.ruling is not None:
        verdict = say(_VERDICTS[Verdict(found.ruling.verdict)])
        facts.add(say("Decision"), f"{verdict}, {say.moment(found.ruling.decided_ms)}")
    elif told and found.kind == "submission":
        facts.add(say("Decision"), say("not told yet"))
    facts.add(say("Digest"), element("code", found.digest))
    proof = {
        "leaf": found.leaf, "index": found.index, "size": found.size, "root": found.root, "proof": list(found.proof),
    }  # fmt: skip
    return [
        facts.sheet(),
        *([_details(say("Receipt"), found.receipt)] if found.receipt is not None else []),
        *([_details(say("Decision"), found.ruling.record)] if found.ruling is not None else []),
        _details(say("Proof of inclusion (RFC 9162) and checkpoint"), proof),
        element("p", say("You need not trust this page: Caravan checks all of it without it."), class_="soft small"),
    ]


def is_sound(found: FoundRecord) -> bool:
    return found.included and (found.receipt is None or found.receipt_sound)


class Facts:
    """Names and values, one under the other."""

    def __init__(self) -> None:
        self._rows: list[Markup] = []

    def add(self, name: str, *value: str) -> None:
        self._rows.extend((element("dt", name), element("dd", *value)))

    def sheet(self) -> Markup:
        return element("dl", *self._rows, class_="sheet")


def mark(good: bool, yes: str, no: str) -> Markup:
    return element("span", f"✓ {yes}" if good else f"✗ {no}", class_="good" if good else "bad")


def _details(title: str, value: Any) -> Markup:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    return element("details", element("summary", title), element("pre", text))

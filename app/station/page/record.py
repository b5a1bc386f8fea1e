"""The page that checks one record: what it is, its receipt, what was decided, and that it stands in the log.

Shows no name, no address of a person and no content: an id is enough to ask, and numbers can be tried one by one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.authority import check_receipt
from app.protocol.code import LeafKind, Status, Verdict
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint, inclusion_proof, verify_inclusion
from app.signing.verify import recover
from app.station.log import head_of, nodes
from app.station.page.home import check_form
from app.station.page.markup import Markup, element
from app.station.tables import DecisionRow, DisputeRow, LeaseRow, LogRow, ReviewRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_HEX = re.compile(r"(?:0x)?([0-9a-fA-F]{64})")
_NUMBER = re.compile(r"#?([0-9]{1,15})")
_VERDICTS = {
    Verdict.accepted: "Accepted", Verdict.fixed: "Accepted after a reviewer's changes", Verdict.rejected: "Rejected",
    Verdict.returned: "Returned to be done again",
    Verdict.accepted_by_timeout: "Accepted because nobody decided in time",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """A record of the log. `sound`: its receipt is signed by this station and fits the exact bytes kept here."""

    kind: str
    digest: bytes
    receipt: Envelope
    sound: bool
    head: Checkpoint
    proof: tuple[bytes, ...]
    included: bool
    decision: tuple[Verdict, int] | None
    named: bool
    """Found by its id and not by its number: only then is told what was decided."""


def find(session: Session, station: Station, text: str) -> Checked | None:
    """By id, digest or log number; None when there is no such record."""
    number, named = _NUMBER.fullmatch(text.strip()), _HEX.fullmatch(text.strip())
    index = None
    if named is not None:
        index = _index_of(session, bytes.fromhex(named.group(1)))
    elif number is not None:
        index = int(number.group(1))
    row = None if index is None else session.get(LogRow, index)
    if row is None:
        return None
    receipt, head, node = station.log.receipt(session, row.index), head_of(session), nodes(session)
    try:
        check_receipt(receipt, Envelope.decode(row.record), station.authority, recover)
        sound = True
    except AppError:
        sound = False
    proof = tuple(inclusion_proof(row.index, head.size, node))
    included = verify_inclusion(receipt.message["leafHash"], row.index, head.size, proof, head.root)
    decision = _decision(session, row.digest) if named is not None else None
    kind = LeafKind(row.kind).name.replace("_", " ")
    return Checked(kind, row.digest, receipt, sound, head, proof, included, decision, named is not None)


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


def _decision(session: Session, digest: bytes) -> tuple[Verdict, int] | None:
    row = session.execute(
        select(DecisionRow.verdict, DecisionRow.decided_ms).where(
            DecisionRow.submission == digest, DecisionRow.current, DecisionRow.released
        )
    ).first()
    return None if row is None else (Verdict(row.verdict), row.decided_ms)


def record_page(found: Checked, asked: str) -> list[Markup]:
    message = found.receipt.message
    rows: list[Markup] = []

    def fact(name: str, *value: str) -> None:
        rows.extend((element("dt", name), element("dd", *value)))

    fact("Kind", found.kind.capitalize())
    fact("Received", _when(message["receivedMs"]))
    fact("Counted as", Status(message["status"]).name)
    fact("Number in the log", f"{message['logIndex']:,}")
    fact("Receipt", _mark(found.sound, "signed by this station, for exactly these bytes", "does not fit the record"))
    fact("Log", _mark(found.included, f"stands in the log of {found.head.size:,} records", "is not in the log"))
    if found.named and found.kind == "submission":
        verdict = found.decision
        fact("Decision", "not told yet" if verdict is None else f"{_VERDICTS[verdict[0]]}, {_when(verdict[1])}")
    fact("Digest", element("code", to_hex(found.digest)))
    proof = {
        "leaf": to_hex(message["leafHash"]), "index": message["logIndex"], "size": found.head.size,
        "root": to_hex(found.head.root), "proof": [to_hex(node) for node in found.proof],
    }  # fmt: skip
    return [
        element(
            "h2", "The record is here" if found.sound and found.included else "Something is wrong with this record"
        ),
        element("dl", *rows, class_="sheet"),
        _details("Receipt", found.receipt.to_wire()),
        _details("Proof of inclusion (RFC 9162)", proof),
        element("p", "You need not trust this page: Caravan checks both without it.", class_="soft small"),
        element("h2", "Check another"),
        check_form(asked),
    ]


def _details(title: str, value: Any) -> Markup:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    return element("details", element("summary", title), element("pre", text))


def _mark(good: bool, yes: str, no: str) -> Markup:
    return element("span", f"✓ {yes}" if good else f"✗ {no}", class_="good" if good else "bad")


def _when(ms: int) -> str:
    return f"{datetime.fromtimestamp(ms / 1000, UTC):%d %B %Y, %H:%M:%S} UTC"

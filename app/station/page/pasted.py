"""A record that somebody pasted: whether it is one, who signed it, and whether the log holds exactly it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import FormatError, RejectedError
from app.protocol.authority import Authority
from app.protocol.canonical import parse
from app.protocol.code import LEAF_KINDS
from app.protocol.envelope import Envelope
from app.protocol.opening import check_payload
from app.signing.verify import recover
from app.station.page.markup import Markup, element
from app.station.page.record import Facts, found_at, mark, record_sheet
from app.station.page.tongue import Tongue
from app.station.tables import AccountRow, LogRow
from app.verify.lookup import FoundRecord

if TYPE_CHECKING:
    from app.station.station import Station

LONGEST = 2 * 1024 * 1024
_SIGNERS = {"Submission": "worker", "Review": "reviewer", "Dispute": "worker", "PayoutBinding": "worker"}
Place = Literal["logged", "other bytes", "not logged", "never logged"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """`signed`: by who had to; `whole`: the payload is what was signed. `problem` says in English why not."""

    type: str
    signed: bool
    whole: bool
    place: Place
    found: FoundRecord | None
    problem: str = ""

    @property
    def sound(self) -> bool:
        return self.signed and self.whole and self.place in ("logged", "never logged")


def examine(session: Session, station: Station, data: bytes) -> Pasted:
    """FormatError when it is no signed record at all. Its bytes are made anew, so spaces do not matter."""
    record = Envelope.from_wire(parse(data, max_bytes=LONGEST))
    problem = ""
    try:
        check_payload(record)
        whole = True
    except FormatError as error:
        whole, problem = False, _sentence(error)
    digest = record.digest(station.authority.domain(record.type))
    try:
        signer = recover(digest, record.signature)
    except RejectedError as error:
        signer, problem = "", _sentence(error)
    place, found = _place(session, station, record, digest)
    index = None if found is None else found.index
    return Pasted(record.type, signer in _expected(session, station.authority, record, index), whole, place, found,
                  problem)  # fmt: skip


def _place(session: Session, station: Station, record: Envelope, digest: bytes) -> tuple[Place, FoundRecord | None]:
    if record.type == "Receipt":
        message = record.message
        row = session.get(LogRow, message["logIndex"])
        if row is None or row.record_hash != message["recordHash"]:
            return "not logged", None
        return "logged", found_at(session, station, row.index, told=True)
    if record.type not in LEAF_KINDS:
        return "never logged", None
    row = session.scalars(
        select(LogRow).where(LogRow.digest == digest, LogRow.kind == LEAF_KINDS[record.type]).limit(1)
    ).one_or_none()
    if row is None:
        return "not logged", None
    if row.record_hash != record.record_hash:
        return "other bytes", None
    return "logged", found_at(session, station, row.index, told=True)


def _expected(session: Session, authority: Authority, record: Envelope, index: int | None) -> set[str]:
    """The addresses one of which had to sign it."""
    field = _SIGNERS.get(record.type)
    if field is not None:
        worker = record.message[field]
        key = session.scalar(select(AccountRow.key).where(AccountRow.worker == worker))
        return ({worker} if key is None else {worker, key}) - authority.station_keys()
    if record.type == "Distribution":
        return {authority.network.keys.publisher}
    if record.type == "KeyChange":
        return {authority.root}
    if record.type == "WorkerKeyChange":
        return {record.message["newKey"]}
    if record.type == "Receipt":
        return {authority.key_at(max(0, record.message["treeSize"] - 1))}
    if record.type == "Statement":
        return {authority.key_at(max(0, record.message["logSize"] - 1))}
    return {authority.record_key} if index is None else {authority.key_at(index)}


def _sentence(error: FormatError | RejectedError) -> str:
    return f"{error.title} {error.message}".strip()


def pasted_sheet(say: Tongue, pasted: Pasted) -> list[Markup]:
    facts = Facts()
    facts.add(say("Type"), element("code", pasted.type))
    by = say("by the person it names") if pasted.type in _SIGNERS else say("by this station")
    facts.add(say("Signature"), mark(pasted.signed, by, say("not by who had to sign it")))
    facts.add(say("Content"), mark(pasted.whole, say("is what was signed"), say("is not what was signed")))
    places = {
        "logged": mark(True, say("holds exactly this record"), ""),
        "other bytes": mark(False, "", say("holds this record with another signature or content")),
        "not logged": mark(False, "", say("does not hold this record")),
        "never logged": element("span", say("records of this type are signed, but not kept in the log")),
    }  # fmt: skip
    if pasted.type == "Receipt" and pasted.place == "logged":
        places["logged"] = mark(True, say("holds the record that it acknowledges"), "")
    facts.add(say("Log"), places[pasted.place])
    shown = [facts.sheet()]
    if pasted.problem:
        # What the check itself says is English everywhere; it is marked as such.
        shown.append(element("p", pasted.problem, class_="said", lang="en", dir="ltr"))
    if pasted.found is not None:
        shown += [element("h2", say("As the log holds it")), *record_sheet(say, pasted.found, told=True)]
    return shown

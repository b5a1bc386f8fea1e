"""The decided labels of a project as the formats write them, and what was decided about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.project import ModalityName, Project
from app.formats.base import LabeledItem
from app.protocol.canonical import parse_canonical
from app.protocol.code import Verdict
from app.protocol.codec import annotation_from_payload, label_schema, questions
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import Count, Strict
from app.station import content
from app.station.log import logged
from app.station.tables import AssetRow, DecisionRow, ItemRow, LogRow, ProjectRow, SubmissionRow
from app.store.statement import Statement

if TYPE_CHECKING:
    from app.station.station import Station

# Asked for each label: building a statement costs more than running it.
_ASSET = Statement(select(AssetRow.inline).where(AssetRow.sha256 == bindparam("name")))
_AT_ONCE = 200
_PAID = (Verdict.accepted, Verdict.fixed, Verdict.accepted_by_timeout)


class DecidedLine(Strict, frozen=True, kw_only=True):
    """One line of `decisions.jsonl`: where the label of an item comes from. `annotator` is a pseudonym."""

    item: str
    title: str
    asset: str
    annotator: str
    submission: str
    decision: str
    verdict: str
    rule: str
    unreviewed: bool
    decided_ms: Count


@dataclass(frozen=True, slots=True)
class Decided:
    """An accepted (or corrected) annotation with the line that says so."""

    labeled: LabeledItem
    line: DecidedLine


class Pseudonyms:
    """A name for each worker, in the order they are met: it says nothing about the person, and is the same throughout
    one export."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, worker: str) -> str:
        return self._names.setdefault(worker, f"annotator-{len(self._names) + 1:03d}")

    def names(self) -> list[str]:
        return list(self._names.values())


def project_of(session: Session, station: Station, project_id: bytes) -> Project:
    """The project as the formats know it."""
    row = session.get_one(ProjectRow, project_id)
    manifest = station.catalog.terms(session, row.manifest_hash).manifest
    return Project(
        id=project_id.hex(),
        title=manifest.title,
        modality=ModalityName(manifest.modality),
        schema=label_schema(manifest),
        questions=questions(manifest),
        guideline=manifest.guideline.markdown,
        summary=manifest.summary,
        remote=project_id.hex(),
        manifest_hash=row.manifest_hash.hex(),
    )


def decided(session: Session, station: Station, project_id: bytes, names: Pseudonyms) -> Iterator[Decided]:
    """Everything accepted, corrected or accepted by timeout, item by item, each item's best first."""
    modality = session.get_one(ProjectRow, project_id).modality
    for item, submission, decision, record in _rows(session, project_id):
        name = names.name(submission.worker)
        payload = Envelope.decode(record).payload or b""
        if decision.verdict == Verdict.fixed:
            payload = _fixed(session, station, decision) or payload
        annotation = annotation_from_payload(
            content.whole(session, station, payload), submission.digest.hex(), item.id.hex(), name
        )  # fmt: skip
        yield Decided(_labeled(session, station, item, annotation, modality), _line(item, submission, decision, name))


def _rows(session: Session, project_id: bytes) -> Iterator[tuple[ItemRow, SubmissionRow, DecisionRow, bytes]]:
    """Item by item, some at a time: a database would sort all of a project's work in memory."""
    ids = session.scalars(
        select(ItemRow.id)
        .where(ItemRow.project == project_id, ItemRow.kind == "item")
        .order_by(ItemRow.position)
        .execution_options(yield_per=_AT_ONCE)
    )
    for some in ids.partitions():
        rows = session.execute(
            select(ItemRow, SubmissionRow, DecisionRow, LogRow.record)
            .join(SubmissionRow, SubmissionRow.item == ItemRow.id)
            .join(LogRow, LogRow.index == SubmissionRow.log_index)
            .join(DecisionRow, DecisionRow.submission == SubmissionRow.digest)
            .where(
                ItemRow.id.in_(some), DecisionRow.current,
                DecisionRow.verdict.in_([int(verdict) for verdict in _PAID]), SubmissionRow.state != "disputed",
            )
            .order_by(ItemRow.position, DecisionRow.verdict == int(Verdict.accepted_by_timeout), DecisionRow.log_index)
        )  # fmt: skip
        yield from rows.tuples().all()


def _fixed(session: Session, station: Station, decision: DecisionRow) -> bytes:
    named = parse_canonical(logged(session, decision.log_index).payload or b"{}")["rule"].get("fixed", "")
    if not named:
        return b""
    return content.read(session, station, from_hex(named))


def asset_bytes(session: Session, station: Station, sha256: bytes) -> bytes:
    """An item's bytes: small ones are in the database, the rest in the folder of assets."""
    rows = _ASSET.rows(session.connection(), {"name": sha256})
    return station.assets.read(sha256) if not rows or rows[0][0] is None else bytes(rows[0][0])


def _labeled(session: Session, station: Station, row: ItemRow, annotation: Annotation, modality: str) -> LabeledItem:
    item = Item(
        id=row.id.hex(), project_id=row.project.hex(), name=row.title or row.id.hex(), media_type=row.media_type,
        asset=row.asset.hex(), position=row.position, size=row.size, width=row.width or 0, height=row.height or 0,
        remote=row.id.hex(), orientation=int(row.source.get("orientation", 1)),
    )  # fmt: skip
    text = asset_bytes(session, station, row.asset).decode("utf-8") if modality == "text" else ""
    return LabeledItem(item, annotation, text)


def _line(item: ItemRow, submission: SubmissionRow, decision: DecisionRow, name: str) -> DecidedLine:
    return DecidedLine(
        item=to_hex(item.id), title=item.title, asset=to_hex(item.asset), annotator=name,
        submission=to_hex(submission.digest), decision=to_hex(decision.digest),
        verdict=Verdict(decision.verdict).name, rule=decision.rule,
        unreviewed=decision.verdict == Verdict.accepted_by_timeout, decided_ms=decision.decided_ms,
    )  # fmt: skip

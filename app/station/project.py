"""Makes and changes projects: items from a source, a signed manifest, money, gold and exam answers."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import AppError, InputError
from app.protocol import state
from app.protocol.canonical import canonical, parse
from app.protocol.codec import label_schema, questions
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest, convert, encode, write_manifest
from app.station.asset import insert_assets, keep
from app.station.catalog import Terms, place_of
from app.station.feed import members, tell
from app.station.machine_check import check_work
from app.station.source import SLICE_ROWS, Modality, SourceItem, modality_of, read_source
from app.station.station import Station
from app.station.suggestion import Suggested, suggest_from
from app.station.tables import BudgetRow, GoldRow, ItemRow, ManifestRow, ProjectRow

_AT_ONCE = 200
Answers = Mapping[str, Mapping[str, Any]]
"""{item name in the source: annotation/1 or answers/1 payload}."""


@dataclass(frozen=True, slots=True)
class ProjectPlan:
    """`fields` are those of the manifest (app.protocol.manifest) but project, version and modality."""

    source: Path
    fields: Mapping[str, Any]
    column: str = ""
    as_texts: bool = False
    slice_rows: int = SLICE_ROWS
    gold: Answers = field(default_factory=dict)
    exam: Answers = field(default_factory=dict)
    budget: Mapping[str, int] = field(default_factory=dict)
    """{token: base units that may be spent}; a token that is not named is not limited."""
    suggestions: Path | None = None
    """What a model proposes, see app.station.suggestion_file."""


def create_project(
    station: Station,
    plan: ProjectPlan,
    *,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    tell: Callable[[Suggested], object] = lambda _found: None,
) -> bytes:
    """A published project; its id. It shows up only when all of its items are there. AppError names what is wrong;
    `tell` hears what became of its suggestions."""
    modality = modality_of(plan.source, plan.column, as_texts=plan.as_texts)
    project_id = secrets.token_bytes(32)
    policy = {"encrypt": station.configuration.encrypt_projects, **plan.fields.get("data", {})}
    fields = {"licence": {"name": "Not stated"}, **plan.fields, "data": policy}
    document = {"schema": "manifest/1", **fields, "project": to_hex(project_id), "version": 1, "modality": modality}
    manifest = convert(parse(canonical(document)), Manifest, "project")
    _check_tokens(station, manifest)
    data, manifest_hash = write_manifest(manifest)
    station.write(_insert_project, station, manifest, manifest_hash, plan.budget)
    try:
        names = _fill(station, plan, project_id, modality, progress, cancel)
        station.write(_insert_answers, station, manifest, names, plan)
        if plan.suggestions is not None:
            tell(suggest_from(station, project_id, _unpublished(manifest), plan.suggestions, cancel=cancel))
        station.write(_publish, station, manifest, data, manifest_hash)
    except BaseException:
        station.write(_discard, project_id)
        raise
    return project_id


def _fill(
    station: Station,
    plan: ProjectPlan,
    project_id: bytes,
    modality: Modality,
    progress: Progress,
    cancel: Cancel | None,
) -> dict[str, bytes]:
    """{name: item id} of all items of the source."""
    names: dict[str, bytes] = {}
    count = 0
    items = iter(read_source(plan.source, modality, column=plan.column, slice_rows=plan.slice_rows))
    while batch := list(islice(items, _AT_ONCE)):
        if cancel is not None:
            cancel.check()
        stored = [(item, keep(station, item.data)) for item in batch]
        names.update(station.write(_insert_items, project_id, stored, count, set(plan.exam)))
        count += len(batch)
        progress(count, 0)
    if not count:
        raise InputError("This source holds nothing to label.", str(plan.source))
    return names


def _discard(session: Session, project_id: bytes) -> None:
    """Takes a project that could not be finished away again; its assets stay for the next try."""
    for table in (GoldRow, ItemRow, BudgetRow):
        session.execute(delete(table).where(table.project == project_id))
    session.execute(delete(ProjectRow).where(ProjectRow.id == project_id, ProjectRow.state == "draft"))


def change_project(station: Station, project_id: bytes, fields: Mapping[str, Any]) -> bytes:
    """A new version with some fields changed; its manifest hash. Work under way keeps the one it was leased under."""

    def change(session: Session) -> bytes:
        row = _project(session, project_id)
        old = station.catalog.terms(session, row.manifest_hash).manifest
        document = {**parse(encode(old)), **fields}
        document |= {"project": to_hex(project_id), "version": old.version + 1, "modality": old.modality}
        manifest = convert(parse(canonical(document)), Manifest, "project")
        _check_tokens(station, manifest)
        data, manifest_hash = write_manifest(manifest)
        _publish(session, station, manifest, data, manifest_hash)
        return manifest_hash

    return station.write(change)


def set_state(session: Session, project_id: bytes, after: str) -> None:
    """Pauses, opens again, closes or settles; InputError where the table of states does not allow it."""
    row = _project(session, project_id)
    if after not in state.states("project") or not state.can("project", row.state, after):
        raise InputError("The project cannot go there from here.", f"It is {row.state}.")
    row.state = after


def _project(session: Session, project_id: bytes) -> ProjectRow:
    row = session.get(ProjectRow, project_id)
    if row is None:
        raise InputError("There is no such project.")
    return row


def _check_tokens(station: Station, manifest: Manifest) -> None:
    network = station.authority.network
    known = {token.address for token in (network.chain.tokens if network.chain else network.tokens)}
    for term in (*manifest.terms.annotator, *manifest.terms.reviewer):
        if term.token not in known and not term.external:
            raise InputError("The project pays in a token this station does not have.", term.token)


def _insert_project(
    session: Session, station: Station, manifest: Manifest, manifest_hash: bytes, budget: Mapping[str, int]
) -> None:
    project_id = bytes.fromhex(manifest.project[2:])
    session.add(
        ProjectRow(
            id=project_id, title=manifest.title, modality=manifest.modality, state="draft", version=manifest.version,
            manifest_hash=manifest_hash, created_ms=station.clock(),
        )
    )  # fmt: skip
    session.flush()
    session.add_all(
        BudgetRow(project=project_id, token=token, funded=amount, reserved=0, earned=0)
        for token, amount in budget.items()
    )


def _insert_items(
    session: Session, project_id: bytes, stored: Iterable[tuple[SourceItem, bytes]], first: int, exam: set[str]
) -> dict[str, bytes]:
    """{name: item id} of what was put in."""
    batch = list(stored)
    insert_assets(session, {sha256: (item.data, item.media_type) for item, sha256 in batch})
    rows: list[dict[str, Any]] = [
        {
            "id": secrets.token_bytes(32), "project": project_id, "position": position, "title": item.name[:200],
            "asset": sha256, "size": len(item.data), "kind": "exam" if item.name in exam else "item",
            "media_type": item.media_type, "width": item.width, "height": item.height,
            "columns": None if item.columns is None else list(item.columns), "source": item.source,
        }
        for position, (item, sha256) in enumerate(batch, first)
    ]  # fmt: skip
    session.execute(insert(ItemRow), rows)
    return {item.name: row["id"] for (item, _), row in zip(batch, rows, strict=True)}


def _insert_answers(
    session: Session, station: Station, manifest: Manifest, names: Mapping[str, bytes], plan: ProjectPlan
) -> None:
    for use, answers in (("gold", plan.gold), ("exam", plan.exam)):
        for name, answer in answers.items():
            if name not in names:
                raise InputError(f"The {use} answers name an item the source does not have.", f"{name!r}.")
            insert_gold(session, manifest, names[name], use, answer)
    if manifest.exam is not None and len(plan.exam) < manifest.exam.items:
        raise InputError("The exam asks more items than have known answers.", f"{manifest.exam.items} are needed.")


def insert_gold(session: Session, manifest: Manifest, item: bytes, use: str, answer: Mapping[str, Any]) -> None:
    """Keeps the known answer of an item (`use` gold, exam or practice); AppError unless it passes the machine check."""
    row = session.get_one(ItemRow, item)
    try:
        check_work(dict(answer), place_of(row, manifest.modality), _unpublished(manifest))
    except AppError as error:
        raise InputError(
            f"The known answer of {row.title!r} does not fit.", f"{error.title} {error.message}"
        ) from error
    project = bytes.fromhex(manifest.project[2:])
    session.merge(GoldRow(item=item, project=project, use=use, answer=canonical(dict(answer)), state="active"))
    session.flush()


def _unpublished(manifest: Manifest) -> Terms:
    return Terms(b"", manifest, label_schema(manifest), questions(manifest), frozenset())


def _publish(session: Session, station: Station, manifest: Manifest, data: bytes, manifest_hash: bytes) -> None:
    now, project_id = station.clock(), bytes.fromhex(manifest.project[2:])
    message = {
        "projectId": project_id, "manifestHash": manifest_hash, "version": manifest.version, "publishedMs": now,
    }  # fmt: skip
    index = station.log.append(session, station.sign("Manifest", message, data), now)
    session.add(
        ManifestRow(
            hash=manifest_hash,
            project=project_id,
            version=manifest.version,
            data=data,
            published_ms=now,
            log_index=index,
        )
    )
    row = _project(session, project_id)
    row.manifest_hash, row.version, row.title = manifest_hash, manifest.version, manifest.title
    if row.state == "draft":
        row.state = "published"
    tell(session, members(session, project_id), "Manifest", now, log_index=index)


def projects(session: Session) -> list[ProjectRow]:
    """All, oldest first."""
    return list(session.scalars(select(ProjectRow).order_by(ProjectRow.created_ms)))

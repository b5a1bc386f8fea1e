"""Writes an export: labels in a format of the program, what was decided, and the proof anybody can check offline."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import InputError, StoreError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.registry import format_named, formats
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import encode
from app.station import export_origin
from app.station.croissant import describe
from app.station.export_label import Pseudonyms, asset_bytes, decided, project_of
from app.station.export_origin import Origins
from app.station.export_proof import write_proof
from app.station.export_statistics import Agreement, in_words, verdicts
from app.station.tables import AssetRow, ItemRow, ProjectRow
from app.verify.layout import FOLDER as PROOF

if TYPE_CHECKING:
    from app.station.station import Station

NATIVE = "caravan"
DECISIONS = "decisions.jsonl"
DESCRIPTION = "croissant.json"
STATISTICS = "statistics.json"
_FURTHER = "further accepted work on an item (one label of each item is kept)"
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Exported:
    """Where it is, how many labels of how many items it holds, and what the format could not keep."""

    path: Path
    labels: int
    items: int
    losses: tuple[str, ...] = ()


def export(
    station: Station,
    target: Path,
    *,
    project: bytes | None = None,
    format_name: str = NATIVE,
    settings: Mapping[str, str] | None = None,
    assets: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Exported:
    """Writes to a new folder, or to one file where `target` ends in .zip; whole or not at all.

    One project, or everything the station holds. `assets` copies the items' own bytes as well. InputError for an
    unknown project or format, or a target that is there already.
    """
    chosen = _format(format_name)
    if target.exists():
        raise InputError("There is something at this place already.", f"{target} was left as it is.")
    target.parent.mkdir(parents=True, exist_ok=True)
    cancel = cancel or Cancel()
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name[:60]}.", suffix=".part", dir=target.parent))
    try:
        made = station.read(
            _write, station, folder, project, chosen, dict(settings or {}), assets, progress=progress, cancel=cancel
        )
        if target.suffix.lower() == ".zip":
            _pack(folder, target, cancel)
        else:
            folder.chmod(0o755)
            folder.rename(target)
    except OSError as error:
        raise StoreError("The export could not be written.", f"{target}: {error.strerror}.") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Exported(target, made.labels, made.items, made.losses)


def _format(name: str) -> Format:
    try:
        chosen = format_named(name)
    except KeyError as error:
        known = ", ".join(one.name for one in formats() if one.can_write)
        raise InputError("This format is not known.", f"There are: {known}.") from error
    if chosen.write is None:
        raise InputError("This format can only be read.", "Choose another one.")
    return chosen


def _write(
    session: Session,
    station: Station,
    folder: Path,
    project: bytes | None,
    chosen: Format,
    settings: dict[str, str],
    assets: bool,
    *,
    progress: Progress,
    cancel: Cancel,
) -> Exported:
    projects = _projects(session, project)
    names, labels, items, losses = Pseudonyms(), 0, 0, []
    statistics: dict[str, dict[str, Any]] = {}
    with (folder / DECISIONS).open("wb") as index:
        for row in projects:
            agreement = Agreement(row.modality, project_of(session, station, row.id).questions)
            found = _Labels(station, row.id, names, chosen.name != NATIVE, index, agreement)
            report = _write_labels(session, station, folder, row, chosen, settings, found, cancel)
            labels, items = labels + found.labels, items + found.items
            losses += [f"{row.title}: {line}" for line in report.lines()]
            said = {
                "agreement": agreement.document(), "origins": found.origins.document(),
                "review": verdicts(session, row.id),
            }  # fmt: skip
            statistics[to_hex(row.id)] = {"title": row.title, **said}
    text = json.dumps({"schema": "statistics/1", "projects": statistics}, indent=2, ensure_ascii=False)
    (folder / STATISTICS).write_text(text + "\n", encoding="utf-8")
    if assets:
        _copy_assets(session, station, folder, projects, cancel)
    manifests = [station.catalog.terms(session, row.manifest_hash).manifest for row in projects]
    document = describe(
        manifests, station=station.id, name=station.authority.network.name, folder=folder,
        files=sorted(path for path in folder.rglob("*") if path.is_file()), annotators=names.names(),
        made_ms=station.clock(), decisions=DECISIONS, url=station.authority.network.url,
        analysis=[in_words(one["title"], one) for one in statistics.values()], tools=export_origin.tools(statistics),
    )  # fmt: skip
    (folder / DESCRIPTION).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    whole = project is None or len(list(session.scalars(select(ProjectRow.id)))) == 1
    write_proof(
        session, station, folder, None if whole else [row.id for row in projects], progress=progress, cancel=cancel
    )
    return Exported(folder, labels, items, tuple(losses))


class _Labels:
    """Feeds a writer, and writes down what was decided about each label it was given."""

    def __init__(
        self,
        station: Station,
        project: bytes,
        names: Pseudonyms,
        one_each: bool,
        index: IO[bytes],
        agreement: Agreement,
    ) -> None:
        self.labels = self.items = 0
        self.origins = Origins()
        self._station, self._project, self._names, self._one_each = station, project, names, one_each
        self._index, self._agreement = index, agreement

    def feed(self, session: Session, report: Report) -> Iterator[LabeledItem]:
        last = ""
        for one in decided(session, self._station, self._project, self._names):
            self._agreement.add(one.line.item, one.labeled.annotation)
            is_new = one.line.item != last
            if self._one_each and not is_new:
                report.lose(_FURTHER)
                continue
            last = one.line.item
            self._index.write(encode(one.line) + b"\n")
            self.labels, self.items = self.labels + 1, self.items + is_new
            self.origins.add(one.labeled.annotation)
            yield one.labeled


def _write_labels(
    session: Session,
    station: Station,
    folder: Path,
    row: ProjectRow,
    chosen: Format,
    settings: dict[str, str],
    found: _Labels,
    cancel: Cancel,
) -> Report:
    project = project_of(session, station, row.id)
    if project.modality.value not in chosen.modalities:
        raise InputError(f"{chosen.title} cannot hold this kind of item.", f"{row.title} is {project.modality.value}.")
    options = Options(project.schema, project.questions, settings)
    report = Report(options)
    place = folder / "labels" / f"{_slug(row)}{chosen.extensions[0] if chosen.extensions else ''}"
    place.parent.mkdir(exist_ok=True)
    assert chosen.write is not None
    chosen.write(place, project, found.feed(session, report), options, report, cancel, no_progress)
    return report


def _projects(session: Session, project: bytes | None) -> Sequence[ProjectRow]:
    if project is None:
        rows = session.scalars(
            select(ProjectRow).where(ProjectRow.state != "draft").order_by(ProjectRow.created_ms)
        ).all()
        if not rows:
            raise InputError("This station has no project to export.")
        return rows
    row = session.get(ProjectRow, project)
    if row is None or row.state == "draft":
        raise InputError("There is no such project.", "`station progress` lists them.")
    return [row]


def _copy_assets(
    session: Session, station: Station, folder: Path, projects: Sequence[ProjectRow], cancel: Cancel
) -> None:
    used = select(ItemRow.asset).where(ItemRow.project.in_([row.id for row in projects]), ItemRow.kind == "item")
    target = folder / "assets"
    target.mkdir()
    for asset in session.scalars(select(AssetRow.sha256).where(AssetRow.sha256.in_(used)).order_by(AssetRow.sha256)):
        cancel.check()
        (target / asset.hex()).write_bytes(asset_bytes(session, station, asset))


def _slug(row: ProjectRow) -> str:
    name = _UNSAFE.sub("-", row.title).strip("-.")[:60] or "project"
    return f"{name}-{row.id.hex()[:8]}"


def _pack(folder: Path, target: Path, cancel: Cancel) -> None:
    part = folder.with_suffix(".zip.part")
    try:
        with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
            files = sorted(path for path in folder.rglob("*") if path.is_file())
            # The proof's header last, as in a folder: an archive that was cut off holds none.
            for path in sorted(files, key=lambda path: path.name == "export.json" and path.parent.name == PROOF):
                cancel.check()
                archive.write(path, path.relative_to(folder).as_posix())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)

"""Gives items suggestions: what a model proposes, kept by hash and named in the leases that are given out from then on.

Prevents: a lease whose suggestions change after it was signed, and a control item that shows by having others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import AppError, FormatError, InputError
from app.formats.base import plain
from app.protocol.canonical import parse_canonical
from app.protocol.codec import image_frame, tabular_frame, text_frame
from app.protocol.suggestion import MEDIA_TYPE, lenient, read_suggestions, region_fault, suggestions_bytes
from app.station.asset import insert_assets, keep
from app.station.catalog import Terms
from app.station.grade import grade
from app.station.suggestion_file import read_proposed
from app.station.tables import AssetRow, GoldRow, ItemRow, ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

Found = Mapping[str, Sequence[Mapping[str, Any]]]
"""{name of an item: its regions in the form of annotation/1, without ids}."""
ZERO = bytes(32)
_AT_ONCE = 200
_TOLD = 3
"""Faults told of one item; the rest is counted."""
_MOST_LINES = 1_000


@dataclass
class Suggested:
    """How many items got suggestions, others than they had, or the same; and in words, by item name, what was left out
    and what to know (`untold`: lines beyond the first thousand)."""

    added: int = 0
    changed: int = 0
    same: int = 0
    regions: int = 0
    lines: list[str] = field(default_factory=list)
    untold: int = 0

    def tell(self, line: str) -> None:
        if len(self.lines) < _MOST_LINES:
            self.lines.append(plain(line))
        else:
            self.untold += 1


class _Item(NamedTuple):
    id: bytes
    kind: str
    frame: dict[str, Any]
    columns: frozenset[str] | None
    suggestions: bytes


def suggest(
    station: Station,
    project: bytes,
    terms: Terms,
    found: Found,
    *,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Suggested:
    """Suggestions for the items called so, instead of those they have; other items keep theirs. Leases given before
    keep what they named. What does not fit is left out and told, the rest goes in; the same again changes nothing."""
    items, schema, done = station.read(_items, project), lenient(terms.schema), Suggested()
    place = {name: one for name, one in items.items() if name in found}
    for name in found:
        if name not in items:
            done.tell(f"{name}: the project has no item of this name.")
        elif place[name].kind == "exam":
            done.tell(f"{name}: it belongs to the exam, which shows no suggestions.")
            del place[name]
    left, past = iter(place.items()), 0
    while some := list(islice(left, _AT_ONCE)):
        if cancel is not None:
            cancel.check()
        files = [(one, found[name], _file(name, found[name], one, terms, schema, done)) for name, one in some]
        # An item of which everything was refused keeps what it has; one that is proposed nothing has nothing from now.
        made = [(one, data) for one, regions, data in files if data is not None or not regions]
        kept = {one.id: (ZERO if data is None else keep(station, data), data) for one, data in made}
        station.write(_name, kept)
        for one, _ in made:
            after = kept[one.id][0]
            done.same += after == one.suggestions != ZERO
            done.added += after not in (one.suggestions, ZERO) and one.suggestions == ZERO
            done.changed += after != one.suggestions != ZERO
        past += len(some)
        progress(past, len(place))
    for line in station.read(_about_control_items, station, project, terms):
        done.tell(line)
    return done


def suggest_from(
    station: Station,
    project: bytes,
    terms: Terms,
    path: Path,
    *,
    format_name: str = "",
    images: Path | None = None,
    least: int = 0,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Suggested:
    """The same from a file, see `read_proposed`; what was lost in reading it is told as well."""
    sizes = station.read(_sizes, project)
    found = read_proposed(path, terms, sizes, format_name=format_name, images=images, least=least, cancel=cancel)
    done = suggest(station, project, terms, found.items, progress=progress, cancel=cancel)
    for line in found.lines:
        done.tell(line)
    return done


def _sizes(session: Session, project: bytes) -> dict[str, tuple[int, int]]:
    """{name of an item: its size, as ItemRow has it}."""
    rows = session.execute(
        select(ItemRow.title, ItemRow.width, ItemRow.height).where(ItemRow.project == project, ItemRow.kind != "alias")
    )
    return {title: (width or 0, height or 0) for title, width, height in rows}


def suggestions_of(session: Session, station: Station, name: bytes) -> bytes | None:
    """The bytes of a file of suggestions; None for an item that has none, or where they are gone."""
    row = session.get(AssetRow, name) if name != ZERO else None
    if row is None or row.inline is not None:
        return None if row is None else row.inline
    return None if station.assets.size(name) is None else station.assets.read(name)


def accepted_unseen(session: Session, station: Station, name: bytes, answer: Mapping[str, Any], terms: Terms) -> bool:
    """Whether somebody who accepts every suggestion of a control item without looking reaches the project's floor."""
    data = suggestions_of(session, station, name)
    if data is None:
        return False
    blind = read_suggestions(data) | {"answers": answer.get("answers", [])}
    return grade(blind, answer, terms) >= max(terms.manifest.gold.floor_bp, 1)


def suggestion_terms(session: Session, station: Station, project: bytes) -> Terms:
    """What a project's suggestions are checked against; InputError when there is none."""
    row = session.get(ProjectRow, project)
    if row is None:
        raise InputError("There is no such project.", "`station progress` lists them.")
    return station.catalog.terms(session, row.manifest_hash)


def _items(session: Session, project: bytes) -> dict[str, _Item]:
    modality = session.get_one(ProjectRow, project).modality
    rows = session.execute(
        select(
            ItemRow.title, ItemRow.id, ItemRow.kind, ItemRow.width, ItemRow.height, ItemRow.columns, ItemRow.source,
            ItemRow.suggestions,
        ).where(ItemRow.project == project, ItemRow.kind != "alias")
    )  # fmt: skip
    return {
        title: _Item(
            key, kind, _frame(modality, width or 0, height or 0, source), frozenset(columns) if columns else None, now
        )
        for title, key, kind, width, height, columns, source, now in rows
    }


def _frame(modality: str, width: int, height: int, source: Mapping[str, Any]) -> dict[str, Any]:
    if modality == "image":
        return image_frame(width, height, int(source.get("orientation", 1)))
    return text_frame(height) if modality == "text" else tabular_frame(height)


def _file(
    name: str, regions: Sequence[Mapping[str, Any]], item: _Item, terms: Terms, schema: Any, done: Suggested
) -> bytes | None:
    """The bytes for an item; None where nothing of it is left."""
    modality, good, faults = terms.manifest.modality, [], []
    for region in regions:
        fault = region_fault(region, modality, item.frame, schema) or _column_fault(region, item)
        if fault:
            faults.append(fault)
        else:
            good.append(region)
    for line in _told(name, faults):
        done.tell(line)
    if not good:
        return None
    try:
        data = suggestions_bytes(good, modality, item.frame)
    except FormatError as error:
        done.tell(f"{name}: {error.title} {error.message}")
        return None
    done.regions += len(good)
    return data


def _column_fault(region: Mapping[str, Any], item: _Item) -> str:
    if item.columns is None or region["type"] != "cell" or region["geometry"]["column"] in item.columns:
        return ""
    return "the table has no such column."


def _told(name: str, faults: list[str]) -> Iterator[str]:
    if faults:
        kinds = list(dict.fromkeys(faults))
        more = f" And {len(kinds) - _TOLD:,} other reasons." if len(kinds) > _TOLD else ""
        yield f"{name}: {len(faults):,} left out: {' '.join(kinds[:_TOLD])}{more}"


def _name(session: Session, kept: Mapping[bytes, tuple[bytes, bytes | None]]) -> None:
    """Lets leases to come name these files; a control item in an ordinary one's guise follows it."""
    insert_assets(session, {name: (data, MEDIA_TYPE) for name, data in kept.values() if data is not None})
    for item, (name, _) in kept.items():
        same = or_(ItemRow.id == item, ItemRow.alias_of == item)
        session.execute(update(ItemRow).where(same, ItemRow.suggestions != name).values(suggestions=name))


def _about_control_items(session: Session, station: Station, project: bytes, terms: Terms) -> list[str]:
    """What weakens control items: to be told from others, or to be passed by accepting everything."""
    rows = session.execute(
        select(ItemRow.suggestions, GoldRow.answer)
        .join(GoldRow, GoldRow.item == ItemRow.id)
        .where(ItemRow.project == project, GoldRow.use == "gold", GoldRow.state == "active")
    ).all()
    lines = []
    bare = sum(name == ZERO for name, _ in rows)
    if bare > 0 and _most_have_some(session, project):
        lines.append(f"{bare:,} of {len(rows):,} control items have no suggestions though most items have: it shows.")
    passed = 0
    for name, answer in rows:
        try:
            passed += accepted_unseen(session, station, name, parse_canonical(answer), terms)
        except AppError:
            continue
    if passed:
        lines.append(
            f"{passed:,} of {len(rows):,} control items are passed by accepting every suggestion unseen: "
            "they catch nobody who does."
        )
    return lines


def _most_have_some(session: Session, project: bytes) -> bool:
    having = session.scalars(
        select(ItemRow.suggestions != ZERO).where(ItemRow.project == project, ItemRow.kind == "item")
    ).all()
    return 2 * sum(having) > len(having)

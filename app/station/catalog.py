"""What never changes once it is signed, kept in memory: manifests with their labels and questions, and leases."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.label import LabelSchema
from app.core.question import Question
from app.protocol.codec import label_schema, questions
from app.protocol.manifest import Manifest, read_manifest
from app.protocol.problem import ProblemType
from app.station.refusal import Refusal
from app.station.tables import ItemRow, LeaseItemRow, LeaseRow, ManifestRow, SubjectRow

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Terms:
    """A manifest opened for checking work against it."""

    hash: bytes
    manifest: Manifest
    schema: LabelSchema
    questions: tuple[Question, ...]
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """An item as a lease names it, with what geometry must lie inside (`width` and `height` as in ItemRow)."""

    item: bytes
    asset: bytes
    modality: str
    width: int | None
    height: int | None
    columns: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Leased:
    """The signed facts of a lease, not its state. `subjects`: {submission digest: (item, payload hash)}."""

    id: bytes
    hash: bytes
    project: bytes
    manifest_hash: bytes
    role: str
    worker: str
    grace_ms: int
    late_ms: int
    places: dict[bytes, Place]
    subjects: dict[bytes, tuple[bytes, bytes]]


class _Kept(Generic[K, V]):
    """The `most` values used last; any thread."""

    def __init__(self, most: int) -> None:
        self._most, self._values, self._guard = most, OrderedDict[K, V](), threading.Lock()

    def get(self, key: K, make: Callable[[], V | None]) -> V | None:
        with self._guard:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = make()
        if value is not None:
            with self._guard:
                self._values[key] = value
                while len(self._values) > self._most:
                    self._values.popitem(last=False)
        return value


class Catalog:
    """One per station; any thread."""

    def __init__(self) -> None:
        self._terms: _Kept[bytes, Terms] = _Kept(100)
        self._leases: _Kept[bytes, Leased] = _Kept(500)

    def terms(self, session: Session, manifest_hash: bytes) -> Terms:
        """Refusal (not found) for a manifest that was never published."""
        found = self._terms.get(manifest_hash, lambda: _read_terms(session, manifest_hash))
        if found is None:
            raise Refusal(ProblemType.NOT_FOUND, "There is no such project version.")
        return found

    def lease(self, session: Session, lease_hash: bytes) -> Leased | None:
        """By the digest that submissions name; None for one this station never signed."""
        return self._leases.get(lease_hash, lambda: _read_lease(session, lease_hash))


def _read_terms(session: Session, manifest_hash: bytes) -> Terms | None:
    row = session.get(ManifestRow, manifest_hash)
    if row is None:
        return None
    manifest = read_manifest(row.data)
    reasons = frozenset(reason.code for reason in manifest.reasons)
    return Terms(manifest_hash, manifest, label_schema(manifest), questions(manifest), reasons)


def _read_lease(session: Session, lease_hash: bytes) -> Leased | None:
    row = session.scalars(select(LeaseRow).where(LeaseRow.hash == lease_hash)).one_or_none()
    if row is None:
        return None
    # Columns and no rows of ours: a lease may have hundreds of items, and somebody waits for the answer.
    items = session.execute(
        select(ItemRow.id, LeaseItemRow.asset, ItemRow.width, ItemRow.height, ItemRow.columns)
        .join(ItemRow, ItemRow.id == LeaseItemRow.item)
        .where(LeaseItemRow.lease == row.id)
    ).tuples()
    modality = _modality(session, row.manifest_hash)
    places = {
        item: Place(item, asset, modality, width, height, None if columns is None else tuple(columns))
        for item, asset, width, height, columns in items
    }
    subjects = session.scalars(select(SubjectRow).where(SubjectRow.lease == row.id)) if row.role == "reviewer" else ()
    return Leased(
        row.id, row.hash, row.project, row.manifest_hash, row.role, row.worker, row.grace_ms, row.late_ms, places,
        {subject.submission: (subject.item, subject.payload_hash) for subject in subjects},
    )  # fmt: skip


def place_of(item: ItemRow, modality: str) -> Place:
    columns: Sequence[str] | None = item.columns
    return Place(item.id, item.asset, modality, item.width, item.height, None if columns is None else tuple(columns))


def _modality(session: Session, manifest_hash: bytes) -> str:
    return read_manifest(session.get_one(ManifestRow, manifest_hash).data).modality

"""One thing to label, and the bytes it refers to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ItemState(StrEnum):
    """What the strip shows of an item; `NEW` until the first edit."""

    NEW = "new"
    DRAFT = "draft"
    DONE = "done"
    """Finished in a project of the person's own; editing takes it back to draft."""
    UNSIGNED = "unsigned"
    QUEUED = "queued"
    RECEIVED = "received"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    FIXED = "fixed"
    REJECTED = "rejected"
    RETURNED = "returned"
    DISPUTED = "disputed"

    @property
    def editable(self) -> bool:
        return self in (ItemState.NEW, ItemState.DRAFT, ItemState.DONE, ItemState.RETURNED)


class FileState(StrEnum):
    """What became of the file of an item: of one's own since it was listed, or of one that a station lent."""

    PRESENT = ""
    MISSING = "missing"
    CHANGED = "changed"
    """Its content is another than the one that was labelled."""
    WIPED = "wiped"
    """Removed from this computer when nothing needed it any more, as the station's project asks (see ops.wiping)."""


@dataclass(frozen=True, slots=True)
class Item:
    """`path` names a file of the person's own; `asset` the SHA-256 of bytes kept in the workspace (either may be
    empty).

    `width` and `height` are pixels of the upright image, or columns and rows of a table, or (0, length in code
    points) of a text;
    0 while unknown. `size` and `mtime_ns` tell whether a file of the person's own has changed since it was listed.
    """

    id: str
    project_id: str
    name: str
    media_type: str
    asset: str = ""
    path: str = ""
    position: int = 0
    state: ItemState = ItemState.NEW
    size: int = 0
    mtime_ns: int = 0
    width: int = 0
    height: int = 0
    assignment_id: str = ""
    remote: str = ""
    """The item's id at the station (hex); empty for one of the person's own."""
    orientation: int = 1
    regions: int = 0
    """How many regions the person has put on it."""
    file_state: FileState = FileState.PRESENT
    note: str = ""
    """What the person wants to remember about it; never sent."""
    problems: int = 0
    """How many were found when it was shown last."""
    suggestions: int = 0
    """How many suggestions are neither accepted nor refused."""


@dataclass(frozen=True, slots=True)
class Asset:
    """Bytes named by their SHA-256 (lower-case hex)."""

    sha256: str
    size: int
    media_type: str

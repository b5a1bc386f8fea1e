"""Single facts a window wants to find again: what a station showed last, that a key was backed up."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.store.tables import MetaRow

_PREFIX = "note:"


def note(session: Session, name: str, text: str) -> Changes:
    """Keep `text` under `name` in place of what was there."""
    session.merge(MetaRow(key=_PREFIX + name, value=text))
    return Changes()


def noted(session: Session, name: str) -> str:
    """What was kept under `name`; empty when nothing was."""
    row = session.get(MetaRow, _PREFIX + name)
    return row.value if row else ""

"""The local person: an id made once per workspace, before any key or station."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.core.ids import record_id
from app.store.tables import MetaRow


def person_id(session: Session) -> str:
    """The workspace's person, made at the first call (needs a writing session then)."""
    row = session.get(MetaRow, "person")
    if row is None:
        row = MetaRow(key="person", value=record_id())
        session.add(row)
    return row.value

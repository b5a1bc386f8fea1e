"""A long query ends when the person asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.core.cancel import Cancel
from app.errors import Cancelled

_EVERY = 20_000
"""Steps of SQLite's machine between two looks, some tenths of a millisecond."""


@contextmanager
def cancellable(session: Session, cancel: Cancel | None) -> Iterator[None]:
    """Cancelled is raised out of a query under way within some milliseconds of `cancel`."""
    if cancel is None:
        yield
        return
    cancel.check()
    connection = session.connection().connection.driver_connection
    assert connection is not None
    connection.set_progress_handler(lambda: cancel.requested, _EVERY)
    try:
        yield
    except OperationalError as error:
        if cancel.requested:
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, _EVERY)

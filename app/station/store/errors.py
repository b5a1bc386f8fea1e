"""Turns what the database and the disk raise into a StoreError."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError

from app.errors import StoreError


class DiskFull(StoreError):
    """There is no room for what should be written; nothing of it was."""


_SAFE = "Everything confirmed by a receipt is safe."


@contextmanager
def store_errors() -> Iterator[None]:
    """Translate the environment's failures; a fault of ours (IntegrityError, ProgrammingError) passes as it is."""
    try:
        yield
    except OSError as error:
        raise _from_os(error) from error
    except (IntegrityError, ProgrammingError):
        raise
    except DatabaseError as error:
        raise _from_database(str(error.orig)) from error


def _from_database(text: str) -> StoreError:
    if any(sign in text for sign in ("malformed", "not a database", "file is encrypted", "corrupt")):
        return StoreError("The station's database is damaged.", "Stop the station and restore its newest backup.")
    if "full" in text or "No space" in text:
        return DiskFull("The station's disk is full.", f"{_SAFE} Free some space; work goes on by itself.")
    if "locked" in text or "busy" in text:
        return StoreError("The station's database is in use by another program.", f"{_SAFE} It is tried again.")
    return StoreError("The station's database could not be read or written.", f"{_SAFE} It says: {text[:200]}.")


def _from_os(error: OSError) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull("The station's disk is full.", f"{_SAFE} Free some space; work goes on by itself.")
    return StoreError("The station's disk reported an error.", f"{_SAFE} It says: {error.strerror or error}.")

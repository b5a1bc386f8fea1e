"""Turns what SQLite, SQLAlchemy and the disk raise into a StoreError a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, OperationalError

from app.errors import StoreError

_SAFE = "Everything saved before is safe."


class DamagedError(StoreError):
    """The database file is not readable as one; recovery may follow."""


@contextmanager
def store_errors() -> Iterator[None]:
    """Translate the environment's failures; a fault of ours (IntegrityError, ProgrammingError) passes as it is."""
    try:
        yield
    except OSError as error:
        raise _from_os(error) from error
    except OperationalError as error:
        raise _from_sqlite(str(error.orig)) from error
    except UnicodeDecodeError as error:
        # Text in the database that is no text, or a message of SQLite's that quotes damaged bytes.
        raise damaged() from error
    except DatabaseError as error:
        if is_damage(str(error.orig)):
            raise damaged() from error
        raise


def is_damage(text: str) -> bool:
    return any(
        sign in text for sign in ("malformed", "not a database", "file is encrypted", "corrupt", "decode to UTF-8")
    )


def damaged() -> DamagedError:
    """The error for bytes in the database that cannot be right."""
    return DamagedError(
        "The workspace database cannot be read.",
        "The file is damaged. Nothing was changed.",
    )


def _from_sqlite(text: str) -> StoreError:
    if is_damage(text):
        return damaged()
    if "full" in text:
        return StoreError("The disk is full.", f"{_SAFE} Free some space; saving goes on by itself.")
    if "readonly" in text or "read-only" in text:
        return StoreError(
            "The workspace cannot be written.",
            f"{_SAFE} Its folder is read-only for you; change that or choose another.",
        )
    if "locked" in text or "busy" in text:
        return StoreError(
            "The workspace is in use by another program.", f"{_SAFE} Close the other program and try again."
        )
    return StoreError("The workspace could not be read or written.", f"{_SAFE} The disk says: {text}.")


def _from_os(error: OSError) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreError("The disk is full.", f"{_SAFE} Free some space; saving goes on by itself.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreError(
            "The folder cannot be written.",
            f"{_SAFE} {error.filename or 'It'} is read-only for you; choose another folder.",
        )
    return StoreError("The disk reported an error.", f"{_SAFE} It says: {error.strerror or error}.")

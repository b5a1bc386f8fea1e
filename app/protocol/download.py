"""Fetching an asset: resumed where it broke off, and verified before the file gets its name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import OfflineError, RejectedError, StoreError

_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Piece:
    """An answer to a ranged request: where its bytes begin, the whole length (None unknown), and the bytes."""

    start: int
    total: int | None
    chunks: Iterator[bytes]


class OtherBytesError(OfflineError):
    """The whole of a file arrived, and it is not the one that was asked for."""


Fetch = Callable[[int], AbstractContextManager[Piece]]
"""Asks for the bytes from a position on; a station may answer from 0 all the same."""


def _hash_file(path: Path, cancel: Cancel) -> tuple[int, hashlib._Hash]:
    digest, size = hashlib.sha256(), 0
    if path.exists():
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                cancel.check()
                digest.update(chunk)
                size += len(chunk)
    return size, digest


def download(
    fetch: Fetch,
    sha256: bytes,
    target: Path,
    *,
    max_bytes: int,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> None:
    """Brings the bytes named `sha256` to `target`; what arrived stays in `target`.part for the next try.

    OfflineError when the connection breaks, OtherBytesError when other bytes arrive; RejectedError beyond `max_bytes`;
    StoreError when the disk refuses; Cancelled.
    """
    cancel = cancel or Cancel()
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        size, digest = _hash_file(part, cancel)
        if not (size and digest.digest() == sha256):
            with fetch(size) as piece:
                if piece.start != size:
                    size, digest = 0, hashlib.sha256()
                with part.open("ab" if size else "wb") as file:
                    for chunk in piece.chunks:
                        cancel.check()
                        size += len(chunk)
                        if size > max_bytes:
                            break
                        file.write(chunk)
                        digest.update(chunk)
                        progress(size, piece.total or 0)
                    file.flush()
                    os.fsync(file.fileno())
        if size > max_bytes:
            part.unlink()
            raise RejectedError("A file of the station is larger than it said.", "It was not kept.")
        if digest.digest() != sha256:
            part.unlink()
            raise OtherBytesError("A file arrived damaged.", "It was not kept; it is fetched again.")
        os.replace(part, target)
    except OSError as error:
        raise StoreError(
            "A file could not be written.", f"{target.name}: {error.strerror}. Make room and go on."
        ) from error

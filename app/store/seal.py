"""Files sealed with AES-256-GCM, piece by piece, each bound to its place in the file and to what the file is.

Prevents: a file read without the key, changed, cut short, put together from pieces of others, or given to another name.
The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): a counter and a mark on the last piece in the
nonce.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import secrets
from pathlib import Path
from typing import BinaryIO

from app.core.cancel import Cancel, Progress, no_progress
from app.store.errors import DamagedError

MAGIC = b"CVSEAL1\n"
PIECE = 1 << 20
_TAG = 16
_SALT = 24


class Seal:
    """Seals and opens with one key of 32 bytes; any thread."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def name(self, name: str) -> str:
        """64 hexadecimal digits that stand for `name` and say nothing about it."""
        return hmac.new(self._key, b"name:" + name.encode(), hashlib.sha256).hexdigest()

    def seal(self, data: bytes, label: str) -> bytes:
        """The sealed bytes; `label` must be said again to open them."""
        target = io.BytesIO()
        self.seal_file(io.BytesIO(data), target, label)
        return target.getvalue()

    def open(self, data: bytes, label: str) -> bytes:
        """DamagedError when these are not the whole, unchanged bytes sealed under `label` with this key."""
        target = io.BytesIO()
        self.open_file(io.BytesIO(data), target, label)
        return target.getvalue()

    def seal_file(
        self, source: BinaryIO, target: BinaryIO, label: str, progress: Progress = no_progress,
        cancel: Cancel | None = None,
    ) -> None:  # fmt: skip
        salt = secrets.token_bytes(_SALT)
        key = self._derived(salt, label)
        target.write(MAGIC + salt)
        number, done, piece = 0, 0, source.read(PIECE)
        while True:
            following = source.read(PIECE)
            target.write(_cipher(key, number, last=not following).encrypt(piece))
            done += len(piece)
            progress(done, 0)
            if not following:
                return
            if cancel is not None:
                cancel.check()
            piece, number = following, number + 1

    def open_file(
        self, source: BinaryIO, target: BinaryIO, label: str, progress: Progress = no_progress,
        cancel: Cancel | None = None,
    ) -> None:  # fmt: skip
        """As `open`. Nothing of a piece is written before it was proved; a file cut short shows at its last piece."""
        head = source.read(len(MAGIC) + _SALT)
        if len(head) < len(MAGIC) + _SALT or not head.startswith(MAGIC):
            raise _damaged()
        key = self._derived(head[len(MAGIC) :], label)
        number, done, piece = 0, 0, source.read(PIECE + _TAG)
        while True:
            following = source.read(PIECE + _TAG)
            target.write(_cipher(key, number, last=not following).decrypt(piece))
            done += len(piece) - _TAG
            progress(done, 0)
            if not following:
                return
            if cancel is not None:
                cancel.check()
            piece, number = following, number + 1

    def _derived(self, salt: bytes, label: str) -> bytes:
        # A key for every file, so that counters can begin at 0 in each.
        return hmac.new(self._key, b"file:" + salt + label.encode(), hashlib.sha256).digest()


class _Piece:
    def __init__(self, key: bytes, nonce: bytes) -> None:
        # Only in workspaces that are encrypted: others open without it.
        from Crypto.Cipher import AES

        self._aes = AES.new(key, AES.MODE_GCM, nonce=nonce, mac_len=_TAG)

    def encrypt(self, piece: bytes) -> bytes:
        data, tag = self._aes.encrypt_and_digest(piece)
        return data + tag

    def decrypt(self, piece: bytes) -> bytes:
        try:
            return self._aes.decrypt_and_verify(piece[:-_TAG], piece[-_TAG:])
        except ValueError as error:
            raise _damaged() from error


def _cipher(key: bytes, number: int, *, last: bool) -> _Piece:
    return _Piece(key, number.to_bytes(11, "big") + bytes((last,)))


def _damaged() -> DamagedError:
    return DamagedError(
        "An encrypted file of this workspace cannot be opened.",
        "It is damaged, or belongs to another workspace. Nothing was changed.",
    )


def is_sealed(path: Path) -> bool:
    """Whether the file begins like one that `Seal` made."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC

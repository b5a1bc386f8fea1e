"""The key of one workspace: its file, its signer, and whether it is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import AppError, BlockedError, StoreError
from app.signing import passphrase

if TYPE_CHECKING:
    # Imported where a key is: a workspace without one opens faster for it.
    from app.signing.keystore import Keystore
    from app.signing.signer import Signer

FILE = "key.json"


def _signer(found: Keystore) -> Signer:
    from app.signing.signer import KeyRole, Signer

    return Signer(found.address, KeyRole.WORKER)


class KeyHolder:
    """Any thread. There is no key until `make` (or an import); a made key is open, a found one locked until
    `unlock`. A key file that cannot be used keeps nobody from the work: `fault` says what is wrong with it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.signer: Signer | None = None
        self.fault: AppError | None = None
        self.opens_itself = False
        """Whether this computer's keyring opened it: then whoever sits there can, and locking it protects little."""
        if self.path.exists():
            from app.signing.keystore import read_keystore

            try:
                self.signer = _signer(read_keystore(self.path))
            except AppError as error:
                self.fault = error

    @property
    def notice(self) -> str:
        """What the person should know about a key file that cannot be used, or empty."""
        if self.fault is None:
            return ""
        return (
            f"{self.fault.title} {self.fault.message} Your work is safe and can go on unsigned. Bring your backup of"
            f" the key with “Use a key file…”; the file that is there ({self.path.name}) will be kept aside."
        )

    def make(self, words: str | None = None) -> str:
        """Make the key quietly; returns the passphrase the person must keep, or "" where the system's keyring keeps it.

        `words` is a passphrase of the person's own choice; random otherwise.
        """
        if self.signer is not None:
            return ""
        if self.fault is not None:
            # A new key would be another person to every station joined so far.
            raise BlockedError(
                "The key file of this workspace cannot be used, and no new key was made.",
                f"Bring your backup of it with “Use a key file…”. If you have none, move {self.path} away first.",
            )
        chosen = words or passphrase.random_passphrase()
        from app.signing.keystore import create_keystore

        made = create_keystore(self.path, chosen)
        signer = _signer(made)
        signer.unlock(made, chosen)
        kept = self.opens_itself = passphrase.keep_passphrase(made.address, chosen)
        self.signer = signer
        return "" if kept or words else chosen

    def bring(self, source: Path, words: str) -> None:
        """Use the key file at `source`; InputError for a wrong passphrase, FormatError for what is not a key file."""
        if self.signer is not None:
            raise BlockedError("This workspace has a key already.", "Import the file into a new workspace.")
        from app.signing.keystore import decrypt, import_keystore, read_keystore

        if self.fault is not None:
            # Opened before anything moves, so that a wrong passphrase changes nothing.
            decrypt(read_keystore(source), words)
            self._set_aside()
        made = import_keystore(source, words, self.path)
        self.fault = None
        signer = _signer(made)
        signer.unlock(made, words)
        self.opens_itself = passphrase.keep_passphrase(made.address, words)
        self.signer = signer

    def unlock(self, words: str) -> None:
        """InputError for a wrong passphrase."""
        if self.signer is not None and self.signer.locked:
            from app.signing.keystore import read_keystore

            self.signer.unlock(read_keystore(self.path), words)

    def unlock_kept(self) -> bool:
        """Unlock with what the system's keyring holds; whether the key is open now. Takes about a second (scrypt)."""
        if self.signer is None:
            return False
        if self.signer.locked and (words := passphrase.kept_passphrase(self.signer.address)):
            self.unlock(words)
            self.opens_itself = True
        return not self.signer.locked

    def lock(self) -> None:
        if self.signer is not None:
            self.signer.lock()

    def _set_aside(self) -> None:
        number = 1
        while (place := self.path.with_name(f"{self.path.name}.damaged-{number}")).exists():
            number += 1
        try:
            self.path.rename(place)
        except OSError as error:
            raise StoreError(
                "The damaged key file could not be moved aside.", f"{self.path}: {error.strerror}. Nothing was changed."
            ) from error

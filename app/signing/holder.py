"""The key of one workspace: its file, its signer, and whether it is open."""

from __future__ import annotations

from pathlib import Path

from app.errors import BlockedError
from app.signing import keystore, passphrase
from app.signing.signer import KeyRole, Signer

FILE = "key.json"


class KeyHolder:
    """Any thread. There is no key until `make` (or an import); a made key is open, a found one locked until
    `unlock`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.signer: Signer | None = None
        if self.path.exists():
            found = keystore.read_keystore(self.path)
            self.signer = Signer(found.address, KeyRole.WORKER)

    def make(self, words: str | None = None) -> str:
        """Make the key quietly; returns the passphrase the person must keep, or "" where the system's keyring keeps it.

        `words` is a passphrase of the person's own choice; random otherwise.
        """
        if self.signer is not None:
            return ""
        chosen = words or passphrase.random_passphrase()
        made = keystore.create_keystore(self.path, chosen)
        signer = Signer(made.address, KeyRole.WORKER)
        signer.unlock(made, chosen)
        kept = passphrase.keep_passphrase(made.address, chosen)
        self.signer = signer
        return "" if kept or words else chosen

    def bring(self, source: Path, words: str) -> None:
        """Use the key file at `source`; InputError for a wrong passphrase, FormatError for what is not a key file."""
        if self.signer is not None:
            raise BlockedError("This workspace has a key already.", "Import the file into a new workspace.")
        made = keystore.import_keystore(source, words, self.path)
        signer = Signer(made.address, KeyRole.WORKER)
        signer.unlock(made, words)
        passphrase.keep_passphrase(made.address, words)
        self.signer = signer

    def unlock(self, words: str) -> None:
        """InputError for a wrong passphrase."""
        if self.signer is not None and self.signer.locked:
            self.signer.unlock(keystore.read_keystore(self.path), words)

    def unlock_kept(self) -> bool:
        """Unlock with what the system's keyring holds; whether the key is open now. Takes about a second (scrypt)."""
        if self.signer is None:
            return False
        if self.signer.locked and (words := passphrase.kept_passphrase(self.signer.address)):
            self.unlock(words)
        return not self.signer.locked

    def lock(self) -> None:
        if self.signer is not None:
            self.signer.lock()

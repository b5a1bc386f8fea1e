"""Encrypting a workspace, changing its passphrase, decrypting it, and what projects ask for in this.

A forgotten passphrase cannot be replaced: nothing but it (and the system's keyring, where the person wanted that)
opens the workspace.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import BlockedError, EncryptionWantedError, InputError
from app.protocol.manifest import Manifest, read_manifest
from app.signing import passphrase
from app.store import conversion, vault
from app.store.lock import WorkspaceLock
from app.store.tables import ProjectRow
from app.store.vault import Secret, Vault

LEAST = 12
"""Characters of a workspace's passphrase."""


def is_encrypted(folder: Path) -> bool:
    """FormatError when the file that holds its key is damaged."""
    return vault.find(folder) is not None


def encrypt(
    folder: Path, words: str, *, remember: bool = False, progress: Progress = no_progress, cancel: Cancel | None = None,
    scrypt_n: int | None = None,
) -> str:  # fmt: skip
    """Encrypt the closed workspace in `folder`; the key, to open it with now. With `remember` this computer's keyring
    keeps it too. StoreError, Cancelled: the workspace is as it was."""
    _check(words)
    with _held(folder):
        conversion.settle(folder)
        if vault.find(folder) is not None:
            raise BlockedError("This workspace is encrypted already.", "Nothing was changed.")
        secret = vault.new_secret()
        made = vault.lock_up(secret, words, n=scrypt_n)
        conversion.convert(folder, None, secret, made, progress, cancel)
    if remember:
        passphrase.keep_passphrase(_entry(made), secret.master.hex())
    return secret.master.hex()


def change_passphrase(folder: Path, old: str, new: str, *, scrypt_n: int | None = None) -> None:
    """Wrap the same key by another passphrase; the workspace may be open here. InputError for a wrong one."""
    _check(new)
    found = _vault(folder)
    vault.write(folder, vault.lock_up(found.unlock(old), new, vault_id=found.id, n=scrypt_n))


def decrypt(
    folder: Path, words: str, *, progress: Progress = no_progress, cancel: Cancel | None = None
) -> None:  # fmt: skip
    """Make the closed workspace in `folder` a plain one again; what the keyring kept is forgotten."""
    with _held(folder):
        conversion.settle(folder)
        found = _vault(folder)
        conversion.convert(folder, found.unlock(words), None, None, progress, cancel)
    passphrase.forget_passphrase(_entry(found))


def kept_key(folder: Path) -> str | None:
    """What this computer's keyring holds for the workspace; None where its passphrase must be asked for."""
    found = vault.find(folder)
    return passphrase.kept_passphrase(_entry(found)) if found is not None else None


def remember(folder: Path, secret: Secret | None) -> bool:
    """Let this computer's keyring keep the key of an open workspace; whether it does."""
    found = vault.find(folder)
    if found is None or secret is None:
        return False
    return passphrase.keep_passphrase(_entry(found), secret.master.hex())


def forget(folder: Path) -> None:
    """From now on the passphrase is asked for."""
    found = vault.find(folder)
    if found is not None:
        passphrase.forget_passphrase(_entry(found))


def check_policy(manifest: Manifest, encrypted: bool) -> None:
    """EncryptionWantedError when the project may only be kept encrypted, and this workspace is not."""
    if manifest.data.encrypt and not encrypted:
        raise EncryptionWantedError(
            "This project asks for an encrypted workspace.",
            f"Encrypt this workspace, or join with another one. Nothing of “{manifest.title}” was fetched.",
        )


def plain_only(session: Session, station_id: str) -> frozenset[str]:
    """Ids of the station's projects here that may be kept in a workspace that is not encrypted."""
    rows = session.execute(select(ProjectRow.id, ProjectRow.manifest).where(ProjectRow.station_id == station_id))
    return frozenset(key for key, manifest in rows if not manifest or not read_manifest(manifest).data.encrypt)


def _vault(folder: Path) -> Vault:
    found = vault.find(folder)
    if found is None:
        raise BlockedError("This workspace is not encrypted.", "Nothing was changed.")
    return found


def _entry(found: Vault) -> str:
    return f"workspace:{found.id}"


def _check(words: str) -> None:
    if len(words) < LEAST:
        raise InputError(f"The passphrase is too short: at least {LEAST} characters.", "Nothing was changed.")


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    lock = WorkspaceLock(folder)
    try:
        yield
    finally:
        lock.close()

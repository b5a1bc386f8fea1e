"""The station's own keys: one key file per role, opened when first needed."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from app.errors import BlockedError, InputError
from app.signing.keystore import create_keystore, read_keystore
from app.signing.passphrase import random_passphrase
from app.signing.signer import KeyRole, Signer

PASSPHRASE_VARIABLE = "CARAVAN_STATION_PASSPHRASE"
ONLINE = (KeyRole.RECORD, KeyRole.PUBLISHER, KeyRole.GUARDIAN, KeyRole.RELAYER)
_PASSPHRASE = "passphrase"


def create_keys(folder: Path, roles: tuple[KeyRole, ...], *, n: int | None = None) -> dict[KeyRole, str]:
    """New key files and their passphrase in `folder`; {role: address}. The passphrase file may be moved away."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    passphrase = os.environ.get(PASSPHRASE_VARIABLE) or random_passphrase()
    file = folder / _PASSPHRASE
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(passphrase + "\n")
    return {role: create_keystore(folder / f"{role.value}.json", passphrase, n=n).address for role in roles}


def find_passphrase(folder: Path) -> str:
    """From the environment or the file beside the keys; BlockedError where there is neither."""
    if given := os.environ.get(PASSPHRASE_VARIABLE):
        return given
    try:
        return (folder / _PASSPHRASE).read_text("utf-8").strip()
    except FileNotFoundError:
        raise BlockedError(
            "The station's keys are locked.", f"Set {PASSPHRASE_VARIABLE} or put back {folder / _PASSPHRASE}."
        ) from None


class KeyRing:
    """The signers of a station. Any thread; a key file is opened at its first use (a second of work each)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._signers: dict[KeyRole, Signer] = {}
        self._guard = threading.Lock()

    def signer(self, role: KeyRole) -> Signer:
        """The unlocked signer; InputError where the key file is missing or the passphrase wrong."""
        found = self._signers.get(role)
        if found is None:
            with self._guard:
                found = self._signers.get(role)
                if found is None:
                    path = self._folder / f"{role.value}.json"
                    if not path.exists():
                        raise InputError(f"The station has no {role.value} key.", f"{path} is missing.")
                    keystore = read_keystore(path)
                    found = Signer(keystore.address, role)
                    found.unlock(keystore, find_passphrase(self._folder))
                    self._signers[role] = found
        return found

    def lock(self) -> None:
        with self._guard:
            for signer in self._signers.values():
                signer.lock()
            self._signers.clear()

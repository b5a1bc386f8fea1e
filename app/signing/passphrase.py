"""The passphrase of the key file: random, kept by the operating system's keyring where there is one."""

from __future__ import annotations

import importlib
import secrets
from typing import Any

_SERVICE = "Caravan"
_WORDS = 6
# Consonant-vowel syllables are easy to read aloud and to type.
_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aeiou"


def random_passphrase() -> str:
    """Six groups of two syllables and a digit, about 95 bits; a person writes it down where no keyring keeps it."""
    groups = []
    for _ in range(_WORDS):
        syllables = "".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(2))
        groups.append(syllables + secrets.choice("0123456789"))
    return "-".join(groups)


def _keyring() -> Any | None:
    try:
        keyring = importlib.import_module("keyring")
        backend = keyring.get_keyring()
    except (ImportError, RuntimeError):
        return None
    # The fail and null backends answer "no keyring here" with priority 0 or below.
    return keyring if getattr(backend, "priority", 0) > 0 else None


def has_keyring() -> bool:
    """Whether this computer has a keyring that works."""
    return _keyring() is not None


def keep_passphrase(address: str, passphrase: str) -> bool:
    """Puts it in the keyring and reads it back; False where that is not possible and the person must keep it."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, address, passphrase)
        return bool(keyring.get_password(_SERVICE, address) == passphrase)
    except (keyring.errors.KeyringError, RuntimeError, OSError):
        return False


def kept_passphrase(address: str) -> str | None:
    """What the keyring holds for this address; None where the person has to be asked."""
    keyring = _keyring()
    if keyring is None:
        return None
    try:
        found = keyring.get_password(_SERVICE, address)
    except (keyring.errors.KeyringError, RuntimeError, OSError):
        return None
    return found if isinstance(found, str) else None


def forget_passphrase(address: str) -> None:
    """Removes it from the keyring; nothing happens where there is none."""
    keyring = _keyring()
    if keyring is None:
        return
    try:
        keyring.delete_password(_SERVICE, address)
    except (keyring.errors.KeyringError, RuntimeError, OSError):
        return

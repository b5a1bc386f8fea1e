"""The key of an encrypted workspace, wrapped by a passphrase in `vault.json`.

Prevents: a workspace that opens without its passphrase, a hostile file that asks for gigabytes or minutes, and work
that nobody can read any more because one small file was damaged (there is a second copy beside the backups).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.errors import FormatError, InputError
from app.store.errors import store_errors
from app.store.seal import Seal
from app.store.spool import write_durably

FILE = "vault.json"
SCRYPT_N = 2**18
_MOST_BYTES = 4_096
_MOST_MEMORY = 512 * 1024 * 1024
_MOST_P = 4
_FORMAT = "caravan-vault/1"


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens the workspace: 32 random bytes, from which one key each is derived for the database and for files."""

    master: bytes

    @property
    def database(self) -> str:
        """SQLCipher's raw key, 64 hexadecimal digits: nothing is derived from it again at each connection."""
        return self._derived(b"database").hex()

    @property
    def check(self) -> bytes:
        """Tells this secret from others and says nothing about it."""
        return self._derived(b"check")[:16]

    @property
    def seal(self) -> Seal:
        return Seal(self._derived(b"files"))

    def _derived(self, purpose: bytes) -> bytes:
        return hmac.new(self.master, b"caravan-vault/1 " + purpose, hashlib.sha256).digest()

    def __repr__(self) -> str:
        return "Secret()"


@dataclass(frozen=True, slots=True)
class Vault:
    """The contents of a vault file, within bounds. `id` names the vault in the system's keyring."""

    id: str
    n: int
    r: int
    p: int
    salt: bytes
    nonce: bytes
    wrapped: bytes
    check: bytes

    def encode(self) -> bytes:
        return json.dumps(
            {
                "format": _FORMAT, "id": self.id, "kdf": "scrypt", "n": self.n, "r": self.r, "p": self.p,
                "salt": self.salt.hex(), "cipher": "aes-256-gcm", "nonce": self.nonce.hex(),
                "wrapped": self.wrapped.hex(), "check": self.check.hex(),
            },
            indent=1,
        ).encode()  # fmt: skip

    def unlock(self, words: str) -> Secret:
        """InputError for a wrong passphrase. Takes about a second (scrypt)."""
        cipher = _cipher(_wrapping_key(words, self), self)
        try:
            return Secret(cipher.decrypt_and_verify(self.wrapped[:-16], self.wrapped[-16:]))
        except ValueError as error:
            raise InputError("The passphrase is wrong.", "Nothing was changed; try again.") from error

    def kept(self, key: str) -> Secret | None:
        """The secret whose 64 hexadecimal digits a keyring kept; None when they are of another vault."""
        try:
            secret = Secret(bytes.fromhex(key))
        except ValueError:
            return None
        return secret if len(secret.master) == 32 and hmac.compare_digest(secret.check, self.check) else None


def lock_up(secret: Secret, words: str, *, vault_id: str = "", n: int | None = None) -> Vault:
    """The secret wrapped by a passphrase; scrypt with n = SCRYPT_N unless given."""
    empty = Vault(
        vault_id or secrets.token_hex(16), n or SCRYPT_N, 8, 1, secrets.token_bytes(32), secrets.token_bytes(12), b"",
        secret.check,
    )  # fmt: skip
    data, tag = _cipher(_wrapping_key(words, empty), empty).encrypt_and_digest(secret.master)
    return replace(empty, wrapped=data + tag)


def new_secret() -> Secret:
    return Secret(secrets.token_bytes(32))


def copy_of(folder: Path) -> Path:
    """Where the second copy lies."""
    return folder / "backups" / FILE


def find(folder: Path) -> Vault | None:
    """The workspace's vault, None when it is not encrypted; FormatError when neither copy can be used."""
    places = [path for path in (folder / FILE, copy_of(folder)) if path.exists()]
    fault: FormatError | None = None
    for path in places:
        try:
            with store_errors(), path.open("rb") as file:
                return parse(file.read(_MOST_BYTES + 1))
        except FormatError as error:
            fault = fault or error
    if fault is not None:
        raise fault
    return None


def write(folder: Path, vault: Vault) -> None:
    """Durable when it returns; after a crash in between the copy is behind and is written again by `mend`."""
    with store_errors():
        write_durably(folder / FILE, vault.encode())
    mend(folder, vault)


def mend(folder: Path, vault: Vault) -> None:
    """Make both copies say the same; a disk that refuses the second one keeps nobody from the work."""
    data = vault.encode()
    for path in (folder / FILE, copy_of(folder)):
        with suppress(OSError):
            if not path.exists() or path.read_bytes() != data:
                path.parent.mkdir(exist_ok=True)
                write_durably(path, data)


def parse(data: bytes) -> Vault:
    """FormatError for what is no vault file or asks for too much. Derives nothing."""
    try:
        document = json.loads(data) if len(data) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("format") != _FORMAT or document.get("cipher") != "aes-256-gcm":
        raise _bad("It is not one, or of a newer Caravan.")
    n, r, p = (_integer(document, name) for name in ("n", "r", "p"))
    if n < 2 or n & (n - 1) or not 1 <= p <= _MOST_P or r < 1 or 128 * n * r > _MOST_MEMORY:
        raise _bad("It asks for more than 512 MiB of memory, or for nothing that scrypt knows.")
    name = document.get("id")
    if not isinstance(name, str) or not 8 <= len(name) <= 64 or not name.isalnum():
        raise _bad("It has no usable name.")
    sizes = {"salt": 32, "nonce": 12, "wrapped": 48, "check": 16}
    return Vault(name, n, r, p, **{field: _bytes(document, field, size) for field, size in sizes.items()})


def _integer(document: dict[str, Any], name: str) -> int:
    value = document.get(name)
    if type(value) is not int:
        raise _bad(f"Its {name} is no number.")
    return value


def _bytes(document: dict[str, Any], name: str, size: int) -> bytes:
    value = document.get(name)
    try:
        found = bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        found = b""
    if len(found) != size:
        raise _bad(f"Its {name} is not {size} bytes in hexadecimal.")
    return found


def _wrapping_key(words: str, vault: Vault) -> bytes:
    return hashlib.scrypt(
        words.encode(), salt=vault.salt, n=vault.n, r=vault.r, p=vault.p, dklen=32, maxmem=_MOST_MEMORY + (64 << 20)
    )


def _cipher(key: bytes, vault: Vault) -> Any:
    from Crypto.Cipher import AES

    cipher = AES.new(key, AES.MODE_GCM, nonce=vault.nonce, mac_len=16)
    # Bound to the name and the cost, so that neither can be changed without the passphrase.
    cipher.update(f"{_FORMAT} {vault.id} {vault.n} {vault.r} {vault.p}".encode())
    return cipher


def _bad(what: str) -> FormatError:
    return FormatError(
        "The file that holds the key of this encrypted workspace cannot be used.",
        f"{what} Nothing was changed. Put {FILE} back from a copy of the workspace folder.",
    )

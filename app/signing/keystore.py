"""The key file: Web3 Secret Storage version 3, with every parameter bounded before any derivation.

Prevents: a hostile key file that takes gigabytes or minutes, a key file left readable or half written, and a key of
another address passed off as the person's own (the MAC of the format covers neither IV nor parameters).
"""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coincurve

from app.errors import AppError, FormatError, InputError, RejectedError, StoreError
from app.protocol.canonical import canonical, parse
from app.protocol.keccak import address_of_public_key

MAX_FILE_BYTES = 16 * 1024
SCRYPT_N = 2**18
_MAX_SCRYPT_MEMORY = 512 * 1024 * 1024
_MAX_SCRYPT_P = 4
_MAX_PBKDF2_ROUNDS = 10_000_000
_HEX = re.compile(r"(?:0x)?((?:[0-9a-fA-F]{2})*)")


@dataclass(frozen=True, slots=True)
class Keystore:
    """A key file whose parameters are within bounds; `data` are its bytes, safe to hand on as they are."""

    address: str
    data: bytes
    document: dict[str, Any]


def _bad(what: str) -> FormatError:
    return FormatError("This key file cannot be used.", what)


def _hex(document: dict[str, Any], name: str, low: int, high: int) -> str:
    value = document.get(name)
    match = _HEX.fullmatch(value) if isinstance(value, str) else None
    if match is None or not low <= len(match[1]) // 2 <= high:
        raise _bad(f"Its {name} is not {low} to {high} bytes in hexadecimal.")
    return match[1].lower()


def _integer(document: dict[str, Any], name: str, low: int, high: int) -> int:
    value = document.get(name)
    if type(value) is not int or not low <= value <= high:
        raise _bad(f"Its {name} must be from {low:,} to {high:,}.")
    return value


def _object(document: dict[str, Any], name: str) -> dict[str, Any]:
    value = document.get(name)
    if not isinstance(value, dict):
        raise _bad(f"It has no {name}.")
    return value


def _derivation(crypto: dict[str, Any]) -> dict[str, Any]:
    kdf, given = crypto.get("kdf"), _object(crypto, "kdfparams")
    kept: dict[str, Any] = {"dklen": _integer(given, "dklen", 32, 32), "salt": _hex(given, "salt", 1, 64)}
    if kdf == "scrypt":
        kept["r"] = _integer(given, "r", 1, 2**20)
        kept["n"] = _integer(given, "n", 2, _MAX_SCRYPT_MEMORY // 128)
        kept["p"] = _integer(given, "p", 1, _MAX_SCRYPT_P)
        if kept["n"] & (kept["n"] - 1):
            raise _bad("Its n is not a power of two.")
        if kept["n"] * kept["r"] * 128 > _MAX_SCRYPT_MEMORY:
            raise _bad("It asks for more than 512 MiB of memory.")
    elif kdf == "pbkdf2":
        kept["c"] = _integer(given, "c", 1, _MAX_PBKDF2_ROUNDS)
        if given.get("prf") != "hmac-sha256":
            raise _bad("It uses an unknown hash.")
        kept["prf"] = "hmac-sha256"
    else:
        raise _bad("It uses an unknown key derivation; scrypt and pbkdf2 are known.")
    return kept


def parse_keystore(data: bytes) -> Keystore:
    """The bounded key file; FormatError says which parameter is out of bounds. Derives nothing."""
    if len(data) > MAX_FILE_BYTES:
        raise _bad("It is larger than 16 kB.")
    document = parse(data, max_bytes=MAX_FILE_BYTES)
    if not isinstance(document, dict) or document.get("version") != 3:
        raise _bad("It is not a version 3 key file.")
    crypto = _object(document, "crypto" if "crypto" in document else "Crypto")
    if crypto.get("cipher") != "aes-128-ctr":
        raise _bad("It uses an unknown cipher.")
    kept = {
        "version": 3,
        "crypto": {
            "cipher": "aes-128-ctr",
            "cipherparams": {"iv": _hex(_object(crypto, "cipherparams"), "iv", 16, 16)},
            "ciphertext": _hex(crypto, "ciphertext", 32, 32),
            "kdf": crypto["kdf"] if isinstance(crypto.get("kdf"), str) else "",
            "kdfparams": _derivation(crypto),
            "mac": _hex(crypto, "mac", 32, 32),
        },
    }
    return Keystore("0x" + _hex(document, "address", 20, 20), data, kept)


def read_keystore(path: Path) -> Keystore:
    """The key file at `path`; InputError when it cannot be read, FormatError when it is not acceptable."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise InputError("The key file cannot be read.", f"{path}: {error.strerror}.") from error
    return parse_keystore(data)


def decrypt(keystore: Keystore, passphrase: str, expected_address: str | None = None) -> bytes:
    """The 32-byte secret; InputError for a wrong passphrase, RejectedError unless its address is the expected one."""
    from eth_keyfile import decode_keyfile_json  # type: ignore[attr-defined]

    try:
        secret = bytes(decode_keyfile_json(keystore.document, passphrase.encode()))
    except (ValueError, TypeError) as error:
        if "MAC" in str(error):
            raise InputError("The passphrase is wrong.", "Nothing was changed; try again.") from error
        raise _bad("It is damaged.") from error
    try:
        address = address_of_public_key(coincurve.PrivateKey(secret).public_key.format(compressed=False)[1:])
    except ValueError as error:
        raise _bad("It holds no usable key.") from error
    if address != keystore.address or (expected_address is not None and address != expected_address):
        raise RejectedError(
            "This key file holds another key.", f"It opens {address}, not {expected_address or keystore.address}."
        )
    return secret


def encrypt(secret: bytes, passphrase: str, *, n: int | None = None) -> Keystore:
    """A new version 3 key file of a secret; scrypt with r = 8, p = 1 and n = SCRYPT_N unless given."""
    from eth_keyfile import create_keyfile_json  # type: ignore[attr-defined]

    made = create_keyfile_json(secret, passphrase.encode(), kdf="scrypt", iterations=n or SCRYPT_N)
    document = {**made, "address": made["address"].removeprefix("0x").lower()}
    return parse_keystore(canonical(document))


def new_secret() -> bytes:
    """32 random bytes that are a valid key."""
    while True:
        secret = secrets.token_bytes(32)
        try:
            coincurve.PrivateKey(secret)
        except ValueError:
            continue
        return secret


def write_keystore(path: Path, keystore: Keystore, *, replace: bool = False) -> None:
    """Whole or not at all, readable by the owner only from its first byte; StoreError names the reason."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(keystore.data)
                file.flush()
                os.fsync(file.fileno())
            if not replace and path.exists():
                raise StoreError("A key file is already there.", f"{path} was left as it is.")
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
        if os.name == "posix":
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except AppError:
        raise
    except OSError as error:
        raise StoreError("The key file could not be written.", f"{path}: {error.strerror}. No key was lost.") from error


def create_keystore(path: Path, passphrase: str, *, n: int | None = None) -> Keystore:
    """A new key in a new file at `path`; refuses to overwrite one."""
    keystore = encrypt(new_secret(), passphrase, n=n)
    write_keystore(path, keystore)
    return keystore


def import_keystore(source: Path, passphrase: str, target: Path, *, expected_address: str | None = None) -> Keystore:
    """Copies a key file into place after opening it with its passphrase; the file itself is kept as it is."""
    keystore = read_keystore(source)
    decrypt(keystore, passphrase, expected_address)
    write_keystore(target, keystore)
    return keystore


def export_keystore(source: Path, target: Path) -> None:
    """Copies the key file; it stays locked by its passphrase."""
    write_keystore(target, read_keystore(source), replace=True)

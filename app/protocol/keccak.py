"""Keccak-256 as Ethereum uses it, and the two spellings of an address."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache

from Crypto.Hash import keccak
from Crypto.Util import _raw_api
from eth_hash.backends import pycryptodome

from app.errors import InputError


def _direct() -> Callable[[bytes], bytes] | None:
    """pycryptodome's own C functions without its objects around them, and one state a thread that is used again: a
    fraction of the time for the short inputs of signing. None where its inside is not as we know it."""
    try:
        lib, ffi = getattr(keccak, "_raw_keccak_lib"), _raw_api.ffi  # noqa: B009  private, so not in its types
        begin, reset, absorb, finish = lib.keccak_init, lib.keccak_reset, lib.keccak_absorb, lib.keccak_digest

        class Kept(threading.local):
            def __init__(self) -> None:
                pointer, out = ffi.new("void **"), ffi.new("uint8_t[32]")
                if begin(pointer, 64, 24):
                    raise MemoryError("keccak")
                self.parts = ffi.gc(pointer[0], lib.keccak_destroy), out, ffi.buffer(out)

        kept = Kept()

        def hashed(data: bytes) -> bytes:
            state, out, view = kept.parts
            reset(state)
            absorb(state, data, len(data))
            finish(state, out, 32, 1)
            return view[:]

        probes = (b"", b"a", bytes(135), bytes(136), bytes(137), bytes(480), b"a")
        return hashed if all(hashed(probe) == pycryptodome.keccak256(probe) for probe in probes) else None
    except (AttributeError, TypeError, ValueError):  # a private interface that has changed
        return None


# The backend itself: eth_hash.auto would pick another one where it happens to be installed.
_HASH = _direct() or pycryptodome.keccak256
ZERO_ADDRESS = "0x" + "00" * 20


def keccak256(data: bytes) -> bytes:
    """32 bytes; the original Keccak padding, not NIST SHA3-256."""
    return _HASH(data)


def normal_address(text: str) -> str:
    """Lower-case `0x…`, the one spelling used in code and on the wire; a mixed-case one must satisfy EIP-55."""
    if not (isinstance(text, str) and len(text) == 42 and text[:2] == "0x"):
        raise InputError("This is not an address.", "An address is 0x and 40 hexadecimal digits.")
    digits = text[2:]
    lower = digits.lower()
    if not all(c in "0123456789abcdef" for c in lower):
        raise InputError("This is not an address.", "An address is 0x and 40 hexadecimal digits.")
    if digits not in (lower, digits.upper()) and checksum_address("0x" + lower) != text:
        raise InputError("This address has a typing error.", "Its capital letters (EIP-55) do not fit; copy it again.")
    return "0x" + lower


@lru_cache(maxsize=1024)
def checksum_address(address: str) -> str:
    """EIP-55 spelling of a lower-case address, for people to read."""
    digits = address[2:]
    nibbles = keccak256(digits.encode()).hex()
    return "0x" + "".join(c.upper() if int(n, 16) >= 8 else c for c, n in zip(digits, nibbles, strict=False))


def address_of_public_key(point: bytes) -> str:
    """Address of an uncompressed public key without its 0x04 byte (64 bytes)."""
    return "0x" + keccak256(point)[12:].hex()

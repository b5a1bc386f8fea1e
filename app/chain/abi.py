"""The few words of the contract ABI that our calls need (Solidity ABI specification, version 2)."""

from __future__ import annotations

from collections.abc import Sequence

from app.errors import OfflineError
from app.protocol.keccak import keccak256

WORD = 32


def selector(signature: str) -> bytes:
    """First 4 bytes of the hash of a function's signature."""
    return keccak256(signature.encode())[:4]


def topic(signature: str) -> str:
    """First topic of an event, 0x-prefixed."""
    return "0x" + keccak256(signature.encode()).hex()


def uint_word(value: int) -> bytes:
    """32 bytes. OverflowError when negative or above 2^256−1."""
    return value.to_bytes(WORD, "big")


def address_word(address: str) -> bytes:
    """32 bytes from 0x and 40 hexadecimal digits. ValueError for anything else."""
    if len(address) != 42 or address[:2] != "0x":
        raise ValueError(f"not an address: {address!r}")
    return bytes(12) + bytes.fromhex(address[2:])


def hash_word(value: bytes) -> bytes:
    if len(value) != WORD:
        raise ValueError(f"not 32 bytes: {value.hex()}")
    return value


def bool_word(value: bool) -> bytes:
    return uint_word(int(value))


def string_tail(text: str) -> bytes:
    """Length and padded UTF-8."""
    data = text.encode()
    return uint_word(len(data)) + data + bytes(-len(data) % WORD)


def with_tails(heads: Sequence[bytes | None], tails: Sequence[bytes]) -> bytes:
    """Encode a tuple: each None in `heads` becomes the offset of the next of `tails`."""
    offset = WORD * len(heads)
    remaining = iter(tails)
    parts: list[bytes] = []
    for head in heads:
        if head is None:
            parts.append(uint_word(offset))
            offset += len(next(remaining))
        else:
            parts.append(head)
    return b"".join([*parts, *tails])


def read_words(data: bytes, count: int) -> list[int]:
    """`count` words as numbers. OfflineError when the answer is not a contract's: the node or the address is wrong."""
    if len(data) < WORD * count:
        raise OfflineError("The chain gave an incomplete answer.", "Nothing was sent. It will be asked again.")
    return [int.from_bytes(data[WORD * index : WORD * (index + 1)], "big") for index in range(count)]


def read_address(word: int) -> str:
    """Lower-case address from a word."""
    return "0x" + (word & (2**160 - 1)).to_bytes(20, "big").hex()


def read_string(data: bytes, longest: int = 128) -> str:
    """A returned string; also the bytes32 that some old tokens return. Undecodable bytes are replaced."""
    if len(data) == WORD:
        return data.rstrip(b"\0").decode("utf-8", "replace")
    offset = read_words(data, 1)[0]
    if offset > len(data) - WORD:
        raise OfflineError("The chain gave an incomplete answer.", "Nothing was sent. It will be asked again.")
    length = int.from_bytes(data[offset : offset + WORD], "big")
    return data[offset + WORD : offset + WORD + min(length, longest)].decode("utf-8", "replace")

"""Bytes as words that can be read aloud: proquints (D. S. Wilkerson, arXiv:0901.4016), five letters for 16 bits."""

from __future__ import annotations

_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aiou"


def words(data: bytes, count: int = 6) -> str:
    """The first `count` words of `data` (two bytes each), joined by spaces. Six words compare 96 bits.

    Client and station show a certificate's SHA-256 this way, so that two people can compare it on the telephone.
    """
    if len(data) < 2 * count:
        raise ValueError("too few bytes")
    return " ".join(_word(int.from_bytes(data[2 * i : 2 * i + 2])) for i in range(count))


def _word(bits: int) -> str:
    return "".join(
        (_CONSONANTS[bits >> shift & 15] if shift in (12, 6, 0) else _VOWELS[bits >> shift & 3])
        for shift in (12, 10, 6, 4, 0)
    )

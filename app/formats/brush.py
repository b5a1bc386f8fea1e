"""The bit stream of Label Studio's brush (thi.ng rle-pack): words of 8 bits in runs, both of them packed.

32 bits: how many words; 5 bits: word size less one; 4 times 4 bits: run sizes less one; then runs: 1 bit whether the
words are equal, 2 bits which run size, the length less one in so many bits, then one word, or as many as the length.
"""

from __future__ import annotations

from typing import Any

_SIZES = (3, 4, 8, 16)
"""Bits of a length that we write, and how the web client does."""


def decoded(stream: list[Any], expected: int) -> bytes:
    """The words; ValueError when the stream is damaged or does not make `expected` words."""
    try:
        data = bytes(stream)
    except (ValueError, TypeError) as error:
        raise ValueError("its run lengths are not bytes") from error
    bits = _Bits(data)
    total = bits.take(32)
    if total != expected:
        raise ValueError(f"its mask is made for {total:,} numbers, not {expected:,}")
    size = bits.take(5) + 1
    if size > 8:
        raise ValueError("its run lengths are damaged")
    sizes = [bits.take(4) + 1 for _ in range(4)]
    result = bytearray()
    while len(result) < total:
        equal = bits.take(1)
        length = bits.take(sizes[bits.take(2)]) + 1
        if len(result) + length > total:
            raise ValueError("its run lengths reach over the mask's end")
        if equal:
            result += bytes([bits.take(size)]) * length
        else:
            result += bytes(bits.take(size) for _ in range(length))
    return bytes(result)


def encoded(runs: list[tuple[int, int]]) -> list[int]:
    """The stream of (word, length) runs of 8-bit words."""
    total = sum(length for _, length in runs)
    out = _Writer()
    out.put(total, 32)
    out.put(7, 5)
    for size in _SIZES:
        out.put(size - 1, 4)
    longest = 1 << _SIZES[-1]
    for word, length in runs:
        while length:
            part = min(length, longest)
            which = next(n for n, size in enumerate(_SIZES) if part <= 1 << size)
            out.put(1, 1)
            out.put(which, 2)
            out.put(part - 1, _SIZES[which])
            out.put(word, 8)
            length -= part
    return out.finished()


class _Bits:
    """Reads bits, the highest of each byte first; ValueError behind the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0
        self._end = len(data) * 8

    def take(self, count: int) -> int:
        start, self._place = self._place, self._place + count
        if self._place > self._end:
            raise ValueError("its run lengths are cut off")
        first, last = start >> 3, (self._place + 7) >> 3
        value = int.from_bytes(self._data[first:last], "big")
        return (value >> (last * 8 - self._place)) & ((1 << count) - 1)


class _Writer:
    def __init__(self) -> None:
        self._bytes = bytearray()
        self._value = 0
        self._count = 0

    def put(self, value: int, count: int) -> None:
        self._value = (self._value << count) | value
        self._count += count
        while self._count >= 8:
            self._count -= 8
            self._bytes.append(self._value >> self._count)
            self._value &= (1 << self._count) - 1

    def finished(self) -> list[int]:
        if self._count:
            self.put(0, 8 - self._count)
        return list(self._bytes)

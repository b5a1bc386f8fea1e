"""The station's log: a Merkle tree of RFC 9162 with proofs anyone can check.

A node is named (level, index): it covers the leaves [index·2^level, (index+1)·2^level). Only whole nodes are stored.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from app.errors import FormatError

NodeSource = Callable[[int, int], bytes]
EMPTY_ROOT = hashlib.sha256(b"").digest()
LEAF_DATA_BYTES = 1 + 32 + 32 + 8
_WHOLE_LEVEL = 10
"""Leaves are hashed in whole subtrees of this height where there are many."""


def leaf_data(kind: int, digest: bytes, record_hash: bytes, received_ms: int) -> bytes:
    """73 bytes: kind ‖ record digest ‖ SHA-256 of the exact record bytes ‖ receivedMs."""
    if len(digest) != 32 or len(record_hash) != 32:
        raise FormatError("This is not a log entry.", "A digest or hash in it has not 32 bytes.")
    return bytes((kind,)) + digest + record_hash + received_ms.to_bytes(8)


def parse_leaf_data(data: bytes) -> tuple[int, bytes, bytes, int]:
    """(kind, digest, record hash, receivedMs); FormatError unless exactly 73 bytes."""
    if len(data) != LEAF_DATA_BYTES:
        raise FormatError("This is not a log entry.", f"It has {len(data)} bytes instead of {LEAF_DATA_BYTES}.")
    return data[0], data[1:33], data[33:65], int.from_bytes(data[65:])


def leaf_hash(data: bytes) -> bytes:
    """RFC 9162 §2.1.1: SHA-256(0x00 ‖ data)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """RFC 9162 §2.1.1: SHA-256(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A size and the root of the log at that size: what a receipt carries and a client remembers."""

    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Frontier:
    """All that appending needs: the size and the roots of the whole subtrees, largest first. A value."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> tuple[Frontier, list[tuple[int, int, bytes]]]:
        """The frontier with one more leaf hash, and the nodes now whole (level, index, hash), the leaf first."""
        made = [(0, self.size, leaf)]
        peaks, position, level, node = list(self.peaks), self.size, 0, leaf
        while position & 1:
            node = node_hash(peaks.pop(), node)
            position >>= 1
            level += 1
            made.append((level, position, node))
        peaks.append(node)
        return Frontier(self.size + 1, tuple(peaks)), made

    def extend(self, leaves: Iterable[bytes]) -> Frontier:
        """The frontier with these leaf hashes appended, whole subtrees at a time."""
        frontier, source, width = self, iter(leaves), 1 << _WHOLE_LEVEL
        while chunk := list(islice(source, width - frontier.size % width)):
            if len(chunk) < width:
                for leaf in chunk:
                    frontier, _ = frontier.append(leaf)
            else:
                frontier = frontier._append_whole(_whole_root(chunk), _WHOLE_LEVEL)
        return frontier

    def _append_whole(self, node: bytes, level: int) -> Frontier:
        """With one more subtree of 2^level leaves; the size must be a multiple of that."""
        peaks, position = list(self.peaks), self.size >> level
        while position & 1:
            node = node_hash(peaks.pop(), node)
            position >>= 1
        return Frontier(self.size + (1 << level), (*peaks, node))

    def root(self) -> bytes:
        """MTH of RFC 9162 §2.1.1; the hash of nothing for an empty log."""
        if not self.peaks:
            return EMPTY_ROOT
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = node_hash(peak, node)
        return node

    def checkpoint(self) -> Checkpoint:
        return Checkpoint(self.size, self.root())

    @classmethod
    def load(cls, size: int, node: NodeSource) -> Frontier:
        """From stored whole nodes."""
        return cls(size, tuple(node(level, index) for level, index in _peak_names(size)))


def _whole_root(hashes: list[bytes]) -> bytes:
    """The root over 2^n leaf hashes."""
    sha256 = hashlib.sha256
    while len(hashes) > 1:
        pairs = iter(hashes)
        hashes = [sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=True)]
    return hashes[0]


def _peak_names(size: int) -> list[tuple[int, int]]:
    names, start = [], 0
    for level in range(size.bit_length() - 1, -1, -1):
        if size >> level & 1:
            names.append((level, start >> level))
            start += 1 << level
    return names


def root_at(size: int, node: NodeSource) -> bytes:
    """The root the log had at `size`, from stored whole nodes."""
    return Frontier.load(size, node).root()


def _subtree(start: int, end: int, node: NodeSource) -> bytes:
    """MTH of the leaves [start, end), where start is a multiple of the largest power of two below or at the width."""
    hashes, position = [], start
    for level in range((end - start).bit_length() - 1, -1, -1):
        if (end - start) >> level & 1:
            hashes.append(node(level, position >> level))
            position += 1 << level
    result = hashes.pop()
    while hashes:
        result = node_hash(hashes.pop(), result)
    return result


def _split(width: int) -> int:
    return 1 << ((width - 1).bit_length() - 1)


def inclusion_proof(index: int, size: int, node: NodeSource) -> list[bytes]:
    """The audit path of leaf `index` in the log of `size` leaves (RFC 9162 §2.1.3.1)."""
    if not 0 <= index < size:
        raise FormatError("There is no such log entry.", f"{index} is not below {size}.")
    path, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_subtree(middle, end, node))
            end = middle
        else:
            path.append(_subtree(start, middle, node))
            start = middle
    return path[::-1]


def consistency_proof(old: int, new: int, node: NodeSource) -> list[bytes]:
    """That the log of `old` leaves begins the one of `new` (RFC 9162 §2.1.4.1); empty for old 0 or old = new."""
    if not 0 <= old <= new:
        raise FormatError("There is no such proof.", f"{old} is not between 0 and {new}.")
    if old in (0, new):
        return []
    path, start, end, whole = [], 0, new, True
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_subtree(middle, end, node))
            end = middle
        else:
            path.append(_subtree(start, middle, node))
            start, whole = middle, False
    if not whole:
        path.append(_subtree(start, end, node))
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the leaf hash stands at `index` of the log with this size and root (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size:
        return False
    position, last, result = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if position & 1 or position == last:
            result = node_hash(sibling, result)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            result = node_hash(result, sibling)
        position >>= 1
        last >>= 1
    return last == 0 and result == root


def verify_consistency(old: Checkpoint, new: Checkpoint, proof: Sequence[bytes]) -> bool:
    """Whether `new` only appended to `old` (RFC 9162 §2.1.4.2)."""
    if old.size > new.size:
        return False
    if old.size == new.size:
        return old.root == new.root and not proof
    if old.size == 0:
        return old.root == EMPTY_ROOT and not proof
    path = list(proof) if old.size & (old.size - 1) else [old.root, *proof]
    if not path:
        return False
    first, second = old.size - 1, new.size - 1
    while first & 1:
        first >>= 1
        second >>= 1
    old_root = new_root = path[0]
    for sibling in path[1:]:
        if second == 0:
            return False
        if first & 1 or first == second:
            old_root = node_hash(sibling, old_root)
            new_root = node_hash(sibling, new_root)
            while first and not first & 1:
                first >>= 1
                second >>= 1
        else:
            new_root = node_hash(new_root, sibling)
        first >>= 1
        second >>= 1
    return second == 0 and old_root == old.root and new_root == new.root


class Tree:
    """The whole log in memory: for checking exports and for tests. Not for many threads."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        self.frontier = Frontier()
        for leaf in leaves:
            self.append(leaf)

    def append(self, leaf: bytes) -> int:
        """Adds a leaf hash; its index."""
        index = self.frontier.size
        self.frontier, made = self.frontier.append(leaf)
        for level, _, node in made:
            if level == len(self._levels):
                self._levels.append([])
            self._levels[level].append(node)
        return index

    def __len__(self) -> int:
        return self.frontier.size

    def node(self, level: int, index: int) -> bytes:
        return self._levels[level][index]

    def root(self, size: int | None = None) -> bytes:
        return self.frontier.root() if size is None else root_at(size, self.node)

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        return inclusion_proof(index, self.frontier.size if size is None else size, self.node)

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        return consistency_proof(old, self.frontier.size if new is None else new, self.node)

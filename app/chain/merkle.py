"""The Merkle tree of a distribution, built, proved and folded exactly as OpenZeppelin's standard tree.

Source: OpenZeppelin merkle-tree, format standard-v1: leaves hashed twice and sorted, a complete binary tree in an
array, each node the hash of its two children in ascending order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.chain.abi import address_word, uint_word
from app.errors import InputError
from app.protocol.keccak import keccak256

MOST_CUMULATIVE = 2**128 - 1
DEEPEST = 32  # what the contract accepts; 2^32 leaves


@dataclass(frozen=True, slots=True)
class Leaf:
    """What one worker has earned so far in one token, in its base unit. Addresses are lower-case 0x-hexadecimal."""

    chain_id: int
    distributor: str
    worker: str
    account: str
    token: str
    cumulative: int

    def encoded(self) -> bytes:
        """abi.encode(uint256, address, address, address, address, uint256): 192 bytes."""
        return b"".join(
            (
                uint_word(self.chain_id),
                address_word(self.distributor),
                address_word(self.worker),
                address_word(self.account),
                address_word(self.token),
                uint_word(self.cumulative),
            )
        )

    def hash(self) -> bytes:
        return hash_leaf(self.encoded())


def hash_leaf(encoded: bytes) -> bytes:
    """32 bytes. Hashed twice, so that no inner node can be passed off as a leaf."""
    return keccak256(keccak256(encoded))


def fold(leaf_hash: bytes, proof: Iterable[bytes]) -> bytes:
    """The root that `proof` (siblings from the leaf upwards) leads to."""
    node = leaf_hash
    for sibling in proof:
        node = keccak256(node + sibling if node < sibling else sibling + node)
    return node


def verify(root: bytes, leaf: Leaf, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows `leaf` under `root`, within the depth that the contract accepts."""
    if len(proof) > DEEPEST or any(len(sibling) != 32 for sibling in proof):
        return False
    return fold(leaf.hash(), proof) == root


class MerkleTree:
    """Immutable. 2n−1 nodes of 32 bytes in one block of memory, so that a million leaves take 64 MB."""

    def __init__(self, leaf_hashes: Iterable[bytes]) -> None:
        """InputError when there is no leaf or two are equal."""
        self._leaves = sorted(leaf_hashes)
        count = len(self._leaves)
        if count == 0:
            raise InputError("There is nothing to distribute.", "A distribution needs at least one line.")
        if any(one == next_one for one, next_one in zip(self._leaves, self._leaves[1:], strict=False)):
            raise InputError("Two lines of the distribution are the same.", "Nothing was published.")
        nodes = bytearray(32 * (2 * count - 1))
        for index, leaf in enumerate(self._leaves):
            place = 32 * (2 * count - 2 - index)
            nodes[place : place + 32] = leaf
        for index in range(count - 2, -1, -1):
            left = 64 * index + 32
            one, other = nodes[left : left + 32], nodes[left + 32 : left + 64]
            nodes[32 * index : 32 * index + 32] = keccak256(bytes(one + other if one < other else other + one))
        self._nodes = bytes(nodes)

    def __len__(self) -> int:
        return len(self._leaves)

    @property
    def root(self) -> bytes:
        return self._nodes[:32]

    def proof(self, leaf_hash: bytes) -> tuple[bytes, ...]:
        """Siblings from the leaf upwards. InputError when the leaf is not in the tree."""
        place = bisect_left(self._leaves, leaf_hash)
        if place == len(self._leaves) or self._leaves[place] != leaf_hash:
            raise InputError("This line is not part of the distribution.")
        index = 2 * len(self._leaves) - 2 - place
        siblings = []
        while index > 0:
            sibling = index + 1 if index % 2 else index - 1
            siblings.append(self._nodes[32 * sibling : 32 * sibling + 32])
            index = (index - 1) // 2
        return tuple(siblings)


def build(leaves: Iterable[Leaf]) -> MerkleTree:
    """The tree over `leaves` in any order.

    InputError for two leaves with one (worker, token), for leaves of different contracts and for amounts out of range.
    """
    seen: set[tuple[str, str]] = set()
    place: tuple[int, str] | None = None
    hashes = []
    for leaf in leaves:
        key = (leaf.worker, leaf.token)
        if key in seen:
            raise InputError(
                "A worker appears twice for one token.", f"{leaf.worker}, token {leaf.token}. Nothing was published."
            )
        seen.add(key)
        if not 0 < leaf.cumulative <= MOST_CUMULATIVE:
            raise InputError("An amount is out of range.", f"Worker {leaf.worker}: {leaf.cumulative}.")
        if place is not None and place != (leaf.chain_id, leaf.distributor):
            raise InputError("The lines are for different contracts.", "Nothing was published.")
        place = (leaf.chain_id, leaf.distributor)
        hashes.append(leaf.hash())
    return MerkleTree(hashes)

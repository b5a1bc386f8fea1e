from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chain.abi import address_word, uint_word
from app.chain.merkle import Leaf, MerkleTree, build, fold, hash_leaf, verify
from app.errors import InputError

A = "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a"
T = "0xfdffb411c4a70aa7c95d5c981a6fb4da867e1111"
B = "0x" + "22" * 20


def vector_leaf(first: int, second: int, worker: str, token: str, amount: int) -> bytes:
    words = (uint_word(first), uint_word(second), address_word(worker), address_word(token), uint_word(amount))
    return hash_leaf(b"".join(words))


def test_published_vector() -> None:
    leaves = [
        vector_leaf(7, 0, A, T, 21 * 10**18),
        vector_leaf(7, 1, B, T, 5 * 10**18),
        vector_leaf(7, 2, A, B, 3_000_000),
    ]
    tree = MerkleTree(leaves)
    assert tree.root.hex() == "fb2f404b546b11bda15b74be81605012fb3316309c4d516028bbdcbc8b23a86a"
    assert leaves[0].hex() == "d080d650d082fd84648c36cee8fc63b8462c6481daf6a4620a673e02710fd593"
    siblings = [sibling.hex() for sibling in tree.proof(leaves[0])]
    assert siblings == ["0e44393d54d41e07bc21b05b9315a8fb5f2a15b8d81f6fd8916352fd41c9825e"]


@given(st.sets(st.binary(min_size=32, max_size=32), min_size=1, max_size=70), st.randoms())
def test_every_leaf_is_proved_and_order_does_not_matter(hashes: set[bytes], random: object) -> None:
    ordered = sorted(hashes)
    random.shuffle(ordered)  # type: ignore[attr-defined]
    tree = MerkleTree(ordered)
    assert tree.root == MerkleTree(sorted(hashes)).root
    for leaf in hashes:
        assert fold(leaf, tree.proof(leaf)) == tree.root


def test_a_changed_leaf_or_proof_does_not_fold() -> None:
    leaves = [Leaf(1, T, f"0x{number:040x}", A, B, number + 1) for number in range(5)]
    tree = build(leaves)
    proof = tree.proof(leaves[2].hash())
    assert verify(tree.root, leaves[2], proof)
    assert not verify(tree.root, Leaf(1, T, leaves[2].worker, A, B, 4), proof)
    assert not verify(tree.root, Leaf(2, T, leaves[2].worker, A, B, 3), proof)
    assert not verify(tree.root, Leaf(1, T, leaves[2].worker, B, B, 3), proof)
    assert not verify(tree.root, leaves[2], proof[:-1])
    assert not verify(tree.root, leaves[2], (*proof, b""))
    assert not verify(tree.root, leaves[2], proof * 20)


def test_refused_leaves() -> None:
    leaf = Leaf(1, T, A, A, B, 5)
    for leaves in (
        [],
        [leaf, Leaf(1, T, A, B, B, 6)],
        [Leaf(1, T, A, A, B, 0)],
        [Leaf(1, T, A, A, B, 2**128)],
        [leaf, Leaf(2, T, B, A, B, 5)],
        [leaf, Leaf(1, A, B, A, B, 5)],
    ):
        with pytest.raises(InputError):
            build(leaves)
    with pytest.raises(InputError):
        MerkleTree([b"\1" * 32, b"\1" * 32])
    with pytest.raises(InputError):
        MerkleTree([b"\1" * 32]).proof(b"\2" * 32)

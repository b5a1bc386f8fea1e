import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FormatError
from app.protocol.log import (
    EMPTY_ROOT,
    Checkpoint,
    Frontier,
    Tree,
    leaf_data,
    leaf_hash,
    node_hash,
    parse_leaf_data,
    root_at,
    verify_consistency,
    verify_inclusion,
)

LEAVES = [leaf_hash(bytes([n])) for n in range(130)]
# The inputs and roots of the Certificate Transparency reference tests.
CT_INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
CT_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def by_definition(leaves):
    """MTH as RFC 9162 writes it."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(by_definition(leaves[:split]), by_definition(leaves[split:]))


def test_reference_roots():
    tree = Tree()
    assert tree.root() == EMPTY_ROOT
    for text, root in zip(CT_INPUTS, CT_ROOTS, strict=True):
        tree.append(leaf_hash(bytes.fromhex(text)))
        assert tree.root().hex() == root


def test_every_size_index_and_pair():
    tree = Tree(LEAVES[:40])
    for size in range(41):
        root = tree.root(size)
        assert root == by_definition(LEAVES[:size])
        for index in range(size):
            proof = tree.inclusion(index, size)
            assert verify_inclusion(LEAVES[index], index, size, proof, root)
            assert not verify_inclusion(LEAVES[index], index, size, [*proof, root], root)
            assert not proof or not verify_inclusion(LEAVES[index], index, size, proof[:-1], root)
        for old in range(size + 1):
            proof = tree.consistency(old, size)
            assert verify_consistency(Checkpoint(old, tree.root(old)), Checkpoint(size, root), proof)


@given(st.data())
def test_a_wrong_proof_is_refused(data):
    tree = Tree(LEAVES)
    size = data.draw(st.integers(2, len(LEAVES)))
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size - 1).filter(lambda n: n != index))
    proof, root = tree.inclusion(index, size), tree.root(size)
    assert not verify_inclusion(LEAVES[other], index, size, proof, root)
    assert not verify_inclusion(LEAVES[index], other, size, proof, root)
    place = data.draw(st.integers(0, len(proof) - 1))
    flipped = bytes([proof[place][0] ^ 1]) + proof[place][1:]
    assert not verify_inclusion(LEAVES[index], index, size, [*proof[:place], flipped, *proof[place + 1 :]], root)


@given(st.integers(1, 129), st.integers(0, 128))
def test_a_rewritten_log_is_noticed(old, changed):
    """Whoever holds an older checkpoint notices an edit below it, whatever proof is made up."""
    honest, forged = Tree(LEAVES), Tree([*LEAVES[:changed], leaf_hash(b"forged"), *LEAVES[changed + 1 :]])
    before = Checkpoint(old, honest.root(old))
    after = Checkpoint(len(forged), forged.root())
    assert verify_consistency(before, after, forged.consistency(old)) is (changed >= old)


def test_frontier_is_loaded_from_stored_nodes():
    nodes, frontier = {}, Frontier()
    for leaf in LEAVES:
        frontier, made = frontier.append(leaf)
        nodes.update({(level, index): value for level, index, value in made})

    def node(level, index):
        return nodes[level, index]

    assert Frontier.load(len(LEAVES), node) == frontier
    assert root_at(77, node) == by_definition(LEAVES[:77])
    assert frontier.checkpoint() == Checkpoint(130, by_definition(LEAVES))


def test_leaf_data():
    data = leaf_data(3, b"d" * 32, b"r" * 32, 1234)
    assert len(data) == 73
    assert parse_leaf_data(data) == (3, b"d" * 32, b"r" * 32, 1234)
    with pytest.raises(FormatError):
        parse_leaf_data(data[:-1])
    with pytest.raises(FormatError):
        Tree(LEAVES).inclusion(130)

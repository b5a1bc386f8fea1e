"""The claim tree over the leaves of a leaf file: what an export's distributions are checked with."""

from __future__ import annotations

from collections.abc import Sequence

from app.chain.merkle import Leaf, build
from app.protocol.earning import Leaf as LeafBody


def root_of(leaves: Sequence[LeafBody]) -> bytes:
    """The root that the contract was given for these leaves."""
    rows = (Leaf(x.chain_id, x.distributor, x.worker, x.account, x.token, int(x.cumulative)) for x in leaves)
    return build(rows).root

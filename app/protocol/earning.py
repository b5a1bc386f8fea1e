"""The bodies of the calls about money and the log: statements, distributions, claims, proofs."""

from __future__ import annotations

from typing import Literal

from app.protocol.hexadecimal import Address, Amount, Hash
from app.protocol.manifest import BasisPoints, Count, Strict
from app.protocol.messages import Answer, CheckpointBody, Millis, Record


class RewardLine(Strict, frozen=True, kw_only=True):
    """One line of a Statement's payload; `submission` and `decision` are record digests.

    A contributor's line names the Income record as both, and the version of the dataset as its item.
    """

    submission: Hash
    decision: Hash
    item: Hash
    project: Hash
    role: Literal["annotator", "reviewer", "contributor"]
    token: Address
    payer: str
    account: Address
    base: Amount
    share_bp: BasisPoints
    bonus_bp: BasisPoints
    amount: Amount
    cause: str
    state: Literal["pending", "frozen", "claimable", "claiming", "claimed", "void", "external"]
    available_ms: Millis | None = None


class RewardsAnswer(Answer, frozen=True, kw_only=True):
    statement: Record | None
    distribution: Count
    """Number of the last published distribution; 0 for none."""


class Leaf(Strict, frozen=True, kw_only=True):
    """One leaf of the claim tree, section 9."""

    chain_id: Count
    distributor: Address
    worker: Address
    account: Address
    token: Address
    cumulative: Amount


class LeafFile(Strict, frozen=True, kw_only=True):
    """leafFileHash of a Distribution is the SHA-256 of its canonical bytes; leaves sorted by (worker, token)."""

    schema: Literal["leaves/1"] = "leaves/1"
    number: Count
    leaves: tuple[Leaf, ...]


class LeafProof(Answer, frozen=True, kw_only=True):
    leaf: Leaf
    proof: tuple[Hash, ...]


class DistributionAnswer(Answer, frozen=True, kw_only=True):
    """The signed distribution and the asking worker's own leaves."""

    distribution: Record
    state: Literal["draft", "proposed", "promoted", "revoked"]
    own: tuple[LeafProof, ...]


class ClaimRequest(Strict, frozen=True, kw_only=True):
    claim: Hash
    number: Count


class ClaimStatus(Answer, frozen=True, kw_only=True):
    claim: Hash
    number: Count
    state: str
    transactions: tuple[Hash, ...] = ()
    block: Count | None = None
    detail: str = ""
    according_to: str = ""


class ProofAnswer(Answer, frozen=True, kw_only=True):
    checkpoint: CheckpointBody
    index: Count
    leaf: Hash
    proof: tuple[Hash, ...]


class ConsistencyAnswer(Answer, frozen=True, kw_only=True):
    old: CheckpointBody
    new: CheckpointBody
    proof: tuple[Hash, ...]

"""Checks distributions and statements of an export against its log and each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.errors import FormatError
from app.protocol.canonical import parse_canonical, sha256
from app.protocol.earning import Leaf, LeafFile, RewardLine
from app.protocol.envelope import Envelope
from app.protocol.manifest import convert
from app.protocol.opening import DistributionBody
from app.verify.ledger import Ledger

ClaimRoot = Callable[[Sequence[Leaf]], bytes]
"""The root of the claim tree over the leaves of a leaf file: `app.chain.merkle`."""


@dataclass
class Payments:
    """Distributions in the order of their numbers; amounts never fall. One thread."""

    ledger: Ledger
    claim_root: ClaimRoot | None
    number: int = 0
    root: bytes = bytes(32)
    cumulative: dict[tuple[str, str], int] = field(default_factory=dict)

    def add_distribution(self, record: Envelope, leaf_bytes: bytes) -> None:
        """FormatError unless it follows the last one and its leaf file, totals and log root are what it signs."""
        message = record.message
        if message["number"] != self.number + 1 or message["previousRoot"] != self.root:
            raise FormatError("", "it does not follow the distribution before it")
        self.ledger.check_root(message["logSize"], message["logRoot"], "root it anchors")
        if sha256(leaf_bytes) != message["leafFileHash"]:
            raise FormatError("", "its leaf file is another one")
        file = convert(parse_canonical(leaf_bytes), LeafFile, "leaf file")
        if file.number != message["number"]:
            raise FormatError("", "its leaf file has another number")
        totals: Counter[str] = Counter()
        current: dict[tuple[str, str], int] = {}
        for leaf in file.leaves:
            key, amount = (leaf.worker, leaf.token), int(leaf.cumulative)
            if key in current:
                raise FormatError("", f"two leaves are for {leaf.worker} and {leaf.token}")
            current[key] = amount
            totals[leaf.token] += amount
        for key, amount in self.cumulative.items():
            if current.get(key, 0) < amount:
                raise FormatError("", f"the amount of {key[0]} falls below {amount}")
        body = convert(parse_canonical(record.payload or b""), DistributionBody, "distribution")
        if {token: int(amount) for token, amount in body.totals} != dict(totals):
            raise FormatError("", "its totals are not the sums of its leaves")
        if self.claim_root is not None and self.claim_root(file.leaves) != message["root"]:
            raise FormatError("", "its root is not that of its leaves")
        self.number, self.root, self.cumulative = message["number"], message["root"], current

    def check_statement(self, record: Envelope, digest: bytes) -> None:
        """FormatError unless signed by the key in force at its log size, over lines that are its own."""
        message = record.message
        found = self.ledger.recover(digest, record.signature)
        if found != self.ledger.authority.key_at(message["logSize"] - 1):
            raise FormatError("", f"it is signed by {found}, not by the station")
        self.ledger.check_root(message["logSize"], message["logRoot"], "root it names")
        for line in convert(parse_canonical(record.payload or b""), tuple[RewardLine, ...], "statement"):
            if int(line.amount) > int(line.base) * 2:
                raise FormatError("", "a line pays more than twice its base")

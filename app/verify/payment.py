"""Checks distributions and statements of an export against its log and each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.errors import FormatError
from app.protocol.canonical import parse_canonical, sha256
from app.protocol.earning import Leaf, LeafFile, RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import convert
from app.protocol.opening import DistributionBody
from app.protocol.reward import AMOUNT_LIMIT, royalty_shares
from app.protocol.royalty import read_version
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
    incomes: dict[bytes, dict[str, int]] = field(default_factory=dict)
    """{digest of an Income: what each contributor gets of it}."""
    unchecked_incomes: int = 0
    _carried: dict[tuple[bytes, str], int] = field(default_factory=dict)

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

    def add_income(self, record: Envelope, digest: bytes, index: int, *, complete: bool) -> None:
        """FormatError unless the version it is for is what the log held at its size; splits it as the station must.

        What belongs to a project that a partial export leaves out is counted as unchecked.
        """
        message, version = record.message, read_version(record.payload or b"")
        project, key = from_hex(version.project), (message["versionId"], message["token"])
        if not self.ledger.has_project(project) and not complete:
            self.unchecked_incomes += 1
            return
        if version.station != to_hex(self.ledger.authority.station) or version.log_size > index:
            raise FormatError("", "its dataset version is another station's, or younger than itself")
        self.ledger.check_root(version.log_size, from_hex(version.log_root), "root its dataset version")
        dataset = self.ledger.contributions.dataset(project, version.log_size)
        if not dataset.weights or version != dataset.version(
            self.ledger.authority.station, project, version.log_size, from_hex(version.log_root)
        ):
            raise FormatError("", "its dataset version is not what the log held at that size")
        if not 0 < message["amount"] < AMOUNT_LIMIT:
            raise FormatError("", "its amount is out of range")
        carried = self._carried.get(key, 0)
        self.incomes[digest], self._carried[key] = royalty_shares(message["amount"], dataset.weights, carried)

    def check_statement(self, record: Envelope, digest: bytes, lines: Sequence[RewardLine]) -> None:
        """FormatError unless signed by the key in force at its log size, over lines that are its own."""
        message = record.message
        found = self.ledger.recover(digest, record.signature)
        if found != self.ledger.authority.key_at(message["logSize"] - 1):
            raise FormatError("", f"it is signed by {found}, not by the station")
        self.ledger.check_root(message["logSize"], message["logRoot"], "root it names")
        for line in lines:
            if int(line.amount) > int(line.base) * 2:
                raise FormatError("", "a line pays more than twice its base")
            if line.role == "contributor":
                shares = self.incomes.get(from_hex(line.submission), {})
                if int(line.amount) != shares.get(message["worker"], 0):
                    raise FormatError("", "a royalty is not the person's share of an income in the log")

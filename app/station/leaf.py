"""The leaves of a distribution, deterministic from the ledger: what each worker has earned of each token so far."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.chain import merkle
from app.errors import RejectedError
from app.protocol.canonical import parse_canonical
from app.protocol.earning import Leaf, LeafFile
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import convert, encode
from app.station.accept_binding import payout_of
from app.station.reward import matured_where
from app.station.tables import DistributionRow, LeafRow, RewardRow
from app.station.transaction import chain_of

if TYPE_CHECKING:
    from app.station.station import Station


_MOST_KEPT = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """A distribution before it is signed. `lines`: how many of the ledger's it counts for the first time."""

    number: int
    leaves: tuple[Leaf, ...]
    lines: int

    @property
    def totals(self) -> dict[str, int]:
        """{token: sum of its leaves}."""
        sums: Counter[str] = Counter()
        for leaf in self.leaves:
            sums[leaf.token] += int(leaf.cumulative)
        return dict(sums)

    def file(self) -> bytes:
        """The exact bytes of the leaf file."""
        return encode(LeafFile(number=self.number, leaves=self.leaves))

    def tree(self) -> merkle.MerkleTree:
        return merkle.build(map(chain_leaf, self.leaves))


def chain_leaf(leaf: Leaf) -> merkle.Leaf:
    """The leaf as the contract hashes it."""
    return merkle.Leaf(leaf.chain_id, leaf.distributor, leaf.worker, leaf.account, leaf.token, int(leaf.cumulative))


def claim_root(leaves: Sequence[Leaf]) -> bytes:
    """The root over a leaf file's leaves; what `verify_export` folds distributions with."""
    return merkle.build(map(chain_leaf, leaves)).root


def plan(session: Session, station: Station, now: int) -> Plan | None:
    """The next distribution at `now`; None when it would pay nothing new. RejectedError if an amount would fall."""
    chain = chain_of(station)
    last = newest(session)
    new, lines = _sums(session, *matured_where(now))
    if not lines:
        return None
    sums, _ = _sums(session, RewardRow.distribution.is_not(None))
    sums.update(new)
    number = 0 if last is None else last.number
    before = session.scalars(select(LeafRow).where(LeafRow.number == number)).all()
    for leaf in before:
        if sums[leaf.worker, leaf.token] < leaf.cumulative:
            raise RejectedError(
                "Somebody's amount would fall.",
                f"{leaf.worker} was told {leaf.cumulative} of {leaf.token}. Nothing was published; "
                "restore the newest backup, or wait until all work is here again.",
            )
    accounts = {worker: payout_of(session, worker, now) for worker, _ in sums}
    leaves = tuple(
        Leaf(
            chain_id=chain.id, distributor=chain.distributor, worker=worker, account=accounts[worker], token=token,
            cumulative=str(amount),
        )
        for (worker, token), amount in sorted(sums.items())
    )  # fmt: skip
    return Plan(number + 1, leaves, lines)


def _sums(session: Session, *where: ColumnElement[bool]) -> tuple[Counter[tuple[str, str]], int]:
    """({(worker, token): sum of its lines}, how many lines). Equal amounts are counted by the database, since it cannot
    add numbers of 128 bits: a million lines have few different amounts."""
    sums: Counter[tuple[str, str]] = Counter()
    lines = 0
    alike = (RewardRow.worker, RewardRow.token, RewardRow.amount)
    query = select(*alike, func.count()).where(*where).group_by(*alike)
    for worker, token, amount, count in session.execute(query.execution_options(yield_per=2_000)):
        sums[worker, token] += amount * count
        lines += count
    return sums, lines


def newest(session: Session) -> DistributionRow | None:
    """The distribution with the highest number, in whatever state."""
    return session.scalars(select(DistributionRow).order_by(DistributionRow.number.desc()).limit(1)).first()


def read_file(data: bytes) -> LeafFile:
    """A leaf file of its exact bytes."""
    return convert(parse_canonical(data), LeafFile, "leaf file")


def proofs(row: DistributionRow, worker: str) -> list[tuple[Leaf, tuple[str, ...]]]:
    """A worker's own leaves in a distribution with their proofs."""
    grove = _grove(row)
    return [
        (leaf, tuple(map(to_hex, grove.tree.proof(chain_leaf(leaf).hash()))))
        for leaf in grove.by_worker.get(worker, [])
    ]


@dataclass(frozen=True, slots=True)
class _Grove:
    """The tree of a distribution, and whose leaves are whose."""

    tree: merkle.MerkleTree
    by_worker: dict[str, list[Leaf]]


# Everybody asks for their proofs when a distribution comes into force: its tree is built once, by its root.
_kept: OrderedDict[bytes, _Grove] = OrderedDict()
_guard = threading.Lock()


def _grove(row: DistributionRow) -> _Grove:
    with _guard:
        found = _kept.get(row.root)
    if found is None:
        leaves = read_file(row.leaf_file).leaves
        by_worker: dict[str, list[Leaf]] = {}
        for leaf in leaves:
            by_worker.setdefault(leaf.worker, []).append(leaf)
        found = _Grove(merkle.build(map(chain_leaf, leaves)), by_worker)
        with _guard:
            _kept[row.root] = found
            while len(_kept) > _MOST_KEPT:
                _kept.popitem(last=False)
    return found

"""Versions of a dataset and what their contributors weigh, from the log alone: shared by station, replay and check."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, NamedTuple

from msgspec import Meta

from app.errors import FormatError
from app.protocol.canonical import canonical, parse_canonical, sha256
from app.protocol.code import Verdict
from app.protocol.hexadecimal import Hash, to_hex
from app.protocol.log import Frontier, leaf_hash
from app.protocol.manifest import Count, Strict, convert, encode

COUNTED = frozenset({Verdict.accepted, Verdict.fixed, Verdict.accepted_by_timeout})
"""Verdicts under which a submission belongs to the dataset."""
_ALWAYS = 2**63 - 1


class Version(Strict, frozen=True, kw_only=True):
    """What a project's dataset was at one size of the log; its id is the SHA-256 of the canonical bytes.

    `records_root` is the RFC 9162 root over the digests of the accepted submissions in the order they were accepted,
    `weights_root` the one over the canonical JSON of [worker, weight], sorted by worker.
    """

    schema: Literal["version/1"] = "version/1"
    station: Hash
    project: Hash
    log_size: Count
    log_root: Hash
    records: Count
    records_root: Hash
    contributors: Count
    total_weight: Annotated[int, Meta(ge=1, le=2**53 - 1)]
    weights_root: Hash

    @property
    def id(self) -> bytes:
        return sha256(encode(self))


def read_version(payload: bytes) -> Version:
    """The version that an Income record opens to; FormatError when it is not one."""
    return convert(parse_canonical(payload), Version, "dataset version")


class Contribution(NamedTuple):
    """A submission or review: its digest, whose it is, and what its lease's manifest says it weighs if it counts."""

    digest: bytes
    worker: str
    project: bytes
    weight: int


class Dataset(NamedTuple):
    """A project's accepted work at one size of the log."""

    records: int
    records_root: bytes
    weights: dict[str, int]

    def version(self, station: bytes, project: bytes, log_size: int, log_root: bytes) -> Version:
        """FormatError when nobody's work weighs anything: there would be nobody to split an income over."""
        total = sum(self.weights.values())
        if total == 0:
            raise FormatError("Nobody's work in this dataset has a royalty weight.", "Its manifest names the weights.")
        return Version(
            station=to_hex(station), project=to_hex(project), log_size=log_size, log_root=to_hex(log_root),
            records=self.records, records_root=to_hex(self.records_root), contributors=len(self.weights),
            total_weight=total, weights_root=to_hex(weights_root(self.weights)),
        )  # fmt: skip


def weights_root(weights: Mapping[str, int]) -> bytes:
    """Root over contributors and weights, see `Version`."""
    frontier = Frontier()
    for worker, weight in sorted(weights.items()):
        frontier, _ = frontier.append(leaf_hash(canonical([worker, weight])))
    return frontier.root()


@dataclass
class _Rows:
    """What counted in one project, in order: since which log index, until which, whose, and what it weighs."""

    since: array[int] = field(default_factory=lambda: array("q"))
    until: array[int] = field(default_factory=lambda: array("q"))
    worker: array[int] = field(default_factory=lambda: array("i"))
    weight: array[int] = field(default_factory=lambda: array("q"))
    digests: bytearray = field(default_factory=bytearray)


@dataclass
class Contributions:
    """Fed with decisions in log order; tells any project's dataset at any size of the log. One thread.

    A submission counts while its newest decision accepts it (corrected or by timeout as well), a review once the
    evidence of a decision names it. In columns, so that a million of them take 60 MB.
    """

    _rows: dict[bytes, tuple[_Rows, _Rows]] = field(default_factory=dict)
    _workers: dict[str, int] = field(default_factory=dict)
    _places: dict[bytes, int] = field(default_factory=dict)
    """{digest: where in its project's rows} of what counts now."""

    def decide(
        self, index: int, submission: Contribution, verdict: Verdict, reviews: Iterable[Contribution] = ()
    ) -> None:
        """A decision at log `index`, with the reviews in its evidence."""
        made, judged = self._rows.setdefault(submission.project, (_Rows(), _Rows()))
        place = self._places.get(submission.digest)
        if verdict in COUNTED and place is None:
            self._add(made, index, submission)
        elif verdict not in COUNTED and place is not None:
            made.until[self._places.pop(submission.digest)] = index
        for review in reviews:
            if review.digest not in self._places:
                self._add(judged, index, review)

    def _add(self, rows: _Rows, index: int, one: Contribution) -> None:
        self._places[one.digest] = len(rows.since)
        rows.since.append(index)
        rows.until.append(_ALWAYS)
        rows.worker.append(self._workers.setdefault(one.worker, len(self._workers)))
        rows.weight.append(one.weight)
        rows.digests += one.digest

    def dataset(self, project: bytes, size: int) -> Dataset:
        """The project's dataset as the first `size` log entries make it; weights of 0 are left out."""
        names = list(self._workers)
        made, judged = self._rows.get(project, (_Rows(), _Rows()))
        weights: Counter[str] = Counter()
        frontier = Frontier()
        for rows in (made, judged):
            for n, (since, until) in enumerate(zip(rows.since, rows.until, strict=True)):
                if not since < size <= until:
                    continue
                weights[names[rows.worker[n]]] += rows.weight[n]
                if rows is made:
                    frontier, _ = frontier.append(leaf_hash(bytes(rows.digests[32 * n : 32 * n + 32])))
        return Dataset(frontier.size, frontier.root(), {who: n for who, n in sorted(weights.items()) if n})

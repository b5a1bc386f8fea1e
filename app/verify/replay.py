"""The reward ledger and every distribution's amounts, computed again from the log's records alone."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from app.protocol.code import Role, Status, Verdict
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.manifest import Manifest, Term, read_manifest
from app.protocol.opening import DecisionBody, open_decision, open_lease
from app.protocol.reward_line import Line, Work, annotator_lines, reviewer_lines, royalty_lines, superseded
from app.protocol.royalty import Contributions, read_version

NEVER = 2**63 - 1


class Logged(NamedTuple):
    """One record of the log with its digest, when it came, and what its receipt says about it."""

    record: Envelope
    digest: bytes
    received_ms: int
    status: Status


class Traced(NamedTuple):
    """A line with the log index of the record that made it, and of the one that made it void (`NEVER`)."""

    line: Line
    made: int
    voided: int


class _Lease(NamedTuple):
    id: bytes
    role: Role
    worker: str
    project: bytes
    hold_ms: int
    terms: list[Term]
    weight: int
    paid: set[bytes]
    """Items, or submissions judged, that have a line already."""


class _Kind(NamedTuple):
    """What very many lines have in common; each kept once."""

    worker: str
    role: str
    token: str
    payer: str
    external: bool
    base: int
    share_bp: int
    bonus_bp: int
    amount: int
    cause: str


@dataclass(slots=True)
class _Earned:
    """One line, as small as it gets: a million submissions have two million. `place` where it is not the work's own."""

    kind: _Kind
    decision: bytes
    available_ms: int
    made: int
    voided: int
    place: bytes | None
    next: _Earned | None
    distribution: int = 0


@dataclass(slots=True)
class _Entry:
    """A submission or review and what it earned. `subject`: the submission that a review judges."""

    digest: bytes
    lease: _Lease
    item: bytes
    subject: bytes | None = None
    decision: bytes | None = None
    """The newest decision on a submission."""
    earned: _Earned | None = None

    def chain(self) -> Iterator[_Earned]:
        one = self.earned
        while one is not None:
            yield one
            one = one.next

    def work(self) -> Work:
        lease = self.lease
        return Work(
            self.digest, lease.worker, lease.id, self.item, lease.project, lease.terms, lease.hold_ms, lease.weight
        )

    def line(self, one: _Earned) -> Line:
        kind = one.kind
        place = one.place or self.subject or self.item
        return Line(
            worker=kind.worker, role=kind.role, lease=self.lease.id, place=place, submission=self.digest,
            decision=one.decision, item=self.item, project=self.lease.project, token=kind.token, payer=kind.payer,
            external=kind.external, base=kind.base, share_bp=kind.share_bp, bonus_bp=kind.bonus_bp,
            amount=kind.amount, cause=kind.cause, available_ms=one.available_ms, void=one.voided != NEVER,
        )  # fmt: skip


@dataclass
class Replay:
    """Fed in log order. One thread."""

    amounts: dict[int, dict[tuple[str, str], int]] = field(default_factory=dict)
    """{distribution: {(worker, token): cumulative amount}}."""
    contributions: Contributions = field(default_factory=Contributions)
    carried: dict[tuple[bytes, str], int] = field(default_factory=dict)
    """{(dataset version, token): what is left of its income for the next}."""
    size: int = 0
    """Log entries so far."""
    _manifests: dict[bytes, Manifest] = field(default_factory=dict)
    _leases: dict[bytes, _Lease] = field(default_factory=dict)
    _entries: dict[bytes, _Entry] = field(default_factory=dict)
    _opened: dict[bytes, bytes] = field(default_factory=dict)
    """Known errors for reviewers, which are nobody's submission, and the decisions that opened them."""
    _royalties: dict[tuple[bytes, str], tuple[Line, _Earned]] = field(default_factory=dict)
    """{(digest of an Income, worker): its share}."""
    _kinds: dict[_Kind, _Kind] = field(default_factory=dict)
    _uncounted: list[_Earned] = field(default_factory=list)
    """Lines that no distribution has counted yet."""
    _shown: dict[str, array[int]] = field(default_factory=dict)
    """{worker: where in the log the lines were made that a statement never holds back}."""

    def add(self, entry: Logged) -> None:
        handler = getattr(self, f"_add_{entry.record.type.lower()}", None)
        if handler is not None:
            handler(entry)
        self.size += 1

    # --- what it found ------------------------------------------------------------------------------------------------

    def every(self) -> Iterator[Line]:
        """Every line ever made, also the void ones."""
        for entry in self._entries.values():
            for one in entry.chain():
                yield entry.line(one)
        for line, _ in self._royalties.values():
            yield line

    def alive(self) -> Iterator[Line]:
        """What counts."""
        return (line for line in self.every() if not line.void)

    def distributed(self) -> dict[tuple[bytes, bytes, str], int]:
        """{place and token of a line: the first distribution that counts it}."""
        pairs = [(entry.line(one), one) for entry in self._entries.values() for one in entry.chain()]
        pairs += self._royalties.values()
        return {line.key: one.distribution for line, one in pairs if one.distribution}

    def trace(self, record: bytes, decision: bytes, worker: str, token: str) -> Traced | None:
        """The line that a worker's submission, review or share of an income has by this decision; None for none."""
        share = self._royalties.get((record, worker))
        if share is not None:
            return Traced(share[0], share[1].made, NEVER) if share[0].token == token and decision == record else None
        entry = self._entries.get(record)
        for one in entry.chain() if entry is not None else ():
            if one.decision == decision and one.kind.token == token and one.kind.worker == worker:
                return Traced(entry.line(one), one.made, one.voided)  # type: ignore[union-attr]
        return None

    def is_of(self, record: bytes, worker: str) -> bool:
        """Whether a submission or review is this worker's."""
        entry = self._entries.get(record)
        return entry is not None and entry.lease.worker == worker

    def shown(self, worker: str, size: int) -> int:
        """How many lines for reviews and of royalties a statement over the first `size` log entries has to have."""
        made = self._shown.get(worker)
        return 0 if made is None else bisect_left(made, size)

    # --- by type ------------------------------------------------------------------------------------------------------

    def _add_manifest(self, entry: Logged) -> None:
        self._manifests[entry.record.message["manifestHash"]] = read_manifest(entry.record.payload or b"")

    def _add_lease(self, entry: Logged) -> None:
        message = entry.record.message
        manifest, role = self._manifests[message["manifestHash"]], Role(message["role"])
        self._leases[entry.digest] = _Lease(
            message["leaseId"], role, message["worker"], message["projectId"], manifest.times.hold_s * 1000,
            open_lease(entry.record).terms, manifest.royalty.of(role.name), set(),
        )  # fmt: skip

    def _add_submission(self, entry: Logged) -> None:
        message = entry.record.message
        self._entries[entry.digest] = _Entry(entry.digest, self._leases[message["leaseHash"]], message["itemId"])

    def _add_review(self, entry: Logged) -> None:
        message = entry.record.message
        if entry.status is Status.evidence:
            return
        subject, lease = self._entries.get(message["submissionHash"]), self._leases[message["leaseHash"]]
        if subject is None:
            item, judged = message["itemId"], message["submissionHash"]
            decision = self._opened.get(judged)
        else:
            # The same bytes, kept once.
            item, judged, decision = subject.item, subject.digest, subject.decision
        made = self._entries[entry.digest] = _Entry(entry.digest, lease, item, judged)
        if decision is not None:
            self._pay_review(made, decision, entry.received_ms)

    def _pay_review(self, entry: _Entry, decision: bytes, decided_ms: int, score_bp: int | None = None) -> None:
        subject = entry.subject or b""
        if subject in entry.lease.paid:
            return
        entry.lease.paid.add(subject)
        for line in reviewer_lines(
            entry.work(), subject=subject, decision=decision, decided_ms=decided_ms, score_bp=score_bp
        ):
            self._keep(entry, line)
            self._shown.setdefault(line.worker, array("q")).append(self.size)

    def _keep(self, entry: _Entry, line: Line) -> None:
        place = None if line.place in (entry.subject, entry.item) else line.place
        entry.earned = self._earned(line, place, entry.earned)

    def _earned(self, line: Line, place: bytes | None, following: _Earned | None) -> _Earned:
        kind = _Kind(
            line.worker, line.role, line.token, line.payer, line.external, line.base, line.share_bp, line.bonus_bp,
            line.amount, line.cause,
        )  # fmt: skip
        voided = self.size if line.void else NEVER
        made = _Earned(
            self._kinds.setdefault(kind, kind), line.decision, line.available_ms, self.size, voided, place, following
        )
        if not line.void:
            self._uncounted.append(made)
        return made

    def _add_decision(self, entry: Logged) -> None:
        message, body = entry.record.message, open_decision(entry.record)
        subject, decided_ms = message["submissionHash"], message["decidedMs"]
        first = not any(message["supersedes"])
        evidence = body.evidence
        reviews = [from_hex(one) for one in evidence.reviews] if evidence is not None else []
        # A known error for a reviewer is nobody's work and no part of the dataset: only its review is paid.
        if body.rule.get("rule") == "seeded":
            self._opened[subject] = entry.digest
        else:
            work = self._entries[subject]
            if first or body.rule.get("outcome") == "overturned":
                self._pay_annotator(work, entry, body, first)
            work.decision = entry.digest
            self.contributions.decide(
                self.size, work.work().contribution, Verdict(message["verdict"]),
                [self._entries[one].work().contribution for one in reviews],
            )  # fmt: skip
        scores = {from_hex(vote.review): vote.score_bp for vote in evidence.votes} if evidence is not None else {}
        for review in reviews if first else ():
            self._pay_review(self._entries[review], entry.digest, decided_ms, scores.get(review))

    def _pay_annotator(self, work: _Entry, entry: Logged, body: DecisionBody, first: bool) -> None:
        message, decided_ms = entry.record.message, entry.record.message["decidedMs"]
        verdict = Verdict(message["verdict"])
        if verdict is Verdict.returned or (first and work.item in work.lease.paid):
            return
        made = annotator_lines(
            work.work(), verdict=verdict, status=Status[body.rule["status"]],
            score_bp=body.evidence.score_bp if body.evidence is not None else None, decision=entry.digest,
            decided_ms=decided_ms,
        )  # fmt: skip
        if not first:
            alive = {one.key: (one, earned) for earned in work.chain() if not (one := work.line(earned)).void}
            void, made = superseded([one for one, _ in alive.values()], made, decided_ms=decided_ms)
            for line in void:
                alive[line.key][1].voided = self.size
        for line in made:
            self._keep(work, line)
            if not line.void:
                work.lease.paid.add(work.item)

    def _add_income(self, entry: Logged) -> None:
        message, version = entry.record.message, read_version(entry.record.payload or b"")
        project, key = from_hex(version.project), (message["versionId"], message["token"])
        weights = self.contributions.dataset(project, version.log_size).weights
        lines, self.carried[key] = royalty_lines(message, entry.digest, project, weights, self.carried.get(key, 0))
        for line in lines:
            self._royalties[entry.digest, line.worker] = line, self._earned(line, line.place, None)
            self._shown.setdefault(line.worker, array("q")).append(self.size)

    def _add_distribution(self, entry: Logged) -> None:
        number = entry.record.message["number"]
        sums, left = dict(self.amounts.get(number - 1, {})), []
        for one in self._uncounted:
            kind = one.kind
            if one.voided != NEVER or kind.external or not kind.amount:
                continue
            if one.available_ms > entry.received_ms:
                left.append(one)
                continue
            one.distribution = number
            pair = kind.worker, kind.token
            sums[pair] = sums.get(pair, 0) + kind.amount
        self.amounts[number], self._uncounted = sums, left


def replay(entries: Iterable[Logged]) -> Replay:
    """The ledger of a whole log."""
    made = Replay()
    for entry in entries:
        made.add(entry)
    return made

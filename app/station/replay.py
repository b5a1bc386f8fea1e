"""The reward ledger and every distribution's amounts, computed again from the log's records alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from app.protocol.code import Role, Status, Verdict
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.manifest import Manifest, Term, read_manifest
from app.protocol.opening import DecisionBody, open_decision, open_lease
from app.protocol.royalty import Contributions, read_version
from app.station.reward_line import Line, Work, annotator_lines, reviewer_lines, royalty_lines, superseded


class Logged(NamedTuple):
    """One record of the log with its digest, when it came, and what its receipt says about it."""

    record: Envelope
    digest: bytes
    received_ms: int
    status: Status


class _Lease(NamedTuple):
    id: bytes
    role: Role
    worker: str
    project: bytes
    hold_ms: int
    terms: list[Term]
    weight: int


@dataclass
class Replay:
    """Fed in log order. One thread."""

    lines: dict[tuple[bytes, bytes, str], Line] = field(default_factory=dict)
    """What counts, by place."""
    void: list[Line] = field(default_factory=list)
    distributed: dict[tuple[bytes, bytes, str], int] = field(default_factory=dict)
    """The first distribution that counts a line."""
    amounts: dict[int, dict[tuple[str, str], int]] = field(default_factory=dict)
    """{distribution: {(worker, token): cumulative amount}}."""
    contributions: Contributions = field(default_factory=Contributions)
    carried: dict[tuple[bytes, str], int] = field(default_factory=dict)
    """{(dataset version, token): what is left of its income for the next}."""
    size: int = 0
    """Log entries so far."""
    _manifests: dict[bytes, Manifest] = field(default_factory=dict)
    _leases: dict[bytes, _Lease] = field(default_factory=dict)
    _works: dict[bytes, Work] = field(default_factory=dict)
    _subjects: dict[bytes, bytes] = field(default_factory=dict)
    _decisions: dict[bytes, bytes] = field(default_factory=dict)

    def add(self, entry: Logged) -> None:
        handler = getattr(self, f"_add_{entry.record.type.lower()}", None)
        if handler is not None:
            handler(entry)
        self.size += 1

    def all_lines(self) -> list[Line]:
        """Every line ever made, also the void ones."""
        return [*self.lines.values(), *self.void]

    # --- by type ------------------------------------------------------------------------------------------------------

    def _add_manifest(self, entry: Logged) -> None:
        self._manifests[entry.record.message["manifestHash"]] = read_manifest(entry.record.payload or b"")

    def _add_lease(self, entry: Logged) -> None:
        message = entry.record.message
        manifest, role = self._manifests[message["manifestHash"]], Role(message["role"])
        self._leases[entry.digest] = _Lease(
            message["leaseId"], role, message["worker"], message["projectId"], manifest.times.hold_s * 1000,
            open_lease(entry.record).terms, manifest.royalty.of(role.name),
        )  # fmt: skip

    def _work(self, entry: Logged) -> Work:
        message = entry.record.message
        lease = self._leases[message["leaseHash"]]
        return Work(
            entry.digest, lease.worker, lease.id, message["itemId"], lease.project, lease.terms, lease.hold_ms,
            lease.weight,
        )  # fmt: skip

    def _add_submission(self, entry: Logged) -> None:
        self._works[entry.digest] = self._work(entry)

    def _add_review(self, entry: Logged) -> None:
        message = entry.record.message
        if entry.status is Status.evidence:
            return
        subject = message["submissionHash"]
        self._works[entry.digest], self._subjects[entry.digest] = self._work(entry), subject
        if subject in self._decisions:
            self._pay_review(entry.digest, self._decisions[subject], entry.received_ms)

    def _pay_review(self, review: bytes, decision: bytes, decided_ms: int, score_bp: int | None = None) -> None:
        for line in reviewer_lines(
            self._works[review], subject=self._subjects[review], decision=decision, decided_ms=decided_ms,
            score_bp=score_bp,
        ):  # fmt: skip
            self.lines.setdefault(line.key, line)

    def _add_decision(self, entry: Logged) -> None:
        message, body = entry.record.message, open_decision(entry.record)
        subject, decided_ms = message["submissionHash"], message["decidedMs"]
        first = not any(message["supersedes"])
        # A known error for a reviewer is nobody's work and no part of the dataset: only its review is paid.
        seeded = body.rule.get("rule") == "seeded"
        if not seeded and (first or body.rule.get("outcome") == "overturned"):
            self._pay_annotator(entry, body, first)
        self._decisions[subject] = entry.digest
        evidence = body.evidence
        reviews = [from_hex(one) for one in evidence.reviews] if evidence is not None else []
        if not seeded:
            self.contributions.decide(
                self.size, self._works[subject].contribution, Verdict(message["verdict"]),
                [self._works[one].contribution for one in reviews],
            )  # fmt: skip
        scores = {from_hex(vote.review): vote.score_bp for vote in evidence.votes} if evidence is not None else {}
        for review in reviews if first else ():
            self._pay_review(review, entry.digest, decided_ms, scores.get(review))

    def _pay_annotator(self, entry: Logged, body: DecisionBody, first: bool) -> None:
        message, decided_ms = entry.record.message, entry.record.message["decidedMs"]
        work, verdict = self._works[message["submissionHash"]], Verdict(message["verdict"])
        if verdict is Verdict.returned:
            return
        made = annotator_lines(
            work, verdict=verdict, status=Status[body.rule["status"]],
            score_bp=body.evidence.score_bp if body.evidence is not None else None, decision=entry.digest,
            decided_ms=decided_ms,
        )  # fmt: skip
        if not first:
            mine = [line for line in self.lines.values() if line.submission == work.digest]
            alive = [line for line in mine if line.role == "annotator"]
            void, made = superseded(alive, made, decided_ms=decided_ms)
            for line in void:
                self.void.append(replace(self.lines.pop(line.key), void=True))
        for line in made:
            if line.void:
                self.void.append(line)
            else:
                self.lines[line.key] = line

    def _add_income(self, entry: Logged) -> None:
        message, version = entry.record.message, read_version(entry.record.payload or b"")
        project, key = from_hex(version.project), (message["versionId"], message["token"])
        weights = self.contributions.dataset(project, version.log_size).weights
        lines, self.carried[key] = royalty_lines(message, entry.digest, project, weights, self.carried.get(key, 0))
        for line in lines:
            self.lines[line.key] = line

    def _add_distribution(self, entry: Logged) -> None:
        number = entry.record.message["number"]
        sums = dict(self.amounts.get(number - 1, {}))
        for key, line in self.lines.items():
            if key not in self.distributed and countable(line, entry.received_ms):
                self.distributed[key] = number
                pair = line.worker, line.token
                sums[pair] = sums.get(pair, 0) + line.amount
        self.amounts[number] = sums


def countable(line: Line, now: int) -> bool:
    """Whether a distribution made at `now` counts the line: payable here, and its hold has ended."""
    return not line.void and not line.external and line.amount > 0 and line.available_ms <= now


def replay(entries: Iterable[Logged]) -> Replay:
    """The ledger of a whole log."""
    made = Replay()
    for entry in entries:
        made.add(entry)
    return made

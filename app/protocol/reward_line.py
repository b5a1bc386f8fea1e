"""What a decision or a review earns, line by line: pure functions shared by the station's ledger and its replay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.protocol.code import Status, Verdict
from app.protocol.manifest import Term
from app.protocol.reward import WHOLE_BP, annotator_reward, bonus_earned, reviewer_reward, royalty_shares
from app.protocol.royalty import Contribution

_FLAGS = {Status.late: "_late", Status.surplus: "_surplus"}


@dataclass(frozen=True, slots=True)
class Line:
    """One reward in one token. `submission` and `decision` are record digests, `lease` the lease's id.

    `place` is what may be paid once per lease: the item for an annotator, the submission for a reviewer, the newer
    decision for what a dispute adds to a line that can no longer be taken back. `amount` is in base units.
    A royalty has the income in place of the lease, the worker as its place and the dataset's version as its item.
    """

    worker: str
    role: str
    lease: bytes
    place: bytes
    submission: bytes
    decision: bytes
    item: bytes
    project: bytes
    token: str
    payer: str
    external: bool
    base: int
    share_bp: int
    bonus_bp: int
    amount: int
    cause: str
    available_ms: int
    void: bool = False

    @property
    def key(self) -> tuple[bytes, bytes, str]:
        return self.lease, self.place, self.token


@dataclass(frozen=True, slots=True)
class Work:
    """A submission or review that may earn: whose, under which lease and terms.

    `hold_ms` and `weight` (its share in royalties) are those of the lease's manifest.
    """

    digest: bytes
    worker: str
    lease: bytes
    item: bytes
    project: bytes
    terms: Sequence[Term]
    hold_ms: int
    weight: int = 0

    @property
    def contribution(self) -> Contribution:
        return Contribution(self.digest, self.worker, self.project, self.weight)


def annotator_lines(
    work: Work, *, verdict: Verdict, status: Status, score_bp: int | None, decision: bytes, decided_ms: int
) -> list[Line]:
    """What a decision earns its annotator: nothing is void, base only when late, surplus or by timeout."""
    lines = []
    for term in work.terms:
        if verdict in (Verdict.accepted, Verdict.accepted_by_timeout):
            share = WHOLE_BP
        elif verdict is Verdict.fixed:
            share = term.share_bp
        else:
            share = 0
        whole = status is Status.received and verdict in (Verdict.accepted, Verdict.fixed)
        bonus = bonus_earned(term.bonus_bp, term.bonus_threshold_bp, score_bp) if whole else 0
        base = int(term.base)
        lines.append(
            Line(
                worker=work.worker, role="annotator", lease=work.lease, place=work.item, submission=work.digest,
                decision=decision, item=work.item, project=work.project, token=term.token, payer=term.payer,
                external=term.external and share > 0, base=base, share_bp=share, bonus_bp=bonus,
                amount=annotator_reward(base, share, bonus), cause=verdict.name + _FLAGS.get(status, ""),
                available_ms=decided_ms + work.hold_ms, void=share == 0,
            )
        )  # fmt: skip
    return lines


def reviewer_lines(
    work: Work, *, subject: bytes, decision: bytes, decided_ms: int, score_bp: int | None = None
) -> list[Line]:
    """What a review earns whatever it said; `subject` is the submission it judged, `score_bp` its author's standing on
    known errors, which alone earns a bonus."""
    lines = []
    for term in work.terms:
        agree = bonus_earned(term.bonus_bp, term.bonus_threshold_bp, score_bp)
        lines.append(
            Line(
                worker=work.worker, role="reviewer", lease=work.lease, place=subject, submission=work.digest,
                decision=decision, item=work.item, project=work.project, token=term.token, payer=term.payer,
                external=term.external, base=int(term.base), share_bp=WHOLE_BP, bonus_bp=agree,
                amount=reviewer_reward(int(term.base), agree), cause="review", available_ms=decided_ms + work.hold_ms,
            )
        )  # fmt: skip
    return lines


def royalty_lines(
    income: Mapping[str, Any], digest: bytes, project: bytes, weights: Mapping[str, int], carried: int
) -> tuple[list[Line], int]:
    """(the lines of an Income message with this record digest, what is carried over to the version's next income)."""
    shares, rest = royalty_shares(income["amount"], weights, carried)
    lines = [
        Line(
            worker=worker, role="contributor", lease=income["incomeId"], place=bytes(12) + bytes.fromhex(worker[2:]),
            submission=digest, decision=digest, item=income["versionId"], project=project, token=income["token"],
            payer="station", external=False, base=amount, share_bp=WHOLE_BP, bonus_bp=0, amount=amount,
            cause="royalty", available_ms=income["receivedMs"],
        )
        for worker, amount in shares.items()
        if amount
    ]  # fmt: skip
    return lines, rest


def superseded(alive: Iterable[Line], new: Iterable[Line], *, decided_ms: int) -> tuple[list[Line], list[Line]]:
    """(lines that are void now, lines that are added) when a new decision takes the place of an old one.

    `alive` are the annotator's lines for this place that count. A line whose hold has ended, or that a partner pays, is
    never taken back: what the new decision pays more is added beside it.
    """
    held: dict[str, list[Line]] = {}
    for line in alive:
        held.setdefault(line.token, []).append(line)
    void, added = [], []
    for line in new:
        old = held.get(line.token, [])
        kept = [one for one in old if one.available_ms <= decided_ms or one.external]
        void += [one for one in old if one not in kept]
        paid = sum(one.amount for one in kept)
        if not kept:
            added.append(line)
        elif line.amount > paid:
            more, cause = line.amount - paid, line.cause + "_difference"
            added.append(replace(line, place=line.decision, amount=more, cause=cause))
    return void, added

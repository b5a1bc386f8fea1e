"""What statements and distributions say people have earned, against the ledger computed again from the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.errors import FormatError
from app.protocol.code import Status
from app.protocol.earning import RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.reward_line import Line
from app.verify.replay import Logged, Replay

_UNDECIDED = bytes(32)


@dataclass
class Entitlements:
    """Fed with every record of a complete log, in order. One thread."""

    replay: Replay = field(default_factory=Replay)

    def add(self, record: Envelope, digest: bytes, index: int, received_ms: int, status: Status) -> None:
        """FormatError for a record that no ledger can be computed from."""
        self.replay.size = index  # entries without a record count as well
        try:
            self.replay.add(Logged(record, digest, received_ms, status))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise FormatError("", f"what it pays cannot be computed ({type(error).__name__}: {error})") from error

    def check_distribution(self, number: int, cumulative: Mapping[tuple[str, str], int]) -> None:
        """FormatError unless its leaves are what the log before it gives, to the last unit."""
        owed = self.replay.amounts.get(number, {})
        for key in sorted(owed.keys() | cumulative.keys()):
            ours, given = owed.get(key, 0), cumulative.get(key, 0)
            if ours != given:
                raise FormatError("", f"it gives {key[0]} {given} of {key[1]}, the log before it gives {ours}")

    def check_statement(self, worker: str, size: int, lines: Sequence[RewardLine]) -> None:
        """FormatError unless every line is one of the ledger's, and none that a statement must show is left out.

        Decided lines of an annotator may be held back: decisions of a batch are told together.
        """
        seen: set[tuple[str, str, str]] = set()
        shown = 0
        for line in lines:
            name = line.submission, line.decision, line.token
            if name in seen:
                raise FormatError("", f"it counts the line for {line.submission} twice")
            seen.add(name)
            record, decision = from_hex(line.submission), from_hex(line.decision)
            if line.state == "pending":
                if decision != _UNDECIDED or not self.replay.is_of(record, worker):
                    raise FormatError("", f"{line.submission} is not this person's work that waits for a decision")
                continue
            found = self.replay.trace(record, decision, worker, line.token)
            if found is None:
                raise FormatError("", f"the log gives this person no line for {line.submission}")
            _compare(line, found.line, is_void=found.voided < size)
            shown += found.line.role != "annotator"
        if shown < self.replay.shown(worker, size):
            raise FormatError("", "it leaves out lines that the log gives this person")


def _compare(line: RewardLine, ours: Line, *, is_void: bool) -> None:
    said = (
        line.role, from_hex(line.item), from_hex(line.project), line.payer, int(line.base), line.share_bp,
        line.bonus_bp, int(line.amount), line.cause, line.available_ms or 0,
    )  # fmt: skip
    owed = (
        ours.role, ours.item, ours.project, ours.payer, ours.base, ours.share_bp, ours.bonus_bp, ours.amount,
        ours.cause, ours.available_ms,
    )  # fmt: skip
    if int(line.amount) != ours.amount:
        raise FormatError("", f"its line for {line.submission} says {line.amount}, the log gives {ours.amount}")
    if said != owed:
        raise FormatError("", f"its line for {line.submission} has another reason, price or date than the log gives it")
    if (is_void and line.state != "void") or (line.state == "void" and not ours.void):
        raise FormatError("", f"its line for {line.submission} counts what a later decision took back, or the reverse")
    if (line.state == "external") != (ours.external and line.state != "void"):
        raise FormatError("", f"its line for {line.submission} is paid by somebody else than the terms say")

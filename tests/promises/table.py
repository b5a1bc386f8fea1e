"""The promises and the figure each asks for, and what a run found about each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

ASKED = {
    "W1": "0 acknowledged edits lost, 0 duplicates, queue drained after 1,000 kills",
    "W2": "0 acknowledged edits lost, 0 databases that do not open after 1,000 power cuts",
    "W3": "an edit durable <= 100 ms (p99), no Save button",
    "W4": "300 failing writes: said, alive, resumed when space returns",
    "W5": "100 % of 200 sealed submissions recovered without the database",
    "W6": "500 flips, 100 truncations: never a traceback, nothing thrown away",
    "W7": "50 of 50 backups restored to the state of their moment",
    "W8": "200 start races: one program wins, the other is refused in < 1 s",
    "W9": "50 kills of a migration leave old or new; newer refused",
    "W10": "0 saved contents changed by 10,000 view actions",
    "W11": "0 of 5,000 edit, undo and kill sequences unlike the model",
    "W12": "WAL on safe versions only, FULL, BEGIN IMMEDIATE, one writer, no network drive unasked",
    "D1": "10,000 over a lossy link: 0 missing, 0 twice, <= 1.5 x payload bytes",
    "D2": "0 false deliveries in 5,000 adversarial answers",
    "D3": "999 of 1,000 delivered in the normal time beside a poison record",
    "D4": "20,000 records in < 15 min at 10 Mbit/s, GUI frame p99 < 32 ms",
    "D5": "a station 24 h back is noticed, re-offered, 0 lost, 0 twice",
    "D6": "0 local items removed by 1,000 fuzzed listings",
    "D7": "kill at every step of 500 changes: none skipped, none twice",
    "D8": "wrong and jumping clocks change no order, id, lease or pay",
    "D9": "500 broken downloads: right hash, <= 5 % fetched twice, 0 partial names",
    "D10": "bundles give what the network gives, three times, in any order",
    "D11": "0 of 1,000 simulated seeds break an invariant",
    "M1": "100 % of 1,000 records verified by a second implementation",
    "M2": "0 of 100,000 one-bit mutations accepted",
    "M3": "0 replays accepted of all pairs",
    "M4": "0 of 5,000 fuzzed requests signed outside the list",
    "M5": "hostile key files refused in < 50 ms and < 20 MB",
    "M6": "every mutation of a log of 10,000 named; a shorter log noticed",
    "M7": "received = earned, 0 paid twice, 0 stuck under storms",
    "M8": "10,000 leaves as the contract's and the library's; sum = funded",
    "M9": "the replayed log gives the ledger to the unit",
    "H1": "300 mutated and >= 20 made files a kind: one message each, 0 crashes, 0 hangs > 2 s, < 1 GB",
    "H2": "others' files decoded in a killable worker within stated limits",
    "H3": "no text from outside is ever rich text",
    "H4": "0 files touched outside workspace, chosen files and target",
    "H5": "0 cells leave as formulas; exact values in JSONL and Parquet",
    "H6": "0 server errors, 0 answers outside the description",
    "H7": "every call x role x own or other answers as the table",
    "H8": "abuse cut in < 2 s, memory growth < 64 MB, limits hold",
    "H9": "0 connections for addresses from users",
    "H10": "300 kills under load on SQLite and PostgreSQL: every receipt in the log",
    "H11": "sign-in once, short, bound; http refused; pinned; hashed; no secret in logs",
    "H12": "idle lock; nothing readable without the passphrase",
}


@dataclass
class Finding:
    """What the tests of one promise said so far."""

    expected: int = 0
    passed: int = 0
    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        return self.passed + len(self.failed) + len(self.skipped) >= self.expected

    @property
    def holds(self) -> bool:
        """Whether every test passed; what was skipped is not proved."""
        return self.expected > 0 and self.passed == self.expected

    @property
    def reached(self) -> str:
        parts = list(self.figures)
        if not parts and self.passed:
            parts.append(f"{self.passed} tests passed")
        parts += [f"FAILED: {name}" for name in self.failed]
        parts += [f"SKIPPED: {name}" for name in self.skipped]
        return "; ".join(parts) or "no test"


def row(name: str, found: Finding) -> dict[str, str | bool]:
    """One line of `--json`."""
    return {"id": name, "asked": ASKED[name], "reached": found.reached, "holds": found.holds}


def as_text(rows: Iterable[dict[str, str | bool]]) -> str:
    """One table: promise, whether it holds, what is asked; under it what was reached."""
    lines = []
    for one in rows:
        lines.append(f"{one['id']:4} {'holds' if one['holds'] else 'FAILS':6} {one['asked']}")
        lines.append(f"{'':12}{one['reached']}")
    return "\n".join(lines)

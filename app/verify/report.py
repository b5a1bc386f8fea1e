"""What checking an export found: yes with numbers, or the first bad record by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.errors import FormatError


@dataclass(frozen=True, slots=True)
class Failure:
    """The first thing that is wrong. `line` counts from 1; 0 where the file as a whole is meant."""

    kind: str
    id: str
    file: str
    line: int
    what: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        name = f"{self.kind} {self.id}".strip()
        return f"{place}: {name}: {self.what}" if name else f"{place}: {self.what}"


class BadRecord(FormatError):
    """Ends the check at the first bad record."""

    def __init__(self, failure: Failure) -> None:
        super().__init__("This export does not verify.", str(failure))
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Report:
    """`ok` with `failure` None, or the first failure; numbers cover what was checked until then."""

    ok: bool
    failure: Failure | None
    station: str
    log_size: int
    log_root: str
    counts: Mapping[str, int] = field(default_factory=dict)
    withheld: int = 0
    """Log entries whose records are not in this export (other projects)."""
    notes: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """The report in plain words, a line each."""
        if self.failure is not None:
            return ["This export does not verify.", str(self.failure)]
        held = ", ".join(f"{n:,} {kind}" for kind, n in sorted(self.counts.items()) if n)
        said = [
            f"This export verifies: {held or 'no records'}.",
            f"Station {self.station}, log of {self.log_size:,} entries.",
        ]
        if self.withheld:
            said.append(f"{self.withheld:,} log entries belong to records that are not in this export.")
        said.append("It proves who signed what and that it is unchanged; not that a person did it, nor when.")
        return said + list(self.notes)

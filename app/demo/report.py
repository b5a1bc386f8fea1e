"""The report of a played journey: each step with its seconds, what was checked, and its pictures."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Step:
    title: str
    seconds: float = 0.0
    facts: list[str] = field(default_factory=list)
    shots: list[Path] = field(default_factory=list)
    failed: str = ""


@dataclass(slots=True)
class Report:
    """Steps in order; `goals` are what the journey has to reach, each true only when it was checked."""

    goals: dict[str, bool]
    steps: list[Step] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return all(self.goals.values()) and not any(step.failed for step in self.steps)

    @contextmanager
    def step(self, title: str, shots: list[Path]) -> Iterator[Step]:
        """Times one step; the pictures added to `shots` meanwhile are its own."""
        step, before, began = Step(title), len(shots), time.monotonic()
        self.steps.append(step)
        try:
            yield step
        except Exception as error:
            step.failed = f"{type(error).__name__}: {error}"
            raise
        finally:
            step.seconds = time.monotonic() - began
            step.shots = shots[before:]

    def write(self, path: Path) -> None:
        total = sum(step.seconds for step in self.steps)
        lines = ["# The journey from label to paid", ""]
        lines += [f"- {'✓' if reached else '✗'} {goal}" for goal, reached in self.goals.items()]
        lines += [f"- {total:.1f} s in all, Python {platform.python_version()}, {platform.system()}", ""]
        lines += ["| step | seconds |", "|---|---|"]
        lines += [f"| {step.title}{' (failed)' if step.failed else ''} | {step.seconds:.1f} |" for step in self.steps]
        for number, step in enumerate(self.steps, 1):
            lines += ["", f"## {number}. {step.title}", ""]
            lines += [f"- {fact}" for fact in step.facts]
            if step.failed:
                lines.append(f"- **failed**: {step.failed}")
            lines += [f"\n![{shot.stem}]({shot.name})" for shot in step.shots]
        if self.notes:
            lines += ["", "## Notes", ""] + [f"- {note}" for note in self.notes]
        path.write_text("\n".join(lines) + "\n", "utf-8")

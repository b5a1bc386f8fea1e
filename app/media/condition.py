"""What a table view may be narrowed to, as values and as SQL with its parameters kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.errors import InputError


class Compare(StrEnum):
    CONTAINS = "contains"
    EQUALS = "equals"
    DIFFERS = "differs"
    BEGINS = "begins"
    ENDS = "ends"
    MATCHES = "matches"
    """A regular expression (RE2) anywhere in the cell."""
    LESS = "less"
    GREATER = "greater"
    """Numbers compare by value, everything else as text."""
    EMPTY = "empty"
    FILLED = "filled"


@dataclass(frozen=True, slots=True)
class Condition:
    """`column` is a column id; empty means any. Upper and lower case are alike, except in MATCHES."""

    test: Compare
    value: str = ""
    column: str = ""


def where(conditions: Sequence[Condition], columns: dict[str, str]) -> tuple[str, list[str]]:
    """The SQL after WHERE and its parameters; `columns` maps ids to database names. InputError: unknown column."""
    clauses: list[str] = []
    parameters: list[str] = []
    for condition in conditions:
        if condition.column and condition.column not in columns:
            raise InputError(f"There is no column “{condition.column}”.", "Choose one of the table's columns.")
        chosen = [columns[condition.column]] if condition.column else list(columns.values())
        tests = [_test(condition.test, cell) for cell in chosen]
        clauses.append("(" + " OR ".join(tests) + ")")
        if condition.test not in (Compare.EMPTY, Compare.FILLED):
            value = condition.value if condition.test is Compare.MATCHES else condition.value.lower()
            parameters += [value] * sum(test.count("?") for test in tests)
    return " AND ".join(clauses) or "true", parameters


def number(cell: str) -> str:
    """A cell's number in SQL; NULL where it is none."""
    return f"TRY_CAST({cell} AS DOUBLE)"


def _test(test: Compare, cell: str) -> str:
    match test:
        case Compare.CONTAINS:
            return f"contains(lower({cell}), ?)"
        case Compare.EQUALS:
            return f"lower({cell}) = ?"
        case Compare.DIFFERS:
            return f"lower({cell}) <> ?"
        case Compare.BEGINS:
            return f"starts_with(lower({cell}), ?)"
        case Compare.ENDS:
            return f"ends_with(lower({cell}), ?)"
        case Compare.MATCHES:
            return f"regexp_matches({cell}, ?)"
        case Compare.LESS:
            return f"coalesce({number(cell)} < {number('?')}, lower({cell}) < ?)"
        case Compare.GREATER:
            return f"coalesce({number(cell)} > {number('?')}, lower({cell}) > ?)"
        case Compare.EMPTY:
            return f"{cell} = ''"
        case Compare.FILLED:
            return f"{cell} <> ''"

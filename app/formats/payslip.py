"""The lines of a signed statement as a table that a spreadsheet or a payroll office reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import NamedTuple

from app.core.reward import in_units
from app.formats.delimited import escaped

_MARK = b"\xef\xbb\xbf"
"""Tells spreadsheets that it is UTF-8."""


class PayslipRow(NamedTuple):
    """One reward; `base` and `amount` in base units, written in whole tokens. `available_ms` is 0 before a decision."""

    submission: str
    role: str
    project: str
    item: str
    token: str
    symbol: str
    decimals: int
    base: int
    share_bp: int
    bonus_bp: int
    amount: int
    cause: str
    state: str
    payer: str
    account: str
    available_ms: int


_COLUMNS = tuple(name for name in PayslipRow._fields if name != "decimals")


def as_csv(rows: Iterable[PayslipRow]) -> bytes:
    """A table with a header; text that a spreadsheet would run is escaped, amounts are exact decimal text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        told = row._asdict() | {name: in_units(getattr(row, name), row.decimals) for name in ("base", "amount")}
        writer.writerow([escaped(str(told[name])) for name in _COLUMNS])
    return _MARK + out.getvalue().encode()

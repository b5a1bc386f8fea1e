"""Writing the station's signed statement to a file: the exact record as JSON, or its lines as a table."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.reward import in_units
from app.errors import InputError, StoreError
from app.ops import earning
from app.ops.earning import Earning

if TYPE_CHECKING:
    from app.workspace import Workspace

COLUMNS = (
    "submission", "role", "project", "item", "token", "symbol", "base", "share_bp", "bonus_bp", "amount", "cause",
    "state", "payer", "account", "available_ms",
)  # fmt: skip
# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what looks like a formula."""
    return "'" + text if text.startswith(_FORMULA) else text


def as_csv(earnings: Sequence[Earning]) -> str:
    """One line per reward, amounts in whole tokens as decimal text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in earnings:
        line = one.line
        row = (
            line.submission_digest, one.role, line.project, line.item, line.token, line.symbol,
            in_units(line.base, line.decimals), line.share_bp, line.bonus_bp, in_units(line.amount, line.decimals),
            line.cause, line.state.value, line.payer, line.account, line.available_ms,
        )  # fmt: skip
        writer.writerow([safe_cell(str(cell)) for cell in row])
    return out.getvalue()


def export(workspace: Workspace, station_id: str, target: Path) -> Path:
    """Write `target`: CSV by its suffix, else the signed record. InputError before a statement came. On a worker."""
    found = workspace.read(earning.statement, station_id)
    if found is None:
        raise InputError("There is no statement yet.", "The station sends one with the first reward.")
    if target.suffix.lower() == ".csv":
        # A mark at the start tells spreadsheets that it is UTF-8.
        data = b"\xef\xbb\xbf" + as_csv(workspace.read(earning.earnings, station_id)).encode()
    else:
        data = found.record
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(data)
        os.replace(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError("The statement could not be written.", f"{target}: {error.strerror}.") from error
    return target

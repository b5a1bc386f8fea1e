"""Writing the station's signed statement to a file: the exact record as JSON, or its lines as a table."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import InputError, StoreError
from app.formats.payslip import PayslipRow, as_csv
from app.ops import earning
from app.ops.earning import Earning

if TYPE_CHECKING:
    from app.workspace import Workspace


def rows(earnings: Sequence[Earning]) -> list[PayslipRow]:
    """Reward lines under the names this workspace knows."""
    return [
        PayslipRow(
            line.submission_digest, one.role, line.project, line.item, line.token, line.symbol, line.decimals,
            line.base, line.share_bp, line.bonus_bp, line.amount, line.cause, line.state.value, line.payer,
            line.account, line.available_ms,
        )
        for one in earnings
        for line in (one.line,)
    ]  # fmt: skip


def export(workspace: Workspace, station_id: str, target: Path) -> Path:
    """Write `target`: CSV by its suffix, else the signed record. InputError before a statement came. On a worker."""
    found = workspace.read(earning.statement, station_id)
    if found is None:
        raise InputError("There is no statement yet.", "The station sends one with the first reward.")
    if target.suffix.lower() == ".csv":
        data = as_csv(rows(workspace.read(earning.earnings, station_id)))
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

"""Writing the station's signed statement to a file: the exact record as JSON, its lines as a table, or a PDF."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import InputError, StoreError
from app.formats.payslip import PayslipRow, as_csv
from app.gui.rewards.payslip import Payslip, as_pdf
from app.ops import earning, rewards, stations
from app.ops.earning import Earning
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.keccak import checksum_address

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


def payslip_of(workspace: Workspace, station_id: str, record: Envelope) -> Payslip:
    """What the PDF of a statement shows. On a worker."""
    station = workspace.read(stations.get, station_id)
    lines, message = workspace.read(earning.earnings, station_id), record.message
    return Payslip(
        station=station.authority.network.name, station_id=to_hex(station.authority.station),
        worker=checksum_address(message["worker"]), number=message["number"], lines=lines,
        totals=rewards.totals([one.line for one in lines]),
        record_digest=to_hex(record.digest(station.authority.records)), lines_hash=to_hex(message["linesHash"]),
        log_size=message["logSize"], log_root=to_hex(message["logRoot"]), signature=to_hex(record.signature),
    )  # fmt: skip


def export(
    workspace: Workspace,
    station_id: str,
    target: Path,
    *,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Path:
    """Write `target`: a table for `.csv`, a document for `.pdf`, else the signed record; whole or not at all.

    InputError before a statement came; Cancelled. On a worker.
    """
    found = workspace.read(earning.statement, station_id)
    if found is None:
        raise InputError("There is no statement yet.", "The station sends one with the first reward.")
    if target.suffix.lower() == ".csv":
        data = as_csv(rows(workspace.read(earning.earnings, station_id)))
    elif target.suffix.lower() == ".pdf":
        data = as_pdf(
            payslip_of(workspace, station_id, Envelope.decode(found.record)), progress=progress, cancel=cancel
        )
    else:
        data = found.file
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(data)
        os.replace(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError("The statement could not be written.", f"{target}: {error.strerror}.") from error
    return target

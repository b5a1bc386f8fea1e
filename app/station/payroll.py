"""Everybody's signed statement as files for a payroll office."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import StoreError
from app.formats.payslip import PayslipRow, as_csv
from app.protocol.earning import RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import Token
from app.protocol.statement import as_file
from app.station.statement import current_statement, lines_of, make_statement, pages_of
from app.station.tables import AccountRow, ItemRow, ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

_UNSAFE = re.compile(r"[^\w-]+")


def write_statements(station: Station, folder: Path) -> int:
    """`NAME-ADDRESS-NUMBER.json`, the exact signed record (with its pages, where it has some), and `.csv` for each
    person who has a line; how many."""
    written = 0
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for worker, name in station.read(_people):
            record = station.read(current_statement, station, worker)
            if record is None:
                record = station.write(make_statement, station, worker, station.clock())
            if record is None:
                continue
            stem = f"{_UNSAFE.sub('-', name).strip('-')[:60] or 'person'}-{worker[2:10]}-{record.message['number']:04d}"
            pages = station.read(pages_of, record)
            _put(folder / f"{stem}.json", as_file(record.encode(), record.payload or b"[]", pages))
            _put(folder / f"{stem}.csv", as_csv(station.read(_rows, station, record)))
            written += 1
    except OSError as error:
        raise StoreError("The statements could not be written.", f"{folder}: {error.strerror}.") from error
    return written


def _put(target: Path, data: bytes) -> None:
    part = target.with_name(target.name + ".part")
    part.write_bytes(data)
    os.replace(part, target)


def _people(session: Session) -> list[tuple[str, str]]:
    rows = session.execute(select(AccountRow.worker, AccountRow.name).order_by(AccountRow.name, AccountRow.worker))
    return [(worker, name) for worker, name in rows]


def _rows(session: Session, station: Station, record: Envelope) -> list[PayslipRow]:
    lines = lines_of(session, record)
    network = station.authority.network
    tokens = {token.address: token for token in (network.chain.tokens if network.chain else network.tokens)}
    titles = {to_hex(row.id): row.title for row in session.execute(select(ProjectRow.id, ProjectRow.title))}
    items = _titles(session, [from_hex(line.item) for line in lines])
    return [_row(line, tokens, titles, items) for line in lines]


def _titles(session: Session, ids: Sequence[bytes]) -> dict[str, str]:
    found = {}
    for start in range(0, len(ids), 500):
        query = select(ItemRow.id, ItemRow.title).where(ItemRow.id.in_(ids[start : start + 500]))
        found.update({to_hex(row.id): row.title for row in session.execute(query) if row.title})
    return found


def _row(
    line: RewardLine, tokens: Mapping[str, Token], titles: Mapping[str, str], items: Mapping[str, str]
) -> PayslipRow:
    token = tokens.get(line.token)
    return PayslipRow(
        line.submission, line.role, titles.get(line.project, line.project), items.get(line.item, line.item),
        line.token, token.symbol if token else "", token.decimals if token else 0, int(line.base), line.share_bp,
        line.bonus_bp, int(line.amount), line.cause, line.state, line.payer, line.account, line.available_ms or 0,
    )  # fmt: skip

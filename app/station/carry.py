"""Air gap: takes a person's bundle as if its records had come over the network, and writes the bundle to give back."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import FormatError, InputError
from app.protocol.bundle import Bundle, BundleHeader, bundle_name, write_bundle
from app.protocol.canonical import parse
from app.protocol.envelope import MAX_BATCH_BYTES, MAX_RECORD_BYTES
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import encode
from app.protocol.messages import BatchAnswer, BatchResult
from app.station.accept import accept
from app.station.arrival import Outcome, Sent
from app.station.auth import Caller
from app.station.station import Station
from app.station.tables import AccountRow

_AT_ONCE = 250
_MAX_ENTRY = 512 * MAX_BATCH_BYTES


def import_bundle(station: Station, path: Path, folder: Path) -> tuple[Path, int, int]:
    """(the bundle with the receipts, in `folder`; how many records were taken; how many were refused).

    Doing it again gives the same receipts. InputError for another station's bundle or a person who is not known.
    """
    with Bundle(path) as bundle:
        header = bundle.header
        if header.station != to_hex(station.id) or header.direction != "to_station":
            raise InputError("This bundle is not for this station.", "Nothing was taken from it.")
        caller = station.read(_caller, header.worker)
        answers: list[tuple[str, bytes]] = []
        taken = refused = 0
        for number, batch in enumerate(_batches(bundle), 1):
            results = tuple(map(_result, accept(station, caller, batch)))
            answers.append((f"receipts/{number:06d}.json", encode(BatchAnswer(results=results))))
            accepted = sum(result.receipt is not None for result in results)
            taken, refused = taken + accepted, refused + len(results) - accepted
    back = BundleHeader(station=header.station, worker=header.worker, direction="to_worker", number=header.number)
    answer = folder / bundle_name(back)
    write_bundle(answer, back, answers)
    return answer, taken, refused


def main(arguments: Sequence[str]) -> int:
    """`station import-bundle`: 0 all taken, 1 some refused (the bundle back says why)."""
    parser = argparse.ArgumentParser(prog="caravan station import-bundle", description="Take a bundle from a stick.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the station's folder")
    parser.add_argument("bundle", type=Path, metavar="BUNDLE")
    parser.add_argument("--out", type=Path, help="where the bundle to give back goes (default: beside the other)")
    options = parser.parse_args(arguments)
    station = Station.open(options.folder)
    try:
        answer, taken, refused = import_bundle(station, options.bundle, options.out or options.bundle.parent)
    finally:
        station.close()
    _say(f"{taken} records taken, {refused} refused. Give this back: {answer}")
    return 1 if refused else 0


def _say(text: str) -> None:
    print(text)  # noqa: T201  a command speaks by printing


def _batches(bundle: Bundle) -> Iterator[list[Sent]]:
    batch: list[Sent] = []
    for entry in bundle.entries("records"):
        for line in bundle.read(entry.name, _MAX_ENTRY).splitlines():
            batch.append(_sent(line))
            if len(batch) == _AT_ONCE:
                yield batch
                batch = []
    if batch:
        yield batch


def _sent(line: bytes) -> Sent:
    try:
        return Sent(parse(line, max_bytes=MAX_RECORD_BYTES))
    except FormatError:
        # One bad line is refused by itself; the others are taken.
        return Sent(None, line)


def _caller(session: Session, worker: str) -> Caller:
    row = session.scalars(select(AccountRow).where(AccountRow.worker == worker)).one_or_none()
    if row is None or row.state != "active":
        raise InputError("This person is not admitted here.", f"{worker}. Nothing was taken from the bundle.")
    return Caller(row.worker, row.key, row.name, frozenset(row.roles), b"")


def _result(outcome: Outcome) -> BatchResult:
    if outcome.problem is not None:
        record = outcome.record or to_hex(bytes(32))
        return BatchResult(record=record, status=outcome.problem.status, problem=outcome.problem)
    assert outcome.receipt is not None
    return BatchResult(record=outcome.record, status=201 if outcome.created else 200, receipt=outcome.receipt.to_wire())

"""Air gap: takes a person's bundle as if its records had come over the network, and writes the bundle to give back."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import FormatError, InputError
from app.protocol.blob import MAX_BYTES
from app.protocol.bundle import Bundle, BundleHeader, bundle_name, write_bundle
from app.protocol.canonical import parse
from app.protocol.carrying import ANSWERS, INVITATION, NETWORK, CarriedAnswers, Welcome, Wishes
from app.protocol.envelope import MAX_BATCH_BYTES, MAX_RECORD_BYTES
from app.protocol.hexadecimal import to_hex
from app.protocol.keccak import ZERO_ADDRESS
from app.protocol.manifest import encode
from app.protocol.messages import BatchAnswer, BatchResult
from app.station import blob, unnamed_blob
from app.station.accept import accept
from app.station.admit import admit_carried
from app.station.arrival import Outcome, Sent
from app.station.auth import Caller
from app.station.carry_back import carry_back
from app.station.invitation import make_invitation
from app.station.refusal import Refusal
from app.station.routes.assignment import take_leases
from app.station.routes.network import network_answer
from app.station.station import Station
from app.station.tables import AccountRow
from app.station.wish import grant, read_wishes

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
        wishes, key = read_wishes(station, bundle)
        refused_entry = _admit(station, wishes, key, header.worker)
        caller = station.read(_caller, header.worker)
        if key not in ("", caller.key):
            raise InputError("The wishes in this bundle are somebody else's.", "Nothing was taken from it.")
        take_leases(station, caller, list(_lines(bundle, "leases")))
        _take_blobs(station, caller, bundle)
        answers: list[tuple[str, bytes | Path]] = []
        taken = refused = 0
        for number, batch in enumerate(_batches(bundle), 1):
            results = tuple(map(_result, accept(station, caller, batch)))
            answers.append((f"receipts/{number:06d}.json", encode(BatchAnswer(results=results))))
            accepted = sum(result.receipt is not None for result in results)
            taken, refused = taken + accepted, refused + len(results) - accepted
        granted = tuple(station.write(grant, station, caller, wish) for wish in wishes.wishes) if key else ()
    told = CarriedAnswers(wishes=granted, admitted=refused_entry, roles=tuple(sorted(caller.roles)))
    answers.append((ANSWERS, encode(told)))
    back = BundleHeader(station=header.station, worker=header.worker, direction="to_worker", number=header.number)
    answer = folder / bundle_name(back)
    write_bundle(answer, back, chain(answers, carry_back(station, caller, wishes)))
    return answer, taken, refused


def _take_blobs(station: Station, caller: Caller, bundle: Bundle) -> None:
    """The large parts of the records; a damaged one is left out, and the record that needs it is refused. So are all
    while the account holds too many that no record came for."""
    most = station.configuration.unnamed_blob_bytes
    if most and station.read(unnamed_blob.held_bytes, caller.worker) > most:
        return
    for entry in bundle.entries("blobs"):
        if entry.size <= MAX_BYTES:
            blob.take(station, caller, bytes.fromhex(entry.name.partition("/")[2]), bundle.stream(entry.name))


def write_welcome(station: Station, path: Path, role: str, **terms: Any) -> None:
    """An invitation as a bundle that lets somebody join without a network; `terms` as of make_invitation."""
    invitation = make_invitation(station, role, **terms)
    header = BundleHeader(station=to_hex(station.id), worker=ZERO_ADDRESS, direction="to_worker", number=0)
    document = encode(Welcome(invitation=invitation))
    write_bundle(path, header, [(INVITATION, document), (NETWORK, encode(network_answer(station)))])


def _admit(station: Station, wishes: Wishes, key: str, worker: str) -> str:
    """Admits the key by the invitation in a bundle; why it was not, if it was not."""
    if not wishes.code:
        return ""
    if key != worker:
        return "The invitation is not proved by the key it is for."
    try:
        station.write(admit_carried, station, wishes.code, key)
    except Refusal as refusal:
        return f"{refusal.title} {refusal.message}".strip()
    return ""


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


def _lines(bundle: Bundle, folder: str) -> Iterator[Any]:
    """Every whole line of the entries in a folder, parsed; a bad one is left out."""
    for entry in bundle.entries(folder):
        for line in bundle.read(entry.name, _MAX_ENTRY).splitlines():
            sent = _sent(line)
            if sent.wire is not None:
                yield sent.wire


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

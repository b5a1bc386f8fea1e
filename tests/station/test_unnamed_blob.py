"""Blobs that no record names: bounded for each account, gone after a time, and never while a record names them."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec import structs
from sqlalchemy import func, select

from app.errors import InputError
from app.protocol.blob import MAX_BYTES, Packed, pack
from app.protocol.canonical import canonical, sha256
from app.protocol.connection import ProblemError
from app.protocol.problem import ProblemType
from app.station import accept, content, unnamed_blob, work
from app.station.arrival import Sent
from app.station.auth import Caller
from app.station.configuration import read_configuration, write_configuration
from app.station.decide import decide_all
from app.station.tables import BlobOwnerRow, BlobPartRow, BlobRow, PayloadBlobRow
from tests.stations import Clock, Person, Served
from tests.sync.large import HEIGHT, WIDTH, image_project, noisy_mask

DAY_S = 86_400


def _work(seed: int) -> Packed:
    region = {"id": "r1", "type": "mask", "label": "noise", "geometry": noisy_mask(seed=seed).geometry()}
    return pack(
        {
            "schema": "annotation/1", "modality": "image", "relations": [], "answers": [], "regions": [region],
            "frame": {"width": WIDTH, "height": HEIGHT, "orientation": 1},
        }
    )  # fmt: skip


def _bound(served: Served, size: int) -> None:
    station = served.station
    station.configuration = structs.replace(station.configuration, unnamed_blob_bytes=size)


def _rows(served: Served, table) -> int:
    return served.station.read(lambda s: s.scalar(select(func.count()).select_from(table)))


def _housekeeping(served: Served) -> None:
    work.run_steps(served.station, tuple(step for step in work.STEPS if step[0] == "unnamed blobs"))


def _annotator(served: Served, tmp_path: Path, count: int = 1) -> tuple[Person, list]:
    """Somebody with as many leases of one item each."""
    project = image_project(served, tmp_path / "pictures", count, reviewers_per_item=0, quorum=0)
    ann = served.person()
    ann.join(project)
    return ann, [ann.lease(project, 1) for _ in range(count)]


def test_an_account_holds_so_much_that_no_record_names(served: Served, tmp_path: Path) -> None:
    ann, [first, second] = _annotator(served, tmp_path, 2)
    other = served.person()
    packed = [_work(seed) for seed in range(4)]
    parts = [next(iter(one.blobs.values())) for one in packed]
    _bound(served, sum(map(len, parts[:3])) - 1)
    for data in parts[:2]:
        ann.client.put_blob(data)
        ann.client.put_blob(data)  # what is there already takes no more room
    before = _rows(served, BlobPartRow)
    with pytest.raises(ProblemError) as caught:
        ann.client.put_blob(parts[2])
    assert caught.value.problem.kind is ProblemType.LIMIT and caught.value.problem.status == 403
    assert "7 days" in caught.value.problem.detail
    assert _rows(served, BlobPartRow) == before and served.station.blobs.size(sha256(parts[2])) is None
    # It is each account's own.
    other.client.put_blob(parts[2])
    # Once a record names one, there is room again; what is named never counts.
    ann.send(ann.submission(first, first.items[0], packed[0].payload))
    ann.client.put_blob(parts[3])
    assert served.station.read(unnamed_blob.held_bytes, ann.worker) == len(parts[1]) + len(parts[3])
    ann.send(ann.submission(second, second.items[0], packed[3].payload))
    assert served.station.read(unnamed_blob.held_bytes, ann.worker) == len(parts[1])


def test_two_uploads_at_once_are_counted_together(served: Served, tmp_path: Path) -> None:
    ann, _ = _annotator(served, tmp_path)
    parts = [canonical([number] * 40_000) for number in range(6)]
    _bound(served, 3 * len(parts[0]))
    for data in parts:
        ann.client.put_part(sha256(data), 0, data)
    gate = threading.Barrier(len(parts))

    def finish(data: bytes) -> bool:
        gate.wait()
        try:
            ann.client.finish_blob(sha256(data), len(data), (sha256(data),))
        except ProblemError as error:
            assert error.problem.kind is ProblemType.LIMIT
            return False
        return True

    with ThreadPoolExecutor(len(parts)) as pool:
        done = list(pool.map(finish, parts))
    assert sum(done) == 3
    assert served.station.read(unnamed_blob.held_bytes, ann.worker) == 3 * len(parts[0])


def test_what_no_record_named_goes_after_its_time_and_the_rest_stays(
    served: Served, clock: Clock, tmp_path: Path
) -> None:
    ann, [lease] = _annotator(served, tmp_path)
    named, unnamed = _work(1), [canonical([number] * 9_000) for number in range(20)]
    [(name, data)] = named.blobs.items()
    ann.client.put_blob(data)
    ann.send(ann.submission(lease, lease.items[0], named.payload))
    for one in unnamed:
        ann.client.put_blob(one)
    # Somebody is in the middle of sending the same bytes as a part of something else.
    ann.client.put_part(bytes(32), 0, unnamed[0])
    clock.pass_(6 * DAY_S)
    _housekeeping(served)
    assert _rows(served, BlobRow) == 21
    clock.pass_(2 * DAY_S)
    _housekeeping(served)
    assert (_rows(served, BlobRow), _rows(served, BlobOwnerRow)) == (1, 1)
    assert ann.client.blob(name) == data
    there = [served.station.blobs.size(sha256(one)) is not None for one in unnamed]
    assert there == [True] + [False] * 19
    assert not ann.client.held_blobs([sha256(unnamed[1])]).blobs[0].whole
    # What is sent anew begins anew, and superseded or decided work keeps its parts.
    decide_all(served.station)
    ann.client.put_blob(unnamed[1])
    clock.pass_(6 * DAY_S)
    _housekeeping(served)
    assert ann.client.blob(sha256(unnamed[1])) == unnamed[1]
    clock.pass_(400 * DAY_S)
    _housekeeping(served)
    assert served.station.blobs.size(name) == len(data) and _rows(served, BlobRow) == 1


def test_a_record_examined_before_the_removal_is_refused_and_can_come_again(
    served: Served, clock: Clock, tmp_path: Path
) -> None:
    ann, [lease] = _annotator(served, tmp_path)
    packed = _work(1)
    [(name, data)] = packed.blobs.items()
    ann.client.put_blob(data)
    record = ann.submission(lease, lease.items[0], packed.payload)
    offer = accept.Offer(_caller(ann), [Sent(record.to_wire())])
    examined = accept.examine(served.station, [offer])
    clock.pass_(8 * DAY_S)
    _housekeeping(served)
    assert _rows(served, BlobRow) == 0
    [[outcome]] = accept.keep(served.station, examined)
    assert outcome.problem is not None and outcome.problem.kind is ProblemType.MISSING_BLOB
    assert _rows(served, PayloadBlobRow) == 0
    ann.client.put_blob(data)
    ann.send(record)
    assert ann.client.blob(name) == data


def test_a_blob_finished_while_it_is_removed_has_its_bytes_or_is_asked_for_again(
    served: Served, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, _ = _annotator(served, tmp_path)
    data = canonical([7] * 40_000)
    ann.client.put_blob(data)
    clock.pass_(8 * DAY_S)
    other = served.person()
    other.client.put_part(sha256(data), 0, data)
    put = served.station.blobs.put

    def put_and_be_late(chunks, expected=None):
        found = put(chunks, expected)
        if expected is not None:
            # Its part is of the same bytes: taken away, so that they go too.
            served.station.write(lambda s: s.delete(s.get_one(BlobPartRow, (sha256(data), other.worker, 0))))
            _housekeeping(served)
        return found

    monkeypatch.setattr(served.station.blobs, "put", put_and_be_late)
    with pytest.raises(ProblemError) as caught:
        other.client.finish_blob(sha256(data), len(data), (sha256(data),))
    assert caught.value.problem.kind is ProblemType.INPUT
    assert _rows(served, BlobRow) == 0 and served.station.blobs.size(sha256(data)) is None
    monkeypatch.undo()
    other.client.put_blob(data)
    assert other.client.blob(sha256(data)) == data


def test_naming_and_removing_at_once_never_lose_what_is_named(served: Served, clock: Clock, tmp_path: Path) -> None:
    count = 12
    ann, leases = _annotator(served, tmp_path, count)
    packed = [_work(seed) for seed in range(count)]
    for one in packed:
        for data in one.blobs.values():
            ann.client.put_blob(data)
    records = [ann.submission(lease, lease.items[0], one.payload) for lease, one in zip(leases, packed, strict=True)]
    clock.pass_(7 * DAY_S + 1)
    gate = threading.Barrier(3)

    def send(some: list) -> list[bool]:
        gate.wait()
        taken = []
        for record in some:
            [outcome] = accept.accept(served.station, _caller(ann), [Sent(record.to_wire())])
            assert outcome.receipt is not None or outcome.problem.kind is ProblemType.MISSING_BLOB
            taken.append(outcome.receipt is not None)
        return taken

    def remove() -> None:
        gate.wait()
        while unnamed_blob.forget_old(served.station):
            pass

    with ThreadPoolExecutor(3) as pool:
        first, second = pool.submit(send, records[:6]), pool.submit(send, records[6:])
        pool.submit(remove).result()
        taken = first.result() + second.result()
    for one, kept in zip(packed, taken, strict=True):
        [(name, data)] = one.blobs.items()
        assert (served.station.blobs.size(name) == len(data)) is kept
        if kept:
            assert served.station.read(content.read, served.station, name) == data
    assert _rows(served, PayloadBlobRow) == sum(taken) == _rows(served, BlobRow)


def test_limits_that_cannot_work_are_refused(served: Served) -> None:
    folder, configuration = served.station.folder, served.station.configuration
    for wrong in ({"unnamed_blob_bytes": MAX_BYTES - 1}, {"unnamed_blob_days": -1}):
        write_configuration(folder, structs.replace(configuration, **wrong))
        with pytest.raises(InputError, match="unnamed"):
            read_configuration(folder)
    write_configuration(folder, configuration)
    assert read_configuration(folder).unnamed_blob_bytes == 512 * 1024 * 1024


def _caller(person: Person) -> Caller:
    return Caller(person.worker, person.signer.address, "", frozenset({"annotator"}), b"")

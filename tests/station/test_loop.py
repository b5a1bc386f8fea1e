"""Join, lease, submit, receipt; the same again; and everything that must not pass."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests

from app.protocol.authority import check_receipt
from app.protocol.canonical import canonical
from app.protocol.client import StationClient
from app.protocol.code import Status, Verdict
from app.protocol.connection import ProblemError, content_digest
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import HaveEntry
from app.protocol.opening import open_lease
from app.signing.verify import recover
from tests.stations import TEXTS, Clock, Person, Served, answer, serve, write_texts


def problem_of(error: pytest.ExceptionInfo[ProblemError]) -> str:
    return error.value.problem.type


def test_the_loop(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    (card,) = ann.client.projects().projects
    assert card.remaining == len(TEXTS) and card.roles == ("annotator",)
    assert ann.client.manifest(project, from_hex(card.manifest))
    lease = ann.lease(project, 4)
    assert len(lease.items) == 4 and len(open_lease(Envelope.from_wire(lease.lease)).items) == 4
    assert lease.receipt is not None
    check_receipt(Envelope.from_wire(lease.receipt), Envelope.from_wire(lease.lease), ann.authority, recover)
    target = tmp_path / "asset"
    ann.client.fetch_asset(from_hex(lease.items[0].asset), target, max_bytes=10_000)
    assert target.read_text("utf-8") in TEXTS

    record = ann.submission(lease, lease.items[0])
    receipt = ann.send(record)
    assert receipt.message["status"] == Status.received
    assert ann.send(record).encode() == receipt.encode()
    assert ann.client.assignments().assignments[0].state == "active"
    results = ann.client.batch([ann.submission(lease, item).encode() for item in lease.items[1:]]).results
    assert [result.status for result in results] == [201, 201, 201]
    assert ann.client.assignments().assignments[0].state == "validation"
    again = ann.client.batch([record.encode()]).results[0]
    assert again.status == 200 and again.receipt == receipt.to_wire()
    state = ann.client.have(
        [(record.message["submissionId"], record.digest(ann.authority.records)), (bytes(32), bytes(32))]
    )
    assert [result.state for result in state.results] == ["same", "missing"]


def test_other_bytes_under_one_id_are_a_conflict(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project)
    first = ann.submission(lease, lease.items[0])
    ann.send(first)
    one = first.message["submissionId"]
    with pytest.raises(ProblemError) as error:
        ann.client.send(ann.submission(lease, lease.items[0], answer("bad"), submissionId=one))
    assert problem_of(error) == "conflict" and error.value.problem.status == 409
    assert error.value.problem.record and error.value.problem.station == to_hex(ann.authority.station)


def make_bad(ann: Person, other: Person, lease: object, foreign: object) -> dict[str, tuple[Envelope, str]]:
    item = lease.items[0]  # type: ignore[attr-defined]
    good = ann.submission(lease, item)  # type: ignore[arg-type]
    forged = bytes([good.signature[0] ^ 1]) + good.signature[1:]
    loose = b'{"schema": "answers/1", "answers": []}'
    outside = canonical(
        {
            "schema": "annotation/1", "modality": "text", "frame": {"length": 5}, "relations": [],
            "regions": [{"id": "r1", "type": "span", "label": "name", "geometry": [[0, 9]]}], "answers": [],
        }
    )  # fmt: skip
    lying = canonical(
        {
            "schema": "annotation/1",
            "modality": "text",
            "frame": {"length": 9999},
            "relations": [],
            "regions": [],
            "answers": [],
        }
    )
    empty = canonical({"schema": "answers/1", "answers": []})
    dispute = canonical({"schema": "dispute/1", "text": "x"})
    s = ann.submission
    return {
        "forged": (Envelope(good.type, good.message, forged, good.payload), "wrong-signer|bad-signature"),
        "other worker": (other.submission(lease, item), "not-leased"),  # type: ignore[arg-type]
        "in another's name": (s(lease, item, worker=other.worker), "wrong-signer"),  # type: ignore[arg-type]
        "unknown lease": (s(lease, item, leaseHash=bytes(32)), "unknown-lease"),  # type: ignore[arg-type]
        "item of another lease": (s(lease, foreign), "not-leased"),  # type: ignore[arg-type]
        "other asset": (s(lease, item, assetHash=bytes(32)), "not-leased"),  # type: ignore[arg-type]
        "other version": (s(lease, item, manifestHash=bytes(32)), "not-leased"),  # type: ignore[arg-type]
        "payload swapped": (Envelope(good.type, good.message, good.signature, empty), "payload-mismatch"),
        "not canonical": (s(lease, item, loose), "not-canonical"),  # type: ignore[arg-type]
        "outside the text": (s(lease, item, outside), "bad-geometry"),  # type: ignore[arg-type]
        "another size": (s(lease, item, lying), "bad-geometry"),  # type: ignore[arg-type]
        "question not answered": (s(lease, item, empty), "schema-mismatch"),  # type: ignore[arg-type]
        "unknown option": (s(lease, item, answer("so-so")), "schema-mismatch"),  # type: ignore[arg-type]
        "another kind of payload": (s(lease, item, dispute), "schema-mismatch"),  # type: ignore[arg-type]
    }


def test_what_must_not_pass_leaves_no_trace(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann, other = served.person(), served.person()
    for person in (ann, other):
        person.join(project)
    lease, foreign = ann.lease(project, 2), other.lease(project, 2)
    before = served.station.checkpoint()
    for name, (record, kinds) in make_bad(ann, other, lease, foreign.items[0]).items():
        sender = other if name == "other worker" else ann
        with pytest.raises(ProblemError) as error:
            sender.client.send(record)
        assert problem_of(error) in kinds.split("|"), name
    bad = [
        record.encode()
        for name, (record, _) in make_bad(ann, other, lease, foreign.items[0]).items()
        if name != "other worker"
    ]
    assert all(result.problem for result in ann.client.batch(bad).results)
    assert served.station.checkpoint() == before


def test_one_poison_record_does_not_hold_up_the_others(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 3)
    records = [ann.submission(lease, item) for item in lease.items]
    poison = ann.submission(lease, lease.items[1], leaseHash=bytes(32))
    results = ann.client.batch([records[0].encode(), poison.encode(), records[2].encode()]).results
    assert [result.status for result in results] == [201, 422, 201]
    assert results[1].record == to_hex(poison.record_hash)


def test_bodies_that_are_not_as_they_should_be(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project)
    record = ann.submission(lease, lease.items[0])
    url = f"{served.server.url}/v1/submissions/{record.message['submissionId'].hex()}"
    headers = {"Authorization": f"Bearer {ann.client.token}"}
    data = record.encode()

    def put(body: bytes, address: str = url, **more: str) -> tuple[int, str]:
        found = requests.put(
            address, data=body, headers={**headers, "Content-Digest": content_digest(body), **more}, timeout=10
        )
        assert found.headers["Content-Type"] == "application/problem+json"
        assert "Traceback" not in found.text
        return found.status_code, found.json()["type"]

    assert put(data, **{"Content-Digest": content_digest(b"x")}) == (400, "digest")
    assert put(data, **{"Content-Encoding": "gzip"}) == (415, "encoding")
    assert put(data, **{"Content-Encoding": "zstd"}) == (415, "encoding")
    assert put(data, **{"Caravan-Protocol": "9"}) == (426, "update")
    assert put(data, Authorization="Bearer x") == (401, "sign-in")
    assert put(data[:-1]) == (422, "malformed")
    assert put(b" " + data) == (422, "not-canonical")
    assert put(data, url[:-1] + ("0" if url[-1] != "0" else "1")) == (422, "malformed")
    assert put(b"[" * 200_000) == (422, "malformed")
    assert put(b'"' + b"x" * (33 * 1024 * 1024) + b'"')[1] == "too-large"
    assert put(b"{}", f"{served.server.url}/v1/nothing") == (404, "not-found")


def test_two_annotators_share_items_and_nobody_gets_one_twice(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"), annotators_per_item=2)
    people = [served.person() for _ in range(3)]
    held: list[list[str]] = []
    for person in people:
        person.join(project)
        held.append([item.item for item in person.lease(project, 4).items])
    assert set(held[0]) == set(held[1]) and not set(held[0]) & set(held[2])
    more = [item.item for item in people[0].lease(project, 10).items]
    assert not set(more) & set(held[0])
    with pytest.raises(ProblemError) as error:
        people[0].lease(project, 10)
    assert problem_of(error) == "no-work"


def test_linked_accounts_never_meet_on_an_item(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"), annotators_per_item=2)
    one, two = served.person(person="p1"), served.person(person="p1")
    for person in (one, two):
        person.join(project)
    first = {item.item for item in one.lease(project, 3).items}
    second = {item.item for item in two.lease(project, 10).items}
    assert not first & second


def test_a_reviewer_gets_what_others_did_in_drawn_order(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"), annotators_per_item=2)
    one, two, rev = served.person(), served.person(), served.person("reviewer")
    for person in (one, two):
        person.join(project)
        lease = person.lease(project, 3)
        for item in lease.items:
            person.send(person.submission(lease, item, answer("good" if person is one else "bad")))
    rev.join(project, "reviewer")
    lease = rev.lease(project, 10, "reviewer")
    assert len(lease.items) == 3 and all(len(item.subjects) == 2 for item in lease.items)
    assert one.worker not in str(lease.to_dict() if hasattr(lease, "to_dict") else lease.items)
    subject = lease.items[0].subjects[0]
    target = tmp_path / "payload"
    rev.client.fetch_blob(from_hex(subject.payload), target, max_bytes=10_000)
    assert target.read_bytes() in (answer("good"), answer("bad"))
    with pytest.raises(ProblemError):
        one.client.fetch_blob(from_hex(subject.payload), tmp_path / "no", max_bytes=10_000)
    for item in lease.items:
        for one_subject in item.subjects:
            receipt = rev.send(rev.review(lease, item, one_subject, Verdict.rejected))
            assert receipt.message["status"] == Status.received
    assert rev.client.assignments().assignments[0].state == "validation"
    with pytest.raises(ProblemError) as error:
        rev.client.send(rev.review(lease, lease.items[0], subject, Verdict.rejected, reason="unknown"))
    assert problem_of(error) == "schema-mismatch"
    with pytest.raises(ProblemError) as error:
        rev.client.send(rev.review(lease, lease.items[0], subject, Verdict.accepted, submissionHash=bytes(32)))
    assert problem_of(error) == "not-leased"


def test_replacing_work(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann, rev = served.person(), served.person("reviewer")
    ann.join(project)
    rev.join(project, "reviewer")
    lease = ann.lease(project, 1)
    item = lease.items[0]
    last = ann.submission(lease, item)
    ann.send(last)
    for _ in range(3):
        last = ann.submission(lease, item, supersedes=last.digest(ann.authority.records))
        assert ann.send(last).message["status"] == Status.received
    with pytest.raises(ProblemError) as error:
        ann.client.send(ann.submission(lease, item, supersedes=last.digest(ann.authority.records)))
    assert problem_of(error) == "supersedes-too-late"
    assert ann.send(ann.submission(lease, item)).message["status"] == Status.evidence
    subjects = rev.lease(project, 5, "reviewer").items[0].subjects
    assert [subject.submission for subject in subjects] == [to_hex(last.digest(ann.authority.records))]


def test_late_surplus_and_evidence(served: Served, tmp_path: Path, clock: Clock) -> None:
    from app.station.work import run_steps

    times = {"lease_s": 100, "grace_s": 50, "late_s": 100, "offline_s": 1000}
    project = served.project(write_texts(tmp_path / "texts"), times=times)
    slow, quick = served.person(), served.person()
    slow.join(project)
    quick.join(project)
    lease = slow.lease(project, 4)
    clock.pass_(120)
    assert slow.send(slow.submission(lease, lease.items[0])).message["status"] == Status.received
    clock.pass_(60)
    run_steps(served.station)
    assert slow.client.assignments().assignments[0].state == "late"
    taken = quick.lease(project, 10)
    filled = [item for item in lease.items[1:] if item.item in {one.item for one in taken.items}]
    assert len(filled) == 3
    assert slow.send(slow.submission(lease, filled[0])).message["status"] == Status.surplus
    quick.client.resign(Envelope.from_wire(taken.lease).message["leaseId"])
    assert slow.send(slow.submission(lease, filled[1])).message["status"] == Status.late
    clock.pass_(100)
    run_steps(served.station)
    assert slow.client.assignments().assignments == ()
    assert slow.send(slow.submission(lease, filled[2])).message["status"] == Status.evidence


def test_budget_limits_what_is_leased(served: Served, tmp_path: Path) -> None:
    from tests.stations import TOKEN

    project = served.project(write_texts(tmp_path / "texts"), budget={TOKEN: 21 * 3 + 20})
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 10)
    assert len(lease.items) == 3
    with pytest.raises(ProblemError) as error:
        ann.lease(project, 1)
    assert problem_of(error) == "no-work"
    ann.client.resign(Envelope.from_wire(lease.lease).message["leaseId"])
    (card,) = ann.client.projects().projects
    assert card.funding[0].available == str(21 * 3 + 20)


def test_daily_limit(served: Served, tmp_path: Path, clock: Clock) -> None:
    project = served.project(write_texts(tmp_path / "texts"), daily_limit=2)
    ann = served.person()
    ann.join(project)
    assert len(ann.lease(project, 10).items) == 2
    with pytest.raises(ProblemError) as error:
        ann.lease(project, 1)
    assert problem_of(error) == "limit" and ann.client.projects().projects[0].left_today == 0
    clock.pass_(86_400)
    assert len(ann.lease(project, 10).items) == 2


def test_changes_come_in_order_and_once(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    for _ in range(3):
        ann.lease(project, 1)
    cursor, kinds = "", []
    while True:
        page = ann.client.changes(cursor, 2)
        kinds += [change.record["type"] for change in page.changes]
        for change in page.changes:
            assert change.receipt is not None
            check_receipt(Envelope.from_wire(change.receipt), Envelope.from_wire(change.record), ann.authority, recover)
        cursor = page.cursor
        if not page.more:
            break
    assert kinds == ["Manifest", "Lease", "Lease", "Lease"]
    assert ann.client.changes(cursor).changes == ()
    with pytest.raises(ProblemError) as error:
        ann.client.changes("00" * 16 + ".1")
    assert problem_of(error) == "epoch"


def test_reopening_keeps_everything(tmp_path: Path) -> None:
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts"))
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project, 2)
        record = ann.submission(lease, lease.items[0])
        receipt = ann.send(record)
        token, signer = ann.client.token, ann.signer
    with serve(tmp_path / "station") as served:
        client = StationClient(served.server.url, ann.authority.station, token=token)
        again = Person(served.server, signer, client, ann.authority)
        served.people.append(again)
        assert again.send(record).encode() == receipt.encode()
        assert (
            again.send(again.submission(lease, lease.items[1])).message["logIndex"] == receipt.message["logIndex"] + 1
        )
        assert client.have([(record.message["submissionId"], record.digest(ann.authority.records))]).results == (
            client.have([(record.message["submissionId"], record.digest(ann.authority.records))]).results
        )
        assert HaveEntry

"""Bytes by hash: ranges, who may have them, blobs in parts; and exams, graded where the answers are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import requests

from app.protocol.canonical import parse, sha256
from app.protocol.connection import ProblemError
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import ExamAnswer, ExamAnswers
from tests.stations import Person, Served, answer, write_texts


def get(person: Person, url: str, **headers: str) -> requests.Response:
    return requests.get(url, headers={"Authorization": f"Bearer {person.client.token}", **headers}, timeout=10)


@pytest.mark.parametrize("length", [500, 100_000])
def test_ranges_of_an_asset(served: Served, tmp_path: Path, length: int) -> None:
    text = ("0123456789" * (length // 10))[:length]
    project = served.project(write_texts(tmp_path / "texts", [text]))
    ann = served.person()
    ann.join(project)
    digest = ann.lease(project).items[0].asset[2:]
    url = f"{served.server.url}/v1/assets/{digest}"
    whole = get(ann, url)
    assert whole.status_code == 200 and whole.text == text and whole.headers["ETag"] == f'"{digest}"'
    etag = whole.headers["ETag"]
    for asked, wanted in (("bytes=0-9", text[:10]), ("bytes=490-", text[490:]), ("bytes=-7", text[-7:])):
        part = get(ann, url, Range=asked, **{"If-Range": etag})
        assert part.status_code == 206 and part.text == wanted
    assert get(ann, url, Range="bytes=5-9", **{"If-Range": '"old"'}).status_code == 200
    for asked in (f"bytes={length}-", "bytes=9-5", "bytes=-0"):
        refused = get(ann, url, Range=asked)
        assert refused.status_code == refused.json()["status"] == 416 and refused.json()["type"] == "input"
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert refused.headers["Content-Range"] == f"bytes */{length}"
    assert get(ann, url, Range="bytes=0-1,5-6").status_code == 200
    assert get(ann, url, **{"If-None-Match": etag}).status_code == 304


def test_a_broken_download_goes_on(served: Served, tmp_path: Path) -> None:
    data = os.urandom(50_000).hex()
    project = served.project(write_texts(tmp_path / "texts", [data]))
    ann = served.person()
    ann.join(project)
    digest = from_hex(ann.lease(project).items[0].asset)
    target = tmp_path / "target"
    target.with_name("target.part").write_bytes(data.encode()[:70_000])
    ann.client.fetch_asset(digest, target, max_bytes=10**6)
    assert target.read_text() == data


def test_assets_are_for_those_who_work_on_them(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann, other, auditor = served.person(), served.person(), served.person("auditor")
    ann.join(project)
    digest = ann.lease(project, 1).items[0].asset[2:]
    url = f"{served.server.url}/v1/assets/{digest}"
    assert get(ann, url).status_code == 200 and get(auditor, url).status_code == 200
    assert get(other, url).status_code == 404 and get(other, url).json()["type"] == "not-found"
    assert get(ann, f"{served.server.url}/v1/assets/..%2f..%2fstation.json").status_code in (404, 422)


def test_blobs_come_in_parts_and_belong_to_who_sent_them(served: Served, tmp_path: Path) -> None:
    ann, other = served.person(), served.person()
    data = os.urandom(9 * 1024 * 1024)
    assert ann.client.put_blob(data) == sha256(data)
    ann.client.put_blob(data)
    ann.client.fetch_blob(sha256(data), tmp_path / "blob", max_bytes=10**8)
    assert (tmp_path / "blob").read_bytes() == data
    with pytest.raises(ProblemError):
        other.client.fetch_blob(sha256(data), tmp_path / "no", max_bytes=10**8)
    assert len([path for path in served.station.blobs.folder.rglob("*") if path.is_file()]) == 1


def test_an_exam_is_passed_or_failed_at_the_station(served: Served, tmp_path: Path) -> None:
    texts = [f"text {number}" for number in range(6)]
    known = {f"text00{number}.txt": parse(answer("good" if number % 2 else "bad")) for number in range(4)}
    project = served.project(
        write_texts(tmp_path / "texts", texts), exam_answers=known,
        exam={"pass_mark_bp": 7500, "attempts": 2, "items": 4},
    )  # fmt: skip
    ann, lazy = served.person(), served.person()
    with pytest.raises(ProblemError) as error:
        ann.join(project)
    assert error.value.problem.type == "exam-needed"

    def sit(person: Person, mood: Any) -> Any:
        sheet = person.client.exam(project)
        assert person.client.exam(project).attempt == sheet.attempt
        answers = []
        for item in sheet.items:
            target = tmp_path / f"{person.worker}-{item.item}"
            person.client.fetch_asset(from_hex(item.asset), target, max_bytes=1000)
            number = int(target.read_text().split()[1])
            answers.append(ExamAnswer(item=item.item, payload=answer(mood(number)).decode()))
        return person.client.exam_answers(project, ExamAnswers(attempt=sheet.attempt, answers=tuple(answers)))

    result = sit(lazy, lambda number: "good")
    assert (result.state, result.score_bp, result.attempts_left) == ("open", 5000, 1)
    assert sit(lazy, lambda number: "good").state == "failed"
    with pytest.raises(ProblemError):
        lazy.client.exam(project)
    assert sit(ann, lambda number: "good" if number % 2 else "bad").state == "passed"
    ann.join(project)
    # What an exam asks is never leased as work.
    assert len(ann.lease(project, 10).items) == 2
    assert to_hex(project) == ann.client.projects().projects[0].project


def test_the_log_proves_itself(served: Served, tmp_path: Path) -> None:
    from app.protocol.log import Checkpoint, verify_consistency, verify_inclusion

    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    old = ann.client.checkpoint()
    lease = ann.lease(project, 5)
    receipts = [ann.send(ann.submission(lease, item)) for item in lease.items]
    new = ann.client.checkpoint()
    found = ann.client.consistency(old.size, new.size)
    points = [Checkpoint(point.size, from_hex(point.root)) for point in (old, new)]
    assert verify_consistency(*points, [from_hex(node) for node in found.proof])
    for receipt in receipts:
        proof = ann.client.log_proof(receipt.message["logIndex"], new.size)
        nodes = [from_hex(node) for node in proof.proof]
        assert verify_inclusion(receipt.message["leafHash"], proof.index, new.size, nodes, points[1].root)
    with pytest.raises(ProblemError):
        ann.client.log_proof(0, new.size + 1)

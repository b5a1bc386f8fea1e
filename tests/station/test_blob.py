"""What a station takes as part of work, and who may read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.protocol.blob import Packed, pack
from app.protocol.canonical import canonical, sha256
from app.protocol.code import Verdict
from app.protocol.connection import ProblemError
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import BlobParts
from app.protocol.problem import ProblemType
from tests.stations import Person, Served, serve
from tests.sync.large import HEIGHT, WIDTH, image_project, noisy_mask


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


def _work(seed: int, box: list[int] | None = None) -> Packed:
    geometry = noisy_mask(seed=seed).geometry()
    region = {"id": "r1", "type": "mask", "label": "noise", "geometry": {**geometry, **({"box": box} if box else {})}}
    return pack(
        {
            "schema": "annotation/1", "modality": "image", "relations": [], "answers": [], "regions": [region],
            "frame": {"width": WIDTH, "height": HEIGHT, "orientation": 1},
        }
    )  # fmt: skip


def _refusal(person: Person, lease, packed: Packed) -> ProblemType | None:
    with pytest.raises(ProblemError) as caught:
        person.send(person.submission(lease, lease.items[0], packed.payload))
    return caught.value.problem.kind


def test_a_record_is_taken_only_with_its_own_sound_parts(served: Served, tmp_path: Path) -> None:
    project = image_project(served, tmp_path / "pictures")
    ann, other, judge = served.person(), served.person(), served.person("reviewer")
    for person in (ann, other):
        person.join(project)
    judge.join(project, "reviewer")
    lease = ann.lease(project, 1)
    packed = _work(1)
    [(name, data)] = packed.blobs.items()
    assert _refusal(ann, lease, packed) is ProblemType.MISSING_BLOB
    # Somebody else's bytes are not one's own, though the station has them.
    other.client.put_blob(data)
    assert _refusal(ann, lease, packed) is ProblemType.MISSING_BLOB
    with pytest.raises(AppError):
        ann.client.blob(name)
    # Parts of a cut or exchanged blob never make a whole.
    for wrong in (data[:-1], data[:-2] + b"9]"):
        ann.client.put_part(name, 0, wrong)
        with pytest.raises(ProblemError):
            ann.client.finish_blob(name, len(wrong), (sha256(wrong),))
    [held] = ann.client.held_blobs([name]).blobs
    assert not held.whole and held.parts[0].sha256 == to_hex(sha256(data[:-2] + b"9]"))
    assert _refusal(ann, lease, packed) is ProblemType.MISSING_BLOB

    x1, y1, x2, y2 = noisy_mask().geometry()["box"]
    outside = _work(2, [x1 + WIDTH, y1, x2 + WIDTH, y2])
    other_size = _work(3, [x1, y1, x2, y2 - 1])
    spaced = data.replace(b"[", b"[ ", 1)
    loose = Packed(packed.payload.replace(name.hex().encode(), sha256(spaced).hex().encode()), {sha256(spaced): spaced})
    huge = canonical([1] * 8_000_001)
    large = Packed(packed.payload.replace(name.hex().encode(), sha256(huge).hex().encode()), {sha256(huge): huge})
    for bad, kind in (
        (outside, ProblemType.BAD_GEOMETRY), (other_size, ProblemType.BAD_GEOMETRY),
        (loose, ProblemType.SCHEMA_MISMATCH), (large, ProblemType.SCHEMA_MISMATCH),
    ):  # fmt: skip
        for part in bad.blobs.values():
            ann.client.put_blob(part)
        assert _refusal(ann, lease, bad) is kind

    ann.client.put_blob(data)
    ann.send(ann.submission(lease, lease.items[0], packed.payload))
    with pytest.raises(AppError):
        judge.client.blob(name)
    task = judge.lease(project, 1, "reviewer")
    [subject] = task.items[0].subjects
    assert judge.client.blob(from_hex(subject.payload)) == packed.payload
    assert judge.client.blob(name) == data
    assert other.client.blob(name) == data  # who sent it has it anyway
    judge.send(judge.review(task, task.items[0], subject, Verdict.accepted))


def test_what_is_asked_of_blobs_is_bounded(served: Served) -> None:
    ann = served.person()
    with pytest.raises(AppError):
        ann.client.call("POST", "/v1/have/blobs", BlobParts, {"blobs": ["0x" + "11" * 32] * 101})
    assert [one.whole for one in ann.client.held_blobs([bytes(32)]).blobs] == [False]

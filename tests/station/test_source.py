"""What projects are made of: pictures, texts, tables; and sources that are hostile or broken."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.errors import AppError, InputError
from app.protocol.canonical import canonical
from app.protocol.connection import ProblemError
from app.protocol.hexadecimal import from_hex
from app.station.project import change_project, projects
from app.station.source import modality_of, read_source
from tests.stations import Served, write_texts


def read(path: Path, **more: Any) -> list[Any]:
    return list(read_source(path, modality_of(path), **more))


def test_pictures_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20), "red").save(tmp_path / "turned.jpg", exif=exif)
    Image.new("RGB", (30, 10)).save(tmp_path / "plain.png")
    items = {item.name: item for item in read(tmp_path)}
    assert (items["turned.jpg"].width, items["turned.jpg"].height) == (20, 40)
    assert (items["plain.png"].width, items["plain.png"].height) == (30, 10)
    assert items["plain.png"].data == (tmp_path / "plain.png").read_bytes()


def test_texts_as_utf8_of_code_points(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("naïve 👩‍🚀".encode("utf-16"))
    (item,) = read(tmp_path)
    assert item.data.decode() == "naïve 👩‍🚀" and item.height == len("naïve 👩‍🚀")


def test_a_table_in_slices(tmp_path: Path) -> None:
    with (tmp_path / "t.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "name"], *([str(n), f"=cell,{n}"] for n in range(7))])
    items = read(tmp_path / "t.csv", slice_rows=3)
    assert [item.height for item in items] == [3, 3, 1] and items[0].width == 2
    assert list(csv.reader(items[2].data.decode().splitlines())) == [["id", "name"], ["6", "=cell,6"]]


def test_json_lines_of_texts(tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_text("\n".join(json.dumps({"id": n, "text": f"t{n} ü"}) for n in range(3)), "utf-8")
    assert [item.data.decode() for item in read(tmp_path / "t.jsonl")] == ["t0 ü", "t1 ü", "t2 ü"]


def test_links_that_lead_outside_are_left_out(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    folder = write_texts(tmp_path / "texts", ["mine"])
    os.symlink(secret, folder / "link.txt")
    os.symlink(tmp_path, folder / "up")
    (folder / ".hidden.txt").write_text("hidden")
    assert [item.data for item in read(folder)] == [b"mine"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("bad.png", b"\x89PNG\r\n\x1a\nrubbish"), ("empty.png", b""), ("bad.jpg", b"\xff\xd8\xff" + b"x" * 100)],
)
def test_one_broken_picture_is_named(served: Served, tmp_path: Path, name: str, data: bytes) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / name).write_bytes(data)
    with pytest.raises(AppError) as error:
        served.project(folder, questions=[], labels=[])
    assert name in f"{error.value.title} {error.value.message}"
    assert served.station.read(projects) == []
    ann = served.person()
    assert ann.client.projects().projects == ()


def test_nothing_to_label(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "missing", Path(__file__)):
        with pytest.raises(InputError):
            modality_of(path)


def test_what_a_project_may_not_say(served: Served, tmp_path: Path) -> None:
    source = write_texts(tmp_path / "texts")
    token = {"token": "0x" + "ee" * 20, "base": "1"}
    bad: list[dict[str, Any]] = [
        {"title": ""},
        {"nonsense": 1},
        {"questions": [{"id": "q", "text": "Q", "kind": "single_choice"}]},
        {"terms": {"annotator": [token]}},
        {"exam": {"pass_mark_bp": 5000, "attempts": 1, "items": 1}},
        {"gold_answers": {"missing.txt": {}}},
        {"gold_answers": {"text000.txt": {"schema": "answers/1", "answers": []}}},
    ]
    for fields in bad:
        with pytest.raises(AppError):
            served.project(source, **fields)


def test_a_table_lease_holds_its_slice_alone(served: Served, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,name\n" + "".join(f"{n},x{n}\n" for n in range(5)), "utf-8")
    project = served.project(tmp_path / "t.csv", questions=[], slice_rows=2)
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project)
    assert [item.height for item in lease.items] == [2, 2, 1] and lease.items[0].modality == "tabular"
    ann.client.fetch_asset(from_hex(lease.items[1].asset), tmp_path / "slice", max_bytes=1000)
    assert (tmp_path / "slice").read_text() == "id,name\n2,x2\n3,x3\n"

    def work(column: str, row: int) -> bytes:
        region = {"id": "r1", "type": "cell", "label": "name", "geometry": {"row": row, "column": column}}
        return canonical(
            {
                "schema": "annotation/1", "modality": "tabular", "frame": {"rows": 2}, "regions": [region],
                "relations": [], "answers": [],
            }
        )  # fmt: skip

    ann.send(ann.submission(lease, lease.items[0], work("name", 1)))
    for payload in (work("other", 1), work("name", 2)):
        with pytest.raises(ProblemError) as error:
            ann.client.send(ann.submission(lease, lease.items[1], payload))
        assert error.value.problem.type == "bad-geometry"


def test_a_new_version_leaves_leased_work_alone(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 2)
    newer = change_project(served.station, project, {"title": "Moods, clearer", "questions": []})
    ann.send(ann.submission(lease, lease.items[0]))
    assert from_hex(ann.lease(project, 1).lease["message"]["manifestHash"]) == newer
    assert [change.record["type"] for change in ann.client.changes().changes] == [
        "Manifest",
        "Lease",
        "Manifest",
        "Lease",
    ]
    assert ann.client.projects().projects[0].title == "Moods, clearer"

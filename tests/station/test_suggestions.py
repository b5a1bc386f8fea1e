"""Suggestions at the station: what goes in and what is told, who is handed what, and control items that do not show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from app.errors import AppError, InputError
from app.protocol.canonical import parse_canonical, sha256
from app.protocol.connection import ProblemError
from app.protocol.hexadecimal import ZERO_HASH, from_hex
from app.protocol.messages import ExamAnswer, ExamAnswers
from app.station import suggestion
from app.station.run import main
from app.station.suggestion import Suggested, suggest_from, suggestion_terms
from app.station.tables import AssetRow, ItemRow
from tests.proposals import IMAGE_LABELS, coco, listed, photos
from tests.stations import Served, answer, serve, write_texts

BOX = {"type": "box", "label": "car", "geometry": [1000, 1000, 9000, 9000]}
SPAN = {"type": "span", "label": "name", "geometry": [[0, 3]], "confidence": 8_000}
FOUND = {
    "photo0.png": [("Car", [10, 20, 30, 40], 0.91), ("Tree", [100, 50, 60, 90], 0.4)],
    "photo1.png": [("Car", [5, 5, 20, 20], 0.75)],
}


def give(served: Served, project: bytes, path: Path, **options) -> Suggested:
    station = served.station
    return suggest_from(station, project, station.read(suggestion_terms, station, project), path, **options)


def pictures(served: Served, folder: Path, **fields) -> bytes:
    return served.project(photos(folder / "photos"), labels=IMAGE_LABELS, **{"questions": [], **fields})


def rows(served: Served, project: bytes) -> dict[str, ItemRow]:
    query = select(ItemRow).where(ItemRow.project == project, ItemRow.kind != "alias")
    return {row.title: row for row in served.station.read(lambda session: session.scalars(query).all())}


def test_a_models_coco_file_is_handed_out_with_the_leases(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path)
    done = give(served, project, coco(tmp_path / "model.json", FOUND))
    assert (done.added, done.regions, done.lines) == (2, 3, [])
    ann, other = served.person(), served.person()
    ann.join(project)
    lease = ann.lease(project)
    named = {item.title: item.suggestions for item in lease.items}
    assert named["photo2.png"] == ZERO_HASH and ZERO_HASH not in (named["photo0.png"], named["photo1.png"])
    assert {row[0]: row[2] for row in parse_canonical(lease.lease["payload"].encode())["items"]} == {
        item.item: item.suggestions for item in lease.items
    }
    name = from_hex(named["photo0.png"])
    ann.client.fetch_asset(name, tmp_path / "got", max_bytes=10**6)
    data = (tmp_path / "got").read_bytes()
    assert sha256(data) == name
    first, second = parse_canonical(data)["regions"]
    assert first == {
        "id": "r1", "type": "box", "label": "car", "geometry": [10_000, 20_000, 40_000, 60_000], "confidence": 9_100,
    }  # fmt: skip
    assert second["label"] == "tree" and second["confidence"] == 4_000
    with pytest.raises(ProblemError, match="no such file for you"):
        other.client.fetch_asset(name, tmp_path / "not", max_bytes=10**6)


def test_the_same_file_again_changes_nothing(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path)
    path = coco(tmp_path / "model.json", FOUND)
    give(served, project, path)
    before = {name: row.suggestions for name, row in rows(served, project).items()}
    again = give(served, project, path)
    assert (again.added, again.changed, again.same, again.lines) == (0, 0, 2, [])
    assert {name: row.suggestions for name, row in rows(served, project).items()} == before


def test_a_lease_keeps_what_it_named(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path, annotators_per_item=2)
    give(served, project, coco(tmp_path / "old.json", FOUND))
    ann, ben = served.person(), served.person()
    ann.join(project)
    old = {item.title: item.suggestions for item in ann.lease(project).items}
    done = give(served, project, coco(tmp_path / "new.json", {"photo0.png": [("Tree", [1, 1, 9, 9], 0.5)]}))
    assert (done.added, done.changed, done.same) == (0, 1, 0)
    ben.join(project)
    new = {item.title: item.suggestions for item in ben.lease(project).items}
    assert new["photo0.png"] != old["photo0.png"] and new["photo1.png"] == old["photo1.png"]
    [mine] = ann.client.assignments().assignments
    assert {item.title: item.suggestions for item in mine.items} == old
    for person, names in ((ann, old), (ben, new)):
        person.client.fetch_asset(from_hex(names["photo0.png"]), tmp_path / "got", max_bytes=10**6)
        (tmp_path / "got").unlink()
    with pytest.raises(ProblemError):
        ben.client.fetch_asset(from_hex(old["photo0.png"]), tmp_path / "not", max_bytes=10**6)


def test_what_does_not_fit_is_told_by_item_and_the_rest_goes_in(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path)
    found = {
        "photo0.png": [("Car", [300, 20, 90, 40], 0.9), ("Bus", [1, 1, 5, 5], 0.9), ("Car", [1, 1, 5, 5], 0.2)],
        "photo1.png": [("Bus", [1, 1, 5, 5], 0.9)],
        "elsewhere.png": [("Car", [1, 1, 5, 5], 0.9)],
        "photo2.png": [],
    }
    done = give(served, project, coco(tmp_path / "model.json", found), least=5_000)
    assert (done.added, done.regions) == (1, 1)
    told = "\n".join(done.lines)
    assert "elsewhere.png: the project has no item of this name." in told
    assert "photo0.png: 1 left out: the label 'Bus' is not one of the project's." in told
    assert "photo1.png: 1 left out: the label 'Bus'" in told
    assert "parts of regions outside their pictures (1)" in told
    [region] = parse_canonical(kept(served, rows(served, project)["photo0.png"].suggestions))["regions"]
    assert region["geometry"] == [300_000, 20_000, 320_000, 60_000]  # pulled to the edge


def test_a_list_of_coco_results_is_read_beside_the_file_of_its_pictures(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path)
    whole = coco(tmp_path / "instances.json", {"photo0.png": [("Tree", [0, 0, 1, 1], 1), ("Car", [0, 0, 1, 1], 1)]})
    results = tmp_path / "results.json"
    box = {"image_id": 1, "category_id": 1, "bbox": [10.5, 20, 30, 40], "score": 0.913}
    results.write_text(json.dumps([box, {**box, "image_id": 99}, {**box, "bbox": [1, 2, 0, 0]}]))
    with pytest.raises(AppError, match="list"):
        give(served, project, results, format_name="coco")
    done = give(served, project, results, images=whole)
    assert done.added == 1 and any("99" in line for line in done.lines)
    first = parse_canonical(kept(served, rows(served, project)["photo0.png"].suggestions))["regions"][0]
    assert (first["label"], first["confidence"], first["geometry"]) == ("car", 9_130, [10_500, 20_000, 40_500, 60_000])
    for bad in (b"{}", b"[", b'[{"image_id": 1}', b""):
        results.write_bytes(bad)
        with pytest.raises(AppError):
            give(served, project, results, images=whole)
    results.write_text("[]")
    with pytest.raises(AppError):
        give(served, project, results, images=results)


def kept(served: Served, name: bytes) -> bytes:
    return served.station.read(suggestion.suggestions_of, served.station, name)


def test_lists_for_texts_and_tables(served: Served, tmp_path: Path) -> None:
    texts = served.project(write_texts(tmp_path / "texts", ["Ada wrote.", "Київ — столиця"]))
    beyond = {**SPAN, "geometry": [[0, 99]]}
    by_name = {**SPAN, "label": "Place", "id": "r7"}
    path = listed(tmp_path / "texts.json", {"text000.txt": [SPAN, beyond], "text001.txt": [by_name]})
    done = give(served, texts, path)
    assert (done.added, done.regions) == (2, 2)
    assert done.lines == ["text000.txt: 1 left out: geometry lies outside the text."]
    [region] = parse_canonical(kept(served, rows(served, texts)["text001.txt"].suggestions))["regions"]
    assert region == {**SPAN, "label": "place", "id": "r1"}

    (tmp_path / "table.csv").write_text("name,city\n" + "".join(f"n{n},c{n}\n" for n in range(30)))
    table = served.project(tmp_path / "table.csv", slice_rows=20)
    first, second = rows(served, table)
    cell = {"type": "cell", "label": "name", "geometry": {"row": 2, "column": rows(served, table)[first].columns[0]}}
    nowhere = {**cell, "geometry": {"row": 2, "column": "nowhere"}}
    span = {"type": "rows", "label": "place", "geometry": [[0, 4]]}
    done = give(
        served, table, listed(tmp_path / "t.json", {first: [cell, nowhere, span], second: [{**cell, "label": 7}]})
    )
    assert (done.added, done.regions) == (1, 2)
    assert "the table has no such column." in done.lines[0] and second in done.lines[1]


def test_an_item_of_which_all_is_refused_keeps_what_it_has(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path)
    give(served, project, coco(tmp_path / "model.json", FOUND))
    before = rows(served, project)
    other = {"photo0.png": [("Bus", [1, 1, 5, 5], 0.9)], "photo1.png": []}
    done = give(served, project, coco(tmp_path / "other.json", other))
    assert (done.added, done.changed, done.same) == (0, 1, 0) and "photo0.png: 1 left out" in done.lines[0]
    after = rows(served, project)
    assert after["photo0.png"].suggestions == before["photo0.png"].suggestions
    assert after["photo1.png"].suggestions == bytes(32)  # the model found nothing there


@pytest.mark.parametrize(
    "data",
    [
        b'{"schema":"suggestion-list/1","items":7}',
        b'{"schema":"suggestion-list/1","items":[{"item":"photo0.png"}]}',
        b'{"schema":"suggestion-list/1","items":[{"item":"photo0.png","regions":[{"confidence":NaN}]}]}',
        b'{"schema":"suggestion-list/1","items":[{"item":"photo0.png","regions":[7]}]}',
        b'{"schema":"suggestion-list/1","items":[{"item":"photo0.png","regions":[',
        b"{}",
        b"",
    ],
)
def test_a_bad_file_changes_nothing(served: Served, tmp_path: Path, data: bytes) -> None:
    project = pictures(served, tmp_path)
    path = tmp_path / "model.json"
    path.write_bytes(data)
    with pytest.raises(AppError):
        give(served, project, path)
    assert {row.suggestions for row in rows(served, project).values()} == {bytes(32)}


def test_neither_exam_nor_reviewers_see_suggestions(served: Served, tmp_path: Path) -> None:
    known = parse_canonical(answer())
    project = served.project(
        write_texts(tmp_path / "texts"), exam={"pass_mark_bp": 5000, "attempts": 1, "items": 1},
        exam_answers={"text000.txt": known},
    )  # fmt: skip
    short = {**SPAN, "geometry": [[0, 2]]}
    done = give(served, project, listed(tmp_path / "m.json", {f"text{n:03}.txt": [short] for n in range(6)}))
    assert done.added == 5 and "text000.txt: it belongs to the exam" in done.lines[0]
    ann, rita = served.person(), served.person("reviewer")
    for person in (ann, rita):
        sheet = person.client.exam(project)
        assert {item.suggestions for item in sheet.items} == {ZERO_HASH}
        given = tuple(ExamAnswer(item=item.item, payload=answer().decode()) for item in sheet.items)
        person.client.exam_answers(project, ExamAnswers(attempt=sheet.attempt, answers=given))
    ann.join(project)
    lease = ann.lease(project, 2)
    assert ZERO_HASH not in {item.suggestions for item in lease.items}
    ann.send(ann.submission(lease, lease.items[0]))
    rita.join(project, "reviewer")
    review = rita.lease(project, 1, "reviewer")
    assert {item.suggestions for item in review.items} == {ZERO_HASH}
    with pytest.raises(ProblemError):
        rita.client.fetch_asset(from_hex(lease.items[0].suggestions), tmp_path / "not", max_bytes=10**6)


# --- commands ---------------------------------------------------------------------------------------------------------


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve(tmp_path / "station"):
        pass
    folder, source = str(tmp_path / "station"), photos(tmp_path / "photos")
    (tmp_path / "labels.json").write_text(json.dumps(IMAGE_LABELS))
    model = coco(tmp_path / "model.json", {**FOUND, "nowhere.png": [("Car", [1, 1, 2, 2], 0.5)]})
    made = ["project", folder, "--from", str(source), "--title", "Cars", "--schema", str(tmp_path / "labels.json")]
    assert main([*made, "--suggestions", str(model)]) == 0
    said = capsys.readouterr().out
    assert "nowhere.png: the project has no item of this name." in said and "for the first time: 2;" in said
    project = said.split()[-1]
    assert main(["suggest", folder, project, str(model)]) == 1
    assert "for the first time: 0; others than before: 0; the same: 2." in capsys.readouterr().out
    only = coco(tmp_path / "only.json", FOUND)
    assert main(["suggest", folder, project, str(only), "--least", "80"]) == 0
    assert "others than before: 2;" in capsys.readouterr().out
    assert main(["suggest", folder, "0x" + "11" * 32, str(only)]) == 2
    assert main(["suggest", folder, project, str(tmp_path / "labels.json")]) == 2
    assert main(["suggest", folder, project, str(only), "--format", "morse"]) == 2
    assert "not known" in capsys.readouterr().err


def test_a_project_whose_suggestions_cannot_be_read_is_not_made(served: Served, tmp_path: Path) -> None:
    from app.station.project import ProjectPlan, create_project
    from app.station.tables import ProjectRow
    from tests.stations import project_fields

    (tmp_path / "bad.json").write_text("[]")
    plan = ProjectPlan(write_texts(tmp_path / "t"), project_fields(), suggestions=tmp_path / "bad.json")
    with pytest.raises(InputError):
        create_project(served.station, plan)
    assert not served.station.read(lambda session: session.scalars(select(ProjectRow)).all())


def test_large_suggestions_are_a_file_of_the_station(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path)
    many = [("Car", [n % 300, n % 190, 5, 5], 0.5) for n in range(2_000)]
    give(served, project, coco(tmp_path / "model.json", {"photo0.png": many}))
    name = rows(served, project)["photo0.png"].suggestions
    assert served.station.read(lambda session: session.get_one(AssetRow, name)).inline is None
    ann = served.person()
    ann.join(project)
    ann.lease(project)
    (tmp_path / "got.part").write_bytes(kept(served, name)[:5_000])  # broken off before
    ann.client.fetch_asset(name, tmp_path / "got", max_bytes=16 << 20)
    assert (tmp_path / "got").read_bytes() == kept(served, name)

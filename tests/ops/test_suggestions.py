"""Suggestions in the real database: imported, decided, counted, listed, and never sent or exported undecided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from app.core.editor import AnnotationEditor
from app.core.item import Item, ItemState
from app.core.problem import Severity
from app.core.project import Project
from app.core.region import Origin
from app.ops import checking, exporting, importing, items, labeling, statistics
from app.ops.filtering import ItemFilter, filter_from_json
from app.ops.merging import Arrival, Labeled
from app.workspace import Workspace
from tests.formats.hostile import MADE, Picture, put
from tests.workspaces import image_project, opened

BOXES = (((1, 2, 9, 8), "Car"), ((20, 20, 30, 30), "Bus"))
PROPOSED = Arrival(as_suggestions=True)


@pytest.fixture
def made(tmp_path: Path):
    with opened(tmp_path / "w") as workspace:
        project, listed = image_project(workspace, ["a.png", "b.png"])
        yield workspace, project, listed


def editor_of(workspace: Workspace, item: Item) -> AnnotationEditor:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    return editor


def suggest(workspace: Workspace, project: Project, folder: Path, *names: str, arrival: Arrival = PROPOSED):
    path = put(MADE["coco"]([Picture(name, BOXES) for name in names]), folder)
    return importing.import_file(workspace, project.id, path, "coco", arrival=arrival)


def test_what_is_suggested_is_no_region_until_it_is_accepted(made, tmp_path: Path) -> None:
    workspace, project, (one, _) = made
    suggest(workspace, project, tmp_path / "in", "a.png", "new.png")
    found = {item.name: item for item in workspace.read(items.page, project.id)}
    assert [(found[n].state, found[n].regions, found[n].suggestions) for n in ("a.png", "b.png", "new.png")] == [
        (ItemState.NEW, 0, 2), (ItemState.NEW, 0, 0), (ItemState.NEW, 0, 2),
    ]  # fmt: skip
    wanted = filter_from_json(ItemFilter(suggestions=True).as_json())
    assert workspace.read(items.count, project.id, wanted) == 2
    assert statistics.compute(workspace, project).regions == 0
    report = exporting.export_project(workspace, project.id, "coco", tmp_path / "out")
    assert report.regions == 0
    editor = editor_of(workspace, one)
    (car, bus) = sorted(editor.annotation.suggestions.values(), key=lambda region: region.order)
    assert {car.origin, bus.origin} == {Origin.SUGGESTION}
    notes = checking.problems(project, one, editor.annotation)
    assert [(note.severity, note.text[:15]) for note in notes] == [(Severity.NOTE, "2 suggestions a")]
    assert notes[0].region in editor.annotation.suggestions
    editor.apply("Accept", put=[car])
    editor.apply("Refuse", drop=[bus.id])
    one = workspace.read(items.get, one.id)
    assert (one.state, one.regions, one.suggestions) == (ItemState.DRAFT, 1, 0)
    assert checking.problems(project, one, editor.annotation) == []
    assert exporting.export_project(workspace, project.id, "coco", tmp_path / "out2").regions == 1


def test_decisions_and_their_undo_survive_a_restart(tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        project, (one, _) = image_project(workspace, ["a.png", "b.png"])
        suggest(workspace, project, tmp_path / "in", "a.png")
        editor = editor_of(workspace, one)
        editor.apply("Accept suggestions", put=list(editor.annotation.suggestions.values()))
    with opened(tmp_path / "w") as workspace:
        editor = editor_of(workspace, one)
        assert len(editor.annotation.regions) == 2 and not editor.annotation.suggestions
        assert editor.undo() == "Accept suggestions"
        assert workspace.read(items.get, one.id).suggestions == 2
    with opened(tmp_path / "w") as workspace:
        editor = editor_of(workspace, one)
        assert len(editor.annotation.suggestions) == 2 and not editor.annotation.regions
        assert editor.redo() == "Accept suggestions" and editor.annotation.ordered()[0].origin is Origin.SUGGESTION


def test_suggestions_come_beside_or_instead_of_what_is_there(made, tmp_path: Path) -> None:
    workspace, project, (one, _) = made
    suggest(workspace, project, tmp_path / "own", "a.png", arrival=Arrival())
    suggest(workspace, project, tmp_path / "in", "a.png")
    editor = editor_of(workspace, one)
    assert (len(editor.annotation.regions), len(editor.annotation.suggestions)) == (2, 2)
    suggest(workspace, project, tmp_path / "in2", "a.png", arrival=Arrival(True, Labeled.REPLACE))
    editor = editor_of(workspace, one)
    assert (len(editor.annotation.regions), len(editor.annotation.suggestions)) == (0, 2)
    assert editor.undo() == "Import" and len(editor.annotation.regions) == 2
    suggest(workspace, project, tmp_path / "in3", "a.png", "b.png", arrival=Arrival(True, Labeled.SKIP))
    assert [item.suggestions for item in workspace.read(items.page, project.id)] == [2, 2]


def test_confidence_comes_along(made, tmp_path: Path) -> None:
    workspace, project, (one, _) = made
    shape = {"label": "car", "points": [[1, 1], [9, 9]], "shape_type": "rectangle", "score": 0.83, "flags": {}}
    document = {"version": "5", "flags": {}, "shapes": [shape], "imagePath": "a.png", "imageData": None,
                "imageHeight": 80, "imageWidth": 100}  # fmt: skip
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_text(json.dumps(document))
    importing.import_file(workspace, project.id, tmp_path / "in", "labelme", arrival=PROPOSED)
    (region,) = editor_of(workspace, one).annotation.suggestions.values()
    assert region.confidence == 8_300


def test_a_workspace_of_the_version_before_is_brought_up_to_date(tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        _, (item, *_) = image_project(workspace, ["a.png"])
        database = next((tmp_path / "w").rglob("workspace.db"))
    engine = create_engine(f"sqlite:///{database}")
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP INDEX ix_item_asset")
        connection.exec_driver_sql("DROP TABLE handed_suggestions")
        connection.exec_driver_sql("DROP TABLE suggestion")
        connection.exec_driver_sql("ALTER TABLE item DROP COLUMN suggestions")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
    engine.dispose()
    with opened(tmp_path / "w") as workspace:
        assert workspace.read(items.get, item.id).suggestions == 0
        editor = editor_of(workspace, item)
        assert not editor.annotation.suggestions

"""W10, W11: looking changes nothing, renaming changes no annotation, and undo equals the model across kills."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from app.core.editor import AnnotationEditor
from app.core.item import ItemState
from app.core.label import Label, LabelSchema
from app.modalities.image.regions import Box
from app.ops import delivering, earning, items, labeling, noting, outbox, projects, rewards
from app.workspace import Workspace
from tests.promises.scene import dump
from tests.workspaces import image_project, opened

WHERE = {"item": ("visited_ms", "active_ms"), "project": ("opened_ms",)}
"""What looking may leave behind: where somebody was, and for how long."""


def content(workspace: Workspace) -> dict:
    """All that is saved but the traces of looking."""
    from app.store.base import Base

    rows = dump(workspace)
    found = {}
    for table in Base.metadata.sorted_tables:
        names = [column.name for column in table.columns]
        hidden = [names.index(name) for name in WHERE.get(table.name, ())]
        found[table.name] = [tuple(v for n, v in enumerate(row) if n not in hidden) for row in rows[table.name]]
    found.pop("meta")  # notes of windows: sizes, columns, the last page
    return found


def box(key: str, x: int, label: str = "car") -> Box:
    return Box(id=key, label=label, x1=x, y1=0, x2=x + 5, y2=5)


def labelled(workspace: Workspace, number: int = 12) -> str:
    project, found = image_project(workspace, [f"picture {n}.png" for n in range(number)])
    for n, item in enumerate(found[: number // 2]):
        editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
        editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
        editor.apply("Add", put=[box("a", n), box("b", n, "tree")])
        editor.apply("Move", put=[box("a", n + 1)])
        editor.undo()
    return project.id


def look(workspace: Workspace, project: str, chance: Random) -> None:
    """One thing a person does without meaning to change anything."""
    view = items.ItemFilter(
        chance.choice(["", "1", "picture", "%", "_", "x" * 50]),
        frozenset(chance.sample(list(ItemState), chance.randrange(3))),
        chance.choice(["", "car", "tree", "unknown"]),
    )
    read, at = workspace.read, chance.randrange(-2, 15)
    item = read(items.page, project, items.ALL, chance.randrange(12), 1)[0].id
    acts: list[Callable[[], object]] = [
        lambda: read(items.page, project, view, max(at, 0), chance.randrange(1, 50)),
        lambda: read(items.count, project, view),
        lambda: read(items.item_at, project, view, at),
        lambda: read(items.index_of, project, view, item),
        lambda: read(items.state_counts, project),
        lambda: read(items.first_open, project),
        lambda: read(labeling.open_annotation, item, workspace.person),
        lambda: AnnotationEditor(*read(labeling.open_annotation, item, workspace.person)),
        lambda: workspace.write(items.mark_visited, item),
        lambda: workspace.write(items.add_active, item, chance.randrange(5_000)),
        lambda: workspace.write(projects.mark_opened, project),
        lambda: workspace.write(noting.note, "window", str(chance.random())),
        lambda: read(projects.label_counts, project),
        lambda: read(projects.all_projects),
        lambda: read(outbox.counts),
        lambda: read(delivering.deliveries, (), max(at, 0), 10),
        lambda: read(earning.earnings),
        lambda: rewards.totals(read(rewards.lines)),
    ]
    chance.choice(acts)()


@pytest.mark.promise("W10")
@pytest.mark.timeout(600)
def test_looking_changes_nothing(tmp_path: Path, size, figure) -> None:
    actions, chance = size(600, 10_000), Random(10)
    with opened(tmp_path) as workspace:
        project = labelled(workspace)
        before = content(workspace)
        for number in range(actions):
            look(workspace, project, chance)
            if number % 200 == 0:
                assert content(workspace) == before
        assert content(workspace) == before
    figure("view actions", actions, "", "10,000")


@pytest.mark.promise("W10")
def test_a_write_where_only_looking_is_meant_is_refused(tmp_path: Path) -> None:
    from app.errors import StoreError

    with opened(tmp_path) as workspace:
        project = labelled(workspace)
        before = content(workspace)
        with pytest.raises(StoreError):
            workspace.read(lambda session: session.execute(text("UPDATE project SET title = 'Other'")))
        workspace.read(projects.rename, project, "Other")
        assert content(workspace) == before


@pytest.mark.promise("W10")
def test_renaming_and_reordering_labels_changes_no_annotation(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        project = labelled(workspace)
        before = content(workspace)
        chance = Random(3)
        for number in range(20):
            labels = [Label("tree", f"Baum {number}", "#112233", "7"), Label("car", f"車 {number}", "#445566", "8")]
            chance.shuffle(labels)
            workspace.write(projects.set_schema, project, LabelSchema(tuple(labels)))
            after = content(workspace)
            for table in ("region", "annotation", "answer", "relation", "step", "item"):
                assert after[table] == before[table]
        names = workspace.read(projects.label_counts, project)
        assert set(names) == {"car", "tree"}


class Model:
    """What undo means: a list of states and a place in it."""

    def __init__(self) -> None:
        self.states: list[dict[str, int]] = [{}]
        self.at = 0

    def edit(self, state: dict[str, int]) -> None:
        if state != self.states[self.at]:
            self.states = [*self.states[: self.at + 1], state]
            self.at += 1

    def undo(self) -> None:
        self.at = max(0, self.at - 1)

    def redo(self) -> None:
        self.at = min(len(self.states) - 1, self.at + 1)

    @property
    def state(self) -> dict[str, int]:
        return self.states[self.at]


def editor_of(workspace: Workspace, item_id: str) -> AnnotationEditor:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item_id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    return editor


def differs_after(folder: Path, sequences: int, steps: int) -> int:
    """Random edits, undo, redo, switches of item and kills; how many sequences ended unlike the model."""
    wrong = 0
    chance = Random(20)
    with opened(folder / "w0") as workspace:
        _, found = image_project(workspace, [f"{n}.png" for n in range(2 * sequences)])
    generation = 0
    for number in range(sequences):
        pair = found[2 * number : 2 * number + 2]
        models = {item.id: Model() for item in pair}
        workspace = Workspace.open(folder / f"w{generation}")
        editor = editor_of(workspace, pair[0].id)
        for _ in range(steps):
            item_id = editor.annotation.item_id
            model = models[item_id]
            match chance.choice(["put", "put", "drop", "undo", "undo", "redo", "switch", "restart", "kill"]):
                case "put":
                    key, x = chance.choice("abc"), chance.randrange(4)
                    editor.apply("put", put=[box(key, x)])
                    model.edit(model.state | {key: x})
                case "drop":
                    key = chance.choice("abc")
                    editor.apply("drop", drop=[key])
                    model.edit({k: v for k, v in model.state.items() if k != key})
                case "undo":
                    editor.undo()
                    model.undo()
                case "redo":
                    editor.redo()
                    model.redo()
                case "switch":
                    editor = editor_of(workspace, chance.choice(pair).id)
                case "restart":
                    workspace.close()
                    workspace = Workspace.open(folder / f"w{generation}")
                    editor = editor_of(workspace, item_id)
                case "kill":
                    # What a kill leaves: the files as they are, without the orderly end.
                    generation += 1
                    shutil.copytree(
                        folder / f"w{generation - 1}", folder / f"w{generation}",
                        ignore=shutil.ignore_patterns("lock", "*-shm", "backups"),
                    )  # fmt: skip
                    workspace.close()
                    shutil.rmtree(folder / f"w{generation - 1}")
                    workspace = Workspace.open(folder / f"w{generation}")
                    editor = editor_of(workspace, item_id)
        for item_id, model in models.items():
            kept = workspace.read(labeling.annotation_of, item_id, workspace.person)
            state = {key: int(region.x1) for key, region in kept.regions.items()} if kept else {}
            wrong += state != model.state
        workspace.close()
    return wrong


@pytest.mark.promise("W11")
@pytest.mark.timeout(3000)
def test_undo_equals_the_model_across_kills(tmp_path: Path, size, figure) -> None:
    sequences = size(8, 250)
    wrong = differs_after(tmp_path, sequences, 20)
    figure("edits, undos, switches, restarts and kills", sequences * 20, "", "5,000")
    figure("states unlike the model", wrong, "", "0")
    assert wrong == 0


@pytest.mark.promise("W11")
def test_without_the_stored_history_it_does_not(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(labeling, "_save_step", lambda *_: None)
    with pytest.raises((IndexError, AssertionError)):
        assert differs_after(tmp_path, 4, 20) == 0

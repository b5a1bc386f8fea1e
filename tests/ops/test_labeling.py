"""Drafts in the real database: everything the editor did is there after a restart, undo included."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.core.annotation import Relation
from app.core.editor import AnnotationEditor
from app.core.item import ItemState
from app.modalities.image.regions import Box, Polygon
from app.ops import items, labeling
from app.workspace import Workspace
from tests.workspaces import image_project, opened

KEYS = st.sampled_from("abcd")


def box(key: str, x: int) -> Box:
    return Box(id=key, label="car", x1=x, y1=0, x2=x + 10, y2=10, attributes=(("color", "red"),))


def editor_of(workspace: Workspace, item_id: str) -> AnnotationEditor:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item_id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    return editor


def test_a_draft_survives_a_restart_with_its_undo_history(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        _, (item, *_) = image_project(workspace, ["a.png"])
        editor = editor_of(workspace, item.id)
        editor.apply("Add box", put=[box("a", 1)])
        editor.apply(
            "Add polygon", put=[Polygon(id="p", label="tree", outer=(0, 0, 9, 0, 9, 9), holes=((1, 1, 2, 1, 2, 2),))]
        )
        editor.apply("Answer", answers={"q": ("x", "y")}, relations={"r": Relation("r", "near", "a", "p")})
        editor.apply("Move", put=[box("a", 5)])
        editor.undo()
        before = editor.annotation
    with opened(tmp_path) as workspace:
        editor = editor_of(workspace, item.id)
        assert editor.annotation.regions == before.regions
        assert editor.annotation.answers == before.answers
        assert editor.annotation.relations == before.relations
        assert editor.redo() == "Move"
        assert editor.annotation.regions["a"].x1 == 5
        assert [editor.undo() for _ in range(5)] == ["Move", "Answer", "Add polygon", "Add box", None]
        assert editor.annotation.is_empty
        found = workspace.read(items.get, item.id)
        assert (found.state, found.regions) == (ItemState.DRAFT, 0)


def test_the_item_counts_its_regions(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        _, (item, *_) = image_project(workspace, ["a.png"])
        editor = editor_of(workspace, item.id)
        editor.apply("Add", put=[box(str(n), n) for n in range(700)])
        editor.apply("Move", put=[box(str(n), n + 1) for n in range(600)])
        editor.apply("Drop", drop=[str(n) for n in range(550)])
        assert workspace.read(items.get, item.id).regions == 150
        editor.undo()
        assert workspace.read(items.get, item.id).regions == 700


class DraftMachine(RuleBasedStateMachine):
    """Random edits, undo, redo and restarts: the database always equals the editor."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace.open(Path(self.folder.name))
        _, (self.item, *_) = image_project(self.workspace, ["a.png"])
        self.editor = editor_of(self.workspace, self.item.id)

    @rule(key=KEYS, x=st.integers(0, 3))
    def put(self, key: str, x: int) -> None:
        self.editor.apply("put", put=[box(key, x)])

    @rule(keys=st.lists(KEYS, max_size=3))
    def drop(self, keys: list[str]) -> None:
        self.editor.apply("drop", drop=keys)

    @rule(value=st.sampled_from(["a", None, ("x",)]))
    def answer(self, value) -> None:
        self.editor.apply("answer", answers={"q": value})

    @rule()
    def undo(self) -> None:
        self.editor.undo()

    @rule()
    def redo(self) -> None:
        self.editor.redo()

    @rule()
    def restart(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(Path(self.folder.name))
        before = self.editor
        self.editor = editor_of(self.workspace, self.item.id)
        assert self.editor.history.steps == before.history.steps
        assert self.editor.history.cursor == before.history.cursor

    @invariant()
    def stored(self) -> None:
        annotation, _ = self.workspace.read(labeling.open_annotation, self.item.id, self.workspace.person)
        assert annotation.regions == self.editor.annotation.regions
        assert annotation.answers == self.editor.annotation.answers

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()


TestDraft = DraftMachine.TestCase
TestDraft.settings = settings(max_examples=6, stateful_step_count=15, deadline=None)

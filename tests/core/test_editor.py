"""The editor against a plain model: random edits, groups, undo and redo."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.core.annotation import Annotation, Relation
from app.core.editor import AnnotationEditor
from app.modalities.image.regions import Box

KEYS = st.sampled_from("abcdef")


def box(key: str, x: int) -> Box:
    return Box(id=key, label="car", x1=x, y1=0, x2=x + 10, y2=10)


class EditorMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.editor = AnnotationEditor(Annotation("a", "item"))
        self.past: list[dict[str, int]] = [{}]
        self.at = 0
        self.followed: dict[str, int] = {}
        self.editor.changed.connect(self._follow)

    def _follow(self, edit) -> None:
        for region in edit.put:
            self.followed[region.id] = region.x1
        for key in edit.drop:
            del self.followed[key]

    def _did(self, state: dict[str, int]) -> None:
        if state != self.past[self.at]:
            self.past[self.at + 1 :] = [state]
            self.at += 1

    @rule(key=KEYS, x=st.integers(0, 3))
    def put(self, key: str, x: int) -> None:
        self.editor.apply("put", put=[box(key, x)])
        self._did(self.past[self.at] | {key: x})

    @rule(key=KEYS)
    def drop(self, key: str) -> None:
        self.editor.apply("drop", drop=[key])
        self._did({k: v for k, v in self.past[self.at].items() if k != key})

    @rule(keys=st.lists(KEYS, max_size=4), x=st.integers(0, 3))
    def drag(self, keys: list[str], x: int) -> None:
        state = dict(self.past[self.at])
        with self.editor.group("drag"):
            for step, key in enumerate(keys):
                self.editor.apply("move", put=[box(key, x + step)])
                state[key] = x + step
        self._did(state)

    @rule(key=KEYS)
    def failing_group(self, key: str) -> None:
        with pytest.raises(RuntimeError), self.editor.group("fails"):
            self.editor.apply("put", put=[box(key, 99)])
            self.editor.apply("drop", drop=list("abcdef"))
            raise RuntimeError

    @rule()
    def undo(self) -> None:
        done = self.editor.undo()
        assert (done is None) == (self.at == 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        done = self.editor.redo()
        assert (done is None) == (self.at == len(self.past) - 1)
        self.at = min(len(self.past) - 1, self.at + 1)

    @invariant()
    def same(self) -> None:
        now = {key: region.x1 for key, region in self.editor.annotation.regions.items()}
        assert now == self.past[self.at] == self.followed


TestEditor = EditorMachine.TestCase
TestEditor.settings = settings(max_examples=30, stateful_step_count=30)


def test_an_edit_that_changes_nothing_makes_no_step() -> None:
    editor = AnnotationEditor(Annotation("a", "item"))
    editor.apply("put", put=[box("a", 1)])
    editor.apply("put", put=[box("a", 1)])
    assert len(editor.history.steps) == 1


def test_relations_of_a_dropped_region_go_and_come_back_with_it() -> None:
    editor = AnnotationEditor(Annotation("a", "item"))
    editor.apply("put", put=[box("a", 1), box("b", 2)], relations={"r": Relation("r", "next", "a", "b")})
    editor.apply("drop", drop=["a"])
    assert not editor.annotation.relations
    editor.undo()
    assert editor.annotation.relations["r"].target == "b"


def test_a_sealed_annotation_refuses_every_edit() -> None:
    editor = AnnotationEditor(Annotation("a", "item"))
    editor.apply("put", put=[box("a", 1)])
    editor.seal()
    with pytest.raises(ValueError):
        editor.apply("put", put=[box("a", 2)])
    assert editor.undo() is None


def test_history_forgets_the_oldest_steps_and_keeps_positions() -> None:
    editor = AnnotationEditor(Annotation("a", "item"))
    commits = []
    editor.committed.connect(commits.append)
    for x in range(1_100):
        editor.apply("move", put=[box("a", x)])
    assert len(editor.history.steps) == 1_000
    assert editor.history.first == 100
    assert [c.position for c in commits] == list(range(1_100))
    while editor.undo():
        pass
    assert editor.annotation.regions["a"].x1 == 99


def test_answers_are_undone_to_absence() -> None:
    editor = AnnotationEditor(Annotation("a", "item"))
    editor.apply("answer", answers={"q": "yes"})
    editor.apply("answer", answers={"q": None})
    assert "q" not in editor.annotation.answers
    editor.undo()
    assert editor.annotation.answers["q"] == "yes"

"""Suggestions in the editor: no regions until accepted, one step that can be undone, told apart for ever."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from immutables import Map

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.label import Attribute, AttributeKind, Label, LabelSchema
from app.core.region import Origin
from app.modalities.image.regions import Box

KEYS = st.sampled_from("abcd")


def box(key: str, x: int = 0, **fields) -> Box:
    return Box(id=key, label="car", x1=x, y1=0, x2=x + 10, y2=10, **fields)


def proposed(key: str, x: int = 0, confidence: int = 5_000) -> Box:
    return box(key, x, origin=Origin.SUGGESTION, confidence=confidence)


def editor_with(*keys: str) -> AnnotationEditor:
    return AnnotationEditor(Annotation("a", "i", suggestions=Map({key: proposed(key) for key in keys})))


def test_accepting_refusing_and_changing_are_one_step_each() -> None:
    editor, commits = editor_with("a", "b", "c"), []
    editor.committed.connect(commits.append)
    editor.apply("Accept", put=[editor.annotation.suggestions["a"]])
    editor.apply("Refuse", drop=["b"])
    editor.apply("Move", put=[replace(editor.annotation.suggestions["c"], x2=99)])
    now = editor.annotation
    assert not now.suggestions and {key: r.origin for key, r in now.regions.items()} == {
        "a": Origin.SUGGESTION, "c": Origin.EDITED,
    }  # fmt: skip
    assert [(c.grown, c.proposed) for c in commits] == [(1, -1), (0, -1), (1, -1)]
    assert [editor.undo() for _ in range(3)] == ["Move", "Refuse", "Accept"]
    assert set(editor.annotation.suggestions) == {"a", "b", "c"} and not editor.annotation.regions
    assert [(c.grown, c.proposed) for c in commits[3:]] == [(-1, 1), (0, 1), (-1, 1)]


def test_an_annotation_with_nothing_but_suggestions_says_nothing() -> None:
    now = editor_with("a").annotation
    assert now.is_empty and now.find("a") is not None and now.find("x") is None and not now.ordered()


class SuggestionMachine(RuleBasedStateMachine):
    """Regions and suggestions never share an id, and what views are told makes the same picture."""

    def __init__(self) -> None:
        super().__init__()
        self.editor = editor_with("a", "b")
        self.shown = dict(self.editor.annotation.suggestions)
        self.counts = [0, 2]
        self.past = [self.editor.annotation]
        self.editor.changed.connect(self._follow)
        self.editor.committed.connect(self._count)

    def _follow(self, edit) -> None:
        for key in edit.gone:
            del self.shown[key]
        for region in edit.shown:
            self.shown[region.id] = region

    def _count(self, commit) -> None:
        self.counts = [self.counts[0] + commit.grown, self.counts[1] + commit.proposed]

    @rule(key=KEYS, x=st.integers(0, 2))
    def put(self, key: str, x: int) -> None:
        self.editor.apply("put", put=[box(key, x)])

    @rule(key=KEYS)
    def accept(self, key: str) -> None:
        if key in self.editor.annotation.suggestions:
            self.editor.apply("accept", put=[self.editor.annotation.suggestions[key]])

    @rule(key=KEYS)
    def drop(self, key: str) -> None:
        self.editor.apply("drop", drop=[key])

    @rule(key=KEYS, x=st.integers(0, 2))
    def suggest(self, key: str, x: int) -> None:
        if key not in self.editor.annotation.regions:
            self.editor.apply("suggest", suggestions={key: proposed(key, x)})

    @rule(keys=st.lists(KEYS, max_size=3))
    def several(self, keys: list[str]) -> None:
        with self.editor.group("several"):
            for key in keys:
                self.accept(key)
                self.drop(key)

    @rule()
    def undo(self) -> None:
        self.editor.undo()

    @rule()
    def redo(self) -> None:
        self.editor.redo()

    @invariant()
    def same(self) -> None:
        now = self.editor.annotation
        assert not set(now.regions) & set(now.suggestions)
        assert self.shown == {**now.regions, **now.suggestions}
        assert self.counts == [len(now.regions), len(now.suggestions)]


TestSuggestions = SuggestionMachine.TestCase
TestSuggestions.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

SIZE = Attribute("size", "Size", AttributeKind.CHOICE, ("small", "large"), default="small")
SEEN = Attribute("seen", "Seen", AttributeKind.FLAG, default="true")
NUMBER = Attribute("n", "Number", AttributeKind.NUMBER, default="many")
CARS = LabelSchema((Label("car", "Car", attributes=(SIZE, SEEN, NUMBER)), Label("bus", "Bus", attributes=(SIZE,))))


def test_new_regions_begin_with_the_defaults_of_their_label() -> None:
    editor = editor_with("s")
    editor.schema = CARS
    values = (("seen", True), ("size", "small"))
    editor.apply("Draw", put=[box("a")])
    assert editor.annotation.regions["a"].attributes == values, "a default that is no value is left out"
    editor.apply("Clear", put=[replace(editor.annotation.regions["a"], attributes=())])
    assert editor.annotation.regions["a"].attributes == (), "what was emptied stays empty"
    editor.apply("Paste", put=[box("b")], as_is=True)
    editor.apply("Import", put=[box("c", origin=Origin.IMPORT)])
    editor.apply("Accept", put=[editor.annotation.suggestions["s"]])
    assert {editor.annotation.regions[key].attributes for key in "bcs"} == {()}
    editor.apply("Label", put=[replace(editor.annotation.regions["c"], label="bus")])
    assert editor.annotation.regions["c"].attributes == (("size", "small"),), "another label asks anew"
    editor.undo()
    assert editor.annotation.regions["c"].attributes == ()

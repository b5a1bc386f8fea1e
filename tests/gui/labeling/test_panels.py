"""The panels around the item follow the editor, and what is done in them is an undoable edit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QMessageBox, QWidget

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.label import Attribute, AttributeKind, KeypointSchema, Label, LabelSchema, new_label
from app.core.problem import Problem, Severity
from app.core.question import Option, Question, QuestionKind
from app.gui.labeling.active_time import ActiveTime
from app.gui.labeling.guideline_panel import GuidelinePanel
from app.gui.labeling.label_dialog.keypoint_editor import PRESETS, as_text, from_text
from app.gui.labeling.label_panel import LabelPanel, key_of, shown_key
from app.gui.labeling.label_picker import LabelPicker
from app.gui.labeling.problems_panel import ProblemsPanel
from app.gui.labeling.question_dialog import QuestionDialog
from app.gui.labeling.question_panel import QuestionPanel
from app.gui.labeling.region_panel import RegionPanel
from app.gui.plain import no_picture
from app.modalities.image.regions import Box

QUESTIONS = (
    Question("one", "One?", QuestionKind.SINGLE, (Option("y", "Yes"), Option("n", "No"))),
    Question("many", "Many?", QuestionKind.MULTIPLE, (Option("a", "A"), Option("b", "B"))),
    Question("number", "Number?", QuestionKind.NUMBER, low="0", high="10"),
    Question("text", "Text?", QuestionKind.TEXT),
    Question("rank", "Rank?", QuestionKind.RANKING, (Option("x", "X"), Option("y", "Y"), Option("z", "Z"))),
    Question("scale", "Scale?", QuestionKind.SCALE, low="1", high="5"),
    Question("wide", "Wide?", QuestionKind.SCALE, low="0", high="1000000000"),
)


def _schema(*names: str) -> LabelSchema:
    schema = LabelSchema()
    for name in names:
        schema = schema.with_label(new_label(schema, name))
    return schema


def _box(n: int, label: str = "a") -> Box:
    return Box(id=f"{n:016x}", label=label, x1=n, y1=n, x2=n + 10, y2=n + 10)


@pytest.fixture
def editor() -> AnnotationEditor:
    return AnnotationEditor(Annotation("annotation", "item"))


@pytest.fixture
def questions(qtbot, editor):
    panel = QuestionPanel()
    qtbot.addWidget(panel)
    panel.set_questions(QUESTIONS, fixed=False)
    panel.open(editor, read_only=False)
    panel.show()
    return panel


def test_every_kind_of_question_can_be_answered_and_undone(qtbot, editor, questions) -> None:
    fields = questions.fields
    fields["one"].buttons["y"].click()
    fields["many"].boxes["b"].click()
    fields["many"].boxes["a"].click()
    qtbot.keyClicks(fields["number"].edit, "3,5")
    qtbot.keyClicks(fields["text"].edit, "two words")
    fields["rank"].move_current(1)
    fields["scale"].buttons[4].click()
    fields["wide"].spin.setValue(77)
    questions.flush()
    assert dict(editor.annotation.answers) == {
        "one": "y", "many": ("a", "b"), "number": "3.5", "text": "two words", "rank": ("y", "x", "z"), "scale": 4,
        "wide": 77,
    }  # fmt: skip
    while editor.undo():
        pass
    assert not editor.annotation.answers
    assert not fields["one"].buttons["y"].isChecked()
    assert fields["number"].edit.text() == ""
    assert fields["rank"].order() == ("x", "y", "z")


def test_ranking_works_from_the_keyboard(qtbot, editor, questions) -> None:
    ranking = questions.fields["rank"]
    ranking.list.setCurrentRow(2)
    qtbot.keyClick(ranking.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(ranking.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.annotation.answers["rank"] == ("z", "x", "y")


def test_a_wrong_number_is_said_beside_the_field_and_never_stored(qtbot, editor, questions) -> None:
    field = questions.fields["number"]
    qtbot.keyClicks(field.edit, "11")
    questions.flush()
    assert "number" not in editor.annotation.answers
    assert field.edit.property("fault_label").text() == "Enter at most 10."


def test_typing_is_one_step_not_one_a_letter(qtbot, editor, questions) -> None:
    qtbot.keyClicks(questions.fields["text"].edit, "hello")
    questions.flush()
    assert len(editor.history.steps) == 1


def test_changed_questions_keep_the_ids_of_what_stays(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = QuestionDialog(QUESTIONS[:1], parent)
    dialog.options.setPlainText("No\nYes\nPerhaps")
    (question,) = dialog.result_questions
    assert [(option.id, option.text) for option in question.options] == [
        ("n", "No"),
        ("y", "Yes"),
        ("perhaps", "Perhaps"),
    ]
    dialog.add()
    assert len(dialog.result_questions) == 1


@pytest.fixture
def regions(qtbot, editor):
    panel = RegionPanel()
    qtbot.addWidget(panel)
    panel.open(editor, _schema("a", "b"), read_only=False)
    return panel


def _check(panel: RegionPanel, editor: AnnotationEditor) -> None:
    shown = [panel.model.region(row) for row in range(panel.model.rowCount())]
    assert shown == editor.annotation.ordered()
    assert [panel.model.row_of(region.id) for region in shown] == list(range(len(shown)))


def test_the_region_list_follows_every_kind_of_edit(editor, regions) -> None:
    editor.apply("Draw", put=[_box(n) for n in range(5)])
    _check(regions, editor)
    editor.apply("Move", put=[_box(2, "b")])
    _check(regions, editor)
    editor.apply("Raise", put=[Box(id=_box(0).id, label="a", x1=0, y1=0, x2=1, y2=1, order=9)])
    _check(regions, editor)
    editor.apply("Delete", drop=[_box(1).id, _box(3).id])
    _check(regions, editor)
    editor.apply("Many", put=[_box(n) for n in range(100, 2_000)])
    _check(regions, editor)
    while editor.undo():
        _check(regions, editor)


def test_a_change_of_very_many_keeps_their_rows_and_what_is_selected(qtbot, editor, regions) -> None:
    editor.apply("Draw", put=[_box(n) for n in range(1_500)])
    regions.show_selection({_box(n).id for n in range(3, 700)})
    chosen = [region.id for region in regions.selected()]
    with qtbot.waitSignal(regions.model.dataChanged):
        editor.apply("Change label", put=[_box(n, "b") for n in range(1_000)])
    _check(regions, editor)
    assert [region.id for region in regions.selected()] == chosen and {r.label for r in regions.selected()} == {"b"}
    editor.apply("Raise", put=[Box(id=_box(n).id, label="a", x1=0, y1=0, x2=1, y2=1, order=9) for n in range(900)])
    _check(regions, editor)


def test_hide_lock_and_delete_act_on_the_selection(editor, regions) -> None:
    editor.apply("Draw", put=[_box(n) for n in range(4)])
    regions.show_selection([_box(1).id, _box(2).id])
    regions.toggle_hidden()
    regions.toggle_locked()
    state = {key: (region.hidden, region.locked) for key, region in editor.annotation.regions.items()}
    assert state == {_box(n).id: (n in (1, 2),) * 2 for n in range(4)}
    regions.delete_selection()
    assert len(editor.annotation.regions) == 4
    regions.toggle_locked()
    regions.delete_selection()
    assert set(editor.annotation.regions) == {_box(0).id, _box(3).id}


def test_attributes_of_the_selected_regions_are_edited_together(qtbot, editor) -> None:
    size = Attribute("size", "Size", AttributeKind.CHOICE, ("small", "large"))
    label = new_label(LabelSchema(), "a")
    schema = LabelSchema((type(label)(label.id, label.name, attributes=(size,)),))
    panel = RegionPanel()
    qtbot.addWidget(panel)
    panel.open(editor, schema, read_only=False)
    editor.apply("Draw", put=[_box(n) for n in range(3)])
    panel.show_selection([_box(0).id, _box(1).id])
    panel.form.edited.emit({"size": "large"})
    assert [dict(region.attributes) for region in editor.annotation.ordered()] == [
        {"size": "large"},
        {"size": "large"},
        {},
    ]


def test_fifty_thousand_regions_are_a_list_like_any_other(qtbot, editor, regions) -> None:
    editor.apply("Import", put=[_box(n) for n in range(50_000)])
    assert regions.model.rowCount() == 50_000
    regions.show_selection([_box(49_999).id])
    assert [region.id for region in regions.selected()] == [_box(49_999).id]


@pytest.fixture
def labels(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    panel = LabelPanel(page)
    panel.setParent(page)
    panel.schema_edited.connect(lambda schema, _removed: panel.set_schema(schema, fixed=False))
    panel.set_schema(LabelSchema(), fixed=False)
    page.show()
    return panel


def test_labels_are_named_one_after_another_and_then_the_field_is_left(qtbot, labels) -> None:
    chosen: list[str] = []
    elsewhere = QLineEdit(labels.parent())
    elsewhere.show()
    labels.label_chosen.connect(lambda key: (chosen.append(key), elsewhere.setFocus()))
    labels.begin_adding()
    for name in ("cat", "dog"):
        assert labels.field.hasFocus()
        qtbot.keyClicks(labels.field, name)
        qtbot.keyClick(labels.field, Qt.Key.Key_Return)
    assert [label.name for label in labels.schema.labels] == ["cat", "dog"] and len(chosen) == 2
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        with qtbot.waitSignal(labels.left):
            qtbot.keyClick(labels.field, key)


def test_a_picker_with_nothing_to_pick_says_what_to_do(qtbot, labels) -> None:
    picker = LabelPicker(_schema("cat"), labels.parent(), fixed=False)
    picker.show()
    assert picker.list.isVisible() and not picker.none.isVisible()
    empty = LabelPicker(LabelSchema(), labels.parent(), fixed=False)
    empty.show()
    assert empty.none.isVisible() and empty.none.text()
    empty.field.setText("dog")
    assert empty.list.isVisible() and not empty.none.isVisible()


def test_the_first_label_is_invited_and_later_ones_get_keys(qtbot, labels) -> None:
    assert labels.stack.currentWidget() is labels.empty
    for n in range(12):
        labels.add(f"label {n}")
    assert labels.stack.currentWidget() is labels.list
    keys = [shown_key(key_of(labels.schema, label)) for label in labels.schema.labels]
    assert keys == [*"1234567890", ";ak", ";al"]
    chosen: list[str] = []
    labels.label_chosen.connect(chosen.append)
    page = labels.parentWidget()
    qtbot.keyClick(page, Qt.Key.Key_3)
    for key in (Qt.Key.Key_Semicolon, Qt.Key.Key_A, Qt.Key.Key_L):
        qtbot.keyClick(page, key)
    assert chosen == ["label-2", "label-11"]


def test_a_name_twice_is_one_label_and_renaming_keeps_the_id(labels) -> None:
    labels.add("cat")
    labels.add("cat")
    assert [label.id for label in labels.schema.labels] == ["cat"]
    index = labels.model.index(0)
    assert labels.model.setData(index, "dog")
    assert [(label.id, label.name) for label in labels.schema.labels] == [("cat", "dog")]
    assert not labels.model.setData(labels.model.index(0), "  ")


def test_a_digit_moves_from_its_owner(labels) -> None:
    labels.add("one")
    labels.add("two")
    labels.give_key("two", "1")
    assert [(label.id, label.key) for label in labels.schema.labels] == [("one", "2"), ("two", "1")]


def test_everything_about_a_label_is_edited_in_one_dialog(qtbot, labels) -> None:
    labels.with_keypoints = True
    labels.add("one")
    labels.add("two")
    dialog = labels.edit("two")
    dialog.name.setText("one")
    assert dialog.message.isVisible() and not dialog.save_button.isEnabled()
    dialog.name.setText("person")
    dialog.key.setCurrentIndex(dialog.key.findData("1"))
    attributes = dialog.attributes
    attributes.add()
    qtbot.keyClicks(attributes.name, "pose")
    attributes.options.setPlainText("standing\nsitting\nstanding\n")
    attributes.required.click()
    attributes.add()
    attributes.remove()
    points = dialog.keypoints
    points.names.setPlainText("nose\nleft-eye\nright eye")
    points.edges.setPlainText("nose - left-eye\nnose – tail")
    assert "tail" in points.fault and not dialog.save_button.isEnabled()
    points.edges.setPlainText("nose - left-eye\nnose – right eye\n")
    dialog.save_button.click()
    assert labels.schema.get("two") == Label(
        "two", "person", labels.schema.get("two").color, "1",
        attributes=(Attribute("attribute-1", "pose", AttributeKind.CHOICE, ("standing", "sitting"), required=True),),
        skeleton=KeypointSchema(("nose", "left-eye", "right eye"), ((0, 1), (0, 2))),
    )  # fmt: skip
    assert labels.schema.get("one").key == "2"


@pytest.mark.parametrize("schema", PRESETS.values())
def test_keypoints_are_read_back_as_they_are_written(schema) -> None:
    assert from_text(*as_text(schema)) == schema


def test_a_guideline_loads_nothing_and_shows_links_before_opening(qtbot, monkeypatch) -> None:
    panel = GuidelinePanel()
    qtbot.addWidget(panel)
    panel.set_guideline(
        "# A\n\n![x](http://example.org/x.png) <script>1</script> [y](javascript:alert(1))\n\n## Big cats\n", fixed=True
    )
    # Given nothing, Qt would look for the file by itself.
    assert panel.reader.loadResource(2, QUrl("http://example.org/x.png")) == no_picture()
    assert panel.reader.loadResource(2, QUrl.fromLocalFile("/etc/hostname")) == no_picture()
    asked: list[tuple[str, QMessageBox.StandardButton]] = []

    def exec_(box: QMessageBox) -> int:
        asked.append((box.informativeText(), box.standardButtons()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    panel._on_link(QUrl("https://example.org/a"))
    panel._on_link(QUrl("javascript:alert(1)"))
    assert asked[0][0] == "https://example.org/a"
    assert asked[0][1] & QMessageBox.StandardButton.Open
    assert not asked[1][1] & QMessageBox.StandardButton.Open
    panel.show_anchor("big-cats")


def test_what_is_being_written_survives_a_refresh(qtbot) -> None:
    panel = GuidelinePanel()
    qtbot.addWidget(panel)
    panel.set_guideline("old", fixed=False)
    panel.button.click()
    panel.editor.setPlainText("new")
    panel.set_guideline("old", fixed=False)
    assert panel.editor.toPlainText() == "new"
    assert panel.stack.currentWidget() is panel.editor
    written: list[str] = []
    panel.guideline_edited.connect(written.append)
    panel.button.click()
    assert written == ["new"]
    assert panel.stack.currentWidget() is panel.reader


def test_problems_jump_one_after_another(qtbot) -> None:
    panel = ProblemsPanel()
    qtbot.addWidget(panel)
    problems = [Problem(Severity.ERROR, "first", region="r"), Problem(Severity.WARNING, "second", question="q")]
    seen: list[Problem] = []
    panel.problem_chosen.connect(seen.append)
    assert not panel.choose_next()
    panel.show_problems(problems)
    assert [panel.choose_next() for _ in range(3)] == [True] * 3
    assert seen == [*problems, problems[0]]
    assert panel.errors == 1


def test_only_work_without_long_pauses_counts() -> None:
    times = iter((0.0, 5.0, 10.0, 1_000.0, 1_001.0))
    active = ActiveTime(lambda: next(times))
    for _ in range(5):
        active.touch()
    assert active.take() == 31_000
    assert active.take() == 0

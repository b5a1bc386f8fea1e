"""Journey 3: a reviewer compares, merges, decides with reasons; what was on the screen is what was signed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.item import ItemState
from app.core.review import Verdict
from app.modalities.image.regions import Box
from app.ops import reviewing as review_ops
from app.protocol import code
from app.protocol.canonical import parse_canonical
from app.protocol.codec import annotation_from_payload
from app.signing.verify import recover
from tests.gui.handed_out import Work, annotation, outbox_records
from tests.gui.review.conftest import photo_works

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, page, key, held=Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the focus is, as a person presses it."""
    page.desk.window.activateWindow()
    target = QApplication.focusWidget() or page.comparison.panes[page.comparison.active].view
    qtbot.keyClick(target, key, held)


def ready(qtbot, page, name: str = ""):
    qtbot.waitUntil(lambda: page.case is not None and name in page.case.item.name, timeout=20_000)
    page.comparison.focus_active()
    return page.comparison


def same_place(one, other) -> bool:
    """A view whose size is odd cannot have its middle where an even one has it: up to a pixel."""
    a, b = one.view_state(), other.view_state()
    return a.zoom == b.zoom and abs(a.x - b.x) <= 1 and abs(a.y - b.y) <= 1


def records(page):
    return outbox_records(page.desk.session.workspace)


@pytest.mark.parametrize(("modality", "differences"), [("image", 5), ("text", 5), ("tabular", 2)])
def test_every_modality_shows_the_annotators_side_by_side_with_their_differences(
    qtbot, reviewing, modality, differences
) -> None:
    page = reviewing(modality)
    comparison = ready(qtbot, page)
    assert [pane.letter for pane in comparison.panes] == ["A", "B"]
    assert all(pane.view.editor is not None and not pane.view.editable for pane in comparison.panes)
    assert len(comparison.spots) == differences == page.side.differences.model.rowCount()
    assert "regions match" in page.agreement.label.text()
    assert page.side.guideline.reader.toPlainText().startswith("How to label")


def test_linked_views_stay_in_step(qtbot, reviewing) -> None:
    page = reviewing("image")
    first, second = (pane.view for pane in ready(qtbot, page).panes)
    first.zoom_actual()
    first.canvas.look(100, 120, 2.0)
    assert same_place(second, first)
    assert second.view_state().zoom == 2.0
    second.zoom_in()
    assert same_place(first, second)
    second.zoom_fit()
    assert first.view_state().zoom == second.view_state().zoom == 0.0
    page.comparison.begin_result(0)
    first.canvas.look(200, 220, 3.0)
    assert same_place(page.comparison.result.view, first)


def test_a_table_is_filtered_and_sorted_in_all_panes(qtbot, reviewing) -> None:
    page = reviewing("tabular")
    first, second = (pane.view for pane in ready(qtbot, page).panes)
    first.bar.filter_changed.emit("Land 3")
    qtbot.waitUntil(lambda: second.view_state().filter == "Land 3", timeout=10_000)
    qtbot.waitUntil(lambda: second.model.rowCount() == first.model.rowCount() < 400, timeout=10_000)


def test_texts_scroll_together(qtbot, reviewing) -> None:
    page = reviewing("text")
    first, second = (pane.view for pane in ready(qtbot, page).panes)
    bar = first.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = first.view_state().y
    assert top > 0
    line = first.pane.viewport().width() // 5
    assert abs(second.view_state().y - top) <= line
    second.pane.verticalScrollBar().setValue(0)
    assert first.view_state().y == 0


def test_tab_jumps_from_difference_to_difference_in_all_panes(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    assert page.side.differences.position == 0
    seen = []
    for _ in range(5):
        seen.append(comparison.spot)
        for position, pane in enumerate(comparison.panes):
            ids = comparison.spot.regions[position : position + 1] if comparison.spot.regions else ()
            assert pane.view.selection == {key for key in ids if key}
            assert {key for key, mark in pane.view.marks.items() if mark == "current"} == pane.view.selection
        press(qtbot, page, Qt.Key.Key_Tab)
    assert len({id(spot) for spot in seen}) == 5
    assert page.side.differences.position == 0
    press(qtbot, page, Qt.Key.Key_Backtab, SHIFT)
    assert page.side.differences.position == 4
    assert comparison.spot.question
    assert page.side.answers.question == comparison.spot.question


def test_clicking_a_region_that_differs_marks_its_difference(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    place = next(n for n, spot in enumerate(comparison.spots) if spot.regions and not spot.regions[0])
    comparison.panes[1].view.select([comparison.spots[place].regions[1]])
    assert page.side.differences.position == place


def test_a_digit_takes_the_others_version_as_one_step(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    while "Logo / Face" not in comparison.spot.title:
        press(qtbot, page, Qt.Key.Key_Tab)
    press(qtbot, page, Qt.Key.Key_2)
    labels = sorted(region.label for region in comparison.editor.annotation.regions.values())
    assert labels == ["face", "face", "hand"]
    assert comparison.editor.history.cursor == 2
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    labels = sorted(region.label for region in comparison.editor.annotation.regions.values())
    assert labels == ["face", "hand", "logo"]
    assert dict(comparison.editor.annotation.answers) == {"sharp": "y", "note": "Fine"}
    press(qtbot, page, Qt.Key.Key_Z, CONTROL | SHIFT)
    press(qtbot, page, Qt.Key.Key_1)
    assert dict(comparison.editor.annotation.regions) == dict(page.case.annotations[0].regions)


def test_taking_a_missing_version_removes_and_an_answer_is_taken_too(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    only_b = next(n for n, spot in enumerate(comparison.spots) if spot.regions and not spot.regions[0])
    page.side.differences.choose(only_b)
    page.take(1)
    assert len(comparison.editor.annotation.regions) == 4
    page.take(0)
    assert len(comparison.editor.annotation.regions) == 3
    sharp = next(n for n, spot in enumerate(comparison.spots) if spot.question == "sharp")
    page.side.differences.choose(sharp)
    page.take(1)
    assert comparison.editor.annotation.answers["sharp"] == "n"
    assert page.side.answers.item(1, 2).text() == "No"


def test_the_result_and_its_undo_are_there_after_a_restart(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    press(qtbot, page, Qt.Key.Key_2)
    before = dict(comparison.editor.annotation.regions)
    item = page.case.item
    press(qtbot, page, Qt.Key.Key_D)
    ready(qtbot, page, "chelsea")
    assert not comparison.has_result
    page.open_item(item)
    ready(qtbot, page, "astronaut")
    assert comparison.has_result
    assert dict(comparison.editor.annotation.regions) == before
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    assert dict(comparison.editor.annotation.regions) == dict(page.case.annotations[0].regions)


def test_rejecting_without_a_reason_is_impossible(qtbot, reviewing) -> None:
    page = reviewing("image")
    ready(qtbot, page)
    press(qtbot, page, Qt.Key.Key_X)
    assert page.verdicts.picker is not None
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.verdicts.picker is None
    assert not page.verdicts.choices
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    assert "Choose a verdict first" in page.side.fault.text()
    assert records(page) == []


def test_a_project_without_reasons_cannot_reject(qtbot, reviewing) -> None:
    page = reviewing("image", reasons=())
    comparison = ready(qtbot, page)
    assert not comparison.panes[0].buttons[Verdict.REJECTED].isEnabled()
    press(qtbot, page, Qt.Key.Key_X)
    assert page.verdicts.picker is None
    assert not page.verdicts.choices


def test_while_a_reason_is_asked_for_no_key_does_anything_else(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    press(qtbot, page, Qt.Key.Key_X)
    press(qtbot, page, Qt.Key.Key_D)
    press(qtbot, page, Qt.Key.Key_9)
    assert page.verdicts.picker is not None
    assert "astronaut" in page.case.item.name
    assert not comparison.has_result


def test_decide_signs_what_was_shown_and_the_next_item_opens(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    case = page.case
    while "Logo / Face" not in comparison.spot.title:
        press(qtbot, page, Qt.Key.Key_Tab)
    marked = comparison.spot.regions[0]
    press(qtbot, page, Qt.Key.Key_X)
    press(qtbot, page, Qt.Key.Key_3)
    assert page.verdicts.choices[0].reason == "label"
    assert page.verdicts.choices[0].regions == (case.names[0][marked],)
    assert comparison.active == 1
    press(qtbot, page, Qt.Key.Key_1)
    shown = comparison.editor.annotation
    press(qtbot, page, Qt.Key.Key_S)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    ready(qtbot, page, "chelsea")
    given = page.given
    workspace = page.desk.session.workspace
    project = case.project
    found = {record.message["submissionHash"].hex(): record for record in records(page)}
    assert len(found) == 2
    for subject, verdict in zip(case.subjects, ("rejected", "fixed"), strict=True):
        record = found[subject.submission_hash]
        assert record.type == "Review"
        assert record.message["verdict"] == code.Verdict[verdict]
        assert record.message["subjectPayloadHash"].hex() == subject.payload_hash
        assert recover(record.digest(given.station.domain), record.signature) == given.signer.address
    rejected = parse_canonical(found[case.subjects[0].submission_hash].payload)
    assert rejected["reasons"] == [{"code": "label", "text": "The label is wrong", "regions": [case.names[0][marked]]}]
    fixed = parse_canonical(found[case.subjects[1].submission_hash].payload)["fixed"]
    read = annotation_from_payload(fixed, "x", case.item.id)
    assert sorted((r.label, repr(r.geometry())) for r in read.regions.values()) == sorted(
        (r.label, repr(r.geometry())) for r in shown.regions.values()
    )
    assert dict(read.answers) == dict(shown.answers)
    assert [review.verdict for review in workspace.read(review_ops.reviews, case.item.id)] == [
        Verdict.REJECTED,
        Verdict.FIXED,
    ]
    assert given.items(project)[0].state is ItemState.QUEUED
    assert page.queue.to_do.text() == "To do 2"
    assert page.queue.decided.text() == "Decided 1"


def test_a_fix_that_changes_nothing_is_refused_beside_the_button_and_nothing_is_signed(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    comparison.begin_result(0)
    press(qtbot, page, Qt.Key.Key_S)
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "just what A did" in page.side.fault.text(), timeout=10_000)
    assert records(page) == []
    assert set(page.verdicts.choices) == {0, 1}


def test_all_that_agree_are_accepted_at_once(qtbot, reviewing) -> None:
    page = reviewing("image")
    ready(qtbot, page)
    press(qtbot, page, Qt.Key.Key_D)
    ready(qtbot, page, "chelsea")
    assert page.side.accept_all.isVisible()
    assert page.agreement.label.text() == "1 of 1 region matches · 1 of 1 answer agrees"
    press(qtbot, page, Qt.Key.Key_Return, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: len(records(page)) == 2, timeout=10_000)
    assert {record.message["verdict"] for record in records(page)} == {code.Verdict.accepted}


def test_one_annotator_alone_is_shown_large_and_can_be_fixed_by_hand(qtbot, reviewing) -> None:
    page = reviewing("image", works=photo_works()[2:])
    comparison = ready(qtbot, page, "camera")
    assert page.agreement.label.text() == "One annotator, nothing to compare with"
    assert comparison.grid.columns_for(800) == 1
    press(qtbot, page, Qt.Key.Key_E)
    assert comparison.editing and comparison.result.view.editable
    box = Box(id="new", label="hand", x1=1000, y1=1000, x2=90_000, y2=90_000)
    comparison.editor.apply("draw", put=[box])
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not comparison.editing
    press(qtbot, page, Qt.Key.Key_S)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.centre.currentWidget() is page.message, timeout=10_000)
    (record,) = records(page)
    assert [r["label"] for r in parse_canonical(record.payload)["fixed"]["regions"]] == ["face", "hand"]


def test_work_that_is_not_there_yet_says_so_and_appears_when_it_comes(qtbot, reviewing) -> None:
    from app.ops import incoming
    from app.protocol.canonical import sha256

    work = photo_works()[2]
    late = Work(work.title, work.asset, work.media_type, work.annotations, work.frame, fetched=False)
    page = reviewing("image", works=[late])
    assert page.centre.currentWidget() is page.message
    payload = page.given.payload(late, late.annotations[0])
    page.desk.session.workspace.write(incoming.put_payload, sha256(payload).hex(), payload)
    ready(qtbot, page, "camera")


def test_three_annotators_have_three_panes(qtbot, reviewing) -> None:
    base = photo_works()[0]
    third = annotation("C", [], sharp="y")
    page = reviewing(
        "image", works=[Work(base.title, base.asset, base.media_type, (*base.annotations, third), base.frame)]
    )
    comparison = ready(qtbot, page)
    assert [pane.letter for pane in comparison.panes] == ["A", "B", "C"]
    assert any("C" in spot.detail for spot in comparison.spots)
    press(qtbot, page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    press(qtbot, page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert comparison.active == 2
    press(qtbot, page, Qt.Key.Key_3)
    assert comparison.has_result


def test_a_second_verdict_is_impossible(qtbot, reviewing) -> None:
    page = reviewing("image", works=photo_works()[:1])
    comparison = ready(qtbot, page)
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.case is not None and page.case.review_of(0) is not None, timeout=10_000)
    assert page.case.review_of(1) is None
    assert not comparison.panes[0].buttons[Verdict.ACCEPTED].isEnabled()
    assert "signed" in comparison.panes[0].state.label.text()
    page.verdicts.ask(0, Verdict.ACCEPTED)
    assert 0 not in page.verdicts.choices


def test_the_result_takes_no_room_before_it_is_begun(qtbot, reviewing) -> None:
    page = reviewing("image")
    comparison = ready(qtbot, page)
    assert comparison.result is not None
    assert not comparison.has_result
    assert not comparison.result.isVisible()
    comparison.begin_result(0)
    assert comparison.result.isVisible()

"""An exam in the window: what it is, answering it, pausing over a restart without a network, handing it in."""

from __future__ import annotations

import json

import pytest

from app.core.item import ItemState
from app.gui.exam.bar import ExamBar
from app.gui.exam.begin_dialog import BeginDialog
from app.gui.exam.hand_in_dialog import HandInDialog
from app.ops import items, projects, stations
from app.station.server import StationServer
from app.station.source import read_source
from tests.gui.joined import Memory, dialog, get_work, join, opened, system_keyring, until
from tests.stations import answer, serve, write_texts

EXAM = {"pass_mark_bp": 6_000, "attempts": 2, "items": 3}


@pytest.fixture(autouse=True)
def _keyring():
    with system_keyring(Memory()):
        yield


def _examined(served, folder, **more):
    """A project whose exam asks three texts that read well."""
    texts = write_texts(folder)
    names = sorted(path.name for path in texts.iterdir())
    known = dict.fromkeys(names[:3], json.loads(answer("good")))
    return served.project(texts, exam={**EXAM, **more}, exam_answers=known)


def _bar(desk) -> ExamBar:
    return desk.window.pages["label"].findChild(ExamBar)


def _begin(qtbot, desk):
    """Through the card's button and the dialog; the labelling page with the exam open."""
    page = desk.window.pages["projects"]
    until(qtbot, lambda: page.cards and page.cards[0].take_exam.isVisible())
    page.cards[0].take_exam.click()
    shown = dialog(qtbot, desk, BeginDialog)
    until(qtbot, lambda: shown.main.isEnabled())
    assert shown.form.rowCount() == 3
    shown.main.click()
    return _opened(qtbot, desk)


def _opened(qtbot, desk):
    until(qtbot, lambda: desk.window.page_name == "label" and desk.window.pages["label"].item is not None)
    page = desk.window.pages["label"]
    assert page.project.exam is not None
    until(qtbot, lambda: _bar(desk).isVisible())
    return page


def _answer(qtbot, page, moods) -> None:
    """Answer the open item and those after it, each finished as a person does."""
    for mood in moods:
        item = until(qtbot, lambda: page.item if page.editor is not None and not page.editor.sealed else None)
        last = page.strip.list.currentIndex().row() + 1 == page.strip.model.rowCount()
        page.editor.apply("Answer", answers={"mood": mood})
        page.finishing.submit()
        until(
            qtbot,
            lambda item=item: page.shell.session.read(items.get, item.id).state is ItemState.DONE,
        )
        if not last:
            until(qtbot, lambda item=item: page.item is not None and page.item.id != item.id)


def _hand_in(qtbot, desk) -> HandInDialog:
    _bar(desk).hand_in.click()
    shown = dialog(qtbot, desk, HandInDialog)
    until(qtbot, lambda: shown.paper is not None)
    return shown


@pytest.mark.timeout(240)
def test_an_exam_survives_a_restart_without_a_network_and_opens_the_work(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        _examined(served, tmp_path / "texts")
        desk = start()
        projects_page = join(qtbot, desk, served)
        until(qtbot, lambda: projects_page.cards[0].exam.isVisible())
        assert not projects_page.cards[0].get.isVisible()
        page = _begin(qtbot, desk)
        _answer(qtbot, page, ["good"])
        until(qtbot, lambda: "1 of 3" in _bar(desk).state.text())
        _bar(desk).pause.click()
        assert desk.window.page_name == "projects"
        until(qtbot, lambda: "begun" in projects_page.cards[0].exam.text())
        port = int(served.server.url.rpartition(":")[2])
        desk.window.close()
        desk.close()
        served.server.close()

    again = start()
    opened(qtbot, again)
    again.window.show_page("projects")
    second = again.window.pages["projects"]
    until(qtbot, lambda: second.cards and second.cards[0].take_exam.isVisible())
    assert second.cards[0].take_exam.text() == "Continue the exam"
    until(qtbot, lambda: second.state.isVisible())
    second.cards[0].take_exam.click()
    page = _opened(qtbot, again)
    _answer(qtbot, page, ["good", "bad"])
    shown = _hand_in(qtbot, again)
    assert shown.text.text().startswith("3 answer")
    shown.main.click()
    until(qtbot, lambda: shown.outcome.isVisible() and "kept on this computer" in shown.outcome.text())
    workspace = again.session.workspace
    [account] = workspace.read(stations.all_stations)
    [exam] = workspace.read(projects.exams, account.id)
    assert exam.exam.state == "open"

    server = StationServer(tmp_path / "station", host="127.0.0.1", port=port, steps=())
    server.start()
    try:
        shown.main.click()
        until(qtbot, lambda: shown.paper.project.exam.state == "passed")
        assert "66.7 %" in shown.text.text() or "66.66" in shown.text.text()
        assert "n = 3" in shown.text.text() and shown.marks.isVisible()
        shown.main.click()
        until(qtbot, lambda: again.window.page_name == "projects" and second.cards and second.cards[0].get.isEnabled())
        assert not second.cards[0].take_exam.isVisible()
        local = get_work(qtbot, again, 2)
        assert sum(workspace.read(items.state_counts, local).values()) == 2
        assert [one.id for one in workspace.read(projects.all_projects)] == [local]
    finally:
        server.close()


@pytest.mark.timeout(240)
def test_a_failed_exam_says_what_was_wrong_and_can_be_taken_again(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        _examined(served, tmp_path / "texts")
        desk = start()
        join(qtbot, desk, served)
        page = _begin(qtbot, desk)
        _answer(qtbot, page, ["bad", "bad"])
        shown = _hand_in(qtbot, desk)
        assert "1 item" in shown.warnings.text()
        shown.main.click()
        until(qtbot, lambda: shown.paper.project.exam.state == "failed")
        assert shown.paper.project.exam.attempts_left == 1
        assert [score for _, score in shown.paper.project.exam.marks] == [0, 0, 0]
        until(qtbot, lambda: shown.cancel.isVisible())
        states = {item.state for item in desk.session.read(items.page, page.project.id)}
        assert states == {ItemState.REJECTED}
        shown.cancel.click()
        second = dialog(qtbot, desk, BeginDialog)
        until(qtbot, lambda: second.main.isEnabled())
        second.main.click()
        first = page.project.id
        until(qtbot, lambda: page.project is not None and page.project.id != first and page.item is not None)
        _answer(qtbot, page, ["bad", "bad", "bad"])
        shown = _hand_in(qtbot, desk)
        shown.main.click()
        until(qtbot, lambda: shown.paper.project.exam.state == "failed")
        assert "No attempt" in shown.text.text() and not shown.cancel.isVisible()
        shown.main.click()
        until(qtbot, lambda: desk.window.page_name == "projects")
        cards = desk.window.pages["projects"]
        until(qtbot, lambda: cards.cards and "no attempt" in cards.cards[0].exam.text())
        assert not cards.cards[0].take_exam.isVisible() and not cards.cards[0].get.isVisible()


@pytest.mark.parametrize("kind", ["image", "tabular"])
@pytest.mark.timeout(240)
def test_images_and_tables_are_examined_in_their_own_views(qtbot, start, tmp_path, photos, kind) -> None:
    if kind == "image":
        source, more = photos, {}
        names = sorted(path.name for path in photos.iterdir())[:2]
    else:
        source, more = tmp_path / "people.csv", {"slice_rows": 2}
        source.write_text("name,town\nAda,London\nKoji,東京\nLena,Kyiv\nOmar,Cairo\n", "utf-8")
        names = []
    with serve(tmp_path / "station") as served:
        if not names:
            names = [item.name for item in read_source(source, "tabular", slice_rows=2)][:2]
        known = dict.fromkeys(names, json.loads(answer("good")))
        served.project(source, exam={**EXAM, "items": 2}, exam_answers=known, **more)
        desk = start()
        join(qtbot, desk, served)
        page = _begin(qtbot, desk)
        assert page.project.modality.value == kind
        assert type(page.view).__name__ == {"image": "ImageView", "tabular": "TableView"}[kind]
        _answer(qtbot, page, ["good", "good"])
        shown = _hand_in(qtbot, desk)
        assert not shown.warnings.isVisible()
        shown.main.click()
        until(qtbot, lambda: shown.paper.project.exam.state == "passed")
        assert shown.paper.project.exam.score_bp == 10_000

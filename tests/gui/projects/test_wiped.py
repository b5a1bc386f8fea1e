"""A project that wants its files wiped says so before, and afterwards wherever a file would be shown."""

from __future__ import annotations

import pytest

from app.core.item import FileState, ItemState
from app.gui.labeling.item_list.model import described
from app.ops import items, projects
from app.protocol.code import Verdict
from app.station.work import STEPS
from tests.gui.joined import get_work, join, opened, review_all, submit_all, system_keyring, until
from tests.stations import serve, write_texts

SAID = {
    "en": (
        "Its files are wiped from this computer once nothing needs them; your work and rewards stay.",
        "Its file was wiped, as the project asks",
        "The file of “text000.txt” was wiped, as the project asks.",
    ),
    "fr": (
        (
            "Ses fichiers sont effacés de cet ordinateur dès que plus rien n’en a besoin ; votre travail et vos "
            "récompenses restent."
        ),
        "Son fichier a été effacé, comme le projet le demande",
        "Le fichier de « text000.txt » a été effacé, comme le projet le demande.",
    ),
    "ar": (
        "تُمسح ملفاته من هذا الحاسوب متى لم يعد شيء يحتاج إليها؛ ويبقى عملك ومكافآتك.",
        "مُسح ملفه كما يطلب المشروع",
        "مُسح ملف «text000.txt» كما يطلب المشروع.",
    ),
}


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def _letters(text: str) -> str:
    """Without the marks that keep a name in its own direction."""
    return "".join(sign for sign in text if sign not in "\u200e\u200f\u2066\u2067\u2068\u2069")


@pytest.mark.timeout(180)
def test_it_is_said_on_the_card_in_the_list_when_opened_and_with_the_decision(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station", steps=STEPS) as served:
        project = served.project(write_texts(tmp_path / "texts"), data={"wipe": True})
        desk = start()
        join(qtbot, desk, served)
        local = get_work(qtbot, desk, 2)
        workspace = desk.session.workspace
        submit_all(workspace, local)
        desk.window.account.sync_now()
        until(qtbot, lambda: desk.window.status.text("outbox") == "Everything delivered")
        review_all(served.person("reviewer"), project, Verdict.accepted)
        served.server.ticker.wake()

        def wiped() -> bool:
            desk.window.account.sync_now()
            return all(item.file_state is FileState.WIPED for item in workspace.read(items.page, local))

        until(qtbot, wiped, 60)
        [item, _] = workspace.read(items.page, local)
        assert item.state is ItemState.ACCEPTED and not workspace.assets.has(item.asset)
        desk.close()
        for language in SAID:
            _look(qtbot, start(language=language), local, *SAID[language])


def _look(qtbot, desk, local: str, before: str, state: str, title: str) -> None:
    workspace = opened(qtbot, desk)
    desk.window.show_page("projects")
    page = desk.window.pages["projects"]
    until(qtbot, lambda: page.cards and before in map(_letters, _texts(page.cards[0])))
    [item, _] = workspace.read(items.page, local)
    assert state in described(item)
    desk.window.show_page("label")
    label = desk.window.pages["label"]
    label.open_project(workspace.read(projects.get_project, local), item)
    until(qtbot, lambda: title in map(_letters, _texts(label.failure)))
    desk.window.show_page("decisions", item.id)
    decisions = desk.window.pages["decisions"]
    until(qtbot, lambda: title in _letters(decisions.frame.banner.meaning.text()))
    assert decisions.frame.nothing.isVisible() and not decisions.frame.split.isVisible()
    desk.close()


def _texts(widget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]

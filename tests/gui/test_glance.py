"""A folder named at the start: looked through before the program is there, then opened where the person was."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app import config
from app.gui import run
from app.gui.frame import BACKGROUND, Frame
from app.gui.glance import Glance, Handover
from app.media.worker import DecodeWorker
from tests.gui.opened import label_page

Begun = tuple[Glance, Frame, DecodeWorker]


@pytest.fixture
def look(qapp: QApplication, home: Path) -> Iterator[Callable[[Path], Begun]]:
    begun: list[Begun] = []

    def begin(folder: Path) -> Begun:
        decoder, frame = DecodeWorker(), Frame(BACKGROUND["light"])
        glance = Glance(folder, decoder, "light")
        frame.setCentralWidget(glance)
        frame.show()
        begun.append((glance, frame, decoder))
        return begun[-1]

    yield begin
    for glance, frame, decoder in begun:
        if not glance.over:
            glance.end()
        decoder.close()
        frame.deleteLater()
    begun.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def _furnished(qapp: QApplication, begun: Begun, folder: Path) -> run.Desk:
    glance, frame, decoder = begun
    settings = config.Settings.load(config.settings_file())
    settings.language = "en"
    desk = run.Desk(run.make_application(settings), settings, frame, quit_with_window=False)
    desk.session.lend(decoder)
    Handover(glance, desk)
    desk.begin([folder])
    return desk


def test_the_picture_chosen_in_the_glance_is_opened(qtbot, qapp, look, photos: Path) -> None:
    begun = look(photos)
    glance = begun[0]
    qtbot.waitUntil(lambda: glance.picture.image is not None, timeout=20_000)
    assert glance.names == ["astronaut.png", "camera.png", "chelsea.png", "rocket.jpg"]
    assert (glance.picture.image.width(), glance.picture.image.height()) == (512, 512)
    glance.list.setCurrentIndex(glance.list.model().index(3, 0))
    qtbot.waitUntil(lambda: glance.picture.image.width() == 640, timeout=20_000)
    desk = _furnished(qapp, begun, photos)
    try:
        assert glance.isVisible()
        page = label_page(qtbot, desk)
        qtbot.waitUntil(lambda: page.item is not None and page.item.name == "rocket.jpg", timeout=20_000)
        assert glance.over
        assert page.strip.model.rowCount() == 4
    finally:
        desk.close()


def test_it_makes_way_for_another_page(qtbot, qapp, look, photos: Path) -> None:
    begun = look(photos)
    qtbot.waitUntil(lambda: begun[0].picture.image is not None, timeout=20_000)
    desk = _furnished(qapp, begun, photos)
    try:
        desk.window.show_page("settings")
        assert begun[0].over
        label_page(qtbot, desk)
    finally:
        desk.close()


def test_a_folder_without_pictures_shows_nothing_and_holds_nothing_up(qtbot, qapp, look, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("words")
    (folder / "b.txt").write_text("words")
    (folder / "c.png").write_bytes(b"no picture")
    begun = look(folder)
    with qtbot.waitSignal(begun[0].seen, timeout=20_000):
        pass
    assert begun[0].over
    desk = _furnished(qapp, begun, folder)
    try:
        assert label_page(qtbot, desk).project.title == "texts"
    finally:
        desk.close()


def test_a_damaged_first_picture_leaves_the_list(qtbot, qapp, look, photos: Path) -> None:
    (photos / "a damaged one.png").write_bytes(b"no picture")
    glance = look(photos)[0]
    with qtbot.waitSignal(glance.seen, timeout=20_000):
        pass
    assert glance.names[0] == "a damaged one.png" and glance.picture.image is None and not glance.over

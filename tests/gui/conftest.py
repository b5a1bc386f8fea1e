"""The real window on a real workspace in a folder of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app import config
from tests.conftest import collect_garbage

PHOTOS = Path(__file__).parents[2] / "resources" / "samples" / "photos"


@pytest.fixture(autouse=True)
def _no_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program ends its test; the dialog about it would wait for a click for ever."""

    def fail(box: QMessageBox) -> int:
        raise AssertionError(box.detailedText() or box.text())

    monkeypatch.setattr(QMessageBox, "exec", fail)


@pytest.fixture(autouse=True)
def _no_keys_held(qapp: QApplication) -> None:
    """Qt remembers the Shift or Ctrl of the last simulated event until the next one; choosing a row would then mean
    something else."""
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        widget = QWidget()
        QTest.keyClick(widget, Qt.Key.Key_F35)
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for settings, logs and workspaces."""
    monkeypatch.setenv(config.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("astronaut.png", "camera.png", "chelsea.png", "rocket.jpg"):
        shutil.copy(PHOTOS / name, folder / name)
    return folder


@pytest.fixture
def start(qapp: QApplication, home: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """Starts the program as `caravan gui` does; what is still open at the end is closed."""
    from app.gui import run

    begun: list[run.Desk] = []

    def begin(*paths: Path, **choices: Any) -> run.Desk:
        settings = config.Settings.load(config.settings_file())
        settings.language = settings.language or "en"
        for name, value in {"theme": "light", **choices}.items():
            setattr(settings, name, value)
        app = run.make_application(settings)
        # The application outlives each window here.
        desk = run.Desk(app, settings, quit_with_window=False)
        begun.append(desk)
        desk.window.show()
        desk.begin(list(paths))
        return desk

    yield begin
    while begun:
        desk = begun.pop()
        desk.window.close()
        desk.close()
        desk.window.deleteLater()
        desk.deleteLater()
        del desk
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # The windows' own cycles, while nothing of them is in use any more.
    collect_garbage()
    _back_to_plain(qapp)


def _back_to_plain(app: QApplication) -> None:
    from app.gui import language, theme

    language.apply_language(app, "en")
    theme.apply_theme(app, "light")

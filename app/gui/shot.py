"""Pictures of every page from the real window: `python -m app.gui.shot OUT [--language fr] [--theme dark]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import config
from app.core.ids import local_id
from app.core.label import Attribute, AttributeKind
from app.core.project import ModalityName
from app.core.question import Option, Question, QuestionKind
from app.core.region import Region
from app.gui import run, theme
from app.gui.pages import PAGES
from app.modalities.image.regions import Box, Polygon
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span

SAMPLES = theme.RESOURCES / "samples"
WAIT_S = 30.0

QUESTIONS = (
    Question("sharp", "Is it sharp?", QuestionKind.SINGLE, (Option("yes", "Yes"), Option("no", "No")), required=True),
    Question(
        "seen",
        "What can be seen?",
        QuestionKind.MULTIPLE,
        (Option("p", "People"), Option("a", "Animals"), Option("t", "Things")),
    ),
    Question(
        "rank",
        "What matters most?",
        QuestionKind.RANKING,
        (Option("l", "Light"), Option("f", "Focus"), Option("c", "Colour")),
    ),
    Question("score", "How good is it?", QuestionKind.SCALE, low="1", high="5"),
    Question("count", "How many faces?", QuestionKind.NUMBER, low="0", high="100"),
    Question("note", "Anything odd?", QuestionKind.TEXT),
)

GUIDELINE = """# What counts

Mark **every face** that is larger than a thumb. See [the examples](https://example.org/faces).

## What does not

- faces on posters
- hands and hats
"""


class ShotError(RuntimeError):
    """What should have appeared on the screen did not."""


class Photographer:
    """Drives one window and writes what it shows; events run only while it waits."""

    def __init__(self, app: QApplication, out: Path, prefix: str) -> None:
        self._app, self._out, self._prefix = app, out, prefix
        self.taken: list[Path] = []

    def wait(self, ready: Callable[[], object], what: str) -> None:
        end = time.monotonic() + WAIT_S
        while not ready():
            if time.monotonic() > end:
                raise ShotError(f"{what} did not appear")
            self._app.processEvents()
            time.sleep(0.005)

    def settle(self, seconds: float = 0.25) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.005)

    def take(self, widget: QWidget, name: str) -> None:
        self.settle()
        path = self._out / f"{self._prefix}-{name}.png"
        if not widget.grab().save(str(path)):
            raise ShotError(f"{path} could not be written")
        self.taken.append(path)


def _regions(modality: ModalityName) -> list[Region]:
    match modality:
        case ModalityName.IMAGE:
            outline = (60_000, 300_000, 130_000, 260_000, 210_000, 330_000, 190_000, 470_000, 70_000, 480_000)
            return [
                Box(id=local_id(), label="face", x1=180_000, y1=60_000, x2=270_000, y2=190_000),
                Box(id=local_id(), label="rocket", x1=350_000, y1=20_000, x2=470_000, y2=310_000, locked=True),
                Polygon(id=local_id(), label="suit", outer=outline),
            ]
        case ModalityName.TEXT:
            return [
                Span(id=local_id(), label="face", parts=((4, 11),)),
                Span(id=local_id(), label="rocket", parts=((20, 28),)),
            ]
        case ModalityName.TABULAR:
            return [
                Rows(id=local_id(), label="face", ranges=((2, 5), (8, 9))),
                Cell(id=local_id(), label="rocket", row=6, column="price"),
            ]


def _label(photographer: Photographer, desk: run.Desk, source: Path, name: str) -> None:
    """Open a source, label a little through the editor, and take the page."""
    window = desk.window
    before = desk.window.pages.get("label")
    old = before.project.id if before is not None and before.project is not None else ""
    window.shell.open_path(source)
    photographer.wait(
        lambda: (page := window.pages.get("label")) and page.editor and page.project.id != old,
        f"the labelling of {name}",
    )
    page = window.pages["label"]
    for label in ("Face", "Rocket", "Suit"):
        page.labels.add(label)
    sizes = Attribute("size", "Size", AttributeKind.CHOICE, ("small", "large"))
    page.label_control.store(
        page.project.schema.with_label(replace(page.project.schema.labels[0], attributes=(sizes,)))
    )
    page.project_control.set_questions(QUESTIONS)
    page.project_control.set_guideline(GUIDELINE)
    regions = _regions(page.project.modality)
    page.editor.apply("Label", put=regions)
    page.editor.apply("Answer", answers={"seen": ("p", "t"), "score": 4})
    page.view.select([regions[0].id])
    photographer.wait(lambda: page.autosave.clean, "the saved work")
    photographer.settle(0.8)
    photographer.take(window, name)
    if name == "label-image":
        for panel in ("questions", "guideline", "problems"):
            page.frame.reveal(panel)
            photographer.take(window, f"{name}-{panel}")
        page.frame.reset()


def shoot(app: QApplication, out: Path, look: str, language: str, scale: float) -> list[Path]:
    """All pages in one look and language; the files written."""
    settings = config.Settings(config.settings_file(), theme=look, language=language, scale=scale)
    run.make_application(settings)
    photographer = Photographer(app, out, f"{look}-{language}" + (f"-{scale:g}" if scale != 1 else ""))
    desk = run.Desk(app, settings, quit_with_window=False)
    window = desk.window
    try:
        window.resize(1280, 800)
        window.show()
        photographer.settle()
        photographer.take(window, "home-first")
        desk.begin()
        photographer.wait(lambda: desk.session.workspace, "the workspace")
        window.show_page("label")
        photographer.take(window, "label-empty")
        _label(photographer, desk, SAMPLES / "photos", "label-image")
        _label(photographer, desk, SAMPLES / "texts", "label-text")
        _label(photographer, desk, SAMPLES / "tables" / "trades.csv", "label-table")
        for entry in PAGES:
            if entry.name != "label":
                window.show_page(entry.name)
                photographer.take(window, entry.name)
        window.show_page("label")
        for action, name in (("view.palette", "palette"), ("file.export", "export"), ("file.import", "import")):
            window.actions_table[action].trigger()
            _take_dialog(photographer, window, name)
        from app.gui.settings.shortcut_dialog import ShortcutDialog

        ShortcutDialog(window.shell, window).open()
        _take_dialog(photographer, window, "shortcuts")
        window.notices.show(
            "“car” was removed", "Regions that have it keep it until they get another.", action="Undo", on_action=int
        )
        window.notices.show("Backup made", "workspace-2025-01-31.db", tone="success")
        window.notices.show(
            "Your last edit could not be saved.", "The disk is full. Make room, then try again.", tone="error"
        )
        photographer.take(window, "notices")
    finally:
        window.close()
        desk.close()
        window.deleteLater()
        photographer.settle(0.05)
    return photographer.taken


def _take_dialog(photographer: Photographer, window: QWidget, name: str) -> None:
    photographer.settle()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            photographer.take(dialog, name)
            dialog.close()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="shot", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", action="append", choices=sorted(theme.THEMES), default=[])
    parser.add_argument("--language", action="append", default=[])
    parser.add_argument("--scale", type=float, default=1.0)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    for look in given.theme or ["light", "dark"]:
        for language in given.language or ["en"]:
            with tempfile.TemporaryDirectory() as home:
                os.environ[config.HOME_VARIABLE] = home
                app = run.make_application(config.Settings(config.settings_file(), theme=look, language=language))
                shoot(app, given.out, look, language, given.scale)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())

"""Plays the person in front of the demo's window: getting work and going from page to page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.item import Item
from app.core.project import Project
from app.errors import AppError
from app.gui.main_window import MainWindow
from app.gui.tour.desk import TourDesk
from app.gui.tour.hand import Hand, NotShownError


class Player:
    """Main thread. Everything goes through widgets; the workspace is only read, to know when to go on."""

    def __init__(self, tour: TourDesk, hand: Hand) -> None:
        self.tour, self.hand = tour, hand
        self.trouble: list[AppError] = []
        tour.broken.connect(self.trouble.append)

    @property
    def window(self) -> MainWindow:
        return self.tour.desk.window

    @property
    def workspace(self) -> Any:
        return self.tour.desk.session.workspace

    def read(self, query: Any, *args: Any) -> Any:
        return self.tour.desk.session.read(query, *args)

    def wait(self, ready: Any, what: str, seconds: float = 30.0) -> Any:
        """As the hand's, but a demo that has ended is not waited for."""

        def looked() -> Any:
            if self.trouble:
                raise NotShownError(f"{self.trouble[0].title} {self.trouble[0].message}")
            return ready()

        return self.hand.wait(looked, what, seconds)

    def page(self, name: str) -> Any:
        """Go to a page as by its entry in the menu."""
        self.window.actions_table[f"go.{name}"].trigger()
        return self.wait(lambda: self.window.page_name == name and self.window.pages[name], f"the page {name}")

    def start(self) -> None:
        """Wait until the annotator's workspace is open with its key."""
        self.wait(lambda: self.tour.begun_once, "the demo", 90)
        self.wait(self._settled, "the workspace")

    def be(self, role: str) -> None:
        """Choose another role in the guide."""
        button = self.tour.guide.role_button(role)
        self.hand.click(button)
        self.wait(lambda: self.tour.role == role and self._settled(), f"the workspace of the {role}")

    def card(self, title: str, *, begun: bool = False) -> Any:
        """A project's card once the station has answered; with `begun` one whose work can be started."""
        page = self.page("projects")

        def found() -> Any:
            # The cards are made anew when the answer comes.
            if not page.again.isEnabled():
                return None
            return next(
                (c for c in page.cards if c.card.title.startswith(title) and (c.start if begun else c.get).isVisible()),
                None,
            )

        return self.wait(found, f"the card of “{title}”")

    def get_work(self, title: str, count: int) -> Project:
        """Ask for items on a project's card and wait until their files are here."""
        from app.ops import projects

        card = self.card(title)
        card.count.setValue(count)
        self.hand.click(card.get)

        def arrived() -> Project | None:
            for project in self.read(projects.all_projects):
                if project.title.startswith(title):
                    found = self.items(project)
                    if found and all(self.workspace.assets.has(item.asset) for item in found):
                        return project
            return None

        return self.wait(arrived, f"work of “{title}”")

    def items(self, project: Project) -> list[Item]:
        from app.ops import items

        return self.read(items.page, project.id)

    def delivered(self) -> bool:
        """Whether the outbox is empty."""
        from app.ops import outbox

        return self.read(outbox.counts).pending == 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the focus is."""
        from PySide6.QtWidgets import QApplication

        self.hand.key(QApplication.focusWidget() or self.window, key, modifier)

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        if widget is None:
            self.window.notices.clear()
        self.hand.shoot(widget or self.window, name)

    def _settled(self) -> bool:
        workspace = self.workspace
        return workspace is not None and workspace.signer is not None and not workspace.signer.locked

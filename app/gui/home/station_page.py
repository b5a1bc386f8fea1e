"""What the pages that need a station say until one has been joined."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.gui.page import Page, Shell
from app.gui.widgets.empty import EmptyState


class _StartPage(Page):
    """Says what the page will be for, and leads to joining a station."""

    icon = ""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        title, text = self.words()
        column = QVBoxLayout(self)
        self.empty = EmptyState(
            self.icon, title, text,
            (self.tr("Join a station"), shell.join_requested.emit),
            (self.tr("Try the demo"), shell.demo_requested.emit),
        )  # fmt: skip
        column.addWidget(self.empty)

    def words(self) -> tuple[str, str]:
        raise NotImplementedError


class ReviewStartPage(_StartPage):
    icon = "review"

    def words(self) -> tuple[str, str]:
        return self.tr("Nothing to review yet"), self.tr(
            "A reviewer compares the work of several people side by side. Join a station that gives you this role."
        )


class ProjectsStartPage(_StartPage):
    icon = "projects"

    def words(self) -> tuple[str, str]:
        return self.tr("No station joined yet"), self.tr(
            "A station is an organisation's server that hands out work and pays for it. You need its address "
            "or an invitation."
        )


class RewardsStartPage(_StartPage):
    icon = "rewards"

    def words(self) -> tuple[str, str]:
        return self.tr("No rewards yet"), self.tr(
            "Every accepted item of a station's project appears here, with what it pays and why."
        )


class OutboxStartPage(_StartPage):
    icon = "outbox"

    def words(self) -> tuple[str, str]:
        return self.tr("Nothing is waiting"), self.tr(
            "What you submit to a station waits here until there is a network, and leaves by itself."
        )

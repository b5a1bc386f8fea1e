"""The pages of the window in the order of the rail: a new page is one line here."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.page import Page, Shell


class PageEntry(NamedTuple):
    """`target` is "module:class", imported when the page is first shown."""

    name: str
    title: str
    icon: str
    target: str
    at_bottom: bool = False


PAGES: tuple[PageEntry, ...] = (
    PageEntry("home", QT_TRANSLATE_NOOP("Pages", "Home"), "home", "app.gui.home.page:HomePage"),
    PageEntry("label", QT_TRANSLATE_NOOP("Pages", "Label"), "label", "app.gui.labeling.page:LabelingPage"),
    PageEntry("review", QT_TRANSLATE_NOOP("Pages", "Review"), "review", "app.gui.review.page:ReviewPage"),
    PageEntry("decisions", QT_TRANSLATE_NOOP("Pages", "Decisions"), "guideline", "app.gui.decision.page:DecisionPage"),
    PageEntry("projects", QT_TRANSLATE_NOOP("Pages", "Projects"), "projects", "app.gui.projects.page:ProjectsPage"),
    PageEntry(
        "statistics", QT_TRANSLATE_NOOP("Pages", "Statistics"), "statistics", "app.gui.statistics.page:StatisticsPage"
    ),
    PageEntry("rewards", QT_TRANSLATE_NOOP("Pages", "Rewards"), "rewards", "app.gui.rewards.page:RewardsPage"),
    PageEntry("outbox", QT_TRANSLATE_NOOP("Pages", "Outbox"), "outbox", "app.gui.sync.page:OutboxPage"),
    PageEntry("manage", QT_TRANSLATE_NOOP("Pages", "Manage"), "manage", "app.gui.overview.page:ManagePage"),
    PageEntry(
        "settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", "app.gui.settings.page:SettingsPage", True
    ),
)


def page_title(entry: PageEntry) -> str:
    return QCoreApplication.translate("Pages", entry.title)


def make_page(entry: PageEntry, shell: Shell) -> Page:
    module, _, name = entry.target.partition(":")
    return cast(Page, getattr(import_module(module), name)(shell))

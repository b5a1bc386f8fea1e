"""What a page of the window is, and what the window offers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.config import Settings
from app.gui.actions import ActionSet
from app.gui.notices import Notices
from app.gui.runner import Runner
from app.gui.session import Session

if TYPE_CHECKING:
    from app.gui.account.desk import AccountDesk


class Shell(QObject):
    """What pages may ask of the window, so that no page knows the window or another page."""

    page_requested = Signal(str, object)
    paths_opened = Signal(list, str)
    """Paths to label, and the column that holds texts (empty: decide by the file)."""
    join_requested = Signal()
    invitation_offered = Signal(str)
    """The path of an invitation that was dropped or opened."""
    demo_requested = Signal()
    workspace_requested = Signal(object)
    restyle_requested = Signal()
    """The look or the size of text was changed in the settings."""
    rebuild_requested = Signal()
    """The language was changed: the window is made anew."""
    keys_changed = Signal()
    status_changed = Signal(str, str, str)
    """Place in the status bar (hint, saved, outbox, station, key), text, tone."""

    def __init__(
        self, settings: Settings, runner: Runner, session: Session, actions: ActionSet, notices: Notices
    ) -> None:
        super().__init__()
        self.settings = settings
        self.runner = runner
        self.session = session
        self.account: AccountDesk | None = None
        """Set by the window: joining, the key, and how the network is doing."""
        self.actions = actions
        self.notices = notices
        self.listing: set[str] = set()
        """Sources of projects whose items are still being listed."""

    def go(self, page: str, argument: object = None) -> None:
        self.page_requested.emit(page, argument)

    def open_path(self, path: Path) -> None:
        self.paths_opened.emit([path], "")


class Page(QWidget):
    """One page of the stack, made when it is first shown. `handlers` are its actions while it is shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {}

    def enter(self, argument: object = None) -> None:
        """The page is shown; `argument` says what to show on it."""

    def leave(self) -> None:
        """Another page is shown now."""

    def flush(self) -> bool:
        """Put everything unsaved on the disk; blocks until it is there. False when something could not be saved."""
        return True

    def close_page(self) -> None:
        """The window or the workspace closes: let go of everything that runs."""
        self.flush()

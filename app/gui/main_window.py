"""The one window: menus, the rail, the stack of pages, the status bar, and what pages ask of it."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QWidget,
)

from app import __version__
from app.config import Settings, directories
from app.errors import AppError
from app.gui import shortcuts, theme
from app.gui.account.desk import AccountDesk
from app.gui.actions import ActionEntry, ActionSet, menu_title, title_of
from app.gui.decision.badge import DecisionBadge
from app.gui.errors import set_notices, show_error
from app.gui.icon import refresh_icons
from app.gui.notices import Notices
from app.gui.overview.presence import ManagerPresence
from app.gui.page import Page, Shell
from app.gui.pages import PAGES, make_page, page_title
from app.gui.rail import Rail
from app.gui.review.action import review_entries
from app.gui.runner import Runner
from app.gui.session import Session
from app.gui.source import SourceOpener
from app.gui.status_bar import StatusBar
from app.gui.workspace_menu import WorkspaceMenu

if TYPE_CHECKING:
    from app.workspace import Workspace


class MainWindow(QMainWindow):
    """Owns the pages it has made; runner and session belong to `gui.run` and outlive it when the language changes."""

    closed = Signal()
    painted = Signal()

    def __init__(self, settings: Settings, runner: Runner, session: Session) -> None:
        super().__init__()
        self.setWindowTitle("Caravan")
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 600)
        self.resize(1280, 820)
        self._painted = False
        self._settings = settings
        self._session = session
        self.pages: dict[str, Page] = {}
        self.page_name = ""
        self.notices = Notices(self)
        self.actions_table = ActionSet(self, shortcuts.keys_for(settings.preset, settings.shortcuts))
        self.shell = Shell(settings, runner, session, self.actions_table, self.notices)
        self._build()
        self._connect(runner)
        set_notices(self.notices)
        if settings.geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(settings.geometry)))
        self.show_page("home")

    def _build(self) -> None:
        self.rail = Rail()
        self.stack = QStackedWidget()
        line = QFrame()
        line.setObjectName("line")
        line.setFixedWidth(1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.rail, line, self.stack):
            row.addWidget(widget)
        self.setCentralWidget(centre)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        for entry in PAGES:
            self.actions_table.add(ActionEntry(f"go.{entry.name}", page_title(entry), "go", 0, entry.icon))
        for review_entry in review_entries():
            self.actions_table.add(review_entry)
        self._panels_menu: QMenu | None = None
        self.actions_table.fill_menu_bar(
            self.menuBar(), {"go": self._fill_go, "view": self._fill_view, "review": self._fill_review}
        )
        self.decision_badge = DecisionBadge(self.shell, self.rail)
        self.manager_presence = ManagerPresence(self.shell, self.rail)
        self.manager_presence.left.connect(lambda: self.show_page("home"))
        self.workspace_menu = WorkspaceMenu(self.shell)
        self.menuBar().setCornerWidget(self.workspace_menu, Qt.Corner.TopRightCorner)

    def _connect(self, runner: Runner) -> None:
        self.rail.chosen.connect(self.show_page)
        self.notices.status_shown.connect(self.status.show_note)
        runner.set_default_failed(show_error)
        runner.job_started.connect(self.notices.follow)
        self.source = SourceOpener(self.shell, self)
        shell = self.shell
        shell.page_requested.connect(self.show_page)
        shell.paths_opened.connect(self.source.open)
        shell.account = self.account = AccountDesk(shell, self, self._flush_pages, self.choose_workspace)
        shell.join_requested.connect(self.account.join)
        shell.invitation_offered.connect(self.account.join)
        self.status.clicked.connect(self.account.on_place_clicked)
        shell.demo_requested.connect(self.start_demo)
        shell.workspace_requested.connect(self.open_workspace)
        shell.restyle_requested.connect(self.restyle)
        shell.keys_changed.connect(self._on_keys_changed)
        shell.status_changed.connect(self.status.show_place)
        self._session.failed.connect(self._on_open_failed)
        self._session.opened.connect(self._on_workspace_opened)
        self._session.closing.connect(self._on_workspace_closing)
        handlers = {f"go.{entry.name}": (lambda name=entry.name: self.show_page(name)) for entry in PAGES}
        self.actions_table.bind(
            handlers
            | {
                "file.open_folder": self.source.choose_folder,
                "file.open_file": self.source.choose_file,
                "file.open_texts": self.source.choose_texts,
                "file.join": shell.join_requested.emit,
                "file.demo": shell.demo_requested.emit,
                "file.new_workspace": self.choose_new_workspace,
                "file.open_workspace": self.choose_workspace,
                "file.quit": self.close,
                "view.palette": self.show_palette,
                "view.full_screen": self.toggle_full_screen,
                "help.shortcuts": self.show_shortcuts,
                "help.logs": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(directories().logs))),
                "help.about": self.show_about,
            }
        )
        self._on_keys_changed()

    # Pages

    def show_page(self, name: str, argument: object = None) -> None:
        """Show the page called `name`, made now if it has not been shown yet."""
        entry = next(entry for entry in PAGES if entry.name == name)
        page = self.pages.get(name)
        if page is None:
            page = self.pages[name] = make_page(entry, self.shell)
            self.stack.addWidget(page)
        before = self.pages.get(self.page_name)
        if before is not None and before is not page:
            before.leave()
            self.status.show_place("hint", "")
        self.page_name = name
        self.rail.show_page(name)
        self.stack.setCurrentWidget(page)
        self.actions_table.bind(page.handlers())
        self.actions_table.show_page(name)
        if before is not page:
            # Else the focus stays on the rail, and the next key press goes there.
            page.setFocus()
        page.enter(argument)

    def _fill_go(self, menu: QMenu) -> None:
        for entry in PAGES:
            menu.addAction(self.actions_table.actions[f"go.{entry.name}"])

    def _fill_review(self, menu: QMenu) -> None:
        group = 0
        for entry in review_entries():
            if entry.group != group:
                menu.addSeparator()
            group = entry.group
            menu.addAction(self.actions_table.actions[entry.id])

    def _fill_view(self, menu: QMenu) -> None:
        self._panels_menu = QMenu(self.tr("Panels"), menu)
        menu.insertMenu(self.actions_table["view.reset_layout"], self._panels_menu)
        self._panels_menu.aboutToShow.connect(self._fill_panels)

    def _fill_panels(self) -> None:
        assert self._panels_menu is not None
        self._panels_menu.clear()
        page = self.pages.get(self.page_name)
        toggles: list[QAction] = getattr(page, "panel_actions", list)()
        self._panels_menu.addActions(toggles)
        if not toggles:
            self._panels_menu.addAction(self.tr("This page has no panels")).setEnabled(False)

    # What can be asked for from everywhere

    def start_demo(self) -> None:
        from app.gui.demo import start_demo

        start_demo(self.shell, self)

    def show_palette(self) -> None:
        from app.gui.command_palette import Command, CommandPalette

        commands = [
            Command(title_of(entry).replace("&", ""), action.trigger, menu_title(entry.menu).replace("&", ""),
                    action.shortcut().toString(QKeySequence.SequenceFormat.PortableText), entry.icon)
            for name, entry in self.actions_table.entries.items()
            if (action := self.actions_table[name]).isEnabled() and name != "view.palette"
        ]  # fmt: skip
        CommandPalette(commands, self).show()

    def show_shortcuts(self) -> None:
        from app.gui.settings.shortcut_dialog import ShortcutDialog

        ShortcutDialog(self.shell, self).exec()

    def show_about(self) -> None:
        text = self.tr("Label offline. Sign once. Sync exactly once. Get paid. Prove it.")
        licence = self.tr("Free software under the Apache License 2.0.")
        QMessageBox.about(
            self, self.tr("About Caravan"), f"<h3>Caravan {__version__}</h3><p>{text}</p><p>{licence}</p>"
        )

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def restyle(self) -> None:
        """Dress everything anew after the look was changed."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply_theme(app, self._settings.theme, self._settings.scale)
        refresh_icons(self)
        self.status.restyle()
        for page in self.pages.values():
            page.update()

    def _on_keys_changed(self) -> None:
        keys = shortcuts.keys_for(self._settings.preset, self._settings.shortcuts)
        self.actions_table.set_keys(keys)
        for entry in PAGES:
            self.rail.show_key(entry.name, keys.get(f"go.{entry.name}", ""))

    # Workspaces

    def choose_new_workspace(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("New workspace"), str(directories().data / "workspaces" / self.tr("My work"))
        )
        if path:
            self.open_workspace(Path(path))

    def choose_workspace(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Open workspace"), str(directories().data / "workspaces"))
        if path:
            self.open_workspace(Path(path))

    def open_workspace(self, path: Path) -> None:
        """Close the workspace that is open and open this one; refused while something of it could not be saved."""
        if self._flush_pages():
            self._session.open(path)

    def _on_workspace_opened(self, workspace: Workspace) -> None:
        self._settings.remember_workspace(workspace.path, self.workspace_menu.title_for(workspace.path))
        self.save_settings()
        self.workspace_menu.show_current(workspace.path)
        for page in self.pages.values():
            if page is self.pages.get(self.page_name):
                page.enter(None)
        if workspace.notice:
            self._show_notice(workspace)

    def _show_notice(self, workspace: Workspace) -> None:
        """What opening found and repaired stays in sight until it was read."""
        label, act = self.tr("Understood"), lambda: None
        if workspace.key.fault is not None:
            label, act = self.tr("Use a key file…"), self.actions_table["account.key_file"].trigger
        self.notices.show(
            self.tr("About this workspace"), workspace.notice, tone="warning", action=label, on_action=act
        )

    def _on_workspace_closing(self) -> None:
        for page in self.pages.values():
            page.close_page()
        for place in ("note", "saved", "outbox", "station", "key"):
            self.status.show_place(place, "")

    def _on_open_failed(self, error: AppError, path: Path) -> None:
        if self.account.vault.takes(error, path):
            return
        self._settings.forget_workspace(str(path))
        show_error(error, action=self.tr("Choose another…"), on_action=self.choose_workspace)

    # The window itself

    def save_settings(self) -> None:
        self._settings.geometry = base64.b64encode(self.window().saveGeometry().data()).decode()
        try:
            self._settings.save()
        except AppError as error:
            show_error(error)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()
            QTimer.singleShot(0, self, lambda: refresh_icons(self))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.status.show_place("hint", self.tr("Drop to open it for labelling"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.status.show_place("hint", "")

    def dropEvent(self, event: QDropEvent) -> None:
        self.status.show_place("hint", "")
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.shell.paths_opened.emit(paths, "")

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._flush_pages() and not self._close_anyway():
            event.ignore()
            return
        self.save_settings()
        set_notices(None)
        event.accept()
        self.closed.emit()

    def _flush_pages(self) -> bool:
        # Every page, also after one that could not save.
        saved = [page.flush() for page in self.pages.values()]
        return all(saved)

    def _close_anyway(self) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Your last edits could not be saved."))
        box.setInformativeText(self.tr("If you close now they are lost. Everything before them is safe."))
        box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        box.exec()
        return box.clickedButton() is leave


def _local_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

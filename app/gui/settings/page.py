"""Look, language, keyboard, and where the data is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.config import directories
from app.errors import AppError
from app.gui import theme
from app.gui.errors import show_error
from app.gui.language import LANGUAGES
from app.gui.page import Page, Shell
from app.gui.plain import plain_label
from app.gui.settings.safety import SafetyRows
from app.gui.shortcuts import PRESET_TITLES
from app.media.tilecache import MOST_BYTES, shrink
from app.ops.picture import MEGAPIXELS, SECONDS

SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
COLUMN = 768


class SettingsPage(Page):
    """Every choice works at once and is saved at once."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(32, 40, 32, 32)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN)
        outer.addWidget(middle)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        title = plain_label(self.tr("Settings"))
        title.setFont(theme.title_font(2))
        self._column.addWidget(title)
        self._add_look()
        self._add_keyboard()
        self._add_images()
        self.safety = SafetyRows(shell, self, self._card(self.tr("Shared computer")), self._row, self._save)
        self._add_data()
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)

    def enter(self, argument: object = None) -> None:
        path = self.shell.session.path
        self.folder.setText(str(path) if path is not None else self.tr("No workspace is open."))
        self.megapixels.setCurrentIndex(max(0, self.megapixels.findData(self.shell.settings.megapixels)))
        self.safety.refresh()
        for button in (self.show_folder, self.backup, self.prepared):
            button.setEnabled(path is not None)

    def _add_look(self) -> None:
        settings = self.shell.settings
        grid = self._card(self.tr("Look and language"))
        self.look = QComboBox()
        for name, text in (
            ("system", self.tr("Like the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):  # fmt: skip
            self.look.addItem(text, name)
        self.look.setCurrentIndex(max(0, self.look.findData(settings.theme)))
        self.look.activated.connect(self._on_look)
        self._row(grid, self.tr("Colours"), self.look)
        self.text_size = QComboBox()
        for scale in SCALES:
            self.text_size.addItem(f"{round(100 * scale)} %", scale)
        self.text_size.setCurrentIndex(max(0, self.text_size.findData(settings.scale)))
        self.text_size.activated.connect(self._on_size)
        self._row(grid, self.tr("Size of text"), self.text_size)
        self.language = QComboBox()
        self.language.addItem(self.tr("Like the system"), "")
        for code, own_name in LANGUAGES.items():
            self.language.addItem(own_name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.language.activated.connect(self._on_language)
        self._row(grid, self.tr("Language"), self.language)

    def _add_keyboard(self) -> None:
        grid = self._card(self.tr("Keyboard"))
        self.preset = QComboBox()
        for name, text in PRESET_TITLES.items():
            self.preset.addItem(text, name)
        self.preset.setCurrentIndex(max(0, self.preset.findData(self.shell.settings.preset)))
        self.preset.activated.connect(self._on_preset)
        self._row(grid, self.tr("Shortcuts as in"), self.preset)
        edit = QPushButton(self.tr("All shortcuts…"))
        edit.clicked.connect(self.shell.actions["help.shortcuts"].trigger)
        self._row(grid, self.tr("Single keys"), edit)

    def _add_images(self) -> None:
        grid = self._card(self.tr("Images"))
        self.megapixels = QComboBox()
        for count in MEGAPIXELS:
            self.megapixels.addItem(
                self.tr("{count} megapixels").format(count=self.locale().toString(count)), count
            )  # fmt: skip
        self.megapixels.setCurrentIndex(max(0, self.megapixels.findData(self.shell.settings.megapixels)))
        self.megapixels.activated.connect(self._on_megapixels)
        self._row(grid, self.tr("Largest image"), self.megapixels)
        self.seconds = QComboBox()
        for count in SECONDS:
            self.seconds.addItem(self.tr("%Ln second(s)", "", count), count)
        self.seconds.setCurrentIndex(max(0, self.seconds.findData(self.shell.settings.seconds)))
        self.seconds.activated.connect(self._on_seconds)
        self._row(grid, self.tr("Longest time for one file"), self.seconds)
        note = plain_label(
            self.tr(
                "What is larger or takes longer is refused: a small file can be made to unfold into one that fills the "
                "disk, or to keep a computer busy. Raise this for files that you trust."
            )
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self._row(grid, "", note)
        self.prepared = QPushButton(self.tr("Throw away prepared images"))
        self.prepared.clicked.connect(self._on_throw_away)
        self._row(grid, self.tr("Full detail"), self.prepared)
        kept = plain_label(
            self.tr(
                "Large images are prepared once so that they move smoothly. "
                "That takes up to {size} GB in the workspace, and is made again when it is needed."
            ).format(size=self.locale().toString(MOST_BYTES // 1_000_000_000))
        )
        kept.setProperty("role", "muted")
        kept.setWordWrap(True)
        self._row(grid, "", kept)

    def _add_data(self) -> None:
        grid = self._card(self.tr("Data"))
        self.folder = plain_label()
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.folder.setAccessibleName(self.tr("Folder of this workspace"))
        self._row(grid, self.tr("Workspace"), self.folder)
        self.show_folder = QPushButton(self.tr("Show folder"))
        self.show_folder.clicked.connect(lambda: _open_folder(self.shell.session.path))
        self.backup = QPushButton(self.tr("Back up now"))
        self.backup.clicked.connect(self._on_backup)
        logs = QPushButton(self.tr("Show log files"))
        logs.clicked.connect(lambda: _open_folder(directories().logs))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.show_folder, self.backup, logs):
            row.addWidget(button)
        row.addStretch(1)
        self._row(grid, "", buttons)
        note = plain_label(
            self.tr("Caravan makes a backup every day it is used and before every upgrade, and keeps the newest ones.")
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self._row(grid, "", note)

    def _card(self, title: str) -> QGridLayout:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        heading = plain_label(title)
        heading.setFont(theme.title_font(1))
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        grid.setColumnMinimumWidth(0, 168)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self._column.addWidget(card)
        return grid

    def _row(self, grid: QGridLayout, name: str, field: QWidget) -> None:
        row = grid.rowCount()
        if name:
            label = plain_label(name)
            label.setBuddy(field)
            grid.addWidget(
                label, row, 0, Qt.AlignmentFlag.AlignTop if isinstance(field, QLabel) else Qt.AlignmentFlag.AlignVCenter
            )
            field.setAccessibleName(field.accessibleName() or name)
        if isinstance(field, QComboBox | QPushButton):
            field.setMinimumWidth(224)
            grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(field, row, 1)

    def _on_look(self) -> None:
        self.shell.settings.theme = self.look.currentData()
        self._save()
        self.shell.restyle_requested.emit()

    def _on_size(self) -> None:
        self.shell.settings.scale = self.text_size.currentData()
        self._save()
        # Fonts are given to widgets as they are made, so a new size needs a new window.
        self.shell.rebuild_requested.emit()

    def _on_language(self) -> None:
        self.shell.settings.language = self.language.currentData()
        self._save()
        self.shell.rebuild_requested.emit()

    def _on_megapixels(self) -> None:
        self.shell.settings.megapixels = self.megapixels.currentData()
        self._save()

    def _on_seconds(self) -> None:
        self.shell.settings.seconds = self.seconds.currentData()
        self._save()

    def _on_throw_away(self) -> None:
        workspace = self.shell.session.workspace
        if workspace is not None:
            self.shell.runner.start(
                shrink, workspace.assets.cache, 0, owner=self,
                done=lambda _: self.shell.notices.status(self.tr("Prepared images were thrown away.")),
            )  # fmt: skip

    def _on_preset(self) -> None:
        self.shell.settings.preset = self.preset.currentData()
        self._save()
        self.shell.keys_changed.emit()

    def _on_backup(self) -> None:
        workspace = self.shell.session.workspace
        if workspace is None:
            return
        self.backup.setEnabled(False)
        self.shell.runner.start(
            workspace.back_up,
            title=self.tr("Backing up"),
            done=self._on_backed_up,
            failed=self._on_backup_failed,
            owner=self,
        )

    def _on_backed_up(self, path: Path) -> None:
        self.backup.setEnabled(True)
        self.shell.notices.show(
            self.tr("Backup made"),
            path.name,
            tone="success",
            action=self.tr("Show folder"),
            on_action=lambda: _open_folder(path.parent),
        )

    def _on_backup_failed(self, error: Exception) -> None:
        self.backup.setEnabled(True)
        show_error(error)

    def _save(self) -> None:
        try:
            self.shell.settings.save()
        except AppError as error:
            show_error(error)


def _open_folder(path: Path | None) -> None:
    if path is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

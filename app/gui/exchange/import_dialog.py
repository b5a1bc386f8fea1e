"""Reading labels from a file in another format into the open project: looked at first, then brought in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.errors import AppError, Cancelled, InputError
from app.formats.base import Report
from app.formats.registry import format_named, formats
from app.gui import theme
from app.gui.errors import fault_label, mark_field, show_error
from app.gui.exchange.export_dialog import show_report
from app.gui.exchange.inspection import Inspection, inspect
from app.gui.exchange.preview_view import PreviewView
from app.gui.exchange.setting_form import SettingForm
from app.gui.messages import shown
from app.gui.page import Shell
from app.gui.plain import plain_label

if TYPE_CHECKING:
    from app.gui.runner import Job
    from app.workspace import Workspace

_CHARACTERS = 38
"""Width of the fields."""
PAUSE_MS = 250
"""Choices made one after another are looked at together."""


class ImportDialog(QDialog):
    """Recognises the format of what is chosen and shows what would come of it; closes when the import begins, and
    `imported` is called when the labels are there."""

    def __init__(self, shell: Shell, project: Project, parent: QWidget, imported: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._shell, self._project, self._imported = shell, project, imported
        self._job: Job | None = None
        self.inspection: Inspection | None = None
        self.setWindowTitle(self.tr("Import labels into “{title}”").format(title=project.title))
        self.resize(980, 640)
        self.source = QLineEdit()
        self.source.setAccessibleName(self.tr("File to read"))
        self.source.editingFinished.connect(self._on_source)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list_formats(())
        self.format.currentIndexChanged.connect(lambda _row: self._on_format())
        self.guessed = plain_label()
        self.guessed.setProperty("role", "muted")
        self.guessed.setWordWrap(True)
        self.settings = SettingForm("read")
        self.settings.changed.connect(self._look_soon)
        self.arrival = QComboBox()
        self.arrival.setAccessibleName(self.tr("Labels come in"))
        self.arrival.addItem(self.tr("As my own labels"), False)
        self.arrival.addItem(self.tr("As suggestions"), True)
        self.labeled = QComboBox()
        self.labeled.setAccessibleName(self.tr("Items that have labels already"))
        self.labeled.addItem(self.tr("Add to them"), "add")
        self.labeled.addItem(self.tr("Replace theirs (can be undone)"), "replace")
        self.labeled.addItem(self.tr("Leave them as they are"), "skip")
        for choice in (self.arrival, self.labeled):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preview = PreviewView()
        self.preview.stopped.connect(self._on_stopped)
        self.preview.wanted.connect(self._look)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = box.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setProperty("role", "primary")
        box.accepted.connect(self.run)
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._choices())
        row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addWidget(box)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self.finished.connect(lambda _result: self._give_up())
        self._update()

    def choose(self, path: Path) -> None:
        """Look at a file or folder, as if it had been chosen."""
        self.source.setText(str(path))
        self._on_source()

    def run(self) -> None:
        """Start the import and close."""
        path = self._path()
        if path is None:
            show_error(InputError(self.tr("Choose a file to read.")), field=self.source)
            return
        if not self.format.currentData():
            return
        window, shell, imported = self.parentWidget(), self._shell, self._imported

        def done(report: Report) -> None:
            show_report(shell, window, self_title, report)
            imported()

        def failed(error: Exception) -> None:
            # What was stored before it was stopped is there.
            imported()
            if not isinstance(error, Cancelled):
                show_error(error)

        self_title = self.tr("Imported from {name}").format(name=path.name)
        self._give_up()
        shell.runner.start(
            _import,
            shell.session.workspace,
            self._project.id,
            path,
            self.format.currentData(),
            self.settings.values(),
            bool(self.arrival.currentData()),
            self.labeled.currentData(),
            title=self.tr("Importing {name}").format(name=path.name),
            tracked=True,
            done=done,
            failed=failed,
            owner=window,
        )
        self.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.choose(Path(paths[0]))

    def _choices(self) -> QFormLayout:
        file, folder = QPushButton(self.tr("File…")), QPushButton(self.tr("Folder…"))
        file.clicked.connect(self._on_file)
        folder.clicked.connect(self._on_folder)
        place = QHBoxLayout()
        place.setSpacing(8)
        for button in (file, folder):
            button.setAutoDefault(False)
            place.addWidget(button, 1)
        form = QFormLayout()
        form.setSpacing(8)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.source.setMinimumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())
        form.addRow(self.tr("Read from"), self.source)
        form.addRow(place)
        form.addRow(fault_label(self.source))
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.guessed)
        form.addRow(self.settings)
        form.addRow(self.arrival.accessibleName(), self.arrival)
        form.addRow(self.labeled.accessibleName(), self.labeled)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        return form

    def _list_formats(self, guesses: tuple[str, ...], chosen: str = "") -> None:
        """The formats that know the file first."""
        able = [f for f in formats() if f.can_read and self._project.modality.value in f.modalities]
        known = [format_named(name) for name in guesses]
        with QSignalBlocker(self.format):
            self.format.clear()
            self.format.addItem(self.tr("Recognise it"), "")
            for one in known:
                self.format.addItem(shown(one.title), one.name)
            if known:
                self.format.insertSeparator(self.format.count())
            for one in able:
                if one.name not in guesses:
                    self.format.addItem(shown(one.title), one.name)
            self.format.setCurrentIndex(max(0, self.format.findData(chosen)))

    def _path(self) -> Path | None:
        text = self.source.text().strip()
        return Path(text) if text and Path(text).exists() else None

    def _on_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Import labels"), self.source.text())
        if path:
            self.choose(Path(path))

    def _on_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Import labels"), self.source.text())
        if path:
            self.choose(Path(path))

    def _on_source(self) -> None:
        mark_field(self.source, "") if self.source.property("faulty") else None
        path = self._path()
        if (self.inspection is not None and path == self._looked_at) or (path is None and self._job is None):
            return
        self._list_formats(())
        self.settings.show_format(None)
        if path is None:
            self._give_up()
            self.preview.show_empty()
            self._update()
        else:
            self._look()

    _looked_at: Path | None = None

    def _on_format(self) -> None:
        name = self.format.currentData()
        self.settings.show_format(format_named(name) if name else None)
        self._look_soon()

    def _look_soon(self) -> None:
        if self._path() is not None:
            self._timer.start()
        self._update()

    def _look(self) -> None:
        """Begin to look at what is chosen; what was looked at before is given up."""
        self._give_up()
        path, workspace = self._path(), self._shell.session.workspace
        if path is None or workspace is None:
            return
        self._looked_at = path
        self.preview.show_busy()
        self._job = self._shell.runner.start(
            inspect, workspace, self._project, path, self.format.currentData() or "", self.settings.values(),
            theme.colors().canvas, tracked=True, done=self._on_inspected, failed=self._on_failed, owner=self,
        )  # fmt: skip
        self._job.progressed.connect(self.preview.show_progress)
        self._update()

    def _on_inspected(self, found: Inspection) -> None:
        self._job, self.inspection = None, found
        before = self.format.currentData() or ""
        self._list_formats(found.guesses, found.chosen)
        if found.chosen and found.chosen != before:
            self.settings.show_format(format_named(found.chosen))
        if found.preview is not None:
            self.preview.show_inspection(found)
        elif found.fault is not None:
            self.preview.show_fault(found.fault)
        else:
            self.preview.show_unknown()
        self._update()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError):
            self.preview.show_fault(error)
        else:
            self.preview.show_stopped()
            show_error(error)
        self._update()

    def _on_stopped(self) -> None:
        self._give_up()
        self.preview.show_stopped()
        self._update()

    def _give_up(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.inspection = None

    def _update(self) -> None:
        found = self.inspection
        faulty = found is not None and found.preview is None
        self.start.setEnabled(self._path() is not None and bool(self.format.currentData()) and not faulty)
        self.settings.setEnabled(bool(self.format.currentData()))
        self.guessed.setText(self._guess_words())
        self.guessed.setVisible(bool(self.guessed.text()))

    def _guess_words(self) -> str:
        """What speaks for the chosen format, or for another."""
        found = self.inspection
        if found is None or not found.guesses:
            return ""
        first = format_named(found.guesses[0])
        if found.chosen != first.name:
            return self.tr("It looks like {format}.").format(format=shown(first.title))
        if len(found.guesses) > 1:
            return self.tr("Recognised; {n} other formats are possible.").format(n=len(found.guesses) - 1)
        return self.tr("Recognised by what is in it.")


def _import(
    workspace: Workspace,
    project_id: str,
    path: Path,
    name: str,
    settings: Mapping[str, str],
    as_suggestions: bool,
    labeled: str,
    *,
    progress: Progress,
    cancel: Cancel,
) -> Report:
    from app.ops import importing
    from app.ops.merging import Arrival, Labeled

    arrival = Arrival(as_suggestions, Labeled(labeled))
    return importing.import_file(workspace, project_id, path, name, progress, cancel, settings, arrival)

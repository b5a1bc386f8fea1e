"""Writing a project in another format: what will be lost of its labels is said before, what was lost afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
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
from app.errors import AppError, InputError
from app.formats.base import Format, Options, Report
from app.formats.registry import format_named, formats
from app.gui.errors import fault_label, show_error
from app.gui.exchange.loss_view import LossView, counted
from app.gui.exchange.report_dialog import ReportDialog
from app.gui.exchange.setting_form import SettingForm
from app.gui.messages import shown
from app.gui.page import Shell
from app.gui.plain import plain_label

if TYPE_CHECKING:
    from app.gui.runner import Job
    from app.workspace import Workspace

_CHARACTERS = 44
"""Width of the fields."""
PAUSE_MS = 250


class ExportDialog(QDialog):
    """Works out what would be lost while one chooses; closes when the export begins, which goes on behind."""

    def __init__(self, shell: Shell, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._project = shell, project
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Export “{title}”").format(title=project.title))
        self.resize(860, 520)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        self.format.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for known in formats():
            if known.can_write and project.modality.value in known.modalities:
                self.format.addItem(shown(known.title), known.name)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("File to write"))
        self.target.textChanged.connect(self._on_target)
        self.there = plain_label(self.tr("A file of this name is there; it will be replaced."))
        self.there.setProperty("role", "warning")
        self.there.setWordWrap(True)
        self.settings = SettingForm("write")
        self.losses = LossView()
        self.losses.stopped.connect(self._on_stopped)
        self.losses.wanted.connect(self._look)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = box.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setProperty("role", "primary")
        box.accepted.connect(self.run)
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._choices())
        row.addWidget(self.losses, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addWidget(box)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self.format.currentIndexChanged.connect(lambda _row: self._show_format())
        self.settings.changed.connect(self._timer.start)
        self.finished.connect(lambda _result: self._give_up())
        self._show_format()

    @property
    def chosen(self) -> Format:
        return format_named(self.format.currentData())

    def run(self) -> None:
        """Start the export and close."""
        target = Path(self.target.text().strip())
        if not self.target.text().strip() or not target.parent.is_dir():
            error = InputError(self.tr("Choose where to write."), self.tr("The folder has to exist."))
            show_error(error, field=self.target)
            return
        window, shell = self.parentWidget(), self._shell
        title = self.tr("Exported to {name}").format(name=target.name)

        def done(report: Report) -> None:
            show_report(shell, window, title, report)

        self._give_up()
        shell.runner.start(
            _export,
            shell.session.workspace,
            self._project.id,
            self.chosen.name,
            target,
            self._options(),
            title=self.tr("Exporting to {name}").format(name=target.name),
            tracked=True,
            done=done,
            owner=window,
        )
        self.accept()

    def _choices(self) -> QFormLayout:
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._on_browse)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.target, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.format.setMinimumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.settings)
        form.addRow(self.tr("Write to"), place)
        form.addRow(fault_label(self.target))
        form.addRow(self.there)
        return form

    def _options(self) -> Options:
        return Options(self._project.schema, self._project.questions, self.settings.values())

    def _show_format(self) -> None:
        if not self.format.count():
            return
        chosen = self.chosen
        self.settings.show_format(chosen)
        base = Path(self._project.source.split("#")[0]).parent if self._project.source else Path.home()
        if not self.target.isModified():
            self.target.setText(str(base / f"{self._project.title}{chosen.extensions[0] if chosen.extensions else ''}"))
        self.losses.show_format(chosen)
        self._timer.start()

    def _look(self) -> None:
        """Begin to work out what would be lost; what was begun before is given up."""
        self._give_up()
        workspace = self._shell.session.workspace
        if workspace is None or not self.format.count():
            return
        self.losses.show_busy()
        self._job = self._shell.runner.start(
            _preview, workspace, self._project.id, self.chosen.name, self._options(),
            tracked=True, done=self._on_known, failed=self._on_failed, owner=self,
        )  # fmt: skip
        self._job.progressed.connect(self.losses.show_progress)

    def _on_known(self, report: Report) -> None:
        self._job = None
        self.losses.show_report(report)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError):
            self.losses.show_fault(error)
        else:
            self.losses.show_stopped()
            show_error(error)

    def _on_stopped(self) -> None:
        self._give_up()
        self.losses.show_stopped()

    def _give_up(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_target(self) -> None:
        text = self.target.text().strip()
        self.there.setVisible(bool(text) and Path(text).is_file())

    def _on_browse(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.target.text())
        if path:
            self.target.setText(path)
            self.target.setModified(True)


def show_report(shell: Shell, window: QWidget, title: str, report: Report) -> None:
    """A notice of a finished import or export; what was lost is one click away."""
    text = counted(report)
    if report.is_clean:
        shell.notices.show(title, text, tone="success")
        return
    lines = list(map(shown, report.lines()))
    shell.notices.show(
        title,
        text + " " + QCoreApplication.translate("Exchange", "Not everything could be kept."),
        tone="warning",
        action=QCoreApplication.translate("Exchange", "Show report"),
        on_action=lambda: ReportDialog(title, lines, window).exec(),
    )


def _preview(
    workspace: Workspace, project_id: str, name: str, options: Options, *, progress: Progress, cancel: Cancel
) -> Report:
    from app.ops import exporting

    return exporting.preview_losses(workspace, project_id, name, options, progress, cancel)


def _export(
    workspace: Workspace,
    project_id: str,
    name: str,
    target: Path,
    options: Options,
    *,
    progress: Progress,
    cancel: Cancel,
) -> Report:
    from app.ops import exporting

    return exporting.export_project(workspace, project_id, name, target, options, progress, cancel)

"""Writing a project in another format: what will be lost is said before, what was lost afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.errors import InputError
from app.formats.base import Format, Options, Report
from app.formats.registry import format_named, formats
from app.gui.errors import fault_label, show_error
from app.gui.exchange.report_dialog import ReportDialog
from app.gui.page import Shell

if TYPE_CHECKING:
    from app.workspace import Workspace


class ExportDialog(QDialog):
    """Closes at once; the work goes on behind with its progress in a notice."""

    def __init__(self, shell: Shell, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._project = shell, project
        self._settings: dict[str, QLineEdit] = {}
        self.setWindowTitle(self.tr("Export “{title}”").format(title=project.title))
        self.resize(560, 360)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for known in formats():
            if known.can_write and project.modality.value in known.modalities:
                self.format.addItem(known.title, known.name)
        self.format.currentIndexChanged.connect(self._show_format)
        self.losses = QLabel()
        self.losses.setWordWrap(True)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("File to write"))
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._on_browse)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.target, 1)
        place.addWidget(browse)
        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.addRow(self.tr("Format"), self.format)
        self.form.addRow(self.tr("Write to"), place)
        self.form.addRow("", fault_label(self.target))
        self.form.addRow("", self.losses)
        self.extra = QFormLayout()
        self.extra.setSpacing(8)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        export = box.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        export.setProperty("role", "primary")
        box.accepted.connect(self.run)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(self.form)
        column.addLayout(self.extra)
        column.addStretch(1)
        column.addWidget(box)
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
        values = {name: field.text() for name, field in self._settings.items() if field.text()}
        window, shell = self.parentWidget(), self._shell

        def done(report: Report) -> None:
            show_report(shell, window, self.tr("Exported to {name}").format(name=target.name), report)

        shell.runner.start(
            _export,
            shell.session.workspace,
            self._project.id,
            self.chosen.name,
            target,
            Options(self._project.schema, self._project.questions, values),
            title=self.tr("Exporting to {name}").format(name=target.name),
            tracked=True,
            done=done,
            owner=window,
        )
        self.accept()

    def _show_format(self) -> None:
        if not self.format.count():
            return
        chosen = self.chosen
        if chosen.losses:
            lines = "\n".join(f"• {loss}" for loss in chosen.losses)
            self.losses.setText(self.tr("This format cannot hold:") + "\n" + lines)
        else:
            self.losses.setText(self.tr("This format holds everything."))
        self.losses.setProperty("role", "warning" if chosen.losses else "success")
        self.losses.style().unpolish(self.losses)
        self.losses.style().polish(self.losses)
        base = Path(self._project.source.split("#")[0]).parent if self._project.source else Path.home()
        if not self.target.isModified():
            self.target.setText(str(base / f"{self._project.title}{chosen.extensions[0] if chosen.extensions else ''}"))
        while self.extra.rowCount():
            self.extra.removeRow(0)
        self._settings = {}
        for name, meaning in chosen.settings.items():
            field = QLineEdit()
            field.setAccessibleName(meaning)
            field.setToolTip(meaning)
            field.setPlaceholderText(meaning)
            self._settings[name] = field
            self.extra.addRow(name, field)

    def _on_browse(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.target.text())
        if path:
            self.target.setText(path)
            self.target.setModified(True)


def show_report(shell: Shell, window: QWidget, title: str, report: Report) -> None:
    """A notice of a finished import or export; what was lost is one click away."""
    text = QCoreApplication.translate("Exchange", "{items} items, {regions} regions.").format(
        items=window.locale().toString(report.items), regions=window.locale().toString(report.regions)
    )
    if report.is_clean:
        shell.notices.show(title, text, tone="success")
        return
    lines = report.lines()
    shell.notices.show(
        title,
        text + " " + QCoreApplication.translate("Exchange", "Not everything could be kept."),
        tone="warning",
        action=QCoreApplication.translate("Exchange", "Show report"),
        on_action=lambda: ReportDialog(title, lines, window).exec(),
    )


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

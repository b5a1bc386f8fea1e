"""Reading labels from a file in another format into the open project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
from app.errors import AppError, InputError
from app.formats.base import Report
from app.formats.registry import formats, sniff
from app.gui.errors import fault_label, mark_field, show_error
from app.gui.exchange.export_dialog import show_report
from app.gui.page import Shell

if TYPE_CHECKING:
    from app.workspace import Workspace


class ImportDialog(QDialog):
    """Guesses the format of the chosen file and closes at once; `imported` is called when the labels are there."""

    def __init__(self, shell: Shell, project: Project, parent: QWidget, imported: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._project, self._imported = shell, project, imported
        self.setWindowTitle(self.tr("Import labels into “{title}”").format(title=project.title))
        self.resize(560, 280)
        self.source = QLineEdit()
        self.source.setAccessibleName(self.tr("File to read"))
        self.source.editingFinished.connect(self._guess)
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._on_browse)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.source, 1)
        place.addWidget(browse)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for known in formats():
            if known.can_read and project.modality.value in known.modalities:
                self.format.addItem(known.title, known.name)
        note = QLabel(
            self.tr(
                "Labels are matched to items by file name and added to what is there, as one step that can be undone. "
                "A report says what could not be kept."
            )
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Read from"), place)
        form.addRow("", fault_label(self.source))
        form.addRow(self.tr("Format"), self.format)
        form.addRow("", note)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start = box.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setProperty("role", "primary")
        box.accepted.connect(self.run)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(box)

    def run(self) -> None:
        """Start the import and close."""
        path = Path(self.source.text().strip())
        if not self.source.text().strip() or not path.exists():
            show_error(InputError(self.tr("Choose a file to read.")), field=self.source)
            return
        window, shell, imported = self.parentWidget(), self._shell, self._imported

        def done(report: Report) -> None:
            show_report(shell, window, self.tr("Imported from {name}").format(name=path.name), report)
            imported()

        shell.runner.start(
            _import,
            shell.session.workspace,
            self._project.id,
            path,
            self.format.currentData(),
            title=self.tr("Importing {name}").format(name=path.name),
            tracked=True,
            done=done,
            owner=window,
        )
        self.accept()

    def _on_browse(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Import labels"), self.source.text())
        if path:
            self.source.setText(path)
            self._guess()

    def _guess(self) -> None:
        mark_field(self.source, "") if self.source.property("faulty") else None
        path = Path(self.source.text().strip())
        if not path.exists():
            return
        try:
            found = sniff(path)
        except AppError as error:
            show_error(error, field=self.source)
            return
        row = self.format.findData(found.name) if found is not None else -1
        if row >= 0:
            self.format.setCurrentIndex(row)


def _import(
    workspace: Workspace, project_id: str, path: Path, name: str, *, progress: Progress, cancel: Cancel
) -> Report:
    from app.ops import importing

    return importing.import_file(workspace, project_id, path, name, progress, cancel)

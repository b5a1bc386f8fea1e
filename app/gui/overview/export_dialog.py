"""Fetching an export of a station: which labels, as what, then written there and brought here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QWidget

from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.overview import report
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.runner import Job
from app.protocol.administration import ExportRequest, ExportStatus, Overview, ProjectOverview
from app.protocol.hexadecimal import ZERO_HASH

NATIVE = "caravan"


class ExportDialog(FrameDialog):
    """Cancel ends the download; the station keeps what it wrote for a day, and asking again is quick."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, station: str, found: Overview, project: ProjectOverview | None
    ) -> None:
        super().__init__(parent)
        self._shell, self._station, self._project = shell, station, project
        self._workspace = open_workspace(shell)
        self._job: Job | None = None
        self.saved: Path | None = None
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for one in found.formats:
            if project is None and one.name != NATIVE:
                continue
            if project is None or project.modality in one.modalities:
                self.format.addItem(one.title, one.name)
        self.format.setCurrentIndex(max(0, self.format.findData(NATIVE)))
        self.assets = QCheckBox(self.tr("Add the items themselves (images, texts, tables)"))
        form = QFormLayout()
        form.addRow(self.tr("Format"), self.format)
        form.addRow("", self.assets)
        self.content.addLayout(form)
        self.losses = plain_label()
        self.losses.setWordWrap(True)
        self.losses.setProperty("role", "warning")
        self.losses.hide()
        self.content.addWidget(self.losses)
        title = project.title if project is not None else found.name
        self.present(
            self.tr("Export “{title}”").format(title=title),
            self.tr(
                "Accepted labels with everything that proves them: signed records, receipts and the log. People are "
                "named by pseudonyms. “caravan verify” checks the file anywhere, without this station."
            ),
            self.tr("Export…"),
        )

    def run(self) -> None:
        if self.saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.saved.parent)))
            self.accept()
            return
        title = self._project.title if self._project is not None else "station"
        name = "".join(letter if letter.isalnum() else "-" for letter in title).strip("-")
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the export"), f"{name[:60] or 'export'}.zip", self.tr("Exports") + " (*.zip)"
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Have it written at the station and fetch it to `path`."""
        request = ExportRequest(
            project=self._project.project if self._project is not None else ZERO_HASH,
            format=self.format.currentData(), assets=self.assets.isChecked(),
        )  # fmt: skip
        self.work(self.tr("The station is writing the export…"))
        self._set_changeable(False)
        self._job = self._shell.runner.start(
            report.export, self._workspace, self._station, request, path,
            done=lambda status: self._on_done(status, path), failed=self.fail, owner=self, tracked=True,
        )  # fmt: skip
        self._job.progressed.connect(self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        if total:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            size = self.locale().formattedDataSize
            self.say(self.tr("Fetching {done} of {total}").format(done=size(done), total=size(total)))

    def _on_done(self, status: ExportStatus, path: Path) -> None:
        self._job, self.saved = None, path
        self.rest()
        locale = self.locale()
        self.say(
            self.tr("{labels} labels of {items} items are in {name}.").format(
                labels=locale.toString(status.labels), items=locale.toString(status.items), name=path.name
            ),
            "success",
        )
        if status.losses:
            self.losses.setText(self.tr("This format cannot hold everything:") + "\n" + "\n".join(status.losses[:20]))
            self.losses.show()
        self.main.setText(self.tr("Show in its folder"))
        self.cancel.setText(self.tr("Close"))
        self.fit()

    def fail(self, error: Exception) -> None:
        self._job = None
        self.bar.setRange(0, 0)
        self._set_changeable(True)
        super().fail(error)

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _set_changeable(self, changeable: bool) -> None:
        for widget in (self.format, self.assets):
            widget.setEnabled(changeable)

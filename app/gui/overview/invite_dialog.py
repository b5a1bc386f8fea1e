"""Inviting people: as what, to which project, how many and how long; then what to hand over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from app.errors import StoreError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.invitation import role_words
from app.gui.overview import report
from app.gui.page import Shell
from app.gui.plain import isolated, plain_label
from app.protocol.administration import MAX_DAYS, MAX_USES, InviteRequest, ProjectOverview
from app.protocol.hexadecimal import ZERO_HASH
from app.protocol.invitation import to_line
from app.protocol.manifest import encode
from app.protocol.messages import Invitation
from app.protocol.proquint import words

ROLES = ("annotator", "reviewer", "manager", "auditor")


class InviteDialog(FrameDialog):
    """The code is told once: the station keeps only its hash. `made` gives the Invitation."""

    made = Signal(object)

    def __init__(
        self, shell: Shell, parent: QWidget | None, station: str, projects: Sequence[ProjectOverview], chosen: str = ""
    ) -> None:
        super().__init__(parent)
        self._shell, self._station = shell, station
        self._workspace = open_workspace(shell)
        self.invitation: Invitation | None = None
        self.present(
            self.tr("Invite people"),
            self.tr("Whoever gets the invitation can join this station. Hand it over on a way you trust."),
            self.tr("Make the invitation"),
        )
        self.inputs = QWidget()
        form = QFormLayout(self.inputs)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self.role = QComboBox()
        for role in ROLES:
            self.role.addItem(role_words(role), role)
        self.project = QComboBox()
        self.project.addItem(self.tr("Any project of the station"), ZERO_HASH)
        for one in projects:
            if one.state in ("published", "paused"):
                self.project.addItem(isolated(one.title), one.project)
        self.project.setCurrentIndex(max(0, self.project.findData(chosen)))
        self.project.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.setPlaceholderText(self.tr("Only you and other managers see it"))
        self.uses, self.days = QSpinBox(), QSpinBox()
        for box in (self.uses, self.days):
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setFixedWidth(120)
        self.uses.setRange(1, MAX_USES)
        self.days.setRange(1, MAX_DAYS)
        self.days.setValue(30)
        self.days.setSuffix(self.tr(" days"))
        for title, widget in (
            (self.tr("They will"), self.role), (self.tr("Project"), self.project), (self.tr("Name"), self.name),
            (self.tr("How many people"), self.uses), (self.tr("Can be used for"), self.days),
        ):  # fmt: skip
            widget.setAccessibleName(title)
            form.addRow(title, widget)
        self.role.currentIndexChanged.connect(self._refresh)
        self.uses.valueChanged.connect(self._refresh)
        self.content.addWidget(self.inputs)
        self.result_area = self._made_area()
        self.content.addWidget(self.result_area)
        self._refresh()

    def _made_area(self) -> QWidget:
        area = QWidget()
        form = QFormLayout(area)
        form.setContentsMargins(0, 0, 0, 0)
        self.code = QPlainTextEdit()
        self.code.setReadOnly(True)
        self.code.setFixedHeight(120)
        self.code.setAccessibleName(self.tr("Invitation"))
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.code.toPlainText()))
        self.save = QPushButton(self.tr("Save as a file…"))
        self.save.clicked.connect(self._on_save)
        self.spoken = plain_label()
        self.spoken.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)
        form.addRow(self.code)
        form.addRow(row)
        form.addRow(self.spoken)
        area.hide()
        return area

    def run(self) -> None:
        if self.invitation is not None:
            self.accept()
            return
        request = InviteRequest(
            role=self.role.currentData(), name=self.name.text().strip(), uses=self.uses.value(),
            days=self.days.value(), project=self.project.currentData() if self.project.isEnabled() else ZERO_HASH,
        )  # fmt: skip
        self.work(self.tr("Asking the station…"))
        self.inputs.setEnabled(False)
        self._shell.runner.start(
            report.invite, self._workspace, self._station, request,
            done=self._on_made, failed=self.fail, owner=self,
        )  # fmt: skip

    def fail(self, error: Exception) -> None:
        self.inputs.setEnabled(True)
        super().fail(error)

    def _on_made(self, invitation: Invitation) -> None:
        self.rest()
        self.say("")
        self.invitation = invitation
        self.inputs.hide()
        self.code.setPlainText(to_line(invitation))
        self.result_area.show()
        self.text.setText(
            self.tr("Copy it or save it now: it is shown only once. People paste it, or drop the file into Caravan.")
        )
        if invitation.fingerprint:
            self.spoken.setText(
                self.tr("Their Caravan shows these six words; let them be read out to you on the telephone:\n{words}")
                .format(words=words(bytes.fromhex(invitation.fingerprint)))
            )  # fmt: skip
        self.spoken.setVisible(bool(invitation.fingerprint))
        self.main.setText(self.tr("Done"))
        self.cancel.hide()
        self.copy.setFocus()
        self.made.emit(invitation)
        self.fit()

    def _refresh(self) -> None:
        works = self.role.currentData() in ("annotator", "reviewer")
        self.project.setEnabled(works)
        self.name.setEnabled(self.uses.value() == 1)

    def _on_save(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the invitation"), "invitation.json", self.tr("Invitations") + " (*.json)"
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the invitation where only its owner can read it."""
        assert self.invitation is not None
        try:
            path.touch(0o600)
            path.write_bytes(encode(self.invitation))
        except OSError as error:
            self.fail(StoreError(self.tr("The invitation could not be saved."), f"{path}: {error.strerror}."))
            return
        self.say(self.tr("Saved as {name}.").format(name=path.name), "success")

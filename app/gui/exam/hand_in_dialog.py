"""Handing an exam in: what is sent is said first, the result is shown where it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from app.core.item import Item
from app.errors import OfflineError
from app.gui import theme
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.renewal import signed_in
from app.gui.exam import wording
from app.gui.icon import pixmap
from app.gui.messages import shown
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.ops.examining import RIGHT_BP, Paper

if TYPE_CHECKING:
    from app.workspace import Workspace

MARKS_HEIGHT = 220


class HandInDialog(FrameDialog):
    """`graded` gives the Paper with the result. Until the station answers nothing is changed on this computer."""

    graded = Signal(object)
    retake_asked = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None, project_id: str) -> None:
        super().__init__(parent)
        self._shell, self._project = shell, project_id
        self._workspace = open_workspace(shell)
        self.paper: Paper | None = None
        self.warnings = plain_label()
        self.warnings.setWordWrap(True)
        self.warnings.setProperty("role", "warning")
        self.warnings.hide()
        self.content.addWidget(self.warnings)
        self.marks = QScrollArea()
        self.marks.setWidgetResizable(True)
        self.marks.setMaximumHeight(MARKS_HEIGHT)
        self.marks.hide()
        self.content.addWidget(self.marks)
        self.present(self.tr("Hand in the exam"), "", self.tr("Hand in"))
        self.main.setEnabled(False)
        self._shell.runner.start(_paper, self._workspace, project_id, done=self._on_paper, failed=self.fail, owner=self)

    def _on_paper(self, paper: Paper) -> None:
        self.paper = paper
        assert paper.project.exam is not None
        if paper.project.exam.state != "open":
            self._show_result(paper)
            return
        self.text.setText(wording.sent_words(paper) + " " + self.tr("They cannot be changed afterwards."))
        self.text.show()
        self.warnings.setText("\n".join(wording.warnings(paper)))
        self.warnings.setVisible(bool(self.warnings.text()))
        self.main.setEnabled(paper.done + paper.begun > 0)
        self.cancel.setText(self.tr("Go on answering"))
        self.fit()

    def run(self) -> None:
        """Send the answers; with the result on the screen, close."""
        if self.paper is not None and self.paper.project.exam is not None and self.paper.project.exam.state != "open":
            self.accept()
            return
        self.work(self.tr("Handing in…"))
        self.cancel.setEnabled(False)
        self._shell.runner.start(
            _hand_in, self._workspace, self._project, done=self._on_graded, failed=self.fail, owner=self
        )

    def fail(self, error: Exception) -> None:
        self.cancel.setEnabled(True)
        super().fail(error)
        if isinstance(error, OfflineError):
            self.say(
                f"{shown(error.title)} "
                + self.tr("Your answers are kept on this computer: hand them in when there is a network."),
                "warning",
            )
            self.main.setText(self.tr("Try again"))

    def _on_graded(self, paper: Paper) -> None:
        self.cancel.setEnabled(True)
        self._show_result(paper)
        self.graded.emit(paper)

    def _show_result(self, paper: Paper) -> None:
        self.paper = paper
        exam = paper.project.exam
        assert exam is not None
        self.rest()
        self.say("")
        self.warnings.hide()
        passed = exam.state == "passed"
        text = wording.score_words(exam, paper.items)
        text += " " + (self.tr("You can get work now.") if passed else wording.left_words(exam.attempts_left))
        self.present(wording.headline(exam), text, self.tr("Get work") if passed else self.tr("Close"))
        self.cancel.setVisible(not passed and exam.attempts_left > 0)
        self.cancel.setText(self.tr("Take it again…"))
        if self.cancel.isVisible():
            self.buttons.rejected.disconnect(self.reject)
            self.buttons.rejected.connect(self._on_again)
        if exam.marks:
            self._show_marks(exam.marks)
        self.fit()

    def _show_marks(self, marks: tuple[tuple[str, int], ...]) -> None:
        from app.ops import items

        found: dict[str, Item] = {
            item.remote: item for item in self._shell.session.read(items.page, self._project, items.ALL, 0, 1_000)
        }
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (remote, score) in enumerate(marks):
            icon, tone = ("check", "success") if score >= RIGHT_BP else ("close", "danger")
            picture = QLabel()
            picture.setPixmap(pixmap(icon, getattr(theme.colors(), tone), 16, self.devicePixelRatioF()))
            name = plain_label(found[remote].name if remote in found else remote[:8])
            name.setWordWrap(True)
            mark = plain_label(wording.mark_words(score))
            mark.setProperty("role", "muted")
            grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, row, 1)
            grid.addWidget(mark, row, 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(marks), 1)
        self.marks.setWidget(inside)
        self.marks.setMinimumHeight(min(MARKS_HEIGHT, inside.sizeHint().height() + 4))
        self.marks.setAccessibleName(self.tr("Marks of your answers"))
        self.marks.show()

    def _on_again(self) -> None:
        self.retake_asked.emit()
        super().reject()


def _paper(workspace: Workspace, project_id: str) -> Paper:
    from app.ops import examining

    return examining.paper(workspace, project_id)


def _hand_in(workspace: Workspace, project_id: str) -> Paper:
    from app.ops import projects
    from app.sync import exam

    station = workspace.read(projects.get_project, project_id).station_id
    return signed_in(workspace, station, lambda account: exam.hand_in(workspace, account, project_id))

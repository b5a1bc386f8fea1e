"""What an exam asks of the person, and fetching its items before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from app.core.project import Project
from app.errors import OfflineError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.renewal import signed_in
from app.gui.exam.wording import attempts_words
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.projects.wording import percent
from app.gui.runner import Job
from app.protocol.messages import ProjectCard

if TYPE_CHECKING:
    from app.core.cancel import Cancel, Progress
    from app.sync.exam import ExamTerms
    from app.workspace import Workspace


class BeginDialog(FrameDialog):
    """`begun` gives the local Project once all its items are on this computer. Cancel keeps what has arrived."""

    begun = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget | None, station: str, card: ProjectCard) -> None:
        super().__init__(parent)
        self._shell, self._station, self._card = shell, station, card
        self._workspace = open_workspace(shell)
        self._job: Job | None = None
        self.present(
            self.tr("Exam: {title}").format(title=card.title),
            self.tr(
                "Before you get work from this project, you label a few items whose right answers are known. "
                "The station grades them at once."
            ),
            self.tr("Begin the exam"),
        )
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.content.addLayout(self.form)
        self.note = plain_label(
            self.tr(
                "There is no time limit: you can pause, close Caravan and go on later. Once the items are on this "
                "computer you need no network until you hand in. Opening the exam uses up an attempt."
            )
        )
        self.note.setWordWrap(True)
        self.content.addWidget(self.note)
        self._ask()

    def _ask(self) -> None:
        self.work(self.tr("Asking the station…"))
        self._job = self._shell.runner.start(
            _terms, self._workspace, self._station, self._card, done=self._on_terms, failed=self.fail, owner=self
        )
        self._terms: ExamTerms | None = None

    def _on_terms(self, terms: ExamTerms) -> None:
        self._terms, self._job = terms, None
        self.rest()
        self.say("")
        locale = self.locale()
        left = self._card.attempts_left
        for title, value in (
            (self.tr("Items"), locale.toString(terms.spec.items)),
            (self.tr("Needed to pass"), percent(terms.spec.pass_mark_bp)),
            (
                self.tr("Attempts"),
                self.tr("{left} of {all} left").format(
                    left=locale.toString(terms.spec.attempts if left is None else left),
                    all=locale.toString(terms.spec.attempts),
                ),
            ),
        ):
            name = plain_label(title)
            name.setProperty("role", "muted")
            self.form.addRow(name, plain_label(value))
        self.main.setText(self.tr("Begin the exam"))
        self.main.setFocus()
        # New rows have no height before the event loop has laid them out.
        QTimer.singleShot(0, self, self.fit)

    def run(self) -> None:
        """Fetch the items, then begin; ask first what the exam is where that could not be said yet."""
        if self._terms is None:
            self._ask()
            return
        self.work(self.tr("Fetching the exam…"))
        self._job = self._shell.runner.start(
            _begin, self._workspace, self._station, self._card,
            done=self._on_begun, failed=self.fail, owner=self, tracked=True,
        )  # fmt: skip
        self._job.progressed.connect(self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def _on_begun(self, project: Project) -> None:
        self._job = None
        assert project.exam is not None
        self._shell.notices.show(
            self.tr("The exam is on this computer"), attempts_words(project.exam.attempts_left), tone="success"
        )
        self.begun.emit(project)
        self.accept()

    def fail(self, error: Exception) -> None:
        self._job = None
        self.bar.setRange(0, 0)
        super().fail(error)
        if isinstance(error, OfflineError):
            self.main.setText(self.tr("Try again"))

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        super().reject()


def _terms(workspace: Workspace, station: str, card: ProjectCard) -> ExamTerms:
    from app.sync import exam

    return signed_in(workspace, station, lambda account: exam.terms(workspace, account, card))


def _begin(workspace: Workspace, station: str, card: ProjectCard, *, progress: Progress, cancel: Cancel) -> Project:
    from app.sync import exam

    return signed_in(
        workspace, station, lambda account: exam.begin(workspace, account, card, progress=progress, cancel=cancel)
    )

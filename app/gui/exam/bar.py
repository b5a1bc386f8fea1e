"""The strip above the labelling view while the items of an exam are open: how far, pause, hand in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.item import ItemState
from app.core.project import Project
from app.gui.exam import wording
from app.gui.page import Shell
from app.gui.plain import plain_tip
from app.gui.projects.wording import percent
from app.gui.status_bar import ElidedLabel
from app.ops import items

if TYPE_CHECKING:
    from app.gui.exam.hand_in_dialog import HandInDialog

NARROW = 420
"""Below this many pixels the buttons go under the words."""


class ExamBar(QFrame):
    """Hidden unless the open project is an exam. Pausing leaves everything as it is; it is on the disk already."""

    def __init__(self, shell: Shell, project: Callable[[], Project | None], flush: Callable[[], bool]) -> None:
        super().__init__()
        self._shell, self._project, self._flush = shell, project, flush
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Exam"))
        self.title, self.state = ElidedLabel(), ElidedLabel()
        self.state.setProperty("role", "muted")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.state)
        self.pause = QPushButton(self.tr("Pause"))
        self.pause.setToolTip(self.tr("Go back to the projects; your answers are kept"))
        self.pause.clicked.connect(self._on_pause)
        self.hand_in = QPushButton(self.tr("Hand in…"))
        self.hand_in.setProperty("role", "primary")
        self.hand_in.clicked.connect(lambda: self.open_dialog())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.hand_in)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.setSpacing(8)
        self._row.addLayout(names, 1)
        self._row.addLayout(buttons)
        shell.session.changed.connect(self._on_changes)
        shell.session.closing.connect(self.hide)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def refresh(self) -> None:
        """Say how far the open exam is; hide for anything else."""
        project = self._project()
        exam = project.exam if project is not None else None
        self.setVisible(exam is not None and self._shell.session.workspace is not None)
        if project is None or exam is None or self.isHidden():
            return
        counts = self._shell.session.read(items.state_counts, project.id)
        total = sum(counts.values())
        over = exam.state != "open"
        if over:
            self.title.setText(wording.headline(exam))
            text = wording.score_words(exam, total)
            if exam.state == "failed":
                text += " " + wording.left_words(exam.attempts_left)
            self.state.setText(text)
        else:
            self.title.setText(self.tr("Exam · {title}").format(title=project.title))
            done = counts.get(ItemState.DONE, 0)
            needed = self.tr("{mark} needed to pass").format(mark=percent(exam.pass_mark_bp))
            self.state.setText(f"{wording.progress_words(done, total)} · {needed}")
            self._lead(done == total)
        self.setToolTip(plain_tip(f"{self.title.text()}\n{self.state.text()}"))
        tone = {"passed": "success", "failed": "danger"}.get(exam.state, "")
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.pause.setText(self.tr("Back to the projects") if over else self.tr("Pause"))
        self.hand_in.setText(self.tr("Result…") if over else self.tr("Hand in…"))

    def _lead(self, finished: bool) -> None:
        """The button stands out once there is nothing left to answer."""
        role = "primary" if finished else ""
        if self.hand_in.property("role") != role:
            self.hand_in.setProperty("role", role)
            self.hand_in.style().unpolish(self.hand_in)
            self.hand_in.style().polish(self.hand_in)

    def open_dialog(self) -> HandInDialog | None:
        """Ask before anything is sent; shows the result of an exam that was graded."""
        from app.gui.exam.hand_in_dialog import HandInDialog

        project = self._project()
        if project is None or project.exam is None or not self._flush():
            return None
        dialog = HandInDialog(self._shell, self.window(), project.id)
        station, remote = project.station_id, "0x" + project.remote
        dialog.graded.connect(lambda _paper: self.refresh())
        dialog.retake_asked.connect(lambda: self._shell.go("projects", (station, remote, "exam")))
        dialog.accepted.connect(lambda: self._shell.go("projects", (station, remote)))
        dialog.open()
        return dialog

    def _on_pause(self) -> None:
        project = self._project()
        if project is not None and self._flush():
            self._shell.go("projects", (project.station_id, "0x" + project.remote))

    def _on_changes(self, changes: Changes) -> None:
        if not self.isHidden() and (changes.items or changes.projects):
            self.refresh()


def add_bar(
    shell: Shell,
    frame: QWidget,
    project: Callable[[], Project | None],
    loader: QObject,
    flush: Callable[[], bool],
) -> None:
    """Put the bar on top of the labelling page's `frame`; it follows what is opened."""
    bar = ExamBar(shell, project, flush)
    cast(QVBoxLayout, frame.layout()).insertWidget(0, bar)
    loader.loaded.connect(lambda _loaded: bar.refresh())

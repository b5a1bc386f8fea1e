"""One project of a station: what it is, what it pays, how the person stands in it, and getting work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
)

from app.core.project import Project, Role
from app.errors import AppError
from app.gui import theme
from app.gui.errors import show_error
from app.gui.messages import sentence
from app.gui.plain import plain_label, plain_tip
from app.gui.projects import wording
from app.gui.projects.shelf import LocalWork, Shelf
from app.gui.widgets.choice import IconLabel
from app.protocol.messages import ProjectCard

MOST = 500
USUAL = 20


class CardFrame(QFrame):
    """`wanted` asks for work (project, role, count, seconds without a network); `started` opens what is here (project
    id, role); `exam_asked` begins the exam of a project or goes on with it."""

    wanted = Signal(str, str, int, int)
    started = Signal(str, str)
    exam_asked = Signal(str)

    def __init__(self, card: ProjectCard, shelf: Shelf) -> None:
        super().__init__()
        self.card = card
        self._shelf = shelf
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(card.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addLayout(self._head())
        if card.summary:
            column.addWidget(_words(card.summary))
        self.pay = _words("")
        self.pay.setFont(theme.title_font(1))
        self.bonus = _words("", "muted")
        column.addSpacing(4)
        column.addWidget(self.pay)
        column.addWidget(self.bonus)
        self._add_standing(column)
        self.exam = _words("", "warning")
        column.addWidget(self.exam)
        self.gate = _words("", "muted")
        column.addWidget(self.gate)
        self.outcome = _words("", "warning")
        self.outcome.hide()
        column.addStretch(1)
        column.addWidget(self.outcome)
        column.addSpacing(4)
        days = round(self.card.offline_s / 86_400)
        self.offline = QCheckBox(self.tr("I will be offline: keep it for %Ln day(s)", "", days))
        self._may_stay = self.card.offline_s > self.card.lease_s and days > 0
        column.addWidget(self.offline)
        column.addLayout(self._foot())
        self._taken: Project | None = None
        self._show_role()
        self.show_local(shelf.local.get(card.project, ()), shelf.exams.get(card.project))

    @property
    def role(self) -> str:
        return self.roles.currentData() or "annotator"

    def _head(self) -> QHBoxLayout:
        title = _words(self.card.title)
        title.setFont(theme.title_font(1))
        about = _words(wording.facts(self.card, self.locale()), "muted")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(title)
        names.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(self.card.modality, 32, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        return row

    def _add_standing(self, column: QVBoxLayout) -> None:
        locale = self.locale()
        own = self.card.progress
        about = [wording.left_words(self.card, locale), wording.time_words(self.card)]
        column.addWidget(_words(" · ".join(filter(None, about)), "muted"))
        if asked := wording.data_words(self.card):
            column.addWidget(_words(asked, "muted"))
        words = wording.progress_words(self.card, locale)
        if words:
            bar = QProgressBar(textVisible=False)
            bar.setRange(0, max(1, own.submitted))
            bar.setValue(own.accepted)
            bar.setAccessibleName(words)
            column.addWidget(bar)
            column.addWidget(_words(words, "muted"))
        for line in wording.standing_words(self.card):
            column.addWidget(_words(line, "muted"))

    def _foot(self) -> QHBoxLayout:
        self.start = QPushButton(self.tr("Start labelling"))
        self.start.setProperty("role", "primary")
        self.start.clicked.connect(self._on_start)
        self.take_exam = QPushButton()
        self.take_exam.setProperty("role", "primary")
        self.take_exam.clicked.connect(lambda: self.exam_asked.emit(self.card.project))
        self.get = QPushButton(self.tr("Get work"))
        self.get.clicked.connect(self._on_get)
        self.count = QSpinBox()
        self.count.setAccessibleName(self.tr("How many items"))
        self.count.setRange(1, MOST)
        self.count.setValue(USUAL)
        self.count.setSuffix(self.tr(" items"))
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.roles = QComboBox()
        self.roles.setAccessibleName(self.tr("As what"))
        for role, text in (("annotator", self.tr("to label")), ("reviewer", self.tr("to review"))):
            if role in self._shelf.account.roles:
                self.roles.addItem(text, role)
        self.roles.setVisible(self.roles.count() > 1)
        self.roles.activated.connect(self._show_role)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start)
        row.addWidget(self.take_exam)
        row.addWidget(self.get)
        row.addWidget(self.count)
        row.addWidget(self.roles)
        row.addStretch(1)
        return row

    # What is shown

    def show_local(self, work: Sequence[LocalWork], exam: Project | None = None) -> None:
        """What of it is on this computer now: work, and the newest attempt at its exam."""
        self._taken = exam
        self._work = {one.role.value: one for one in work if one.items}
        self._show_role()

    def show_busy(self, busy: bool) -> None:
        """Work is being asked for."""
        for widget in (self.get, self.count, self.roles, self.offline):
            widget.setEnabled(not busy and self._can_get())
        self.get.setText(self.tr("Asking…") if busy else self.tr("Get work"))
        if busy:
            self.outcome.hide()

    def explain(self, error: Exception) -> None:
        """Say here why there is no work."""
        self.show_busy(False)
        if not isinstance(error, AppError):
            show_error(error)
            return
        self.outcome.setText(sentence(error))
        self.outcome.show()

    def _can_get(self) -> bool:
        # Until its exam is passed a project gives no work; the station has the last word on all of it.
        return self.card.state == "published" and not self._needs_exam and self.roles.count() > 0

    @property
    def _needs_exam(self) -> bool:
        """Whether an exam stands between the person and work in the chosen role."""
        passed = self._taken is not None and self._taken.exam is not None and self._taken.exam.state == "passed"
        return self.card.exam in ("open", "failed") and self.role not in self.card.roles and not passed

    @property
    def _exam_open(self) -> bool:
        """Whether an attempt is under way on this computer."""
        return self._taken is not None and self._taken.exam is not None and self._taken.exam.state == "open"

    def _show_exam(self) -> None:
        needed = self._needs_exam
        self.exam.setText(wording.exam_words(self.card, self._taken) if needed else "")
        self.exam.setVisible(bool(self.exam.text()))
        can_take = needed and self.card.state == "published" and (self._exam_open or self.card.exam == "open")
        self.take_exam.setVisible(can_take)
        self.take_exam.setText(self.tr("Continue the exam") if self._exam_open else self.tr("Take the exam…"))

    def _show_role(self) -> None:
        self.pay.setText(wording.pay_words(self.card, self.role, self._shelf.tokens))
        self.bonus.setText(wording.bonus_words(self.card, self.role))
        self.bonus.setVisible(bool(self.bonus.text()))
        work = getattr(self, "_work", {}).get(self.role)
        self.start.setVisible(work is not None)
        if work is not None:
            if self.role == Role.REVIEWER.value:
                self.start.setText(self.tr("Start reviewing"))
            else:
                self.start.setText(self.tr("Start labelling"))
            self.start.setToolTip(
                plain_tip(
                    self.tr("{open} of {all} items are still to do").format(
                        open=self.locale().toString(work.open_items), all=self.locale().toString(work.items)
                    )
                )
            )
        self._show_exam()
        self.gate.setText("" if self._needs_exam else wording.gate_words(self.card, self.role))
        self.gate.setVisible(bool(self.gate.text()))
        at_once = self.card.at_once.get(self.role, MOST) or MOST
        self.count.setMaximum(max(1, min(MOST, at_once, self.card.remaining or MOST)))
        for widget in (self.get, self.count):
            widget.setVisible(not self._needs_exam)
        self.offline.setVisible(self._may_stay and not self._needs_exam)
        self.show_busy(False)

    def _on_get(self) -> None:
        self.show_busy(True)
        away = self.card.offline_s if self.offline.isChecked() else 0
        self.wanted.emit(self.card.project, self.role, self.count.value(), away)

    def _on_start(self) -> None:
        work = self._work.get(self.role)
        if work is not None:
            self.started.emit(work.project_id, self.role)


def _words(text: str, role: str = "") -> QLabel:
    """What a station wrote is text, never markup."""
    label = plain_label(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label

"""The decision in plain words: verdict, reason, guideline, comment, pay, and the way to object."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.core.review import Verdict
from app.gui import theme
from app.gui.decision.case import DecisionCase
from app.gui.decision.paragraph import Paragraph, section
from app.gui.decision.wording import LOOKS, comment_words, dispute_words, headline, meaning, reward_words
from app.gui.errors import fault_label, mark_field
from app.gui.icon import pixmap
from app.gui.plain import plain_label
from app.gui.sync.wording import day


class DecisionBanner(QFrame):
    """Hidden while there is no decision. `dispute_asked` with the person's words, `seen_asked` for “Got it”."""

    dispute_asked = Signal(str)
    seen_asked = Signal()
    correct_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._case: DecisionCase | None = None
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Decision"))
        self.picture = QLabel()
        self.heading = _words()
        self.heading.setFont(theme.title_font(1))
        self.date = plain_label()
        self.date.setProperty("role", "muted")
        self.meaning, self.comment, self.reward, self.dispute = _words(), _words(), _words(), _words()
        for label in (self.meaning, self.reward):
            label.setProperty("role", "muted")
        self.source = _words()
        self.source.setProperty("role", "muted")
        self.paragraph = Paragraph()
        self._build()
        self.hide()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.heading, 1)
        top.addWidget(self.date, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        for label in (self.comment, self.meaning, self.reward, self.dispute):
            words.addWidget(label)
        words.addLayout(self._buttons())
        words.addStretch(1)
        rule = QVBoxLayout()
        rule.setSpacing(4)
        rule.addWidget(self.source)
        rule.addWidget(self.paragraph)
        rule.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(words, 3)
        body.addLayout(rule, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(body)
        column.addWidget(self._form())

    def _buttons(self) -> QHBoxLayout:
        self.object = QPushButton(self.tr("Dispute…"))
        self.object.clicked.connect(self._begin)
        self.got_it = QPushButton(self.tr("Got it"))
        self.got_it.setProperty("role", "primary")
        self.got_it.clicked.connect(self.seen_asked)
        self.correct = QPushButton(self.tr("Correct it"))
        self.correct.clicked.connect(self.correct_asked)
        self.deadline = plain_label()
        self.deadline.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.got_it)
        row.addWidget(self.object)
        row.addWidget(self.correct)
        row.addWidget(self.deadline)
        row.addStretch(1)
        return row

    def _form(self) -> QWidget:
        self.form = QWidget()
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(self.tr("Why the decision is wrong"))
        self.field.setPlaceholderText(
            self.tr("Say why the decision is wrong. A second reviewer, who did not vote, reads it.")
        )
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(3 * self.field.fontMetrics().lineSpacing() + 20)
        self.send = QPushButton(self.tr("Sign and send the dispute"))
        self.send.setProperty("role", "primary")
        self.send.clicked.connect(lambda: self.dispute_asked.emit(self.field.toPlainText()))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self._end)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.send)
        row.addWidget(cancel)
        row.addStretch(1)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(fault_label(self.field))
        column.addLayout(row)
        self.form.hide()
        return self.form

    def show_case(self, case: DecisionCase | None, *, seen: bool = False) -> None:
        """Say everything about this decision; what is being written against another one is thrown away."""
        same = case is not None and self._case is not None and case.decision.id == self._case.decision.id
        self._case = case
        self.setVisible(case is not None)
        if case is None or not same:
            self._end()
        if case is None:
            return
        decision, project, locale = case.decision, case.project, self.locale()
        self.heading.setText(headline(decision, project))
        self.setAccessibleDescription(self.heading.text())
        self.date.setText(day(decision.decided_ms, locale))
        comment = comment_words(decision, project)
        _say(self.comment, self.tr("“{comment}”").format(comment=comment) if comment else "")
        _say(self.meaning, " ".join(part for part in (meaning(decision), case.unreadable) if part))
        _say(self.reward, reward_words(case.rewards, decision.verdict, locale))
        title, text = section(project.guideline, decision.anchor) if decision.anchor else ("", "")
        self.source.setText(self.tr("From the guideline: {title}").format(title=title))
        self.paragraph.show_markdown(text)
        self.source.setVisible(bool(title))
        said = f"{dispute_words(case.dispute.state)} “{case.dispute.text}”" if case.dispute else ""
        _say(self.dispute, said)
        can_object = case.dispute is None and decision.verdict in (Verdict.REJECTED, Verdict.FIXED)
        self.object.setVisible(can_object)
        over = 0 < case.deadline_ms < QDateTime.currentMSecsSinceEpoch()
        until = (
            self.tr("The time to object may have ended on {day}.") if over else self.tr("You can object until {day}.")
        )
        self.deadline.setText(until.format(day=day(case.deadline_ms, locale)))
        self.deadline.setVisible(can_object and bool(case.deadline_ms))
        self.got_it.setVisible(not seen)
        self.correct.setVisible(decision.verdict is Verdict.RETURNED)
        if not can_object:
            self._end()
        self._draw()
        tone = LOOKS[decision.verdict].color
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_fault(self, text: str) -> None:
        """Why the dispute was not sent, beside what was written."""
        mark_field(self.field, text)
        self.send.setEnabled(True)

    def set_sending(self) -> None:
        self.send.setEnabled(False)

    def _begin(self) -> None:
        self.form.show()
        self.object.setEnabled(False)
        self.field.setFocus()

    def _end(self) -> None:
        self.form.hide()
        self.field.clear()
        mark_field(self.field, "")
        self.object.setEnabled(True)
        self.send.setEnabled(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        if self._case is None:
            return
        look = LOOKS[self._case.decision.verdict]
        color = getattr(theme.colors(), look.color)
        self.picture.setPixmap(pixmap(look.icon, color, 22, self.devicePixelRatioF()))


def _words() -> QLabel:
    label = plain_label()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))

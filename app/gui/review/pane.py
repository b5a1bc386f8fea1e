"""One annotator's work: letter, read-only view, and the four verdicts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.core.project import Project
from app.core.review import Review, Verdict
from app.gui import theme
from app.gui.icon import set_icon
from app.gui.labeling.view import LabelingView
from app.gui.plain import plain_label, plain_tip
from app.gui.review.chip import Badge, Chip
from app.gui.review.deciding import Choice
from app.gui.review.wording import LOOKS, chosen_words, reason_words, signed_words
from app.gui.status_bar import ElidedLabel

ICON_SIDE = 16
VERDICTS = (Verdict.ACCEPTED, Verdict.FIXED, Verdict.REJECTED, Verdict.RETURNED)


class Pane(QFrame):
    """A heading, a view and a foot; framed in the accent colour while it is the one that keys speak to."""

    activated = Signal()

    def __init__(self, view: LabelingView) -> None:
        super().__init__()
        self.view = view
        view.show_details(False)
        self.setProperty("role", "pane")
        self.setProperty("active", False)
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(10, 6, 6, 6)
        self.heading.setSpacing(8)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(4)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addLayout(self.heading)
        self.column.addWidget(view, 1)
        self.column.addLayout(self.foot)

    def set_active(self, active: bool) -> None:
        if self.property("active") is not active:
            self.setProperty("active", active)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.activated.emit()
        super().mousePressEvent(event)


class SubjectPane(Pane):
    """`verdict_asked` when a verdict's button is pressed; the page decides what that leads to."""

    verdict_asked = Signal(object)

    def __init__(self, view: LabelingView, letter: str) -> None:
        super().__init__(view)
        self.letter = letter
        self.setAccessibleName(self.tr("Work of annotator {letter}").format(letter=letter))
        self.title = plain_label(self.tr("Annotator {letter}").format(letter=letter))
        self.count = ElidedLabel()
        self.count.setProperty("role", "muted")
        self.state = Chip()
        self.heading.addWidget(Badge(letter))
        self.heading.addWidget(self.title)
        self.heading.addWidget(self.count, 1)
        self.heading.addWidget(self.state)
        self.foot.setContentsMargins(6, 4, 6, 4)
        self.buttons: dict[Verdict, QPushButton] = {}
        for verdict in VERDICTS:
            button = QPushButton(chosen_words(verdict))
            button.setProperty("role", "verdict")
            button.setFont(theme.title_font(-1))
            button.setMinimumWidth(0)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_icon(button, LOOKS[verdict].icon, LOOKS[verdict].color)
            button.setAccessibleName(
                self.tr("{verdict} the work of {letter}").format(verdict=chosen_words(verdict), letter=letter)
            )
            button.clicked.connect(lambda _on=False, verdict=verdict: self.verdict_asked.emit(verdict))
            self.foot.addWidget(button, 1)
            self.buttons[verdict] = button
        view.setAccessibleName(self.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The words matter more than the icons, which the colour of the verdict chip repeats.
        super().resizeEvent(event)
        words = sum(button.fontMetrics().horizontalAdvance(button.text()) + 24 for button in self.buttons.values())
        has_room = self.width() >= words + len(self.buttons) * 26
        side = ICON_SIDE if has_room else 0
        for button in self.buttons.values():
            if button.iconSize().width() != side:
                button.setIconSize(QSize(side, side))

    def show_count(self, text: str) -> None:
        self.count.setText(text)

    def set_keys(self, keys: dict[Verdict, str]) -> None:
        """Say in the tooltips which keys do the same."""
        for verdict, button in self.buttons.items():
            key = keys.get(verdict, "")
            button.setToolTip(plain_tip(f"{chosen_words(verdict)}  ({key})" if key else chosen_words(verdict)))

    def show_verdict(self, project: Project, choice: Choice | None, review: Review | None, *, can_reject: bool) -> None:
        """What was chosen, or signed already: then nothing can be chosen any more."""
        given = review.verdict if review is not None else choice.verdict if choice is not None else None
        for verdict, button in self.buttons.items():
            button.setChecked(verdict is given)
            needs_reason = verdict in (Verdict.REJECTED, Verdict.RETURNED)
            button.setEnabled(review is None and (can_reject or not needs_reason))
        if given is None:
            self.state.show_text("")
            return
        source = review if review is not None else choice
        assert source is not None
        words = signed_words(given) if review is not None else chosen_words(given)
        reason = reason_words(project, source.reason) if source.reason else ""
        if review is not None:
            words = self.tr("{verdict}, signed").format(verdict=words)
        self.state.show_text(words, LOOKS[given].icon, LOOKS[given].color)
        self.state.setToolTip(plain_tip("\n".join(part for part in (reason, source.comment) if part)))
        self.title.setToolTip(plain_tip(self.state.toolTip()))

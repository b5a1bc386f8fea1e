"""The two sides of the manager's page: the station as a whole, and one project."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.icon import set_icon
from app.gui.overview import wording
from app.gui.overview.control_items import ControlItems
from app.gui.overview.line_model import Cell, LineModel, fit_height, make_table
from app.gui.plain import plain_label, plain_tip
from app.gui.projects.wording import percent
from app.gui.sync.wording import day, moment
from app.protocol.administration import Overview, ProjectOverview


class StationPanel(QWidget):
    """People, log and distributions of the whole station."""

    invite_asked = Signal(str)
    distribute_asked = Signal()
    export_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.invite = _button(self.tr("Invite people…"), "add", primary=True)
        self.invite.clicked.connect(lambda: self.invite_asked.emit(""))
        self.distribute = _button(self.tr("Distribute now…"), "rewards")
        self.distribute.clicked.connect(self.distribute_asked)
        self.export = _button(self.tr("Export everything…"), "export")
        self.export.clicked.connect(lambda: self.export_asked.emit(""))
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(6)
        self.warning = _words("", "warning")
        self.model = LineModel(
            (self.tr("Name"), self.tr("Role"), self.tr("Since"), self.tr("Projects"), self.tr("Address")), (3,)
        )
        self.people = make_table(self.model, self.tr("People"), (24, 22, 12, 9, 16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(_row(self.invite, self.distribute, self.export))
        column.addWidget(self.warning)
        column.addWidget(_card(self.facts))
        column.addWidget(_title(self.tr("People")))
        column.addWidget(self.people)
        column.addStretch(1)

    def show_overview(self, found: Overview, may_act: bool) -> None:
        locale = self.locale()
        _clear(self.facts)
        submitted = sum(sum(project.submissions.values()) for project in found.projects)
        for title, value in (
            (self.tr("People"), locale.toString(found.people)),
            (self.tr("Projects"), locale.toString(len(found.projects))),
            (self.tr("Submissions"), locale.toString(submitted)),
            (self.tr("Payments"), wording.distribution_words(found)),
            (self.tr("Claims"), _claims(found, self.tr("{n} paid, {m} on their way"), self.tr("none yet"))),
            (self.tr("Background work"), wording.background_words(found)),
            (self.tr("Signed log"), self.tr("{n} entries").format(n=locale.toString(found.log_size))),
            (self.tr("Root of the log"), wording.short(found.log_root)),
        ):
            label = _words(value)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if value == wording.short(found.log_root):
                label.setToolTip(plain_tip(found.log_root))
            self.facts.addRow(_words(title, "muted"), label)
        self.warning.setText(
            self.tr(
                "This station came back from a backup on {when}. People may still send again what it has forgotten, "
                "so nothing is paid for a week unless you confirm it."
            ).format(when=moment(found.restored_ms, locale))
            if found.unsettled
            else ""
        )
        self.warning.setVisible(found.unsettled)
        for button in (self.invite, self.distribute, self.export):
            button.setVisible(may_act)
        self.export.setEnabled(bool(found.projects))
        self.model.show_lines(
            [
                (
                    Cell(one.name or self.tr("(no name)"), one.name.casefold() or "~"),
                    Cell(wording.role_words(one.roles)),
                    Cell(day(one.joined_ms, locale), one.joined_ms, moment(one.joined_ms, locale)),
                    Cell(locale.toString(len(one.projects)), len(one.projects)),
                    Cell(wording.short(one.worker), one.worker, one.worker),
                )
                for one in found.accounts
            ]
        )
        fit_height(self.people)


class ProjectPanel(QWidget):
    """One project: how far, how good, what it costs, and what can be done about it."""

    state_asked = Signal(str, str)
    invite_asked = Signal(str)
    export_asked = Signal(str)
    withdraw_asked = Signal(str, str)
    """Project and control item."""

    def __init__(self) -> None:
        super().__init__()
        self.control = ControlItems()
        self.control.withdraw_asked.connect(lambda item: self.withdraw_asked.emit(self.project_id, item))
        self.overlap = _words("", "muted")
        self.project: ProjectOverview | None = None
        self.heading = _title("")
        self.state = _words("")
        self.bar = QProgressBar(textVisible=False)
        self.progress = _words("", "muted")
        self.quality = _words("")
        self.pause = _button("", "pause")
        self.pause.clicked.connect(self._on_pause)
        self.finish = _button(self.tr("Close…"), "lock")
        self.finish.clicked.connect(lambda: self._ask("closed"))
        self.invite = _button(self.tr("Invite people…"), "add")
        self.invite.clicked.connect(lambda: self.invite_asked.emit(self.project_id))
        self.export = _button(self.tr("Export…"), "export", primary=True)
        self.export.clicked.connect(lambda: self.export_asked.emit(self.project_id))
        self.annotators = LineModel(
            (
                self.tr("Annotator"), self.tr("Accuracy (95 % interval)"), self.tr("Control items"), self.tr("Sent"),
                self.tr("Decided"), self.tr("Accepted"), self.tr("Corrected"), self.tr("Refused"),
            ),
            (3, 4, 5, 6, 7),
        )  # fmt: skip
        self.reviewers = LineModel(
            (
                self.tr("Reviewer"), self.tr("Reviews"), self.tr("Known errors found (95 % interval)"),
                self.tr("Agreement with the outcome (95 % interval)"),
            ),
            (1,),
        )  # fmt: skip
        self.annotator_table = make_table(self.annotators, self.tr("Annotators"), (18, 27, 19, 9, 9, 10, 10, 9))
        self.reviewer_table = make_table(self.reviewers, self.tr("Reviewers"), (20, 9, 32, 34))
        self.pay_grid = QGridLayout()
        self.pay_grid.setHorizontalSpacing(24)
        self.pay_grid.setVerticalSpacing(6)
        self.no_pay = _words(self.tr("Volunteer work: nothing is paid."), "muted")
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.state)
        column.addSpacing(4)
        column.addLayout(_row(self.export, self.invite, self.pause, self.finish))
        column.addSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.progress)
        column.addSpacing(8)
        column.addWidget(_title(self.tr("Quality"), 1))
        column.addWidget(self.quality)
        column.addWidget(self.annotator_table)
        column.addWidget(self.reviewer_table)
        column.addWidget(self.overlap)
        column.addWidget(self.control)
        column.addSpacing(8)
        column.addWidget(_title(self.tr("Pay"), 1))
        self.pay_card = _card(self.pay_grid)
        column.addWidget(self.pay_card)
        column.addWidget(self.no_pay)
        column.addStretch(1)

    @property
    def project_id(self) -> str:
        return self.project.project if self.project is not None else ""

    def show_project(self, project: ProjectOverview, may_act: bool) -> None:
        self.project = project
        self.heading.setText(project.title)
        self.state.setText(wording.state_words(project.state).capitalize())
        theme_role = wording.TONES.get(project.state, "muted")
        self.state.setProperty("role", theme_role)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        decided, waiting, _left = wording.counts(project)
        self.bar.setRange(0, max(1, project.places))
        self.bar.setValue(min(project.places, decided + waiting))
        self.progress.setText(wording.progress_words(project))
        self.bar.setAccessibleName(self.progress.text())
        text = self.tr("Accepted of all decided: {rate}").format(rate=wording.rate_words(project.accuracy))
        if project.open_disputes:
            text += " · " + self.tr("%Ln open objection(s)", "", project.open_disputes)
        self.quality.setText(text)
        self._show_people(project)
        self.overlap.setText(wording.overlap_words(project.overlap))
        self.overlap.setVisible(bool(self.overlap.text()))
        self.control.show_items(project.gold, may_act)
        self._show_pay(project)
        running = project.state == "published"
        self.pause.setText(self.tr("Pause…") if running else self.tr("Go on…"))
        set_icon(self.pause, "pause" if running else "next")
        over = project.state not in ("published", "paused")
        for button in (self.pause, self.finish, self.invite):
            button.setVisible(may_act and not over)
        self.export.setVisible(may_act)
        self.setAccessibleName(f"{project.title}, {self.state.text()}, {self.progress.text()}")

    def _show_people(self, project: ProjectOverview) -> None:
        number = self.locale().toString
        self.annotators.show_lines(
            [
                (
                    Cell(one.name or wording.short(one.worker), tip=one.worker),
                    Cell(wording.rate_words(one.accuracy), one.accuracy.rate_bp if one.accuracy else -1),
                    Cell(
                        "–" if one.gold_bp is None else f"{percent(one.gold_bp)} (n = {number(one.gold_items)})",
                        -1 if one.gold_bp is None else one.gold_bp,
                        self.tr("Shown from 20 control items on") if one.gold_bp is None else "",
                    ),
                    Cell(number(one.submitted), one.submitted), Cell(number(one.decided), one.decided),
                    Cell(number(one.accepted), one.accepted), Cell(number(one.fixed), one.fixed),
                    Cell(number(one.rejected), one.rejected),
                )
                for one in project.annotators
            ]
        )  # fmt: skip
        self.reviewers.show_lines(
            [
                (
                    Cell(one.name or wording.short(one.worker), tip=one.worker),
                    Cell(number(one.reviews), one.reviews),
                    Cell(wording.rate_words(one.accuracy), one.accuracy.rate_bp if one.accuracy else -1),
                    Cell(wording.rate_words(one.agreement), one.agreement.rate_bp if one.agreement else -1),
                )
                for one in project.reviewers
            ]
        )
        for table, lines in ((self.annotator_table, project.annotators), (self.reviewer_table, project.reviewers)):
            table.setVisible(bool(lines))
            fit_height(table)

    def _show_pay(self, project: ProjectOverview) -> None:
        _clear(self.pay_grid)
        self.pay_card.setVisible(bool(project.money))
        self.no_pay.setVisible(not project.money)
        titles = (
            self.tr("Earned"), self.tr("Held back"), self.tr("Payable"), self.tr("Paid"), self.tr("Promised"),
            self.tr("Budget left"),
        )  # fmt: skip
        for place, title in enumerate(titles):
            self.pay_grid.addWidget(_words(title, "muted"), place, 0)
        for column, money in enumerate(project.money, 1):
            pay = wording.pay_of(money)
            left = self.tr("not limited") if pay.left is None else wording.amount(pay.left, money)
            values = [wording.amount(one, money) for one in (pay.earned, pay.held, pay.payable, pay.paid, pay.promised)]
            if pay.budget is not None:
                left = self.tr("{left} of {budget}").format(left=left, budget=wording.amount(pay.budget, money))
            for place, value in enumerate([*values, left]):
                label = _words(value)
                if place == len(values) and pay.left == 0:
                    label.setProperty("role", "warning")
                    label.setToolTip(self.tr("No more work is given out until there is more money."))
                self.pay_grid.addWidget(label, place, column)
        self.pay_grid.setColumnStretch(len(project.money) + 1, 1)

    def _on_pause(self) -> None:
        if self.project is not None:
            self._ask("paused" if self.project.state == "published" else "published")

    def _ask(self, state: str) -> None:
        if self.project is not None:
            self.state_asked.emit(self.project.project, state)


def _claims(found: Overview, text: str, none: str) -> str:
    paid = found.claims.get("final", 0) + found.claims.get("done_elsewhere", 0)
    under_way = sum(found.claims.values()) - paid - found.claims.get("failed", 0)
    return text.format(n=paid, m=under_way) if paid or under_way else none


def _words(text: str, role: str = "") -> QLabel:
    """What a station wrote is text, never markup."""
    label = plain_label(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def _title(text: str, size: int = 2) -> QLabel:
    label = _words(text)
    label.setFont(theme.title_font(size if size < 2 else 1))
    return label


def _button(text: str, icon: str, *, primary: bool = False) -> QPushButton:
    button = QPushButton(text)
    if primary:
        button.setProperty("role", "primary")
    else:
        set_icon(button, icon)
    return button


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _card(layout: QFormLayout | QGridLayout) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "card")
    layout.setContentsMargins(16, 12, 16, 12)
    frame.setLayout(layout)
    return frame


def _clear(layout: QFormLayout | QGridLayout) -> None:
    while (entry := layout.takeAt(0) if layout.count() else None) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

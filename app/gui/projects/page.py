"""The projects of the joined stations as cards, and the way from a card to work on this computer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.core.project import Project
from app.errors import AppError, EncryptionWantedError
from app.gui import theme
from app.gui.errors import show_error
from app.gui.icon import set_icon
from app.gui.messages import sentence
from app.gui.page import Page, Shell
from app.gui.plain import isolated, plain_label
from app.gui.projects import shelf
from app.gui.projects.arrival import Arrival
from app.gui.projects.card import CardFrame
from app.gui.projects.shelf import Shelf
from app.gui.sync.wording import moment
from app.gui.widgets.empty import EmptyState
from app.ops import stations

TWO_COLUMNS = 880


class ProjectsPage(Page):
    """Asks the station when it is entered; what it said last is shown meanwhile, and when it cannot be asked."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        assert shell.account is not None
        self._account = shell.account
        self._station = ""
        self._turn = 0
        self._wanted, self._wants_exam = "", False
        self.shelf: Shelf | None = None
        self.cards: list[CardFrame] = []
        self.arrival = Arrival(shell, self)
        what = self.tr("A station is an organisation's server that hands out work and pays for it.")
        self.none = EmptyState(
            "projects",
            self.tr("No station joined yet"),
            what + " " + self.tr("You need an invitation."),
            (self.tr("Join a station"), shell.join_requested.emit),
            (self.tr("Try the demo"), shell.demo_requested.emit),
        )
        self.area = self._content()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.none)
        page.addWidget(self.area)
        shell.session.changed.connect(self._on_changes)
        self._account.key_changed.connect(self._on_key)

    def enter(self, argument: object = None) -> None:
        """Show a station (its id), or of a station one project: (station, project), (station, project, "exam")."""
        if isinstance(argument, str) and argument:
            self._station = argument
        elif isinstance(argument, tuple):
            self._station, self._wanted, self._wants_exam = argument[0], argument[1], argument[2:] == ("exam",)
        self.refresh()

    def close_page(self) -> None:
        self._turn += 1
        self._clear()
        self.shelf, self._station = None, ""
        super().close_page()

    def refresh(self, *, ask: bool = True) -> None:
        """Read what is kept, then ask the station."""
        session = self.shell.session
        known = session.read(stations.all_stations) if session.workspace is not None else []
        self.area.setVisible(bool(known))
        self.none.setVisible(not known)
        if not known:
            return
        if self._station not in {one.id for one in known}:
            self._station = known[0].id
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in known:
            self.choice.addItem(isolated(one.name), one.id)
        self.choice.setCurrentIndex(self.choice.findData(self._station))
        self.choice.blockSignals(False)
        self.choice.setVisible(len(known) > 1)
        chosen = next(one for one in known if one.id == self._station)
        self.station.setText(f"{chosen.name} · {chosen.url}")
        if self.shelf is None or self.shelf.account.id != self._station:
            self._clear()
        self._load(ask)

    # Layout

    def _content(self) -> QWidget:
        title = plain_label(self.tr("Projects"))
        title.setFont(theme.title_font(2))
        self.station = _plain("muted")
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Station"))
        self.choice.activated.connect(self._on_station)
        self.again = QPushButton(self.tr("Refresh"))
        set_icon(self.again, "sync")
        self.again.clicked.connect(lambda: self.refresh())
        join = QPushButton(self.tr("Join another station…"))
        join.clicked.connect(self.shell.join_requested)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(title)
        names.addWidget(self.station)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(names, 1)
        for widget in (self.choice, self.again, join):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.state = _plain("warning")
        self.state.hide()
        self.unlock = QPushButton(self.tr("Unlock your key"))
        self.unlock.clicked.connect(self._account.unlock)
        self.unlock.hide()
        state = QHBoxLayout()
        state.setSpacing(12)
        state.addWidget(self.state, 1)
        state.addWidget(self.unlock)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(16)
        self.empty = EmptyState("projects", "", "", small=True)
        self.empty.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(state)
        column.addLayout(self.grid)
        column.addWidget(self.empty)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS else 1
        for number, card in enumerate(self.cards):
            self.grid.addWidget(card, number // columns, number % columns)
        for column in range(2):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)

    def _clear(self) -> None:
        for card in self.cards:
            self.grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    # The station's answer

    def _load(self, ask: bool) -> None:
        workspace, self._turn = self.shell.session.workspace, self._turn + 1
        turn = self._turn
        self.again.setEnabled(not ask)

        def done(found: Shelf) -> None:
            if turn == self._turn:
                self._show(found)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._say(error)

        if ask and self.shelf is None:
            self.empty.say(self.tr("Asking the station…"))
            self.empty.show()
        self.shell.runner.start(shelf.load, workspace, self._station, ask=ask, done=done, failed=failed, owner=self)

    def _show(self, found: Shelf) -> None:
        self.shelf = found
        self.again.setEnabled(True)
        said = moment(found.seen_ms, self.locale())
        text = found.blocked
        if found.offline:
            text = found.offline
            if said:
                text += " " + self.tr("This is what the station said on {when}.").format(when=said)
        self.state.setText(text)
        self.state.setVisible(bool(text))
        signer = self.shell.session.workspace.signer if self.shell.session.workspace is not None else None
        self.unlock.setVisible(bool(found.blocked) and signer is not None and signer.locked)
        self._clear()
        for card in found.cards:
            frame = CardFrame(card, found)
            frame.wanted.connect(self.get_work)
            frame.started.connect(self._on_start)
            frame.exam_asked.connect(self.take_exam)
            self.cards.append(frame)
        self._place()
        self.empty.setVisible(not found.cards)
        if found.seen_ms:
            self.empty.say(self.tr("This station has no project for you now"))
        else:
            self.empty.say(self.tr("Nothing is known of this station's projects yet"))
        # Work may have arrived while the station was being asked.
        self._load_local()
        self._show_wanted()

    def _say(self, error: Exception) -> None:
        self.again.setEnabled(True)
        if isinstance(error, AppError):
            self.state.setText(sentence(error))
            self.state.show()
        else:
            show_error(error)

    # What can be done

    def get_work(self, project: str, role: str, count: int, offline_s: int = 0) -> None:
        """Ask for items of a project; the network thread brings them."""
        workspace, station = self.shell.session.workspace, self._station
        card = self._card(project)

        def done(leased: int) -> None:
            self.arrival.expect(station, project, role, leased)
            self._account.sync.begin()
            # What is left there is another number now.
            self.refresh()

        def failed(error: Exception) -> None:
            if (shown := self._card(project)) is not None:
                shown.explain(error)
            else:
                show_error(error)
            if isinstance(error, EncryptionWantedError):
                self._account.vault.encrypt()

        if card is not None:
            card.show_busy(True)
        self.shell.runner.start(
            shelf.get_work, workspace, station, project, role, count, offline_s, done=done, failed=failed, owner=self
        )

    def take_exam(self, project: str) -> None:
        """Say what the exam is and fetch it; go on with one that is here already."""
        taken = self.shelf.exams.get(project) if self.shelf is not None else None
        if taken is not None and taken.exam is not None and taken.exam.state == "open":
            self._resume_exam(taken.id)
            return
        from app.gui.exam.begin_dialog import BeginDialog

        card = self._card(project)
        if card is not None:
            dialog = BeginDialog(self.shell, self.window(), self._station, card.card)
            dialog.begun.connect(self._open_exam)
            # Cancelled while files were coming: the attempt is under way all the same.
            dialog.rejected.connect(self.refresh)
            dialog.open()

    def _resume_exam(self, project_id: str) -> None:
        self.shell.runner.start(
            shelf.resume_exam, self.shell.session.workspace, project_id, title=self.tr("Fetching the exam"),
            tracked=True, done=self._open_exam, owner=self,
        )  # fmt: skip

    def _open_exam(self, project: Project) -> None:
        from app.ops import examining

        item = self.shell.session.read(examining.next_item, project.id)
        self.shell.go("label", (project.id, item) if item else project.id)

    def _show_wanted(self) -> None:
        """Bring the project that was asked for into view."""
        card = self._card(self._wanted) if self._wanted else None
        wants_exam, self._wanted, self._wants_exam = self._wants_exam, "", False
        if card is None:
            return
        self.area.ensureWidgetVisible(card)
        if wants_exam:
            self.take_exam(card.card.project)

    def _card(self, project: str) -> CardFrame | None:
        return next((card for card in self.cards if card.card.project == project), None)

    def _on_start(self, project_id: str, role: str) -> None:
        self.shell.go("review" if role == "reviewer" else "label", project_id)

    def _on_station(self) -> None:
        self._station = self.choice.currentData()
        self.shelf = None
        self.refresh()

    def _on_key(self) -> None:
        if self.isVisible() and self.shelf is not None and self.shelf.blocked:
            self.refresh()

    def _on_changes(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if self.shelf is None and changes.account:
            self.refresh()
        elif changes.projects or changes.assignments:
            self._load_local()

    def _load_local(self) -> None:
        workspace = self.shell.session.workspace
        if workspace is None or self.shelf is None:
            return

        def done(found: tuple[dict[str, Sequence[shelf.LocalWork]], dict[str, Project]]) -> None:
            work, exams = found
            if self.shelf is not None:
                self.shelf = replace(self.shelf, exams=exams)
            for card in self.cards:
                card.show_local(work.get(card.card.project, ()), exams.get(card.card.project))

        self.shell.runner.start(shelf.local, workspace, self._station, done=done, owner=self)


def _plain(role: str) -> QLabel:
    label = plain_label()
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label

"""The review page: the queue, the annotators side by side, what differs, and the verdicts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.item import Item
from app.errors import AppError, InputError
from app.gui import theme
from app.gui.errors import show_error
from app.gui.item_name import item_name
from app.gui.labeling.active_time import ActiveTime
from app.gui.messages import shown
from app.gui.page import Page, Shell
from app.gui.plain import plain_label, plain_tip
from app.gui.review.action import IN_PANES, MOST_TAKEN, NOT_WHILE_EDITING, review_entries
from app.gui.review.action_button import action_button
from app.gui.review.case import Case
from app.gui.review.chip import Chip
from app.gui.review.comparison import VERDICT_ACTIONS, Comparison
from app.gui.review.loader import CaseLoader
from app.gui.review.review_queue import ReviewQueue
from app.gui.review.rule import vertical_rule
from app.gui.review.side_panel import SidePanel
from app.gui.review.spot import agreement_words
from app.gui.review.verdict_control import VerdictControl
from app.gui.widgets.empty import EmptyState
from app.ops import items

NAME_WIDTH = 240
ROOM_FOR_QUEUE = 1000
"""On a narrower page the list gives its room to the panes; D and A still go through it."""


class ReviewPage(Page):
    """The old item stays until the next one is ready. Nothing is signed but what is on the screen."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.item: Item | None = None
        self.active_time = ActiveTime()
        self.loader = CaseLoader(shell.runner, shell.session, self)
        self._build()
        self.verdicts = VerdictControl(self)
        self._connect()
        self.refresh()

    @property
    def case(self) -> Case | None:
        return self.comparison.case

    # Building

    def _build(self) -> None:
        self.queue = ReviewQueue(self.shell.session)
        self.comparison = Comparison(self.shell)
        self.side = SidePanel(self.shell.actions)
        self.waiting = plain_label(self.tr("Loading…"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setProperty("role", "muted")
        self.message = QWidget()
        self._message_column = QVBoxLayout(self.message)
        self.centre = QStackedWidget()
        for widget in (self.waiting, self.message, self.comparison):
            self.centre.addWidget(widget)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._header())
        middle.addWidget(self.centre, 1)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.queue)
        row.addWidget(vertical_rule())
        row.addLayout(middle, 1)
        row.addWidget(vertical_rule())
        row.addWidget(self.side)
        why = self.tr("A reviewer compares the work of several people side by side.")
        where = self.tr("Work is handed out by a station that gives you this role.")
        self.empty = EmptyState(
            "review",
            self.tr("Nothing to review"),
            f"{why} {where}",
            (self.tr("Join a station"), self.shell.join_requested.emit),
            (self.tr("Try the demo"), self.shell.demo_requested.emit),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _header(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 8, 12, 0)
        row.setSpacing(8)
        for name in ("review.previous", "review.next"):
            row.addWidget(action_button(self.shell.actions[name]))
        self.name = plain_label()
        self.name.setFont(theme.title_font(1))
        self.agreement = Chip(gives_way=True)
        row.addWidget(self.name)
        row.addSpacing(8)
        row.addWidget(self.agreement, 1)
        row.addStretch()
        for name in ("review.zoom_out", "review.zoom_in", "review.zoom_fit"):
            row.addWidget(action_button(self.shell.actions[name]))
        return bar

    def _connect(self) -> None:
        actions = self.shell.actions
        window = actions.parent()
        for name in IN_PANES:
            # In the window their keys would work in every field and list; here they belong to the panes.
            if isinstance(window, QWidget):
                window.removeAction(actions[name])
            self.comparison.addAction(actions[name])
            if name != "review.accept":
                self.side.differences.addAction(actions[name])
        self.queue.item_chosen.connect(self.open_item)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.failed.connect(self._on_load_failed)
        self.side.differences.spot_chosen.connect(self._on_spot)
        self.side.answers.question_chosen.connect(self._on_question)
        comparison = self.comparison
        comparison.spot_touched.connect(self.side.differences.choose)
        comparison.result_changed.connect(self._on_result)
        comparison.editing_changed.connect(lambda _on: self._show_questions())
        comparison.active_changed.connect(lambda _n: self.refresh())
        comparison.touched.connect(self.active_time.touch)
        self.shell.session.changed.connect(self._on_changes)

    def handlers(self) -> dict[str, Callable[[], object]]:
        comparison, verdicts, differences = self.comparison, self.verdicts, self.side.differences
        found: dict[str, Callable[[], object]] = {
            "review.previous": lambda: self.step(-1),
            "review.next": lambda: self.step(1),
            "review.next_difference": lambda: differences.step(1),
            "review.previous_difference": lambda: differences.step(-1),
            "review.next_annotator": lambda: comparison.step_active(1),
            "review.previous_annotator": lambda: comparison.step_active(-1),
            "review.edit": comparison.edit,
            "review.undo": comparison.undo,
            "review.redo": comparison.redo,
            "review.delete": comparison.delete,
            "review.accept_all": verdicts.accept_all,
            "review.decide": verdicts.decide,
        }
        for verdict, name in VERDICT_ACTIONS.items():
            found[name] = lambda verdict=verdict: verdicts.ask_active(verdict)
        for what in ("zoom_in", "zoom_out", "zoom_fit", "zoom_actual"):
            found[f"review.{what}"] = lambda what=what: self._zoom(what)
        for n in range(MOST_TAKEN):
            found[f"review.take_{n + 1}"] = lambda n=n: self.take(n)
        return found

    # Page

    def enter(self, argument: object = None) -> None:
        """Show the queue; `argument` may be the id of a project or of an item."""
        session = self.shell.session
        if session.workspace is None:
            self.stack.setCurrentWidget(self.empty)
            return
        self.queue.load()
        if isinstance(argument, str) and argument in {project.id for project in self.queue.projects}:
            self.queue.show_project(argument)
            if self.item is None or self.item.project_id != argument:
                self.item = None
        elif isinstance(argument, str):
            item = session.read(items.get, argument)
            self.queue.show_project(item.project_id)
            self.open_item(item)
        self._show_first()
        self.comparison.focus_active()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.queue.setVisible(self.width() >= ROOM_FOR_QUEUE or self.case is None)

    def leave(self) -> None:
        self.side.questions.flush()

    def flush(self) -> bool:
        self.side.questions.flush()
        return self.comparison.autosave.flush()

    def close_page(self) -> None:
        self._close()
        self.flush()
        self.loader.forget()
        self.queue.clear()
        self.stack.setCurrentWidget(self.empty)

    def _show_first(self) -> None:
        if not self.queue.projects:
            self.stack.setCurrentWidget(self.empty)
            return
        self.stack.setCurrentIndex(1)
        if self.item is None:
            item = self.queue.first()
            if item is not None:
                self.open_item(item)
            else:
                self._show_all_done()

    def _show_all_done(self) -> None:
        more = self.tr("New work appears here as soon as the station hands it out.")
        self._show_message("check", self.tr("All reviewed"), more)

    def _on_changes(self, changes: Changes) -> None:
        if self.shell.session.workspace is None or not (changes.projects or changes.items):
            return
        self.queue.take_changes(changes)
        if not self.isVisible():
            return
        waits = self.item is not None and self.case is None
        if waits and self.item is not None and (self.item.id in changes.items or "*" in changes.items):
            self.loader.ask(self.item, fresh=True)
        self._show_first()

    # Items

    def open_item(self, item: Item) -> None:
        """Ask for an item; it is shown as soon as it is ready."""
        if self.verdicts.signing:
            return
        self.flush()
        if self.case is None:
            self.centre.setCurrentWidget(self.waiting)
        self.item = item
        self.queue.show_current(item.id)
        self.loader.ask(item)

    def open_next(self) -> None:
        """The next item that still has to be decided, or the news that there is none."""
        following = self.queue.next_open(self.item.id if self.item is not None else "")
        self.queue.refresh()
        if following is not None:
            self.open_item(following)
        else:
            self._close()
            self._show_all_done()

    def step(self, by: int) -> None:
        """Go to the next or previous item of the list."""
        item = self.queue.neighbour(by)
        if item is not None:
            self.open_item(item)
        else:
            words = self.tr("This is the last item.") if by > 0 else self.tr("This is the first item.")
            self.shell.notices.status(words)

    def _on_loaded(self, case: Case) -> None:
        if self.shell.session.workspace is None:
            case.close()
            return
        self._close()
        self.item = case.item
        self.comparison.show_case(case)
        self.queue.setVisible(self.width() >= ROOM_FOR_QUEUE)
        self.centre.setCurrentWidget(self.comparison)
        middle = Qt.TextElideMode.ElideMiddle
        self.name.setText(self.name.fontMetrics().elidedText(item_name(case.item), middle, NAME_WIDTH))
        self.name.setToolTip(plain_tip(item_name(case.item)))
        words = agreement_words(case.agreement, case.annotations)
        if len(case.subjects) < 2:
            self.agreement.show_text(words, "info", "muted")
        elif case.agreement.is_full:
            self.agreement.show_text(words, "check", "success")
        else:
            self.agreement.show_text(words, "warning", "warning")
        self.side.show_case(case, self.comparison.spots)
        self.active_time.touch()
        self._on_result()
        self.side.differences.choose(0 if self.comparison.spots else -1)
        self.comparison.focus_active()
        self.loader.prefetch(self.queue.neighbour(1))

    def _on_load_failed(self, item: Item, error: Exception) -> None:
        self._close()
        self.item = item
        if not isinstance(error, AppError):
            show_error(error)
            error = AppError(self.tr("“{name}” could not be opened.").format(name=item.name))
        icon = "state_wait" if isinstance(error, InputError) else "warning"
        self._show_message(icon, shown(error.title), shown(error.message))

    def _show_message(self, icon: str, title: str, text: str) -> None:
        while (entry := self._message_column.takeAt(0)) is not None:
            entry.widget().deleteLater()
        self._message_column.addWidget(EmptyState(icon, title, text))
        self.centre.setCurrentWidget(self.message)
        self.name.setText("")
        self.agreement.show_text("")
        self.side.clear()
        self.refresh()

    def _close(self) -> None:
        self.side.questions.close_item()
        workspace, spent = self.shell.session.workspace, self.active_time.take()
        if workspace is not None and self.case is not None and spent:
            workspace.post(items.add_active, self.case.item.id, spent)
        self.comparison.close_case()
        self.verdicts.reset()
        self.item = None

    # Differences and the result

    def take(self, position: int) -> None:
        """Take annotator `position`'s version of the marked difference into the result."""
        if not self.comparison.take(position):
            self.shell.notices.status(self.tr("Mark a difference first (Tab)."))

    def _on_spot(self, position: int) -> None:
        spots = self.comparison.spots
        spot = spots[position] if 0 <= position < len(spots) else None
        self.active_time.touch()
        self.comparison.mark(spot)
        self.side.answers.mark(spot.question if spot is not None else "")
        if spot is not None and spot.question:
            self.side.tabs.setCurrentIndex(0)
        self.side.show_place(position if spot is not None else -1, len(spots))
        self.refresh()

    def _on_question(self, question_id: str) -> None:
        for place, spot in enumerate(self.comparison.spots):
            if spot.question == question_id:
                self.side.differences.choose(place)

    def _on_result(self) -> None:
        comparison, case, side = self.comparison, self.case, self.side
        editor = comparison.editor if comparison.has_result else None
        side.answers.show_result(editor.annotation if editor is not None else None)
        if editor is not None and case is not None and not side.questions.shows(editor):
            side.questions.open(editor, read_only=case.is_decided)
        self._show_questions()

    def _show_questions(self) -> None:
        case, editing = self.case, self.comparison.editing
        self.side.questions.setVisible(editing and case is not None and bool(case.project.questions))
        self.refresh()

    def _zoom(self, what: str) -> None:
        if self.case is not None:
            getattr(self.comparison.panes[self.comparison.active].view, what)()

    # What can be done now

    def refresh(self) -> None:
        """Enable what makes sense now, and show the verdicts."""
        actions, case, comparison = self.shell.actions, self.case, self.comparison
        ready = case is not None and not self.verdicts.busy
        editing, editor = comparison.editing, comparison.editor
        number = len(case.subjects) if case is not None else 0
        free = ready and case is not None and not case.is_decided
        undecided = free and case is not None and case.review_of(comparison.active) is None
        agreed = free and case is not None and number > 1 and case.agreement.is_full
        for entry in review_entries():
            actions.enable(entry.id, ready and not (editing and entry.id in NOT_WHILE_EDITING))
        for name in VERDICT_ACTIONS.values():
            actions.enable(name, undecided and not editing)
        for n in range(MOST_TAKEN):
            actions.enable(f"review.take_{n + 1}", free and not editing and n < number and comparison.spot is not None)
        for name in ("review.previous", "review.next"):
            actions.enable(name, not editing and not self.verdicts.busy)
        for name, enabled in (
            ("edit", free), ("decide", free), ("delete", editing), ("accept_all", agreed),
            ("undo", free and editor is not None and editor.can_undo),
            ("redo", free and editor is not None and editor.can_redo),
        ):  # fmt: skip
            actions.enable(f"review.{name}", enabled)
        self.side.accept_all.setVisible(agreed)
        self.side.decide.setEnabled(free and bool(self.verdicts.choices))
        self._show_verdicts()

    def _show_verdicts(self) -> None:
        case, choices = self.case, self.verdicts.choices
        if case is None:
            return
        can_reject = bool(case.project.reasons)
        for position, pane in enumerate(self.comparison.panes[: len(case.subjects)]):
            review = case.review_of(position)
            pane.show_verdict(case.project, choices.get(position), review, can_reject=can_reject)
        if case.is_decided:
            self.side.summary.setText(self.tr("Decided and signed."))
            return
        signed = sum(case.review_of(n) is not None for n in range(len(case.subjects)))
        locale = self.locale()
        chosen, total = locale.toString(len(choices) + signed), locale.toString(len(case.subjects))
        self.side.summary.setText(self.tr("{chosen} of {total} have a verdict").format(chosen=chosen, total=total))

"""Puts a decision around the own answer: the banner above, the reviewer's version beside it, in step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from app.core.annotation import Annotation
from app.core.changes import Changes
from app.core.editor import AnnotationEditor
from app.core.project import ModalityName
from app.errors import InputError
from app.gui.decision.banner import DecisionBanner
from app.gui.decision.case import DecisionCase, load_decision
from app.gui.errors import show_error
from app.gui.icon import set_icon
from app.gui.labeling.registry import make_view
from app.gui.labeling.view import LabelingView
from app.gui.messages import sentence
from app.gui.page import Shell
from app.gui.plain import plain_label, plain_tip
from app.gui.review.answer_table import AnswerTable
from app.gui.review.linked import LinkedViews
from app.gui.review.pane import Pane
from app.gui.review.spot import Spot, spots
from app.gui.runner import Job
from app.gui.status_bar import ElidedLabel
from app.gui.widgets.empty import EmptyState
from app.ops import disputing

ANSWERS_HEIGHT = 148


class DecisionFrame(QWidget):
    """`own` is what shows the own answer; where it shows it by itself (`own_view` gives its view) only the corrected
    version is opened here. Nothing but `own` is visible while the item has no decision."""

    correct_asked = Signal(str)
    """The id of a returned item that the person wants to correct."""
    shown = Signal(object)
    """The DecisionCase on the screen, None when there is none."""

    def __init__(
        self, shell: Shell, own: QWidget | None = None, own_view: Callable[[], LabelingView | None] | None = None
    ) -> None:
        super().__init__()
        self.shell = shell
        self.case: DecisionCase | None = None
        self.spots: list[Spot] = []
        self.place = -1
        self.own = own if own is not None else QWidget()
        self._own_view = own_view
        self._item = ""
        self._turn = 0
        self._job: Job | None = None
        self._modality: ModalityName | None = None
        self._views: list[LabelingView] = []
        self._links = LinkedViews(self)
        self._build()
        self.banner.dispute_asked.connect(self._dispute)
        self.banner.seen_asked.connect(self._mark_seen)
        self.banner.correct_asked.connect(lambda: self.correct_asked.emit(self._item))
        shell.session.changed.connect(self._on_changes)
        shell.session.closing.connect(self.clear)

    def _build(self) -> None:
        self.banner = DecisionBanner()
        self.answers = AnswerTable()
        self.answers.setMaximumHeight(ANSWERS_HEIGHT)
        self.answers.question_chosen.connect(self._on_question)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.own_title = plain_label(self.tr("Your answer"))
        self.own_title.setContentsMargins(11, 7, 11, 7)
        self.own_title.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.own_title)
        column.addWidget(self.own, 1)
        self.split.addWidget(left)
        self.fixed: Pane | None = None
        self.changes = QWidget()
        row = QHBoxLayout(self.changes)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        self.change = ElidedLabel()
        row.addWidget(self.change, 1)
        for icon, text, by in (("up", self.tr("Previous change"), -1), ("down", self.tr("Next change"), 1)):
            button = QToolButton()
            set_icon(button, icon)
            button.setToolTip(plain_tip(text))
            button.setAccessibleName(text)
            button.clicked.connect(lambda _on=False, by=by: self.step(by))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # In place of an empty view; why it cannot be shown stands in the banner.
        self.nothing = EmptyState("file_missing", self.tr("The item itself cannot be shown"), small=True)
        for widget in (self.banner, self.changes, self.split, self.nothing, self.answers):
            column.addWidget(widget, 1 if widget in (self.split, self.nothing) else 0)
        self.changes.hide()
        self.nothing.hide()
        self.answers.hide()

    # What is shown.

    @property
    def item_id(self) -> str:
        """The item asked for last, empty for none."""
        return self._item

    def show_item(self, item_id: str) -> None:
        """Show the decision on this item once it is read; nothing when there is none."""
        if item_id != self._item:
            self.clear()
        self._item = item_id
        self._turn += 1
        turn, workspace = self._turn, self.shell.session.workspace
        if workspace is None or not item_id:
            return
        if self._job is not None:
            self._job.cancel()
        names = (self.tr("You"), self.tr("Reviewer"))
        self._job = self.shell.runner.start(
            load_decision, workspace, self.shell.session.decoder, item_id, names,
            beside_draft=self._own_view is not None,
            done=lambda case: self._on_loaded(turn, case), drop=lambda case: case is not None and case.close(),
            owner=self, tracked=True,
        )  # fmt: skip

    def clear(self) -> None:
        """Back to nothing but the own answer."""
        self._turn += 1
        self._item = ""
        self._close()
        self.banner.show_case(None)
        self.shown.emit(None)

    def step(self, by: int) -> None:
        """Go to the next or previous change of the reviewer."""
        if self.spots:
            self.show_change((self.place + by) % len(self.spots) if self.place >= 0 else 0)

    def show_change(self, place: int) -> None:
        """Mark one change in both versions, and every other one less strongly."""
        self.place = place
        spot = self.spots[place] if 0 <= place < len(self.spots) else None
        for side, view in enumerate(self.views()):
            ids = {one.regions[side]: "difference" for one in self.spots if one.regions and one.regions[side]}
            mine = spot.regions[side] if spot is not None and spot.regions else ""
            view.set_marks(ids | ({mine: "current"} if mine else {}))
            view.select([mine] if mine else [])
        if spot is not None and spot.regions:
            side = 0 if spot.regions[0] else 1
            view = self.views()[side]
            view.select([spot.regions[side]], reveal=True)
            self._links.align(view)
        self.answers.mark(spot.question if spot is not None else "")
        locale, total = self.locale(), len(self.spots)
        if spot is not None:
            words = self.tr("Change {number} of {total}: {title} · {detail}")
            number, count = locale.toString(place + 1), locale.toString(total)
            self.change.setText(words.format(number=number, total=count, title=spot.title, detail=spot.detail))
        else:
            self.change.setText(self.tr("The reviewer changed %Ln thing(s)", "", total))

    def views(self) -> list[LabelingView]:
        """The own answer's view and, where there is one, that of the corrected version."""
        if self._own_view is not None:
            own = self._own_view()
            return [view for view in (own, *self._views[:1]) if view is not None and view.editor is not None]
        return [view for view in self._views if view.editor is not None]

    def _on_loaded(self, turn: int, case: DecisionCase | None) -> None:
        if turn != self._turn or self.shell.session.workspace is None:
            if case is not None:
                case.close()
            return
        self._close()
        self.case = case
        seen = case is not None and not self._is_unseen(case)
        self.banner.show_case(case, seen=seen)
        if self._own_view is not None:
            self.banner.correct.hide()
        if case is not None:
            self._open(case)
        self.shown.emit(case)

    def _open(self, case: DecisionCase) -> None:
        self._make_views(case)
        is_shown = self._own_view is not None or case.contents[0] is not None
        self.split.setVisible(is_shown)
        self.nothing.setVisible(not is_shown)
        for view, annotation, content in zip(
            self._views, self._shown_annotations(case), self._shown_contents(case), strict=True
        ):
            if annotation is not None and content is not None:
                view.open(case.item, content, AnnotationEditor(annotation), case.project.schema, read_only=True)
        corrected = case.fixed is not None and case.contents[1] is not None
        if self.fixed is not None:
            self.fixed.setVisible(corrected)
        if corrected and case.fixed is not None:
            half = max(1, self.split.width() // 2)
            self.split.setSizes([half, half])
            both = [case.own, case.fixed]
            self.spots = spots(case.project, both, case.agreement, case.contents[1])
            differing = {spot.question for spot in self.spots if spot.question}
            self.answers.show_answers(case.project.questions, both, differing)
            self.answers.setVisible(bool(case.project.questions))
            self.changes.show()
            self.own_title.setVisible(self._own_view is not None)
            self._links.link(self.views())
            self.show_change(-1)

    def _shown_annotations(self, case: DecisionCase) -> list[Annotation | None]:
        return [case.fixed] if self._own_view is not None else [case.own, case.fixed]

    def _shown_contents(self, case: DecisionCase) -> list[Any]:
        return [case.contents[1]] if self._own_view is not None else list(case.contents)

    def _make_views(self, case: DecisionCase) -> None:
        modality = case.project.modality
        if modality is self._modality:
            return
        self._modality = modality
        for pane in self.findChildren(Pane):
            pane.setParent(None)
            pane.deleteLater()
        self._views = []
        if self._own_view is None:
            own = _pane(make_view(modality), self.tr("Your answer"))
            layout = self.own.layout() or QVBoxLayout(self.own)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(own)
            self._views.append(own.view)
        self.fixed = _pane(make_view(modality), self.tr("The reviewer's version"))
        self.split.addWidget(self.fixed)
        self._views.append(self.fixed.view)

    def _close(self) -> None:
        self._links.unlink()
        if self._own_view is not None and (own := self._own_view()) is not None and self.spots:
            own.set_marks({})
        for view in self._views:
            view.close_item()
        if self.case is not None:
            self.case.close()
        self.case, self.spots, self.place = None, [], -1
        if self.fixed is not None:
            self.fixed.hide()
        for widget in (self.own_title, self.changes, self.answers, self.nothing):
            widget.hide()
        self.split.show()

    # What the person does about it.

    def _is_unseen(self, case: DecisionCase) -> bool:
        digest = case.decision.submission_digest
        return any(one.submission_digest == digest for one in self.shell.session.read(disputing.unseen))

    def _mark_seen(self) -> None:
        workspace = self.shell.session.workspace
        if self.case is not None and workspace is not None:
            workspace.post(disputing.mark_all_seen, self.case.decision.submission_digest)
            self.banner.got_it.hide()

    def _dispute(self, text: str) -> None:
        workspace, case = self.shell.session.workspace, self.case
        if workspace is None or case is None:
            return
        self.banner.set_sending()
        self.shell.runner.start(
            disputing.dispute, workspace, case.decision.id, text,
            done=lambda _changes: self._on_disputed(case), failed=self._on_not_disputed, owner=self,
        )  # fmt: skip

    def _on_disputed(self, case: DecisionCase) -> None:
        self.shell.notices.status(self.tr("Your dispute is signed and will be sent."))
        if self.case is case:
            self._mark_seen()
            self.show_item(self._item)

    def _on_not_disputed(self, error: Exception) -> None:
        if isinstance(error, InputError):
            self.banner.show_fault(sentence(error))
            return
        self.banner.show_fault("")
        show_error(error)

    def _on_question(self, question_id: str) -> None:
        for place, spot in enumerate(self.spots):
            if spot.question == question_id:
                self.show_change(place)

    def _on_changes(self, changes: Changes) -> None:
        if not self._item or self.shell.session.workspace is None:
            return
        if changes.decisions or (self.case is not None and changes.rewards):
            self.show_item(self._item)


class LabelingFrame(DecisionFrame):
    """Around the labelling page's own view: the decision appears with the item."""

    def __init__(
        self, shell: Shell, centre: QWidget, own_view: Callable[[], LabelingView | None], loader: QObject
    ) -> None:
        super().__init__(shell, centre, own_view)
        loader.loaded.connect(lambda loaded: self.show_item(loaded.item.id if loaded.item.assignment_id else ""))


def _pane(view: LabelingView, title: str) -> Pane:
    pane = Pane(view)
    pane.setAccessibleName(title)
    view.setAccessibleName(title)
    pane.heading.addWidget(plain_label(title), 1)
    return pane

"""What happens when verdicts are chosen, explained, and signed on the review page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.core.review import Verdict
from app.errors import AppError, InputError
from app.gui.errors import show_error
from app.gui.item_name import item_name
from app.gui.messages import sentence
from app.gui.review.case import Case
from app.gui.review.deciding import Choice, sign_choices
from app.gui.review.reason_picker import ReasonPicker
from app.ops import reviewing

if TYPE_CHECKING:
    from app.gui.review.page import ReviewPage


class VerdictControl(QObject):
    """Owns the verdicts that are chosen and not signed yet, by the position of their subject."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        self.choices: dict[int, Choice] = {}
        self.signing = False
        self.picker: ReasonPicker | None = None
        page.comparison.verdict_asked.connect(self.ask)

    def reset(self) -> None:
        """Another item: nothing is chosen."""
        if self.picker is not None:
            self.picker.dismiss()
        self.choices = {}
        self._page.side.say_fault("")

    @property
    def busy(self) -> bool:
        """While signing or asking for a reason nothing else can be done."""
        return self.signing or self.picker is not None

    def ask_active(self, verdict: Verdict) -> None:
        self.ask(self._page.comparison.active, verdict)

    def ask(self, position: int, verdict: Verdict) -> None:
        """Give this verdict to a subject; a rejection or return asks for its reason first."""
        page, case = self._page, self._page.case
        if case is None or self.signing or case.review_of(position) is not None:
            page.refresh()
            return
        page.active_time.touch()
        if verdict in (Verdict.REJECTED, Verdict.RETURNED):
            self._ask_reason(case, position, verdict)
        elif verdict is Verdict.FIXED and not page.comparison.has_result:
            page.comparison.begin_result(position)
            self._choose(position, Choice(verdict), advance=False)
            page.comparison.edit()
        else:
            self._choose(position, Choice(verdict))

    def accept_all(self) -> None:
        """With full agreement: accept everybody's work and sign it."""
        case = self._page.case
        if case is None or not case.agreement.is_full or self.signing:
            return
        for position in range(len(case.subjects)):
            if case.review_of(position) is None:
                self.choices[position] = Choice(Verdict.ACCEPTED)
        self.decide()

    def decide(self) -> None:
        """Sign the chosen verdicts; the next item opens when every annotator's work has one."""
        page, case, workspace = self._page, self._page.case, self._page.shell.session.workspace
        if case is None or workspace is None or self.signing:
            return
        if not self.choices:
            page.side.say_fault(self.tr("Choose a verdict first: Enter accepts, S fixes, X rejects, R returns."))
            return
        page.side.questions.flush()
        comparison = page.comparison
        if not comparison.autosave.flush():
            return
        result = comparison.editor.annotation if comparison.editor is not None and comparison.has_result else None
        chosen = {case.subjects[position]: choice for position, choice in sorted(self.choices.items())}
        self.signing = True
        page.side.say_fault("")
        page.refresh()
        page.shell.runner.start(
            sign_choices, workspace, case.item.id, chosen, result, page.active_time.take(),
            done=lambda number: self._on_signed(case.item.id, number),
            failed=lambda error: self._on_not_signed(case.item.id, error), owner=self,
        )  # fmt: skip

    def _ask_reason(self, case: Case, position: int, verdict: Verdict) -> None:
        page = self._page
        if not case.project.reasons:
            without = self.tr("Without one, work cannot be rejected or returned.")
            show_error(InputError(self.tr("This project names no reasons."), without))
            page.refresh()
            return
        spot = page.comparison.spot
        region = spot.regions[position] if spot is not None and spot.regions else ""
        named = case.names[position].get(region, "")
        letter = case.subjects[position].letter
        self.picker = ReasonPicker(case.project, verdict, letter, (named,) if named else (), page)
        if position in self.choices:
            self.picker.prefill(self.choices[position])
        self.picker.choice_made.connect(lambda choice: self._choose(position, choice))
        self.picker.closed.connect(self._on_picker_closed)
        pane = page.comparison.panes[position]
        self.picker.popup(pane.mapTo(page, QPoint(16, max(16, pane.height() - 400))))
        page.refresh()

    def _on_picker_closed(self) -> None:
        self.picker = None
        self._page.refresh()
        self._page.comparison.focus_active()

    def _choose(self, position: int, choice: Choice, *, advance: bool = True) -> None:
        self.choices[position] = choice
        self._page.side.say_fault("")
        if advance:
            self._go_to_undecided(position)
        self._page.refresh()

    def _go_to_undecided(self, position: int) -> None:
        page, case = self._page, self._page.case
        assert case is not None
        number = len(case.subjects)
        for n in ((position + step) % number for step in range(1, number)):
            if n not in self.choices and case.review_of(n) is None:
                page.comparison.set_active(n)
                break
        page.comparison.focus_active()

    def _on_signed(self, item_id: str, number: int) -> None:
        page = self._page
        self.signing = False
        case = self._read_reviews(item_id)
        if case is None:
            return
        words = self.tr("%Ln verdict(s) signed on “{name}”.", "", number)
        page.shell.notices.status(words.format(name=item_name(case.item)))
        if case.is_decided:
            page.open_next()

    def _on_not_signed(self, item_id: str, error: Exception) -> None:
        self.signing = False
        self._read_reviews(item_id)
        if isinstance(error, AppError):
            self._page.side.say_fault(sentence(error))
        else:
            show_error(error)

    def _read_reviews(self, item_id: str) -> Case | None:
        """The open case with the verdicts signed meanwhile; None when another item is open."""
        page, case = self._page, self._page.case
        if case is None or case.item.id != item_id or page.shell.session.workspace is None:
            page.refresh()
            return None
        fresh = replace(case, reviews=tuple(page.shell.session.read(reviewing.reviews, item_id)))
        page.comparison.case = fresh
        self.choices = {n: choice for n, choice in self.choices.items() if fresh.review_of(n) is None}
        page.refresh()
        return fresh

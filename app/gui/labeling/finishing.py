"""Looking for problems while one labels, jumping to them, and finishing an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.core.annotation import Annotation
from app.core.changes import Changes
from app.core.item import Item
from app.core.problem import Problem
from app.errors import InputError
from app.gui.errors import show_error
from app.gui.item_name import item_name
from app.ops import checking, items

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage
    from app.workspace import Workspace

CHECK_AFTER_MS = 500


class Finishing(QObject):
    """Checks run on a worker on a frozen annotation; only the answer to the last question is shown."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._turn = 0
        self._found: list[Problem] = []
        self._timer = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._timer.timeout.connect(self.check)
        self._notes_timer = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._notes_timer.timeout.connect(lambda: self._show(self._found))
        page.problems.problem_chosen.connect(self.show_problem)

    def check_soon(self) -> None:
        self._timer.start()

    def notes_soon(self) -> None:
        """What the view says of itself may be another now."""
        if not self._notes_timer.isActive():
            self._notes_timer.start()

    def check(self) -> None:
        """Look for problems now."""
        page = self._page
        self._timer.stop()
        if page.project is None or page.item is None or page.editor is None:
            return
        self._turn += 1
        turn, item = self._turn, page.item

        def done(found: list[Problem]) -> None:
            if turn == self._turn:
                self._show(found)
                workspace = page.shell.session.workspace
                if workspace is not None and item.problems != len(found):
                    workspace.post(items.set_problems, item.id, len(found))

        page.shell.runner.start(
            checking.problems, page.project, page.item, page.editor.annotation, done=done, owner=self
        )

    def next_problem(self) -> None:
        self._page.frame.reveal("problems")
        self._page.problems.choose_next()

    def show_problem(self, problem: Problem) -> None:
        """Go to the place of a problem."""
        page = self._page
        if (problem.region or problem.place) and page.view is not None:
            page.view.select([problem.region] if problem.region else (), reveal=problem.place is None)
            if problem.place is not None:
                page.view.show_place(problem.place)
            page.focus_view()
        elif problem.question:
            page.frame.reveal("questions")
            page.questions.focus_question(problem.question)

    def submit(self) -> None:
        """Finish the item: done in an own project, signed and queued in a station's; then go on to the next."""
        page = self._page
        page.questions.flush()
        workspace, item, editor = page.shell.session.workspace, page.item, page.editor
        if workspace is None or item is None or editor is None or not page.autosave.flush():
            return
        page.shell.runner.start(
            _finish,
            workspace,
            item.id,
            editor.annotation,
            done=lambda _changes: self._on_finished(item),
            failed=self._on_not_finished,
            owner=self,
        )

    def _show(self, found: list[Problem]) -> None:
        page = self._page
        self._found = found
        if page.view is not None and page.item is not None:
            found = [*found, *page.view.remarks()]
        page.problems.show_problems(found)
        title = self.tr("Problems")
        count = f"{title} ({page.locale().toString(len(found))})"
        page.frame.docks["problems"].setWindowTitle(count if found else title)

    def _on_finished(self, item: Item) -> None:
        page = self._page
        page.shell.notices.status(self.tr("“{name}” is done.").format(name=item_name(item)))
        if page.item is not None and page.item.id == item.id:
            if page.project is not None and page.project.sends_work and page.editor is not None:
                page.editor.seal()
            page.step(1)

    def _on_not_finished(self, error: Exception) -> None:
        if isinstance(error, InputError):
            self.check()
            self._page.frame.reveal("problems")
        show_error(error)


def _finish(workspace: Workspace, item_id: str, annotation: Annotation) -> Changes:
    # Here, in the worker: it brings in all that signs, which takes a quarter of what a view of images does.
    from app.ops import submitting

    return submitting.finish(workspace, item_id, annotation)

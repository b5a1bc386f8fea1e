"""The panes of one case: linked views, the marked difference, and the result that is made from them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.core.editor import AnnotationEditor, Edit
from app.core.project import ModalityName
from app.core.review import Verdict
from app.errors import AppError
from app.gui.errors import show_error
from app.gui.labeling.autosave import Autosave, SaveState
from app.gui.labeling.registry import make_view
from app.gui.labeling.view import LabelingView
from app.gui.page import Shell
from app.gui.review import merge
from app.gui.review.case import Case
from app.gui.review.linked import LinkedViews
from app.gui.review.pane import Pane, SubjectPane
from app.gui.review.pane_grid import PaneGrid
from app.gui.review.result_pane import ResultPane
from app.gui.review.spot import Spot, spots

VERDICT_ACTIONS = {
    Verdict.ACCEPTED: "review.accept",
    Verdict.FIXED: "review.fix",
    Verdict.REJECTED: "review.reject",
    Verdict.RETURNED: "review.return",
}


class Comparison(QWidget):
    """Owns the views of the open case and the editor of its result; `active` is the subject that keys speak to."""

    active_changed = Signal(int)
    spot_touched = Signal(int)
    """The person selected a region that belongs to this difference."""
    result_changed = Signal()
    editing_changed = Signal(bool)
    verdict_asked = Signal(int, object)
    touched = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.case: Case | None = None
        self.spots: list[Spot] = []
        self.spot: Spot | None = None
        self.active = 0
        self.panes: list[SubjectPane] = []
        self.result: ResultPane | None = None
        self.editor: AnnotationEditor | None = None
        self.autosave = Autosave(self)
        self.autosave.state_changed.connect(self._on_save_state)
        self._modality: ModalityName | None = None
        self._has_result = False
        self._leading = False
        self._disconnect: Callable[[], None] | None = None
        self._links = LinkedViews(self)
        self.grid = PaneGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        QApplication.instance().focusChanged.connect(self._on_focus)

    # The case.

    def show_case(self, case: Case) -> None:
        """Show another case; the one before is closed."""
        self.close_case()
        workspace = self.shell.session.workspace
        assert workspace is not None
        self.case = case
        self._make_panes(case)
        self.spots = spots(case.project, case.annotations, case.agreement, case.contents[0])
        for position, (pane, annotation) in enumerate(zip(self.panes, case.annotations, strict=False)):
            pane.view.open(
                case.item, case.contents[position], AnnotationEditor(annotation), case.project.schema, read_only=True
            )
            pane.show_count(self.tr("%Ln region(s)", "", len(annotation.regions)) if annotation.regions else "")
        self.editor = AnnotationEditor(case.result, case.history)
        self._has_result = bool(case.history.steps) or not case.result.is_empty
        self._disconnect = self.editor.changed.connect(self._on_edit)
        self.autosave.attach(workspace, self.editor)
        assert self.result is not None
        self.result.offer("".join(subject.letter for subject in case.subjects), case.project.schema)
        if self._has_result:
            self._open_result()
        self._arrange()
        self.set_active(self._first_open())
        self.mark(None)

    def close_case(self) -> None:
        """Let go of views, editor and contents; what was edited is on its way to the disk."""
        self._links.unlink()
        if self.result is not None:
            self.result.set_editing(False)
            self.result.view.close_item()
        for pane in self.panes:
            pane.view.close_item()
        self.autosave.detach()
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        if self.case is not None:
            self.case.close()
        self.case = self.editor = self.spot = None
        self.spots = []
        self._has_result = False

    @property
    def has_result(self) -> bool:
        return self._has_result

    @property
    def editing(self) -> bool:
        return self.result is not None and self.result.editing

    def views(self) -> list[LabelingView]:
        """Those that show something now."""
        shown = [pane.view for pane in self.panes[: len(self.case.subjects)]] if self.case else []
        if self.result is not None and self._has_result:
            shown.append(self.result.view)
        return shown

    def _make_panes(self, case: Case) -> None:
        modality = case.project.modality
        if modality is not self._modality:
            self.grid.set_panes([])
            for pane in (*self.panes, self.result):
                if pane is not None:
                    pane.setParent(None)
                    pane.deleteLater()
            self.panes, self.result, self._modality = [], None, modality
        while len(self.panes) < len(case.subjects):
            letter = case.subjects[len(self.panes)].letter
            pane = SubjectPane(make_view(modality), letter)
            position = len(self.panes)
            pane.activated.connect(lambda n=position: self.set_active(n))
            pane.verdict_asked.connect(lambda verdict, n=position: self._on_verdict(n, verdict))
            pane.setParent(self.grid)
            self._follow(pane)
            self.panes.append(pane)
        if self.result is None:
            self.result = ResultPane(make_view(modality), self.shell.actions)
            self.result.begin_asked.connect(self.begin_result)
            self.result.editing_changed.connect(self.editing_changed)
            self.result.setParent(self.grid)
            # Without this the grid would show it with itself, above the others and in no place of its own.
            self.result.hide()
            self._follow(self.result)
        for pane in self.panes:
            pane.set_keys({
                verdict: self.shell.actions[name].shortcut().toString() for verdict, name in VERDICT_ACTIONS.items()
            })  # fmt: skip

    def _follow(self, pane: Pane) -> None:
        view = pane.view
        view.hint_changed.connect(lambda text: self._on_hint(view, text))
        view.selection_changed.connect(lambda ids: self._on_selection(pane, ids))

    def _on_hint(self, view: LabelingView, text: str) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and view.isAncestorOf(focused):
            self.shell.status_changed.emit("hint", text, "")

    def _arrange(self) -> None:
        assert self.case is not None
        shown: list[QWidget] = [*self.panes[: len(self.case.subjects)]]
        if self._has_result and self.result is not None:
            shown.append(self.result)
        self.grid.set_panes(shown)
        self._links.link(self.views())

    # Who keys speak to.

    def set_active(self, position: int) -> None:
        """The subject whose verdict Enter, S, X and R give."""
        if self.case is None:
            return
        self.active = max(0, min(position, len(self.case.subjects) - 1))
        for n, pane in enumerate(self.panes):
            pane.set_active(n == self.active and len(self.case.subjects) > 1)
        self.active_changed.emit(self.active)

    def step_active(self, by: int) -> None:
        if self.case is not None:
            self.set_active((self.active + by) % len(self.case.subjects))
            self.focus_active()

    def focus_active(self) -> None:
        if self.panes and self.case is not None:
            self.panes[self.active].view.setFocus()

    def _first_open(self) -> int:
        assert self.case is not None
        return next((n for n in range(len(self.case.subjects)) if self.case.review_of(n) is None), 0)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.case is not None:
            for position, pane in enumerate(self.panes[: len(self.case.subjects)]):
                if pane.isAncestorOf(new) and position != self.active:
                    self.set_active(position)

    def _on_verdict(self, position: int, verdict: Verdict) -> None:
        self.set_active(position)
        self.verdict_asked.emit(position, verdict)

    # The marked difference.

    def mark(self, spot: Spot | None, *, reveal: bool = True) -> None:
        """Show this difference in all panes, and every other one less strongly."""
        self.spot = spot
        if self.case is None:
            return
        current = spot.regions if spot is not None else ()
        self._leading = True
        try:
            for position, view in enumerate(self.views()):
                is_result = position == len(self.case.subjects)
                marks: dict[str, str] = {}
                for other in self.spots:
                    ids = other.regions if is_result else other.regions[position : position + 1]
                    marks |= {key: "difference" for key in ids if key}
                mine = current if is_result else current[position : position + 1]
                marks |= {key: "current" for key in mine if key}
                if is_result and self.editor is not None:
                    marks = {key: mark for key, mark in marks.items() if key in self.editor.annotation.regions}
                view.set_marks(marks)
                view.select([key for key in mine if key])
            if reveal and spot is not None and spot.regions:
                self._reveal(spot)
        finally:
            self._leading = False

    def _reveal(self, spot: Spot) -> None:
        # One view moves, the others follow: several that each went their own way would undo one another.
        order = [self.active, *range(len(spot.regions))]
        position = next((n for n in order if n < len(spot.regions) and spot.regions[n]), None)
        if position is not None:
            view = self.panes[position].view
            view.select([spot.regions[position]], reveal=True)
            self._links.align(view)

    def _on_selection(self, pane: Pane, ids: frozenset[str]) -> None:
        if self._leading or not ids or self.case is None:
            return
        self.touched.emit()
        for place, spot in enumerate(self.spots):
            if ids & set(spot.regions):
                if spot is not self.spot:
                    self.spot_touched.emit(place)
                return

    # The result.

    def begin_result(self, position: int) -> None:
        """Start the result from one annotator's work (-1: from nothing), as one step that can be undone."""
        case, editor = self.case, self.editor
        if case is None or editor is None or case.is_decided:
            return
        if position < 0:
            name = self.tr("Start from nothing")
            editor.apply(name, drop=list(editor.annotation.regions), answers=dict.fromkeys(editor.annotation.answers))
        else:
            source = case.annotations[position]
            merge.start_from(editor, source, self.tr("Start from {letter}").format(letter=source.annotator))
            self.result.origin.setText(self.tr("from {letter}").format(letter=source.annotator))
        self._show_result()

    def take(self, position: int) -> bool:
        """Put annotator `position`'s version of the marked difference into the result; False when none is marked."""
        case, editor, spot = self.case, self.editor, self.spot
        if case is None or editor is None or spot is None or case.is_decided or position >= len(case.subjects):
            return False
        if not self._has_result:
            self.begin_result(self.active)
        name = self.tr("Take {letter}'s version").format(letter=case.subjects[position].letter)
        merge.take(editor, case.annotations, case.agreement, spot, position, name)
        self.mark(spot, reveal=False)
        self.touched.emit()
        return True

    def edit(self) -> None:
        """Begin or end editing the result by hand."""
        if self.case is None or self.result is None or self.case.is_decided:
            return
        if not self._has_result:
            self.begin_result(self.active)
        self.result.set_editing(not self.result.editing)
        if self.result.editing:
            self.result.view.setFocus()
        else:
            self.focus_active()

    def undo(self) -> None:
        if self.editor is not None:
            self.editor.undo()

    def redo(self) -> None:
        if self.editor is not None:
            self.editor.redo()

    def delete(self) -> None:
        if self.result is not None and self.result.editing:
            self.result.view.delete_selection()

    def _show_result(self) -> None:
        if not self._has_result:
            self._has_result = True
            self._open_result()
            self._arrange()
            self._links.align(self.panes[self.active].view)
            self.mark(self.spot, reveal=False)
        self.result_changed.emit()

    def _open_result(self) -> None:
        case = self.case
        assert case is not None and self.result is not None and self.editor is not None
        view = self.result.view
        view.open(case.item, case.contents[-1], self.editor, case.project.schema, read_only=True)

    def _on_edit(self, edit: Edit) -> None:
        self.touched.emit()
        self.result_changed.emit()

    def _on_save_state(self, state: SaveState, error: AppError | None) -> None:
        if state is SaveState.FAILED and error is not None:
            show_error(error, action=self.tr("Try again"), on_action=self.autosave.retry)
        words = {
            SaveState.SAVED: self.tr("Saved"),
            SaveState.SAVING: self.tr("Saving…"),
            SaveState.FAILED: self.tr("Not saved"),
        }
        self.shell.status_changed.emit("saved", words[state], "error" if state is SaveState.FAILED else "")

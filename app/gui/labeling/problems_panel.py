"""What to look at before submitting; choosing a line goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from app.core.problem import Problem, Severity
from app.gui import theme
from app.gui.icon import icon
from app.gui.messages import shown
from app.gui.plain import plain_tip
from app.gui.widgets.empty import EmptyState

_PROBLEM = Qt.ItemDataRole.UserRole + 1
SHOWN = 500
"""More lines than this help nobody; the count says how many there are."""


class ProblemsPanel(QWidget):
    """`problem_chosen` with the problem to show."""

    problem_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.problems: tuple[Problem, ...] = ()
        self.empty = EmptyState("check", self.tr("No problems"), small=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        if tuple(problems) == self.problems and self.list.count():
            return
        self.problems = tuple(problems)
        row = self.list.currentRow()
        self.list.clear()
        colors = theme.colors()
        for problem in self.problems[:SHOWN]:
            name, color, word = {
                Severity.ERROR: ("error", colors.danger, self.tr("Error")),
                Severity.WARNING: ("warning", colors.warning, self.tr("Warning")),
                Severity.NOTE: ("info", colors.muted, self.tr("Note")),
            }[problem.severity]
            entry = QListWidgetItem(icon(name, color), shown(problem.text))
            entry.setData(_PROBLEM, problem)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{word}: {shown(problem.text)}")
            entry.setToolTip(plain_tip(f"{word}: {shown(problem.text)}"))
            self.list.addItem(entry)
        if len(self.problems) > SHOWN:
            self.list.addItem(self.tr("and %Ln more", "", len(self.problems) - SHOWN))
        self.list.setCurrentRow(row if row < self.list.count() else -1)
        self.stack.setCurrentWidget(self.list if self.problems else self.empty)

    @property
    def errors(self) -> int:
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    def choose_next(self) -> bool:
        """Go to the next problem, from the last back to the first; False when there is none."""
        shown = min(len(self.problems), SHOWN)
        if not shown:
            return False
        self.list.setCurrentRow((self.list.currentRow() + 1) % shown)
        self._on_chosen(self.list.currentItem())
        return True

    def _on_chosen(self, entry: QListWidgetItem) -> None:
        problem = entry.data(_PROBLEM)
        if problem is not None:
            self.problem_chosen.emit(problem)

"""The guide along the foot of the demo's window: who one is, the steps, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.gui.icon import set_icon
from app.gui.plain import plain_label
from app.gui.tour.progress import STEPS

PAGES = {
    "get": "projects", "label": "label", "submit": "label", "review": "label", "claim": "rewards", "decide": "review",
    "look": "projects",
}  # fmt: skip


class GuideBar(QFrame):
    """`role_chosen` with the role one wants to be, `page_chosen` with the page of a step."""

    role_chosen = Signal(str)
    page_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setAccessibleName(self.tr("Guide through the demo"))
        self.role = ""
        self.steps: dict[str, QPushButton] = {}
        self._roles: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self.switch = QHBoxLayout()
        self.switch.setSpacing(4)
        top = QHBoxLayout()
        top.addLayout(self._row)
        top.addStretch(1)
        top.addLayout(self.switch)
        self.hint = plain_label()
        self.hint.setProperty("role", "muted")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("The demo is starting"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addWidget(self.bar)

    def show_starting(self, text: str) -> None:
        """What is being made, while nothing can be done yet."""
        self.hint.setText(text)
        self.bar.show()

    def show_roles(self, roles: Sequence[str]) -> None:
        """The people one can be."""
        self.bar.hide()
        label = plain_label(self.tr("You are the"))
        label.setProperty("role", "muted")
        self.switch.addWidget(label)
        for role in roles:
            button = QPushButton(self._role_name(role))
            button.setProperty("role", "verdict")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=role: self._on_role(name))
            # Bold when it is chosen: room for that from the start.
            button.setMinimumWidth(button.sizeHint().width() + 16)
            self._roles[role] = button
            self.switch.addWidget(button)

    def show_role(self, role: str) -> None:
        """Whose workspace is open now; its steps."""
        for name, button in self._roles.items():
            button.setChecked(name == role)
        if role == self.role:
            return
        self.role = role
        while (entry := self._row.takeAt(0)) is not None:
            if entry.widget() is not None:
                entry.widget().hide()
                entry.widget().deleteLater()
        self.steps = {}
        names = self._step_names()
        for number, step in enumerate(STEPS.get(role, ()), 1):
            button = QPushButton(f"{number}  {names[role, step]}")
            button.setProperty("role", "quiet")
            button.clicked.connect(lambda _on=False, page=PAGES[step]: self.page_chosen.emit(page))
            self.steps[step] = button
            self._row.addWidget(button)
        self.show_progress(frozenset())

    def show_progress(self, done: frozenset[str]) -> None:
        """Tick what is done, and say what comes next."""
        following = next((step for step in self.steps if step not in done), "")
        for step, button in self.steps.items():
            set_icon(button, "check" if step in done else "next" if step == following else "dot", "accent")
            font = button.font()
            font.setBold(step == following)
            button.setFont(font)
            button.setAccessibleDescription(self.tr("done") if step in done else "")
        self.hint.setText(self._hints().get((self.role, following), ""))

    def role_button(self, role: str) -> QPushButton:
        return self._roles[role]

    def _on_role(self, role: str) -> None:
        self.show_role_checked()
        self.role_chosen.emit(role)

    def show_role_checked(self) -> None:
        """A click alone changes nothing: the workspace has to open first."""
        for name, button in self._roles.items():
            button.setChecked(name == self.role)

    def _role_name(self, role: str) -> str:
        return {
            "annotator": self.tr("annotator"),
            "reviewer": self.tr("reviewer"),
            "manager": self.tr("manager"),
        }.get(role, role)

    def _step_names(self) -> dict[tuple[str, str], str]:
        return {
            ("annotator", "get"): self.tr("Get work"),
            ("annotator", "label"): self.tr("Label"),
            ("annotator", "submit"): self.tr("Submit"),
            ("annotator", "review"): self.tr("See the review"),
            ("annotator", "claim"): self.tr("Claim"),
            ("reviewer", "get"): self.tr("Get work to review"),
            ("reviewer", "decide"): self.tr("Compare and decide"),
            ("manager", "look"): self.tr("Look at the projects"),
        }

    def _hints(self) -> dict[tuple[str, str], str]:
        colleague = self.tr("A simulated colleague labels the same items.")
        return {
            ("annotator", "get"): self.tr("Choose a project and press “Get work”.") + " " + colleague,
            ("annotator", "label"): self.tr("Choose a label with a digit, then draw, mark or click."),
            ("annotator", "submit"): self.tr("Ctrl+Enter signs your work and sends it."),
            ("annotator", "review"): self.tr(
                "Within half a minute a simulated reviewer decides. Or be the reviewer yourself, at the right."
            ),
            ("annotator", "claim"): self.tr(
                "What was accepted is published some seconds later. Open “Rewards” and press “Claim”."
            ),
            ("annotator", ""): self.tr("Paid. Everything you have seen was signed and can be checked by anybody."),
            ("reviewer", "get"): self.tr(
                "Choose a project you have labelled in, then “Get work”. The simulated reviewer rests meanwhile."
            ),
            ("reviewer", "decide"): self.tr("Tab jumps to the next difference; accept, fix or reject with a reason."),
            ("reviewer", ""): self.tr("Be the annotator again to see what was decided, and why."),
            ("manager", "look"): self.tr(
                "A manager sees every project of the station. Rewards are paid by themselves here."
            ),
        }


class GuideDock(QDockWidget):
    """Holds the guide at the foot of a window; it can be closed, and comes back with the next start."""

    def __init__(self, guide: GuideBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("demo-guide")
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget(self))
        self.setWidget(guide)

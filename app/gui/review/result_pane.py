"""The result: begun from one annotator's work, mended by hand or by taking versions, and sent as the fix."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCursor, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.core.label import LabelSchema
from app.gui.actions import ActionSet
from app.gui.icon import set_icon, swatch
from app.gui.labeling.label_picker import LabelPicker
from app.gui.labeling.view import LabelingView
from app.gui.plain import plain_label, plain_tip
from app.gui.review.chip import Badge
from app.gui.review.pane import Pane
from app.gui.status_bar import ElidedLabel


class ResultPane(Pane):
    """Read-only until editing begins; tools, their keys and the digits of labels work only then."""

    begin_asked = Signal(int)
    """Start again from this annotator's work; -1 for nothing at all."""
    editing_changed = Signal(bool)

    def __init__(self, view: LabelingView, actions: ActionSet) -> None:
        super().__init__(view)
        self._actions = actions
        self._schema = LabelSchema()
        self._tools: dict[str, QAction] = {}
        self._labels: dict[str, QToolButton] = {}
        self.editing = False
        self.setAccessibleName(self.tr("Result"))
        view.setAccessibleName(self.accessibleName())
        self._build(actions)
        self._group = QActionGroup(self)
        self._keys: list[QAction] = []
        self._escape = QAction(self.tr("Stop editing"), self)
        self._escape.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._escape.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.triggered.connect(self._on_escape)
        self.addAction(self._escape)
        view.tool_changed.connect(self._show_tool)
        view.label_wanted.connect(self._ask_label)
        self.set_editing(False)

    def _build(self, actions: ActionSet) -> None:
        self.heading.addWidget(Badge("✓"))
        self.heading.addWidget(plain_label(self.tr("Result")))
        self.origin = ElidedLabel()
        self.origin.setProperty("role", "muted")
        self.heading.addWidget(self.origin, 1)
        self.restart = QToolButton()
        self.restart.setText(self.tr("Start from") + " ▾")
        self.restart.setAccessibleName(self.tr("Start from"))
        self.restart.setToolTip(self.tr("Start the result again from one annotator's work"))
        self.restart.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.restart.setMenu(QMenu(self.restart))
        self.heading.addWidget(self.restart)
        for name in ("review.undo", "review.redo"):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setAccessibleName(actions[name].text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.heading.addWidget(button)
        self.edit = QToolButton()
        self.edit.setText(self.tr("Edit"))
        self.edit.setCheckable(True)
        self.edit.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_icon(self.edit, "edit")
        self.edit.clicked.connect(lambda on: self.set_editing(on))
        self.heading.addWidget(self.edit)
        self.bar = QWidget()
        self._bar_row = QHBoxLayout(self.bar)
        self._bar_row.setContentsMargins(6, 0, 6, 4)
        self._bar_row.setSpacing(4)
        self.column.insertWidget(1, self.bar)
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(4, 4, 4, 4)
        self.foot.setContentsMargins(6, 4, 6, 4)
        self.foot.addWidget(self.hint, 1)

    def offer(self, letters: str, schema: LabelSchema) -> None:
        """The annotators one can start from, and the labels one can give."""
        self._schema = schema
        menu = self.restart.menu()
        menu.clear()
        for position, letter in enumerate(letters):
            action = menu.addAction(self.tr("Annotator {letter}'s work").format(letter=letter))
            action.triggered.connect(lambda _on=False, n=position: self.begin_asked.emit(n))
        menu.addSeparator()
        menu.addAction(self.tr("Nothing")).triggered.connect(lambda: self.begin_asked.emit(-1))

    def set_editing(self, editing: bool) -> None:
        """Begin or end changing the result by hand."""
        changed, self.editing = editing != self.editing, editing
        first = next(iter(self._schema.labels), None)
        if editing and not self.view.current_label and first is not None:
            # Still read-only: a label to draw with must not be given to what happens to be marked.
            self.view.set_label(first.id)
        self.view.read_only = not editing
        self.edit.setChecked(editing)
        self.bar.setVisible(editing)
        self._escape.setEnabled(editing)
        if editing:
            self._fill_bar()
            self.hint.setText(self.tr("Draw, move and relabel as usual; Esc ends editing"))
        else:
            self._clear_bar()
            if self.view.editor is not None and self.view.tool not in ("select", "pan", ""):
                self.view.set_tool("select")
            self.hint.setText(self.tr("A digit takes that annotator's version of the difference; E edits by hand"))
        if self.view.editor is not None and changed:
            self.view.set_tool(self.view.tool or "select")
        if changed:
            self.editing_changed.emit(editing)

    def _fill_bar(self) -> None:
        self._clear_bar()
        for tool in self.view.tools():
            known = self._actions.actions.get(f"tool.{tool.name}")
            key = known.shortcut() if known is not None else QKeySequence(tool.shortcut)
            action = self._key_action(tool.title, key, lambda name=tool.name: self.view.set_tool(name))
            action.setCheckable(True)
            set_icon(action, tool.icon)
            self._group.addAction(action)
            self._tools[tool.name] = action
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(tool.title)
            self._bar_row.addWidget(button)
        for label in self._schema.labels[:12]:
            action = self._key_action(label.name, QKeySequence(label.key), lambda key=label.id: self._use_label(key))
            chip = QToolButton()
            chip.setCheckable(True)
            chip.setIcon(swatch(label.color))
            chip.setText(f"{label.name} {label.key}".strip())
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.clicked.connect(action.trigger)
            chip.setChecked(label.id == self.view.current_label)
            self._labels[label.id] = chip
            self._bar_row.addWidget(chip)
        if len(self._schema.labels) > 12:
            more = QToolButton()
            more.setText("…")
            more.setAccessibleName(self.tr("More labels"))
            more.clicked.connect(lambda: self._ask_label(""))
            self._bar_row.addWidget(more)
        self._bar_row.addStretch(1)
        self._show_tool(self.view.tool)

    def _key_action(self, title: str, key: QKeySequence, act: Callable[[], object]) -> QAction:
        action = QAction(title, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        native = key.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(plain_tip(f"{title}  ({native})" if native else title))
        action.triggered.connect(lambda _on=False: (act(), self.view.setFocus()))
        self.addAction(action)
        self._keys.append(action)
        return action

    def _clear_bar(self) -> None:
        while (entry := self._bar_row.takeAt(0)) is not None:
            if entry.widget() is not None:
                entry.widget().hide()
                entry.widget().deleteLater()
        for action in self._keys:
            self.removeAction(action)
            action.deleteLater()
        self._keys, self._tools, self._labels = [], {}, {}

    def _show_tool(self, name: str) -> None:
        if name in self._tools:
            self._tools[name].setChecked(True)

    def _use_label(self, label_id: str) -> None:
        self.view.set_label(label_id)
        for key, chip in self._labels.items():
            chip.setChecked(key == label_id)
        if any(region.label != label_id for region in self.view.selected_regions()):
            self.view.relabel(label_id)

    def _ask_label(self, region_id: str) -> None:
        picker = LabelPicker(self._schema, self, fixed=True)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def give(label_id: str) -> None:
            if region_id:
                self.view.select([region_id])
            self._use_label(label_id)

        picker.label_picked.connect(give)
        picker.popup(QCursor.pos())

    def _on_escape(self) -> None:
        if self.view.tool not in ("select", "pan", ""):
            self.view.set_tool("select")
        else:
            self.set_editing(False)

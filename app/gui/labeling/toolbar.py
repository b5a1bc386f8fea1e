"""The bar above the item: way through the items, tools of the view, undo, zoom, submit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from app.core.item import Item
from app.gui.actions import ActionSet
from app.gui.icon import set_icon
from app.gui.item_name import item_name
from app.gui.plain import plain_label, plain_tip
from app.gui.status_bar import ElidedLabel

if TYPE_CHECKING:
    from app.gui.labeling.view import ToolInfo


FAMILIES: tuple[tuple[str, ...], ...] = (
    ("box", "rotated_box", "quad", "ellipse"), ("polygon", "polyline", "point", "skeleton"),
    ("brush", "eraser", "wand", "scissors", "superpixel"), ("cut", "vertices"),
)  # fmt: skip
"""Tools that share a button where there is no room for each."""
_STAGES = 2


class LabelingToolBar(QToolBar):
    """The tools change with the view; everything else is the window's actions."""

    tool_chosen = Signal(str)

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        self._actions = actions
        self._tools: dict[str, QAction] = {}
        self._offered: tuple[tuple[ToolInfo, str], ...] = ()
        self._families: list[tuple[tuple[str, ...], QToolButton]] = []
        self._folded: list[QAction] = []
        self._stage = 0
        self._saved = [0] * (_STAGES + 1)
        self._group = QActionGroup(self)
        self.setObjectName("labeling_tools")
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(20, 20))
        for name in ("item.previous", "item.next"):
            self.addAction(actions[name])
        self.place = plain_label()
        self.place.setProperty("role", "muted")
        self.place.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.place)
        self.name = ElidedLabel()
        self.name.setMinimumWidth(64)
        self.name.setMaximumWidth(320)
        self.name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.addWidget(self.name)
        self.addSeparator()
        self._tools_end = self.addSeparator()
        for name in ("edit.undo", "edit.redo"):
            self.addAction(actions[name])
        self.addSeparator()
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        end = self.addWidget(gap)
        names = ("view.zoom_out", "view.zoom_in", "view.zoom_fit", "view.zoom_actual")
        self._zoom = [(actions[name], end) for name in names]
        for action, before in self._zoom:
            self.insertAction(before, action)
        self.submit = QPushButton(self.tr("Submit"))
        self.submit.setProperty("role", "primary")
        self.submit.clicked.connect(actions["item.submit"].trigger)
        actions["item.submit"].changed.connect(self._on_submit_changed)
        self.addWidget(self.submit)
        self._name_buttons()

    def show_item(self, item: Item, number: int, total: int) -> None:
        """`number` counts from 1; 0 when the item is not in the filtered list."""
        locale = self.locale()
        self.place.setText(
            self.tr("{number} of {total}").format(number=locale.toString(number), total=locale.toString(total))
            if number
            else ""
        )
        name = item_name(item)
        self.name.setText(name)
        self.name.setFixedWidth(min(320, self.name.fontMetrics().horizontalAdvance(name) + 8) if name else 0)
        self._fit()

    def show_submit(self, text: str) -> None:
        self.submit.setText(text)

    def set_tools(self, tools: Sequence[ToolInfo]) -> None:
        """Offer these tools; those the window knows as actions use its keys."""
        known_keys = self._actions.keys
        offered = tuple((tool, known_keys.get(f"tool.{tool.name}", "")) for tool in tools)
        if offered == self._offered:
            return  # as at most items: making them anew is most of what a switch would cost
        self._offered = offered
        for action in self._tools.values():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        self._tools = {}
        for tool in tools:
            action = QAction(tool.title, self)
            action.setCheckable(True)
            set_icon(action, tool.icon)
            known = self._actions.actions.get(f"tool.{tool.name}")
            key = known.shortcut() if known is not None else QKeySequence(tool.shortcut)
            native = key.toString(QKeySequence.SequenceFormat.NativeText)
            action.setShortcut(key)
            if known is not None:  # shown in the menu of a family; it is the window's action that hears it
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setToolTip(plain_tip(f"{tool.title}  ({native})" if native else tool.title))
            action.triggered.connect(lambda _on=False, name=tool.name: self.tool_chosen.emit(name))
            self._group.addAction(action)
            self._tools[tool.name] = action
        self._lay_out(0)
        self._fit()

    def show_tool(self, name: str) -> None:
        if name in self._tools:
            self._tools[name].setChecked(True)
            for family, button in self._families:
                if name in family:
                    button.setDefaultAction(self._tools[name])
                    button.setAccessibleName(self._tools[name].text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where not all tools have room, each family becomes one button with a menu; then zoom buttons go."""
        while self._stage < _STAGES and self.sizeHint().width() > self.width() > 0:
            before = self.sizeHint().width()
            self._lay_out(self._stage + 1)
            self._saved[self._stage] = before - self.sizeHint().width()
        while self._stage and self.sizeHint().width() + self._saved[self._stage] <= self.width():
            self._lay_out(self._stage - 1)

    def _lay_out(self, stage: int) -> None:
        for action in (*self._tools.values(), *self._folded):
            self.removeAction(action)
        for action in self._folded:
            action.deleteLater()
        self._stage, self._folded, self._families = stage, [], []
        done: set[str] = set()
        for name, action in self._tools.items():
            family = next((f for f in FAMILIES if name in f), ())
            offered = [one for one in family if one in self._tools]
            if name in done:
                continue
            if not stage or len(offered) < 2:
                self.insertAction(self._tools_end, action)
                continue
            done.update(offered)
            button = self._family_button([self._tools[one] for one in offered])
            self._families.append((tuple(offered), button))
            self._folded.append(self.insertWidget(self._tools_end, button))
        for action, before in self._zoom:
            if stage < _STAGES:
                self.insertAction(before, action)
            else:
                self.removeAction(action)
        self._name_buttons()

    def _family_button(self, actions: Sequence[QAction]) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addActions(actions)
        button.setMenu(menu)
        button.setDefaultAction(next((action for action in actions if action.isChecked()), actions[0]))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _name_buttons(self) -> None:
        for action in self.actions():
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                shown = button.defaultAction() or action
                button.setAccessibleName(shown.text().replace("&", ""))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _on_submit_changed(self) -> None:
        action = self._actions["item.submit"]
        self.submit.setEnabled(action.isEnabled())
        self.submit.setToolTip(plain_tip(action.toolTip()))

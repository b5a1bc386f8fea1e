"""One table of everything a person can do: menus, toolbar, command palette and shortcut editor are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.gui.action_entry import ActionEntry
from app.gui.action_table import ACTIONS, MENUS, SUBMENUS
from app.gui.icon import draw_icons, name_icon
from app.gui.plain import plain_tip

# Without a modifier these move the focus or press what has it; as shortcuts they work only inside the labelling view.
_VIEW_ONLY = {
    Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


def title_of(entry: ActionEntry) -> str:
    return QCoreApplication.translate("Actions", entry.title)


def menu_title(name: str) -> str:
    return QCoreApplication.translate("Actions", {**dict(MENUS), **SUBMENUS}[name])


class ActionSet(QObject):
    """The QActions of one window. An action without a handler, or of a page that is not shown, is disabled."""

    def __init__(self, window: QWidget, keys: Mapping[str, str]) -> None:
        super().__init__(window)
        self._window = window
        self._handlers: dict[str, Callable[[], object]] = {}
        self._off: set[str] = set()
        self._page = ""
        self._view_host: QWidget | None = None
        self.entries: dict[str, ActionEntry] = {}
        self.actions: dict[str, QAction] = {}
        self.keys: dict[str, str] = dict(keys)
        for entry in ACTIONS:
            self.add(entry)

    def add(self, entry: ActionEntry) -> QAction:
        """Add one more action (a page's, for instance); its key comes from the preset or `set_keys`."""
        action = QAction(title_of(entry), self._window)
        action.setObjectName(entry.id)
        action.setAutoRepeat(entry.repeats)
        if entry.icon:
            name_icon(action, entry.icon)
        action.triggered.connect(lambda _checked=False, name=entry.id: self.run(name))
        self._window.addAction(action)
        self.entries[entry.id] = entry
        self.actions[entry.id] = action
        self._dress(entry.id)
        self._refresh(entry.id)
        return action

    def __getitem__(self, name: str) -> QAction:
        """The action, to be put somewhere: with its icon."""
        action = self.actions[name]
        draw_icons((action,))
        return action

    def run(self, name: str) -> None:
        handler = self._handlers.get(name)
        if handler is not None and self.actions[name].isEnabled():
            handler()

    def bind(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """What each of these actions does from now on."""
        self._handlers.update(handlers)
        for name in handlers:
            self._refresh(name)

    def unbind(self, names: Mapping[str, object]) -> None:
        for name in names:
            self._handlers.pop(name, None)
            self._refresh(name)

    def show_page(self, page: str) -> None:
        """Only the actions of this page, and those of no page, can be used now."""
        self._page = page
        for name in self.actions:
            self._refresh(name)

    def enable(self, name: str, enabled: bool) -> None:
        """Say whether it makes sense right now (Undo with nothing to undo does not)."""
        (self._off.discard if enabled else self._off.add)(name)
        self._refresh(name)

    def check(self, name: str, on: bool) -> None:
        """Show it as something that is on or off."""
        self.actions[name].setCheckable(True)
        self.actions[name].setChecked(on)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        self.keys = dict(keys)
        for name in self.actions:
            self._dress(name)

    def key_words(self, name: str) -> str:
        """The keys of an action as a sentence names them; one that has none is named by its title."""
        action = self.actions[name]
        return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or f"“{_bare(action)}”"

    def set_view_host(self, host: QWidget | None) -> None:
        """The widget inside which Space, Tab and the arrow keys are shortcuts."""
        for name, action in self.actions.items():
            if self._view_host is not None:
                self._view_host.removeAction(action)
            if host is not None and self.entries[name].page:
                host.addAction(action)
        self._view_host = host

    def fill_menu_bar(self, bar: QMenuBar, extra: Mapping[str, Callable[[QMenu], None]]) -> None:
        """Make the menus; `extra` adds to a menu what is not in the table (pages, panels)."""
        for name, title in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", title))
            self.fill_menu(menu, name)
            if name in extra:
                extra[name](menu)

    def fill_menu(self, menu: QMenu, name: str) -> None:
        """The entries of one menu, with its menus within."""
        group, inner = None, {}
        _draw_when_shown(menu)
        for entry in ACTIONS:
            if entry.menu != name and not entry.menu.startswith(f"{name}."):
                continue
            if group is not None and entry.group != group:
                menu.addSeparator()
            group = entry.group
            target = menu
            if entry.menu != name:
                if entry.menu not in inner:
                    inner[entry.menu] = menu.addMenu(menu_title(entry.menu))
                    _draw_when_shown(inner[entry.menu])
                target = inner[entry.menu]
            target.addAction(self.actions[entry.id])

    def _dress(self, name: str) -> None:
        action, key = self.actions[name], self.keys.get(name, "")
        sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
        action.setShortcut(sequence)
        inside = not sequence.isEmpty() and _view_only(sequence)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut if inside else Qt.ShortcutContext.WindowShortcut
        action.setShortcutContext(context)
        plain = _bare(action)
        native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(plain_tip(f"{plain}  ({native})" if native else plain))

    def _refresh(self, name: str) -> None:
        entry = self.entries[name]
        here = not entry.page or entry.page == self._page
        self.actions[name].setEnabled(here and name in self._handlers and name not in self._off)


def _bare(action: QAction) -> str:
    """The title of an action without what a menu adds to it."""
    return action.text().replace("&", "").rstrip("…")


def _draw_when_shown(menu: QMenu) -> None:
    menu.aboutToShow.connect(lambda: draw_icons(menu.actions()))


def _view_only(sequence: QKeySequence) -> bool:
    first = sequence[0]  # type: ignore[index]  # QKeySequence has __getitem__, its stub does not
    shifted = first.keyboardModifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return shifted and first.key() in _VIEW_ONLY

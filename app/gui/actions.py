"""One table of everything a person can do: menus, toolbar, command palette and shortcut editor are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.gui.icon import name_icon


class ActionEntry(NamedTuple):
    """`page` names the page on which it works, empty for everywhere; a change of `group` draws a line in the menu."""

    id: str
    title: str
    menu: str
    group: int = 0
    icon: str = ""
    page: str = ""
    repeats: bool = False


MENUS: tuple[tuple[str, Any], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("item", QT_TRANSLATE_NOOP("Actions", "&Item")),
    ("tool", QT_TRANSLATE_NOOP("Actions", "&Tools")),
    ("review", QT_TRANSLATE_NOOP("Actions", "&Review")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("account", QT_TRANSLATE_NOOP("Actions", "&Account")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

ACTIONS: tuple[ActionEntry, ...] = (
    ActionEntry("file.open_folder", QT_TRANSLATE_NOOP("Actions", "Open folder…"), "file", 0, "folder"),
    ActionEntry("file.open_file", QT_TRANSLATE_NOOP("Actions", "Open file…"), "file", 0, "file"),
    ActionEntry("file.open_texts", QT_TRANSLATE_NOOP("Actions", "Open table as texts…"), "file", 0, "text"),
    ActionEntry("file.join", QT_TRANSLATE_NOOP("Actions", "Join a station…"), "file", 1, "station"),
    ActionEntry("file.demo", QT_TRANSLATE_NOOP("Actions", "Try the demo"), "file", 1, "demo"),
    ActionEntry("file.new_workspace", QT_TRANSLATE_NOOP("Actions", "New workspace…"), "file", 2, "workspace"),
    ActionEntry("file.open_workspace", QT_TRANSLATE_NOOP("Actions", "Open workspace…"), "file", 2),
    ActionEntry("file.import", QT_TRANSLATE_NOOP("Actions", "Import labels…"), "file", 3, "import", "label"),
    ActionEntry("file.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "file", 3, "export", "label"),
    ActionEntry("file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", 4),
    ActionEntry("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", 0, "undo", "label", True),
    ActionEntry("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", 0, "redo", "label", True),
    ActionEntry("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy regions"), "edit", 1, "copy", "label"),
    ActionEntry("edit.paste", QT_TRANSLATE_NOOP("Actions", "Paste regions"), "edit", 1, "", "label"),
    ActionEntry("edit.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate regions"), "edit", 1, "", "label"),
    ActionEntry("edit.delete", QT_TRANSLATE_NOOP("Actions", "Delete regions"), "edit", 1, "delete", "label"),
    ActionEntry("edit.hide", QT_TRANSLATE_NOOP("Actions", "Hide or show regions"), "edit", 2, "hide", "label"),
    ActionEntry("edit.lock", QT_TRANSLATE_NOOP("Actions", "Lock or unlock regions"), "edit", 2, "lock", "label"),
    ActionEntry("edit.next_region", QT_TRANSLATE_NOOP("Actions", "Select next region"), "edit", 3, "", "label", True),
    ActionEntry(
        "edit.previous_region", QT_TRANSLATE_NOOP("Actions", "Select previous region"), "edit", 3, "", "label", True
    ),
    ActionEntry("edit.nudge_left", QT_TRANSLATE_NOOP("Actions", "Move left"), "edit", 4, "", "label", True),
    ActionEntry("edit.nudge_right", QT_TRANSLATE_NOOP("Actions", "Move right"), "edit", 4, "", "label", True),
    ActionEntry("edit.nudge_up", QT_TRANSLATE_NOOP("Actions", "Move up"), "edit", 4, "", "label", True),
    ActionEntry("edit.nudge_down", QT_TRANSLATE_NOOP("Actions", "Move down"), "edit", 4, "", "label", True),
    ActionEntry("edit.jump_left", QT_TRANSLATE_NOOP("Actions", "Move left by 10"), "edit", 5, "", "label", True),
    ActionEntry("edit.jump_right", QT_TRANSLATE_NOOP("Actions", "Move right by 10"), "edit", 5, "", "label", True),
    ActionEntry("edit.jump_up", QT_TRANSLATE_NOOP("Actions", "Move up by 10"), "edit", 5, "", "label", True),
    ActionEntry("edit.jump_down", QT_TRANSLATE_NOOP("Actions", "Move down by 10"), "edit", 5, "", "label", True),
    ActionEntry("item.previous", QT_TRANSLATE_NOOP("Actions", "Previous item"), "item", 0, "previous", "label", True),
    ActionEntry("item.next", QT_TRANSLATE_NOOP("Actions", "Next item"), "item", 0, "next", "label", True),
    ActionEntry("item.next_problem", QT_TRANSLATE_NOOP("Actions", "Next problem"), "item", 1, "problems", "label"),
    ActionEntry("item.submit", QT_TRANSLATE_NOOP("Actions", "Submit item"), "item", 2, "submit", "label"),
    ActionEntry("label.add", QT_TRANSLATE_NOOP("Actions", "Add label…"), "item", 3, "add", "label"),
    ActionEntry("tool.select", QT_TRANSLATE_NOOP("Actions", "Select and move"), "tool", 0, "select", "label"),
    ActionEntry("tool.pan", QT_TRANSLATE_NOOP("Actions", "Pan"), "tool", 0, "pan", "label"),
    ActionEntry("tool.box", QT_TRANSLATE_NOOP("Actions", "Box"), "tool", 1, "box", "label"),
    ActionEntry("tool.rotated_box", QT_TRANSLATE_NOOP("Actions", "Rotated box"), "tool", 1, "rotated_box", "label"),
    ActionEntry("tool.polygon", QT_TRANSLATE_NOOP("Actions", "Polygon"), "tool", 1, "polygon", "label"),
    ActionEntry("tool.polyline", QT_TRANSLATE_NOOP("Actions", "Polyline"), "tool", 1, "polyline", "label"),
    ActionEntry("tool.point", QT_TRANSLATE_NOOP("Actions", "Point"), "tool", 1, "point", "label"),
    ActionEntry("tool.ellipse", QT_TRANSLATE_NOOP("Actions", "Ellipse"), "tool", 1, "ellipse", "label"),
    ActionEntry("tool.skeleton", QT_TRANSLATE_NOOP("Actions", "Skeleton"), "tool", 1, "skeleton", "label"),
    ActionEntry("tool.brush", QT_TRANSLATE_NOOP("Actions", "Brush"), "tool", 2, "brush", "label"),
    ActionEntry("tool.eraser", QT_TRANSLATE_NOOP("Actions", "Eraser"), "tool", 2, "eraser", "label"),
    ActionEntry("tool.wand", QT_TRANSLATE_NOOP("Actions", "Magic wand"), "tool", 2, "wand", "label"),
    ActionEntry("tool.span", QT_TRANSLATE_NOOP("Actions", "Mark text"), "tool", 3, "span", "label"),
    ActionEntry("tool.relation", QT_TRANSLATE_NOOP("Actions", "Link spans"), "tool", 3, "relation", "label"),
    ActionEntry("tool.rows", QT_TRANSLATE_NOOP("Actions", "Label rows"), "tool", 3, "rows", "label"),
    ActionEntry("tool.cell", QT_TRANSLATE_NOOP("Actions", "Label cells"), "tool", 3, "cell", "label"),
    ActionEntry("tool.repeat", QT_TRANSLATE_NOOP("Actions", "Repeat last tool"), "tool", 4, "", "label"),
    ActionEntry("view.zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "view", 0, "zoom_in", "label", True),
    ActionEntry("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "view", 0, "zoom_out", "label", True),
    ActionEntry("view.zoom_fit", QT_TRANSLATE_NOOP("Actions", "Fit in window"), "view", 0, "zoom_fit", "label"),
    ActionEntry("view.zoom_actual", QT_TRANSLATE_NOOP("Actions", "Actual size"), "view", 0, "zoom_actual", "label"),
    ActionEntry("view.reset_layout", QT_TRANSLATE_NOOP("Actions", "Put panels back"), "view", 2, "", "label"),
    ActionEntry("view.palette", QT_TRANSLATE_NOOP("Actions", "Command palette…"), "view", 3, "command"),
    ActionEntry("view.full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "view", 3),
    ActionEntry("sync.now", QT_TRANSLATE_NOOP("Actions", "Sync now"), "account", 0, "sync"),
    ActionEntry("sync.pause", QT_TRANSLATE_NOOP("Actions", "Pause or go on syncing"), "account", 0, "pause"),
    ActionEntry("account.unlock", QT_TRANSLATE_NOOP("Actions", "Unlock your key…"), "account", 1, "unlock"),
    ActionEntry("account.lock", QT_TRANSLATE_NOOP("Actions", "Lock your key"), "account", 1, "lock"),
    ActionEntry("account.back_up", QT_TRANSLATE_NOOP("Actions", "Back up your key…"), "account", 2, "backup"),
    ActionEntry("account.key_file", QT_TRANSLATE_NOOP("Actions", "Use a key file…"), "account", 2, "key"),
    ActionEntry("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts…"), "help", 0, "keyboard"),
    ActionEntry("help.logs", QT_TRANSLATE_NOOP("Actions", "Open the log folder"), "help", 1),
    ActionEntry("help.about", QT_TRANSLATE_NOOP("Actions", "About Caravan"), "help", 1, "info"),
)

# Without a modifier these move the focus or press what has it; as shortcuts they work only inside the labelling view.
_VIEW_ONLY = {
    Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


def title_of(entry: ActionEntry) -> str:
    return QCoreApplication.translate("Actions", entry.title)


def menu_title(name: str) -> str:
    return QCoreApplication.translate("Actions", dict(MENUS)[name])


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
        return self.actions[name]

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

    def set_keys(self, keys: Mapping[str, str]) -> None:
        self.keys = dict(keys)
        for name in self.actions:
            self._dress(name)

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
            group = None
            for entry in ACTIONS:
                if entry.menu != name:
                    continue
                if group is not None and entry.group != group:
                    menu.addSeparator()
                group = entry.group
                menu.addAction(self.actions[entry.id])
            if name in extra:
                extra[name](menu)

    def _dress(self, name: str) -> None:
        action, key = self.actions[name], self.keys.get(name, "")
        sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
        action.setShortcut(sequence)
        inside = not sequence.isEmpty() and _view_only(sequence)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut if inside else Qt.ShortcutContext.WindowShortcut
        action.setShortcutContext(context)
        plain = action.text().replace("&", "").rstrip("…")
        native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain}  ({native})" if native else plain)

    def _refresh(self, name: str) -> None:
        entry = self.entries[name]
        here = not entry.page or entry.page == self._page
        self.actions[name].setEnabled(here and name in self._handlers and name not in self._off)


def _view_only(sequence: QKeySequence) -> bool:
    first = sequence[0]  # type: ignore[index]  # QKeySequence has __getitem__, its stub does not
    shifted = first.keyboardModifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return shifted and first.key() in _VIEW_ONLY

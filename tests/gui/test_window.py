"""The window as a whole: pages, palette, shortcuts, looks, languages, dropping, switching workspaces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

from app import config
from app.gui import theme
from app.gui.command_palette import CommandPalette
from app.gui.pages import PAGES
from app.gui.settings.shortcut_dialog import ShortcutDialog
from app.gui.widgets.empty import EmptyState
from app.workspace import Workspace


def _ready(qtbot, desk):
    qtbot.waitUntil(lambda: desk.session.workspace is not None, timeout=20_000)
    return desk.window


def _labelling(qtbot, desk):
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None, timeout=20_000
    )
    return desk.window.pages["label"]


def test_every_page_opens_and_every_control_has_a_name(qtbot, start, photos) -> None:
    desk = start(photos)
    _labelling(qtbot, desk)
    window = desk.window
    for entry in PAGES:
        window.show_page(entry.name)
        assert window.page_name == entry.name
        page = window.pages[entry.name]
        for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView):
            for control in page.findChildren(kind):
                if control.isVisible() and not control.objectName().startswith("qt_"):
                    named = control.accessibleName() or getattr(control, "text", str)() or control.toolTip()
                    assert named, (entry.name, control)


def test_home_offers_three_choices_and_what_was_begun(qtbot, start, photos) -> None:
    desk = start(photos)
    _labelling(qtbot, desk)
    desk.window.show_page("home")
    home = desk.window.pages["home"]

    def names() -> list[str]:
        return [button.accessibleName() for button in home.findChildren(QAbstractButton) if button.isVisible()]

    assert names()[:3] == ["Open folder or file", "Join a station", "Try the demo"]
    qtbot.waitUntil(lambda: "photos" in names())


def test_a_dropped_folder_opens_for_labelling(qtbot, start, photos) -> None:
    desk = start()
    window = _ready(qtbot, desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photos))])
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, data, no_button, no_key)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, no_button, no_key))
    page = _labelling(qtbot, desk)
    assert page.project.title == "photos"


def test_a_folder_opened_before_the_workspace_is_there_is_opened_with_it(qtbot, start, photos, monkeypatch) -> None:
    opening, times = Workspace.open, []

    def counted(path: Path, **wanted: Any) -> Workspace:
        times.append(path)
        return opening(path, **wanted)

    monkeypatch.setattr(Workspace, "open", counted)
    desk = start()
    # The workspace of last time is on its way; the folder wants the same one.
    assert desk.session.workspace is None
    desk.window.shell.open_path(photos)
    page = _labelling(qtbot, desk)
    assert page.project.title == "photos"
    assert len(times) == 1 and desk.window.notices.texts == []


def test_files_of_one_folder_are_one_project(qtbot, start, photos) -> None:
    desk = start(photos / "astronaut.png", photos / "camera.png")
    page = _labelling(qtbot, desk)
    assert page.project.title == "photos"
    assert page.strip.model.rowCount() == 4


def test_what_cannot_be_labelled_is_said_in_a_notice(qtbot, start, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    desk = start(tmp_path / "empty")
    qtbot.waitUntil(lambda: len(desk.window.notices.texts) == 1, timeout=20_000)
    assert "holds nothing to label" in desk.window.notices.texts[0]


def test_the_palette_runs_what_is_typed(qtbot, start) -> None:
    desk = start()
    window = _ready(qtbot, desk)
    window.actions_table["view.palette"].trigger()
    palette = window.findChild(CommandPalette)
    qtbot.keyClicks(palette.field, "settings")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.page_name == "settings"
    palette.deleteLater()


def test_a_taken_key_is_refused_and_a_free_one_works_at_once(qtbot, start) -> None:
    desk = start()
    window = _ready(qtbot, desk)
    dialog = ShortcutDialog(window.shell, window)
    assert not dialog.give("tool.box", "D")
    assert "Next item" in dialog.fault.text()
    assert window.actions_table["tool.box"].shortcut().toString() == "R"
    assert dialog.give("tool.box", "F8")
    assert window.actions_table["tool.box"].shortcut().toString() == "F8"
    assert config.Settings.load(config.settings_file()).shortcuts == {"tool.box": "F8"}
    dialog.search.setText("box")
    assert 1 <= dialog.proxy.rowCount() < dialog.model.rowCount()
    dialog.deleteLater()


def test_a_preset_changes_the_keys(qtbot, start) -> None:
    desk = start(preset="cvat")
    window = _ready(qtbot, desk)
    assert window.actions_table["item.next"].shortcut().toString() == "F"
    desk.settings.preset = "caravan"
    window.shell.keys_changed.emit()
    assert window.actions_table["item.next"].shortcut().toString() == "D"


@pytest.mark.parametrize("look", theme.THEMES)
def test_a_look_works_at_once(qtbot, start, look: str) -> None:
    desk = start()
    window = _ready(qtbot, desk)
    desk.settings.theme = look
    window.shell.restyle_requested.emit()
    assert window.palette().window().color().name() == theme.THEMES[look].window


def _contrast(one: str, other: str) -> float:
    from PySide6.QtGui import QColor

    def luminance(name: str) -> float:
        color = QColor(name)
        parts = (color.redF(), color.greenF(), color.blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", theme.THEMES)
def test_text_can_be_read_in_every_look(look: str) -> None:
    colors = theme.THEMES[look]
    for back in (colors.window, colors.base, colors.raised):
        for text in (colors.text, colors.muted, colors.accent, colors.danger, colors.success, colors.warning):
            assert _contrast(text, back) >= 4.5, (text, back)
    assert _contrast(colors.on_accent, colors.accent) >= 4.5
    assert _contrast(colors.on_selection, colors.selection) >= 4.5


def test_another_language_makes_the_window_anew_and_keeps_the_work(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _labelling(qtbot, desk)
    page.labels.add("one")
    desk.settings.language = "fr"
    desk.rebuild()
    assert desk.window.pages["home"].open_card.accessibleName() == "Ouvrir un dossier ou un fichier"
    page = _labelling(qtbot, desk)
    assert [label.name for label in page.project.schema.labels] == ["one"]
    desk.settings.language = "ar"
    desk.rebuild()
    assert desk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert desk.window.rail.x() > desk.window.stack.x()


def test_switching_workspaces_saves_first_and_shows_the_other(qtbot, start, photos, tmp_path: Path) -> None:
    desk = start(photos)
    page = _labelling(qtbot, desk)
    page.labels.add("one")
    first = desk.session.path
    desk.window.open_workspace(tmp_path / "second")
    qtbot.waitUntil(lambda: desk.session.path == tmp_path / "second", timeout=20_000)
    assert page.project is None
    desk.window.open_workspace(first)
    qtbot.waitUntil(lambda: desk.session.path == first and page.editor is not None, timeout=20_000)
    assert [label.name for label in page.project.schema.labels] == ["one"]


def test_a_workspace_in_use_elsewhere_says_so(qtbot, start, home: Path) -> None:
    from app.workspace import Workspace

    path = config.directories().default_workspace
    taken = Workspace.open(path)
    try:
        desk = start()
        qtbot.waitUntil(lambda: len(desk.window.notices.texts) == 1, timeout=20_000)
        assert desk.session.workspace is None
    finally:
        taken.close()


def test_menus_show_icons_when_they_open_and_follow_the_look(qtbot, start) -> None:
    window = _ready(qtbot, start())
    menus = [action.menu() for action in window.menuBar().actions()]
    named = [[one for one in menu.actions() if one.property("icon_name")] for menu in menus]
    assert sum(map(len, named)) > 40 and any(one.icon().isNull() for some in named for one in some)
    for menu, some in zip(menus, named, strict=True):
        menu.aboutToShow.emit()
        assert not any(one.icon().isNull() for one in some)
    shown = named[0][0].icon().cacheKey()
    window.restyle()
    assert named[0][0].icon().cacheKey() != shown


@pytest.mark.parametrize("small", [False, True])
def test_an_empty_state_stands_in_the_middle(qtbot, home, small: bool) -> None:
    shown = EmptyState("home", "Nothing", "A line of help that says what to do about it.", small=small)
    qtbot.addWidget(shown)
    shown.resize(1_000, 600)
    shown.show()
    middle = shown.width() // 2
    assert all(abs(part.geometry().center().x() - middle) < 3 for part in (shown.heading, shown.words))
    assert shown.words.height() >= shown.words.heightForWidth(shown.words.width())

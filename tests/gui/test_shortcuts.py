"""Presets hold together: every key belongs to one action, and a conflict is refused."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from app.gui import shortcuts
from app.gui.actions import ACTIONS
from app.gui.command_palette import score


@pytest.mark.parametrize("preset", shortcuts.PRESETS)
def test_no_key_has_two_actions(preset) -> None:
    keys = shortcuts.keys_for(preset, {})
    for name in keys:
        assert shortcuts.conflict(keys, name, keys[name]) == "", (name, keys[name])


@pytest.mark.parametrize("preset", shortcuts.PRESETS)
def test_every_key_is_one_that_qt_understands(preset) -> None:
    for name, key in shortcuts.keys_for(preset, {}).items():
        sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
        assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == key, name


def test_keys_name_actions_that_exist() -> None:
    known = {entry.id for entry in ACTIONS}
    for keys in (shortcuts.CARAVAN, *shortcuts.PRESETS.values()):
        named = {name for name in keys if not name.startswith(("go.", "review."))}
        assert named <= known


def test_ones_own_key_wins_and_takes_the_presets_away() -> None:
    keys = shortcuts.keys_for("caravan", {"tool.box": "Q"})
    assert keys["tool.box"] == "Q"
    keys = shortcuts.keys_for("caravan", {"tool.box": "D"})
    assert "item.next" not in keys


def test_conflicts_are_named() -> None:
    keys = shortcuts.keys_for("caravan", {})
    assert shortcuts.conflict(keys, "tool.box", "D") == "item.next"
    assert shortcuts.conflict(keys, "tool.box", "1") == "label"
    assert shortcuts.conflict(keys, "tool.box", ";, A") == "label"
    assert shortcuts.conflict(keys, "tool.box", "D, D") == "item.next"
    assert shortcuts.conflict(keys, "tool.box", "F9") == ""
    assert shortcuts.conflict(keys, "item.next", "D") == ""


def test_the_palette_finds_by_initials_and_ranks_starts_of_words() -> None:
    assert score("of", "Open folder…") is not None
    assert score("zz", "Open folder…") is None
    assert score("zi", "Zoom in") > score("zi", "Resizing")
    assert score("", "Anything") is not None

"""Settings survive a restart, and a broken file costs only the settings in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import config
from app.config import Recent, Settings
from app.errors import StoreError
from app.log import redacted


def test_settings_come_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    settings = Settings.load(file)
    settings.theme, settings.shortcuts, settings.scale = "dark", {"tool.box": "Q"}, 1.5
    settings.remember_workspace(tmp_path / "work", "Work")
    settings.save()
    again = Settings.load(file)
    assert (again.theme, again.shortcuts, again.scale) == ("dark", {"tool.box": "Q"}, 1.5)
    assert [(r.path, r.title) for r in again.recent] == [(str(tmp_path / "work"), "Work")]
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"theme": 3, "recent": 7, "scale": "x", "shortcuts": [1]}'])
def test_a_broken_file_means_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    assert Settings.load(file) == Settings(file)


def test_one_bad_entry_does_not_take_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "dark", "scale": 2, "recent": [{"path": 1}, {"path": "a", "title": "A"}, 5]}', "utf-8")
    settings = Settings.load(file)
    assert (settings.theme, settings.scale, settings.recent) == ("dark", 2.0, [Recent("a", "A")])


def test_recent_workspaces_are_few_and_newest_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for n in (*range(20), 15):
        settings.remember_workspace(tmp_path / str(n), str(n))
    assert [entry.title for entry in settings.recent][:3] == ["15", "19", "18"]
    assert len(settings.recent) == config.MAX_RECENT
    settings.forget_workspace(settings.workspace)
    assert (settings.workspace, settings.recent[0].title) == ("", "19")


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder should be")
    with pytest.raises(StoreError, match="could not be saved"):
        Settings(tmp_path / "config" / "settings.json").save()


def test_one_folder_can_hold_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(config.HOME_VARIABLE, str(tmp_path))
    places = config.directories()
    assert all(place.is_relative_to(tmp_path) for place in (places.config, places.data, places.logs))


def test_secrets_do_not_reach_the_log() -> None:
    key = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"
    line = redacted(f"key 0x{key} Authorization: Bearer abc.def passphrase=hunter2 http://me:pw@host/x")
    assert key not in line
    assert "hunter2" not in line
    assert "abc.def" not in line
    assert "pw@" not in line

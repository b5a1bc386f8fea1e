"""Where Caravan keeps its files on this computer, and the settings of the window."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from app.errors import StoreError

HOME_VARIABLE = "CARAVAN_HOME"
"""Names one folder that holds everything instead of the platform's own places (a portable installation, a test)."""

MAX_RECENT = 12


@dataclass(frozen=True, slots=True)
class Directories:
    """`config` holds the settings, `data` the workspaces, `logs` the log files; none needs to exist yet."""

    config: Path
    data: Path
    logs: Path

    @property
    def default_workspace(self) -> Path:
        return self.data / "workspaces" / "local"


def directories() -> Directories:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = Path(home)
        return Directories(root / "config", root / "data", root / "logs")
    import platformdirs

    paths = platformdirs.PlatformDirs("caravan", appauthor=False)
    return Directories(paths.user_config_path, paths.user_data_path, paths.user_log_path)


@dataclass(frozen=True, slots=True)
class Recent:
    """A workspace opened before, with what it was called on screen and when (ms UTC)."""

    path: str
    title: str
    opened_ms: int = 0


@dataclass(slots=True)
class Settings:
    """What the person chose. Nothing secret is ever kept here. What cannot be read falls back to its default."""

    file: Path
    theme: str = "system"
    language: str = ""
    preset: str = "caravan"
    shortcuts: dict[str, str] = field(default_factory=dict)
    recent: list[Recent] = field(default_factory=list)
    workspace: str = ""
    """The workspace open last; empty means the default one."""
    geometry: str = ""
    layouts: dict[str, str] = field(default_factory=dict)
    tools: dict[str, str] = field(default_factory=dict)
    """The last tool of each modality."""
    switches: dict[str, str] = field(default_factory=dict)
    """What was switched on or off in a labelling view ("on", "off"), by the name of its action."""
    looks: dict[str, str] = field(default_factory=dict)
    """How the images of a project are seen (brightness, window …), by its id."""
    megapixels: int = 400
    """Larger images are not opened before the person allows them."""
    seconds: int = 30
    """Opening one file is stopped after so long."""
    lock_minutes: int = -1
    """The key and an encrypted workspace are locked after so many minutes without keyboard or mouse; 0: never; -1: 15
    where somebody typed a passphrase to open them, never where this computer opens them by itself."""
    scale: float = 1.0
    """Size of text in the window, 1.0 to 2.0."""

    @classmethod
    def load(cls, file: Path) -> Settings:
        settings = cls(file)
        try:
            document = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError):
            return settings
        if isinstance(document, dict):
            settings._take(document)
        return settings

    def save(self) -> None:
        """Write all at once: after a crash the file holds the old settings or the new ones, never a part."""
        import tempfile  # one of the slow ones, and not needed to show the window

        document = {key: value for key, value in asdict(self).items() if key != "file"}
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.file.parent, prefix=".settings-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    json.dump(document, stream, ensure_ascii=False, indent=1)
                os.replace(name, self.file)
            except OSError:
                with suppress(OSError):
                    os.unlink(name)
                raise
        except OSError as error:
            raise StoreError(
                "The settings could not be saved.", f"Your work is not affected. {error.strerror}: {self.file}"
            ) from error

    def remember_workspace(self, path: Path, title: str) -> None:
        """Put `path` first among the recent workspaces."""
        entry = Recent(str(path), title, int(time.time() * 1000))
        self.recent = [entry, *(old for old in self.recent if old.path != entry.path)][:MAX_RECENT]
        self.workspace = entry.path

    def forget_workspace(self, path: str) -> None:
        """Take it off the list; the folder itself stays."""
        self.recent = [old for old in self.recent if old.path != path]
        if self.workspace == path:
            self.workspace = ""

    def _take(self, document: dict[str, Any]) -> None:
        for spec in fields(self):
            value = document.get(spec.name)
            if spec.name in ("file", "recent") or value is None:
                continue
            wanted = type(getattr(self, spec.name))
            if wanted is float and isinstance(value, int):
                value = float(value)
            if wanted is dict and isinstance(value, dict):
                value = {str(k): v for k, v in value.items() if isinstance(v, str)}
            if isinstance(value, wanted):
                setattr(self, spec.name, value)
        entries = document.get("recent")
        for entry in entries if isinstance(entries, list) else ():
            with suppress(KeyError, TypeError, ValueError):
                self.recent.append(Recent(str(entry["path"]), str(entry["title"]), int(entry.get("opened_ms", 0))))


def settings_file() -> Path:
    return directories().config / "settings.json"

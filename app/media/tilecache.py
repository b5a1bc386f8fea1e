"""The folder of prepared pictures: bounded, the one used longest ago is thrown away first."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

FOLDER = "tiles"
MOST_BYTES = 8_000_000_000
"""What all prepared pictures of a workspace may take."""
LEAST_FREE = 2_000_000_000
"""What must stay free on the disk."""
_ABANDONED_SECONDS = 3_600


def tile_path(cache: Path, *identity: object) -> Path:
    """Where the squares of the picture known by `identity` are or would be; makes the folder."""
    folder = cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder / (hashlib.sha256(repr(identity).encode()).hexdigest()[:40] + ".tiles")


def forget(cache: Path, *identity: object) -> None:
    """Delete the squares of this picture, if there are any. OSError where the system does not let them go."""
    name = tile_path(cache, *identity)
    # The mark first: squares without it are never taken for finished.
    name.with_suffix(".json").unlink(missing_ok=True)
    name.unlink(missing_ok=True)


def has_room(cache: Path, size: int, most: int = MOST_BYTES) -> bool:
    """Whether `size` more bytes fit, after throwing away what has not been used longest."""
    if size > most:
        return False
    shrink(cache, most - size)
    with suppress(OSError):
        return shutil.disk_usage(cache).free - size > LEAST_FREE
    return False


def shrink(cache: Path, most: int) -> None:
    """Throw away the pictures used longest ago until the others take at most `most` bytes, and what an ended program
    left unfinished. A file that is open elsewhere stays where the system does not let it go."""
    folder, found = cache / FOLDER, []
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        names = {entry.name: entry.stat() for entry in entries if entry.is_file(follow_symlinks=False)}
    for name, status in names.items():
        if name.endswith(".tiles"):
            mark = names.get(name.removesuffix(".tiles") + ".json")
            found.append((mark.st_mtime_ns if mark else 0, status.st_size, folder / name))
        elif name.endswith(".part") and time.time() - status.st_mtime > _ABANDONED_SECONDS:
            with suppress(OSError):
                (folder / name).unlink()
    total = sum(size for _, size, _ in found)
    for _, size, path in sorted(found):
        if total <= most:
            break
        with suppress(OSError):
            path.with_suffix(".json").unlink(missing_ok=True)
            path.unlink()
            total -= size


def finish(partial: Path, target: Path, facts: dict[str, Any]) -> None:
    """Give a written file its name; the JSON file comes last, so a file without one is never taken for finished."""
    os.replace(partial, target)
    mark = target.with_suffix(".json")
    written = mark.with_suffix(".new")
    written.write_text(json.dumps(facts), "utf-8")
    os.replace(written, mark)

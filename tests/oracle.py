"""Environments of their own for other people's programs, which ours is compared with."""

from __future__ import annotations

import os
import subprocess
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.errors import StoreError
from app.store.lock import WorkspaceLock

BUILD = Path(__file__).parents[1] / "build"


def python_with(package: str, name: str) -> Path:
    """The Python below build/`name` that has `package`; made once, then kept. Skips the test where it cannot be."""
    folder = BUILD / name
    python, ready = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"), folder / "ready"
    with _alone(BUILD / f"{name}-lock"):
        if ready.exists() and ready.read_text() == package:
            return python
        try:
            venv.EnvBuilder(with_pip=True, clear=True).create(folder)
            command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]
            done = subprocess.run(command, capture_output=True, text=True, timeout=900)
            said = done.stderr.strip().splitlines()[-1:] if done.returncode else []
        except (OSError, subprocess.SubprocessError) as error:
            said = [str(error)]
        if said:
            pytest.skip(f"{package} could not be installed, nothing was compared with it: {said[0][:300]}")
        ready.write_text(package)
    return python


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time: two that install into one folder leave half of it to each."""
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        try:
            lock = WorkspaceLock(folder)
            break
        except StoreError:
            time.sleep(0.2)
    try:
        yield
    finally:
        lock.close()

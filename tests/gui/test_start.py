"""A start as a person makes it, in a process of its own: what it has to read before the window can be used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_START = """
import linecache, os, sys
import app.gui.start as start
from PySide6.QtCore import QTimer

furnish = start.furnish
def report():
    print("sources:", *linecache.cache)
    print("modules:", *sys.modules)
    sys.stdout.flush()
    os._exit(0)
def furnished(*given):
    desk = furnish(*given)
    desk.session.opened.connect(lambda _: QTimer.singleShot(0, report))
    return desk
start.furnish = furnished
start.main([])
"""


def test_a_start_reads_no_sources_and_leaves_network_and_media_for_later(tmp_path: Path) -> None:
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("DATA", "CONFIG", "CACHE")}
    environment = os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"}

    def started() -> dict[str, list[str]]:
        done = subprocess.run(
            [sys.executable, "-c", _START], env=environment, capture_output=True, text=True, check=True, timeout=60
        )
        return {name: told.split() for name, _, told in (line.partition(":") for line in done.stdout.splitlines())}

    started()  # the first one makes the workspace
    found = started()
    assert not [name for name in found["sources"] if "sqlalchemy" in name or "/app/" in name]
    modules = set(found["modules"])
    assert "app.workspace" in modules
    later = {"alembic", "numpy", "requests", "app.protocol.connection", "app.media.scan", "multiprocessing.process"}
    assert not modules & later

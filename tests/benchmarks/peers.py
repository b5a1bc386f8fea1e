"""Other programs doing the same work, each in an environment of its own: `dev.py bench folder --peers`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.frame import Row

FOLDER = "CARAVAN_PEERS"
"""The environment variable with the folder of the peers' environments; set by `--peers`."""
PEERS = {
    "labelme": ("labelme", "from labelme.__main__ import main", ()),
    "X-AnyLabeling": (
        "x-anylabeling-cvhub", "from anylabeling.app import main", ("--no-auto-update-check", "--filename")
    ),
}  # fmt: skip
"""Name: (package on PyPI, how to import what starts it, what stands before the folder)."""
_RUNS = 3
_PROBE = """
import json, os, sys, time
START = time.perf_counter()
folder, count = sys.argv[1], int(sys.argv[2])
sys.argv = [sys.argv[0], *sys.argv[3:], folder]
{start}
binding = next(name for name in ("PyQt5", "PyQt6", "PySide6") if name + ".QtWidgets" in sys.modules)
widgets, core = sys.modules[binding + ".QtWidgets"], sys.modules[binding + ".QtCore"]
def shows_picture(canvas):
    picture = getattr(canvas, "pixmap", None)
    picture = picture() if callable(picture) else picture
    return picture is not None and not picture.isNull()
def look():
    for window in widgets.QApplication.topLevelWidgets():
        lists = [view.model() for view in window.findChildren(widgets.QListView)]
        listed = any(model is not None and model.rowCount() >= count for model in lists)
        canvas = [child for child in window.findChildren(widgets.QWidget) if type(child).__name__ == "Canvas"]
        if listed and any(shows_picture(child) for child in canvas):
            print(json.dumps({{"first": time.perf_counter() - START}}), flush=True)
            os._exit(0)
timers = []
def entered(plain):
    def run(*given):
        timer = core.QTimer()
        timer.timeout.connect(look)
        timer.start(5)
        timers.append(timer)
        return plain()
    return run
for name in ("exec", "exec_"):
    if hasattr(widgets.QApplication, name):
        setattr(widgets.QApplication, name, entered(getattr(widgets.QApplication, name)))
main()
"""


def set_up(folder: Path) -> None:
    """Make an environment for each peer that has none yet; one that cannot be installed is left out with a word."""
    for name, (package, *_) in PEERS.items():
        place = folder / package
        if (place / "installed").exists():
            continue
        print(f"Installing {name} into {place} …", file=sys.stderr)
        install = [_python(place), "-m", "pip", "install", "-q", package]
        for command in ([sys.executable, "-m", "venv", str(place)], install):
            if subprocess.run(command, check=False).returncode:
                print(f"{name} cannot be installed here and is left out.", file=sys.stderr)
                break
        else:
            (place / "installed").touch()


def peer_rows(images: Path, count: int) -> Iterator[Row]:
    """How long each peer that is there takes to list the folder and show its first image, with its start."""
    root = os.environ.get(FOLDER)
    for name, (package, start, options) in PEERS.items():
        place = Path(root or "") / package
        if not root or not (place / "installed").exists():
            continue
        with tempfile.TemporaryDirectory() as home:
            # The first writes the peer's configuration and does not count.
            times = [_once(place, start, images, count, home, *options) for _ in range(_RUNS + 1)][1:]
        known = sorted(one for one in times if one is not None)
        if known:
            yield Row("folder", f"{count:,} {name}", 1_000 * known[len(known) // 2], "ms")
        else:
            print(f"{name} did not come to an image of this folder.", file=sys.stderr)


def _once(place: Path, start: str, images: Path, count: int, home: str, *options: str) -> float | None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    command = [_python(place), "-c", _PROBE.format(start=start), str(images), str(count), *options]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return None
    lines = [line for line in done.stdout.splitlines() if line.startswith('{"first"')]
    return float(json.loads(lines[-1])["first"]) if lines else None


def _python(place: Path) -> str:
    return str(place / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))

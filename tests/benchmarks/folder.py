"""Opening a folder of very many images: whole processes, beside the least window that lists and shows the same."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark
from tests.benchmarks.peers import peer_rows

COUNTS = (10_000, 100_000)
_MOST_LINKS = 30_000
_CLOCK = """
import json, os, sys, time
START = time.perf_counter()
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
"""
_FLOOR = (
    _CLOCK
    + """
from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QListView, QWidget
app = QApplication(sys.argv)
folder = sys.argv[1]
begun = time.perf_counter()
names = sorted(entry.name for entry in os.scandir(folder))
window, view, picture = QWidget(), QListView(), QLabel()
row = QHBoxLayout(window)
row.addWidget(view)
row.addWidget(picture)
view.setUniformItemSizes(True)
view.setModel(QStringListModel(names))
picture.setPixmap(QPixmap(os.path.join(folder, names[0])))
window.resize(1200, 800)
window.show()
def report():
    now = time.perf_counter()
    print(json.dumps({"first": now - START, "inside": now - begun}), flush=True)
    os._exit(0)
QTimer.singleShot(0, lambda: QTimer.singleShot(0, report))
app.exec()
"""
)
_OURS = (
    _CLOCK
    + """
from pathlib import Path
import app.gui.start as start
from PySide6.QtCore import QTimer
folder, count, before = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
begun = [START]
found = {"pause": 0.0}
furnish = start.furnish
def furnished(*given):
    # The list and the first picture are on the screen; what labels them is imported from here on.
    found["glance"] = time.perf_counter() - begun[0]
    desk = furnish(*given)
    timer, last = QTimer(desk, interval=1), [0.0]
    desk.session.opened.connect(lambda _: found.setdefault("start_mib", resident()))
    filtering = []
    def look():
        now = time.perf_counter()
        page = desk.window.pages.get("label")
        if page is None or page.editor is None:
            last[0] = now
            return
        if before:
            # The window stands open with a small folder; from here on it is asked for the large one.
            before.clear()
            begun[0] = time.perf_counter()
            desk.window.shell.paths_opened.emit([Path(folder)], "")
            return
        if page.project.source != folder or page.item.project_id != page.project.id:
            last[0] = now
            return
        strip = page.strip
        if "first" not in found:
            found["first"] = now - begun[0]
        elif not filtering and "all" not in found:
            # The window answers, also while the folder is still being read.
            found["pause"] = max(found["pause"], now - last[0])
            strip.list.verticalScrollBar().setValue((strip.list.verticalScrollBar().value() + 997) % 90_000)
        last[0] = now
        if strip.model.rowCount() == count and "all" not in found:
            found["all"], found["mib"] = now - begun[0], resident()
            words = strip.filter.__class__(text="_0004")
            strip.filtered.connect(lambda: filtering.append(time.perf_counter()))
            found["asked"] = time.perf_counter()
            strip.set_filter(words)
        if filtering:
            found["filter"] = filtering[0] - found["asked"]
            print(json.dumps(found), flush=True)
            os._exit(0)
    timer.timeout.connect(look)
    timer.start()
    return desk
start.furnish = furnished
start.main([before[0] if before else folder])
"""
)


def make_folder(folder: Path, count: int) -> None:
    """`count` small JPEGs, most of them names of the same bytes."""
    from PIL import Image

    folder.mkdir()
    picture = Image.linear_gradient("L").resize((640, 480)).convert("RGB")
    first = folder / "image_000000.jpg"
    for number in range(count):
        path = folder / f"image_{number:06}.jpg"
        if number % _MOST_LINKS == 0:
            picture.save(path, quality=80)
            first = path
        else:
            os.link(first, path)


def _ran(code: str, folder: Path, count: int, home: Path, *before: Path) -> dict[str, Any]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "CARAVAN_HOME": str(home)}
    command = [sys.executable, "-c", code, str(folder), str(count), *map(str, before)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _copied(prepared: Path, home: Path) -> Path:
    """The home as it is at the first opening of the folder; its settings would name the workspace of the first."""
    shutil.copytree(prepared, home)
    shutil.rmtree(home / "config", ignore_errors=True)
    return home


@benchmark("folder")
def folder() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place).resolve()
        prepared = root / "prepared"
        make_folder(root / "small", 3)
        _ran(_OURS, root / "small", 3, prepared)  # a home that was used before, with its workspace and settings
        for count in COUNTS:
            images = root / f"images {count}"
            make_folder(images, count)
            ours, least, open_ones = [], [], []
            for turn in range(4):
                home = _copied(prepared, root / f"home {count} {turn}")
                mine, floor = _ran(_OURS, images, count, home), _ran(_FLOOR, images, count, home)
                other = _copied(prepared, root / f"other home {count} {turn}")
                within = _ran(_OURS, images, count, other, root / "small")
                if turn:  # the first warms what the system keeps of files
                    ours.append(mine)
                    least.append(floor)
                    open_ones.append(within)

            def middle(rows: list[dict[str, Any]], key: str) -> float:
                return statistics.median(row[key] for row in rows)

            floor_ms = 1_000 * middle(least, "first")
            first, full = 1_000 * middle(ours, "first"), 1_000 * middle(ours, "all")
            case = f"{count:,} start to a list and an image"
            yield Row("folder", case, 1_000 * middle(ours, "glance"), "ms", floor_ms, asked="≤ 1.5 ×")
            yield Row("folder", f"{count:,} start to the first one open for labelling", first, "ms", floor_ms)
            yield Row("folder", f"{count:,} all of them listed and kept", full, "ms", floor_ms)
            inside = 1_000 * middle(least, "inside")
            yield Row(
                "folder", f"{count:,} from an open window", 1_000 * middle(open_ones, "first"), "ms", inside,
                asked="≤ 1.5 ×",
            )  # fmt: skip
            more = statistics.median(row["mib"] - row["start_mib"] for row in ours)
            yield Row("folder", f"{count:,} memory more than at start", more, "MiB", asked="≤ 100 MiB")
            yield Row("folder", f"{count:,} longest pause while listing", 1_000 * middle(ours, "pause"), "ms")
            yield Row("folder", f"{count:,} filter by name", 1_000 * middle(ours, "filter"), "ms")
            yield from peer_rows(images, count)
            shutil.rmtree(images)

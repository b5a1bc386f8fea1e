"""The first paint of the window beside a bare PySide6 window, whole processes in turns; and the memory of both."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.benchmarks.frame import Row, benchmark

# Both print the ms from the start of the process (as the system counts it) to the first paint, and the KiB resident
# then.
_CLOCK = """
import os, sys, time
def report():
    ticks = int(open("/proc/self/stat").read().rsplit(")", 1)[1].split()[19])
    began = ticks / os.sysconf("SC_CLK_TCK")
    now = float(open("/proc/uptime").read().split()[0])
    resident = int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    print(time.perf_counter() - START, resident, flush=True)
    os._exit(0)
START = time.perf_counter()
"""
_BARE = (
    _CLOCK
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        report()
window = Window()
window.resize(1200, 800)
window.show()
app.exec()
"""
)
_OURS = (
    _CLOCK
    + """
import app.gui.start as start
start.furnish = lambda *given: report()
start.main([])
"""
)
_USABLE = (
    _CLOCK
    + """
import app.gui.start as start
from PySide6.QtCore import QTimer
furnish = start.furnish
def furnished(*given):
    desk = furnish(*given)
    desk.session.opened.connect(lambda _: QTimer.singleShot(0, report))
    return desk
start.furnish = furnished
start.main([])
"""
)


@benchmark("start")
def start() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as home:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": home,
        }

        def once(code: str) -> tuple[float, float]:
            done = subprocess.run(
                [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
            )
            seconds, resident = done.stdout.split()[-2:]
            return float(seconds) * 1_000, float(resident) / 1024

        once(_BARE), once(_OURS)
        pairs = [(once(_OURS), once(_BARE)) for _ in range(11)]
        ours, bare = zip(*pairs, strict=True)
        middle = statistics.median
        yield Row("start", "first paint", middle(o[0] for o in ours), "ms", middle(b[0] for b in bare), asked="≤ 1.3 ×")
        usable = middle([once(_USABLE)[0] for _ in range(7)])
        floor = middle(b[0] for b in bare)
        yield Row("start", "window built, workspace open", usable, "ms", floor, asked="≤ 3 ×")
        yield Row(
            "start",
            "memory at first paint",
            middle(o[1] for o in ours),
            "MiB",
            middle(b[1] for b in bare),
            asked="≤ 2 ×",
        )

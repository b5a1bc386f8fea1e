"""To the next image and on: time until it is seen and until it is sharp when it was prefetched, memory over a
thousand of them."""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark

COUNT, SWITCHES = 40, 1_000


def _resident() -> float:
    """Megabytes held now; 0 where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if statm.exists() else 0.0


def _folder(root: Path) -> Path:
    import numpy as np
    from PIL import Image

    folder = root / "photos"
    folder.mkdir()
    noise = np.random.default_rng(3).integers(0, 255, (150, 200, 3), np.uint8)
    for number in range(COUNT):
        Image.fromarray(np.roll(noise, number * 3, 1)).resize((1_600, 1_200)).save(folder / f"{number:03}.jpg")
    return folder


def _until(app: Any, ready: Any) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    end = time.monotonic() + 60
    awake = QTimer(app, interval=1_000)  # where nothing else comes, the end does
    awake.start()
    while not ready():
        # As the program waits: asleep until something comes.
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
    awake.stop()
    awake.deleteLater()


def _painted(page: Any, picture: Any) -> Any:
    """`item` is the id of the item whose picture reached the screen last, `at` is when."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

    class Painted(QObject):
        item, at = "", 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and page.item is not None and page.item.id != self.item:
                # Its turn comes once all that is painted with it is on the screen, before any work ahead.
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
            return False

        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                self.item, self.at = page.item.id, time.perf_counter()
            return super().event(event)

    found = Painted(picture)
    picture.installEventFilter(found)
    return found


@benchmark("switch")
def switch() -> Iterator[Row]:
    """The real window, key D."""
    root = Path(tempfile.mkdtemp())
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["CARAVAN_HOME"] = str(root / "home")
    from app import config
    from app.gui import run

    settings = config.Settings.load(config.settings_file())
    settings.language = "en"
    app = run.make_application(settings)
    desk = run.Desk(app, settings, quit_with_window=False)
    desk.window.resize(1_360, 860)
    desk.window.show()
    desk.begin([_folder(root)])
    try:
        _until(app, lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None)
        page = desk.window.pages["label"]
        loader = page.loader
        picture = page.view.canvas
        painted = _painted(page, picture)
        times: list[float] = []
        sharp: list[float] = []
        held: dict[int, float] = {}
        way = 1
        for number in range(SWITCHES):
            target = page.strip.neighbour(way)
            if target is None:
                way = -way
                target = page.strip.neighbour(way)
            _until(app, lambda target=target: target.id in loader._contents and not loader._jobs)
            begin = time.perf_counter()
            page.step(way)
            _until(app, lambda target=target: painted.item == target.id)
            times.append(1_000 * (painted.at - begin))
            _until(app, lambda: picture.layer.tiles.is_complete(picture._view_rect()))
            sharp.append(1_000 * (time.perf_counter() - begin))
            if number in (199, SWITCHES - 1):
                held[number] = _resident()
        ordered = sorted(times)
        yield Row("switch", "next image, prefetched", statistics.median(times), "ms", asked="<= 20 ms")
        yield Row("switch", "the same, 95th of a hundred", ordered[int(len(ordered) * 0.95)], "ms")
        yield Row("switch", "until it is as sharp as it gets", statistics.median(sharp), "ms")
        first, last = held[199], held[SWITCHES - 1]
        yield Row("switch", "memory after 200 switches", first, "MB")
        yield Row("switch", f"memory after {SWITCHES:,} switches", last, "MB", first, asked="<= 1.05 x")
    finally:
        desk.window.close()
        desk.close()
        shutil.rmtree(root, ignore_errors=True)

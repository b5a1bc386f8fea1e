"""Opening large images in the real view: first paint against a bare reduced decode, full detail, memory."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark
from tests.benchmarks.picture import jpeg

VIEW = (1_150, 860)
_FLOOR = """
import sys, time
from PIL import Image
Image.MAX_IMAGE_PIXELS = None
begin = time.perf_counter()
with Image.open(sys.argv[1]) as image:
    image.draft("RGB", (2048, 2048))
    image.load()
print(time.perf_counter() - begin)
"""


def _floor(path: Path) -> float:
    """Milliseconds of a bare reduced decode in a process of its own, the best of three."""
    import subprocess

    command = [sys.executable, "-c", _FLOOR, str(path)]
    return 1_000 * min(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(3))


def _peak(process: int | str = "self") -> float:
    """The most memory a process has held so far, in megabytes; 0 where the system does not say."""
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) / 1_000 if found else 0.0


class _Bench:
    """A view, a decoder and a cache of their own."""

    def __init__(self, cache: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from app.gui.labeling.image.view import ImageView
        from app.media.worker import DecodeWorker
        from app.ops.picture import raised

        self.app = QApplication.instance() or QApplication([])
        self.cache = cache
        self.worker = DecodeWorker()
        self.worker.limits = raised(self.worker.limits, 1_000, 60)
        self.worker.image(jpeg(24), 64)  # the process is there, as it is when somebody opens the second item
        self.view: Any = ImageView()
        self.view.resize(*VIEW)
        self.view.show()

    def door(self) -> Any:
        from types import SimpleNamespace

        return SimpleNamespace(assets=SimpleNamespace(cache=self.cache))

    def open(self, path: Path) -> tuple[Any, Any, float]:
        """(place, content, milliseconds) until the first picture is painted."""
        from app.core.annotation import Annotation
        from app.core.editor import AnnotationEditor
        from app.core.item import Item
        from app.core.label import LabelSchema
        from app.ops import picture

        begin = time.perf_counter()
        item = Item("i", "p", path.name, "image/jpeg", path=str(path))
        place = picture.place_of(item, path)
        content = picture.first_view(self.door(), place, self.worker, None)
        self.view.open(item, content, AnnotationEditor(Annotation("a", "i")), LabelSchema())
        self.view.canvas.repaint()
        return place, content, 1_000 * (time.perf_counter() - begin)

    def settle(self) -> None:
        self.view.canvas.repaint()
        while self.view.canvas.busy:
            self.app.processEvents()

    def close(self) -> None:
        self.view.close_item()
        self.view.close()
        self.worker.close()


@benchmark("open-image")
def open_image() -> Iterator[Row]:
    """First paint, every pixel, a second opening, and what it costs in memory."""
    from app.ops import picture

    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder))
        try:
            for megapixels, ratio, memory in ((24, "1.3", 200), (100, "1.3", 200), (400, "1.5", 400)):
                path, case = jpeg(megapixels), f"{megapixels} MP JPEG"
                floor = _floor(path)
                place, content, first = min((bench.open(path) for _ in range(3)), key=lambda found: found[2])
                yield Row("open-image", f"{case}, first paint", first, "ms", floor, asked=f"<= {ratio} x floor")
                begin = time.perf_counter()
                whole = picture.complete(bench.door(), place, content, bench.worker)
                bench.view.update_content(whole)
                bench.settle()
                taken = 1_000 * (time.perf_counter() - begin)
                asked = "<= 6000 ms" if megapixels == 400 else ""
                yield Row("open-image", f"{case}, every pixel", taken, "ms", asked=asked)
                bench.view.canvas.look(whole.width / 2, whole.height / 2, 1.0)
                bench.settle()
                if whole.tiles is not None:
                    _, again, second = bench.open(path)
                    yield Row("open-image", f"{case}, opened again", second, "ms", floor, asked=f"<= {ratio} x floor")
                    yield Row("open-image", f"{case}, pan, worst of 95 %", _pan(bench), "ms", asked="<= 16 ms")
                    again.close()
                whole.close()
                yield Row("open-image", f"{case}, memory of the program", _peak(), "MB", asked=f"<= {memory} MB")
                process = bench.worker.background._process.pid if megapixels > 24 else bench.worker._process.pid
                yield Row("open-image", f"{case}, memory of the decoder", _peak(process), "MB")
        finally:
            bench.close()


def _pan(bench: _Bench) -> float:
    """The 95th of a hundred frames while panning at 100 %, in milliseconds."""
    canvas, frames = bench.view.canvas, []
    for step in range(200):
        canvas.look(600 + step * canvas.camera.width / 220, 500 + (step % 40) * canvas.camera.height / 45, 1.0)
        begin = time.perf_counter()
        canvas.repaint()
        frames.append(time.perf_counter() - begin)
        bench.app.processEvents()
    return 1_000 * sorted(frames)[190]

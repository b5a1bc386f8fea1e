"""H2: what others made is decoded in a process that can be killed, of known kinds only, within limits that are said."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.errors import FormatError
from app.media import image as decoding
from app.media.limit import Limits, TooLarge
from app.media.worker import DecodeWorker
from app.ops import picture
from tests.gui.conftest import home, photos, start  # noqa: F401 - fixtures
from tests.gui.joined import opened

pytestmark = pytest.mark.promise("H2")
OTHERS = ("PPM", "PCX", "TGA", "ICO", "EPS", "PDF", "DDS", "ICNS", "SGI", "SPIDER", "XBM")


def _bytes(size: tuple[int, int], kind: str, mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size).save(buffer, kind)
    return buffer.getvalue()


def test_pictures_are_decoded_in_another_process(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(_bytes((30, 20), "PNG"))
    looked = (
        "import os, sys\n"
        "from app.media.worker import DecodeWorker\n"
        "if __name__ == '__main__':\n"
        "    with DecodeWorker() as worker:\n"
        "        image = worker.image(sys.argv[1])\n"
        "        assert image.width == 30 and worker._process.pid != os.getpid() and worker._process.is_alive()\n"
        "    decoders = {'PIL', 'pyvips', 'tifffile'} & set(sys.modules)\n"
        "    assert not decoders, decoders\n"
    )
    script = tmp_path / "look.py"
    script.write_text(looked)
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, str(script), str(path)], capture_output=True, text=True, timeout=120, check=False, cwd=root,
        env={**os.environ, "PYTHONPATH": root},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_only_known_kinds_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    with DecodeWorker() as worker:
        for kind in OTHERS:
            content = _bytes((64, 64), kind, "1" if kind == "XBM" else "F" if kind == "SPIDER" else "RGB")
            with pytest.raises(FormatError, match="not a picture"):
                worker.image(content, name=f"a.{kind}")
        with pytest.raises(FormatError, match="not a picture"):
            worker.image(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', name="a.svg")
    # The guard off: without the list Pillow opens them.
    monkeypatch.setattr(decoding, "_FORMATS", None)
    assert decoding.opened(_bytes((64, 64), "PPM"), Limits(), "a.ppm").format == "PPM"


def test_a_warning_of_a_bomb_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    # Pillow only warns up to twice its limit; 150 × 100 lies between.
    content, limits = _bytes((150, 100), "PNG"), Limits(pixels=10_000)
    before = Image.MAX_IMAGE_PIXELS
    try:
        with warnings.catch_warnings(), pytest.raises(TooLarge, match="10,000 pixels"):
            decoding.opened(content, limits, "bomb.png")
        # The guard off: a warning stays a warning.
        real: Any = warnings.simplefilter
        monkeypatch.setattr(warnings, "simplefilter", lambda _action, *more: real("ignore", *more))
        with warnings.catch_warnings():
            assert decoding.opened(content, limits, "bomb.png").size == (150, 100)
    finally:
        Image.MAX_IMAGE_PIXELS = before


def test_limits_are_said_and_a_person_can_raise_them(qtbot, start) -> None:  # noqa: F811
    with DecodeWorker(Limits(pixels=9_999)) as worker:
        with pytest.raises(TooLarge) as large:
            worker.image(_bytes((100, 100), "PNG"), name="a.png")
        assert "9,999 pixels" in str(large.value) and "settings" in large.value.message
        worker.limits = Limits(seconds=0.001)
        with pytest.raises(FormatError) as slow:
            worker.image(_bytes((12_000, 12_000), "PNG", "L"), name="a.png")
        assert "0.001 seconds" in str(slow.value) and "settings" in slow.value.message
    desk = start()
    opened(qtbot, desk)
    desk.window.show_page("settings")
    page = desk.window.pages["settings"]
    for box, name in ((page.megapixels, "megapixels"), (page.seconds, "seconds")):
        most = box.count() - 1
        box.setCurrentIndex(most)
        box.activated.emit(most)
        assert getattr(desk.settings, name) == box.itemData(most)
    raised = picture.raised(Limits(), desk.settings.megapixels, desk.settings.seconds)
    assert (raised.pixels, raised.seconds) == (40_000_000_000, 600.0)
    assert raised.picture_bytes > Limits().picture_bytes

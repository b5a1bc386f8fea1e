"""Bad pictures of each kind: one clear message each, no crash, no hang, bounded memory."""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancel import no_progress
from app.errors import FormatError
from app.media.limit import Limits
from app.media.worker import DecodeWorker
from tests.media.bad_pictures import KINDS, bad, good, mutated

SECONDS = 2.0
LIMITS = Limits(seconds=SECONDS, memory=1 << 30)
SLACK = 8.0
"""Seconds for starting a process on a busy machine; the limit itself is held by the worker."""
ENDINGS = {"JPEG2000": "jp2", "TIFF": "tif", "JPEG": "jpg"}


@pytest.fixture(scope="module")
def strict() -> Iterator[DecodeWorker]:
    with DecodeWorker(LIMITS) as worker:
        yield worker


def refusal(worker: DecodeWorker, path: Path, **choices: int) -> FormatError | None:
    """What the worker says of a file; None when it could be decoded after all."""
    begin = time.monotonic()
    try:
        decoded = worker.image(path, **choices)
    except FormatError as error:
        assert path.name in error.title and error.message, (path.name, str(error))
        assert "Traceback" not in str(error) and str(path.parent) not in str(error), str(error)
        assert all(c.isprintable() for c in str(error))
        return error
    else:
        assert decoded.width * decoded.height <= LIMITS.pixels
        return None
    finally:
        assert time.monotonic() - begin < SECONDS + SLACK, path.name


def peak_bytes(worker: DecodeWorker) -> int:
    status = Path(f"/proc/{worker._process.pid}/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) * 1024 if found else 0


@pytest.mark.promise("H2")
@pytest.mark.parametrize("kind", KINDS)
def test_each_bad_file_is_one_clear_message(strict: DecodeWorker, tmp_path: Path, kind: str) -> None:
    ending = ENDINGS.get(kind, kind.lower())
    refused, files = 0, list(bad(kind))
    for name, content in files:
        path = tmp_path / f"{re.sub(r'[^a-z0-9]+', '-', name)}.{ending}"
        path.write_bytes(content)
        refused += refusal(strict, path) is not None
        refusal(strict, path, max_side=32)
        assert path.read_bytes() == content
    assert len(files) >= 20 and refused >= 15
    assert peak_bytes(strict) < 1_000_000_000
    assert strict.image(good(kind)).raw_width == 64
    assert len(list(tmp_path.iterdir())) == len(files)  # nothing was written beside them


@pytest.mark.parametrize("kind", KINDS)
def test_mutated_files_never_take_the_program_down(strict: DecodeWorker, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"m.{ENDINGS.get(kind, kind.lower())}"
    refused = 0
    for number, content in enumerate(mutated(kind, 60)):
        path.write_bytes(content)
        refused += refusal(strict, path, max_side=(0, 16)[number % 2]) is not None
    assert refused
    assert peak_bytes(strict) < 1_000_000_000
    assert strict.image(good(kind)).raw_width == 64


def test_bad_files_leave_no_squares_behind(strict: DecodeWorker, tmp_path: Path) -> None:
    target = tmp_path / "squares"
    target.mkdir()
    for kind in ("TIFF", "PNG", "JPEG"):
        for name, content in list(bad(kind))[::3]:
            path = tmp_path / f"a.{ENDINGS.get(kind, kind.lower())}"
            path.write_bytes(content)
            try:
                strict.build_tiles(path, target / "x.tiles", None, no_progress, name=path.name)
            except FormatError as error:
                assert path.name in error.title, name
            assert not list(target.glob("*.part"))
    for name, content in bad("TIFF"):
        path = tmp_path / "a.tif"
        path.write_bytes(content)
        try:
            live = strict.live_tiles(path, 1, name=path.name)
        except FormatError as error:
            assert path.name in error.title, name
        else:
            if live is not None:
                live.area(0, (0, 0, 1, 1), wait=True)
                live.close()


def test_what_is_no_file_is_refused(strict: DecodeWorker, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "loop.png").symlink_to("loop.png")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s.png"))
        for path in (*sorted(tmp_path.iterdir()), tmp_path / "absent.png", Path("/dev/zero"), Path("/proc/self/mem")):
            with pytest.raises(FormatError) as caught:
                strict.image(path)
            assert path.name in caught.value.title

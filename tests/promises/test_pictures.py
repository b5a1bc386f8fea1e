"""H1, H2 for pictures: mutated and hand-made bad files of each kind are one clear message each, in bounded time and
memory, and the decoding process goes on."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import FormatError
from app.media.limit import Limits
from app.media.worker import DecodeWorker
from tests.media.bad_pictures import KINDS, bad, good, mutated

SECONDS = 2.0
MEMORY = 1_000_000_000
STARTING = 8.0
"""Seconds that a new process may take on a busy machine after a crash."""


@pytest.fixture(scope="module")
def worker() -> Iterator[DecodeWorker]:
    with DecodeWorker(Limits(seconds=SECONDS)) as made:
        yield made


@pytest.mark.parametrize("kind", KINDS)
def test_no_bad_picture_takes_the_program_down(
    worker: DecodeWorker, tmp_path: Path, kind: str, size: Callable[[int, int], int], figure: Callable[..., None]
) -> None:
    path = tmp_path / "picture"
    refused = crashes = 0
    slowest = 0.0
    files = [*(content for _, content in bad(kind)), *mutated(kind, size(30, 300))]
    for content in files:
        path.write_bytes(content)
        process = worker._process.pid
        begin = time.monotonic()
        try:
            worker.image(path, name="picture")
        except FormatError as error:
            refused += 1
            assert "picture" in error.title and error.message
            assert str(tmp_path) not in str(error)
        taken = time.monotonic() - begin
        assert taken < SECONDS + STARTING
        slowest = max(slowest, taken)
        crashes += worker._process.pid != process
    assert refused > len(files) // 4
    assert crashes == 0
    assert worker.image(good(kind)).raw_width == 64
    status = Path(f"/proc/{worker._process.pid}/status")
    peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    held = int(peak[1]) * 1024 if peak else 0
    assert held < MEMORY
    figure(f"{kind}: {len(files)} bad files, the slowest", 1_000 * slowest, "ms", "<= 2000 ms")
    figure(f"{kind}: refused", refused, "")
    figure(f"{kind}: memory of the decoder", held / 1e6, "MB", "< 1000 MB")

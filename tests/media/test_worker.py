from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image

from app.media.worker import DecodeWorker


def test_many_threads_share_one_worker(worker: DecodeWorker) -> None:
    results: dict[int, str] = {}

    def read(n: int) -> None:
        results[n] = worker.text(f"text {n}".encode()).text

    threads = [threading.Thread(target=read, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: f"text {n}" for n in range(12)}


def test_close_ends_the_process_and_may_be_repeated() -> None:
    worker = DecodeWorker()
    process = worker._process
    pid = process.pid
    worker.close()
    worker.close()
    assert pid and worker._closed


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("mode", "ending"), [("RGB", "jpg"), ("L", "jpg"), ("RGBA", "png"), ("P", "png")])
def test_a_picture_without_numpy_is_the_same(
    worker: DecodeWorker, tmp_path: Path, mode: str, ending: str, orientation: int
) -> None:
    path = tmp_path / f"picture.{ending}"
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.effect_noise((90, 60), 80).convert(mode).save(path, exif=exif)
    for side, whole in ((0, 0), (40, 0), (40, 6_000)):
        wanted = worker.image(path, side, whole=whole)
        found = worker.plain(path, side, whole)
        if found is None:
            assert ending == "png" and side and not whole
            continue
        width, height, channels, data = found
        assert (height, width, channels) == (*wanted.samples.shape[:2], wanted.samples[0, 0].size)
        assert bytes(data) == wanted.samples.tobytes()

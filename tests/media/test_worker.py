from __future__ import annotations

import threading

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

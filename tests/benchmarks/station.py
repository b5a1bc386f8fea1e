"""A served station under load from another process: one record a request and batches, beside the least such server."""

from __future__ import annotations

import os
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.frame import Row, benchmark
from tests.benchmarks.process import running

CONNECTIONS = 8
SINGLES = 3_200
WARM = 80
PACED = 800
BATCHES = 64
BATCH = 100
TURNS = 4


@benchmark("station")
def station() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _measure(Path(folder))


@benchmark("station_pg")
def station_pg() -> Iterator[Row]:
    """The same on PostgreSQL beside the least server on PostgreSQL; nothing where it is not installed."""
    from tests.benchmarks.station_load import DATABASE
    from tests.postgres import find_programs, new_database, throw_away_server

    if find_programs() is None:
        print("PostgreSQL is not installed: apt-get install postgresql", file=sys.stderr)
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        throw_away_server(durable=True) as server,
        new_database(server, "bench") as url,
    ):
        os.environ[DATABASE] = url
        try:
            yield from _measure(Path(folder), "station_pg")
        finally:
            del os.environ[DATABASE]


def _measure(folder: Path, name: str = "station") -> Iterator[Row]:
    from tests.benchmarks.station_load import prepare

    alone, batched = (WARM + SINGLES + PACED) // CONNECTIONS, BATCHES * BATCH // CONNECTIONS
    made = prepare(folder / "station", CONNECTIONS, alone, batched)
    first, last = WARM // CONNECTIONS, (WARM + SINGLES) // CONNECTIONS
    with (
        running("tests.benchmarks.station_floor", str(folder)) as floor_line,
        running("app.station", "serve", str(folder / "station"), "--port", "0") as line,
    ):
        line()
        parts = urlsplit(line().split()[-1])
        ours, floor = (str(parts.hostname), int(parts.port or 0)), ("127.0.0.1", int(floor_line()))
        for address in (floor, ours):
            _throughput(address, [lane.singles[:first] for lane in made])
        rate, least = _in_turns(ours, floor, [lane.singles[first:last] for lane in made])
        yield Row(name, "one record a request", rate, "/s", least, "higher", "≥ 0.4")
        _, times = _throughput(ours, [lane.singles[last:] for lane in made], every=CONNECTIONS / (rate / 2))
        yield Row(name, "p99 of an answer at half of that", _percentile(times, 99), "ms", asked="< 200 ms")
        rate, least = _in_turns(ours, floor, [lane.batches for lane in made])
        yield Row(name, "records in batches of 100", BATCH * rate, "/s", BATCH * least, "higher", "≥ 0.4")


def _in_turns(ours: tuple[str, int], floor: tuple[str, int], lanes: Sequence[Sequence[bytes]]) -> tuple[float, float]:
    """Median throughputs of both, slice by slice in turns, so that a busy moment of the machine meets both alike."""
    mine, least = [], []
    for turn in range(TURNS):
        part = [lane[len(lane) * turn // TURNS : len(lane) * (turn + 1) // TURNS] for lane in lanes]
        for address, found in ((floor, least), (ours, mine)):
            found.append(_throughput(address, part)[0])
    return statistics.median(mine), statistics.median(least)


def _throughput(
    address: tuple[str, int], lanes: Sequence[Sequence[bytes]], *, every: float = 0.0
) -> tuple[float, list[float]]:
    """(requests a second, the time of each in ms) over one connection a lane; `every` seconds at most one a lane."""
    times: list[float] = []
    gate = threading.Barrier(len(lanes) + 1)
    failures: list[str] = []

    def send(number: int, requests: Sequence[bytes]) -> None:
        with socket.create_connection(address) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            gate.wait()
            begun = time.perf_counter() + every * number / len(lanes)
            for turn, request in enumerate(requests):
                if (wait := begun + turn * every - time.perf_counter()) > 0:
                    time.sleep(wait)
                start = time.perf_counter()
                connection.sendall(request)
                answer = _answer(connection)
                times.append((time.perf_counter() - start) * 1000)
                if answer[9:11] != b"20" or b'"problem":{' in answer:
                    failures.append(answer[-500:].decode("utf-8", "replace"))
                    return

    threads = [threading.Thread(target=send, args=pair) for pair in enumerate(lanes)]
    for thread in threads:
        thread.start()
    gate.wait()
    start = time.perf_counter()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - start
    if failures:
        raise RuntimeError(failures[0])
    return len(times) / seconds, times


def _answer(connection: socket.socket) -> bytes:
    data = b""
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += _some(connection)
    head = data[:end].lower()
    length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
    parts, have = [data], len(data)
    while have < end + 4 + length:
        parts.append(_some(connection))
        have += len(parts[-1])
    return b"".join(parts)


def _some(connection: socket.socket) -> bytes:
    piece = connection.recv(1 << 18)
    if not piece:
        raise ConnectionError("the server hung up")
    return piece


def _percentile(times: list[float], percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]

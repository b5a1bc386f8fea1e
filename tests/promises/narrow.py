"""A slow line in a process of its own: `python -m tests.promises.narrow PORT TARGET_PORT BITS_PER_SECOND`.

Bytes of all connections together pass at most at that rate in each direction, as on a home connection.
"""

from __future__ import annotations

import socket
import sys
import threading
import time

PIECE = 4_096


class Line:
    """One direction: `wait(count)` returns when so many bytes have found room."""

    def __init__(self, bits_per_second: int) -> None:
        self._rate, self._free, self._lock = bits_per_second / 8, time.monotonic(), threading.Lock()

    def wait(self, count: int) -> None:
        with self._lock:
            self._free = max(self._free, time.monotonic()) + count / self._rate
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


def pass_on(source: socket.socket, target: socket.socket, line: Line) -> None:
    try:
        while data := source.recv(PIECE):
            line.wait(len(data))
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        for one in (source, target):
            one.close()


def main(port: int, target: int, bits_per_second: int) -> None:
    up, down = Line(bits_per_second), Line(bits_per_second)
    with socket.create_server(("127.0.0.1", port)) as listener:
        print("ready", flush=True)
        while True:
            near, _ = listener.accept()
            try:
                far = socket.create_connection(("127.0.0.1", target))
            except OSError:
                near.close()
                continue
            for source, sink, line in ((near, far, up), (far, near, down)):
                threading.Thread(target=pass_on, args=(source, sink, line), daemon=True).start()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

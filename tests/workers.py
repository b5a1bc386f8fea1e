"""For tests of several workers: a load balancer on loopback, and who is alive."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


def free_ports(count: int) -> list[int]:
    """Ports of loopback that nothing listens on."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


class Balancer:
    """Hands each new connection to the next of its workers, or to whichever still answers. `served` counts connections
    by the worker's port. `close` hangs up on everybody."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports, self._next = list(ports), 0
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.served: Counter[int] = Counter()
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, name="balancer", daemon=True).start()

    def close(self) -> None:
        self._listening.close()
        for one in list(self._open):
            one.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            worker = self._choose()
            if worker is None:
                client.close()
                continue
            self._open |= {client, worker}
            for one, other in ((client, worker), (worker, client)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def _choose(self) -> socket.socket | None:
        for _ in self._ports:
            port = self._ports[self._next % len(self._ports)]
            self._next += 1
            try:
                worker = socket.create_connection(("127.0.0.1", port), timeout=5)
            except OSError:
                continue
            worker.settimeout(None)
            self.served[port] += 1
            return worker
        return None

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        one.close()
        self._open.discard(one)


def soon(look: Callable[[], Any], seconds: float = 60) -> Any:
    """What `look` finds, once it finds something."""
    until = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < until, "it never came"
        threading.Event().wait(0.02)
    return found


def workers_of(supervisor: int) -> list[int]:
    """Its worker processes: split off by a process that is its child."""
    return [one for splitter in _children(supervisor) for one in _children(splitter)]


def _children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_alive(pid: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False

"""Connections that can be cut off while they are in use, and that trust one certificate where one is pinned."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any
from weakref import WeakSet

from requests.adapters import HTTPAdapter


class Adapter(HTTPAdapter):
    """Knows its connections, so that a request under way can be cut off; with a fingerprint it trusts exactly that
    certificate (SHA-256), whoever issued it."""

    def __init__(self, fingerprint: str = "") -> None:
        self._pinned = {"assert_fingerprint": fingerprint} if fingerprint else {}
        self._live: WeakSet[Any] = WeakSet()
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **{**self._pinned, **kwargs})
        self._watch(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        made = super().proxy_manager_for(proxy, **self._pinned, **kwargs)
        self._watch(made)
        return made

    def cut(self) -> None:
        """Ends every connection, also the one another thread waits on. Any thread."""
        for connection in list(self._live):
            if connection.sock is not None:
                with suppress(OSError):
                    # Below TLS on purpose: an orderly end would wait for the other side.
                    socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)

    def _watch(self, manager: Any) -> None:
        def watched(pool_class: Any) -> Any:
            class Pool(pool_class):  # type: ignore[misc]
                def _new_conn(pool) -> Any:  # noqa: N805
                    connection = super()._new_conn()
                    live.add(connection)
                    return connection

            return Pool

        live = self._live
        manager.pool_classes_by_scheme = {
            scheme: watched(pool_class) for scheme, pool_class in manager.pool_classes_by_scheme.items()
        }

"""The network as it is: metered, behind a proxy, behind a log-in page; records given up, and how far a delivery is."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from app.core.item import ItemState
from app.core.outbox import OutboxState
from app.errors import InputError
from app.ops import discarding, items, outbox
from app.protocol.client import StationClient
from app.protocol.connection import PortalError, failure, log_in_page
from app.station.configuration import Configuration
from app.sync import engine as engine_module
from app.sync.status import SyncState
from tests.protocol.test_certificate import certificate  # noqa: F401 - a fixture
from tests.stations import Served, serve, write_texts
from tests.sync.people import answer_and_submit, engine, join, leased, settle, work
from tests.sync.test_engine import move_station
from tests.workspaces import opened


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(tmp_path / "station") as found:
        yield found


def test_a_metered_connection_carries_answers_and_no_files(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "t", ["x" * 300_000, "y" * 300_000]))
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        sync.set_metered(True)
        work(workspace, station, project, 2)
        settle(sync)
        found = leased(workspace)
        assert len(found) == 2 and not any(workspace.assets.has(item.asset) for item in found)
        assert (sync.last.state, sync.last.total) == (SyncState.METERED, 600_000)
        answer_and_submit(workspace, found[0], mood="good")
        settle(sync)
        assert workspace.read(outbox.counts).received == 1
        sync.set_metered(False)
        settle(sync)
        assert all(workspace.assets.has(item.asset) for item in found)
        assert sync.last.state is SyncState.IDLE
        sync.stop()


def test_a_large_record_waits_on_a_metered_connection_and_small_ones_pass_it(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = {"id": "mood", "text": "How?", "kind": "text", "required": True}
    project = served.project(write_texts(tmp_path / "t"), questions=[question])
    monkeypatch.setattr(engine_module, "SMALL_BYTES", 4_000)
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 2)
        settle(sync)
        large, small = leased(workspace)
        sync.set_metered(True)
        answer_and_submit(workspace, large, mood="long " * 1_000)
        answer_and_submit(workspace, small, mood="short")
        settle(sync)
        assert workspace.read(items.get, small.id).state is ItemState.RECEIVED
        assert workspace.read(items.get, large.id).state is ItemState.QUEUED
        assert sync.last.state is SyncState.METERED and sync.last.total > 5_000
        sync.set_metered(False)
        settle(sync)
        assert workspace.read(outbox.counts).received == 2
        sync.stop()


def test_a_delivery_says_how_far_it_is(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "t"))
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 5)
        settle(sync)
        for item in leased(workspace):
            answer_and_submit(workspace, item, mood="good")
        size = sum(len(entry.record) for entry in workspace.read(outbox.entries))
        seen: list[tuple[int, int]] = []
        sync.status.connect(lambda status: seen.append((status.done, status.total)) if status.sending else None)
        sync._links[station].batch = 2
        settle(sync)
        assert seen[0] == (0, size) and seen[-1] == (size, size)
        assert [done for done, _ in seen] == sorted(done for done, _ in seen) and len(set(seen)) >= 3
        sync.stop()


def test_a_refused_submission_is_given_up_and_done_again(served: Served, tmp_path: Path) -> None:
    from tests.sync.test_engine import spoil_asset

    project = served.project(write_texts(tmp_path / "t"))
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        [item] = leased(workspace)
        workspace.write(spoil_asset, item.id)
        answer_and_submit(workspace, workspace.read(items.get, item.id), mood="good")
        settle(sync)
        [parked] = workspace.read(outbox.entries, [OutboxState.PARKED])
        with pytest.raises(InputError):
            discarding.discard(workspace, parked.id, "  ")
        discarding.discard(workspace, parked.id, "Wrong file")
        [given_up] = workspace.read(outbox.entries, [OutboxState.DISCARDED])
        assert given_up.record == parked.record
        assert given_up.reason.startswith("Wrong file (") and parked.reason in given_up.reason
        assert workspace.read(items.get, item.id).state is ItemState.DRAFT and not list(workspace.spool)
        with pytest.raises(InputError):
            discarding.discard(workspace, parked.id, "Again")
        workspace.write(restore_asset, item.id, item.asset)
        answer_and_submit(workspace, workspace.read(items.get, item.id), mood="bad")
        settle(sync)
        counts = workspace.read(outbox.counts)
        assert (counts.received, counts.discarded, counts.pending) == (1, 1, 0)
        sync.stop()


def restore_asset(session, item_id: str, asset: str):
    from app.core.changes import Changes
    from app.store.tables import ItemRow

    session.get_one(ItemRow, item_id).asset = asset
    return Changes()


class Portal(BaseHTTPRequestHandler):
    """What a hotel answers to everything."""

    status, page = 200, b"<html><form>Room number?</form></html>"

    def do_GET(self) -> None:
        self.send_response(self.status)
        if self.status == 302:
            self.send_header("Location", "http://login.hotel.example/")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(self.page)))
        self.end_headers()
        self.wfile.write(self.page)

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def _listening(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("status", [200, 302, 511])
def test_a_log_in_page_is_told_from_a_broken_network(served: Served, tmp_path: Path, status: int) -> None:
    handler = type("Answering", (Portal,), {"status": status})
    with opened(tmp_path / "w") as workspace, _listening(handler) as hotel:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        settle(sync)
        workspace.write(move_station, station, hotel)
        sync.wake()
        sync.step()
        assert sync.last.state is SyncState.OFFLINE and "log in first" in sync.last.text
        assert sync.last.portal == hotel + "/"
        workspace.write(move_station, station, served.server.url)
        clock.pass_ms(400_000)
        settle(sync)
        assert (sync.last.state, sync.last.portal) == (SyncState.IDLE, "")
        sync.stop()
    assert log_in_page("https://station.example:8443/x") == "http://station.example:8443/"
    assert isinstance(failure("h", "0x", 511, {}, b""), PortalError)
    assert not isinstance(failure("h", "0x", 502, {"Content-Type": "text/html"}, b"<html>"), PortalError)


class Proxy(threading.Thread):
    """A proxy that joins every CONNECT to one port of this computer, and remembers where people wanted to go."""

    def __init__(self, port: int) -> None:
        super().__init__(name="proxy")
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.wanted: list[str] = []
        self._port = port
        self._pumps: list[threading.Thread] = []

    def run(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            head = b""
            while b"\r\n\r\n" not in head and (data := client.recv(4096)):
                head += data
            if not head:
                client.close()
                continue
            self.wanted.append(head.split()[1].decode())
            station = socket.create_connection(("127.0.0.1", self._port))
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            for one, other in ((client, station), (station, client)):
                pump = threading.Thread(target=self._pump, args=(one, other))
                pump.start()
                self._pumps.append(pump)

    @staticmethod
    def _pump(source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65_536):
                target.sendall(data)
        except OSError:
            pass
        finally:
            for one in (source, target):
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
                one.close()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.join()
        for pump in self._pumps:
            pump.join()


def test_the_systems_proxy_is_used_and_the_pinned_certificate_holds_behind_it(
    tmp_path: Path,
    certificate: tuple[Path, str],  # noqa: F811 - the fixture
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, fingerprint = certificate
    configuration = Configuration(url="https://127.0.0.1:1", certificate=str(path), certificate_key=str(path))
    with serve(tmp_path / "station", configuration=configuration) as served:
        proxy = Proxy(int(served.server.url.rpartition(":")[2]))
        proxy.start()
        try:
            monkeypatch.setenv("HTTPS_PROXY", proxy.url)
            monkeypatch.delenv("NO_PROXY", raising=False)
            monkeypatch.delenv("no_proxy", raising=False)
            client = StationClient("https://station.test:8443", served.station.id, fingerprint=fingerprint)
            assert client.network().network
            client.close()
            assert proxy.wanted == ["station.test:8443"]
            stranger = StationClient("https://station.test:8443", served.station.id, fingerprint="ab" * 32)
            with pytest.raises(Exception, match="another certificate"):
                stranger.network()
            stranger.close()
            # What is on this computer is never asked for through a proxy.
            local = StationClient(served.server.url, served.station.id, fingerprint=fingerprint)
            assert local.network().network
            local.close()
            assert len(proxy.wanted) == 2
        finally:
            proxy.close()

"""H9: the station connects to nothing because of an address that somebody wrote."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, get_args, get_origin

import msgspec
import pytest
import requests

from app.errors import AppError
from app.protocol.canonical import canonical
from app.station import invitation
from app.station.routes import CALLS
from tests.stations import Served, answer, serve, write_texts

pytestmark = [pytest.mark.promise("H9"), pytest.mark.timeout(300)]
ROLES = (None, "annotator", "reviewer", "manager", "auditor")
_asked: list[str] | None = None


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if _asked is not None and event in (
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.sendto",
    ):
        _asked.append(f"{event} {arguments[-1] if event == 'socket.connect' else arguments[:2]}")


sys.addaudithook(_hear)


@contextmanager
def recorded(own: int) -> Iterator[list[str]]:
    """Every connection and look-up of this process, but those of the test's own client to the station."""
    global _asked
    found: list[str] = []
    _asked = found
    try:
        yield found
    finally:
        _asked = None
        found[:] = [one for one in found if f"{own})" not in one and f", {own}" not in one]


@contextmanager
def canary() -> Iterator[tuple[int, list[Any]]]:
    """A listener on this machine that nobody has a reason to call."""
    called: list[Any] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)
        ended = threading.Event()

        def answer_all() -> None:
            while not ended.is_set():
                with suppress(TimeoutError):
                    connection, caller = listening.accept()
                    called.append(caller)
                    connection.sendall(
                        b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data\r\n\r\n"
                    )
                    connection.close()

        thread = threading.Thread(target=answer_all)
        thread.start()
        try:
            yield listening.getsockname()[1], called
        finally:
            ended.set()
            thread.join()


def addresses(port: int) -> list[str]:
    """One place, said in the ways that slip through filters; and places nobody should reach."""
    return [
        f"http://127.0.0.1:{port}/redirect", f"http://2130706433:{port}/", f"http://0x7f000001:{port}/",
        f"http://0177.0.0.1:{port}/", f"http://127.1:{port}/", f"http://[::ffff:127.0.0.1]:{port}/",
        f"http://[::ffff:7f00:1]:{port}/", f"http://localtest.me:{port}/", f"http://good.example@127.0.0.1:{port}/",
        "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/latest/", "http://metadata.google.internal/",
        "file:///etc/passwd", f"ftp://127.0.0.1:{port}/x", f"//127.0.0.1:{port}/x", f"gopher://127.0.0.1:{port}/_x",
        "\\\\127.0.0.1\\share\\x", "http://10.0.0.1/", f"https://127.0.0.1:{port}/",
    ]  # fmt: skip


def filled(kind: Any, text: str, depth: int = 0) -> Any:
    """A value of this type with the text wherever a text may stand."""
    if depth > 6:
        return None
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return {
            field.encode_name: filled(field.type, text, depth + 1) for field in msgspec.structs.fields(kind)
        }  # fmt: skip
    origin, given = get_origin(kind), get_args(kind)
    if origin in (tuple, list, set, frozenset):
        return [filled(given[0], text, depth + 1)] if given else [text]
    if origin is dict:
        return {text: filled(given[1], text, depth + 1)} if given else {"type": text, "message": {"url": text}}
    if hasattr(kind, "__metadata__"):
        return filled(kind.__origin__, text, depth)
    if kind in (int, float):
        return 1
    if kind is bool:
        return True
    if origin is not None and given:
        values = [one for one in given if one is not type(None)]
        return values[0] if isinstance(values[0], str | int) else filled(values[0], text, depth + 1)
    return text


def call_all(served: Served, text: str) -> int:
    """Every call in every role with the address in path, query, headers and body; how many were answered."""
    tokens = {role: served.person(role).client.token for role in ROLES if role}
    count = 0
    for call in sorted(CALLS, key=lambda call: call.path == "/v1/sign-out"):
        path = call.path.format(
            **dict.fromkeys(
                ("project", "lease", "item", "sha256", "id", "claim", "number", "name"), requests.utils.quote(text, "")
            )
        )
        for role in ROLES:
            headers = {
                "X-Forwarded-For": "169.254.169.254", "Forwarded": f"for={json.dumps(text)}",
                "Referer": text.encode("utf-8"),
                "Origin": text.encode("utf-8"), "X-Callback": text.encode("utf-8"), "Link": f"<{text}>".encode(),
            }  # fmt: skip
            if role:
                headers["Authorization"] = f"Bearer {tokens[role]}"
            body = None
            if call.method != "GET":
                body = (
                    text.encode()
                    if call.body is bytes
                    else json.dumps(filled(call.body, text) or {"url": text}).encode()
                )
            found = requests.request(
                call.method, served.server.url + path, headers=headers, data=body, timeout=20, allow_redirects=False,
                params={"url": text, "callback": text, "after": text, "format": text},
            )  # fmt: skip
            assert found.status_code < 500, (call.path, found.text)
            count += 1
    return count


def test_no_address_in_any_call_is_ever_called(tmp_path: Path, size: Any, figure: Any) -> None:
    with serve(tmp_path / "station") as served, canary() as (port, called):
        texts = addresses(port)
        own = int(served.server.url.rpartition(":")[2])
        with recorded(own) as asked:
            count = sum(call_all(served, text) for text in texts[: size(4, len(texts))])
            count += _true_work(served, tmp_path, texts)
        assert asked == [] and called == []
        figure(f"calls with addresses: {count}; connections", 0, "", "0")


def _true_work(served: Served, tmp_path: Path, texts: list[str]) -> int:
    """Addresses in all that is accepted: projects, items, answers, disputes and invitations, and the work they
    cause."""
    markdown = "\n\n".join(f"![picture]({text}) [link]({text}) <img src='{text}'>" for text in texts)
    source = write_texts(tmp_path / "texts", [*texts, f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{texts[0]}"><a/>'])
    question = {"id": "mood", "text": texts[0], "kind": "text"}
    project = served.project(
        source, title=texts[0], summary=texts[1], guideline={"markdown": markdown, "samples": []}, questions=[question],
        licence={"name": texts[2], "consent": texts[3]},
    )  # fmt: skip
    worker = served.person()
    worker.join(project)
    lease = worker.lease(project, 3)
    for item, text in zip(lease.items, texts, strict=False):
        said = {"question": "mood", "type": "text", "value": text}
        with suppress(AppError):
            worker.send(worker.submission(lease, item, canonical({"schema": "answers/1", "answers": [said]})))
    with suppress(AppError):
        worker.send(worker.submission(lease, lease.items[0], answer()))
    for text in texts:
        invitation.make_invitation(served.station, "annotator", person=text)
    served.server.ticker.wake()
    return len(texts)


def test_the_test_sees_a_station_that_fetches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody adds a call-back: the same journey ends in a connection."""
    real = invitation.make_invitation

    def calling(station: Any, role: str, **more: Any) -> Any:
        place = str(more.get("person", "")).removeprefix("http://").partition("/")[0]
        host, _, port = place.rpartition(":")
        if host == "127.0.0.1":
            socket.create_connection((host, int(port)), 5).close()
        return real(station, role, **more)

    monkeypatch.setattr(invitation, "make_invitation", calling)
    with serve(tmp_path / "station") as served, canary() as (port, called):
        own = int(served.server.url.rpartition(":")[2])
        with recorded(own) as asked:
            _true_work(served, tmp_path, addresses(port))
        assert asked and called


def test_only_the_chain_is_asked_and_only_where_the_organisation_says() -> None:
    """What can open a connection is imported in one place of the station, for the endpoints of its configuration."""
    root = Path(__file__).parents[2] / "app" / "station"
    reaching = (
        "import requests",
        "urllib.request",
        "http.client",
        "import aiohttp",
        "import httpx",
        "create_connection",
    )
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if any(word in path.read_text("utf-8") for word in reaching)
    }
    assert found == set()

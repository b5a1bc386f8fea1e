"""The guards in conftest.py must be able to fail."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NetworkForbidden

ROOT = Path(__file__).resolve().parent.parent

LEAVES_SOMETHING = {
    "thread": """
import threading
def test_thread():
    threading.Thread(target=threading.Event().wait, args=(6,), name="left-over").start()
""",
    "window": """
from PySide6.QtWidgets import QWidget
KEPT = []
def test_window(qapp):
    KEPT.append(QWidget(objectName="left-over"))
""",
}


@pytest.mark.parametrize("kind", sorted(LEAVES_SOMETHING))
def test_leak_is_reported(kind: str, tmp_path: Path) -> None:
    module = tmp_path / f"test_{kind}.py"
    module.write_text(LEAVES_SOMETHING[kind], encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--rootdir", ROOT]
    command += ["-p", "tests.conftest", "-c", ROOT / "pyproject.toml", module]
    done = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "left-over" in done.stdout
    assert f"left {'the' if kind == 'thread' else 'a'} {kind}" in done.stdout


def test_network_is_off() -> None:
    with socket.socket() as connection, pytest.raises(NetworkForbidden):
        connection.connect(("192.0.2.1", 80))
    with pytest.raises(NetworkForbidden):
        socket.create_connection(("example.org", 80), timeout=1)


def test_loopback_is_on() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()[:2]):
        pass

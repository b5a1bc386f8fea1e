"""JSON-RPC over HTTP: batches, errors, restarts on one port, and the command."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests

from app.devchain.server import DevChain
from app.errors import BlockedError

ROOT = Path(__file__).resolve().parents[2]


def post(url: str, body: Any) -> Any:
    with requests.Session() as session:
        session.trust_env = False
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        response = session.post(url, data=content, timeout=10)
        return response.json() if response.content else None


def question(method: str, *params: Any, number: int = 1) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": list(params)}


def test_calls_batches_and_errors() -> None:
    with DevChain(chain_id=1337) as chain:
        assert post(chain.url, question("eth_chainId"))["result"] == hex(1337)
        answers = post(chain.url, [question("eth_chainId", number=7), question("nonsense", number=8), 5])
        assert [answer["id"] for answer in answers] == [7, 8, None]
        assert answers[1]["error"]["code"] == -32601
        assert answers[2]["error"]["code"] == -32600
        assert post(chain.url, b"{")["error"]["code"] == -32700
        assert post(chain.url, [])["error"]["code"] == -32600
        assert post(chain.url, question("eth_getBalance"))["error"]["code"] == -32602
        assert post(chain.url, question("eth_getBalance", "0x12"))["error"]["code"] == -32602
        assert post(chain.url, {"jsonrpc": "2.0", "method": "evm_mine"}) is None
        assert post(chain.url, question("eth_blockNumber"))["result"] == "0x1"


def test_port_is_free_again_and_refused_while_taken() -> None:
    with DevChain() as chain:
        port = chain.port
        with pytest.raises(BlockedError, match="in use"):
            DevChain(port=port).start()
    with DevChain(port=port) as again:
        assert post(again.url, question("eth_blockNumber"))["result"] == "0x0"


def test_close_ends_open_connections() -> None:
    chain = DevChain().start()
    with socket.create_connection(("127.0.0.1", chain.port), timeout=10) as idle:
        assert post(chain.url, question("eth_chainId"))["result"]
        chain.close()
        assert idle.recv(1) == b""
    chain.close()


def test_command_keeps_the_chain(tmp_path: Path) -> None:
    heights = []
    for _ in range(2):
        command = [sys.executable, "-m", "app", "devchain", "--port", "0", "--data", str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            url = next(word for word in first.split() if word.startswith("http://"))
            heights.append(post(url, question("eth_blockNumber"))["result"])
            post(url, question("evm_mine"))
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == (0 if os.name != "nt" else process.returncode)
    assert heights == ["0x0", "0x1"]

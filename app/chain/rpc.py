"""A JSON-RPC client for one endpoint: time limits on every call, strict answers, our own errors."""

from __future__ import annotations

import itertools
import json
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests

from app.errors import InputError, OfflineError, RejectedError

LARGEST_ANSWER = 64 * 2**20
LIMIT_EXCEEDED = -32005
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_QUANTITY = re.compile(r"0x[0-9a-fA-F]{1,64}\Z")
_OCTETS = re.compile(r"0x(?:[0-9a-fA-F]{2})*\Z")
_LATER = "Nothing is lost; it will be tried again."


class NodeRefused(RejectedError):
    """The node understood and refused: `code`, the node's own `reason`, and revert `data` where it gave some."""

    def __init__(self, code: int, reason: str, data: bytes = b"") -> None:
        super().__init__("The chain refused.", reason)
        self.code = code
        self.reason = reason
        self.data = data


@dataclass(frozen=True, slots=True)
class Head:
    """A block as far as we need it; time in seconds UTC, fee in wei."""

    number: int
    hash: str
    time: int
    base_fee: int


class Rpc:
    """One endpoint. Calls may come from any thread, one at a time; `close` ends the connection."""

    def __init__(self, url: str, *, timeout: float = 10.0) -> None:
        """`timeout` in seconds for connecting and for each wait. InputError for an address that must not be used."""
        parts = urlsplit(url)
        local = parts.hostname in _LOOPBACK
        if parts.scheme not in ("https", "http") or not parts.hostname:
            raise InputError("This is not the address of a chain.", "It begins with https://.")
        if parts.scheme == "http" and not local:
            raise InputError("This address is not protected.", "Use https://; http:// is for this computer only.")
        self.url = url
        self.host = parts.hostname
        self._timeout = timeout
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._session = requests.Session()
        # A proxy of the organisation must not see, and cannot reach, this computer's own ports.
        self._session.trust_env = not local

    def call(self, method: str, *params: Any) -> Any:
        """The result. OfflineError when there is no valid answer, NodeRefused when the answer is an error."""
        with self._lock:
            number = next(self._numbers)
            answer = self._post({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return self._result(answer, number)

    def batch(self, calls: Sequence[tuple[str, Sequence[Any]]]) -> list[Any]:
        """The results of several calls in one exchange, in their order; the first error is raised."""
        if not calls:
            return []
        with self._lock:
            numbers = [next(self._numbers) for _ in calls]
            body = [
                {"jsonrpc": "2.0", "id": number, "method": method, "params": list(params)}
                for number, (method, params) in zip(numbers, calls, strict=True)
            ]
            answers = self._post(body)
        if isinstance(answers, dict) and "error" in answers:
            self._result({**answers, "id": None}, None)
        if not isinstance(answers, list) or len(answers) != len(calls):
            raise self._nonsense("not one answer for each question")
        by_number = {answer.get("id"): answer for answer in answers if isinstance(answer, dict)}
        return [self._result(by_number.get(number), number) for number in numbers]

    def close(self) -> None:
        self._session.close()

    def __enter__(self) -> Rpc:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- what everybody asks

    def chain_id(self) -> int:
        return quantity(self.call("eth_chainId"))

    def balance(self, address: str) -> int:
        """Of the chain's own coin, in wei."""
        return quantity(self.call("eth_getBalance", address, "latest"))

    def nonce(self, address: str, tag: str = "pending") -> int:
        return quantity(self.call("eth_getTransactionCount", address, tag))

    def read(self, to: str, data: bytes, tag: str = "latest") -> bytes:
        """What a contract answers to a call that changes nothing."""
        return octets(self.call("eth_call", {"to": to, "data": "0x" + data.hex()}, tag))

    def head(self, tag: str | int = "latest") -> Head | None:
        """The block; None when the chain has none of that name or number. NodeRefused where it knows no such tag."""
        block = self.call("eth_getBlockByNumber", hex(tag) if isinstance(tag, int) else tag, False)
        if block is None:
            return None
        if not isinstance(block, dict):
            raise self._nonsense("no block")
        return Head(
            quantity(block.get("number")),
            "0x" + octets(block.get("hash"), 32).hex(),
            quantity(block.get("timestamp")),
            quantity(block.get("baseFeePerGas", "0x0")),
        )

    # -- the exchange

    def _post(self, body: Any) -> Any:
        with self._network():
            response = self._session.post(
                self.url, json=body, timeout=self._timeout, stream=True, allow_redirects=False
            )
            with response:
                content = bytearray()
                for part in response.iter_content(65536):
                    content += part
                    if len(content) > LARGEST_ANSWER:
                        raise self._nonsense("an answer too large to be one")
        if response.status_code in (429, 502, 503, 504):
            raise OfflineError(f"The chain at {self.host} is busy.", _LATER)
        try:
            answer = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise self._nonsense(f"status {response.status_code}, not JSON") from error
        # Some nodes send the protocol's errors with another status than 200.
        if response.status_code != 200 and not (isinstance(answer, dict) and "error" in answer):
            raise self._nonsense(f"status {response.status_code}")
        return answer

    def _result(self, answer: Any, number: int | None) -> Any:
        if not isinstance(answer, dict) or answer.get("jsonrpc") != "2.0":
            raise self._nonsense("not JSON-RPC")
        error = answer.get("error")
        if error is not None:
            if not isinstance(error, dict) or not isinstance(error.get("code"), int):
                raise self._nonsense("an error without a code")
            if error["code"] == LIMIT_EXCEEDED:
                raise OfflineError(f"The chain at {self.host} is busy.", _LATER)
            data = error.get("data")
            raw = bytes.fromhex(data[2:]) if isinstance(data, str) and _OCTETS.match(data) else b""
            raise NodeRefused(error["code"], str(error.get("message", ""))[:500], raw)
        if number is not None and answer.get("id") != number:
            raise self._nonsense("the answer to another question")
        if "result" not in answer:
            raise self._nonsense("neither a result nor an error")
        return answer["result"]

    def _nonsense(self, what: str) -> OfflineError:
        return OfflineError(
            f"{self.host} does not answer like a chain.", f"It sent {what}. Check its address. {_LATER}"
        )

    @contextmanager
    def _network(self) -> Iterator[None]:
        try:
            yield
        except requests.exceptions.SSLError as error:
            raise OfflineError(f"The certificate of {self.host} is not valid.", _LATER) from error
        except requests.exceptions.Timeout as error:
            raise OfflineError(f"The chain at {self.host} does not answer in time.", _LATER) from error
        except requests.exceptions.RequestException as error:
            raise OfflineError(f"The chain at {self.host} cannot be reached.", _LATER) from error


def quantity(value: Any) -> int:
    """A number from 0x-hexadecimal. OfflineError for anything else: the other end is not a node."""
    if not isinstance(value, str) or not _QUANTITY.match(value):
        raise OfflineError("The chain gave an answer that is no number.", _LATER)
    return int(value, 16)


def octets(value: Any, length: int | None = None) -> bytes:
    """Bytes from 0x-hexadecimal, of exactly `length` where it is given. OfflineError for anything else."""
    if not isinstance(value, str) or not _OCTETS.match(value) or (length is not None and len(value) != 2 + 2 * length):
        raise OfflineError("The chain gave an answer that is no data.", _LATER)
    return bytes.fromhex(value[2:])

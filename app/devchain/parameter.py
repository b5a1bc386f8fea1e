"""Strict reading of JSON-RPC parameters."""

from __future__ import annotations

from typing import Any

from app.devchain.evm import ZERO, Message
from app.devchain.failure import RpcFailure


def number_of(value: Any) -> int:
    """A whole number from a quantity (0x…) or from a JSON number, as development tools send both."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str) and value[:2] == "0x" and len(value) <= 66:
        try:
            return int(value, 16)
        except ValueError:
            pass
    raise RpcFailure(-32602, f"not a quantity: {str(value)[:80]}")


def bytes_of(value: Any) -> bytes:
    """Bytes from 0x-prefixed hexadecimal."""
    if isinstance(value, str) and value[:2] == "0x":
        try:
            return bytes.fromhex(value[2:])
        except ValueError:
            pass
    raise RpcFailure(-32602, f"not hexadecimal data: {str(value)[:80]}")


def address_of(value: Any) -> bytes:
    """The 20 bytes of an address; capital letters are not checked."""
    address = bytes_of(value)
    if len(address) != 20:
        raise RpcFailure(-32602, f"not an address: {str(value)[:80]}")
    return address


def message_of(value: Any) -> Message:
    """A call from a transaction object; fees and nonce in it are ignored."""
    if not isinstance(value, dict):
        raise RpcFailure(-32602, "a transaction object is needed")
    data = value.get("input") if value.get("input") is not None else value.get("data")
    return Message(
        sender=address_of(value["from"]) if value.get("from") else ZERO,
        to=address_of(value["to"]) if value.get("to") else b"",
        data=bytes_of(data) if data is not None else b"",
        value=number_of(value.get("value") or 0),
        gas=number_of(value["gas"]) if value.get("gas") else None,
    )

"""Errors of JSON-RPC calls, with the codes and texts that clients of other nodes know (EIP-1474)."""

from __future__ import annotations

ERROR_SELECTOR = bytes.fromhex("08c379a0")  # Error(string)


class RpcFailure(Exception):
    """Becomes the `error` member of an answer: code, message and sometimes data."""

    def __init__(self, code: int, message: str, data: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


def reverted(data: bytes) -> RpcFailure:
    """The failure of a call that reverted, with the reason where the contract gave one."""
    reason = revert_reason(data)
    return RpcFailure(3, "execution reverted" + (f": {reason}" if reason else ""), "0x" + data.hex())


def revert_reason(data: bytes) -> str:
    """The text in Error(string) revert data; empty for any other data."""
    if data[:4] != ERROR_SELECTOR or len(data) < 68:
        return ""
    length = int.from_bytes(data[36:68], "big")
    return data[68 : 68 + length].decode("utf-8", "replace") if length <= len(data) - 68 else ""

"""The file a development chain is rebuilt from: one line per block, with its time and its transaction."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import FormatError, StoreError

MARK = "Caravan development chain"
_BROKEN = "It cannot be continued. Move it away to start a new chain; nothing in it is worth anything."


@dataclass(frozen=True, slots=True)
class Entry:
    """A block to make again: its time in seconds UTC and its raw transaction, None for an empty block."""

    time: int
    raw: bytes | None


class Journal:
    """Append-only but for `rewind`. A last line cut off by a crash is dropped: nobody was told that it happened."""

    def __init__(self, path: Path, *, chain_id: int, genesis_time: int) -> None:
        self.path = path
        self.genesis_time = genesis_time
        self.entries: list[Entry] = []
        try:
            if path.exists() and path.stat().st_size:
                self._read(chain_id)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._write(path, [self._head(chain_id)])
        except OSError as error:
            raise StoreError("The development chain's file cannot be used.", f"{path}: {error.strerror}.") from error
        self.chain_id = chain_id

    def append(self, entry: Entry) -> None:
        with self.path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(_line(entry))
        self.entries.append(entry)

    def rewind(self, blocks: int) -> None:
        """Keep the first `blocks` blocks only."""
        kept = self.entries[:blocks]
        beside = self.path.with_suffix(".new")
        self._write(beside, [self._head(self.chain_id), *map(_line, kept)])
        os.replace(beside, self.path)
        self.entries = kept

    def _head(self, chain_id: int) -> str:
        return json.dumps({"mark": MARK, "version": 1, "chainId": chain_id, "genesisTime": self.genesis_time}) + "\n"

    @staticmethod
    def _write(path: Path, lines: list[str]) -> None:
        path.write_text("".join(lines), encoding="utf-8", newline="\n")

    def _read(self, chain_id: int) -> None:
        content = self.path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if len(whole) != len(content):
            with self.path.open("r+b") as file:
                file.truncate(len(whole))
        lines = whole.splitlines()
        head = self._parse(lines[0], 1) if lines else {}
        if head.get("mark") != MARK or head.get("version") != 1 or not isinstance(head.get("genesisTime"), int):
            raise FormatError("This is not the file of a development chain.", f"{self.path}. {_BROKEN}")
        if head.get("chainId") != chain_id:
            raise FormatError(
                "This development chain has another chain id.",
                f"{self.path} was made with --chain-id {head.get('chainId')}; start it with that.",
            )
        self.genesis_time = head["genesisTime"]
        for number, line in enumerate(lines[1:], start=2):
            record = self._parse(line, number)
            try:
                raw = bytes.fromhex(record["raw"]) if record.get("raw") is not None else None
                self.entries.append(Entry(int(record["time"]), raw))
            except (KeyError, TypeError, ValueError) as error:
                raise self._damaged(number) from error

    def _parse(self, line: bytes, number: int) -> dict[str, Any]:
        try:
            record = json.loads(line)
        except ValueError as error:
            raise self._damaged(number) from error
        if not isinstance(record, dict):
            raise self._damaged(number)
        return record

    def _damaged(self, number: int) -> FormatError:
        return FormatError("The development chain's file is damaged.", f"{self.path}, line {number}. {_BROKEN}")


def _line(entry: Entry) -> str:
    return json.dumps({"time": entry.time, "raw": None if entry.raw is None else entry.raw.hex()}) + "\n"

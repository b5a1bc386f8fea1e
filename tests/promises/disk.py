"""A disk that can be cut off: what a program wrote and synced below a folder, and what may be left of it at any point.

Everything synced is there; of what was written since, any part may be: whole writes, single sectors, nothing.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

SOURCE = Path(__file__).with_name("disk.c")
_HEAD = struct.Struct("<cIQQ")
_SECTOR = 512
_FORGOTTEN = ("-shm",)
"""Shared memory between processes: gone with them."""


def build(folder: Path) -> Path:
    """The preloaded library; the test is skipped where nothing can compile it."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or not Path("/proc/self").exists():
        pytest.skip("Needs a C compiler on Linux: apt-get install gcc")
    library = folder / "disk.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl", "-lpthread"], check=True)
    return library


def environment(library: Path, disk: Path, *, log: Path | None = None, full: Path | None = None) -> dict[str, str]:
    """For a process whose writes below `disk` are noted in `log`, and refused while the file `full` exists."""
    more = {"LD_PRELOAD": str(library), "CARAVAN_DISK": str(disk.resolve())}
    if log is not None:
        more["CARAVAN_DISK_LOG"] = str(log)
    if full is not None:
        more["CARAVAN_DISK_FULL"] = str(full)
    return {**os.environ, **more}


@dataclass(frozen=True, slots=True)
class Step:
    """C create, W write, T truncate to `offset`, S sync, U unlink, R rename to `data`."""

    op: str
    path: str
    offset: int
    data: bytes


def read_steps(log: Path) -> list[Step]:
    data, at, steps = log.read_bytes(), 0, []
    while at + _HEAD.size <= len(data):
        op, path, offset, size = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        name = data[at : at + path].decode()
        at += path
        steps.append(Step(op.decode(), name, offset, data[at : at + size]))
        at += size
    return [step for step in steps if not step.path.endswith(_FORGOTTEN)]


@dataclass
class _File:
    synced: bytearray = field(default_factory=bytearray)
    waiting: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        for step in self.waiting:
            _apply(self.synced, step)
        self.waiting.clear()

    def left(self, chance: Random) -> bytes:
        """What a power cut may leave of it."""
        content, kept = bytearray(self.synced), chance.choice((0.0, 0.3, 0.7, 1.0))
        for step in self.waiting:
            if chance.random() >= kept:
                continue
            if step.op == "W" and chance.random() < 0.3:
                for start in range(0, len(step.data), _SECTOR):
                    if chance.random() < 0.5:
                        part = step.data[start : start + _SECTOR]
                        _apply(content, Step("W", step.path, step.offset + start, part))
            else:
                _apply(content, step)
        return bytes(content)


def _apply(content: bytearray, step: Step) -> None:
    if step.op == "T":
        del content[step.offset :]
        content.extend(bytes(step.offset - len(content)))
    else:
        content.extend(bytes(max(0, step.offset - len(content))))
        content[step.offset : step.offset + len(step.data)] = step.data


class Disk:
    """The files below a folder as they were before the first step; `advance` takes further steps in order."""

    def __init__(self, before: Path) -> None:
        self._files = {
            str(path.relative_to(before)): _File(bytearray(path.read_bytes()))
            for path in before.rglob("*")
            if path.is_file() and not path.name.endswith(_FORGOTTEN)
        }
        self._folders = [path.relative_to(before) for path in before.rglob("*") if path.is_dir()]

    def advance(self, step: Step) -> None:
        if step.op == "U":
            self._files.pop(step.path, None)
        elif step.op == "R":
            if step.path in self._files:
                self._files[step.data.decode()] = self._files.pop(step.path)
        elif step.op == "S":
            if step.path in self._files:
                self._files[step.path].sync()
        elif step.op == "C":
            self._files[step.path] = _File()
        elif step.path in self._files:
            self._files[step.path].waiting.append(step)

    def written(self, path: str) -> bytes:
        """All that was written to a file, synced or not."""
        found = self._files.get(path, _File())
        content = bytearray(found.synced)
        for step in found.waiting:
            _apply(content, step)
        return bytes(content)

    def cut(self, target: Path, chance: Random) -> None:
        """Writes what a power cut may leave now."""
        for folder in self._folders:
            (target / folder).mkdir(parents=True, exist_ok=True)
        for name, file in self._files.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(file.left(chance))

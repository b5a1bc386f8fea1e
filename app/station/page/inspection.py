"""What is done with a file from outside, in a process of its own that has little memory and time.

Loads no database and no server: it starts with every question.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from app.chain.leaf_file import root_of
from app.errors import AppError
from app.signing.verify import recover
from app.verify.export import verify_export
from app.verify.lookup import find_record


class Failed(msgspec.Struct, frozen=True):
    """The first bad record, in the words of `caravan verify`."""

    kind: str
    id: str
    file: str
    line: int
    what: str


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """What checking an export found; numbers cover what was checked until then. `unreadable`: it is no export."""

    ok: bool
    failure: Failed | None = None
    unreadable: str = ""
    station: str = ""
    log_size: int = 0
    log_root: str = ""
    counts: dict[str, int] = {}
    withheld: int = 0
    notes: tuple[str, ...] = ()


def main(question: str, path: str, text: str, memory: int, seconds: int) -> bytes:
    """The answer as JSON: a `Verified`, or for `find` a FoundRecord or null."""
    _limit(memory, seconds)
    try:
        if question == "find":
            return msgspec.json.encode(find_record(Path(path), text, recover=recover))
        report = verify_export(Path(path), recover=recover, claim_root=root_of)
    except AppError as error:
        # A person's file has another name on the station: none is told.
        said = f"{error.title} {error.message}".replace(path, "It").strip()
        return b"null" if question == "find" else msgspec.json.encode(Verified(ok=False, unreadable=said[:500]))
    failure = report.failure
    failed = None
    if failure is not None:
        failed = Failed(failure.kind[:80], failure.id[:80], failure.file[:80], failure.line, failure.what[:500])
    return msgspec.json.encode(
        Verified(
            ok=report.ok, failure=failed, station=report.station, log_size=report.log_size, log_root=report.log_root,
            counts=dict(report.counts), withheld=report.withheld, notes=report.notes,
        )
    )  # fmt: skip


def _limit(memory: int, seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has none; the time limit of the parent holds there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    _question, _path, _text, _memory, _seconds = sys.argv[1:]
    sys.stdout.buffer.write(main(_question, _path, _text, int(_memory), int(_seconds)))

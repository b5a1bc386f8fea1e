"""The log file: what happened, for the person who has to help; never a key, passphrase, token or labelled content."""

from __future__ import annotations

import logging
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 2 * 2**20
FILES = 4

# A private key, a session token and an address' password look alike: long hex, bearer tokens, user:password@host.
_SECRETS = (
    (re.compile(r"(?i)\b(authorization\s*[:=]\s*\w+\s+)\S+"), r"\1…"),
    (
        re.compile(
            r"(?i)\b(bearer|passphrase|password|secret|token|private[_ ]?key)\b(\s*[:=]\s*|\s+)\S+"
        ),
        r"\1\2…",
    ),
    (re.compile(r"\b(?:0x)?[0-9a-fA-F]{64}\b"), "<32 bytes>"),
    (re.compile(r"//[^/\s:@]+:[^/\s@]+@"), "//…@"),
)


class _Redacting(logging.Formatter):
    """Takes anything that looks like a secret out of the finished line, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


def redacted(text: str) -> str:
    """`text` without what looks like a key, token or password."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


def start_log(folder: Path, name: str = "caravan", *, console: bool = False) -> Path | None:
    """Log to `folder`/`name`.log, rotating at 2 MiB; the file, or None when the folder cannot be written."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    formatter = _Redacting("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    if console:
        stream = logging.StreamHandler(sys.stderr)
        stream.setFormatter(formatter)
        root.addHandler(stream)
    file = folder / f"{name}.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=MAX_BYTES, backupCount=FILES - 1, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(formatter)
    root.addHandler(handler)
    return file

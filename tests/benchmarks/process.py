"""A server in a process of its own, so that what asks it has a core to itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def running(module: str, *words: str) -> Iterator[Callable[[], str]]:
    """A server in a process of its own; what is yielded reads its next line."""
    with subprocess.Popen([sys.executable, "-m", module, *words], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline
        finally:
            process.terminate()
            process.stdout.read()

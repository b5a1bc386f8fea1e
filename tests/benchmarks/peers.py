"""Other programs doing the same work, where each is installed in an environment of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.frame import Row

PEERS_VARIABLE = "CARAVAN_PEERS"
"""Names a folder with one virtual environment per peer: labelme, x-anylabeling. `--peers` sets it up."""


def peer_rows(folder: Path, count: int) -> Iterator[Row]:
    """How long each peer that is there takes to open the folder; nothing without the variable."""
    if not os.environ.get(PEERS_VARIABLE):
        return
    yield from ()

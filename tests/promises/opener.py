"""A program that opens workspaces when it is told to, and says how that went; killed at will.

Run as `python -m tests.promises.opener`; each line of input is a folder, or empty to close what is open.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from app.errors import StoreError
from app.workspace import Workspace


def main() -> None:
    workspace: Workspace | None = None
    print("ready", flush=True)
    for line in sys.stdin:
        if workspace is not None:
            workspace.close()
            workspace = None
        if not (folder := line.strip()):
            print("closed", flush=True)
            continue
        begun = time.monotonic()
        try:
            workspace = Workspace.open(Path(folder))
            print("open", flush=True)
        except StoreError as error:
            print(f"refused {time.monotonic() - begun:.3f} {error.title}", flush=True)


if __name__ == "__main__":
    main()

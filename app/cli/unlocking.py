"""Opens a workspace from the command line: the passphrase comes from the environment or a prompt, no argument."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from app.errors import BlockedError, SealedError
from app.ops import guarding
from app.workspace import Workspace

PASSPHRASE_VARIABLE = "CARAVAN_WORKSPACE_PASSPHRASE"
"""Arguments can be read by everybody on the same computer, the environment by oneself only."""


def open_workspace(folder: Path) -> Workspace:
    """As `Workspace.open`; BlockedError when it is encrypted and nobody can be asked."""
    try:
        return Workspace.open(folder)
    except SealedError as error:
        if (kept := guarding.kept_key(folder)) is not None:
            return Workspace.open(folder, kept=kept)
        words = os.environ.get(PASSPHRASE_VARIABLE) or _asked(folder)
        if not words:
            raise BlockedError(
                error.title, f"Put its passphrase into {PASSPHRASE_VARIABLE}. Nothing was read."
            ) from error
    return Workspace.open(folder, passphrase=words)


def _asked(folder: Path) -> str:
    return getpass.getpass(f"Passphrase of {folder}: ") if sys.stdin is not None and sys.stdin.isatty() else ""

"""Whether a workspace lies on a drive of the network, where a lock or a sync may mean nothing.

Prevents: two computers that both believe to hold the lock, and a write-ahead log in memory that is not shared.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app.errors import NetworkDriveError
from app.store.engine import journal_mode as journal_for
from app.store.errors import store_errors

CHOSEN = "network-drive"
"""A file in the workspace: its person wants it there all the same."""
_KINDS = frozenset(
    [
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "glusterfs",
        "gfs2",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "webdav",
    ]
)
_REMOTE_DRIVE = 4


def journal_mode(folder: Path, *, allowed: bool = False) -> str:
    """SQLite's journal for a workspace here. NetworkDriveError on a network drive that nobody chose on purpose."""
    on_network = is_network(folder)
    if on_network and not allowed and not (folder / CHOSEN).exists():
        raise NetworkDriveError(
            "This folder is on a network drive.",
            "A workspace there is slower, and a lost connection at the wrong moment can cost the last edits; two "
            "computers "
            "must never open it at once. Nothing was made there yet.",
        )
    if on_network and allowed:
        with store_errors():
            (folder / CHOSEN).touch()
    return journal_for(dbapi2.sqlite_version_info, on_network=on_network)


def is_network(folder: Path, mounts: str | None = None) -> bool:
    """`mounts`: what the system says is mounted where, instead of asking it (lines as in /proc/self/mounts)."""
    place = os.path.realpath(folder)
    if sys.platform == "win32":
        root = os.path.splitdrive(place)[0] + "\\"
        return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE_DRIVE
    found = _mounted() if mounts is None else mounts
    best, kind = "", ""
    for line in found.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _unescaped(fields[1])
        if len(point) >= len(best) and (place == point or place.startswith(point.rstrip("/") + "/")):
            best, kind = point, fields[2]
    return kind in _KINDS


def _mounted() -> str:
    with suppress(OSError):
        return Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
    with suppress(OSError, subprocess.SubprocessError):
        # macOS: "//me@server/share on /Volumes/share (smbfs, nodev)"
        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=True).stdout
        return "\n".join(_as_mounts(line) for line in said.splitlines())
    return ""


def _as_mounts(line: str) -> str:
    head, _, tail = line.rpartition(" (")
    device, _, point = head.partition(" on ")
    return f"{device.replace(' ', '')} {point.replace(' ', chr(92) + '040')} {tail.split(',')[0].rstrip(')')}"


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text

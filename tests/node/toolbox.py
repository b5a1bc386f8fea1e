"""The other programs: installed once with npm from a lock of hashes, into the user's cache, never into the checkout."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

LOCK = Path(__file__).resolve().parents[2] / "packaging" / "node"
PROGRAMS = Path(__file__).parent
INSTALL_S = 300
RUN_S = 600


class Missing(Exception):
    """Why the programs cannot be had here."""


@dataclass(frozen=True)
class Toolbox:
    """`modules` is the installed node_modules folder."""

    node: str
    modules: Path

    def run(self, program: str, *words: str, stdin: str = "") -> Any:
        """The JSON that one of our programs beside this file prints; an error of it fails the test with its words."""
        done = subprocess.run(
            [self.node, str(PROGRAMS / program), str(self.modules), *words],
            input=stdin, capture_output=True, text=True, timeout=RUN_S,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    @property
    def anvil(self) -> Path:
        return self.modules / "@foundry-rs" / "anvil-linux-amd64" / "bin" / "anvil"


def install() -> Toolbox:
    """Fetches what the lock pins, when it is not there yet. Missing says what is in the way."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise Missing("Node.js with npm is not installed: apt-get install npm")
    files = [LOCK / "package.json", LOCK / "package-lock.json"]
    name = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
    cache = platformdirs.user_cache_path("caravan-dev")
    target = cache / f"node-{name}"
    if not target.exists():
        cache.mkdir(parents=True, exist_ok=True)
        part = cache / f"node-{name}.{uuid.uuid4().hex}"
        part.mkdir()
        try:
            for file in files:
                shutil.copy(file, part)
            # Scripts of packages never run: what they carry is all that is needed.
            words = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            try:
                done = subprocess.run(words, cwd=part, capture_output=True, text=True, timeout=INSTALL_S)
            except subprocess.TimeoutExpired:
                raise Missing(f"npm did not finish within {INSTALL_S} s") from None
            if done.returncode:
                raise Missing(f"npm could not install the packages: {done.stderr.strip()[-300:]}")
            try:
                os.rename(part, target)
            except OSError:
                pass  # another process of the run was first
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return Toolbox(node, target / "node_modules")


@contextmanager
def running_anvil(toolbox: Toolbox, folder: Path, *words: str) -> Iterator[str]:
    """URL of a chain of its own, ended afterwards. Missing where there is no program for this machine."""
    if not toolbox.anvil.exists():
        raise Missing("anvil has a pinned program for Linux on x86-64 only")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(toolbox.anvil), "--host", "127.0.0.1", "--port", str(port), "--silent", *words]
    # Away from the home folder, where it would keep what it knows of other chains.
    process = subprocess.Popen(command, cwd=folder, env={"HOME": str(folder), "PATH": os.environ.get("PATH", "")})
    try:
        end = time.monotonic() + 30
        while process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                if time.monotonic() > end:
                    raise Missing("anvil does not answer") from None
                time.sleep(0.05)
        if process.poll() is not None:
            raise Missing("anvil does not start on this machine")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)

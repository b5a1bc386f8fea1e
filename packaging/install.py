"""Installs Caravan from the archive this file lies in, without a network: `python3 install.py`."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "packages"
PYTHON = HERE / (".venv/Scripts/python.exe" if os.name == "nt" else ".venv/bin/python")


def main() -> int:
    """Makes the environment beside the program; nothing outside this folder is touched. The exit status."""
    wanted = (HERE / "WHAT-IT-FITS.txt").read_text("utf-8").strip()
    here = f"{platform.system()} {platform.machine()}, Python {sys.version_info.major}.{sys.version_info.minor}"
    if here != wanted:
        print(f"This archive was made for {wanted}; this is {here}. Nothing was changed.")
        return 2
    packages: dict[str, str] = {}
    for line in (PACKAGES / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ", 1)
        packages[name] = digest
    damaged = [name for name, digest in packages.items() if not _is_whole(PACKAGES / name, digest)]
    if damaged:
        print(f"Damaged or missing: {', '.join(damaged)}. Nothing was changed; bring the archive over again.")
        return 1
    print("Installing the packages from this folder", flush=True)
    if not PYTHON.exists() and subprocess.run([sys.executable, "-m", "venv", str(HERE / ".venv")]).returncode:
        return 1
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-q", "--no-index", "--no-deps"]
    if subprocess.run([*pip, *(str(PACKAGES / name) for name in packages)]).returncode:
        print("The packages could not be installed (see above); run this again to go on.")
        return 1
    print(f"Ready.\n  the program: {PYTHON} {HERE / 'main.py'}")
    print(f"  a station:   {PYTHON} {HERE / 'main.py'} station init FOLDER")
    return 0


def _is_whole(path: Path, digest: str) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest


if __name__ == "__main__":
    sys.exit(main())

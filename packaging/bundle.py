"""Makes one archive from which Caravan is installed on a machine without a network: the program and its packages."""

from __future__ import annotations

import hashlib
import io
import os
import platform
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.txt"
PARTS = ("app", "resources", "main.py", "pyproject.toml", "README.md", "LICENSE", "packaging/station")
INSTALL = ROOT / "packaging" / "install.py"


def pack(target: Path) -> int:
    """Write the archive; it is for this kind of computer and this Python only. The exit status."""
    if target.exists():
        print(f"{target} is there already; nothing was changed.")
        return 2
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        print("Packages: fetching what requirements.txt pins", flush=True)
        # What comes as source only is built here: the other machine may have no compiler.
        fetch = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "-q", "--no-deps", "-w", name]
        if subprocess.run([*fetch, "--require-hashes", "-r", str(LOCK)]).returncode:
            print("The packages could not be fetched (see above). Check the network and run the command again.")
            return 1
        part = target.with_name(target.name + ".part")
        with tarfile.open(part, "w:gz", compresslevel=1) as archive:
            _add_text(archive, "caravan/WHAT-IT-FITS.txt", _fits())
            archive.add(INSTALL, "caravan/install.py")
            packages = sorted(Path(name).iterdir())
            sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in packages)
            _add_text(archive, "caravan/packages/SHA256SUMS", sums)
            for path in packages:
                archive.add(path, f"caravan/packages/{path.name}")
            for source in _files():
                archive.add(source, f"caravan/{source.relative_to(ROOT)}", recursive=False)
        part.replace(target)
    print(f"{target}: {target.stat().st_size / 1e6:.0f} MB. Unpack it anywhere and run: python3 caravan/install.py")
    return 0


def _fits() -> str:
    return f"{platform.system()} {platform.machine()}, Python {sys.version_info.major}.{sys.version_info.minor}\n"


def _files() -> Iterator[Path]:
    for part in PARTS:
        path = ROOT / part
        if path.is_file():
            yield path
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(one for one in folders if one != "__pycache__")
            yield from (Path(folder) / one for one in sorted(names) if not one.endswith(".pyc"))


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(text.encode())
    archive.addfile(entry, io.BytesIO(text.encode()))


if __name__ == "__main__":
    sys.exit(pack(Path(sys.argv[1])))

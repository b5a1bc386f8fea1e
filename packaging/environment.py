"""Prepares a checkout: system libraries on Debian and Ubuntu, the virtual environment, the locked packages."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "packaging" / "requirements-dev.txt"
STAMP = VENV / "caravan-lock.sha256"
OLDEST, NEWEST = (3, 11), (3, 13)

# Each entry is a choice: the first name is installed when none of them is there.
LIBRARIES: tuple[tuple[str, ...], ...] = (
    ("libegl1",),
    ("libgl1",),
    ("libglib2.0-0", "libglib2.0-0t64"),
    ("libxkbcommon0",),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libxkbcommon-x11-0",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxcb-image0",),
    ("libxcb-render-util0",),
    ("libxcb-randr0",),
    ("libxcb-xinerama0",),
)
# Noto covers Latin, Arabic, Devanagari, Hebrew and Thai; the fallback font covers Chinese, Japanese and Korean in 2 MB.
FONTS: tuple[tuple[str, ...], ...] = (("fonts-noto-core",), ("fonts-droid-fallback", "fonts-noto-cjk"))
DISPLAY_SERVER: tuple[tuple[str, ...], ...] = (("xvfb",),)
# What the tests of a group need besides: without it they are skipped, and say so.
GROUP_PACKAGES: dict[str, tuple[tuple[str, ...], ...]] = {
    "node": (("npm", "nodejs"),),
    "postgres": (("postgresql",),),
    "browser": (("chromium", "chromium-browser"),),
}


def prepare(*, for_tests: bool = False, groups: Sequence[str] = ()) -> Path:
    """Make everything ready and return the environment's Python; exits with a message when a person is needed."""
    if sys.platform.startswith("linux") and shutil.which("dpkg-query"):
        _install_system_packages(for_tests=for_tests, groups=groups)
    if not _healthy(PYTHON):
        _create_environment()
    _install_locked_packages()
    return PYTHON


def _missing(choices: Sequence[tuple[str, ...]]) -> list[str]:
    names = [name for choice in choices for name in choice]
    # `db:Status-Status` alone tells an installed package from one that was removed with its settings left behind.
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\n", *names],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    ).stdout
    present = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [choice[0] for choice in choices if not present.intersection(choice)]


def _install_system_packages(*, for_tests: bool, groups: Sequence[str]) -> None:
    needed = _missing(LIBRARIES)
    can_make_one = subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True).returncode == 0
    if not PYTHON.exists() and not can_make_one:
        needed.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    for_groups = tuple(choice for group in groups for choice in GROUP_PACKAGES.get(group, ()))
    wished = _missing(FONTS + (DISPLAY_SERVER if for_tests else ()) + for_groups)
    if not needed and not wished:
        return
    names = needed + wished
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        prefix = ["sudo", "-n"]
    else:
        _ask_for(names, required=bool(needed))
        return
    print(f"System packages: installing {' '.join(names)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], check=False)
    done = subprocess.run([*apt, "install", "-y", "--no-install-recommends", *names], stdout=subprocess.DEVNULL)
    if done.returncode:
        _ask_for(names, required=bool(needed))


def _ask_for(names: Sequence[str], *, required: bool) -> None:
    command = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(names)}"
    print(f"System packages are missing and cannot be installed from here. Please run:\n\n    {command}\n", flush=True)
    if required:
        sys.exit(3)
    print("They are fonts, a test display or what a group of tests needs: going on without them.", flush=True)


def _healthy(python: Path) -> bool:
    """A virtual environment whose base interpreter was removed or is too new starts no more, or is of no use."""
    probe = f"import sys; sys.exit(not ({OLDEST} <= sys.version_info[:2] <= {NEWEST}))"
    try:
        return subprocess.run([python, "-c", probe], capture_output=True).returncode == 0
    except OSError:
        return False


def _base_python() -> str:
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        found = shutil.which(f"python3.{minor}")
        if found and _healthy(Path(found)):
            return found
    sys.exit(f"Python 3.{OLDEST[1]} to 3.{NEWEST[1]} is needed; this is {sys.version.split()[0]}.")


def _create_environment() -> None:
    base = _base_python()
    print(f"Virtual environment: creating .venv with {base}", flush=True)
    # A stamp must not outlive the packages it speaks of.
    STAMP.unlink(missing_ok=True)
    made = subprocess.run([base, "-m", "venv", "--clear", VENV])
    if made.returncode:
        sys.exit("The virtual environment could not be made; nothing else changed. On Debian: apt install python3-venv")


def _install_locked_packages() -> None:
    version = subprocess.run([PYTHON, "-VV"], capture_output=True, check=True).stdout
    wanted = hashlib.sha256(LOCK.read_bytes() + version).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    print(f"Packages: installing what {LOCK.name} pins (minutes the first time)", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    pip += ["--require-hashes", "-r", str(LOCK)]
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    if subprocess.run(pip, env=environment).returncode:
        sys.exit("The packages could not be installed (see above). Check the network and run the command again.")
    STAMP.write_text(wanted)

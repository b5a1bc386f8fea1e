"""What is delivered beside the source: the archive's installer refuses what is damaged, the service and the container
are
what they say."""

from __future__ import annotations

import configparser
import hashlib
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FITS = f"{platform.system()} {platform.machine()}, Python {sys.version_info.major}.{sys.version_info.minor}\n"


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """An archive as it looks when unpacked, with a package that is none."""
    (tmp_path / "packages").mkdir()
    shutil.copy(ROOT / "packaging" / "install.py", tmp_path)
    (tmp_path / "WHAT-IT-FITS.txt").write_text(FITS, "utf-8")
    wheel = tmp_path / "packages" / "a-1-py3-none-any.whl"
    wheel.write_bytes(b"not a wheel")
    (tmp_path / "packages" / "SHA256SUMS").write_text(f"{hashlib.sha256(b'not a wheel').hexdigest()}  {wheel.name}\n")
    return tmp_path


def _install(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(folder / "install.py")], capture_output=True, text=True, check=False, timeout=100
    )


def test_an_archive_for_another_computer_changes_nothing(unpacked: Path) -> None:
    (unpacked / "WHAT-IT-FITS.txt").write_text("Plan9 mips, Python 3.11\n", "utf-8")
    done = _install(unpacked)
    assert done.returncode == 2 and "made for Plan9" in done.stdout and not (unpacked / ".venv").exists()


def test_a_damaged_package_is_named_before_anything_is_made(unpacked: Path) -> None:
    next((unpacked / "packages").glob("*.whl")).write_bytes(b"something else")
    done = _install(unpacked)
    assert done.returncode == 1 and "a-1-py3-none-any.whl" in done.stdout and not (unpacked / ".venv").exists()


def test_the_service_starts_what_the_program_offers() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(ROOT / "packaging" / "station" / "caravan-station.service")
    words = unit["Service"]["ExecStart"].split()
    assert words[1:4] == ["main.py", "station", "serve"] and unit["Service"]["ProtectSystem"] == "strict"
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "station", "serve", "--help"], capture_output=True, text=True, check=True
    )
    assert all(word in done.stdout for word in words if word.startswith("--"))
    assert words[-1] == "$WORKERS" and "--workers" in done.stdout


def test_every_variable_of_the_environment_is_one_the_station_reads() -> None:
    from app.station import bucket, configuration, health, key

    folder = ROOT / "packaging" / "station"
    named = re.findall(r"(?m)^#([A-Z_]+)=", (folder / "station.env").read_text("utf-8"))
    known = {
        configuration.DATABASE_VARIABLE, key.PASSPHRASE_VARIABLE, bucket.KEY_VARIABLE, bucket.SECRET_VARIABLE,
        health.METRICS_VARIABLE,
    }  # fmt: skip
    assert set(named) == known
    assert "EnvironmentFile=-/etc/caravan/station.env" in (folder / "caravan-station.service").read_text("utf-8")
    assert "--env-file" in (folder / "Containerfile").read_text("utf-8")


def test_the_container_copies_what_is_there() -> None:
    text = (ROOT / "packaging" / "station" / "Containerfile").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("COPY ") and "--from" not in line:
            assert all((ROOT / source).exists() for source in line.split()[1:-1]), line
    assert "USER caravan" in text

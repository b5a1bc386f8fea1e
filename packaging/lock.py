"""Renews the hash-pinned requirement files from pyproject.toml, without addresses or paths in them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTRAS_OF_THE_PROGRAM = ("station", "postgres", "s3", "devchain", "keyring")
HEADER = "# Made by `packaging/dev.py lock` from pyproject.toml: versions and hashes, no addresses.\n"


def compile_lock(target: Path, *choice: str) -> None:
    """Resolve pyproject.toml into `target`, keeping versions that `target` already names where they still fit."""
    beside = Path(sys.executable).with_name("uv")
    uv = str(beside) if beside.exists() else shutil.which("uv")
    if uv is None:
        sys.exit("The lock is made with uv, which is not here: .venv/bin/pip install uv")
    command = [uv, "pip", "compile", "pyproject.toml", *choice, "--universal", "--python-version", "3.11"]
    # eth-tester and py-evm have pre-releases only for the versions we need; nothing else may be one.
    command += ["--prerelease", "if-necessary-or-explicit", "--generate-hashes", "--no-emit-index-url"]
    command += ["--no-header", "--no-annotate", "--quiet", "--output-file", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    text = HEADER + target.read_text(encoding="utf-8").removeprefix(HEADER)
    if found := re.search(r"\w+://\S+|(?<![\w.])/\w+/\S*", text):
        sys.exit(f"{target.name} holds an address or a path and must not be committed: {found.group()}")
    target.write_text(text, encoding="utf-8")
    count = len(re.findall(r"(?m)^[^# ]\S*==", text))
    print(f"{target.relative_to(ROOT)}: {count} packages")


def main() -> None:
    everything = ROOT / "packaging" / "requirements-dev.txt"
    program = ROOT / "packaging" / "requirements.txt"
    compile_lock(everything, "--all-extras")
    extras = [part for extra in EXTRAS_OF_THE_PROGRAM for part in ("--extra", extra)]
    compile_lock(program, *extras, "--constraint", str(everything.relative_to(ROOT)))


if __name__ == "__main__":
    main()

"""Brings the translation files up to date with the source and compiles them: `packaging/translate.py [--check]`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr", "ar")
"""English needs only its plurals."""


def update(folder: Path = TRANSLATIONS) -> None:
    """Take new strings into the .ts files in `folder`; those no longer in the source go."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app" / "gui").rglob("*.py"))
    for language in LANGUAGES:
        target = folder / f"caravan_{language}.ts"
        plural = ["-pluralonly"] if language == "en" else []
        _run(
            "pyside6-lupdate",
            *plural,
            "-locations",
            "none",
            "-no-obsolete",
            *sources,
            "-target-language",
            language,
            "-ts",
            str(target),
        )


def release(folder: Path = TRANSLATIONS) -> None:
    """Compile every .ts in `folder` to the .qm beside it."""
    for source in sorted(folder.glob("*.ts")):
        _run("pyside6-lrelease", "-silent", str(source))


def is_current() -> bool:
    """Whether the .ts files hold exactly the strings of the source, and the .qm files exactly the .ts files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in TRANSLATIONS.glob("*.ts"):
            shutil.copy(file, folder)
        update(folder)
        release(folder)
        kept = {file.name: file.read_bytes() for file in TRANSLATIONS.glob("caravan_*")}
        return kept == {file.name: file.read_bytes() for file in folder.glob("caravan_*")}


def _run(program: str, *arguments: str) -> None:
    # The tools lie beside the interpreter of the environment PySide6 was installed into.
    found = shutil.which(program, path=str(Path(sys.executable).parent)) or program
    subprocess.run([found, *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(0 if is_current() else 1)
    update()
    release()

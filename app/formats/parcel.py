"""Writing many files as one: a zip, or a new folder, that appears complete or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import InputError
from app.formats.target import fresh_file, refused

_DATE = (1980, 1, 1, 0, 0, 0)


class Parcel:
    """Takes files by relative name with forward slashes; a name is taken once."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def put(self, name: str, content: bytes) -> None:
        self.names.add(name)
        self._put(name, content)

    def free_name(self, stem: str, ending: str, full: str) -> str:
        """`stem` and `ending`, or with the picture's whole name where two pictures differ by their ending only."""
        return stem + ending if stem + ending not in self.names else full + ending

    def _put(self, name: str, content: bytes) -> None:
        raise NotImplementedError


class _Zip(Parcel):
    def __init__(self, archive: zipfile.ZipFile) -> None:
        super().__init__()
        self._archive = archive

    def _put(self, name: str, content: bytes) -> None:
        entry = zipfile.ZipInfo(name, _DATE)
        entry.external_attr = 0o644 << 16
        self._archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)


class _Folder(Parcel):
    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def _put(self, name: str, content: bytes) -> None:
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@contextmanager
def fresh_parcel(target: Path) -> Iterator[Parcel]:
    """A zip when `target` ends in .zip, else a folder, which must not exist yet or be empty (InputError)."""
    if target.suffix.lower() == ".zip":
        with fresh_file(target) as file, zipfile.ZipFile(file, "w") as archive:
            yield _Zip(archive)
        return
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise InputError(f"“{target.name}” is there already.", "Choose a new or empty folder; nothing was written.")
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent))
    except OSError as error:
        raise refused(target, error) from error
    try:
        yield _Folder(made)
        os.chmod(made, 0o755)
        if target.exists():
            target.rmdir()
        os.replace(made, target)
    except OSError as error:
        raise refused(target, error) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)

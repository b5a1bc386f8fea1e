"""Sizes of pictures while labels are read: from the project, else from the pictures beside the file of labels."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from types import TracebackType

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.item import Asset
from app.errors import FormatError
from app.formats.tree import Tree, is_zip, opened
from app.media.scan import media_type_of
from app.media.worker import DecodeWorker
from app.ops.door import Door
from app.store.tables import ItemRow

Size = tuple[int, int]
_BELOW = ("", "images", "train", "val", "data", "JPEGImages", "images/train", "images/val")


class PictureSizes:
    """Called with a picture's name. The decoding process starts when the first picture must be looked at; `close`, or
    leaving the `with`, ends it."""

    def __init__(self, door: Door, project_id: str, path: Path) -> None:
        self._known, self._paths = door.read(_sizes, project_id) if project_id else ({}, {})
        self._path = path
        self._found: dict[str, Size | None] = {}
        self._worker: DecodeWorker | None = None
        self._folders: PictureFolders | None = None

    def __call__(self, name: str) -> Size | None:
        base = "/" + PurePosixPath(name).name
        if size := self._known.get(name) or self._known.get(base):
            return size
        if name not in self._found:
            self._found[name] = self._measured(name, self._paths.get(name) or self._paths.get(base) or "")
        return self._found[name]

    def __enter__(self) -> PictureSizes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._worker is not None:
            self._worker.close()

    def _measured(self, name: str, own: str) -> Size | None:
        source: Path | bytes | None = Path(own) if own and Path(own).is_file() else self._beside(name)
        if source is None:
            return None
        self._worker = self._worker or DecodeWorker()
        try:
            info = self._worker.probe(source, name=name)
        except FormatError:
            return None
        return info.width, info.height

    def _beside(self, name: str) -> Path | bytes | None:
        if self._path.is_file() and is_zip(self._path):
            with opened(self._path) as tree:
                return _read(tree, name)
        folder = self._path if self._path.is_dir() else self._path.parent
        self._folders = self._folders or PictureFolders(folder)
        found = self._folders.find(name)
        return Path(found) if found else None


class PictureFolders:
    """Finds files below folders, directly or in the usual subfolders of images; each folder is listed only once. Links
    that lead outside are passed over."""

    def __init__(self, *folders: Path) -> None:
        tops = dict.fromkeys(os.fspath(folder) for folder in folders)
        self._tops = [
            (os.path.realpath(top), place)
            for top in tops
            for below in _BELOW
            if os.path.isdir(place := os.path.join(top, below))
        ]
        self._names: dict[str, frozenset[str]] = {}

    def find(self, name: str) -> str | None:
        """The file called `name` (a relative path with forward slashes)."""
        inner, _, base = name.rpartition("/")
        for root, top in self._tops:
            folder = os.path.join(top, inner)
            if folder not in self._names:
                self._names[folder] = _files_in(folder, root)
            if base in self._names[folder]:
                return os.path.join(folder, base)
        return None


class Pictures:
    """The pictures labels are about: in the archive itself, from which they are kept, or in folders beside it."""

    def __init__(self, door: Door, path: Path, *folders: Path) -> None:
        self._door = door
        self._folders = PictureFolders(*folders)
        self._stack = ExitStack()
        self._tree = self._stack.enter_context(opened(path)) if path.is_file() and is_zip(path) else None

    def __enter__(self) -> Pictures:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def find(self, name: str) -> str | None:
        """The file called `name` in the folders."""
        return self._folders.find(name)

    def bytes_of(self, name: str) -> bytes | None:
        """The picture's bytes where it is in the archive."""
        if self._tree is None or not media_type_of(name).startswith("image/"):
            return None
        return _read(self._tree, name)

    def keep(self, name: str) -> Asset | None:
        """The picture kept in the workspace, where it is in the archive."""
        data = self.bytes_of(name)
        if data is None:
            return None
        return Asset(self._door.assets.put(data), len(data), media_type_of(name))


def _files_in(folder: str, root: str) -> frozenset[str]:
    if not _is_inside(folder, root):
        return frozenset()
    try:
        with os.scandir(folder) as entries:
            return frozenset(
                entry.name
                for entry in entries
                if entry.is_file() and (not entry.is_symlink() or _is_inside(entry.path, root))
            )
    except (OSError, ValueError):
        return frozenset()


def _is_inside(path: str, root: str) -> bool:
    real = os.path.realpath(path)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def _read(tree: Tree, name: str) -> bytes | None:
    for candidate in (name, f"images/{name}"):
        if candidate in tree:
            try:
                return tree.read(candidate)
            except FormatError:
                return None
    return None


def _sizes(session: Session, project_id: str) -> tuple[dict[str, Size], dict[str, str]]:
    """Sizes and paths by name, and by base name with a slash before it where only one item has it."""
    sizes: dict[str, Size] = {}
    paths: dict[str, str] = {}
    bases: dict[str, int] = {}
    query = select(ItemRow.name, ItemRow.width, ItemRow.height, ItemRow.path).where(ItemRow.project_id == project_id)
    rows = list(session.execute(query))
    for name, *_ in rows:
        base = "/" + PurePosixPath(name).name
        bases[base] = bases.get(base, 0) + 1
    for name, width, height, path in rows:
        base = "/" + PurePosixPath(name).name
        for key in (name, base) if bases[base] == 1 else (name,):
            if width and height:
                sizes[key] = (width, height)
            if path:
                paths[key] = path
    return sizes, paths

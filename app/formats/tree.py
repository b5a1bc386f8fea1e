"""A folder, a zip or a single file as a set of named files; nothing is read beyond it, and never more than agreed.

Prevents zip slip, zip bombs and links that lead outside: names are only ever looked up, never used as paths to write.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from app.errors import FormatError
from app.formats.target import safe_name
from app.media.limit import Limits, too_many_bytes
from app.media.scan import media_type_of, natural_key
from app.media.source import access_errors, checked_size, read_bytes, shown_name

MOST_FILES = 2_000_000
MOST_RATIO = 500
"""A zip entry that unpacks to more than this many times its size is taken for a bomb (label files reach about 100)."""
LIMITS = Limits(bytes=1_000_000_000)
_SMALL = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Tree:
    """The files below `path` by relative name with forward slashes, in natural order; `refused` were left out, each
    with a reason. `root` is what the messages call it."""

    def __init__(self, path: Path, names: Iterable[str], refused: list[tuple[str, str]]) -> None:
        self.path = path
        self.root = shown_name(path)
        self.names = sorted(names, key=natural_key)
        self.refused = refused
        self._set = set(self.names)
        self._by_stem: dict[str, str] | None = None
        self._by_base: dict[str, list[str]] | None = None

    def __contains__(self, name: str) -> bool:
        return name in self._set

    def read(self, name: str, limits: Limits = LIMITS) -> bytes:
        """The bytes of a file in `names`; FormatError when it cannot be read or is too large."""
        raise NotImplementedError

    def head(self, name: str, size: int = 64 * 1024) -> bytes:
        """The first bytes; empty when it cannot be read."""
        raise NotImplementedError

    @property
    def is_single(self) -> bool:
        """Whether this is one file that was chosen itself."""
        return False

    def label_files(self, matches: Callable[[Path, bytes], bool], *endings: str) -> list[str]:
        """The files that a format's `sniff` knows; a single file is taken as it is. FormatError when there are none."""
        if self.is_single:
            return self.names
        found = [name for name in self.named(*endings) if matches(Path(name), self.head(name))]
        if not found:
            kinds = " or ".join(endings)
            raise FormatError(
                f"“{self.root}” holds no labels in this format.", f"None of its files ({kinds}) is one; choose another."
            )
        return found

    def shown(self, name: str) -> str:
        """How a message names one of the files."""
        return name

    def named(self, *endings: str) -> list[str]:
        return [name for name in self.names if name.lower().endswith(endings)]

    def images(self) -> list[str]:
        return [name for name in self.names if media_type_of(name).startswith("image/")]

    def picture(self, name: str, hint: str = "") -> str:
        """The picture that a file of labels calls `name`: as it stands, or the only one below some folder whose path
        ends so; of several that in a folder whose name `hint` (the name of the file of labels) holds. Empty when there
        is none."""
        if name in self._set:
            return name
        if self._by_base is None:
            self._by_base = defaultdict(list)
            for one in self.images():
                self._by_base[one.rpartition("/")[2]].append(one)
        found = [one for one in self._by_base.get(name.rpartition("/")[2], ()) if one.endswith("/" + name)]
        if len(found) > 1:
            found = [one for one in found if any(part in hint for part in one.split("/")[:-1])]
        return found[0] if len(found) == 1 else ""

    def image_of(self, stem: str) -> str:
        """The picture called `stem` (a name without its ending); empty when there is none."""
        if self._by_stem is None:
            self._by_stem = {}
            for name in self.images():
                self._by_stem.setdefault(name.rpartition(".")[0], name)
        return self._by_stem.get(stem, "")


class _File(Tree):
    def __init__(self, path: Path) -> None:
        checked_size(path, LIMITS)
        super().__init__(path, [path.name], [])

    @property
    def is_single(self) -> bool:
        return True

    def read(self, name: str, limits: Limits = LIMITS) -> bytes:
        return read_bytes(self.path, limits)

    def head(self, name: str, size: int = 64 * 1024) -> bytes:
        return _head(self.path, size)

    def shown(self, name: str) -> str:
        return self.root


class _Folder(Tree):
    def __init__(self, path: Path) -> None:
        refused: list[tuple[str, str]] = []
        super().__init__(path, _walk(path, refused), refused)

    def read(self, name: str, limits: Limits = LIMITS) -> bytes:
        # An empty file says something in some formats: looked at, and nothing there.
        if (
            not _head(self.path / name, 1)
            and os.path.isfile(self.path / name)
            and not os.path.getsize(self.path / name)
        ):
            return b""
        return read_bytes(self.path / name, limits)

    def head(self, name: str, size: int = 64 * 1024) -> bytes:
        return _head(self.path / name, size)


class _Zip(Tree):
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        refused: list[tuple[str, str]] = []
        self._archive = archive
        self._entries: dict[str, zipfile.ZipInfo] = {}
        entries = archive.infolist()
        if len(entries) > MOST_FILES:
            raise FormatError(f"“{shown_name(path)}” holds more than {MOST_FILES:,} files.", "Split it.")
        if sum(entry.compress_size for entry in entries) > os.path.getsize(path):
            raise FormatError(
                f"The files in “{shown_name(path)}” lie over one another, which looks like a trap.",
                "Unpack it with a program you trust, and choose the folder.",
            )
        for entry in entries:
            shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in entry.filename)[:200]
            if entry.is_dir() or entry.filename.startswith("__MACOSX/"):
                continue
            if not (name := safe_name(entry.filename)):
                refused.append((shown, "its name leads outside the archive"))
            elif stat.S_ISLNK(entry.external_attr >> 16):
                refused.append((shown, "it is a link"))
            elif entry.flag_bits & 1:
                refused.append((shown, "it is locked with a password"))
            elif entry.file_size > _SMALL and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
                refused.append((shown, f"it says it unpacks to {entry.file_size:,} bytes, which looks like a trap"))
            else:
                self._entries[name] = entry
        super().__init__(path, self._entries, refused)

    def read(self, name: str, limits: Limits = LIMITS) -> bytes:
        entry = self._entries[name]
        if entry.file_size >= limits.bytes:
            raise too_many_bytes(name, entry.file_size, limits)
        try:
            with self._archive.open(entry) as file:
                # What the entry declares may be a lie, so the reading itself is bounded too.
                content = file.read(entry.file_size + 1)
        except _DAMAGE as error:
            raise FormatError(f"“{name}” in “{self.root}” is damaged.", "Get a fresh copy of the archive.") from error
        if len(content) > entry.file_size:
            raise FormatError(f"“{name}” in “{self.root}” is larger than it says.", "Get a fresh copy of the archive.")
        return content

    def head(self, name: str, size: int = 64 * 1024) -> bytes:
        try:
            with self._archive.open(self._entries[name]) as file:
                return file.read(size)
        except _DAMAGE:
            return b""


@contextmanager
def opened(path: Path) -> Iterator[Tree]:
    """What is at `path`: a folder, a zip (by content, not by name) or one file. FormatError when it cannot be read."""
    if path.is_dir():
        yield _Folder(path)
        return
    checked_size(path, Limits(bytes=100_000_000_000))
    if not is_zip(path):
        if path.suffix.lower() == ".zip":
            raise FormatError(f"“{shown_name(path)}” is not a zip archive, or is damaged.", "Get a fresh copy of it.")
        yield _File(path)
        return
    with access_errors(path):
        try:
            archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
            raise FormatError(f"“{shown_name(path)}” is a damaged zip archive.", "Get a fresh copy of it.") from error
    with archive:
        yield _Zip(path, archive)


def is_zip(path: Path) -> bool:
    """Whether a file begins as zip archives do."""
    return _head(path, 4)[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def folder_of(name: str) -> str:
    """The folder part of a relative name, empty or ending in a slash."""
    return name[: name.rfind("/") + 1]


def resolved(name: str, base: str) -> str:
    """A relative reference in a file of folder `base`, as a name within the tree; empty when it leads outside."""
    parts: list[str] = []
    for part in PurePosixPath(base + name.replace("\\", "/")).parts:
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        else:
            parts.append(part)
    return safe_name("/".join(parts))


def _walk(root: Path, refused: list[tuple[str, str]]) -> Iterator[str]:
    with access_errors(root):
        os.scandir(root).close()
    count = 0
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [os.path.join(folder, name) for name in folders if os.path.islink(os.path.join(folder, name))]
        refused += [(os.path.relpath(link, root), "it is a link") for link in links]
        below = os.path.relpath(folder, root).replace(os.sep, "/")
        prefix = "" if below == "." else below + "/"
        for name in files:
            if name.startswith("."):
                continue
            if os.path.islink(os.path.join(folder, name)):
                refused.append((prefix + name, "it is a link"))
                continue
            if safe_name(prefix + name) != prefix + name:
                refused.append((prefix + name, "on some systems its name leads elsewhere, or cannot be"))
                continue
            count += 1
            if count > MOST_FILES:
                raise FormatError(f"“{shown_name(root)}” holds more than {MOST_FILES:,} files.", "Split it.")
            yield prefix + name


def _head(path: Path, size: int) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(size)
    except OSError:
        return b""

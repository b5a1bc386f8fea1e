"""Sound files with bytes changed, cut and repeated: items, skipped records or one clear error, and nothing else."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.formats.registry import format_named, formats
from app.ops import importing
from app.workspace import Workspace
from tests.formats.hostile import GOOD, MADE, Files, Picture, packed, put
from tests.formats.test_hostile import check_report

DATA = Path(__file__).parents[1] / "data" / "formats"
SMALL, FULL = 25, 300
NONSENSE = (
    b"null", b"-1", b"1e999", b"[]", b"{}", b'"x"', b"true", b"99999999999999999999", b"NaN", b"", b"\xff", b'""',
    b"9007199254740993", b"\\ud800", b"../../x", b"-0.0", b"&a;", b"\x00", b"1e-400", b"Infinity",
)  # fmt: skip
TABLE = b"item,label,start,end,text\na.txt,good,0,3,abc\nb.txt,bad,2,5,cde\n"
CONLL = b"-DOCSTART- a.txt 1 O\n\nAnna 0 4 B-person\nlives 5 10 O\n\nUlm 11 14 B-place\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path_factory.mktemp("workspace"))
    yield made
    made.close()


def sound(name: str) -> list[Files]:
    """Files that other programs wrote, and small ones of our own making."""
    found: list[Files] = []
    if (DATA / name).is_dir():
        paths = [path for path in sorted((DATA / name).rglob("*")) if path.is_file()]
        found.append({path.relative_to(DATA / name).as_posix(): path.read_bytes() for path in paths})
    if name in MADE:
        boxes = (((1, 2, 9, 8), "bad"), ((0, 0, 99, 49), "Größe 🚗"))
        found.append(MADE[name]([GOOD, Picture("папка/b.png", boxes, id=7)]))
    return found or [{"x.csv": TABLE} if name == "csv" else {"x.conll": CONLL}]


@pytest.mark.promise("H1")
@pytest.mark.parametrize("name", [known.name for known in formats() if known.can_read])
def test_damaged_files_are_reported_not_raised(
    name: str, workspace: Workspace, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    seed = random.Random(name)
    sources = sound(name)
    for turn in range(FULL if pytestconfig.getoption("--full") else SMALL):
        files = sources[turn % len(sources)]
        # Most often one file is bad, so that the others must still be read.
        bad = {seed.choice(sorted(files))} if turn % 3 else set(files)
        made = {key: damaged(content, seed) if key in bad else content for key, content in files.items()}
        source = put(made, tmp_path / "in")
        if format_named(name).reads_trees and turn % 5 == 4:
            source = packed(made, tmp_path / "x.zip")
            source.write_bytes(damaged(source.read_bytes(), seed))
        try:
            _, report = importing.import_as_project(workspace, source, name)
        except AppError as error:
            assert error.title and error.message and error.title.isprintable()
        else:
            check_report(report)
        shutil.rmtree(tmp_path / "in", ignore_errors=True)


def damaged(content: bytes, seed: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(seed.randrange(1, 4)):
        if not data:
            break
        way, place = seed.randrange(6), seed.randrange(len(data))
        if way == 0:
            data[place] = seed.randrange(256)
        elif way == 1:
            del data[place : place + seed.randrange(1, 40)]
        elif way == 2:
            data[place:place] = data[place : place + 30]
        elif way == 3 and seed.random() < 0.3:
            del data[place:]
        else:
            # A whole value: from one comma, colon or quotation mark to the next.
            start = next((n + 1 for n in range(place, 0, -1) if data[n : n + 1] in b',:"<>=[ \n'), place)
            end = next((n for n in range(place + 1, len(data)) if data[n : n + 1] in b',:"<> ]}\n'), len(data))
            data[start:end] = seed.choice(NONSENSE)
    return bytes(data)

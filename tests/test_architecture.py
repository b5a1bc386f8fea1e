"""The shape of the tree: file length, names, libraries of core, and nothing of a workplace in tracked files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 400
NAMELESS = {"util", "utils", "helper", "helpers", "common", "manager", "misc"}
# Composed so that this file does not hold what it looks for.
WORKPLACE = re.compile(
    r"(?<![\w./{}])/(?:work|root|opt/(?:pypi|wheels)|home/\w+|Users/\w+)/[\w.]"
    r"|(?:files\.)?pythonhosted\.org|pypi\.org/(?:simple|packages)|registry\.npmjs\.org|registry\.yarnpkg\.com"
    r"|(?:extra-)?index-url[ =]\S+://"
)
BINARY = {".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".parquet", ".xlsx", ".ico", ".icns", ".ttf", ".qm", ".db"}


def tracked() -> list[Path]:
    """Every file in version control, or in the tree where there is none (an unpacked archive)."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode == 0 and listing.stdout:
        return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    tops = ("app", "packaging", "resources", "tests")
    return [path for top in tops for path in (ROOT / top).rglob("*") if path.is_file()]


def sources() -> list[Path]:
    folders = ("app", "packaging", "tests")
    return [path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]


def test_files_stay_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_bytes().splitlines()) for path in sources()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_names_say_what_is_inside() -> None:
    found = []
    for path in sources():
        for part in (*path.relative_to(ROOT).parts[:-1], path.stem):
            if part in NAMELESS or part.startswith("base_") or part.rpartition("_")[2] in NAMELESS:
                found.append(str(path.relative_to(ROOT)))
    assert found == []


def test_imports_are_absolute() -> None:
    relative = []
    for path in sources():
        tree = ast.parse(path.read_bytes())
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(tree)):
            relative.append(str(path.relative_to(ROOT)))
    assert relative == []


def test_core_is_plain_python() -> None:
    allowed = sys.stdlib_module_names | {"app", "immutables"}
    found = []
    for path in sorted((ROOT / "app" / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{path.name}: {name}" for name in names if name.partition(".")[0] not in allowed]
    assert found == []


def test_packaging_is_standard_library_before_set_up() -> None:
    for name in ("dev.py", "environment.py"):
        for node in ast.walk(ast.parse((ROOT / "packaging" / name).read_bytes())):
            if isinstance(node, ast.Import | ast.ImportFrom):
                module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
                assert (module or "").partition(".")[0] in sys.stdlib_module_names | {"environment"}


def test_nothing_speaks_of_a_workplace() -> None:
    found = []
    for path in tracked():
        if path.suffix in BINARY or path.stat().st_size > 4_000_000:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in WORKPLACE.finditer(text)]
    assert found == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_lock_has_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "file:" not in text
    blocks = re.split(r"(?m)^(?=[a-z0-9])", text)[1:]
    assert len(blocks) > 50
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_ci_runs_the_one_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands == ["exec python3 packaging/dev.py test"]

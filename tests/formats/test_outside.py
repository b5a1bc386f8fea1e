"""Reading never opens another file than the chosen one, whatever names stand in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancel import Cancel, no_progress
from app.formats.base import Options, Report
from app.formats.registry import format_named, formats

_opened: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _opened is not None and event == "open" and isinstance(arguments[0], str | bytes | Path):
        _opened.append(str(arguments[0]))


sys.addaudithook(_hook)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    global _opened
    _opened = []
    yield _opened
    _opened = None


@pytest.mark.promise("H4")
def test_names_in_a_file_are_never_opened(tmp_path: Path, opened: list[str]) -> None:
    outside = tmp_path / "secret.png"
    outside.write_bytes(b"x")
    names = [str(outside), "../secret.png", "secret.png", "a/../../secret.png"]
    folder = tmp_path / "in"
    folder.mkdir()
    head = {"caravan": 1, "project": {"modality": "image"}}
    contents = {
        "caravan": [head, *({"item": {"id": name, "name": name}, "annotation": {}} for name in names)],
        "coco": [{"images": [{"id": n, "file_name": name} for n, name in enumerate(names)]}],
    }
    texts = {name: "\n".join(map(json.dumps, lines)) for name, lines in contents.items()}
    texts["csv"] = "item,label\n" + "".join(f"{name},x\n" for name in names)
    texts["conll"] = "".join(f"-DOCSTART- {name} 1 O\n\na 0 1 O\n\n" for name in names)
    assert set(texts) == {known.name for known in formats()}
    for name, text in texts.items():
        known = format_named(name)
        path = folder / f"x{known.extensions[0]}"
        path.write_text(text, encoding="utf-8")
        opened.clear()
        assert known.read is not None
        found = list(known.read(path, Options(), Report(), Cancel(), no_progress))
        assert {item.item.path for item in found} == {""}
        assert all(".." not in item.item.name and not item.item.name.startswith("/") for item in found)
        inside = [place for place in opened if str(tmp_path) in place]
        assert set(inside) == {str(path)}

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.cancel import Cancel
from app.core.project import ModalityName
from app.errors import Cancelled, FormatError, InputError
from app.media.scan import kind_of, scan_folder, text_columns, text_records
from app.media.table import open_table


def test_folder_in_natural_order_without_hidden_files_and_links_outside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "Sub 2").mkdir(parents=True)
    (root / "sub 10").mkdir()
    outside = tmp_path / "outside.png"
    outside.write_bytes(b"x")
    for name in ("page 10.png", "page 2.png", "Page 1.JPG", ".hidden.png", "notes.doc", "Sub 2/a.txt", "sub 10/b.csv"):
        (root / name).write_bytes(b"data")
    (root / "link.png").symlink_to(outside)
    (root / "inner.png").symlink_to(root / "page 2.png")
    (root / "loop").symlink_to(root)
    found = list(scan_folder(root))
    assert [f.name for f in found] == [
        "inner.png",
        "Page 1.JPG",
        "page 2.png",
        "page 10.png",
        "Sub 2/a.txt",
        "sub 10/b.csv",
    ]
    assert found[1].size == 4 and found[1].media_type == "image/jpeg" and found[1].mtime_ns > 0
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        list(scan_folder(root, cancel))
    (tmp_path / "bare" / "below").mkdir(parents=True)
    with pytest.raises(Cancelled):
        list(scan_folder(tmp_path / "bare", cancel))
    with pytest.raises(FormatError):
        list(scan_folder(tmp_path / "absent"))


def test_kinds() -> None:
    assert kind_of("a.JPG") is ModalityName.IMAGE
    assert kind_of(Path("a.txt")) is ModalityName.TEXT
    assert kind_of("a.jsonl") is ModalityName.TABULAR
    assert kind_of("a.exe") is None


def test_texts_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(
        '{"id": 1, "body": "हिन्दी\\nline", "long": "xxxxxxxxxxxxxxxxxxxxxxxx"}\n{"id": 2}\n{"id": 3, "body": "שלום"}\n'
    )
    with open_table(path) as table:
        assert [c.id for c in text_columns(table)] == ["body", "long", "id"]
        assert list(text_records(table, "body")) == [(0, "हिन्दी\nline"), (2, "שלום")]
    assert next(text_records(path, "id")) == (0, "1")
    with pytest.raises(InputError):
        list(text_records(path, "absent"))
    with pytest.raises(InputError):
        text_columns(tmp_path / "a.png")

"""An edit and its undoing made durable: from the gesture to the committed row, beside one bare row in SQLite."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark, median_ms, paired_ms

COUNTS = (1, 5_000, 50_000)
OUTLINE = tuple(n * 1_000 for n in range(40))


@contextmanager
def _drafts() -> Iterator[Iterator[tuple[int, Any]]]:
    """(number of regions, editor of a stored draft with so many, each of its commits waited for)."""
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.editor import AnnotationEditor
    from app.core.ids import record_id
    from app.modalities.image.regions import Polygon
    from app.ops import labeling
    from tests.workspaces import image_project, opened

    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "w") as workspace:

        def each() -> Iterator[tuple[int, Any]]:
            _, items = image_project(workspace, [f"{number}.png" for number in COUNTS])
            for regions, item in zip(COUNTS, items, strict=True):
                many = {str(n): Polygon(id=str(n), label="car", outer=OUTLINE, order=n) for n in range(regions)}
                workspace.write(labeling.put_all, Annotation(record_id(), item.id, workspace.person, Map(many)))
                editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
                editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
                yield regions, editor

        yield each()


def _move(editor: Any, moves: Iterator[int]) -> None:
    region = editor.annotation.regions["0"]
    editor.apply("Move", put=[replace(region, outer=(next(moves), *region.outer[1:]))])


@benchmark("save-edit")
def save_edit() -> Iterator[Row]:
    from sqlcipher3 import dbapi2

    with tempfile.TemporaryDirectory() as folder, _drafts() as drafts:
        floor = dbapi2.connect(str(Path(folder) / "floor.db"), isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL"):
            floor.execute(f"PRAGMA {pragma}").fetchall()
        floor.execute("CREATE TABLE region (id TEXT PRIMARY KEY, document TEXT) WITHOUT ROWID")
        for regions, editor in drafts:
            moves = count(1)

            def bare(moves: Iterator[int] = moves) -> None:
                document = json.dumps({"outer": list(OUTLINE), "n": next(moves)})
                floor.execute("INSERT OR REPLACE INTO region VALUES ('0', ?)", (document,))

            figure, least = paired_ms(lambda editor=editor, moves=moves: _move(editor, moves), bare, repeat=60)
            yield Row("save-edit", f"durable, {regions:,} regions", figure, "ms", least, asked="≤ 4 × floor")
        floor.close()


@benchmark("undo")
def undo() -> Iterator[Row]:
    with _drafts() as drafts:
        for regions, editor in drafts:
            _move(editor, count(1))
            figure = median_ms(lambda editor=editor: (editor.undo(), editor.redo()), repeat=30) / 2
            yield Row("undo", f"undo or redo, durable, {regions:,} regions", figure, "ms", asked="≤ 5 ms")

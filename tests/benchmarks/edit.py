"""An edit made durable: from the editor's gesture to the committed row, beside one bare row in SQLite."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from tests.benchmarks.frame import Row, benchmark, median_ms, paired_ms


@benchmark("edit")
def edit() -> Iterator[Row]:
    from immutables import Map
    from sqlcipher3 import dbapi2

    from app.core.annotation import Annotation
    from app.core.editor import AnnotationEditor
    from app.core.ids import record_id
    from app.modalities.image.regions import Polygon
    from app.ops import labeling
    from tests.workspaces import image_project, opened

    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "w") as workspace:
        floor = dbapi2.connect(str(Path(folder) / "floor.db"), isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL"):
            floor.execute(f"PRAGMA {pragma}").fetchall()
        floor.execute("CREATE TABLE region (id TEXT PRIMARY KEY, document TEXT) WITHOUT ROWID")
        _, items = image_project(workspace, ["one.png", "many.png", "most.png"])
        for regions, item in zip((1, 5_000, 50_000), items, strict=True):
            outline = tuple(n * 1_000 for n in range(40))
            many = {str(n): Polygon(id=str(n), label="car", outer=outline, order=n) for n in range(regions)}
            workspace.write(labeling.put_all, Annotation(record_id(), item.id, workspace.person, Map(many)))
            opening = median_ms(
                lambda key=item.id: workspace.read(labeling.open_annotation, key, workspace.person), repeat=3
            )
            editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
            editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
            moves = count(1)

            def ours(editor=editor, moves=moves) -> None:
                region = editor.annotation.regions["0"]
                editor.apply("Move", put=[replace(region, outer=(next(moves), *region.outer[1:]))])

            def bare(moves=moves, outline=outline) -> None:
                document = json.dumps({"outer": list(outline), "n": next(moves)})
                floor.execute("INSERT OR REPLACE INTO region VALUES ('0', ?)", (document,))

            figure, least = paired_ms(ours, bare, repeat=60)
            yield Row("edit", f"durable, {regions:,} regions", figure, "ms", least, asked="≤ 20 ms; ≤ 4 × at 50,000")
            figure = median_ms(lambda editor=editor: (editor.undo(), editor.redo()), repeat=30) / 2
            yield Row("edit", f"undo or redo, durable, {regions:,} regions", figure, "ms", asked="≤ 5 ms")
            yield Row("edit", f"open the draft, {regions:,} regions", opening, "ms", asked="≤ 1,000 ms at 50,000")
        floor.close()

"""An item with very many regions opened: its draft from the store, and the view until all of it is drawn."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.canvas import COUNTS, _application, _opened, polygons
from tests.benchmarks.frame import Row, benchmark, median_ms


@benchmark("open-item")
def open_item() -> Iterator[Row]:
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.ids import record_id
    from app.ops import labeling
    from tests.workspaces import image_project, opened

    _application()
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "w") as workspace:
        _, items = image_project(workspace, [f"{number}.png" for number in COUNTS])
        for regions, item in zip(COUNTS, items, strict=True):
            many = polygons(regions)
            whole = Annotation(record_id(), item.id, workspace.person, Map({one.id: one for one in many}))
            workspace.write(labeling.put_all, whole)
            figure = median_ms(
                lambda key=item.id: workspace.read(labeling.open_annotation, key, workspace.person), repeat=3
            )
            asked = "≤ 1,000 ms with the drawing" if regions == max(COUNTS) else ""
            yield Row("open-item", f"read the draft, {regions:,} regions", figure, "ms", asked=asked)
            view, seconds = _opened(many)
            yield Row("open-item", f"view opened, all drawn, {regions:,} regions", 1_000 * seconds, "ms")
            view.close()

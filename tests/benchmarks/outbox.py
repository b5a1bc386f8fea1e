"""An outbox delivered to a station on this machine: every signature recovered there, every receipt verified here."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.frame import Row, benchmark

RECORDS = 1_000


@benchmark("outbox")
def outbox() -> Iterator[Row]:
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.ids import record_id
    from app.ops import labeling, submitting
    from app.ops import outbox as waiting
    from tests.stations import serve, write_texts
    from tests.sync.people import engine, join, leased_all, settle, work
    from tests.workspaces import opened

    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "s") as served:
        texts = [f"Text number {n}, short and plain." for n in range(RECORDS)]
        project = served.project(write_texts(Path(folder) / "t", texts), batch_items=RECORDS)
        with opened(Path(folder) / "w") as workspace:
            station = join(workspace, served)
            sync, _ = engine(workspace)
            work(workspace, station, project, RECORDS)
            settle(sync, 10_000)
            for item in leased_all(workspace):
                annotation = Annotation(record_id(), item.id, workspace.person, answers=Map({"mood": "good"}))
                workspace.write(labeling.put_all, annotation)
                stored, _ = workspace.read(labeling.open_annotation, item.id, workspace.person)
                submitting.finish(workspace, item.id, stored)
            start = time.perf_counter()
            sync.wake()
            while workspace.read(waiting.counts).pending:
                sync.step()
            seconds = time.perf_counter() - start
            assert workspace.read(waiting.counts).received == RECORDS
            sync.stop()
            yield Row("outbox", f"deliver {RECORDS:,} records, receipts stored", seconds, "s", asked="≤ 20 s")

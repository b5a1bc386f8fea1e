"""A large table beside DuckDB: first rows, all of it, a page anywhere, sorting, filtering, labels on very many rows."""

from __future__ import annotations

import os
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.benchmarks.frame import Row, benchmark, median_ms, paired_ms

ROWS = int(os.environ.get("CARAVAN_BENCH_TABLE", "1000000"))
"""The full size is 10,000,000; the case of each row says the size that was measured."""
PAGE = 50


def make_file(path: Path) -> None:
    """Ten columns, about 100 bytes a row."""
    import duckdb

    columns = ["i AS number"]
    columns += [f"hash(i * {n}) % 1000000 AS n{n}" for n in (3, 5, 7)]
    columns += [f"round((hash(i * {n}) % 100000000) / 1000, 3) AS f{n}" for n in (11, 13)]
    columns += [f"'word ' || (hash(i * {n}) % 5000) AS w{n}" for n in (17, 19)]
    columns += ["'2026-01-' || (1 + i % 28) AS day", "CASE WHEN i % 2 = 0 THEN 'yes' ELSE 'no' END AS flag"]
    duckdb.sql(f"SELECT {', '.join(columns)} FROM range({ROWS}) t(i)").write_csv(str(path))


@benchmark("table")
def table() -> Iterator[Row]:
    import duckdb

    from app.media.condition import Compare, Condition
    from app.media.table import open_table

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "table.csv"
        make_file(source)
        size = f"{ROWS:,} × 10"
        begin = time.perf_counter()
        bare = duckdb.connect(str(folder / "bare.duckdb"))
        bare.execute(f"CREATE TABLE cells AS SELECT * FROM read_csv('{source}')")
        floor = time.perf_counter() - begin
        heads: list[float] = []
        begin = time.perf_counter()
        found = open_table(source, folder / "cache", first=lambda _: heads.append(time.perf_counter() - begin))
        whole = time.perf_counter() - begin
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        with found:
            yield Row("table", f"first rows, {size}", heads[0], "s", asked="≤ 0.3 s")
            yield Row("table", f"all of it, {size}", whole, "s", floor, asked="≤ 1.3 × DuckDB")
            yield Row("table", f"memory of the reading process, {size}", children, "MiB", asked="≤ 900 MiB at 10 M")
            chance = random.Random(4)
            anywhere = [chance.randrange(ROWS - PAGE) for _ in range(60)]
            ours_at, bare_at = count(), count()

            def bare_page() -> list[tuple[object, ...]]:
                place = anywhere[next(bare_at) % len(anywhere)]
                query = f"SELECT * FROM cells WHERE rowid >= {place} AND rowid < {place + PAGE}"
                return bare.execute(query).fetchall()

            ours, least = paired_ms(
                lambda: found.page(anywhere[next(ours_at) % len(anywhere)], PAGE), bare_page, repeat=40
            )
            yield Row("table", f"{PAGE} rows anywhere, {size}", ours, "ms", least, asked="≤ 1 ms")
            ids = {column.name: column.id for column in found.columns}
            ours, least = paired_ms(
                lambda: (found.sort(None), found.sort(ids["f11"])),
                lambda: bare.execute("CREATE OR REPLACE TABLE sorted AS SELECT rowid AS r FROM cells ORDER BY f11"),
                repeat=3,
            )
            yield Row("table", f"sort by a number, {size}", ours, "ms", least, asked="≤ 1.5 × DuckDB")
            found.sort(None)
            condition = Condition(Compare.EQUALS, "word 77", ids["w17"])
            ours, least = paired_ms(
                lambda: (found.filter(), found.filter(condition)),
                lambda: bare.execute("SELECT rowid FROM cells WHERE w17 = 'word 77'").fetchnumpy(),
                repeat=5,
            )
            yield Row("table", f"filter by a word, {size}", ours, "ms", least, asked="≤ 2 × DuckDB")
            found.filter()
        bare.close()
        yield from _bulk_label(folder)


def _bulk_label(folder: Path) -> Iterator[Row]:
    """Every second of a million rows gets a label in one step, durable, and loses it again."""
    from app.core.editor import AnnotationEditor
    from app.modalities.tabular.regions import Rows
    from app.ops import labeling
    from tests.workspaces import image_project, opened

    rows = 1_000_000
    with opened(folder / "w") as workspace:
        _, [item] = image_project(workspace, ["table.csv"])
        editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
        editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
        ranges = tuple((n, n + 1_000) for n in range(0, rows, 2_000))

        def once() -> None:
            editor.apply("Mark", put=[Rows(id="r", label="car", ranges=ranges)])
            editor.undo()

        yield Row("table", "label half a million rows and undo", median_ms(once, repeat=5), "ms", asked="≤ 1,000 ms")

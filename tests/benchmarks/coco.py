"""A COCO file read into the workspace and written again, beside msgspec and bare SQLite doing the least of it."""

from __future__ import annotations

import math
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.frame import Row, benchmark

ANNOTATIONS = int(os.environ.get("CARAVAN_BENCH_COCO", "100000"))
"""The full size is 1,000,000; the case of each row says the size that was measured."""
PER_IMAGE = 10


def make_file(path: Path, count: int) -> None:
    """`count` polygons of ten points on images that do not exist, ten an image, about 280 bytes each."""
    import msgspec

    seed = random.Random(1)
    encode = msgspec.json.Encoder().encode
    images = [
        {"id": n, "file_name": f"{n % 100:02}/{n:08}.jpg", "width": 1920, "height": 1080}
        for n in range(1, count // PER_IMAGE + 1)
    ]
    categories = [{"id": n, "name": f"class {n}", "supercategory": ""} for n in range(1, 81)]
    with path.open("wb") as file:
        file.write(b'{"images":' + encode(images) + b',"categories":' + encode(categories) + b',"annotations":[')
        for n in range(1, count + 1):
            x, y = seed.randrange(1700), seed.randrange(900)
            # Around a middle, as people draw: outlines that do not cross themselves.
            turns = [(0.628 * corner, 40 + 50 * seed.random()) for corner in range(10)]
            flat = [round(n, 2) for t, r in turns for n in (x + 90 + r * math.cos(t), y + 90 + r * math.sin(t))]
            record = {
                "id": n, "image_id": (n - 1) // PER_IMAGE + 1, "category_id": n % 80 + 1, "segmentation": [flat],
                "bbox": [x, y, 180.0, 180.0], "area": 12_345.5, "iscrowd": 0,
            }  # fmt: skip
            file.write((b"," if n > 1 else b"") + encode(record))
        file.write(b"]}")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@benchmark("coco")
def coco() -> Iterator[Row]:
    from app.ops import exporting, importing
    from tests.workspaces import opened

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "in.json"
        make_file(source, ANNOTATIONS)
        size = f"{ANNOTATIONS:,} annotations"
        floor_read = min(seconds(lambda n=n: _bare_read(source, folder / f"{n}.db")) for n in range(2))
        floor_write = min(seconds(lambda: _bare_write(folder / "0.db", folder / "bare.json")) for _ in range(2))
        with opened(folder / "w") as workspace:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            made = []
            figure = seconds(lambda: made.append(importing.import_as_project(workspace, source)[0]))
            more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            yield Row("coco", f"read into the store, {size}", figure, "s", floor_read, asked="≤ 3 × floor")
            yield Row("coco", f"memory of that, {size}", more, "MiB", asked="≤ 1 GB at 1,000,000")
            figure = seconds(lambda: exporting.export_project(workspace, made[0].id, "coco", folder / "out.json"))
            yield Row("coco", f"write from the store, {size}", figure, "s", floor_write, asked="≤ 3 × floor")


def _bare_read(source: Path, target: Path) -> None:
    """Split the file with msgspec and put every record as it is into one table."""
    import msgspec
    from sqlcipher3 import dbapi2

    names = ("images", "annotations")
    file_type = msgspec.defstruct("File", [(name, list[msgspec.Raw]) for name in names])
    record_type = msgspec.defstruct("Record", [(name, int) for name in ("id", "image_id", "category_id")])
    found = msgspec.json.decode(source.read_bytes(), type=file_type)
    decode = msgspec.json.Decoder(record_type).decode
    database = dbapi2.connect(str(target), isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE image (document BLOB)")
    key = "PRIMARY KEY (image, id)) WITHOUT ROWID"
    database.execute(f"CREATE TABLE region (image INTEGER, id INTEGER, label INTEGER, document BLOB, {key}")
    database.execute("BEGIN")
    database.executemany("INSERT INTO image VALUES (?)", ((bytes(raw),) for raw in found.images))
    rows = ((one.image_id, one.id, one.category_id, bytes(raw)) for raw in found.annotations for one in (decode(raw),))
    database.executemany("INSERT INTO region VALUES (?, ?, ?, ?)", rows)
    database.execute("COMMIT")
    database.close()


def _bare_write(source: Path, target: Path) -> None:
    """The records of that table, decoded and encoded once, one behind the other into a file."""
    import msgspec
    from sqlcipher3 import dbapi2

    database = dbapi2.connect(str(source), isolation_level=None)
    encode = msgspec.json.Encoder().encode
    with target.open("wb") as file:
        file.write(b'{"images":[')
        for (document,) in database.execute("SELECT document FROM image"):
            file.write(encode(msgspec.json.decode(document)) + b",\n")
        file.write(b'],"annotations":[')
        for (document,) in database.execute("SELECT document FROM region ORDER BY image, id"):
            file.write(encode(msgspec.json.decode(document)) + b",\n")
        file.write(b"]}")
    database.close()

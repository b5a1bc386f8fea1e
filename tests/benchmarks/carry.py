"""Work carried by hand: a bundle written, taken at the station, and its answer taken in; and a manager's overview."""

from __future__ import annotations

import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.frame import Row, benchmark

RECORDS = 1_000


@benchmark("carry")
def carry() -> Iterator[Row]:
    from app.ops import carrying
    from app.ops import outbox as waiting
    from app.protocol.carrying import Wish
    from app.protocol.hexadecimal import to_hex
    from app.signing.keystore import new_secret
    from app.signing.signer import KeyRole, Signer
    from app.station import carry as at_station
    from app.station.decide import decide_all
    from app.station.overview import overview
    from app.sync import carry as here
    from tests.promises.scene import submit
    from tests.stations import serve, write_texts
    from tests.sync.people import leased_all
    from tests.workspaces import opened

    with tempfile.TemporaryDirectory() as name, serve(Path(name) / "s") as served:
        folder = Path(name)
        texts = [f"Text number {n}, short and plain." for n in range(RECORDS)]
        project = served.project(write_texts(folder / "t", texts), batch_items=RECORDS, reviewers_per_item=0, quorum=0)
        with opened(folder / "w") as workspace:
            workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
            at_station.write_welcome(served.station, folder / "welcome.zip", "annotator")
            station = here.join(workspace, folder / "welcome.zip").id
            wish = Wish(id=to_hex(bytes(32)), project=to_hex(project), count=RECORDS)
            out = carrying.write_outbox(workspace, station, folder, [wish])
            start = time.perf_counter()
            back, _, _ = at_station.import_bundle(served.station, out, folder)
            yield Row("carry", f"station leases {RECORDS:,} items into a bundle", time.perf_counter() - start, "s")
            floor = _unzip(back)
            start = time.perf_counter()
            here.take_in(workspace, back)
            seconds = time.perf_counter() - start
            yield Row("carry", f"take {RECORDS:,} items in (floor: unzip)", seconds, "s", floor)
            submit(workspace, leased_all(workspace))
            start = time.perf_counter()
            out = carrying.write_outbox(workspace, station, folder)
            yield Row("carry", f"write {RECORDS:,} records out", time.perf_counter() - start, "s", _unzip(out))
            start = time.perf_counter()
            back, taken, _ = at_station.import_bundle(served.station, out, folder)
            yield Row("carry", f"station takes {RECORDS:,} records", time.perf_counter() - start, "s")
            start = time.perf_counter()
            here.take_in(workspace, back)
            yield Row("carry", f"take {RECORDS:,} receipts in", time.perf_counter() - start, "s", _unzip(back))
            assert taken == RECORDS and workspace.read(waiting.counts).received == RECORDS
        decide_all(served.station)
        start = time.perf_counter()
        assert served.station.read(overview, served.station).projects[0].accuracy is not None
        figure = 1_000 * (time.perf_counter() - start)
        yield Row("carry", f"overview of {RECORDS:,} decided items", figure, "ms", asked="≤ 500 ms")


def _unzip(path: Path) -> float:
    """Seconds to read every entry of a zip file and nothing more."""
    start = time.perf_counter()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            archive.read(name)
    return time.perf_counter() - start

"""An export's description beside MLCommons' own reader of Croissant, in an environment of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from app.station.export import export
from tests.oracle import python_with
from tests.station.scene import scene
from tests.station.test_export import work

pytestmark = [pytest.mark.oracle, pytest.mark.timeout(1_200)]
PACKAGE = "mlcroissant==1.1.1"
READ = (
    "import json, sys, mlcroissant as m; d = m.Dataset(sys.argv[1]); "
    "print(json.dumps([sorted(d.metadata.ctx.issues.errors), sorted(d.metadata.ctx.issues.warnings), "
    "[{k: v.decode() if isinstance(v, bytes) else v for k, v in r.items()} for r in d.records('decisions')]]))"
)


@pytest.fixture(scope="session")
def reader() -> Path:
    """The Python that has mlcroissant; made once, then kept."""
    return python_with(PACKAGE, "oracle-croissant")


def test_mlcroissant_takes_the_description_and_reads_the_decisions(reader: Path, tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work(s)
        export(s.station, tmp_path / "out")
    command = [reader, "-c", READ, tmp_path / "out" / "croissant.json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2_000:]
    errors, warnings, records = json.loads(done.stdout.splitlines()[-1])
    assert (errors, warnings) == ([], [])
    lines = [json.loads(line) for line in (tmp_path / "out" / "decisions.jsonl").read_text().splitlines()]
    named = {key.removeprefix("decisions/") for key in records[0]}
    assert [{f"decisions/{key}": line[key] for key in named} for line in lines] == records

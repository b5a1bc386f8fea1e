"""W2: the power goes at any moment while somebody labels; nothing acknowledged is lost, every database opens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.exc import SQLAlchemyError

from app.core.editor import AnnotationEditor
from app.errors import AppError
from app.modalities.image.regions import Box
from app.ops import items, labeling, projects
from app.store.backup import is_sound
from app.workspace import Workspace
from tests.promises.disk import Disk, build, environment, read_steps
from tests.workspaces import image_project, opened

ROOT = Path(__file__).parents[2]
EDITS = 60


def edit(folder: str, edits: str, synchronous: str) -> None:
    """Run as a process: edits one region again and again, and notes each edit that is acknowledged."""
    workspace = Workspace.open(Path(folder))
    connection = workspace._engine.raw_connection().dbapi_connection
    assert connection is not None
    connection.execute(f"PRAGMA synchronous={synchronous}").fetchall()
    (project,) = workspace.read(projects.all_projects)
    (item,) = workspace.read(items.page, project.id)
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    acknowledged = os.open(Path(folder) / "acknowledged", os.O_WRONLY | os.O_CREAT)
    for number in range(1, int(edits) + 1):
        editor.apply("Move", put=[Box(id="b", label="car", x1=number, y1=0, x2=number + 5, y2=5)])
        os.pwrite(acknowledged, b"%08d" % number, 0)
        if number % 25 == 0:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    os.close(acknowledged)
    workspace.close()


def cut_off(folder: Path, points: int, synchronous: str = "FULL") -> dict[str, int]:
    """Cuts the power at so many points of a run; what was lost at them."""
    with opened(folder / "before") as workspace:
        image_project(workspace, ["a.png"])
    shutil.copytree(folder / "before", folder / "disk")
    library, log = build(folder), folder / "log"
    command = [sys.executable, "-m", "tests.promises.test_power", str(folder / "disk"), str(EDITS), synchronous]
    subprocess.run(command, check=True, cwd=ROOT, env=environment(library, folder / "disk", log=log), timeout=300)
    steps = read_steps(log)
    chance, disk, done = Random(points), Disk(folder / "before"), 0
    syncs = sum(step.op == "S" for step in steps)
    found = {"points": 0, "steps": len(steps), "syncs": syncs, "lost": 0, "unopened": 0, "unsound": 0, "edits": 0}
    # The same moment may come up again: what of it reaches the disk is another matter each time.
    for point in sorted(chance.choices(range(len(steps)), k=points)):
        for step in steps[done : point + 1]:
            disk.advance(step)
        done = point + 1
        acknowledged = int(disk.written("acknowledged") or b"0")
        place = folder / "after"
        disk.cut(place, chance)
        _look(place, acknowledged, found)
        found["points"] += 1
        found["edits"] = max(found["edits"], acknowledged)
        shutil.rmtree(place)
    return found


def _look(place: Path, acknowledged: int, found: dict[str, int]) -> None:
    try:
        workspace = Workspace.open(place)
    except (AppError, SQLAlchemyError, OSError):
        found["unopened"] += 1
        return
    try:
        # A notice says that something had to be mended: it did not simply open.
        found["unopened"] += bool(workspace.notice)
        own = workspace.read(projects.all_projects)
        kept = 0
        for project in own:
            for item in workspace.read(items.page, project.id):
                annotation = workspace.read(labeling.annotation_of, item.id, workspace.person)
                region = annotation.regions.get("b") if annotation else None
                kept = region.x1 if isinstance(region, Box) else 0
        found["lost"] += kept < acknowledged
    finally:
        workspace.close()
    found["unsound"] += not is_sound(place / "workspace.db")


@pytest.mark.promise("W2")
@pytest.mark.timeout(1800)
def test_nothing_acknowledged_is_lost_when_the_power_goes(
    tmp_path: Path, size: Callable[[int, int], int], figure: Callable[..., None]
) -> None:
    found = cut_off(tmp_path, size(40, 1000))
    figure("power cuts", found["points"], "", "1,000")
    figure("acknowledged edits lost", found["lost"], "", "0")
    figure("databases that do not open", found["unopened"] + found["unsound"], "", "0")
    assert (found["lost"], found["unopened"], found["unsound"]) == (0, 0, 0)
    assert found["syncs"] >= EDITS and found["edits"] > EDITS // 2


@pytest.mark.promise("W2")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_less_than_full_synchronous_is_found_out(tmp_path: Path, synchronous: str) -> None:
    """The guard: with the database set to wait less for the disk, the same run loses edits."""
    found = cut_off(tmp_path, 25, synchronous)
    assert found["lost"] + found["unopened"] + found["unsound"] > 0


if __name__ == "__main__":
    edit(*sys.argv[1:])

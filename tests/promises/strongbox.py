"""A workspace full of words to look for, and a program that is killed while it encrypts or decrypts it.

`python -m tests.promises.strongbox FOLDER encrypt|decrypt POINTS [no-settle]` prints what each conversion left.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.core.editor import AnnotationEditor
from app.core.ids import record_id
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.errors import SealedError
from app.modalities.image.regions import Box
from app.ops import guarding, items, labeling, projects
from app.store import conversion
from app.store.spool import Spooled
from app.workspace import Workspace

WORDS = "correct horse battery"
SECRETS = ("Zanzibarproject", "quokkalabel", "wombatitem", "echidnatext", "numbatasset", "bilbyrecord", "dugongdamaged")
"""Each is written to one kind of file: if encryption forgets a kind, its word is found."""
FAST = 2**12


def furnish(folder: Path) -> None:
    """Something in every kind of file a workspace has."""
    workspace = Workspace.open(folder)
    schema = LabelSchema((Label("q", SECRETS[1], "#0072b2", "1"),))
    project = Project(record_id(), SECRETS[0], ModalityName.IMAGE, schema)
    workspace.write(projects.create_project, project)
    asset = workspace.assets.put((SECRETS[4] * 5_000).encode())
    item = Item(record_id(), project.id, SECRETS[2], "image/png", asset=asset, width=100, height=80)
    workspace.write(items.add, project.id, [item])
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    editor.apply("Draw", put=[Box(id="r1", label="q", x1=1_000, y1=2_000, x2=30_000, y2=40_000, text=SECRETS[3])])
    workspace.spool.put(Spooled("station", "submission", "ab" * 32, item.id, project.id, SECRETS[5].encode()))
    workspace.spool.set_aside("ab" * 32)
    workspace.back_up()
    workspace.close()
    (folder / "damaged" / "once").mkdir(parents=True)
    (folder / "damaged" / "once" / "workspace.db").write_text(SECRETS[6] * 100)
    (folder / "spool" / "left.record.part").write_text(SECRETS[5])
    cache = folder / "cache" / "tiles"
    cache.mkdir(parents=True)
    (cache / "x.tiles").write_text(SECRETS[4])


def contents(workspace: Workspace) -> dict[str, Any]:
    """What a person would miss if any of it were gone or different."""
    (project,) = workspace.read(projects.all_projects)
    (item,) = workspace.read(items.page, project.id)
    annotation = workspace.read(labeling.annotation_of, item.id, workspace.person)
    assert annotation is not None
    return {
        "project": project.title, "labels": [label.name for label in project.schema.labels], "item": item.name,
        "regions": [(region.id, region.label, region.text) for region in annotation.regions.values()],
        "asset": workspace.assets.read(item.asset).decode(), "spool": workspace.spool.damaged,
        "backups": len(list((workspace.path / "backups").glob("*.db"))),
    }  # fmt: skip


def found_in(folder: Path, words: Iterable[str] = SECRETS) -> set[str]:
    """Which of the words can be read in any file or name below the folder."""
    found = set()
    for path in folder.rglob("*"):
        data = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        found |= {word for word in words if word.encode() in data or word.encode("utf-16-le") in data}
    return found


def main() -> None:
    folder, way, points, settling = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4:] != ["no-settle"]
    if way == "decrypt":
        guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    wanted = _contents(folder)
    steps = _run(_copy(folder, 0), way, 0)
    left = []
    for number in range(points):
        point = 1 + (steps - 1) * number // max(1, points - 1)
        copy = _copy(folder, number + 1)
        _run(copy, way, point)
        if not settling:
            # The guard off: what was broken off stays as it is.
            shutil.rmtree(copy / conversion.STAGING, ignore_errors=True)
        left.append({"point": point, **_state(copy, wanted)})
        shutil.rmtree(copy)
    print(json.dumps({"steps": steps, "left": left}))


def _copy(folder: Path, number: int) -> Path:
    target = folder.with_name(f"{folder.name}-{number}")
    shutil.copytree(folder, target)
    return target


def _run(folder: Path, way: str, point: int) -> int:
    """Convert in a process of its own that dies before its step number `point` (0: never); how many steps it made."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        count = 0

        def before(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal count
            changes = event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate")
            if changes or (event == "open" and ("w" in str(arguments[1]) or arguments[2] & os.O_WRONLY)):
                count += 1
                if count == point:
                    os._exit(9)

        try:
            sys.addaudithook(before)
            if way == "encrypt":
                guarding.encrypt(folder, WORDS, scrypt_n=FAST)
            else:
                guarding.decrypt(folder, WORDS)
            os.write(writing, str(count).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answers:
        return int(answers.read() or 0)


def _contents(folder: Path) -> dict[str, Any]:
    workspace = _opened(folder)
    try:
        return contents(workspace)
    finally:
        workspace.close()


def _opened(folder: Path) -> Workspace:
    try:
        return Workspace.open(folder)
    except SealedError:
        return Workspace.open(folder, passphrase=WORDS)


def _state(folder: Path, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the next opening finds: the old state, the new one, or neither."""
    try:
        workspace = _opened(folder)
    except Exception as error:  # noqa: BLE001 - told to the test
        return {"state": f"does not open: {error!r}"}
    encrypted, now = workspace.encrypted, contents(workspace)
    workspace.close()
    if now != wanted:
        return {"state": "something is missing", "now": now}
    readable = found_in(folder)
    if encrypted and readable:
        return {"state": f"encrypted, yet readable: {sorted(readable)}"}
    if not encrypted and readable != set(SECRETS):
        return {"state": f"plain, yet not readable: {sorted(set(SECRETS) - readable)}"}
    return {"state": "encrypted" if encrypted else "plain"}


if __name__ == "__main__":
    main()

"""The core of the program as a process to be killed: labels, submits, syncs, and says each thing once it is durable.

Run as `python labeler.py WORKSPACE SECRET_HEX`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.core.editor import AnnotationEditor
from app.core.item import ItemState
from app.modalities.text.regions import Span
from app.ops import items, labeling, projects, submitting
from app.signing.signer import KeyRole, Signer
from app.workspace import Workspace

EDITS = 6


def main(folder: str, secret: str) -> None:
    workspace = Workspace.open(Path(folder))
    workspace.key.signer = Signer.from_secret(bytes.fromhex(secret), KeyRole.WORKER)
    workspace.start_sync()
    (project,) = workspace.read(projects.all_projects)
    todo = items.ItemFilter(states=frozenset({ItemState.NEW, ItemState.DRAFT}))
    print("ready", flush=True)
    while (item := workspace.read(items.item_at, project.id, todo, 0)) is not None:
        editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
        editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
        begun = editor.annotation.regions.get("r")
        at = begun.start if begun else -1
        for start in range(at + 1, at + 1 + EDITS):
            editor.apply("Move", put=[Span(id="r", label="name", parts=((start, start + 2),))])
            print(f"edit {item.id} {start}", flush=True)
        editor.apply("Answer", answers={"mood": "good"})
        submitting.finish(workspace, item.id, editor.annotation)
        print(f"sealed {item.id}", flush=True)
    workspace.close()
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

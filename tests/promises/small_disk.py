"""A process whose files may not grow: edits and submits at every length its disk refuses, and says what came of it.

Run as `python -m tests.promises.small_disk WORKSPACE WRITES`; the workspace holds leased texts and no open key.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from app.core.editor import AnnotationEditor
from app.errors import StoreError
from app.modalities.text.regions import Span
from app.ops import items, labeling, outbox, projects, submitting
from app.signing.signer import KeyRole, Signer
from app.workspace import Workspace

_UNLIMITED = resource.getrlimit(resource.RLIMIT_FSIZE)[1]


def limit(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, _UNLIMITED))


def main(folder: str, writes: str) -> None:
    workspace = Workspace.open(Path(folder))
    workspace.key.signer = Signer.from_secret(b"\x31" * 32, KeyRole.WORKER)
    (project,) = workspace.read(projects.all_projects)
    item, *others = workspace.read(items.page, project.id)
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    commits = []
    editor.committed.connect(commits.append)
    refused, unclear, lost, stuck, place, kept_place = 0, [], 0, 0, 0, -1

    def save() -> None:
        while commits:
            workspace.write(labeling.save, [commits[0]], workspace.person)
            commits.pop(0)

    def acknowledged() -> int:
        kept = workspace.read(labeling.annotation_of, item.id, workspace.person)
        return kept.regions["r"].parts[0][0] if kept and "r" in kept.regions else -1

    for number in range(int(writes)):
        # The log of writes begins anew, so that the limit falls at every place of it.
        workspace._engine.raw_connection().dbapi_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        limit(number * 997)
        for _ in range(300):
            place += 1
            editor.apply("Move", put=[Span(id="r", label="name", parts=((place, place + 1),))])
            try:
                save()
                kept_place = place
            except StoreError as error:
                refused += 1
                if not error.message or "safe" not in error.message:
                    unclear.append(str(error))
                lost += acknowledged() != kept_place
                break
        limit(_UNLIMITED)
        try:
            save()
            kept_place = place
        except StoreError:
            stuck += 1
        lost += acknowledged() != place
    limit(100)
    editor.apply("Answer", drop=["r"], answers={"mood": "good"})
    limit(_UNLIMITED)
    save()
    limit(100)
    sealed = 0
    try:
        submitting.finish(workspace, item.id, editor.annotation)
        sealed += 1
    except StoreError as error:
        refused += 1
        if "safe" not in error.message:
            unclear.append(str(error))
    pending = workspace.read(outbox.counts).pending + len(workspace.spool)
    limit(_UNLIMITED)
    submitting.finish(workspace, item.id, editor.annotation)
    left = len(list((Path(folder) / "spool").iterdir()))
    workspace.close()
    again = Workspace.open(Path(folder))
    kept = again.read(labeling.annotation_of, item.id, again.person)
    lost += kept is None or dict(kept.answers) != {"mood": "good"} or bool(kept.regions)
    counts = again.read(outbox.counts)
    report = {
        "refused": refused, "unclear": unclear, "lost": lost, "stuck": stuck, "sealed_on_full_disk": sealed,
        "pending_after_refusal": pending, "spool_files": left, "queued": counts.queued, "others": len(others),
        "notice": again.notice,
    }  # fmt: skip
    again.close()
    print(json.dumps(report))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""W1: kill -9 at random moments of labelling and syncing; nothing acknowledged is lost, nothing is sent twice."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.ops import items, labeling, outbox, projects
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station.invitation import make_invitation
from app.station.tables import SubmissionRow
from app.store.backup import is_sound
from app.sync import account
from app.workspace import Workspace
from tests.stations import serve, write_texts
from tests.sync.people import engine, settle, work
from tests.workspaces import opened


def run_until_killed(folder: Path, secret: bytes, after: float) -> list[str]:
    """What a labeler said before it was killed `after` seconds from being ready."""
    command = [sys.executable, "-m", "tests.promises.labeler", str(folder), secret.hex()]
    said: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        timer = threading.Timer(after, process.kill)
        timer.start()
        said.extend(line.strip() for line in process.stdout if line.endswith("\n"))
        timer.cancel()
        timer.join()
    return said


def edits_lost(workspace: Workspace, acknowledged: dict[str, int], sealed: set[str]) -> list[str]:
    lost = []
    for item_id, start in acknowledged.items():
        annotation = workspace.read(labeling.annotation_of, item_id, workspace.person)
        region = annotation.regions.get("r") if annotation else None
        if region is None or region.start < start:
            lost.append(item_id)
    states = {item_id: workspace.read(items.get, item_id).state.editable for item_id in sealed}
    return lost + [item_id for item_id, editable in states.items() if editable]


@pytest.mark.promise("W1")
@pytest.mark.timeout(7_200)
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path, size, figure) -> None:
    kills = size(6, 1_000)
    number, batch = kills * 20, 10_000
    chance = random.Random(7)
    secret = new_secret()
    folder = tmp_path / "w"
    with serve(tmp_path / "s") as served:
        texts = write_texts(
            tmp_path / "t", [f"Text number {n} is long enough to move a span along it." for n in range(number)]
        )
        project = served.project(texts, batch_items=min(number, batch))
        with opened(folder) as workspace:
            workspace.key.signer = Signer.from_secret(secret, KeyRole.WORKER)
            station = account.join(workspace, make_invitation(served.station, "annotator")).id
            sync, _ = engine(workspace)
            for begin in range(0, number, batch):
                work(workspace, station, project, min(batch, number - begin))
                settle(sync, 100_000)
            sync.stop()
        acknowledged: dict[str, int] = {}
        sealed: set[str] = set()
        lost: list[str] = []
        for _ in range(kills):
            known = set(sealed)
            acknowledged_now: dict[str, int] = {}
            for line in run_until_killed(folder, secret, chance.uniform(0.02, 0.7)):
                word, *rest = line.split()
                if word == "edit":
                    acknowledged[rest[0]] = acknowledged_now[rest[0]] = max(int(rest[1]), acknowledged.get(rest[0], -1))
                elif word == "sealed":
                    sealed.add(rest[0])
            with opened(folder) as workspace:
                assert not workspace.notice
                lost += edits_lost(workspace, acknowledged_now, sealed - known)
        assert acknowledged
        with opened(folder) as workspace:
            lost += edits_lost(workspace, acknowledged, sealed)
            workspace.key.signer = Signer.from_secret(secret, KeyRole.WORKER)
            sync, clock = engine(workspace)
            for _ in range(200):
                settle(sync, 10_000)
                if not workspace.read(outbox.counts).pending:
                    break
                clock.pass_ms(400_000)
            sync.stop()
            counts = workspace.read(outbox.counts)
            (mine,) = workspace.read(projects.all_projects)
            assert mine.title
        rows = select(func.count(), func.count(SubmissionRow.item.distinct())).select_from(SubmissionRow)
        total, distinct = served.station.read(lambda s: s.execute(rows).one())
    figure("kills", kills, "kills", "1,000")
    figure("acknowledged edits lost", len(lost), f"of {len(acknowledged)} items", "0")
    figure("duplicate submissions", total - distinct, f"of {total}", "0")
    assert lost == []
    assert counts.pending == 0
    assert total == distinct == counts.received >= len(sealed)
    assert is_sound(folder / "workspace.db")

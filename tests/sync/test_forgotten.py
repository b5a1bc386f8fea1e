"""What was forgotten comes back: leases by a restored station, items and verdicts by a lost local database."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from sqlalchemy import select

from app.core.item import ItemState
from app.core.review import Verdict
from app.errors import FormatError, RejectedError
from app.ops import items, outbox, reviewing, stations
from app.protocol.canonical import canonical
from app.protocol.envelope import Envelope
from app.protocol.messages import LeasesRequest
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.signing.verify import recover
from app.station.auth import Caller
from app.station.backup import back_up, restore
from app.station.decide import decide_all
from app.station.export import export
from app.station.readopt import readopt
from app.station.tables import LeaseItemRow, LeaseRow, RewardRow, SubmissionRow
from app.store.tables import SubmissionRow as OwnRow
from app.verify.export import verify_export
from app.workspace import Workspace
from tests.promises.test_delivery import move
from tests.stations import make_station, serve, write_texts
from tests.sync.people import answer_and_submit, engine, join, leased, settle, work
from tests.workspaces import opened

SECRET = b"\x31" * 32


def _rejoin(workspace: Workspace, account, secret: bytes) -> None:
    """What joining again writes, after the database was lost."""
    workspace.key.signer = Signer.from_secret(secret, KeyRole.WORKER)
    workspace.write(
        stations.add, station_id=account.id, url=account.url, fingerprint="", name=account.name,
        network=account.network, worker=account.worker, token="", roles=account.roles,
    )  # fmt: skip


def _lose(folder: Path) -> None:
    for part in folder.glob("workspace.db*"):
        part.unlink()
    for part in (folder / "backups").glob("*"):
        part.unlink()


def test_work_under_a_lease_younger_than_the_backup_is_paid(tmp_path: Path) -> None:
    make_station(tmp_path / "s")
    with serve(tmp_path / "s") as served, opened(tmp_path / "w") as workspace:
        project = served.project(
            write_texts(tmp_path / "t"), reviewers_per_item=0, quorum=0, times={"hold_s": 0}, gold={"share_bp": 0}
        )
        station = join(workspace, served)
        back_up(tmp_path / "s", tmp_path / "b")
        sync, clock = engine(workspace)
        work(workspace, station, project, 3)
        settle(sync)
        found = leased(workspace)
        answer_and_submit(workspace, found[0], mood="good")
        settle(sync)
        assert workspace.read(outbox.counts).received == 1
        served.server.close()
        restore(tmp_path / "b", tmp_path / "r")
        with serve(tmp_path / "r") as again:
            other = again.person()
            other.join(project)
            taken = other.lease(project, 4)
            workspace.write(move, station, again.server.url)
            answer_and_submit(workspace, found[1], mood="good")
            for _ in range(4):
                clock.pass_ms(20_000)
                settle(sync)
            counts = workspace.read(outbox.counts)
            assert (counts.received, counts.parked, counts.pending) == (2, 0, 0)
            assert len(leased(workspace)) == 3
            sync.stop()
            [lease] = again.station.read(
                lambda s: list(s.scalars(select(LeaseRow).where(LeaseRow.worker != other.worker)))
            )
            rows = again.station.read(lambda s: list(s.scalars(select(SubmissionRow))))
            assert {row.lease for row in rows} == {lease.id} and len(rows) == 2
            assert lease.state == "active" and len(taken.items) == 4
            mine = select(LeaseItemRow.state).where(LeaseItemRow.lease == lease.id)
            assert sorted(again.station.read(lambda s: list(s.scalars(mine)))) == ["open", "submitted", "submitted"]
            decide_all(again.station)
            assert len(again.station.read(lambda s: list(s.scalars(select(RewardRow))))) == 2
            # The lease is in the log again, so that anybody can check the work that names it.
            export(again.station, tmp_path / "out")
            assert verify_export(tmp_path / "out", recover=recover).failure is None


def test_a_lease_of_somebody_else_or_of_another_key_counts_for_nothing(tmp_path: Path) -> None:
    with serve(tmp_path / "s") as served:
        project = served.project(write_texts(tmp_path / "t"))
        one, other = served.person(), served.person()
        one.join(project)
        body = one.lease(project, 2)
        lease = Envelope.from_wire(body.lease)
        caller = Caller(other.worker, other.worker, "", frozenset({"annotator"}), b"")
        # Known already: nothing is done, and nobody else gets anything by it.
        assert served.station.write(readopt, served.station, caller, body.lease) is False
        forged = {**lease.message, "leaseId": secrets.token_bytes(32), "worker": other.worker}
        fake = Signer.from_secret(new_secret(), KeyRole.RECORD).seal(
            "Lease", forged, served.station.authority.records, lease.payload
        )
        theirs = served.station.sign("Lease", {**forged, "worker": one.worker}, lease.payload)
        altered = served.station.sign("Lease", forged, lease.payload).to_wire()
        altered["payload"] = canonical({"items": [], "terms": []}).decode()
        for wire in (fake.to_wire(), theirs.to_wire(), altered, body.receipt, {"type": "Lease"}):
            with pytest.raises((RejectedError, FormatError)):
                served.station.write(readopt, served.station, caller, wire)
        answer = other.client.offer_leases([canonical(fake.to_wire()), canonical(theirs.to_wire())])
        assert "did not sign" in answer.problems[0] and "somebody else" in answer.problems[1]
        assert LeasesRequest(leases=(fake.to_wire(),)).leases
        assert len(served.station.read(lambda s: list(s.scalars(select(LeaseRow.id))))) == 1


def test_a_lost_database_gets_submissions_and_what_the_station_holds_back(tmp_path: Path) -> None:
    with serve(tmp_path / "s") as served:
        project = served.project(write_texts(tmp_path / "t"))
        with opened(tmp_path / "w") as workspace:
            station = join(workspace, served, secret=SECRET)
            sync, _ = engine(workspace)
            work(workspace, station, project, 4)
            settle(sync)
            found = leased(workspace)
            answer_and_submit(workspace, found[0], mood="good")
            settle(sync)
            # Delivered: its second copy is gone. These two are only in the spool; one of them was done twice.
            answer_and_submit(workspace, found[1], mood="good")
            answer_and_submit(workspace, found[2], mood="good")
            workspace.write(items.set_state, found[2].id, ItemState.RETURNED)
            answer_and_submit(workspace, workspace.read(items.get, found[2].id), mood="bad")
            names = [item.remote for item in found]
            account = workspace.read(stations.get, station)
            sync.stop()
        _lose(tmp_path / "w")
        with opened(tmp_path / "w") as workspace:
            _rejoin(workspace, account, SECRET)
            sync, _ = engine(workspace)
            settle(sync)
            states = {item.remote: item.state for item in leased(workspace)}
            assert [states[name] for name in names] == [ItemState.RECEIVED] * 3 + [ItemState.NEW]
            assert workspace.read(outbox.counts).parked == 0
            own = workspace.read(lambda s: {row.state for row in s.scalars(select(OwnRow))})
            assert own <= {"received", "superseded"}
            sync.stop()
        held = served.station.read(lambda s: list(s.scalars(select(SubmissionRow).where(SubmissionRow.current))))
        assert len(held) == 3


def test_a_review_of_the_spool_leaves_the_item_open_until_every_subject_has_one(tmp_path: Path) -> None:
    with serve(tmp_path / "s") as served:
        project = served.project(write_texts(tmp_path / "t", ["Only one."]), annotators_per_item=2)
        for _ in range(2):
            person = served.person()
            person.join(project)
            lease = person.lease(project, 1)
            person.send(person.submission(lease, lease.items[0]))
        with opened(tmp_path / "w") as workspace:
            station = join(workspace, served, "reviewer", secret=SECRET)
            sync, _ = engine(workspace)
            work(workspace, station, project, 1, "reviewer")
            settle(sync)
            [item] = leased(workspace)
            first, second = workspace.read(reviewing.subjects, item.id)
            sync.stop()
            account = workspace.read(stations.get, station)
            reviewing.decide(workspace, item.id, first.submission_hash, Verdict.ACCEPTED)
            assert workspace.read(items.get, item.id).state is ItemState.DRAFT
        _lose(tmp_path / "w")
        with opened(tmp_path / "w") as workspace:
            _rejoin(workspace, account, SECRET)
            assert workspace.read(outbox.counts).queued == 1
            sync, _ = engine(workspace)
            settle(sync)
            [item] = leased(workspace)
            # One of two subjects was judged before: the item waits for the other one.
            assert item.state is ItemState.DRAFT
            assert [review.submission_hash for review in workspace.read(reviewing.reviews, item.id)] == [
                first.submission_hash
            ]
            reviewing.decide(workspace, item.id, second.submission_hash, Verdict.ACCEPTED)
            settle(sync)
            assert workspace.read(items.get, item.id).state is ItemState.RECEIVED
            sync.stop()

"""Large parts of work without a network, out of an encrypted workspace and into a reviewer's."""

from __future__ import annotations

from pathlib import Path

from app.core.item import ItemState
from app.core.review import Verdict
from app.ops import carrying, disputing, guarding, items, outbox, packing, reviewing, submitting
from app.protocol.bundle import Bundle
from app.protocol.canonical import parse_canonical
from app.protocol.carrying import Wish
from app.protocol.codec import annotation_from_payload
from app.protocol.hexadecimal import to_hex
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station import carry as at_station
from app.station.decide import decide_all
from app.sync import carry
from app.workspace import Workspace
from tests.stations import Served, serve
from tests.sync.large import image_project, label, noisy_mask, polygons
from tests.sync.people import leased
from tests.workspaces import opened

WORDS = "a few quiet words"


def _joined(served: Served, workspace: Workspace, stick: Path, role: str) -> str:
    workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
    at_station.write_welcome(served.station, stick / f"{role}.zip", role)
    return carry.join(workspace, stick / f"{role}.zip").id


def _round(served: Served, workspace: Workspace, station: str, stick: Path, *wishes: Wish) -> carry.Taken:
    out = carrying.write_outbox(workspace, station, stick, wishes, ask=True)
    back, _, refused = at_station.import_bundle(served.station, out, stick)
    assert not refused
    return carry.take_in(workspace, back)


def _plain(annotation) -> list:
    return [(region.label, region.geometry()) for region in annotation.ordered()]


def test_large_work_goes_and_comes_by_bundles(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with opened(tmp_path / "a"):
        pass
    guarding.encrypt(tmp_path / "a", WORDS, scrypt_n=2**4)
    with serve(tmp_path / "station") as served, opened(tmp_path / "r") as other:
        project = image_project(served, tmp_path / "pictures", reviewers_per_item=1)
        workspace = Workspace.open(tmp_path / "a", passphrase=WORDS)
        try:
            station = _joined(served, workspace, stick, "annotator")
            _round(served, workspace, station, stick)
            _round(served, workspace, station, stick, Wish(id=to_hex(b"\1" * 32), project=to_hex(project), count=1))
            [item] = leased(workspace)
            annotation = label(workspace, item, [*polygons(1_000), noisy_mask()])
            submitting.finish(workspace, item.id, annotation)
            payload = workspace.read(submitting.submission_of, item.id).payload
            name = parse_canonical(payload)["regions"]["blobs"][0][2:]
            kept = [path for path in (tmp_path / "a" / "assets").rglob("*") if path.is_file()]
            assert all(name not in path.name and b'"polygon"' not in path.read_bytes() for path in kept)
            out = carrying.write_outbox(workspace, station, stick)
            with Bundle(out) as bundle:
                assert bundle.has(f"blobs/{name}") and len(bundle.entries("blobs")) == 3
            back, taken, refused = at_station.import_bundle(served.station, out, stick)
            assert (taken, refused) == (1, 0)
            # The same again changes nothing.
            assert at_station.import_bundle(served.station, out, tmp_path)[1:] == (1, 0)
            assert carry.take_in(workspace, back).received == 1

            judge = _joined(served, other, stick, "reviewer")
            _round(served, other, judge, stick)
            wish = Wish(id=to_hex(b"\2" * 32), project=to_hex(project), role="reviewer", count=1)
            _round(served, other, judge, stick, wish)
            [task] = leased(other)
            [subject] = other.read(reviewing.subjects, task.id)
            seen = reviewing.annotation(other, subject, task.id)
            assert _plain(seen) == _plain(annotation)
            fixed = label(other, task, list(seen.ordered())[1:])
            reviewing.decide(other, task.id, subject.submission_hash, Verdict.FIXED, fixed=fixed)
            _round(served, other, judge, stick)
            assert other.read(outbox.counts).received == 1

            decide_all(served.station)
            assert _round(served, workspace, station, stick).decisions == 1
            assert workspace.read(items.get, item.id).state is ItemState.FIXED
            corrected = _corrected(workspace, item.id)
            assert _plain(corrected) == _plain(fixed)
        finally:
            workspace.close()


def _corrected(workspace: Workspace, item_id: str):
    submission = workspace.read(submitting.submission_of, item_id)
    decision = workspace.read(disputing.decision_of, submission.digest)
    return annotation_from_payload(packing.opened(workspace, decision.fixed), "fixed", item_id)

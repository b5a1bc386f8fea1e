"""A machine that never has a network: it joins, gets work, delivers it and sees decisions and pay, all by bundles."""

from __future__ import annotations

import itertools
import json
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from app.core.item import ItemState
from app.core.review import Verdict
from app.errors import AppError, BlockedError, FormatError, InputError, RejectedError
from app.ops import carrying, items, noting, outbox, projects, reviewing, rewards
from app.protocol.bundle import Bundle, write_bundle
from app.protocol.carrying import Wish
from app.protocol.hexadecimal import to_hex
from app.protocol.statement import Contents
from app.protocol.struct_type import learnt
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station import carry as at_station
from app.station.decide import decide_all
from app.station.tables import AccountRow, LeaseRow, SubmissionRow
from app.sync import carry
from app.workspace import Workspace
from tests.promises.scene import dump
from tests.stations import Served, serve, write_texts
from tests.sync.people import answer_and_submit, leased
from tests.workspaces import opened


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[tuple[Served, Workspace, bytes, Path]]:
    stick = tmp_path / "stick"
    stick.mkdir()
    with serve(tmp_path / "station") as served, opened(tmp_path / "w") as workspace:
        project = served.project(write_texts(tmp_path / "texts"), reviewers_per_item=0, quorum=0, times={"hold_s": 0})
        workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
        yield served, workspace, project, stick


def _joined(served: Served, workspace: Workspace, stick: Path) -> str:
    at_station.write_welcome(served.station, stick / "welcome.zip", "annotator", name="Ada")
    assert carry.look(workspace, stick / "welcome.zip").invitation is not None
    return carry.join(workspace, stick / "welcome.zip").id


def _wish(project: bytes, number: int, count: int) -> Wish:
    return Wish(id=to_hex(bytes([number]) * 32), project=to_hex(project), count=count)


def test_the_whole_loop_without_a_network(scene) -> None:
    served, workspace, project, stick = scene
    station = _joined(served, workspace, stick)
    first = carrying.write_outbox(workspace, station, stick)
    back, _, _ = at_station.import_bundle(served.station, first, stick)
    taken = carry.take_in(workspace, back)
    assert taken.messages == () and workspace.read(noting.noted, carrying.joining_note(station)) == ""
    [account] = served.station.read(lambda s: list(s.scalars(select(AccountRow))))
    assert account.name == "Ada"
    [card] = json.loads(workspace.read(noting.noted, f"cards:{station}"))["cards"]
    assert card["title"] == "Moods"

    out = carrying.write_outbox(workspace, station, stick, [_wish(project, 1, 3), _wish(bytes(32), 2, 1)])
    back, _, _ = at_station.import_bundle(served.station, out, stick)
    found = carry.look(workspace, back)
    assert (found.leases, found.items, found.files, found.for_me) == (1, 3, 3, True)
    taken = carry.take_in(workspace, back)
    assert (taken.leases, taken.items, taken.files) == (1, 3, 3)
    # Why the other wish was not granted is told.
    assert len(taken.messages) == 1 and "no such project" in taken.messages[0]
    mine = leased(workspace)
    assert len(mine) == 3 and all(workspace.assets.has(item.asset) for item in mine)

    for item in mine:
        answer_and_submit(workspace, item, mood="good")
    out = carrying.write_outbox(workspace, station, stick)
    back, taken_there, refused = at_station.import_bundle(served.station, out, stick)
    assert (taken_there, refused) == (3, 0)
    assert carry.take_in(workspace, back).received == 3
    assert workspace.read(outbox.counts).pending == 0 and not list(workspace.spool)

    decide_all(served.station)
    with pytest.raises(InputError):
        carrying.write_outbox(workspace, station, stick)
    out = carrying.write_outbox(workspace, station, stick, ask=True)
    back, _, _ = at_station.import_bundle(served.station, out, stick)
    taken = carry.take_in(workspace, back)
    assert taken.decisions == 3 and taken.statements == 1
    assert {item.state for item in leased(workspace)} == {ItemState.ACCEPTED}
    assert sum(line.amount for line in workspace.read(rewards.lines, station)) == 3 * 20
    assert carry.take_in(workspace, back).nothing


def test_a_statement_with_pages_comes_with_them(scene, monkeypatch) -> None:
    # The bound of a page is read when its type is first met; it must not be the one of this test.
    learnt(Contents)
    monkeypatch.setattr("app.protocol.statement.PAGE_LINES", 2)
    served, workspace, project, stick = scene
    station = _joined(served, workspace, stick)
    for wish in ([], [_wish(project, 1, 3)]):
        out = carrying.write_outbox(workspace, station, stick, wish)
        carry.take_in(workspace, at_station.import_bundle(served.station, out, stick)[0])
    for item in leased(workspace):
        answer_and_submit(workspace, item, mood="good")
    out = carrying.write_outbox(workspace, station, stick)
    at_station.import_bundle(served.station, out, stick)
    decide_all(served.station)
    out = carrying.write_outbox(workspace, station, stick, ask=True)
    back, _, _ = at_station.import_bundle(served.station, out, stick)
    carry.take_in(workspace, back)
    assert sum(line.amount for line in workspace.read(rewards.lines, station)) == 3 * 20
    found = workspace.read(rewards.newest_statement, station)
    assert found is not None and len(found[1]) == 2


@pytest.mark.promise("D10")
def test_three_times_in_any_order_changes_nothing(scene) -> None:
    served, workspace, project, stick = scene
    station = _joined(served, workspace, stick)
    asked = [carrying.write_outbox(workspace, station, stick)]
    carry.take_in(workspace, at_station.import_bundle(served.station, asked[0], stick)[0])
    # Two bundles are written before either is answered, and each is imported three times at the station.
    asked = [carrying.write_outbox(workspace, station, stick, [_wish(project, n, 2)]) for n in (1, 2)]
    chance, backs = Random(5), []
    order = asked * 3
    chance.shuffle(order)
    for turn, path in enumerate(order):
        (stick / str(turn)).mkdir()
        backs.append(at_station.import_bundle(served.station, path, stick / str(turn))[0])
    leases = served.station.read(lambda s: list(s.scalars(select(LeaseRow))))
    assert len(leases) == 2
    for path in chance.sample(backs, len(backs)):
        carry.take_in(workspace, path)
    assert len(leased(workspace)) == 4
    for item in leased(workspace):
        answer_and_submit(workspace, item, mood="good")
    out = carrying.write_outbox(workspace, station, stick)
    (stick / "r").mkdir()
    receipts = at_station.import_bundle(served.station, out, stick / "r")[0]
    decide_all(served.station)
    late = carrying.write_outbox(workspace, station, stick, ask=True)
    (stick / "d").mkdir()
    decisions = at_station.import_bundle(served.station, late, stick / "d")[0]
    # The decisions may come before the receipts they rest on.
    for path in (decisions, receipts, backs[0], decisions, backs[-1]):
        carry.take_in(workspace, path)
    assert {item.state for item in leased(workspace)} == {ItemState.ACCEPTED}
    assert workspace.read(outbox.counts).received == 4
    before = dump(workspace)
    before.pop("meta")
    for path in itertools.chain(backs, (receipts, decisions)):
        carry.take_in(workspace, path)
    after = dump(workspace)
    after.pop("meta")
    assert after == before
    assert len(served.station.read(lambda s: list(s.scalars(select(SubmissionRow))))) == 4


def test_wishes_need_the_persons_key(scene) -> None:
    served, workspace, project, stick = scene
    station = _joined(served, workspace, stick)
    carry.take_in(
        workspace, at_station.import_bundle(served.station, carrying.write_outbox(workspace, station, stick), stick)[0]
    )
    out = carrying.write_outbox(workspace, station, stick, [_wish(project, 1, 2)])
    bare = stick / "bare.zip"
    with Bundle(out) as bundle:
        header, data = bundle.header, bundle.read("wishes.json", 10**6)
        proof = bundle.read("sign_in.json", 10**6)
    write_bundle(bare, header, [("wishes.json", data)])
    at_station.import_bundle(served.station, bare, stick)
    write_bundle(bare, header, [("wishes.json", data.replace(b'"count":2', b'"count":5')), ("sign_in.json", proof)])
    with pytest.raises(FormatError):
        at_station.import_bundle(served.station, bare, stick)
    assert not served.station.read(lambda s: list(s.scalars(select(LeaseRow))))
    workspace.key.signer.lock()
    with pytest.raises(BlockedError):
        carrying.write_outbox(workspace, station, stick, [_wish(project, 2, 2)])


@pytest.fixture
def answered(scene) -> tuple[Served, Workspace, Path, Path]:
    """(station, workspace, the bundle with two leased items that is not taken yet, folder)."""
    served, workspace, project, stick = scene
    station = _joined(served, workspace, stick)
    out = carrying.write_outbox(workspace, station, stick, [_wish(project, 1, 2)])
    return served, workspace, at_station.import_bundle(served.station, out, stick)[0], stick


def _nothing_taken(workspace: Workspace) -> bool:
    return workspace.read(projects.all_projects) == []


@pytest.mark.parametrize("name", ["../up", "/etc/passwd", "assets/../x", "records/../../x.jsonl", "C:\\x", "a/b"])
def test_names_that_leave_the_folder_are_refused(answered, name: str) -> None:
    _, workspace, back, stick = answered
    bad = stick / "bad.zip"
    with zipfile.ZipFile(back) as source, zipfile.ZipFile(bad, "w") as target:
        for info in source.infolist():
            target.writestr(info, source.read(info))
        target.writestr(name, b"x")
    for read in (carry.look, carry.take_in):
        with pytest.raises(FormatError, match="not allowed"):
            read(workspace, bad)
    assert _nothing_taken(workspace) and not (stick / "up").exists()


def test_bombs_links_and_halves_are_refused(answered) -> None:
    _, workspace, back, stick = answered
    bad = stick / "bad.zip"
    with zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as target, zipfile.ZipFile(back) as source:
        target.writestr("bundle.json", source.read("bundle.json"))
        target.writestr("assets/" + "ab" * 32, bytes(20_000_000))
    with pytest.raises(FormatError, match="inflates too far"):
        carry.take_in(workspace, bad)
    link = zipfile.ZipInfo("assets/" + "cd" * 32)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(bad, "w") as target, zipfile.ZipFile(back) as source:
        target.writestr("bundle.json", source.read("bundle.json"))
        target.writestr(link, b"/etc/passwd")
    with pytest.raises(FormatError, match="not a file"):
        carry.take_in(workspace, bad)
    data = back.read_bytes()
    for length in (0, 10, len(data) // 2, len(data) - 30):
        bad.write_bytes(data[:length])
        with pytest.raises(FormatError, match="whole zip"):
            carry.take_in(workspace, bad)
    assert _nothing_taken(workspace)


def test_what_the_station_did_not_sign_is_refused(answered) -> None:
    served, workspace, back, stick = answered
    with Bundle(back) as bundle:
        header = bundle.header
        parts = {entry.name: bundle.read(entry.name, 10**7) for entry in bundle.entries()}
    page = json.loads(parts["changes/000001.json"])

    def taken_with(change) -> None:
        document = json.loads(json.dumps(page))
        change(document)
        bad = stick / "bad.zip"
        write_bundle(bad, header, {**parts, "changes/000001.json": json.dumps(document).encode()}.items())
        carry.take_in(workspace, bad)

    def lease(document):
        return next(one for one in document["page"]["changes"] if one["record"]["type"] == "Lease")

    def forge(document) -> None:
        lease(document)["record"]["message"]["lateMs"] += 1

    def other_item(document) -> None:
        lease(document)["assignment"]["items"][0]["asset"] = "0x" + "11" * 32

    def other_station(document) -> None:
        document["page"]["station"] = "0x" + "22" * 32

    bad = stick / "bad.zip"
    asset = next(name for name in parts if name.startswith("assets/"))
    write_bundle(bad, header, {**parts, asset: b"something else"}.items())
    with pytest.raises(FormatError, match="damaged"):
        carry.take_in(workspace, bad)
    assert _nothing_taken(workspace)
    for change in (forge, other_item, other_station):
        with pytest.raises((RejectedError, FormatError)):
            taken_with(change)
        assert _nothing_taken(workspace)
    other = served.person()
    foreign = header.__class__(station=header.station, worker=other.worker, direction="to_worker", number=1)
    write_bundle(bad, foreign, parts.items())
    with pytest.raises(InputError, match="not for you"):
        carry.take_in(workspace, bad)
    # And the true one is taken afterwards, as if nothing had happened.
    assert carry.take_in(workspace, back).items == 2


def test_an_older_bundle_never_moves_the_feed_back(answered) -> None:
    served, workspace, back, stick = answered
    carry.take_in(workspace, back)
    station = workspace.read(projects.all_projects)[0].station_id
    for item in leased(workspace)[:1]:
        answer_and_submit(workspace, item, mood="bad")
    out = carrying.write_outbox(workspace, station, stick)
    (stick / "n").mkdir()
    carry.take_in(workspace, at_station.import_bundle(served.station, out, stick / "n")[0])

    def place(session):
        from app.ops import stations

        account = stations.get(session, station)
        return account.cursor, account.checkpoint, account.epoch

    before = workspace.read(place)
    carry.take_in(workspace, back)
    assert workspace.read(place) == before
    served.station.restart()
    (stick / "e").mkdir()
    after_restart = carrying.write_outbox(workspace, station, stick, ask=True)
    newer = at_station.import_bundle(served.station, after_restart, stick / "e")[0]
    carry.take_in(workspace, newer)
    renewed = workspace.read(place)
    assert renewed[2] != before[2]
    # Everything is offered once more, and a bundle of the epoch before does not bring that epoch back.
    assert workspace.read(outbox.counts).queued == 1
    carry.take_in(workspace, back)
    assert workspace.read(place) == renewed
    assert sum(workspace.read(items.state_counts, leased(workspace)[0].project_id).values()) == 2
    assert issubclass(InputError, AppError)


def test_a_reviewer_without_a_network_gets_the_work_to_judge(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with serve(tmp_path / "station") as served, opened(tmp_path / "w") as workspace:
        project = served.project(write_texts(tmp_path / "texts"), times={"hold_s": 0})
        author = served.person()
        author.join(project)
        lease = author.lease(project, 2)
        for item in lease.items:
            author.send(author.submission(lease, item))
        workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
        at_station.write_welcome(served.station, stick / "welcome.zip", "reviewer", project=project)
        station = carry.join(workspace, stick / "welcome.zip").id
        # Joining and asking fit into one bundle.
        wish = Wish(id=to_hex(b"\x07" * 32), project=to_hex(project), role="reviewer", count=2)
        out = carrying.write_outbox(workspace, station, stick, [wish])
        taken = carry.take_in(workspace, at_station.import_bundle(served.station, out, stick)[0])
        assert (taken.items, taken.messages) == (2, ())
        for item in leased(workspace):
            [subject] = workspace.read(reviewing.subjects, item.id)
            assert b"good" in subject.payload and workspace.assets.has(item.asset)
            reviewing.decide(workspace, item.id, subject.submission_hash, Verdict.ACCEPTED)
        out = carrying.write_outbox(workspace, station, stick)
        back, done, refused = at_station.import_bundle(served.station, out, stick)
        assert (done, refused) == (2, 0) and carry.take_in(workspace, back).received == 2
        decide_all(served.station)
        states = served.station.read(lambda s: {row.state for row in s.scalars(select(SubmissionRow))})
        assert states == {"accepted"}

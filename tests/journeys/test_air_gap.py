"""Journey 7: the outbox on a stick to the station, receipts back; repetition and a lost stick change nothing."""

from __future__ import annotations

import pytest

from app.core.item import ItemState
from app.core.outbox import OutboxState
from app.errors import InputError
from app.ops import carrying, items, outbox, projects, stations
from app.protocol.bundle import Bundle, BundleHeader, write_bundle
from app.station import carry
from tests.stations import serve, write_texts
from tests.sync.people import engine, join, settle
from tests.workspaces import opened


def _work(workspace, served, count=3):
    """Leased, labelled and sealed; the station has not been told."""
    from app.core.annotation import Annotation
    from app.core.editor import AnnotationEditor
    from app.ops import labeling, submitting
    from app.sync import account

    [joined] = workspace.read(stations.all_stations)
    card = account.cards(workspace, joined)[0]
    account.ask_for_work(workspace, joined, card.project, "annotator", count)
    sync, _clock = engine(workspace)
    settle(sync)
    sync.stop()
    [project] = workspace.read(projects.all_projects)
    found = workspace.read(items.page, project.id)
    for item in found:
        annotation, _history = workspace.read(labeling.open_annotation, item.id, workspace.person)
        editor = AnnotationEditor(annotation)
        commits = []
        editor.committed.connect(commits.append)
        editor.apply("Answer", answers={"mood": "good"})
        workspace.write(labeling.save, commits, workspace.person)
        assert isinstance(editor.annotation, Annotation)
        submitting.finish(workspace, item.id, editor.annotation)
    return project


@pytest.fixture
def carried(tmp_path):
    """(workspace, served station, project) with three sealed submissions."""
    with serve(tmp_path / "station") as served, opened(tmp_path / "workspace") as workspace:
        served.project(write_texts(tmp_path / "texts", ("One.", "Zwei.", "ثلاثة")))
        join(workspace, served)
        yield workspace, served, _work(workspace, served)


def test_records_go_by_stick_and_receipts_come_back(carried, tmp_path) -> None:
    workspace, served, project = carried
    [account] = workspace.read(stations.all_stations)
    stick = tmp_path / "stick"
    stick.mkdir()
    out = carrying.write_outbox(workspace, account.id, stick)
    assert workspace.read(outbox.counts).pending == 3
    back, taken, refused = carry.import_bundle(served.station, out, stick)
    assert (taken, refused) == (3, 0)
    found = carrying.read_answers(workspace, back)
    assert (found.received, found.parked, found.unknown) == (3, 0, 0)
    assert [entry.state for entry in workspace.read(outbox.entries)] == [OutboxState.RECEIVED] * 3
    assert {item.state for item in workspace.read(items.page, project.id)} == {ItemState.RECEIVED}
    assert not list(workspace.spool)
    with pytest.raises(InputError):
        carrying.write_outbox(workspace, account.id, stick)


def test_the_same_stick_twice_gives_the_same_receipts(carried, tmp_path) -> None:
    workspace, served, _project = carried
    [account] = workspace.read(stations.all_stations)
    first = carrying.write_outbox(workspace, account.id, tmp_path)
    second = carrying.write_outbox(workspace, account.id, tmp_path)
    assert first.name != second.name
    back, _, _ = carry.import_bundle(served.station, first, tmp_path)
    with Bundle(back) as bundle:
        once = bundle.read("receipts/000001.json", 10**7)
    again, taken, _ = carry.import_bundle(served.station, second, tmp_path)
    assert taken == 3
    with Bundle(again) as bundle:
        twice = bundle.read("receipts/000001.json", 10**7)
    assert once.replace(b'"status":201', b'"status":200') == twice
    assert carrying.read_answers(workspace, again).received == 3
    assert carrying.read_answers(workspace, back).unknown == 3


def test_work_that_was_also_sent_is_confirmed_once(carried, tmp_path) -> None:
    workspace, served, _project = carried
    [account] = workspace.read(stations.all_stations)
    out = carrying.write_outbox(workspace, account.id, tmp_path)
    sync, _clock = engine(workspace)
    settle(sync)
    sync.stop()
    back, taken, _ = carry.import_bundle(served.station, out, tmp_path)
    assert taken == 3
    assert carrying.read_answers(workspace, back).unknown == 3
    assert workspace.read(outbox.counts).received == 3


def test_a_bundle_of_somebody_else_is_refused(carried, tmp_path) -> None:
    workspace, served, _project = carried
    [account] = workspace.read(stations.all_stations)
    out = carrying.write_outbox(workspace, account.id, tmp_path)
    with pytest.raises(InputError):
        carrying.read_answers(workspace, out)
    stranger = BundleHeader(station="0x" + account.id, worker="0x" + "11" * 20, direction="to_station", number=1)
    forged = tmp_path / "forged.zip"
    with Bundle(out) as bundle:
        write_bundle(forged, stranger, [("records/000001.jsonl", bundle.read("records/000001.jsonl", 10**7))])
    with pytest.raises(InputError):
        carry.import_bundle(served.station, forged, tmp_path)
    other = served.person()
    theirs = BundleHeader(station="0x" + account.id, worker=other.worker, direction="to_station", number=1)
    with Bundle(out) as bundle:
        write_bundle(forged, theirs, [("records/000001.jsonl", bundle.read("records/000001.jsonl", 10**7))])
    _back, taken, refused = carry.import_bundle(served.station, forged, tmp_path)
    assert (taken, refused) == (0, 3)


def test_a_bad_line_is_refused_alone(carried, tmp_path) -> None:
    workspace, served, _project = carried
    [account] = workspace.read(stations.all_stations)
    out = carrying.write_outbox(workspace, account.id, tmp_path)
    with Bundle(out) as bundle:
        header, data = bundle.header, bundle.read("records/000001.jsonl", 10**7)
    mixed = tmp_path / "mixed.zip"
    write_bundle(mixed, header, [("records/000001.jsonl", b'{"half": \n' + data + b"[]\n")])
    back, taken, refused = carry.import_bundle(served.station, mixed, tmp_path)
    assert (taken, refused) == (3, 2)
    assert carrying.read_answers(workspace, back).received == 3

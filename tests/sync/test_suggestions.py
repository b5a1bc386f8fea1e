"""Suggestions on the annotator's computer: fetched with the work, once before the person, and never in their way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import update

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.region import Origin
from app.ops import carrying, items, labeling, projects, proposing, submitting
from app.ops.filtering import ItemFilter
from app.protocol.bundle import Bundle
from app.protocol.canonical import canonical, sha256
from app.protocol.carrying import Wish
from app.protocol.hexadecimal import to_hex
from app.protocol.suggestion import suggestions_bytes
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station import carry as at_station
from app.station.suggestion import suggest_from, suggestion_terms
from app.station.tables import AssetRow, ItemRow
from app.sync import carry
from app.sync.engine import SyncEngine
from app.workspace import Workspace
from tests.proposals import IMAGE_LABELS, coco, photos
from tests.stations import Served, serve
from tests.sync.people import engine, join, leased, settle, work
from tests.workspaces import opened

FOUND = {
    "photo0.png": [("Car", [10, 20, 30, 40], 0.91), ("Tree", [100, 50, 60, 90], 0.4), ("Tree", [1, 2, 3, 4], 0.3)],
    "photo1.png": [("Car", [5, 5, 20, 20], 0.75)],
}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(tmp_path / "station") as found:
        yield found


def project_of(served: Served, tmp_path: Path, count: int = 3, **fields) -> bytes:
    """Photographs, and what a model found on two of them."""
    project = served.project(photos(tmp_path / "photos", count), labels=IMAGE_LABELS, **{"questions": [], **fields})
    station, path = served.station, coco(tmp_path / "model.json", FOUND)
    suggest_from(station, project, station.read(suggestion_terms, station, project), path)
    return project


@contextmanager
def begun(served: Served, tmp_path: Path, project: bytes, role: str = "annotator") -> Iterator[At]:
    """Somebody who has asked for work; nothing of it has arrived."""
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served, role)
        sync, _ = engine(workspace)
        work(workspace, station, project, role=role)
        yield At(workspace, sync)
        sync.stop()


@dataclass
class At:
    workspace: Workspace
    sync: SyncEngine

    def items(self) -> dict[str, Item]:
        """The leased items by name, as soon as there are some."""
        while not (found := self.workspace.read(projects.all_projects)):
            self.sync.step()
        return {item.name: item for item in self.workspace.read(items.page, found[0].id)}

    def settle(self) -> dict[str, Item]:
        """The same once everything has arrived."""
        settle(self.sync)
        return self.items()


def opened_item(workspace: Workspace, item: Item) -> Annotation:
    """As the labelling page opens it."""
    return proposing.open_item(workspace, item.id)[0]


def problem(workspace: Workspace, item: Item) -> str:
    return workspace.read(proposing.problem, item.id)


def edited(workspace: Workspace, item: Item, **change) -> Annotation:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    editor.apply("Edit", **change)
    return editor.annotation


def count(workspace: Workspace, item: Item) -> int:
    return workspace.read(items.get, item.id).suggestions


def test_they_come_with_the_work_and_wait_for_the_person(served: Served, tmp_path: Path) -> None:
    project = project_of(served, tmp_path)
    with begun(served, tmp_path, project) as at:
        workspace, found = at.workspace, at.settle()
        assert {name: item.suggestions for name, item in found.items()} == {
            "photo0.png": 3, "photo1.png": 1, "photo2.png": 0,
        }  # fmt: skip
        [page] = [workspace.read(items.page, found["photo0.png"].project_id, ItemFilter(suggestions=True))]
        assert {item.name for item in page} == {"photo0.png", "photo1.png"}

        first = found["photo0.png"]
        annotation = opened_item(workspace, first)
        assert sorted(one.confidence for one in annotation.suggestions.values()) == [3_000, 4_000, 9_100]
        assert annotation.is_empty and not problem(workspace, first)
        car, tree, other = sorted(annotation.suggestions.values(), key=lambda one: -one.confidence)
        edited(workspace, first, put=[car])
        edited(workspace, first, drop=[tree.id])
        # Opened again they are as the person left them: neither brought back nor brought twice.
        again = opened_item(workspace, first)
        assert set(again.suggestions) == {other.id} and set(again.regions) == {car.id}
        assert count(workspace, first) == 1
        [note] = [one for one in submitting.problems(*_parts(workspace, first), again) if "undecided" in one.text]
        assert note.region == other.id
        assert not opened_item(workspace, found["photo2.png"]).suggestions
        assert not problem(workspace, found["photo2.png"])


def _parts(workspace: Workspace, item: Item):
    return workspace.read(projects.get_project, item.project_id), workspace.read(items.get, item.id)


def test_what_was_accepted_and_what_was_changed_is_signed_so(served: Served, tmp_path: Path) -> None:
    from dataclasses import replace

    from app.protocol.canonical import parse_canonical

    project = project_of(served, tmp_path)
    with begun(served, tmp_path, project) as at:
        workspace, item = at.workspace, at.settle()["photo0.png"]
        workspace.write(items.set_size, item.id, item.width, item.height)
        car, tree, other = sorted(opened_item(workspace, item).suggestions.values(), key=lambda one: -one.confidence)
        edited(workspace, item, put=[car, replace(tree, x2=tree.x2 - 5_000)])
        done = edited(workspace, item, drop=[other.id])
        assert sorted(one.origin for one in done.regions.values()) == [Origin.SUGGESTION, Origin.EDITED]
        submitting.finish(workspace, item.id, done)
        at.settle()
        sent = workspace.read(submitting.submission_of, item.id)
        regions = parse_canonical(sent.payload)["regions"]
        assert sorted(one["origin"] for one in regions) == ["suggestion", "suggestion_edited"]


# --- what a station may send ------------------------------------------------------------------------------------------


def frame(item: ItemRow) -> dict[str, int]:
    return {"width": item.width, "height": item.height, "orientation": 1}


def plant(served: Served, title: str, data: bytes, *, named: bytes = b"") -> bytes:
    """Make the station hand out these bytes, right or wrong, for an item."""
    name = named or sha256(data)

    def put(session) -> None:
        session.merge(AssetRow(sha256=name, size=len(data), media_type="application/json", inline=data))
        session.execute(update(ItemRow).where(ItemRow.title == title).values(suggestions=name))

    served.station.write(put)
    return name


BOX = {"type": "box", "label": "car", "geometry": [1000, 1000, 9000, 9000]}


def _document(**changed) -> bytes:
    size = {"width": 320, "height": 200, "orientation": 1}
    value = {
        "schema": "suggestions/1", "modality": "image", "frame": size, "regions": [{**BOX, "id": "r1"}], **changed,
    }  # fmt: skip
    return canonical(value)


HOSTILE = {
    "NaN": _document().replace(b"9000", b"NaN", 1),
    "an unknown label": _document(regions=[{**BOX, "id": "r1", "label": "bus"}]),
    "outside the image": _document(regions=[{**BOX, "id": "r1", "geometry": [0, 0, 10**9, 5]}]),
    "of another size": _document(frame={"width": 9, "height": 9, "orientation": 1}),
    "for a text": _document(modality="text", frame={"length": 9}, regions=[]),
    "a mask that is elsewhere": _document(
        regions=[{**BOX, "id": "r1", "type": "mask", "geometry": {"box": [0, 0, 1, 1], "blob": "0x" + "00" * 32}}]
    ),
    "a million regions": _document().replace(
        b"[" + canonical({**BOX, "id": "r1"}) + b"]", b"[" + b",".join([b'{"id":1}'] * 1_000_000) + b"]"
    ),
    "deep": b"[" * 200_000,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(1000),
    "nothing": b"",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_bad_suggestions_are_told_at_the_item_and_stop_nothing(served: Served, tmp_path: Path, what: str) -> None:
    project = project_of(served, tmp_path)
    plant(served, "photo0.png", HOSTILE[what])
    with begun(served, tmp_path, project) as at:
        workspace, found = at.workspace, at.settle()
        bad = found["photo0.png"]
        title, _, text = problem(workspace, bad).partition("\n")
        assert title == "The suggestions of this item cannot be used." and text.endswith("Label it without them.")
        assert all(workspace.assets.has(item.asset) for item in found.values())
        assert not opened_item(workspace, bad).suggestions and not count(workspace, bad)
        assert len(opened_item(workspace, found["photo1.png"]).suggestions) == 1
        workspace.write(items.set_size, bad.id, bad.width, bad.height)
        car = next(iter(opened_item(workspace, found["photo1.png"]).suggestions.values()))
        submitting.finish(workspace, bad.id, edited(workspace, bad, put=[car]))
        at.settle()
        assert workspace.read(items.get, bad.id).state.value == "received"


def test_other_bytes_than_the_lease_names_are_given_up(served: Served, tmp_path: Path) -> None:
    project = project_of(served, tmp_path)
    good = suggestions_bytes([BOX], "image", {"width": 320, "height": 200, "orientation": 1})
    name = plant(served, "photo0.png", good, named=b"\7" * 32)
    with begun(served, tmp_path, project) as at:
        workspace, found = at.workspace, at.settle()
        assert all(workspace.assets.has(item.asset) for item in found.values())
        assert not workspace.assets.has(name.hex())
        assert problem(workspace, found["photo0.png"]).startswith("The suggestions of this item cannot be used.\n")
        assert len(opened_item(workspace, found["photo1.png"]).suggestions) == 1


def test_a_file_beyond_the_limit_or_gone_is_given_up(served: Served, tmp_path: Path) -> None:
    project = project_of(served, tmp_path)
    plant(served, "photo0.png", b" " * (17 << 20))
    name = plant(served, "photo1.png", b"{}", named=b"\5" * 32)
    with begun(served, tmp_path, project) as at:
        workspace = at.workspace
        at.sync.step()
        served.station.write(lambda session: session.delete(session.get(AssetRow, name)))
        found = at.settle()
        assert "larger than it said" in problem(workspace, found["photo0.png"])
        assert "no such file" in problem(workspace, found["photo1.png"])
        assert all(workspace.assets.has(item.asset) for item in found.values())


def test_what_the_person_began_or_brought_themselves_stays(served: Served, tmp_path: Path) -> None:
    from app.core.ids import local_id
    from app.modalities.image.regions import Box

    project = project_of(served, tmp_path)
    with begun(served, tmp_path, project) as at:
        workspace, found = at.workspace, at.items()
        first, second = found["photo0.png"], found["photo1.png"]
        assert "not arrived yet" in problem(workspace, first)
        mine = Box(id=local_id(), label="car", x1=1, y1=1, x2=5_000, y2=5_000)
        edited(workspace, first, put=[mine])
        at.settle()
        # The other one's were here before its person proposed something to themselves.
        own = Box(id=local_id(), label="tree", x1=1, y1=1, x2=5_000, y2=5_000, origin=Origin.SUGGESTION)
        edited(workspace, second, suggestions={own.id: own})
        for item, regions, proposed in ((first, {mine.id}, set()), (second, set(), {own.id})):
            annotation = opened_item(workspace, item)
            assert (set(annotation.regions), set(annotation.suggestions)) == (regions, proposed)
            assert "They were left out." in problem(workspace, item)
            assert count(workspace, item) == len(proposed)


def test_an_edit_and_their_arrival_never_meet(served: Served, tmp_path: Path) -> None:
    """Opened before they came, edited after they were put: the edit is kept, and so are they."""
    from app.core.ids import local_id
    from app.modalities.image.regions import Box

    project = project_of(served, tmp_path)
    with begun(served, tmp_path, project) as at:
        workspace, found = at.workspace, at.items()
        item = found["photo0.png"]
        editor = AnnotationEditor(*workspace.read(proposing.open_annotation, item.id, workspace.person))
        editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
        at.settle()
        assert len(opened_item(workspace, item).suggestions) == 3
        mine = Box(id=local_id(), label="car", x1=1, y1=1, x2=5_000, y2=5_000)
        editor.apply("Draw", put=[mine])
        kept = workspace.read(labeling.open_annotation, item.id, workspace.person)[0]
        assert set(kept.regions) == {mine.id} and len(kept.suggestions) == 3 and count(workspace, item) == 3


def test_what_is_said_beside_the_lease_does_not_count(served: Served, tmp_path: Path) -> None:
    """The station signs one hash and names another: the item is usable, without suggestions."""
    from app.station.tables import LeaseItemRow

    project = project_of(served, tmp_path)
    with begun(served, tmp_path, project) as at:
        workspace = at.workspace
        served.station.write(lambda session: session.execute(update(LeaseItemRow).values(suggestions=b"\3" * 32)))
        found = at.settle()
        assert all(workspace.assets.has(item.asset) for item in found.values())
        for item in found.values():
            assert problem(workspace, item).startswith("The station named other suggestions than it signed.")
            assert not opened_item(workspace, item).suggestions


def test_a_reviewers_item_has_none(served: Served, tmp_path: Path) -> None:
    project = project_of(served, tmp_path, 1)
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project)
    done = {
        "schema": "annotation/1", "modality": "image", "frame": {"width": 320, "height": 200, "orientation": 1},
        "regions": [{**BOX, "id": "r1", "origin": "suggestion"}], "relations": [], "answers": [],
    }  # fmt: skip
    ann.send(ann.submission(lease, lease.items[0], canonical(done)))
    with begun(served, tmp_path, project, "reviewer") as at:
        workspace, [item] = at.workspace, at.settle().values()
        assert not count(workspace, item) and not problem(workspace, item)
        assert not opened_item(workspace, item).suggestions


# --- without a network ------------------------------------------------------------------------------------------------


def test_bundles_carry_them(served: Served, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    project = project_of(served, tmp_path)
    with opened(tmp_path / "w") as workspace:
        workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
        at_station.write_welcome(served.station, stick / "welcome.zip", "annotator")
        station = carry.join(workspace, stick / "welcome.zip").id

        def go(*wishes: Wish) -> Path:
            out = carrying.write_outbox(workspace, station, stick, wishes, ask=True)
            back, _, refused = at_station.import_bundle(served.station, out, stick)
            assert not refused
            carry.take_in(workspace, back)
            return back

        go()
        back = go(Wish(id=to_hex(b"\1" * 32), project=to_hex(project), count=3))
        with Bundle(back) as bundle:
            assert len(bundle.entries("assets")) == 5  # three pictures, suggestions for two
        found = {item.name: item for item in leased(workspace)}
        assert {name: item.suggestions for name, item in found.items()} == {
            "photo0.png": 3, "photo1.png": 1, "photo2.png": 0,
        }  # fmt: skip
        assert len(opened_item(workspace, found["photo0.png"]).suggestions) == 3
        carry.take_in(workspace, back)  # the same stick again
        assert len(opened_item(workspace, found["photo0.png"]).suggestions) == 3


def test_a_bundle_without_them_leaves_them_for_later(served: Served, tmp_path: Path) -> None:
    """The station lost the file: the bundle is whole all the same, and the item says what it waits for."""
    stick = tmp_path / "stick"
    stick.mkdir()
    project = project_of(served, tmp_path)
    with opened(tmp_path / "w") as workspace:
        workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
        at_station.write_welcome(served.station, stick / "welcome.zip", "annotator")
        station = carry.join(workspace, stick / "welcome.zip").id
        carrying_out = carrying.write_outbox(workspace, station, stick, (), ask=True)
        carry.take_in(workspace, at_station.import_bundle(served.station, carrying_out, stick)[0])
        name = served.station.read(lambda s: s.query(ItemRow).filter_by(title="photo0.png").one().suggestions)
        served.station.write(lambda session: session.delete(session.get(AssetRow, name)))
        wish = Wish(id=to_hex(b"\1" * 32), project=to_hex(project), count=3)
        out = carrying.write_outbox(workspace, station, stick, (wish,), ask=True)
        carry.take_in(workspace, at_station.import_bundle(served.station, out, stick)[0])
        found = {item.name: item for item in leased(workspace)}
        assert "not arrived yet" in problem(workspace, found["photo0.png"])
        assert len(opened_item(workspace, found["photo1.png"]).suggestions) == 1

"""D10: bundles give the same result as the network, however often and in whatever order they are imported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from app.errors import AppError
from app.ops import carrying, outbox
from app.station import carry
from tests.promises.scene import drain, dump, held, holding, new_project, submit
from tests.stations import Served, serve
from tests.sync.people import engine, leased_all


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


@pytest.mark.promise("D10")
def test_bundles_in_any_order_and_again_come_to_the_same(served: Served, tmp_path: Path, size, figure) -> None:
    number, chance = size(9, 300), Random(13)
    project = new_project(served, tmp_path / "t", 2 * number, annotators_per_item=1)
    online = new_project(served, tmp_path / "o", number)
    with holding(served, tmp_path / "online", online, number) as (workspace, _):
        submit(workspace, leased_all(workspace))
        sync, clock = engine(workspace)
        drain(workspace, sync, clock)
        sync.stop()
        expected = sorted(item.state for item in leased_all(workspace))
    with holding(served, tmp_path / "w", project, number) as (workspace, station):
        stick = tmp_path / "stick"
        stick.mkdir()
        found, bundles = leased_all(workspace), []
        for start in range(0, number, number // 3):
            submit(workspace, found[start : start + number // 3])
            bundles.append(carrying.write_outbox(workspace, station, stick))
        order = bundles * 3
        chance.shuffle(order)
        back: list[Path] = []
        for turn, bundle in enumerate(order):
            folder = tmp_path / f"back{turn}"
            folder.mkdir()
            answers, _, refused = carry.import_bundle(served.station, bundle, folder)
            assert refused == 0
            back.append(answers)
        assert held(served, project) == (number, number)
        chance.shuffle(back)
        for answers in back:
            carrying.read_answers(workspace, answers)
        counts = workspace.read(outbox.counts)
        assert (counts.received, counts.pending, counts.parked) == (number, 0, 0)
        assert sorted(item.state for item in leased_all(workspace)) == expected
        assert len(workspace.spool) == 0
        after = dump(workspace)
        for answers in back:
            carrying.read_answers(workspace, answers)
        assert dump(workspace) == after
        # The network, when it comes back, has nothing to add.
        sync, clock = engine(workspace)
        drain(workspace, sync, clock)
        sync.stop()
        assert held(served, project) == (number, number)
    figure("records by bundle", number)
    figure("imports", len(order) + 2 * len(back))
    figure("held twice", held(served, project)[0] - number, "", "0")


@pytest.mark.promise("D10")
def test_a_damaged_or_foreign_bundle_confirms_nothing(served: Served, tmp_path: Path, size) -> None:
    project = new_project(served, tmp_path / "t", 4)
    with (
        holding(served, tmp_path / "w", project, 2) as (workspace, station),
        holding(served, tmp_path / "x", project, 2) as (other, _),
    ):
        for one in (workspace, other):
            submit(one, leased_all(one))
        mine, theirs = (carrying.write_outbox(one, station, tmp_path) for one in (workspace, other))
        answers, _, _ = carry.import_bundle(served.station, mine, tmp_path / "w")
        foreign, _, _ = carry.import_bundle(served.station, theirs, tmp_path / "x")
        with pytest.raises(AppError):
            carrying.read_answers(workspace, foreign)
        with pytest.raises(AppError):
            carrying.read_answers(workspace, mine)
        data, chance, believed = answers.read_bytes(), Random(2), 0
        for _ in range(size(40, 500)):
            changed = bytearray(data)
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
            (tmp_path / "bad.zip").write_bytes(bytes(changed[: chance.randrange(1, len(changed) + 1)]))
            try:
                carrying.read_answers(workspace, tmp_path / "bad.zip")
            except AppError:
                continue
            # Bytes that mean nothing (a date in the directory) may differ: then all the receipts are still true.
            believed += 1
            if workspace.read(outbox.counts).received:
                break
        counts = workspace.read(outbox.counts)
        assert counts.received in (0, 2) and counts.parked == 0
        carrying.read_answers(workspace, answers)
        assert workspace.read(outbox.counts).received == 2

"""D11: worlds from seeds, with every fault there is; afterwards every invariant holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ops import sending, stations
from tests.promises.simulation import run


@pytest.mark.promise("D11")
@pytest.mark.timeout(20_000)
def test_every_invariant_holds_in_every_world(tmp_path: Path, size, figure) -> None:
    seeds, failing = size(3, 1_000), {}
    for seed in range(seeds):
        folder = tmp_path / str(seed)
        folder.mkdir()
        people = 3 + seed % size(1, 6)
        world = run(seed, folder, people=people, each=4, acts=size(50, 120))
        if world.wrong:
            failing[seed] = (world.wrong, world.trace)
    figure("seeds", seeds, "", "1,000")
    figure("seeds in which an invariant broke", len(failing), "", "0")
    assert not failing, failing


@pytest.mark.promise("D11")
def test_a_seed_plays_the_same_again(tmp_path: Path) -> None:
    first, second = (run(5, folder, people=2, each=3, acts=25) for folder in (made(tmp_path, "a"), made(tmp_path, "b")))
    assert first.trace == second.trace
    assert first.wrong == second.wrong


def made(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


@pytest.mark.promise("D11")
def test_the_invariants_see_what_a_missing_guard_does(tmp_path: Path, monkeypatch) -> None:
    """Nothing is offered again to a restored station: some seed among a few shows it."""
    monkeypatch.setattr(sending, "begin_epoch", stations.start_epoch)
    assert any(run(seed, made(tmp_path, str(seed)), people=2, each=3, acts=45).wrong for seed in range(8))

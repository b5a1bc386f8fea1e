"""D11: worlds from seeds, with every fault there is; afterwards every invariant holds."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from app.ops import sending, stations
from tests.promises.simulation import run


def _end_of(seed: int, folder: Path, people: int, acts: int) -> tuple[list[str], list[str]]:
    """What is wrong in that world at its end, and what happened there; nothing of it stays on the disk."""
    world = run(seed, folder, people=people, each=4, acts=acts)
    shutil.rmtree(folder)
    return world.wrong, world.trace


@pytest.mark.promise("D11")
@pytest.mark.timeout(20_000)
def test_every_invariant_holds_in_every_world(tmp_path: Path, size, figure) -> None:
    seeds, most, acts = size(3, 1_000), size(1, 6), size(50, 120)
    worlds = [(seed, made(tmp_path, str(seed)), 3 + seed % most, acts) for seed in range(seeds)]
    if seeds > 10:
        # A world is one process's work and an hour of it on one core; they know nothing of each other.
        # New processes now and then, by new pools: one that replaces its own waits for ever on Python 3.11.
        ended = []
        for begin in range(0, seeds, 100):
            with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
                ended += pool.map(_end_of, *zip(*worlds[begin : begin + 100], strict=True))
    else:
        ended = [_end_of(*world) for world in worlds]
    failing = {seed: end for seed, end in enumerate(ended) if end[0]}
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

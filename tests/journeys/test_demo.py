"""Journeys 2 to 8 in the demo: the command plays them in the real windows and ends alone when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.chain.rpc import Rpc
from app.demo.place import Memory, Place
from app.errors import OfflineError

MAIN = Path(__file__).parents[2] / "main.py"


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CARAVAN_HOME": str(home)}


@pytest.mark.timeout(240)
def test_the_whole_journey_ends_at_paid_and_verified(tmp_path) -> None:
    done = subprocess.run(
        [sys.executable, str(MAIN), "demo", "--offscreen", "--out", str(tmp_path / "out"), "--folder",
         str(tmp_path / "demo")],
        env=_environment(tmp_path / "home"), capture_output=True, text=True, timeout=220, check=False,
    )  # fmt: skip
    report = (tmp_path / "out" / "report.md").read_text("utf-8")
    assert done.returncode == 0, done.stdout + done.stderr + report
    assert "✓ paid on the chain in two tokens" in report and "✓ the export verifies offline" in report
    assert len(list((tmp_path / "out").glob("*.png"))) >= 20


def _started(place: Place, process: subprocess.Popen) -> Memory:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        assert process.poll() is None, "the demo ended by itself"
        memory = place.read()
        if memory is not None and memory.ready:
            return memory
        time.sleep(0.1)
    raise AssertionError("the demo did not start")


def _wait_until_free(memory: Memory) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            with Rpc(f"http://127.0.0.1:{memory.chain_port}") as rpc:
                rpc.chain_id()
        except OfflineError:
            return
        time.sleep(0.1)
    raise AssertionError("the chain is still running")


@pytest.mark.parametrize("how", ["SIGINT", "SIGKILL"])
@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.timeout(120)
def test_nothing_stays_behind(tmp_path, how) -> None:
    place = Place(tmp_path / "demo")
    process = subprocess.Popen(
        [sys.executable, str(MAIN), "demo", "--folder", str(place.root)], env=_environment(tmp_path / "home")
    )
    try:
        memory = _started(place, process)
        process.send_signal(getattr(signal, how))
        status = process.wait(30)
    finally:
        process.kill()
        process.wait()
    assert how == "SIGKILL" or status == 0
    _wait_until_free(memory)


@pytest.mark.timeout(120)
def test_a_second_demo_in_the_same_folder_says_so(tmp_path) -> None:
    place = Place(tmp_path / "demo")
    first = subprocess.Popen(
        [sys.executable, str(MAIN), "demo", "--backstage", "--folder", str(place.root)],
        env=_environment(tmp_path / "home"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _started(place, first)
        second = subprocess.run(
            [sys.executable, str(MAIN), "demo", "--backstage", "--folder", str(place.root)],
            env=_environment(tmp_path / "home"), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
            check=False,
        )  # fmt: skip
        assert second.returncode == 2 and "running already" in second.stdout
    finally:
        first.stdin.close()
        assert first.wait(30) == 0


def test_a_folder_of_something_else_is_left_alone(tmp_path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    done = subprocess.run(
        [sys.executable, str(MAIN), "demo", "--backstage", "--folder", str(tmp_path)], stdin=subprocess.DEVNULL,
        env=_environment(tmp_path / "home"), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2 and "holds no demo" in done.stdout
    assert (tmp_path / "letter.txt").read_text() == "mine"

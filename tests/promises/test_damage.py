"""W5, W6: a damaged or deleted database: no traceback, nothing thrown away, backup and spool brought back."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from app.errors import StoreError
from app.ops import items, labeling, outbox, projects, stations
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station.invitation import make_invitation
from app.store.spool import Spool
from app.sync import account
from app.workspace import DATABASE, Workspace
from tests.promises.scene import drain, held, holding, new_project, submit
from tests.stations import Served, serve
from tests.sync.people import engine, leased_all
from tests.workspaces import opened

SECRET = b"\x41" * 32
SEALED = 4


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


@pytest.fixture(scope="module")
def golden(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with leased items, drafts, a backup, and submissions sealed after it."""
    folder = tmp_path_factory.mktemp("golden")
    project = new_project(served, folder / "t", 12)
    with holding(served, folder / "w", project, 12, secret=SECRET) as (workspace, _):
        workspace.back_up()
        submit(workspace, leased_all(workspace)[:SEALED])
    return folder / "w"


def read_everything(workspace: Workspace) -> int:
    """How many items there are; reads every kind of thing a window would show."""
    found = 0
    for project in workspace.read(projects.all_projects):
        for item in workspace.read(items.page, project.id):
            workspace.read(labeling.open_annotation, item.id, workspace.person)
            found += 1
    workspace.read(stations.all_stations)
    workspace.read(outbox.entries)
    return found


def tried(folder: Path, damaged: bytes) -> str:
    """What came of opening and reading a damaged workspace: fine, recovered, said, or what it should not be."""
    try:
        workspace = Workspace.open(folder)
    except StoreError:
        return "refused"
    except Exception as error:  # noqa: BLE001  this is what is looked for
        return f"open: {error!r}"
    try:
        if workspace.notice:
            aside = next((folder / "damaged").glob(f"*/{DATABASE}"))
            if aside.read_bytes() != damaged:
                return "the damaged file was not kept"
            if read_everything(workspace) != 12:
                return "not everything of the backup is there"
            if workspace.read(outbox.counts).pending != SEALED:
                return f"sealed: {workspace.read(outbox.counts)}"
            return "recovered"
        read_everything(workspace)
    except StoreError:
        return "said"
    except Exception as error:  # noqa: BLE001
        return f"read: {error!r}"
    finally:
        workspace.close()
    return "fine"


def corruptions(data: bytes, chance: Random, flips: int, cuts: int) -> Iterator[tuple[str, bytes]]:
    for _ in range(flips):
        changed = bytearray(data)
        at = chance.randrange(len(changed))
        for place in range(at, min(at + chance.choice([1, 1, 16, 512]), len(changed))):
            changed[place] ^= chance.randrange(1, 256)
        yield f"flip at {at}", bytes(changed)
    for _ in range(cuts):
        length = chance.randrange(len(data))
        yield f"cut to {length}", data[:length]
    yield "empty", b""
    yield "another file", b"not a database" * 1_000


def opened_damaged(golden: Path, folder: Path, flips: int, cuts: int) -> dict[str, int]:
    data = (golden / DATABASE).read_bytes()
    results: dict[str, int] = {}
    bad: list[tuple[str, str]] = []
    for number, (name, damaged) in enumerate(corruptions(data, Random(8), flips, cuts)):
        copy = folder / str(number)
        shutil.copytree(golden, copy)
        (copy / DATABASE).write_bytes(damaged)
        result = tried(copy, damaged)
        results[result.split(":")[0]] = results.get(result.split(":")[0], 0) + 1
        if result not in ("fine", "recovered", "said"):
            bad.append((name, result))
        shutil.rmtree(copy)
    assert bad == []
    return results


@pytest.mark.promise("W6")
@pytest.mark.timeout(1800)
def test_no_damage_shows_a_traceback_or_loses_what_was_sealed(golden: Path, tmp_path: Path, size, figure) -> None:
    flips, cuts = size(40, 500), size(10, 100)
    results = opened_damaged(golden, tmp_path, flips, cuts)
    figure("damaged databases", flips + cuts + 2, "", "600")
    for name, number in sorted(results.items()):
        figure(f"outcome: {name}", number)
    assert results["recovered"] > cuts


@pytest.mark.promise("W6")
def test_without_recovery_a_damaged_workspace_stays_shut(golden: Path, tmp_path: Path, monkeypatch) -> None:
    def no_recovery(*_: Path) -> str:
        raise StoreError("The workspace database is damaged.")

    monkeypatch.setattr("app.workspace.recover", no_recovery)
    with pytest.raises(AssertionError, match="refused"):
        opened_damaged(golden, tmp_path, 4, 4)


@pytest.mark.promise("W6")
def test_a_missing_wal_or_a_lost_file_is_no_traceback(golden: Path, tmp_path: Path) -> None:
    shutil.copytree(golden, tmp_path / "w")
    # As after a crash, with the WAL gone: copied while it is in use.
    with opened(tmp_path / "w") as workspace:
        submit_nothing = read_everything(workspace)
        shutil.copytree(tmp_path / "w", tmp_path / "x", ignore=shutil.ignore_patterns("*-wal", "*-shm", "lock"))
    with opened(tmp_path / "x") as workspace:
        assert read_everything(workspace) == submit_nothing == 12
        assert workspace.read(outbox.counts).pending == SEALED
    (tmp_path / "w" / DATABASE).unlink()
    with opened(tmp_path / "w") as workspace:
        assert "was gone" in workspace.notice
        assert read_everything(workspace) == 12
        assert workspace.read(outbox.counts).pending == SEALED


@pytest.mark.promise("W6")
def test_damaged_spool_files_are_counted_and_the_others_come_back(golden: Path, tmp_path: Path) -> None:
    shutil.copytree(golden, tmp_path / "w")
    (tmp_path / "w" / DATABASE).unlink()
    files = sorted((tmp_path / "w" / "spool").glob("*.record"))
    assert len(files) == SEALED
    files[0].write_bytes(b"\xff not json")
    files[1].write_bytes(files[1].read_bytes()[:-40])
    with opened(tmp_path / "w") as workspace:
        assert "2 sealed records are damaged" in workspace.notice
        assert workspace.read(outbox.counts).pending == SEALED - 2
        assert workspace.spool.damaged == 2


@pytest.mark.promise("W6")
def test_a_database_that_contradicts_itself_is_damaged(golden: Path, tmp_path: Path) -> None:
    # One flipped bit in a key: SQLite's own check finds nothing, the tables no longer fit each other.
    shutil.copytree(golden, tmp_path / "w")
    with closing(sqlite3.connect(tmp_path / "w" / DATABASE)) as database, database:
        database.execute("UPDATE outbox SET id = 'x' || substr(id, 2) WHERE rowid = (SELECT min(rowid) FROM outbox)")
    assert tried(tmp_path / "w", (tmp_path / "w" / DATABASE).read_bytes()) == "recovered"


def deleted_and_delivered(served: Served, folder: Path, number: int) -> tuple[int, int]:
    """(held, different) at the station after the database was deleted before anything was sent."""
    project, secret = new_project(served, folder / "t", number), new_secret()
    with holding(served, folder / "w", project, number, secret=secret) as (workspace, _):
        submit(workspace, leased_all(workspace))
    for part in (folder / "w").glob(f"{DATABASE}*"):
        part.unlink()
    for old in (folder / "w" / "backups").iterdir():
        old.unlink()
    with opened(folder / "w") as workspace:
        workspace.key.signer = Signer.from_secret(secret, KeyRole.WORKER)
        account.join(workspace, make_invitation(served.station, "annotator"))
        sync, clock = engine(workspace)
        drain(workspace, sync, clock)
        assert workspace.read(outbox.counts).pending == 0
        sync.stop()
    return held(served, project)


@pytest.mark.promise("W5")
@pytest.mark.timeout(600)
def test_deleting_the_database_loses_no_sealed_submission(served: Served, tmp_path: Path, size, figure) -> None:
    number = size(12, 200)
    total, distinct = deleted_and_delivered(served, tmp_path, number)
    figure("sealed, database deleted, delivered", distinct, f"of {number}", "100 %")
    assert (total, distinct) == (number, number)


@pytest.mark.promise("W5")
def test_without_the_spool_they_are_gone(served: Served, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(Spool, "put", lambda *_: None)
    assert deleted_and_delivered(served, tmp_path, 3) == (0, 0)

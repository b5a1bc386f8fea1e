"""H12: on a shared machine the key locks itself, and nobody reads an encrypted workspace without its passphrase."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.core.cancel import Cancel
from app.errors import AppError, BlockedError, Cancelled, FormatError, InputError, SealedError, StoreError
from app.ops import guarding
from app.ops import items as item_ops
from app.store import conversion, recoding, vault
from app.store.backup import backups, is_sound
from app.store.seal import MAGIC, PIECE, Seal
from app.store.spool import Spooled
from app.workspace import DATABASE, Workspace
from tests.promises.strongbox import FAST, SECRETS, WORDS, contents, found_in, furnish
from tests.workspaces import image_project, opened

pytestmark = pytest.mark.promise("H12")
Size = Callable[[int, int], int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    furnish(tmp_path / "w")
    return tmp_path / "w"


def _killed(folder: Path, way: str, points: int, *more: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.promises.strongbox", str(folder), way, str(points), *more]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("way", ["encrypt", "decrypt"])
def test_a_conversion_killed_anywhere_leaves_the_old_or_the_new(
    folder: Path, way: str, size: Size, figure: Callable[..., None]
) -> None:
    found = _killed(folder, way, size(20, 200))
    states = [one["state"] for one in found["left"]]
    assert set(states) == {"plain", "encrypted"}, found
    # Steps only ever lead from the old to the new.
    assert states == sorted(states, reverse=way == "encrypt")
    figure(f"{way}: killed at {len(states)} of {found['steps']} steps, lost", 0, "", "0")


@pytest.mark.timeout(600)
def test_without_settling_a_killed_conversion_would_leave_neither(folder: Path) -> None:
    states = {one["state"] for one in _killed(folder, "encrypt", 20, "no-settle")["left"]}
    assert states - {"plain", "encrypted"}


def test_nothing_can_be_read_without_the_passphrase(folder: Path) -> None:
    with opened(folder) as workspace:
        before = contents(workspace)
    assert found_in(folder) == set(SECRETS)
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    assert found_in(folder) == set()
    with pytest.raises(SealedError, match="encrypted"):
        Workspace.open(folder)
    state = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}
    with pytest.raises(InputError, match="wrong"):
        Workspace.open(folder, passphrase="wrong" + WORDS)
    assert state == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}
    workspace = Workspace.open(folder, passphrase=WORDS)
    assert contents(workspace) == before
    # Everything written from now on is sealed, too: rows, journal, backup, spool, files, opened copies.
    image_project(workspace, ["newquokka.png"])
    sha256 = workspace.assets.put(b"newnumbat")
    workspace.spool.put(Spooled("s", "submission", "cd" * 32, "i", "p", b"newbilby"))
    assert is_sound(workspace.back_up(), workspace.secret.database if workspace.secret else "")
    assert workspace.assets.path(sha256).read_bytes() == b"newnumbat"
    assert found_in(folder, ("newquokka", "newnumbat", "newbilby")) == set(), "while it is open"
    opened_copy = workspace.assets.path(sha256)
    (workspace.assets.cache / "thumbnail.jpg").write_bytes(b"newnumbat")
    workspace.spool.drop("cd" * 32)
    workspace.close()
    assert found_in(folder, (*SECRETS, "newquokka", "newnumbat", "newbilby")) == set()
    assert not opened_copy.exists() and not opened_copy.parents[1].exists()


def test_the_test_sees_a_kind_of_file_that_was_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Seal, "seal_file", lambda _self, source, target, *_more: shutil.copyfileobj(source, target))
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    assert found_in(folder) == {SECRETS[4], SECRETS[5], SECRETS[6]}, "files are not sealed"


def test_the_test_sees_a_database_that_was_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recoding.Recoder, "_database", lambda _self, _path, _name, *_more: "")
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    assert set(SECRETS[:4]) <= found_in(folder)


def test_another_process_without_the_passphrase_reads_nothing(folder: Path, tmp_path: Path) -> None:
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    command = [
        sys.executable,
        "-m",
        "app",
        "export",
        "--workspace",
        str(folder),
        "--format",
        "coco",
        str(tmp_path / "out"),
    ]
    plain = {name: value for name, value in os.environ.items() if name != "CARAVAN_WORKSPACE_PASSPHRASE"}
    for given in ({}, {"CARAVAN_WORKSPACE_PASSPHRASE": "a wrong passphrase"}):
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            stdin=subprocess.DEVNULL,
            env=plain | given,
        )
        assert done.returncode != 0 and "Traceback" not in done.stderr
        assert not (tmp_path / "out").exists()
        assert not {word for word in SECRETS if word in done.stdout + done.stderr}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False,
        env=plain | {"CARAVAN_WORKSPACE_PASSPHRASE": WORDS},
    )  # fmt: skip
    assert SECRETS[0] in done.stdout, done.stderr


def test_recovery_backups_and_migrations_work_encrypted(folder: Path) -> None:
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    workspace = Workspace.open(folder, passphrase=WORDS)
    before = contents(workspace)
    workspace.back_up()
    workspace.close()
    data = bytearray((folder / DATABASE).read_bytes())
    data[5_000:9_000] = bytes(4_000)
    (folder / DATABASE).write_bytes(data)
    workspace = Workspace.open(folder, passphrase=WORDS)
    assert "damaged" in workspace.notice
    assert {**contents(workspace), "backups": 0} == {**before, "backups": 0}
    workspace.close()
    (folder / DATABASE).unlink()
    workspace = Workspace.open(folder, passphrase=WORDS)
    assert "was gone" in workspace.notice
    workspace.close()
    assert found_in(folder) == set()
    assert all(not is_sound(path) for path in backups(folder / "backups"))


def test_a_damaged_vault_file_is_mended_from_its_copy(folder: Path) -> None:
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    whole = (folder / vault.FILE).read_bytes()
    for bad in (b"", b"{", whole[:100], whole.replace(b'"n": 4096', b'"n": 1073741824')):
        (folder / vault.FILE).write_bytes(bad)
        Workspace.open(folder, passphrase=WORDS).close()
        assert (folder / vault.FILE).read_bytes() == whole
    (folder / vault.FILE).write_bytes(b"{")
    vault.copy_of(folder).unlink()
    with pytest.raises(FormatError, match="key of this encrypted workspace"):
        Workspace.open(folder, passphrase=WORDS)


def test_the_passphrase_changes_and_the_old_one_opens_no_more(folder: Path) -> None:
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    with pytest.raises(InputError):
        guarding.change_passphrase(folder, "not the one it is", "staple staple staple", scrypt_n=FAST)
    with pytest.raises(InputError, match="too short"):
        guarding.change_passphrase(folder, WORDS, "short", scrypt_n=FAST)
    guarding.change_passphrase(folder, WORDS, "staple staple staple", scrypt_n=FAST)
    with pytest.raises(InputError):
        Workspace.open(folder, passphrase=WORDS)
    Workspace.open(folder, passphrase="staple staple staple").close()


def test_what_is_open_or_cancelled_or_has_no_room_stays_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folder), pytest.raises(StoreError, match="already open"):
        guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    cancel, seen = Cancel(), []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 4:
            cancel.set()

    with pytest.raises(Cancelled):
        guarding.encrypt(folder, WORDS, progress=progress, cancel=cancel, scrypt_n=FAST)
    assert seen and all(0 <= done <= total for done, total in seen)
    usage = shutil.disk_usage(folder)
    with monkeypatch.context() as patch:
        patch.setattr(conversion.shutil, "disk_usage", lambda _path: usage._replace(free=1_000))
        with pytest.raises(StoreError, match="not enough room"):
            guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    assert not (folder / conversion.STAGING).exists()
    with opened(folder) as workspace:
        assert workspace.read(item_ops.count, contents(workspace) and _project(workspace)) == 1
    with pytest.raises(BlockedError, match="not encrypted"):
        guarding.decrypt(folder, WORDS)


def _project(workspace: Workspace) -> str:
    from app.ops import projects

    return workspace.read(projects.all_projects)[0].id


def test_a_hostile_plan_leads_nowhere_outside(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "precious"
    outside.write_text("mine")
    staging = folder / conversion.STAGING
    for name in ("../precious", str(outside), "backups/../../precious", "..\\precious"):
        staging.mkdir()
        (staging / conversion.READY).write_text(json.dumps({"replace": [], "remove": [name]}))
        with pytest.raises(AppError):
            Workspace.open(folder)
        shutil.rmtree(staging)
    assert outside.read_text() == "mine"


def test_sealed_bytes_are_whole_unchanged_and_in_their_place() -> None:
    seal = Seal(bytes(range(32)))
    data = os.urandom(2 * PIECE + 17)
    sealed = seal.seal(data, "asset a")
    assert seal.open(sealed, "asset a") == data and sealed.startswith(MAGIC)
    assert seal.open(seal.seal(b"", "x"), "x") == b""
    piece = PIECE + 16
    head = sealed[:32]
    swapped = head + sealed[32 + piece : 32 + 2 * piece] + sealed[32 : 32 + piece] + sealed[32 + 2 * piece :]
    flipped = bytearray(sealed)
    flipped[-1] ^= 1
    for bad in (
        sealed[:-1],
        sealed[: 32 + piece],
        sealed[: 32 + 2 * piece],
        swapped,
        bytes(flipped),
        b"",
        sealed + b"x",
        data,
    ):
        with pytest.raises(StoreError):
            seal.open(bad, "asset a")
    for other, label in ((seal, "asset b"), (Seal(bytes(32)), "asset a")):
        with pytest.raises(StoreError):
            other.open_file(io.BytesIO(sealed), io.BytesIO(), label)


def test_the_keyring_opens_it_where_the_person_wants_that(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(guarding.passphrase, "keep_passphrase", lambda name, key: kept.update({name: key}) or True)
    monkeypatch.setattr(guarding.passphrase, "kept_passphrase", kept.get)
    monkeypatch.setattr(guarding.passphrase, "forget_passphrase", lambda name: kept.pop(name, None))
    guarding.encrypt(folder, WORDS, scrypt_n=FAST)
    assert guarding.kept_key(folder) is None and not kept
    workspace = Workspace.open(folder, passphrase=WORDS)
    assert guarding.remember(folder, workspace.secret)
    workspace.close()
    Workspace.open(folder, kept=guarding.kept_key(folder)).close()
    with pytest.raises(SealedError):
        Workspace.open(folder, kept="00" * 32)
    guarding.decrypt(folder, WORDS)
    assert not kept
    with opened(folder) as plain:
        assert not plain.encrypted


@pytest.mark.promise("H12")
def test_a_new_vault_takes_its_time_to_guess() -> None:
    # In a program of its own: the tests make quick ones, see tests/conftest.py.
    make = "from app.store import vault; print(vault.lock_up(vault.new_secret(), 'words').n)"
    made = subprocess.run([sys.executable, "-c", make], capture_output=True, check=True, text=True).stdout
    assert int(made) == 2**18

"""W8, W9: one program per workspace, and a migration that is cut off leaves the old or the new database."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, text

from app.errors import StoreError
from app.store import backup, lock, migrate
from app.store.engine import writer
from app.workspace import DATABASE, Workspace
from tests.workspaces import image_project, opened


@contextmanager
def openers(number: int) -> Iterator[list[subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "tests.promises.opener"]
    made = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        for _ in range(number)
    ]
    try:
        assert [one.stdout.readline() for one in made] == ["ready\n"] * number
        yield made
    finally:
        for one in made:
            one.kill()
            one.stdin.close()
            one.stdout.close()
            one.wait()


def told(one: subprocess.Popen[str], folder: Path | str) -> None:
    one.stdin.write(f"{folder}\n")
    one.stdin.flush()


@pytest.mark.promise("W8")
@pytest.mark.timeout(600)
def test_of_programs_that_start_at_once_one_wins(tmp_path: Path, size, figure) -> None:
    races, both, none, slowest = size(20, 200), 0, 0, 0.0
    with openers(2) as programs:
        for number in range(races):
            folder = tmp_path / str(number % 5)
            for one in programs:
                told(one, folder)
            said = [one.stdout.readline() for one in programs]
            both += said.count("open\n") == 2
            none += said.count("open\n") == 0
            for answer in said:
                if answer.startswith("refused"):
                    assert "already open" in answer
                    slowest = max(slowest, float(answer.split()[1]))
            for one in programs:
                told(one, "")
                assert one.stdout.readline() == "closed\n"
        told(programs[0], tmp_path / "0")
        assert programs[0].stdout.readline() == "open\n"
        programs[0].kill()
        programs[0].wait()
        # What a killed program held blocks nobody.
        told(programs[1], tmp_path / "0")
        assert programs[1].stdout.readline() == "open\n"
    figure("start races", races, "", "200")
    figure("both in", both, "", "0")
    figure("none in", none, "", "0")
    figure("slowest refusal", slowest, "s", "1")
    assert (both, none) == (0, 0)
    assert slowest < 1.0


@pytest.mark.promise("W8")
def test_without_the_lock_both_come_in(tmp_path: Path, monkeypatch) -> None:
    with opened(tmp_path):
        with pytest.raises(StoreError):
            Workspace.open(tmp_path)
        monkeypatch.setattr(lock, "_take", lambda _: None)
        with opened(tmp_path) as second:
            assert second.person


NEXT = '''
"""A later schema, only for this test."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9001", "{head}", None, None

def upgrade():
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.execute("INSERT INTO later SELECT rowid, name FROM item")
    with op.batch_alter_table("item") as table:
        table.add_column(sa.Column("extra", sa.Text, server_default="none"))
    for number in range(50):
        op.execute(f"UPDATE item SET extra = name || '{{number}}'")
    op.create_index("ix_later_name", "later", ["name"])
'''


@pytest.fixture
def later(tmp_path: Path, monkeypatch) -> None:
    """The program has one more migration than the database."""
    scripts = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    with opened(tmp_path / "w") as workspace:
        image_project(workspace, [f"{n}.png" for n in range(20)])
        head = workspace.read(lambda session: session.scalar(text("SELECT version_num FROM alembic_version")))
    (scripts / "versions" / "9001_later.py").write_text(NEXT.format(head=head))
    monkeypatch.setattr(migrate, "MIGRATIONS", scripts)


class Killed(BaseException):
    """The program ends here."""


def schema(database: Path) -> tuple[str, int, bool, bool]:
    """(revision, items, whether the later table and the later column are there)."""
    engine = writer(database)
    with engine.connect() as connection:
        revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
        count = connection.scalar(text("SELECT count(*) FROM item"))
        table = connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'later'"))
        column = connection.scalar(text("SELECT count(*) FROM pragma_table_info('item') WHERE name = 'extra'"))
    engine.dispose()
    return revision, count, bool(table), bool(column)


def upgrade_killed_at(folder: Path, statement: int, *, autocommit: bool = False) -> bool:
    """Upgrade, dying before the statement of that number, with the file as a kill leaves it; whether there was one."""
    engine = writer(folder / DATABASE)
    left = [statement]

    def count(connection, cursor, words: str, *_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        if autocommit and cursor.connection.in_transaction:
            cursor.execute("COMMIT")
            cursor.execute("BEGIN IMMEDIATE")

    event.listen(engine, "before_cursor_execute", count)
    try:
        with engine.begin() as connection:
            migrate._run(connection, migrate.MIGRATIONS)
    except Killed:
        return True
    finally:
        engine.dispose()
    return False


def torn(folder: Path, *, autocommit: bool = False) -> tuple[int, list[tuple[str, int, bool, bool]]]:
    """(crash points, the states between old and new that were found)."""
    old = schema(folder / "w" / DATABASE)
    points, between = 0, []
    while True:
        copy = folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder / "w", copy, ignore=shutil.ignore_patterns("lock"))
        if not upgrade_killed_at(copy, points + 1, autocommit=autocommit):
            assert schema(copy / DATABASE) == ("9001", 20, True, True)
            return points, between
        points += 1
        found = schema(copy / DATABASE)
        if found not in (old, ("9001", 20, True, True)):
            between.append(found)


@pytest.mark.promise("W9")
def test_a_migration_that_is_cut_off_leaves_old_or_new(later: None, tmp_path: Path, figure) -> None:
    points, between = torn(tmp_path)
    figure("crash points of a migration", points, "", "50")
    figure("databases between old and new", len(between), "", "0")
    assert points > 50 and between == []


@pytest.mark.promise("W9")
def test_a_migration_outside_one_transaction_is_torn(later: None, tmp_path: Path) -> None:
    _, between = torn(tmp_path, autocommit=True)
    assert between


@pytest.mark.promise("W9")
def test_a_backup_is_made_before_and_an_older_program_refuses_politely(
    later: None, tmp_path: Path, monkeypatch
) -> None:
    scripts = migrate.MIGRATIONS
    with opened(tmp_path / "w"):
        pass
    made = [path for path in backup.backups(tmp_path / "w" / "backups") if "before-upgrade" in path.name]
    assert len(made) == 1
    assert schema(made[0])[0] != "9001"
    (scripts / "versions" / "9001_later.py").unlink()
    with pytest.raises(StoreError, match="newer Caravan"):
        Workspace.open(tmp_path / "w")
    assert schema(tmp_path / "w" / DATABASE)[0] == "9001"

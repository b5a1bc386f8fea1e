"""Brings a database to this program's schema: refuses a newer one, backs up, upgrades in one transaction, checks."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from app.errors import StoreError
from app.store.backup import back_up

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, database: Path, backups: Path, key: str = "") -> None:
    """StoreError when the database is of a newer program; a failed upgrade leaves it as it was."""
    current, known = _current(engine), revisions(MIGRATIONS)
    if current == known[-1]:
        return
    if current is not None:
        if current not in known:
            raise StoreError(
                "This workspace was made by a newer Caravan.",
                "Nothing was changed. Install the newest version to open it.",
            )
        back_up(database, backups, "before-upgrade", key)
    with engine.begin() as connection:
        _run(connection, MIGRATIONS)


def revisions(scripts: Path) -> list[str]:
    """What this program can bring a database to, oldest first: the numbers that the migrations' files begin with."""
    return sorted(path.name.partition("_")[0] for path in (scripts / "versions").glob("[0-9]*.py"))


def _current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        found = None
        if inspect(connection).has_table("alembic_version"):
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        connection.rollback()
    return found


def _run(connection: Connection, scripts: Path) -> None:
    # Imported when there is something to do: nearly every start does without, and it takes a while.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

"""Brings a database to this program's schema: refuses a newer one, backs up, upgrades in one transaction, checks."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from app.errors import StoreError
from app.store.backup import back_up

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, database: Path, backups: Path, passphrase: str = "") -> None:
    """StoreError when the database is of a newer program; a failed upgrade leaves it as it was."""
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
    scripts = ScriptDirectory(str(MIGRATIONS))
    head = scripts.get_current_head()
    if current == head:
        return
    if current is not None:
        if current not in {script.revision for script in scripts.walk_revisions()}:
            raise StoreError(
                "This workspace was made by a newer Caravan.",
                "Nothing was changed. Install the newest version to open it.",
            )
        back_up(database, backups, "before-upgrade", passphrase)
    with engine.begin() as connection:
        _run(connection, MIGRATIONS)


def _run(connection: Connection, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

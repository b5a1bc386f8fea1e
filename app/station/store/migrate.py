"""Brings a station's database to this program's schema: refuses a newer one, upgrades in one transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from app.errors import StoreError

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def pending(engine: Engine) -> tuple[str | None, bool]:
    """(the database's revision, None when it is new; whether an upgrade is due). StoreError for a newer database."""
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
    scripts = ScriptDirectory(str(MIGRATIONS))
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise StoreError(
            "This station was made by a newer Caravan.", "Nothing was changed. Install the newest version to run it."
        )
    return current, current != scripts.get_current_head()


def upgrade(engine: Engine) -> None:
    """All revisions in one transaction; a failed upgrade leaves the database as it was."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

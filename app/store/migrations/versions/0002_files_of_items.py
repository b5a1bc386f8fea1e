"""Files of items: what became of them, a note, how many problems, and when an item was finished."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, kind, value in (
        ("file_state", sa.Text(), ""),
        ("file_hash", sa.Text(), ""),
        ("note", sa.Text(), ""),
        ("problems", sa.Integer(), "0"),
        ("done_ms", sa.BigInteger(), "0"),
    ):
        op.add_column("item", sa.Column(name, kind, nullable=False, server_default=value))

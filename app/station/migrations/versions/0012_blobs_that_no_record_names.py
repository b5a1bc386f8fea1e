"""Whether a record names a blob, so that those that none names are counted and removed."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("blob", sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE blob SET named = TRUE WHERE sha256 IN (SELECT blob FROM payload_blob)")
    unnamed = sa.text("NOT named AND inline IS NULL")
    op.create_index("ix_blob_unnamed", "blob", ["made_ms"], sqlite_where=unnamed, postgresql_where=unnamed)

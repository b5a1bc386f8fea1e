"""Suggestions that are neither accepted nor refused, and how many an item has."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("annotation_id", sa.Text(), nullable=False),
        sa.Column("region_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("annotation_id", "region_id", name=op.f("pk_suggestion")),
        sqlite_with_rowid=False,
    )
    op.add_column("item", sa.Column("suggestions", sa.Integer(), nullable=False, server_default="0"))

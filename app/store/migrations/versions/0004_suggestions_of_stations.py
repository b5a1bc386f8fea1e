"""Suggestions that stations handed out with items, until they are before the person."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "handed_suggestions",
        sa.Column("item_id", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("annotation_id", sa.String(length=64), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_handed_suggestions")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_handed_suggestions_sha256"), "handed_suggestions", ["sha256"])

"""Overlap that grows and ends by rule, known errors for reviewers, and control items that are withdrawn."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("item", sa.Column("extra", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("review_subject", sa.Column("expected", sa.String(length=8), nullable=False, server_default=""))
    op.add_column("gold", sa.Column("why", sa.Text(), nullable=False, server_default=""))
    op.add_column("gold", sa.Column("withdrawn_ms", sa.BigInteger(), nullable=True))
    op.create_index("ix_item_alias_of", "item", ["alias_of"])
    # Never written: both are counted from the decisions.
    op.drop_column("gold", "asked")
    op.drop_column("gold", "passed")

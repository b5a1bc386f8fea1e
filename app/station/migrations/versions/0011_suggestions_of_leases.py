"""Which suggestions a lease names for an item."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("lease_item", sa.Column("suggestions", sa.LargeBinary(length=32), nullable=True))
    op.create_index(
        op.f("ix_lease_item_suggestions"),
        "lease_item",
        ["suggestions"],
        sqlite_where=sa.text("suggestions IS NOT NULL"),
        postgresql_where=sa.text("suggestions IS NOT NULL"),
    )

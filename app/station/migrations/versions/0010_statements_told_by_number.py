"""The feed names a statement by its number, where it held the record a second time; items are read in their order."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("change", sa.Column("statement", sa.BigInteger(), nullable=True))
    op.create_index("ix_item_project_kind_position", "item", ["project", "kind", "position"])

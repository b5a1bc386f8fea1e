"""The feed names a statement by its number, where it held the bytes of the record a second time."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("change", sa.Column("statement", sa.BigInteger(), nullable=True))

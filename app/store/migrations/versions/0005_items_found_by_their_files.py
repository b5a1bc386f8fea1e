"""Items are found by the hash of their file, so that one that two of them share is not wiped too early."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_item_asset", "item", ["asset"], sqlite_where=sa.text("asset != ''"))

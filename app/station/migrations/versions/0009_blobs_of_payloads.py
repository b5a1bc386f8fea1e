"""Which blobs an accepted payload needs."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payload_blob",
        sa.Column("payload", sa.LargeBinary(length=32), nullable=False),
        sa.Column("blob", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("payload", "blob", name=op.f("pk_payload_blob")),
    )
    op.create_index(op.f("ix_payload_blob_blob"), "payload_blob", ["blob"])

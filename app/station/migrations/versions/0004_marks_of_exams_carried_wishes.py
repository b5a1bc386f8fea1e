"""Exams keep the mark of each item, invitations may name a project, and wishes that came in bundles are remembered."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("exam_attempt", sa.Column("marks", sa.Text(), nullable=True))
    op.add_column("invitation", sa.Column("project", sa.LargeBinary(length=32), nullable=True))
    op.create_table(
        "carried",
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("wish", sa.LargeBinary(length=32), nullable=False),
        sa.Column("lease", sa.LargeBinary(length=32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("answered_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker", "wish", name=op.f("pk_carried")),
    )

"""Submissions and reviews are found by the id their author gave them, whoever that was."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_submission_id", "submission", ["id"])
    op.create_index("ix_review_id", "review", ["id"])

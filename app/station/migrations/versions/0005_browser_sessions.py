"""Links that open the overview in a browser, and the browsers that have opened one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "browser_link",
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_browser_link")),
    )
    op.create_table(
        "browser_session",
        sa.Column("cookie_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("issued_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("cookie_hash", name=op.f("pk_browser_session")),
    )
    for table in ("browser_link", "browser_session"):
        for column in ("worker", "expires_ms"):
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])

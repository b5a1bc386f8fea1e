"""Versions of datasets, what their contributors weigh, and income that is split over them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dataset_version",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("log_size", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("anchored", sa.Boolean(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["project"], ["project.id"], name=op.f("fk_dataset_version_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dataset_version")),
        sa.UniqueConstraint("project", "log_size", name=op.f("uq_dataset_version_project_log_size")),
    )
    op.create_table(
        "dataset_weight",
        sa.Column("version", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("weight", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["dataset_version.id"], name=op.f("fk_dataset_weight_version")),
        sa.PrimaryKeyConstraint("version", "worker", name=op.f("pk_dataset_weight")),
    )
    op.create_table(
        "income",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("version", sa.LargeBinary(length=32), nullable=False),
        sa.Column("token", sa.String(length=42), nullable=False),
        sa.Column("amount", sa.String(length=40), nullable=False),
        sa.Column("carried", sa.String(length=40), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["version"], ["dataset_version.id"], name=op.f("fk_income_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_income")),
    )
    op.create_index(op.f("ix_income_version"), "income", ["version"])

"""First tables: leases, signed work, decisions, rewards and claims."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("updated_ms", sa.BigInteger(), nullable=False),
        sa.Column("transaction", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
    )
    op.create_index("ix_claim_state", "claim", ["state"], unique=False)
    op.create_index(op.f("ix_claim_transaction"), "claim", ["transaction"], unique=False)
    op.create_index("ix_claim_worker_number", "claim", ["worker", "number"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("submission", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("verdict", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=40), nullable=False),
        sa.Column("score_bp", sa.Integer(), nullable=True),
        sa.Column("supersedes", sa.LargeBinary(length=32), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("released_ms", sa.BigInteger(), nullable=True),
        sa.Column("decided_ms", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("digest", name=op.f("uq_decision_digest")),
    )
    op.create_index("ix_decision_lease_released", "decision", ["lease", "released"], unique=False)
    op.create_index(op.f("ix_decision_project"), "decision", ["project"], unique=False)
    op.create_index(op.f("ix_decision_submission"), "decision", ["submission"], unique=False)
    op.create_index(op.f("ix_decision_worker"), "decision", ["worker"], unique=False)
    op.create_index(
        "uq_decision_current",
        "decision",
        ["submission"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )
    op.create_table(
        "dispute",
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("decision", sa.LargeBinary(length=32), nullable=False),
        sa.Column("submission", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
        sa.Column("due_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker", "id", name=op.f("pk_dispute")),
        sa.UniqueConstraint("decision", name=op.f("uq_dispute_decision")),
        sa.UniqueConstraint("digest", name=op.f("uq_dispute_digest")),
    )
    op.create_index("ix_dispute_state_due_ms", "dispute", ["state", "due_ms"], unique=False)
    op.create_index(op.f("ix_dispute_submission"), "dispute", ["submission"], unique=False)
    op.create_table(
        "distribution",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("root", sa.LargeBinary(length=32), nullable=False),
        sa.Column("leaf_file", sa.LargeBinary(), nullable=False),
        sa.Column("totals", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.Column("proposed_ms", sa.BigInteger(), nullable=True),
        sa.Column("active_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_distribution")),
    )
    op.create_table(
        "review",
        sa.Column("reviewer", sa.String(length=42), nullable=False),
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("submission", sa.LargeBinary(length=32), nullable=False),
        sa.Column("verdict", sa.Integer(), nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("supersedes", sa.LargeBinary(length=32), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("reviewer", "id", name=op.f("pk_review")),
        sa.UniqueConstraint("digest", name=op.f("uq_review_digest")),
    )
    op.create_index("ix_review_submission", "review", ["submission"], unique=False)
    op.create_index(
        "uq_review_payable",
        "review",
        ["lease", "submission"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )
    op.create_table(
        "reward",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("account", sa.String(length=42), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("place", sa.LargeBinary(length=32), nullable=False),
        sa.Column("submission", sa.LargeBinary(length=32), nullable=False),
        sa.Column("decision", sa.LargeBinary(length=32), nullable=False),
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("token", sa.String(length=42), nullable=False),
        sa.Column("payer", sa.String(length=20), nullable=False),
        sa.Column("base", sa.String(length=40), nullable=False),
        sa.Column("share_bp", sa.Integer(), nullable=False),
        sa.Column("bonus_bp", sa.Integer(), nullable=False),
        sa.Column("amount", sa.String(length=40), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("available_ms", sa.BigInteger(), nullable=True),
        sa.Column("distribution", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_reward")),
    )
    op.create_index(op.f("ix_reward_distribution"), "reward", ["distribution"], unique=False)
    op.create_index("ix_reward_project_token", "reward", ["project", "token"], unique=False)
    op.create_index("ix_reward_state_available_ms", "reward", ["state", "available_ms"], unique=False)
    op.create_index("ix_reward_submission", "reward", ["submission"], unique=False)
    op.create_index("ix_reward_worker_token_state", "reward", ["worker", "token", "state"], unique=False)
    op.create_index(
        "uq_reward_place",
        "reward",
        ["lease", "place", "token"],
        unique=True,
        sqlite_where=sa.text("state <> 'void'"),
        postgresql_where=sa.text("state <> 'void'"),
    )
    op.create_table(
        "statement",
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lines_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker", "number", name=op.f("pk_statement")),
    )
    op.create_table(
        "submission",
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("supersedes", sa.LargeBinary(length=32), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("reviews_wanted", sa.Integer(), nullable=False),
        sa.Column("reviews_taken", sa.Integer(), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker", "id", name=op.f("pk_submission")),
        sa.UniqueConstraint("digest", name=op.f("uq_submission_digest")),
    )
    op.create_index("ix_submission_item", "submission", ["item"], unique=False)
    op.create_index("ix_submission_project_state", "submission", ["project", "state"], unique=False)
    op.create_index(
        "uq_submission_payable",
        "submission",
        ["lease", "item"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )
    op.create_table(
        "transaction",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sender", sa.String(length=42), nullable=False),
        sa.Column("nonce", sa.BigInteger(), nullable=False),
        sa.Column("call", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("hashes", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("block", sa.BigInteger(), nullable=True),
        sa.Column("sent_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_transaction")),
    )
    op.create_index("ix_transaction_state", "transaction", ["state"], unique=False)
    op.create_index("uq_transaction_sender_nonce", "transaction", ["sender", "nonce"], unique=True)
    op.create_table(
        "distribution_leaf",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("token", sa.String(length=42), nullable=False),
        sa.Column("account", sa.String(length=42), nullable=False),
        sa.Column("cumulative", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["distribution.number"], name=op.f("fk_distribution_leaf_number")),
        sa.PrimaryKeyConstraint("number", "worker", "token", name=op.f("pk_distribution_leaf")),
    )
    op.create_table(
        "lease",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("manifest_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("leased_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("grace_ms", sa.BigInteger(), nullable=False),
        sa.Column("late_ms", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("gold_commit", sa.LargeBinary(length=32), nullable=False),
        sa.Column("gold_opening", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["project"], ["project.id"], name=op.f("fk_lease_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lease")),
        sa.UniqueConstraint("hash", name=op.f("uq_lease_hash")),
    )
    op.create_index(op.f("ix_lease_project"), "lease", ["project"], unique=False)
    op.create_index("ix_lease_state_grace_ms", "lease", ["state", "grace_ms"], unique=False)
    op.create_index("ix_lease_worker_state", "lease", ["worker", "state"], unique=False)
    op.create_table(
        "lease_item",
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("asset", sa.LargeBinary(length=32), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["item.id"], name=op.f("fk_lease_item_item")),
        sa.ForeignKeyConstraint(["lease"], ["lease.id"], name=op.f("fk_lease_item_lease")),
        sa.PrimaryKeyConstraint("lease", "item", name=op.f("pk_lease_item")),
    )
    op.create_index("ix_lease_item_item", "lease_item", ["item"], unique=False)
    op.create_index("ix_lease_item_worker_item", "lease_item", ["worker", "item"], unique=False)
    op.create_table(
        "reservation",
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("token", sa.String(length=42), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("per_item", sa.String(length=40), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("until_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["lease"], ["lease.id"], name=op.f("fk_reservation_lease")),
        sa.PrimaryKeyConstraint("lease", "token", name=op.f("pk_reservation")),
    )
    op.create_index("ix_reservation_project_token", "reservation", ["project", "token"], unique=False)
    op.create_table(
        "review_subject",
        sa.Column("lease", sa.LargeBinary(length=32), nullable=False),
        sa.Column("submission", sa.LargeBinary(length=32), nullable=False),
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("seeded", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["lease"], ["lease.id"], name=op.f("fk_review_subject_lease")),
        sa.PrimaryKeyConstraint("lease", "submission", name=op.f("pk_review_subject")),
    )
    op.create_index("ix_review_subject_submission", "review_subject", ["submission"], unique=False)
    op.create_index("ix_review_subject_worker_payload_hash", "review_subject", ["worker", "payload_hash"], unique=False)

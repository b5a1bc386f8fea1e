"""First tables: people, projects, the log and its change feed."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("key", sa.String(length=42), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("invited_by", sa.String(length=42), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changes", sa.BigInteger(), nullable=False),
        sa.Column("statements", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker", name=op.f("pk_account")),
        sa.UniqueConstraint("key", name=op.f("uq_account_key")),
    )
    op.create_index(op.f("ix_account_invited_by"), "account", ["invited_by"], unique=False)
    op.create_index(op.f("ix_account_person"), "account", ["person"], unique=False)
    op.create_table(
        "asset",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(length=200), nullable=False),
        sa.Column("inline", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_asset")),
    )
    op.create_table(
        "blob",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "blob_owner",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "worker", name=op.f("pk_blob_owner")),
    )
    op.create_table(
        "blob_part",
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "worker", "number", name=op.f("pk_blob_part")),
    )
    op.create_table(
        "change",
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=True),
        sa.Column("record", sa.LargeBinary(), nullable=True),
        sa.Column("lease", sa.LargeBinary(length=32), nullable=True),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker", "number", name=op.f("pk_change")),
    )
    op.create_index("ix_change_worker_kind", "change", ["worker", "kind"], unique=False)
    op.create_table(
        "checkpoint",
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("root", sa.LargeBinary(length=32), nullable=False),
        sa.Column("epoch", sa.LargeBinary(length=16), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("size", name=op.f("pk_checkpoint")),
    )
    op.create_table(
        "exam_attempt",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("score_bp", sa.Integer(), nullable=True),
        sa.Column("opened_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exam_attempt")),
        sa.UniqueConstraint("project", "worker", "number", name=op.f("uq_exam_attempt_project_worker_number")),
    )
    op.create_table(
        "invitation",
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("invited_by", sa.String(length=42), nullable=False),
        sa.Column("uses_left", sa.Integer(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_invitation")),
    )
    op.create_table(
        "key_change",
        sa.Column("from_index", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("new_key", sa.String(length=42), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("from_index", name=op.f("pk_key_change")),
    )
    op.create_table(
        "log",
        sa.Column("index", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("record_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("tree_size", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(length=65), nullable=False),
        sa.PrimaryKeyConstraint("index", name=op.f("pk_log")),
    )
    op.create_index(op.f("ix_log_digest"), "log", ["digest"], unique=False)
    op.create_table(
        "log_node",
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("index", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("level", "index", name=op.f("pk_log_node")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "member",
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("joined_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("project", "worker", "role", name=op.f("pk_member")),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "network",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("from_ms", sa.BigInteger(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_network")),
    )
    op.create_table(
        "nonce",
        sa.Column("nonce", sa.LargeBinary(length=32), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("nonce", name=op.f("pk_nonce")),
    )
    op.create_index(op.f("ix_nonce_expires_ms"), "nonce", ["expires_ms"], unique=False)
    op.create_table(
        "payout_binding",
        sa.Column("record_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("payout", sa.String(length=42), nullable=False),
        sa.Column("nonce", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
        sa.Column("effective_ms", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("record_hash", name=op.f("pk_payout_binding")),
    )
    op.create_index(op.f("ix_payout_binding_payout"), "payout_binding", ["payout"], unique=False)
    op.create_index("ix_payout_binding_worker_nonce", "payout_binding", ["worker", "nonce"], unique=True)
    op.create_table(
        "project",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("modality", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("manifest_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("deadline_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("worker", sa.String(length=42), nullable=False),
        sa.Column("issued_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_expires_ms"), "session", ["expires_ms"], unique=False)
    op.create_index(op.f("ix_session_worker"), "session", ["worker"], unique=False)
    op.create_table(
        "budget",
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("token", sa.String(length=42), nullable=False),
        sa.Column("funded", sa.String(length=40), nullable=False),
        sa.Column("reserved", sa.String(length=40), nullable=False),
        sa.Column("earned", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["project"], ["project.id"], name=op.f("fk_budget_project")),
        sa.PrimaryKeyConstraint("project", "token", name=op.f("pk_budget")),
    )
    op.create_table(
        "item",
        sa.Column("id", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("asset", sa.LargeBinary(length=32), nullable=False),
        sa.Column("media_type", sa.String(length=200), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("columns", sa.Text(), nullable=True),
        sa.Column("suggestions", sa.LargeBinary(length=32), nullable=False),
        sa.Column("context", sa.LargeBinary(length=32), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("alias_of", sa.LargeBinary(length=32), nullable=True),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asset"], ["asset.sha256"], name=op.f("fk_item_asset")),
        sa.ForeignKeyConstraint(["project"], ["project.id"], name=op.f("fk_item_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
    )
    op.create_index(op.f("ix_item_asset"), "item", ["asset"], unique=False)
    op.create_index(
        "ix_item_project_kind_taken_position", "item", ["project", "kind", "taken", "position"], unique=False
    )
    op.create_table(
        "manifest",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("published_ms", sa.BigInteger(), nullable=False),
        sa.Column("log_index", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["project"], ["project.id"], name=op.f("fk_manifest_project")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_manifest")),
        sa.UniqueConstraint("project", "version", name=op.f("uq_manifest_project_version")),
    )
    op.create_table(
        "gold",
        sa.Column("item", sa.LargeBinary(length=32), nullable=False),
        sa.Column("project", sa.LargeBinary(length=32), nullable=False),
        sa.Column("use", sa.String(length=20), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["item.id"], name=op.f("fk_gold_item")),
        sa.PrimaryKeyConstraint("item", name=op.f("pk_gold")),
    )
    op.create_index(op.f("ix_gold_project"), "gold", ["project"], unique=False)

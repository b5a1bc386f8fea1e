"""Alembic's entry: runs the revisions on the connection, and in the transaction, that it was handed."""

from alembic import context

connection = context.config.attributes["connection"]
target = context.config.attributes.get("metadata")
context.configure(connection=connection, target_metadata=target, render_as_batch=True, transaction_per_migration=False)
context.run_migrations()

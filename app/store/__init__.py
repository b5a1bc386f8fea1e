"""The workspace database: SQLite through SQLAlchemy, assets and spool beside it."""

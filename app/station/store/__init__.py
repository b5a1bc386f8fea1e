"""The station's database: SQLite with nothing to configure, PostgreSQL by one URL."""

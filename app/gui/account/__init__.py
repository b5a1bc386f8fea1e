"""Joining a station, and the key of the person: made, unlocked, backed up, imported."""

"""Caravan: label offline, sign once, sync exactly once, get paid, prove it."""

__version__ = "0.1.0"

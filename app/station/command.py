"""`caravan station …`: where the command line enters."""

from app.station.run import main

__all__ = ["main"]

"""The encrypted workspace in the window: opening, encrypting, locking."""

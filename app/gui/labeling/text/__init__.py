"""The text view: spans in any script on a read-only text."""

"""The server of an organisation: it hands out work, keeps signed records in a log, and says who earned what."""

"""Running projects: what a manager sees of a station, and what they decide."""

"""What the program can do: functions (session, …) -> Changes, and queries -> values."""

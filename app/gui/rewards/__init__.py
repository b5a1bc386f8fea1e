"""What was earned, why, and claiming it."""

"""Opening what others made: every file from outside is decoded in a process that can be killed."""

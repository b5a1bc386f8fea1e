"""What a station offers: project cards and getting work."""

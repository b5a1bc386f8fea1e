"""A project's labels in numbers."""

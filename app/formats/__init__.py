"""Other programs' files: one module each, which says what it cannot hold."""

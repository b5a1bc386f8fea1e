"""A development EVM behind JSON-RPC: worth nothing, kept over restarts, made of Python packages alone."""

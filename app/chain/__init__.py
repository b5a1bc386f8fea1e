"""An EVM network over JSON-RPC: reading, Merkle proofs, calls and transactions; never a key."""

"""Checks an export offline: who labelled what, who accepted it, and that nothing was changed."""

"""The page the window opens with."""

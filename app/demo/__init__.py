"""The demo: a local station, a development chain and simulated colleagues, and the three workspaces one plays in."""

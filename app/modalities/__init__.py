"""One package per kind of item: its regions, tools, checks and comparison; none knows another or Qt."""

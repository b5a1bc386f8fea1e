"""Everything Qt: the window, its pages and the labelling views."""

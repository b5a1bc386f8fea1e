"""Why work was decided as it was: the own answer beside the corrected one, the reason, and the way to object."""

"""Measurements of our figure and its floor in the same run; one module per subject."""

"""Labelling texts."""

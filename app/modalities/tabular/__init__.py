"""Labelling tables."""

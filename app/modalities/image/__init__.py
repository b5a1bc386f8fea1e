"""Labelling images."""

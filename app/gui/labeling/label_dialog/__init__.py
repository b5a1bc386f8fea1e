"""Changing one label of an own project: name, colour, key, attributes, keypoints."""

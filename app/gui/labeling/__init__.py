"""The labelling page, its panels and the views of the modalities."""

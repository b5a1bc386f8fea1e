"""The image view: camera, tiles, drawing and input."""

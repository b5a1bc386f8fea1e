"""Drawing and editing regions on an image, without a window."""

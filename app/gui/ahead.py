"""Imports, in a worker, what people nearly always ask for next, so that the window does not stand still for it."""

from __future__ import annotations


def import_labelling() -> None:
    """Everything from the store to the view of images; at once where it is imported already."""
    import app.workspace  # isort: skip
    import app.gui.labeling.image.view
    import app.gui.labeling.page
    import app.ops.content
    import app.ops.opening  # noqa: F401

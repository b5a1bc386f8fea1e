"""What a reviewer can do: one table for menu, palette, shortcut editor and the page."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.actions import ActionEntry

PAGE = "review"
MOST_TAKEN = 9

_ = QT_TRANSLATE_NOOP

_ENTRIES = (
    ActionEntry("review.previous", _("Actions", "Previous item to review"), PAGE, 0, "previous", PAGE, True),
    ActionEntry("review.next", _("Actions", "Next item to review"), PAGE, 0, "next", PAGE, True),
    ActionEntry("review.next_difference", _("Actions", "Next difference"), PAGE, 1, "down", PAGE, True),
    ActionEntry("review.previous_difference", _("Actions", "Previous difference"), PAGE, 1, "up", PAGE, True),
    ActionEntry("review.next_annotator", _("Actions", "Next annotator"), PAGE, 1, "", PAGE, True),
    ActionEntry("review.previous_annotator", _("Actions", "Previous annotator"), PAGE, 1, "", PAGE, True),
    ActionEntry("review.edit", _("Actions", "Edit the result"), PAGE, 2, "edit", PAGE),
    ActionEntry("review.undo", _("Actions", "Undo in the result"), PAGE, 2, "undo", PAGE, True),
    ActionEntry("review.redo", _("Actions", "Redo in the result"), PAGE, 2, "redo", PAGE, True),
    ActionEntry("review.delete", _("Actions", "Delete from the result"), PAGE, 2, "delete", PAGE),
    ActionEntry("review.accept", _("Actions", "Accept this work"), PAGE, 3, "check", PAGE),
    ActionEntry("review.fix", _("Actions", "Fix this work with the result"), PAGE, 3, "edit", PAGE),
    ActionEntry("review.reject", _("Actions", "Reject this work…"), PAGE, 3, "state_rejected", PAGE),
    ActionEntry("review.return", _("Actions", "Return this work…"), PAGE, 3, "state_returned", PAGE),
    ActionEntry("review.accept_all", _("Actions", "Accept all that agree"), PAGE, 4, "check", PAGE),
    ActionEntry("review.decide", _("Actions", "Decide"), PAGE, 4, "submit", PAGE),
    ActionEntry("review.zoom_in", _("Actions", "Zoom in on all"), PAGE, 5, "zoom_in", PAGE, True),
    ActionEntry("review.zoom_out", _("Actions", "Zoom out of all"), PAGE, 5, "zoom_out", PAGE, True),
    ActionEntry("review.zoom_fit", _("Actions", "Fit all in the window"), PAGE, 5, "zoom_fit", PAGE),
    ActionEntry("review.zoom_actual", _("Actions", "Actual size in all"), PAGE, 5, "zoom_actual", PAGE),
)

IN_PANES = ("review.next_difference", "review.previous_difference", "review.accept")
"""Their keys move the focus or press a button everywhere but among the panes."""

NOT_WHILE_EDITING = frozenset(
    {"review.accept", "review.fix", "review.reject", "review.return", "review.previous", "review.next"}
)
"""Their keys belong to tools and labels while the result is edited; so do the digits."""


def review_entries() -> tuple[ActionEntry, ...]:
    """The table, with one entry for each annotator whose version can be taken by a digit."""
    title = QCoreApplication.translate("Actions", "Take {letter}'s version")
    taken = (
        ActionEntry(f"review.take_{n}", title.format(letter=chr(ord("A") + n - 1)), PAGE, 6, "", PAGE)
        for n in range(1, MOST_TAKEN + 1)
    )
    return (*_ENTRIES, *taken)

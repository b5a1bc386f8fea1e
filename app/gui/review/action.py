"""What a reviewer can do: one table for menu, palette, shortcut editor and the page."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.actions import ActionEntry

PAGE = "review"
MOST_TAKEN = 9

_ENTRIES = (
    ActionEntry(
        "review.previous", QT_TRANSLATE_NOOP("Actions", "Previous item to review"), PAGE, 0, "previous", PAGE, True
    ),
    ActionEntry("review.next", QT_TRANSLATE_NOOP("Actions", "Next item to review"), PAGE, 0, "next", PAGE, True),
    ActionEntry("review.next_difference", QT_TRANSLATE_NOOP("Actions", "Next difference"), PAGE, 1, "down", PAGE, True),
    ActionEntry(
        "review.previous_difference", QT_TRANSLATE_NOOP("Actions", "Previous difference"), PAGE, 1, "up", PAGE, True
    ),
    ActionEntry("review.next_annotator", QT_TRANSLATE_NOOP("Actions", "Next annotator"), PAGE, 1, "", PAGE, True),
    ActionEntry(
        "review.previous_annotator", QT_TRANSLATE_NOOP("Actions", "Previous annotator"), PAGE, 1, "", PAGE, True
    ),
    ActionEntry("review.edit", QT_TRANSLATE_NOOP("Actions", "Edit the result"), PAGE, 2, "edit", PAGE),
    ActionEntry("review.undo", QT_TRANSLATE_NOOP("Actions", "Undo in the result"), PAGE, 2, "undo", PAGE, True),
    ActionEntry("review.redo", QT_TRANSLATE_NOOP("Actions", "Redo in the result"), PAGE, 2, "redo", PAGE, True),
    ActionEntry("review.delete", QT_TRANSLATE_NOOP("Actions", "Delete from the result"), PAGE, 2, "delete", PAGE),
    ActionEntry("review.accept", QT_TRANSLATE_NOOP("Actions", "Accept this work"), PAGE, 3, "check", PAGE),
    ActionEntry("review.fix", QT_TRANSLATE_NOOP("Actions", "Fix this work with the result"), PAGE, 3, "edit", PAGE),
    ActionEntry("review.reject", QT_TRANSLATE_NOOP("Actions", "Reject this work…"), PAGE, 3, "state_rejected", PAGE),
    ActionEntry("review.return", QT_TRANSLATE_NOOP("Actions", "Return this work…"), PAGE, 3, "state_returned", PAGE),
    ActionEntry("review.accept_all", QT_TRANSLATE_NOOP("Actions", "Accept all that agree"), PAGE, 4, "check", PAGE),
    ActionEntry("review.decide", QT_TRANSLATE_NOOP("Actions", "Decide"), PAGE, 4, "submit", PAGE),
    ActionEntry("review.zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in on all"), PAGE, 5, "zoom_in", PAGE, True),
    ActionEntry("review.zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out of all"), PAGE, 5, "zoom_out", PAGE, True),
    ActionEntry("review.zoom_fit", QT_TRANSLATE_NOOP("Actions", "Fit all in the window"), PAGE, 5, "zoom_fit", PAGE),
    ActionEntry("review.zoom_actual", QT_TRANSLATE_NOOP("Actions", "Actual size in all"), PAGE, 5, "zoom_actual", PAGE),
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

"""How each state of an item looks and is called."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.item import FileState, Item, ItemState


class StateLook(NamedTuple):
    text: str
    icon: str
    color: str


STATES: dict[ItemState, StateLook] = {
    ItemState.NEW: StateLook(QT_TRANSLATE_NOOP("ItemState", "Not started"), "state_new", "muted"),
    ItemState.DRAFT: StateLook(QT_TRANSLATE_NOOP("ItemState", "In progress"), "state_draft", "accent"),
    ItemState.DONE: StateLook(QT_TRANSLATE_NOOP("ItemState", "Done"), "state_done", "success"),
    ItemState.UNSIGNED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Waiting for your key"), "key", "warning"),
    ItemState.QUEUED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Waiting to be sent"), "state_queued", "accent"),
    ItemState.RECEIVED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Received by the station"), "state_done", "accent"),
    ItemState.IN_REVIEW: StateLook(QT_TRANSLATE_NOOP("ItemState", "In review"), "state_wait", "accent"),
    ItemState.ACCEPTED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Accepted"), "check", "success"),
    ItemState.FIXED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Accepted with corrections"), "check", "warning"),
    ItemState.REJECTED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Rejected"), "state_rejected", "danger"),
    ItemState.RETURNED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Returned to you"), "state_returned", "warning"),
    ItemState.DISPUTED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Disputed"), "warning", "warning"),
}


def state_text(state: ItemState) -> str:
    return QCoreApplication.translate("ItemState", STATES[state].text)


FILES: dict[FileState, StateLook] = {
    FileState.MISSING: StateLook(QT_TRANSLATE_NOOP("ItemState", "File is missing"), "file_missing", "danger"),
    FileState.CHANGED: StateLook(QT_TRANSLATE_NOOP("ItemState", "File has changed"), "sync", "warning"),
    FileState.WIPED: StateLook(
        QT_TRANSLATE_NOOP("ItemState", "Its file was wiped, as the project asks"), "file_missing", "muted"
    ),
}


def file_text(state: FileState) -> str:
    return QCoreApplication.translate("ItemState", FILES[state].text)


def badges(item: Item) -> list[tuple[str, str]]:
    """Icon and colour of what else there is to know about an item."""
    found = [FILES[item.file_state][1:]] if item.file_state in FILES else []
    if item.problems:
        found.append(("problems", "warning"))
    if item.suggestions:
        found.append(("suggestion", "accent"))
    if item.note:
        found.append(("note", "muted"))
    return found

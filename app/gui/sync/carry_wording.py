"""What a bundle holds, and what it came to, in words; and telling a bundle from other files."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from app.sync.carry import Contents, Taken


def is_bundle(path: Path) -> bool:
    """Whether the file says that it is one; it is read properly later."""
    try:
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                return False
        with zipfile.ZipFile(path) as archive:
            return "bundle.json" in archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def contents_words(found: Contents, locale: QLocale) -> str:
    """One or two lines about a bundle that was not taken yet."""
    if found.invitation is not None:
        text = QCoreApplication.translate("Carry", "An invitation to {name}, with all that is needed to join it.")
        return text.format(name=found.invitation.name)
    if not found.for_me:
        if found.header.direction == "to_station":
            return QCoreApplication.translate("Carry", "This one is on its way to the station: bring it there.")
        return QCoreApplication.translate("Carry", "It is not for you: of another station or another person.")
    parts = [
        QCoreApplication.translate("Carry", "%Ln answer(s) to what you sent", "", found.receipts),
        QCoreApplication.translate("Carry", "%Ln item(s) of work", "", found.items),
        QCoreApplication.translate("Carry", "%Ln decision(s)", "", found.decisions),
        QCoreApplication.translate("Carry", "%Ln file(s)", "", found.files),
    ]
    counts = (found.receipts, found.items, found.decisions, found.files)
    words = " · ".join(part for part, count in zip(parts, counts, strict=True) if count)
    text = QCoreApplication.translate("Carry", "From {name}, number {n}, {size}")
    head = text.format(
        name=found.station, n=locale.toString(found.header.number), size=locale.formattedDataSize(found.size)
    )
    return f"{head}\n{words}" if words else head


def taken_words(taken: Taken, locale: QLocale) -> str:
    """What a bundle brought; that it brought nothing is as good an answer."""
    if taken.nothing:
        return QCoreApplication.translate("Carry", "Everything in it was here before; nothing was changed.")
    lines = []
    pairs = (
        (taken.received, QCoreApplication.translate("Carry", "%Ln record(s) delivered", "", taken.received)),
        (taken.items, QCoreApplication.translate("Carry", "%Ln new item(s) to work on", "", taken.items)),
        (taken.decisions, QCoreApplication.translate("Carry", "%Ln decision(s)", "", taken.decisions)),
        (taken.statements, QCoreApplication.translate("Carry", "your newest statement of rewards")),
        (taken.parked, QCoreApplication.translate("Carry", "%Ln record(s) need your attention", "", taken.parked)),
    )
    words = ", ".join(text for count, text in pairs if count)
    if words:
        lines.append(QCoreApplication.translate("Carry", "From {name}: {what}.").format(name=taken.station, what=words))
    elif taken.files or not taken.messages:
        lines.append(QCoreApplication.translate("Carry", "%Ln file(s) were still missing.", "", taken.files))
    return "\n".join([*lines, *taken.messages])

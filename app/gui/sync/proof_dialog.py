"""Everything known about one record: what was signed, and the station's receipt for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from app.gui.account.frame import FrameDialog
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.sync.wording import moment
from app.ops import delivering


class ProofDialog(FrameDialog):
    """Words first, digests below; everything can be copied."""

    def __init__(self, shell: Shell, parent: QWidget | None, entry_id: str) -> None:
        super().__init__(parent)
        found = shell.session.read(delivering.proof, entry_id)
        self.cancel.setText(self.tr("Close"))
        if found is None:
            self.present(self.tr("This record is gone"))
            return
        if found.log_index is not None:
            text = self.tr("The station has confirmed with its signature that it holds exactly these bytes.")
        elif found.digest:
            text = self.tr("Signed and kept on this computer. The station has not confirmed it yet.")
        else:
            text = self.tr("Kept on this computer. It is signed as soon as your key is open.")
        self.present(self.tr("Details of the record"), text)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        locale = self.locale()
        for name, value in (
            (self.tr("Station"), found.station),
            (self.tr("Size"), locale.formattedDataSize(found.size)),
            (self.tr("Received"), moment(found.received_ms, locale)),
            (self.tr("Number in the log"), "" if found.log_index is None else locale.toString(found.log_index)),
            (self.tr("Record"), _groups(found.id)),
            (self.tr("Digest that was signed"), _groups(found.digest)),
        ):
            if value:
                title = plain_label(name)
                title.setProperty("role", "muted")
                label = plain_label(value)
                label.setWordWrap(True)
                label.setTextInteractionFlags(
                    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
                )
                form.addRow(title, label)
        self.content.addLayout(form)


def _groups(digits: str) -> str:
    """64 hex digits with a space every 16: they wrap, and an eye can follow them."""
    return " ".join(digits[start : start + 16] for start in range(0, len(digits), 16))

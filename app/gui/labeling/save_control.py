"""Says whether the work is saved, and stops editing while it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import AppError
from app.gui.errors import show_error
from app.gui.labeling.autosave import SaveState
from app.gui.notices import Toast

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage


class SaveControl(QObject):
    """Follows the page's autosave."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._save_notice: Toast | None = None
        page.autosave.state_changed.connect(self._on_save_state)

    def _on_save_state(self, state: SaveState, error: AppError | None) -> None:
        page = self._page
        emit = page.shell.status_changed.emit
        if state is SaveState.FAILED and error is not None:
            emit("saved", self.tr("Not saved"), "error")
            self._save_notice = show_error(error, action=self.tr("Try again"), on_action=page.autosave.retry)
            self.set_read_only(True)
            return
        emit("saved", self.tr("Saved") if state is SaveState.SAVED else self.tr("Saving…"), "")
        if state is SaveState.SAVED and self._save_notice is not None:
            self._save_notice.dismiss()
            self._save_notice = None
            self.set_read_only(page.item is None or not page.item.state.editable)

    def set_read_only(self, read_only: bool) -> None:
        page = self._page
        if page.view is not None:
            page.view.read_only = read_only
        page.regions.set_read_only(read_only)
        page.suggestions.set_read_only(read_only)
        page.questions.set_read_only(read_only)

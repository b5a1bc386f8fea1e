"""Views that show the same place: what one is moved to, the others follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.gui.labeling.view import LabelingView, ViewState


class LinkedViews(QObject):
    """Zoom, place, filter and order go from whichever view was touched to all others; nothing ever comes back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._links: list[tuple[LabelingView, Callable[[object], None]]] = []
        self._passing = False

    def link(self, views: Sequence[LabelingView]) -> None:
        """From now on these belong together, and no others."""
        self.unlink()
        for view in views:
            handler = self._follower(view)
            view.view_changed.connect(handler)
            self._links.append((view, handler))

    def unlink(self) -> None:
        for view, handler in self._links:
            view.view_changed.disconnect(handler)
        self._links.clear()

    def align(self, source: LabelingView) -> None:
        """Bring all others to where `source` is."""
        self._pass_on(source, source.view_state())

    def _follower(self, view: LabelingView) -> Callable[[object], None]:
        return lambda state: self._pass_on(view, state)

    def _pass_on(self, source: LabelingView, state: ViewState) -> None:
        if self._passing:
            return
        self._passing = True
        try:
            for view, _ in self._links:
                if view is not source and view.editor is not None:
                    view.set_view_state(state)
        finally:
            self._passing = False

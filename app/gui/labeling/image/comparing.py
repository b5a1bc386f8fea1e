"""The linked view beside the image: shown, hidden, and kept on the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.gui.labeling.image.compare_pane import ComparePane

if TYPE_CHECKING:
    from app.gui.labeling.image.view import ImageView

SWITCH = "view.compare"


class Comparing(QObject):
    """Which image is shown is decided outside: `wanted` asks for one, `choice_wanted` for the person's choice."""

    wanted = Signal()
    choice_wanted = Signal()
    closed = Signal()

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        self.pane: ComparePane | None = None
        self._busy = False
        view.switched.connect(self._on_switched)
        view.canvas.camera_moved.connect(self.follow)
        view.canvas.pointed.connect(self._on_pointed)

    @property
    def is_on(self) -> bool:
        return self._view.switches()[SWITCH]

    def choose(self) -> None:
        """Ask the person which image to compare."""
        self._view.set_switch(SWITCH, True)
        self.choice_wanted.emit()

    def show(self, name: str, content: Any) -> None:
        """This image is the other one."""
        if self.pane is not None and self.is_on:
            if content.scale < 1 and content.tiles is None:
                name = self.tr("{name} (reduced; open it once for full detail)").format(name=name)
            self.pane.show_content(name, content, self._view.seeing.look)
            self.follow()

    def show_words(self, words: str, name: str = "") -> None:
        if self.pane is not None:
            self.pane.show_words(words, name)

    def follow(self) -> None:
        """Look where the image looks."""
        if self.pane is not None and self.is_on and not self._busy:
            self.pane.follow(self._view.canvas.camera)

    def restyle(self) -> None:
        """The look of the image is another now."""
        if self.pane is not None:
            self.pane.picture.layer.set_look(self._view.seeing.look)

    def _on_switched(self, name: str, on: bool) -> None:
        if name != SWITCH:
            return
        view = self._view
        if on and self.pane is None:
            self.pane = ComparePane(view)
            self.pane.choose.connect(self.choice_wanted)
            self.pane.closed.connect(lambda: view.set_switch(SWITCH, False))
            self.pane.moved.connect(self._on_pane_moved)
            view.split.addWidget(self.pane)
            view.split.setSizes([1_000, 1_000])
        if self.pane is not None:
            self.pane.setVisible(on)
        if on:
            self.wanted.emit()
        else:
            self.show_words("")
            self.closed.emit()

    def _on_pane_moved(self) -> None:
        if self.pane is None:
            return
        self._busy = True
        canvas = self._view.canvas
        self.pane.lead(canvas.camera)
        canvas.moved_camera()
        canvas.camera_moved.emit()
        self._busy = False

    def _on_pointed(self, x: int, y: int) -> None:
        if self.pane is not None and self.is_on:
            self.pane.point(self._view.canvas.camera, x + 0.5, y + 0.5)

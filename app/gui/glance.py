"""A first look at a folder named at the start: its pictures can be looked through while the rest is imported."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QStringListModel, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from app.core.cancel import Cancel
from app.errors import AppError, Cancelled
from app.gui.ahead import import_labelling

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage
    from app.gui.run import Desk
    from app.media.worker import DecodeWorker

# The same as the looks of the theme, which is not imported yet: behind the list, its words, behind the picture.
COLORS = {
    "light": ("#ffffff", "#1a1f26", "#e4e7ec"),
    "dark": ("#14171b", "#e6e9ee", "#0f1114"),
    "contrast": ("#000000", "#ffffff", "#000000"),
}
PAGE = "label"
LIST_WIDTH = 232
ROW_SPACING = 4
MARGIN = 12
SIDE = 2_048
WHOLE = 6_000_000
"""As pictures are first shown by the labelling page: whole up to so many pixels, else so many pixels a side."""
FIRST = 2_000
"""So many files decide whether this is a folder of pictures."""
PATIENCE_S = 0.1
"""So long the first picture has the processor to itself."""

Rows = tuple[int, int, int, bytearray]
"""Width, height, channels of 8 bits, and the samples row by row."""


class Glance(QWidget):
    """Read-only, over everything else in the window. It ends when the labelling page shows the folder, when something
    else is shown or asked of the person, or when there is nothing to look at; the item chosen here is then opened."""

    seen = Signal()
    """The list and a picture are on the screen, or there is nothing to look at; also for later pictures."""
    _posted = Signal(str, object)

    def __init__(self, folder: Path, decoder: DecodeWorker, look: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.chosen = ""
        """The name of the picture the person asked for, if any."""
        self._folder, self._decoder = folder, decoder
        self._token = Cancel()
        self._over = self._is_shown = False
        self._decoded = threading.Event()
        self._wanted: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        base, text, canvas = COLORS[look]
        palette = self.palette()
        for role, color in (
            (QPalette.ColorRole.Base, base), (QPalette.ColorRole.Text, text), (QPalette.ColorRole.Window, canvas),
        ):  # fmt: skip
            palette.setColor(role, QColor(color))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(ROW_SPACING)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(folder.name)
        self.picture = _Picture()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.picture, 1)
        self._posted.connect(self._on_posted)
        self._thread = threading.Thread(target=self._serve, name="glance", daemon=True)
        self._thread.start()

    @property
    def over(self) -> bool:
        return self._over

    def end(self) -> None:
        """Uncover the window. Harmless twice."""
        if self._over:
            return
        self._over = True
        self.hide()
        self._token.set()
        self._wanted.put(None)
        self.seen.emit()

    # In threads

    def _serve(self) -> None:
        names: list[str] = []
        decoding = threading.Thread(target=self._decode, args=(names,), name="glance-pictures", daemon=True)
        with contextlib.suppress(AppError, OSError):  # opening the folder says what is wrong with it
            for some in self._listed():
                names += some
                if names and decoding.ident is None:
                    # The first of all stands at the beginning: it is decoded while the others are listed.
                    self._wanted.put(0)
                    decoding.start()
        self._post("names", names)
        if decoding.ident is not None:
            # Whoever waits for the picture waits no longer for what everything after it needs.
            self._decoded.wait(PATIENCE_S)
            import_labelling()
            decoding.join()
        self._post("done", None)

    def _listed(self) -> Iterator[list[str]]:
        """Names of pictures; none where the first files are something else."""
        from app.media.scan import MEDIA_TYPES, media_type_of, walk_folder

        endings = tuple(ending for ending, kind in MEDIA_TYPES.items() if kind.startswith("image/"))
        begun = False
        for _, prefix, names in walk_folder(self._folder, self._token):
            for start in range(0, len(names), FIRST):
                self._token.check()
                some = names[start : start + FIRST]
                pictures = [prefix + name for name in some if name.lower().endswith(endings)]
                if not begun and 2 * len(pictures) < sum(1 for name in some if media_type_of(name)):
                    return
                begun = begun or bool(pictures)
                yield pictures

    def _decode(self, names: list[str]) -> None:
        while (row := self._newest()) is not None:
            rows: Rows | None = None
            try:
                rows = self._decoder.plain(self._folder / names[row], SIDE, WHOLE, self._token)
            except Cancelled:
                break
            except (AppError, ValueError):
                pass  # the labelling page says what is wrong with it
            self._post("picture", (row, rows))
            self._decoded.set()

    def _newest(self) -> int | None:
        """The row asked for last; None at the end. Waits."""
        row = self._wanted.get()
        while row is not None and not self._wanted.empty():
            row = self._wanted.get()
        return row

    def _post(self, what: str, value: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._posted.emit(what, value)

    # In the main thread

    def _on_posted(self, what: str, value: Any) -> None:
        if what == "done":
            self.deleteLater()
        if self._over:
            return
        if what == "names":
            self._show_names(value)
        elif what == "picture":
            row, rows = value
            if row == max(0, self.list.currentIndex().row()):
                self.picture.show_rows(rows)
                self._is_shown = True
                self._tell()

    def _show_names(self, names: list[str]) -> None:
        self.names = names
        if not names:
            self.end()
            return
        self.list.setModel(QStringListModel(names, self.list))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._tell()

    def _tell(self) -> None:
        if self.names and self._is_shown:
            QTimer.singleShot(0, self, self.seen.emit)

    def _on_current(self, index: QModelIndex) -> None:
        self.chosen = self.names[index.row()]
        self._wanted.put(index.row())


class _Picture(QWidget):
    """A picture as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None

    def show_rows(self, rows: Rows | None) -> None:
        self.image = None
        if rows is not None:
            width, height, channels, data = rows
            kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888}
            kind = kinds.get(channels, QImage.Format.Format_RGBA8888)
            self.image = QImage(data, width, height, width * channels, kind).copy()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None:
            return
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = min(room.width() / self.image.width(), room.height() / self.image.height())
        width, height = self.image.width() * scale, self.image.height() * scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), self.image)


class Handover(QObject):
    """Lays the glance over the pages, ends it in time, and opens what was chosen in it as soon as it is among the
    project's items."""

    def __init__(self, glance: Glance, desk: Desk) -> None:
        super().__init__(desk)
        self._glance, self._window = glance, desk.window
        self._row = -1
        desk.session.failed.connect(self._glance.end)
        desk.runner.job_started.connect(lambda job: job.failed.connect(self._glance.end))
        self._window.stack.currentChanged.connect(self._on_page)
        if not glance.over:
            # Within the window, so that menus can be used and notices lie above it.
            glance.setParent(self._window.centralWidget())
            glance.setGeometry(self._window.stack.geometry())
            self._window.stack.installEventFilter(self)
            glance.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._glance.over and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._glance.setGeometry(self._window.stack.geometry())
        return False

    def _on_page(self) -> None:
        if self._glance.over:
            return
        if self._window.page_name != PAGE:
            self._glance.end()
            return
        self._page.loader.loaded.connect(self._on_loaded)
        self._page.loader.failed.connect(self._glance.end)

    def _on_loaded(self) -> None:
        if self._glance.over:
            return
        if self._glance.chosen:
            self._row = self._glance.names.index(self._glance.chosen)
            self._page.strip.counted.connect(self._open_chosen)
            self._open_chosen()
        self._glance.end()

    @property
    def _page(self) -> LabelingPage:
        return cast("LabelingPage", self._window.pages[PAGE])

    def _open_chosen(self) -> None:
        item = self._page.strip.model.item(self._row) if self._row >= 0 else None
        if item is not None:
            self._row = -1
            if item.name == self._glance.chosen:
                self._page.open_item(item)

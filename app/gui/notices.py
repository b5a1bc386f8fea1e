"""Short messages in the corner of the window: toasts with an optional button, and the progress of long jobs."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.icon import pixmap, set_icon
from app.gui.plain import plain_label
from app.gui.runner import Job

WIDTH = 384
MARGIN = 16
STAY_MS = 7_000
SHOW_PROGRESS_AFTER_MS = 600
MAX_SHOWN = 4

_ICONS = {"info": "info", "success": "check", "warning": "warning", "error": "error"}
_TONES = {"info": "accent", "success": "success", "warning": "warning", "error": "danger"}


class Toast(QFrame):
    """One message. It goes by itself unless it is an error, or the pointer rests on it."""

    gone = Signal(object)

    def __init__(
        self, parent: QWidget, title: str, text: str, tone: str, action: str, on_action: Callable[[], object] | None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setProperty("tone", tone)
        self.setAccessibleName(f"{title} {text}".strip())
        self.setFixedWidth(WIDTH)
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 8, 12)
        row.setSpacing(12)
        picture = QLabel()
        picture.setPixmap(pixmap(_ICONS[tone], getattr(theme.colors(), _TONES[tone]), 20, self.devicePixelRatioF()))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        row.addLayout(self.body, 1)
        self.heading = _wrapped(title)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.body.addWidget(self.heading)
        if text:
            label = _wrapped(text)
            label.setProperty("role", "muted")
            self.body.addWidget(label)
        if action and on_action is not None:
            button = QPushButton(action)
            button.setProperty("role", "quiet")
            button.clicked.connect(on_action)
            button.clicked.connect(self.dismiss)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        close = QToolButton()
        close.setToolTip(self.tr("Dismiss"))
        close.setAccessibleName(self.tr("Dismiss"))
        set_icon(close, "close", "muted")
        close.clicked.connect(self.dismiss)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._stays = tone == "error" or bool(action)
        if not self._stays:
            self._timer.start()

    def dismiss(self) -> None:
        self._timer.stop()
        self.gone.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._stays:
            self._timer.start()
        super().leaveEvent(event)


class ProgressToast(Toast):
    """A running job: count, rate, time left and Cancel."""

    def __init__(self, parent: QWidget, job: Job) -> None:
        super().__init__(parent, job.title, "", "info", "", None)
        self._timer.stop()
        self._stays = True
        self._started_s = time.monotonic()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(job.title)
        self.body.addWidget(self.bar)
        line = QHBoxLayout()
        self.figures = plain_label(self.tr("Starting…"))
        self.figures.setProperty("role", "muted")
        line.addWidget(self.figures, 1)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setProperty("role", "quiet")
        self.stop.clicked.connect(job.cancel)
        self.stop.clicked.connect(lambda: self.figures.setText(self.tr("Stopping…")))
        line.addWidget(self.stop)
        self.body.addLayout(line)
        job.progressed.connect(self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.figures.setText(self._figures(done, total, time.monotonic() - self._started_s))
        if total:
            # A bar of 32-bit steps would overflow on byte counts.
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * done / total))

    def _figures(self, done: int, total: int, seconds: float) -> str:
        rate = done / seconds if seconds > 0 else 0.0
        locale = self.locale()
        parts = [f"{locale.toString(done)} / {locale.toString(total)}" if total else locale.toString(done)]
        if rate >= 1:
            parts.append(self.tr("{rate} a second").format(rate=locale.toString(round(rate))))
        if total and rate > 0 and seconds > 1 and done < total:
            parts.append(self._left((total - done) / rate))
        return " · ".join(parts)

    def _left(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("%Ln second(s) left", "", max(1, round(seconds)))
        if seconds < 90 * 60:
            return self.tr("%Ln minute(s) left", "", round(seconds / 60))
        return self.tr("%Ln hour(s) left", "", round(seconds / 3600))


class Notices(QObject):
    """Stacks toasts in the corner of `window`; the newest at the bottom."""

    status_shown = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        self._passing = False
        window.installEventFilter(self)

    def show(
        self,
        title: str,
        text: str = "",
        *,
        tone: str = "info",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> Toast:
        """Show a toast; `tone` is info, success, warning or error. The same message twice is shown once."""
        for toast in self._toasts:
            if toast.accessibleName() == f"{title} {text}".strip():
                return toast
        return self._add(Toast(self._window, title, text, tone, action, on_action))

    def status(self, text: str, *, passing: bool = False) -> None:
        """Say it quietly, in the status bar; `passing`: true only until `pass_on`."""
        self._passing = passing
        self.status_shown.emit(text)

    def pass_on(self) -> None:
        """Take back what was said about something that is open no more."""
        if self._passing:
            self.status("")

    def follow(self, job: Job) -> None:
        """Show the job's progress once it has taken long enough to be worth it."""
        timer = QTimer(self, singleShot=True, interval=SHOW_PROGRESS_AFTER_MS)

        def appear() -> None:
            toast = self._add(ProgressToast(self._window, job))
            job.ended.connect(toast.dismiss)

        timer.timeout.connect(appear)
        job.ended.connect(timer.stop)
        timer.start()

    @property
    def texts(self) -> list[str]:
        """What is on screen now, oldest first."""
        return [toast.accessibleName() for toast in self._toasts]

    def clear(self) -> None:
        for toast in list(self._toasts):
            toast.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
        return False

    def _add(self, toast: Toast) -> Toast:
        toast.gone.connect(self._on_gone)
        self._toasts.append(toast)
        while len(self._toasts) > MAX_SHOWN:
            oldest = next((t for t in self._toasts if not isinstance(t, ProgressToast)), None)
            if oldest is None or oldest is toast:
                break
            self._on_gone(oldest)
        toast.show()
        self._place()
        return toast

    def _on_gone(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        rtl = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        bottom = self._window.height() - MARGIN - 28
        for toast in reversed(self._toasts):
            toast.adjustSize()
            height = toast.heightForWidth(WIDTH) if toast.hasHeightForWidth() else toast.sizeHint().height()
            toast.resize(WIDTH, height)
            bottom -= height
            toast.move(MARGIN if rtl else self._window.width() - WIDTH - MARGIN, bottom)
            toast.raise_()
            bottom -= 8


def _wrapped(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label

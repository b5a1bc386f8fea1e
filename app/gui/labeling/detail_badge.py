"""A small bar over the picture while its full detail is prepared, with Cancel; afterwards gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.gui.labeling.detailing import Detailing
from app.gui.plain import plain_label

MARGIN = 16
SHOW_AFTER_MS = 400


class DetailBadge(QFrame):
    """Over the bottom of `host`. Says nothing of what is ready before a person would wonder."""

    def __init__(self, detailing: Detailing, host: QWidget) -> None:
        super().__init__(host)
        self._detailing = detailing
        self.setProperty("role", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self.words = plain_label()
        row.addWidget(self.words)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        row.addWidget(self.bar)
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self.button.clicked.connect(self._on_pressed)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._timer.timeout.connect(self._show)
        detailing.progressed.connect(self._on_progressed)
        detailing.stopped.connect(self._on_stopped)
        detailing.improved.connect(self.dismiss)
        host.installEventFilter(self)
        self.hide()

    def dismiss(self, *_: object) -> None:
        """Another item, or all is there."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_progressed(self, percent: int) -> None:
        self.words.setText(self.tr("Preparing full detail… {percent} %").format(percent=percent))
        self.bar.setValue(percent)
        self.bar.show()
        self.button.setText(self.tr("Cancel"))
        if not self.isVisible() and not self._timer.isActive():
            self._timer.start()
        self._place()

    def _on_stopped(self) -> None:
        self.words.setText(self.tr("This picture is shown reduced."))
        self.bar.hide()
        self.button.setText(self.tr("Show full detail"))
        self._show()

    def _on_pressed(self) -> None:
        if self.bar.isVisibleTo(self):
            self._detailing.cancel()
        else:
            self.dismiss()
            self._detailing.again()

    def _show(self) -> None:
        self._timer.stop()
        self.setAccessibleName(self.words.text())
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        host = self.parentWidget()
        if host is not None:
            self.move((host.width() - self.width()) // 2, host.height() - self.height() - MARGIN)

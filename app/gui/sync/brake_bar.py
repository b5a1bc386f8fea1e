"""Work that a station took back in great number, and that stays until the person has decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.page import Shell
from app.gui.plain import plain_label
from app.ops import braking, stations


class BrakeBar(QWidget):
    """Hidden while nothing is held. `decided` when the person said what is to become of it."""

    decided = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._held: dict[str, int] = {}
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "warning")
        self.keep = QPushButton(self.tr("Keep the work"))
        self.keep.setToolTip(self.tr("It stays open and can still be handed in; the station decides what it is worth."))
        self.keep.clicked.connect(lambda: self._decide(braking.keep))
        self.let_go = QPushButton(self.tr("Let it go"))
        self.let_go.setToolTip(self.tr("Nothing more is asked for it. Your labels stay on this computer."))
        self.let_go.clicked.connect(lambda: self._decide(braking.let_go))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.let_go)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(row)
        self.hide()

    def refresh(self) -> None:
        """Read again what is held."""
        workspace = self._shell.session.workspace
        found = [] if workspace is None else workspace.read(stations.all_stations)
        held = {one.id: len(workspace.read(braking.held, one.id)) for one in found} if workspace is not None else {}
        self._held = {station: count for station, count in held.items() if count}
        names = [one.name for one in found if one.id in self._held]
        count = sum(self._held.values())
        text = self.tr("{station} wants to take back %Ln batch(es) of work at once. Nothing was removed.", "", count)
        self.words.setText(text.format(station=", ".join(names)))
        self.setVisible(bool(self._held))

    def _decide(self, what: object) -> None:
        workspace = self._shell.session.workspace
        if workspace is not None:
            for station in self._held:
                workspace.post(what, station)
        self._held = {}
        self.hide()
        self.decided.emit()

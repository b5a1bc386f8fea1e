"""Carrying work by hand where there is no network: a bundle out, a bundle in, with what is inside said before."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.page import Shell
from app.gui.plain import isolated, plain_label
from app.gui.runner import Job
from app.gui.sync.carry_wording import contents_words, taken_words
from app.ops import carrying, noting, stations
from app.protocol.carrying import Wish
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import ProjectCard
from app.protocol.struct_type import learnt

if TYPE_CHECKING:
    from app.core.cancel import Cancel, Progress
    from app.sync.carry import Contents, Taken
    from app.workspace import Workspace

MOST_WISHED = 500


class _Cards(msgspec.Struct):
    cards: tuple[ProjectCard, ...] = ()


class DropArea(QFrame):
    """A place for one file; `dropped` gives its path."""

    dropped = Signal(object)
    choose_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Drop a bundle here"))
        self.words = plain_label(self.tr("Drop the bundle that came back here, or choose it."))
        self.words.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.clicked.connect(self.choose_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.addWidget(self.words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._mark("drop")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark("card")

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark("card")
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def _mark(self, role: str) -> None:
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)


class CarryDialog(FrameDialog):
    """Nothing is taken before the person saw what a bundle holds. `taken` gives the Taken, `joining` the path of an
    invitation."""

    taken = Signal(object)
    joining = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None, path: Path | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._workspace = open_workspace(shell)
        self._job: Job | None = None
        self.path: Path | None = None
        self.contents: Contents | None = None
        self.present(
            self.tr("Carry work without a network"),
            self.tr(
                "Write what waits into one file, bring it to the station on a stick, and take in here what it gives "
                "you back: receipts, new work, decisions and rewards. Doing it twice changes nothing."
            ),
            self.tr("Take it in"),
        )
        self._build()
        self.main.hide()
        self.cancel.setText(self.tr("Close"))
        self._show_station()
        if path is not None:
            self.show_bundle(path)

    def _build(self) -> None:
        self.station = QComboBox()
        self.station.setAccessibleName(self.tr("Station"))
        for one in self._workspace.read(stations.all_stations):
            self.station.addItem(isolated(one.name), one.id)
        self.station.setVisible(self.station.count() > 1)
        self.station.activated.connect(self._show_station)
        self.waiting = _plain()
        self.project = QComboBox()
        self.project.setAccessibleName(self.tr("Ask for work of"))
        self.project.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.count = QSpinBox()
        self.count.setRange(1, MOST_WISHED)
        self.count.setValue(20)
        self.count.setSuffix(self.tr(" items"))
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count.setFixedWidth(120)
        self.count.setAccessibleName(self.tr("How many items"))
        self.wish_label = _plain(self.tr("Ask for work:"))
        wishing = QHBoxLayout()
        wishing.setSpacing(8)
        wishing.addWidget(self.wish_label)
        wishing.addWidget(self.project, 1)
        wishing.addWidget(self.count)
        self.save = QPushButton(self.tr("Save a bundle…"))
        self.save.clicked.connect(self._on_save)
        self.project.currentIndexChanged.connect(self._refresh)
        out = QFrame()
        out.setProperty("role", "card")
        column = QVBoxLayout(out)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.waiting)
        column.addLayout(wishing)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self.out = out
        self.drop = DropArea()
        self.drop.dropped.connect(self.show_bundle)
        self.drop.choose_asked.connect(self._on_choose)
        for widget in (
            _heading(self.tr("Take out")), self.station, out, _heading(self.tr("Bring in")), self.drop,
        ):  # fmt: skip
            self.content.addWidget(widget)

    # Out

    def _show_station(self) -> None:
        station = self.station.currentData() or ""
        known = bool(station)
        self.out.setVisible(known)
        if not known:
            return
        number = self._workspace.read(carrying.waiting_count, station)
        code = self._workspace.read(noting.noted, carrying.joining_note(station))
        name = self.station.currentText()
        text = self.tr("%Ln record(s) wait to be carried.", "", number) if number else self.tr("Nothing is waiting.")
        if code:
            text = self.tr("{name} does not know you yet: it lets you in with the next bundle.").format(name=name)
        self.waiting.setText(f"{name}: {text}" if not code else text)
        self.project.clear()
        self.project.addItem(self.tr("nothing new"), None)
        for card in self._cards(station):
            if card.state == "published" and card.exam in ("none", "passed"):
                self.project.addItem(isolated(card.title), card.project)
        for widget in (self.wish_label, self.project, self.count):
            widget.setVisible(self.project.count() > 1)
        self._refresh()

    def _cards(self, station: str) -> Sequence[ProjectCard]:
        text = self._workspace.read(noting.noted, f"cards:{station}")
        try:
            return msgspec.json.decode(text, type=learnt(_Cards)).cards if text else ()
        except msgspec.DecodeError:
            return ()

    def _refresh(self) -> None:
        self.count.setEnabled(self.project.currentData() is not None)

    def _on_save(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to: the stick, for instance"))
        if folder:
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Write a bundle for the chosen station into `folder`."""
        wishes: list[Wish] = []
        project = self.project.currentData()
        if project is not None:
            wishes.append(Wish(id=to_hex(secrets.token_bytes(32)), project=project, count=self.count.value()))
        self.work(self.tr("Writing the bundle…"))
        self._set_changeable(False)
        self._shell.runner.start(
            _write, self._workspace, self.station.currentData(), folder, wishes,
            done=self._on_written, failed=self.fail, owner=self,
        )  # fmt: skip

    def _on_written(self, path: Path) -> None:
        self._end()
        self.say(
            self.tr("Saved as {name}. Everything in it stays here as well until its receipt is back.").format(
                name=path.name
            ),
            "success",
        )
        self.project.setCurrentIndex(0)

    # In

    def _on_choose(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose the bundle"), "", self.tr("Bundles") + " (*.zip)"
        )
        if path:
            self.show_bundle(Path(path))

    def show_bundle(self, path: Path) -> None:
        """Say what is inside; it is taken when the person says so."""
        self.path, self.contents = path, None
        self.main.hide()
        self.say("")
        self.drop.words.setText(self.tr("Looking into {name}…").format(name=path.name))
        self._shell.runner.start(
            _look, self._workspace, path, done=lambda found: self._on_looked(path, found),
            failed=self._on_unreadable, owner=self,
        )  # fmt: skip

    def _on_looked(self, path: Path, contents: Contents) -> None:
        if path != self.path:
            return
        self.contents = contents
        self.drop.words.setText(f"{path.name}\n{contents_words(contents, self.locale())}")
        self.main.setText(self.tr("Join…") if contents.invitation is not None else self.tr("Take it in"))
        self.main.setVisible(contents.for_me)
        self.main.setEnabled(True)
        if contents.for_me:
            self.main.setFocus()
        self.fit()

    def _on_unreadable(self, error: Exception) -> None:
        self.drop.words.setText(self.tr("Drop the bundle that came back here, or choose it."))
        self.fail(error)

    def run(self) -> None:
        """Take the bundle that is shown."""
        if self.path is None or self.contents is None or not self.contents.for_me:
            return
        if self.contents.invitation is not None:
            self.joining.emit(str(self.path))
            self.accept()
            return
        self.work(self.tr("Taking it in…"))
        self._set_changeable(False)
        self._job = self._shell.runner.start(
            _take, self._workspace, self.path, done=self._on_taken, failed=self.fail, owner=self, tracked=True
        )
        self._job.progressed.connect(self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def _on_taken(self, taken: Taken) -> None:
        self._end()
        self.main.hide()
        self.contents = None
        self.drop.words.setText(self.tr("Drop another bundle here, or choose it."))
        tone = "warning" if taken.parked or taken.messages else "muted" if taken.nothing else "success"
        self.say(taken_words(taken, self.locale()), tone)
        self._show_station()
        self.taken.emit(taken)

    def fail(self, error: Exception) -> None:
        self._end()
        super().fail(error)

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _end(self) -> None:
        self._job = None
        self.bar.setRange(0, 0)
        self.rest()
        self._set_changeable(True)

    def _set_changeable(self, changeable: bool) -> None:
        for widget in (self.station, self.out, self.drop):
            widget.setEnabled(changeable)


def _plain(text: str = "") -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label


def _heading(text: str) -> QLabel:
    label = plain_label(text)
    label.setFont(theme.title_font(1))
    return label


def _write(workspace: Workspace, station: str, folder: Path, wishes: Sequence[Wish]) -> Path:
    return carrying.write_outbox(workspace, station, folder, wishes, ask=True)


def _look(workspace: Workspace, path: Path) -> Contents:
    from app.sync import carry

    return carry.look(workspace, path)


def _take(workspace: Workspace, path: Path, *, progress: Progress, cancel: Cancel) -> Taken:
    from app.sync import carry

    return carry.take_in(workspace, path, progress=progress, cancel=cancel)

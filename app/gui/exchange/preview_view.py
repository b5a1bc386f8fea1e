"""What an import would bring, to look at: pictures with their regions, items, labels, and what would be left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.gui import theme
from app.gui.exchange.inspection import THUMBNAIL, Inspection
from app.gui.icon import icon
from app.gui.messages import shown
from app.gui.plain import PlainDelegate, plain_label
from app.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from app.ops.previewing import Preview, Row


class PreviewView(QStackedWidget):
    """Empty, busy, at fault, or full. `stopped` asks to give up, `wanted` to look again."""

    stopped = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._full = QWidget()
        self.summary = _line("")
        self.summary.setAccessibleName(self.tr("What the file holds"))
        self.meeting = _line("muted")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.pictures = QListView()
        self.pictures.setViewMode(QListView.ViewMode.IconMode)
        self.pictures.setIconSize(THUMBNAIL)
        self.pictures.setGridSize(THUMBNAIL + QSize(14, 16 + 2 * self.fontMetrics().lineSpacing()))
        self.pictures.setResizeMode(QListView.ResizeMode.Adjust)
        self.pictures.setMovement(QListView.Movement.Static)
        self.pictures.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.pictures.setWordWrap(True)
        self.pictures.setUniformItemSizes(True)
        self.pictures.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.pictures.setAccessibleName(self.tr("The first pictures with their regions"))
        self.items = _table(self.tr("The first items"))
        self.labels = _table(self.tr("Labels"))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("What would be left out"))
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.summary)
        column.addWidget(self.meeting)
        column.addSpacing(8)
        column.addWidget(self.tabs, 1)
        self._busy = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._doing = _line("muted")
        stop = QPushButton(self.tr("Stop"))
        stop.setAutoDefault(False)
        stop.clicked.connect(self.stopped)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        waiting = QVBoxLayout(self._busy)
        waiting.setContentsMargins(24, 0, 24, 0)
        waiting.addStretch(1)
        waiting.addWidget(self._doing)
        waiting.addLayout(row)
        waiting.addStretch(1)
        for page in (self._full, self._busy):
            self.addWidget(page)
        self.show_empty()

    def show_empty(self) -> None:
        self._say("import", self.tr("Choose a file to see what is in it"),
                  self.tr("A file, folder or zip of another program. It can also be dropped here."))  # fmt: skip

    def show_unknown(self) -> None:
        self._say("question", self.tr("No format knows this"),
                  self.tr("If you know what wrote it, choose the format; nothing has been changed."))  # fmt: skip

    def show_fault(self, error: AppError) -> None:
        self._say("error", shown(error.title), shown(error.message))

    def show_stopped(self) -> None:
        self._say("pause", self.tr("The preview was stopped"),
                  self.tr("Importing works without it: a report says afterwards what could not be kept."),
                  (self.tr("Look again"), self.wanted.emit))  # fmt: skip

    def show_busy(self) -> None:
        self._bar.setRange(0, 0)
        self._doing.setText(self.tr("Looking at what is in it…"))
        self.setCurrentWidget(self._busy)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        told = self.locale().toString
        # Some readers count bytes; then a share is all that means something.
        if total > 5_000_000:
            self._doing.setText(self.tr("Read so far: {share} %").format(share=told(100 * done // total)))
        else:
            self._doing.setText(self.tr("Read so far: {n}").format(n=told(done)))

    def show_inspection(self, found: Inspection) -> None:
        preview = found.preview
        assert preview is not None
        told, report = self.locale().toString, preview.report
        parts = [
            self.tr("{n} items").format(n=told(report.items)),
            self.tr("{n} regions").format(n=told(report.regions)),
            self.tr("{n} labels").format(n=told(len(preview.labels))),
        ]
        if report.skipped_count:
            parts.append(self.tr("{n} left out").format(n=told(report.skipped_count)))
        self.summary.setText(" · ".join(parts))
        self.meeting.setText(self._meeting(preview))
        self.tabs.clear()
        if found.pictures:
            self._show_pictures(found)
            self.tabs.addTab(self.pictures, self.tr("Pictures"))
        self._show_items(preview)
        self.tabs.addTab(self.items, self.tr("Items"))
        heads = (self.tr("Label"), self.tr("Regions"), self.tr("In the project"))
        standing = {True: self.tr("new"), False: self.tr("there")}
        rows = [(name, told(count), standing[is_new]) for name, count, is_new in preview.labels]
        _fill(self.labels, heads, rows, wide=(0,))
        self.tabs.addTab(self.labels, self.tr("Labels"))
        lines = list(map(shown, report.lines()))
        self.report.setPlainText("\n".join(lines) or self.tr("Everything in the file can be kept."))
        name = self.tr("Report ({n})").format(n=told(len(report.losses) + report.skipped_count))
        self.tabs.addTab(self.report, icon("warning", theme.colors().warning) if lines else QIcon(), name)
        self.setCurrentWidget(self._full)

    def _meeting(self, preview: Preview) -> str:
        """How what comes meets what the project has."""
        told = self.locale().toString
        fresh = preview.report.items - preview.known
        parts = []
        if preview.known:
            parts.append(self.tr("{n} are in the project").format(n=told(preview.known)))
        if preview.labeled:
            parts.append(self.tr("{n} of them labelled already").format(n=told(preview.labeled)))
        if fresh:
            parts.append(self.tr("{n} are new items").format(n=told(fresh)))
        return ", ".join(parts)

    def _show_pictures(self, found: Inspection) -> None:
        assert found.preview is not None
        model = QStandardItemModel(self.pictures)
        for sample, image in zip(found.preview.samples, found.pictures, strict=True):
            name = sample.name.rpartition("/")[2]
            many = self.tr("{n} regions").format(n=self.locale().toString(sample.count))
            regions = many if sample.count != 1 else self.tr("1 region")
            gone = "" if sample.source is not None else " · " + self.tr("picture not there")
            entry = QStandardItem(QIcon(QPixmap.fromImage(image)), f"{name}\n{regions}{gone}")
            entry.setData(f"{sample.name}, {regions}{gone}", Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(entry)
        _swap(self.pictures, model)

    def _show_items(self, preview: Preview) -> None:
        heads = (self.tr("Item"), self.tr("Regions"), self.tr("Labels"), self.tr("In the project"))
        told = self.locale().toString
        rows = [(row.name, told(row.regions), ", ".join(row.labels), self._standing(row)) for row in preview.rows]
        if (more := preview.report.items - len(rows)) > 0:
            rows.append((self.tr("… and {n} more").format(n=told(more)), "", "", ""))
        _fill(self.items, heads, rows, wide=(0, 2))

    def _standing(self, row: Row) -> str:
        if row.labeled:
            return self.tr("has labels")
        return self.tr("there") if row.known else self.tr("new")

    def _say(self, picture: str, title: str, text: str, *buttons: tuple[str, Callable[[], object]]) -> None:
        old = self.widget(2)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        page = EmptyState(picture, title, text, *buttons)
        self.addWidget(page)
        self.setCurrentWidget(page)


def _line(role: str) -> QLabel:
    label = plain_label()
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _table(name: str) -> QTableView:
    table = QTableView()
    table.setItemDelegate(PlainDelegate(table))
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(28)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return table


def _fill(table: QTableView, heads: Sequence[str], rows: Sequence[Sequence[str]], wide: Sequence[int]) -> None:
    model = QStandardItemModel(len(rows), len(heads), table)
    model.setHorizontalHeaderLabels(list(heads))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            entry = QStandardItem(text)
            if x == 1:
                entry.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            model.setItem(y, x, entry)
    side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
    model.setHeaderData(1, Qt.Orientation.Horizontal, side, Qt.ItemDataRole.TextAlignmentRole)
    _swap(table, model)
    header = table.horizontalHeader()
    for x in range(len(heads)):
        table.setColumnWidth(x, 88 if x == 1 else 120)
    for x in wide:
        header.setSectionResizeMode(x, QHeaderView.ResizeMode.Stretch)


def _swap(view: QAbstractItemView, model: QStandardItemModel) -> None:
    old = view.model()
    view.setModel(model)
    if old is not None:
        old.deleteLater()

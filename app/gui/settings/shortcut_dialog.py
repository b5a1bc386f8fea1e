"""Every action with its key: searchable, changeable, and a key that is taken is refused."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.gui import shortcuts
from app.gui.actions import menu_title, title_of
from app.gui.errors import show_error
from app.gui.page import Shell
from app.gui.plain import plain_label

_ID = Qt.ItemDataRole.UserRole + 1


class ShortcutDialog(QDialog):
    """Changes work at once; "Back to the preset" takes all of one's own away."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(720, 560)
        self.search = QLineEdit(placeholderText=self.tr("Search by action or key"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search shortcuts"))
        self.preset = QComboBox()
        self.preset.setAccessibleName(self.tr("Preset"))
        for name, text in shortcuts.PRESET_TITLES.items():
            self.preset.addItem(text, name)
        self.preset.setCurrentIndex(max(0, self.preset.findData(shell.settings.preset)))
        self.preset.activated.connect(self._on_preset)
        self.model = QStandardItemModel(0, 3, self)
        self.model.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Key")])
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterKeyColumn(-1)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search.textChanged.connect(self.proxy.setFilterFixedString)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Shortcuts"))
        self.table.setModel(self.proxy)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(1, 128)
        header.resizeSection(2, 160)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.key = QKeySequenceEdit()
        self.key.setAccessibleName(self.tr("New key"))
        self.key.setMaximumSequenceLength(2)
        self.key.setClearButtonEnabled(True)
        self.key.keySequenceChanged.connect(lambda _keys: self._say(""))
        self.key.editingFinished.connect(self._on_key)
        self.fault = plain_label()
        self.fault.setProperty("role", "error")
        self.fault.setWordWrap(True)
        back = QPushButton(self.tr("Back to the preset"))
        back.clicked.connect(self._on_back)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.preset)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        self.chosen = plain_label(self.tr("Key of the chosen action:"))
        bottom.addWidget(self.chosen)
        bottom.addWidget(self.key, 1)
        bottom.addWidget(back)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        column.addWidget(self.fault)
        column.addWidget(box)
        self._fill()
        self.search.setFocus()

    def give(self, name: str, key: str) -> bool:
        """Give `key` (portable form, empty for none) to the action called `name`; False, and why, when it is taken."""
        keys = self._keys()
        other = shortcuts.conflict(keys, name, key)
        if other:
            actions = self._shell.actions
            owner = (
                self.tr("choosing a label")
                if other == "label"
                else title_of(actions.entries[other]).replace("&", "")
                if other in actions.entries
                else other
            )
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.fault.setText(
                self.tr("{key} is taken by “{action}”. Nothing was changed.").format(key=native, action=owner)
            )
            return False
        self._shell.settings.shortcuts[name] = key
        self._changed()
        return True

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)

    def _keys(self) -> dict[str, str]:
        return shortcuts.keys_for(self._shell.settings.preset, self._shell.settings.shortcuts)

    def _fill(self) -> None:
        keys = self._keys()
        current = self._current()
        self.model.setRowCount(0)
        for name, entry in self._shell.actions.entries.items():
            first = QStandardItem(title_of(entry).replace("&", ""))
            first.setData(name, _ID)
            native = QKeySequence(keys.get(name, "")).toString(QKeySequence.SequenceFormat.NativeText)
            self.model.appendRow([first, QStandardItem(menu_title(entry.menu).replace("&", "")), QStandardItem(native)])
            if name == current:
                self.table.setCurrentIndex(self.proxy.mapFromSource(self.model.index(self.model.rowCount() - 1, 0)))
        if not current:
            self.table.setCurrentIndex(self.proxy.index(0, 0))

    def _current(self) -> str:
        return self.table.currentIndex().siblingAtColumn(0).data(_ID) or ""

    def _on_row(self) -> None:
        name = self._current()
        self.key.setEnabled(bool(name))
        self.key.setKeySequence(QKeySequence(self._keys().get(name, "")))
        self.fault.setText("")

    def _on_key(self) -> None:
        name = self._current()
        key = self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if name and key != self._keys().get(name, "") and not self.give(name, key):
            text = self.fault.text()
            self.key.setKeySequence(QKeySequence(self._keys().get(name, "")))
            self.fault.setText(text)

    def _on_preset(self) -> None:
        self._shell.settings.preset = self.preset.currentData()
        self._changed()

    def _on_back(self) -> None:
        self._shell.settings.shortcuts.clear()
        self._changed()

    def _changed(self) -> None:
        try:
            self._shell.settings.save()
        except AppError as error:
            show_error(error)
        self._shell.keys_changed.emit()
        self._fill()

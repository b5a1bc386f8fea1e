"""One field for each kind of question; each shows an answer and says when the person gave another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.question import Answer, Question, QuestionKind, fault
from app.gui.errors import fault_label, mark_field
from app.gui.icon import set_icon
from app.gui.plain import PlainDelegate, plain_label, plain_tip

TYPING_PAUSE_MS = 600
"""Typing becomes one undo step when it rests this long."""

MOST_BUTTONS = 21
"""A longer scale is a field, not a row of buttons."""


class QuestionField(QWidget):
    """`answered` with the new answer, None when it was taken away. `show_answer` never emits."""

    answered = Signal(object)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def show_answer(self, answer: Answer | None) -> None:
        raise NotImplementedError

    def flush(self) -> None:
        """Give away what is still being typed."""


class SingleField(QuestionField):
    """One of the options; choosing it again takes it away."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.group = QButtonGroup(self)
        self.group.setExclusive(False)
        self.buttons: dict[str, QRadioButton] = {}
        for option in question.options:
            button = QRadioButton(option.text)
            button.setAutoExclusive(False)
            button.clicked.connect(lambda on, key=option.id: self._on_clicked(key, on))
            self.group.addButton(button)
            self.buttons[option.id] = button
            self.column.addWidget(button)

    def show_answer(self, answer: Answer | None) -> None:
        for key, button in self.buttons.items():
            button.setChecked(key == answer)

    def _on_clicked(self, key: str, on: bool) -> None:
        self.show_answer(key if on else None)
        self.answered.emit(key if on else None)


class MultipleField(QuestionField):
    """Any of the options, kept in the order of the question."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.boxes: dict[str, QCheckBox] = {}
        for option in question.options:
            box = QCheckBox(option.text)
            box.clicked.connect(self._on_clicked)
            self.boxes[option.id] = box
            self.column.addWidget(box)

    def show_answer(self, answer: Answer | None) -> None:
        chosen = answer if isinstance(answer, tuple) else ()
        for key, box in self.boxes.items():
            box.setChecked(key in chosen)

    def _on_clicked(self) -> None:
        chosen = tuple(key for key, box in self.boxes.items() if box.isChecked())
        self.answered.emit(chosen or None)


class TypedField(QuestionField):
    """A number in one line, or free text."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self.edit: QLineEdit | QPlainTextEdit
        if question.kind is QuestionKind.NUMBER:
            line = QLineEdit()
            line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
            bounds = " – ".join(part for part in (question.low, question.high) if part)
            line.setPlaceholderText(bounds)
            line.textEdited.connect(lambda _text: self._timer.start())
            self.edit = line
        else:
            area = QPlainTextEdit()
            area.setTabChangesFocus(True)
            area.setFixedHeight(area.fontMetrics().lineSpacing() * 4 + 20)
            area.textChanged.connect(self._timer.start)
            self.edit = area
        self.edit.setAccessibleName(question.text)
        self.edit.installEventFilter(self)
        self.column.addWidget(self.edit)
        self.column.addWidget(fault_label(self.edit))

    def show_answer(self, answer: Answer | None) -> None:
        text = "" if answer is None else str(answer)
        if text == self._text() or (self.edit.hasFocus() and self._timer.isActive()):
            return
        with QSignalBlocker(self.edit):
            if isinstance(self.edit, QLineEdit):
                self.edit.setText(text)
            else:
                self.edit.setPlainText(text)
        mark_field(self.edit, "")

    def flush(self) -> None:
        if not self._timer.isActive() and self.sender() is not self._timer:
            return
        self._timer.stop()
        text = self._text()
        if self.question.kind is QuestionKind.NUMBER:
            text = text.strip().replace(",", ".") if text.count(",") == 1 and "." not in text else text.strip()
        wrong = fault(self.question, text) if text else ""
        if self.edit.property("faulty") or wrong:
            focused = self.edit.hasFocus()
            mark_field(self.edit, wrong)
            if not focused:
                self.edit.clearFocus()
        if not wrong:
            self.answered.emit(text or None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _text(self) -> str:
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()


class RankingField(QuestionField):
    """The options in an order given by dragging, by Alt+Up and Alt+Down, or by the buttons; an answer once touched."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.list = QListWidget()
        self.list.setItemDelegate(PlainDelegate(self.list))
        self.list.setAccessibleName(question.text)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.installEventFilter(self)
        self.list.model().rowsMoved.connect(self._emit)
        self.column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(4)
        for icon, text, step in (("up", self.tr("Move up"), -1), ("down", self.tr("Move down"), 1)):
            button = QToolButton()
            button.setToolTip(plain_tip(text))
            button.setAccessibleName(text)
            set_icon(button, icon, "muted")
            button.clicked.connect(lambda _on=False, by=step: self.move_current(by))
            row.addWidget(button)
        self.confirm = QPushButton(self.tr("This order is right"))
        self.confirm.setProperty("role", "quiet")
        self.confirm.clicked.connect(self._emit)
        row.addWidget(self.confirm)
        row.addStretch(1)
        self.column.addLayout(row)
        self.show_answer(None)

    def show_answer(self, answer: Answer | None) -> None:
        self.confirm.setVisible(answer is None)
        order = answer if isinstance(answer, tuple) else tuple(option.id for option in self.question.options)
        if order == self.order() and self.list.count():
            return
        texts = {option.id: option.text for option in self.question.options}
        row = self.list.currentRow()
        with QSignalBlocker(self.list.model()):
            self.list.clear()
            for n, key in enumerate(order, 1):
                entry = QListWidgetItem(f"{n}.  {texts.get(key, key)}")
                entry.setData(Qt.ItemDataRole.UserRole, key)
                self.list.addItem(entry)
        self.list.setCurrentRow(max(0, row))
        height = self.list.sizeHintForRow(0) if self.list.count() else 24
        self.list.setFixedHeight(height * max(1, self.list.count()) + 8)

    def order(self) -> tuple[str, ...]:
        return tuple(self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count()))

    def move_current(self, step: int) -> None:
        row = self.list.currentRow()
        if not 0 <= row + step < self.list.count() or row < 0:
            return
        order = list(self.order())
        order.insert(row + step, order.pop(row))
        self.list.setCurrentRow(row + step)
        self.answered.emit(tuple(order))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
            if step is not None:
                self.move_current(step)
                return True
        return super().eventFilter(watched, event)

    def _emit(self) -> None:
        self.answered.emit(self.order())


class ScaleField(QuestionField):
    """A row of numbers; choosing the chosen one again takes it away."""

    WIDE = 10

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        low, high = int(question.low or "1"), int(question.high or "5")
        grid = QGridLayout()
        grid.setSpacing(4)
        self.buttons: dict[int, QToolButton] = {}
        for n, value in enumerate(range(low, high + 1)):
            button = QToolButton()
            button.setText(str(value))
            button.setCheckable(True)
            button.setMinimumSize(36, 32)
            button.setAccessibleName(f"{question.text} {value}")
            button.clicked.connect(lambda on, number=value: self._on_clicked(number, on))
            self.buttons[value] = button
            grid.addWidget(button, n // self.WIDE, n % self.WIDE)
        grid.setColumnStretch(self.WIDE, 1)
        self.column.addLayout(grid)
        if question.help:
            note = plain_label(question.help)
            note.setProperty("role", "muted")
            note.setWordWrap(True)
            self.column.addWidget(note)

    def show_answer(self, answer: Answer | None) -> None:
        for value, button in self.buttons.items():
            button.setChecked(value == answer)

    def _on_clicked(self, value: int, on: bool) -> None:
        self.show_answer(value if on else None)
        self.answered.emit(value if on else None)


class WideScaleField(QuestionField):
    """A scale of many values: typed or turned instead of one button each."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.spin = QSpinBox()
        self.spin.setAccessibleName(question.text)
        # One below the scale stands for "no answer".
        self.spin.setRange(int(question.low or "1") - 1, int(question.high or "5"))
        self.spin.setSpecialValueText("–")
        self.spin.setKeyboardTracking(False)
        self.spin.valueChanged.connect(self._on_changed)
        self.column.addWidget(self.spin)

    def show_answer(self, answer: Answer | None) -> None:
        with QSignalBlocker(self.spin):
            self.spin.setValue(answer if isinstance(answer, int) else self.spin.minimum())

    def _on_changed(self, value: int) -> None:
        self.answered.emit(value if value > self.spin.minimum() else None)


def make_field(question: Question) -> QuestionField:
    match question.kind:
        case QuestionKind.SINGLE:
            return SingleField(question)
        case QuestionKind.MULTIPLE:
            return MultipleField(question)
        case QuestionKind.RANKING:
            return RankingField(question)
        case QuestionKind.SCALE:
            wide = int(question.high or "5") - int(question.low or "1") >= MOST_BUTTONS
            return WideScaleField(question) if wide else ScaleField(question)
        case QuestionKind.NUMBER | QuestionKind.TEXT:
            return TypedField(question)

"""In a window that reads from right to left everything begins at the right, whatever its first letter is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QSpinBox, QTableWidget, QTableWidgetItem, QWidget

from app import config
from app.gui import language, run
from app.gui.labeling.layout import PanelFrame
from app.gui.labeling.tabular.detail import RowDetail
from app.gui.plain import PlainDelegate, plain_label
from tests.gui.opened import label_page

WIDTH = 400


@pytest.fixture
def speak(qapp: QApplication, home):
    """The window's language with its look."""
    yield lambda name: run.make_application(config.Settings(config.settings_file(), theme="light", language=name))
    language.apply_language(qapp, "en")


def _ink(widget: QWidget) -> tuple[int, int]:
    """The first and the last column of `widget` that hold more than its background."""
    image = widget.grab().toImage()
    ground = image.pixel(WIDTH // 2, 0)
    columns = [x for x in range(WIDTH) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    return columns[0], columns[-1]


@pytest.mark.parametrize("text", ["cat.png", "12", "1.05 CRED", "/home/me (2)", "قطة", "PNG صور", "قطة.png"])
@pytest.mark.parametrize(("name", "at_the_right"), [("ar", True), ("en", False)])
def test_a_label_begins_where_the_lines_of_the_window_begin(speak, name, at_the_right, text) -> None:
    speak(name)
    label = plain_label(text)
    label.resize(WIDTH, 30)
    first, last = _ink(label)
    assert (WIDTH - last < 10 and first > WIDTH // 2) if at_the_right else (first < 10 and last < WIDTH // 2)
    assert label.text() == text


def test_a_sentence_in_arabic_is_laid_out_from_the_right_when_it_begins_with_a_name(speak) -> None:
    """The full stop ends it at the left."""
    speak("ar")
    ends, begins = plain_label("PNG صور كبيرة..............."), plain_label("PNG صور كبيرة")
    for label in (ends, begins):
        label.resize(WIDTH, 30)
    assert _ink(ends)[0] < _ink(begins)[0] - 20 and _ink(ends)[1] == _ink(begins)[1]


@pytest.mark.parametrize("name", ["en", "ar"])
def test_a_field_for_numbers_keeps_its_padding_on_both_sides(speak, name) -> None:
    speak(name)
    box = QSpinBox()
    box.resize(WIDTH, 36)
    box.show()
    field = box.lineEdit().geometry()
    assert field.left() >= 8 and WIDTH - field.right() - 1 >= 8


def test_numbers_have_the_digits_of_the_sentences_they_are_put_into(speak) -> None:
    speak("ar")
    assert QWidget().locale().toString(12) == "12"


@pytest.mark.parametrize("name", ["ar", "en"])
def test_a_table_shows_a_negative_number_with_its_minus_in_front(speak, name) -> None:
    """The half with the minus signs has less ink than the one with the digits."""
    speak(name)
    table = QTableWidget(1, 1)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setItemDelegate(PlainDelegate(table))
    table.setItem(0, 0, QTableWidgetItem("-" * 3 + "888"))
    table.resize(WIDTH, 60)
    image = table.viewport().grab().toImage()
    ground = image.pixel(1, 1)
    ink = [sum(image.pixel(x, y) != ground for y in range(image.height())) for x in range(image.width())]
    columns = [x for x, count in enumerate(ink) if count]
    middle = (columns[0] + columns[-1]) // 2
    table.deleteLater()
    assert sum(ink[:middle]) < sum(ink[middle:])


def test_without_it_the_minus_changes_sides(speak, monkeypatch) -> None:
    monkeypatch.setattr("app.gui.plain.isolated", lambda text: text)
    with pytest.raises(AssertionError):
        test_a_table_shows_a_negative_number_with_its_minus_in_front(speak, "ar")


@pytest.mark.parametrize(("name", "at_the_right"), [("ar", True), ("en", False)])
def test_the_detail_of_a_row_begins_where_the_lines_of_the_window_begin(speak, name, at_the_right) -> None:
    speak(name)
    detail = RowDetail()
    detail.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    detail.resize(WIDTH, 100)
    detail.show()
    detail.resize(2 * WIDTH - detail.viewport().width(), 100)
    detail.show_row([("sku", "CV-1000")])
    middle = sum(_ink(detail.viewport())) / 2
    assert (middle > WIDTH * 0.7) is at_the_right and (middle < WIDTH * 0.3) is not at_the_right


def test_buttons_that_qt_names_have_the_words_of_the_window(speak) -> None:
    speak("ar")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Close)
    words = {button.text() for button in box.buttons()}
    ours = {QCoreApplication.translate(*word) for word in (("ReshapeBar", "Cancel"), ("ComparePane", "Close"))}
    assert words == ours and "Cancel" not in ours


@pytest.mark.parametrize("name", ["en", "ar"])
def test_the_items_stand_beside_the_rail_and_each_direction_keeps_its_own_layout(qtbot, start, photos, name) -> None:
    desk = start(photos, language=name)
    page = label_page(qtbot, desk)
    left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
    frame, beside = page.findChild(PanelFrame), right if name == "ar" else left
    assert frame.dockWidgetArea(frame.docks["items"]) is beside
    assert frame.dockWidgetArea(frame.docks["labels"]) is (left if beside is right else right)
    near = desk.window.rail.mapToGlobal(desk.window.rail.rect().center()).x()
    places = {key: dock.mapToGlobal(dock.rect().center()).x() for key, dock in frame.docks.items()}
    assert abs(places["items"] - near) < abs(places["labels"] - near)
    frame.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, frame.docks["labels"])
    desk.window.close()
    desk.close()
    again = start(photos, language=name)
    frame = label_page(qtbot, again).findChild(PanelFrame)
    assert frame.dockWidgetArea(frame.docks["labels"]) is Qt.DockWidgetArea.BottomDockWidgetArea
    frame.reset()
    assert frame.dockWidgetArea(frame.docks["items"]) is beside

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import LabelSchema, new_label
from app.core.region import Region
from app.gui.labeling.tabular.delegate import one_line
from app.gui.labeling.tabular.menu import labels_of, pick_menu
from app.gui.labeling.tabular.model import LABELS
from app.gui.labeling.tabular.picking import row_numbers
from app.gui.labeling.tabular.view import TableView
from app.gui.labeling.view import ViewState
from app.media.table import Column, Table, open_table
from app.modalities.tabular.regions import Cell, Rows

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class LargeTable:
    """A table that is computed as it is read; as long as it is not sorted or filtered by anything but parity."""

    notes = ()
    columns = (Column("n", "Number"), Column("t", "Text"))

    def __init__(self, rows: int) -> None:
        self.row_count, self.read, self._odd = rows, 0, False

    @property
    def view_count(self) -> int:
        return self.row_count // 2 if self._odd else self.row_count

    def page(self, first: int, count: int) -> list[tuple[int, tuple[str, str]]]:
        self.read += count
        places = range(first, min(first + count, self.view_count))
        rows = [2 * place + 1 if self._odd else place for place in places]
        return [(row, (str(row), f"line {row}")) for row in rows]

    def sort(self, column: str | None, descending: bool = False) -> None: ...

    def filter(self, *conditions: str) -> None:
        self._odd = bool(conditions)

    def rows_matching(self) -> tuple[tuple[int, int], ...]:
        return tuple((n, n + 1) for n in range(1, self.row_count, 2)) if self._odd else ((0, self.row_count),)

    def row_position(self, row_number: int) -> int | None:
        return row_number if not self._odd else row_number // 2 if row_number % 2 else None


def schema() -> LabelSchema:
    result = LabelSchema()
    for name in ("Spam", "À vérifier"):
        result = result.with_label(new_label(result, name))
    return result


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("table") / "orders.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["city", "amount", "note"])
        cities = ("Genève", "نابلس", "碎叶城")
        for n in range(60):
            writer.writerow([cities[n % 3], 1000 - n, f"first line {n}\nsecond line" if n % 5 == 0 else "<b>ok</b>"])
    return path


@pytest.fixture
def table(source: Path) -> Iterator[Table]:
    with open_table(source) as opened:
        yield opened


@pytest.fixture
def view(qtbot, table):
    view = TableView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    with qtbot.waitExposed(view):
        view.show()
    show(view, table)
    yield view
    view.close_item()


def show(view: TableView, content, *regions: Region, read_only: bool = False) -> AnnotationEditor:
    editor = AnnotationEditor(Annotation("a", "i"))
    editor.apply("start", put=regions)
    view.open(Item("i", "p", "table", "text/csv"), content, editor, schema(), read_only=read_only)
    return editor


def click(view: TableView, place: int, column: int, modifiers=NO_KEY) -> None:
    rect = view.grid.visualRect(view.model.index(place, column))
    QTest.mouseClick(view.grid.viewport(), LEFT, modifiers, rect.center())


def ranges_of(view: TableView, label: str) -> tuple[tuple[int, int], ...]:
    regions = view.editor.annotation.regions.values()
    return next((r.ranges for r in regions if isinstance(r, Rows) and r.label == label), ())


def test_picking_rows_and_choosing_a_label_is_one_row_set(view) -> None:
    click(view, 1, 1)
    click(view, 4, 1, SHIFT)
    click(view, 7, 2, CTRL)
    view.set_label("spam")
    assert ranges_of(view, "spam") == ((1, 5), (7, 8))
    assert view.editor.history.cursor == 1
    click(view, 5, 1)
    view.set_label("spam")
    assert ranges_of(view, "spam") == ((1, 6), (7, 8))
    assert len(view.editor.annotation.regions) == 1
    view.editor.undo()
    assert ranges_of(view, "spam") == ((1, 5), (7, 8))


def test_the_page_may_set_and_relabel_in_one_go(view) -> None:
    click(view, 2, 1)
    view.set_label("spam")
    view.set_label("à-vérifier")
    view.relabel("à-vérifier")
    assert ranges_of(view, "spam") == ((2, 3),) and ranges_of(view, "à-vérifier") == ((2, 3),)


def test_keyboard_alone_picks_labels_and_takes_off(view) -> None:
    view.set_label("spam")
    view.grid.setFocus()
    for key, held in ((Qt.Key.Key_Down, NO_KEY), (Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Return, NO_KEY)):
        QTest.keyClick(view.grid, key, held)
    assert ranges_of(view, "spam") == ((1, 3),)
    QTest.keyClick(view.grid, Qt.Key.Key_Down)
    QTest.keyClick(view.grid, Qt.Key.Key_Up)
    QTest.keyClick(view.grid, Qt.Key.Key_Delete)
    assert ranges_of(view, "spam") == ((1, 2),)


def test_cells_are_labelled_in_the_cell_tool(view) -> None:
    view.set_tool("cell")
    click(view, 2, 1)
    click(view, 3, 2, SHIFT)
    view.set_label("spam")
    cells = {(r.row, r.column) for r in view.editor.annotation.regions.values() if isinstance(r, Cell)}
    assert cells == {(2, "city"), (2, "amount"), (3, "city"), (3, "amount")}
    assert view.editor.history.cursor == 1
    click(view, 2, 1)
    QTest.keyClick(view.grid, Qt.Key.Key_Delete)
    assert len(view.editor.annotation.regions) == 3


def test_labels_go_to_rows_not_to_places(view) -> None:
    view.grid.horizontalHeader().sectionClicked.emit(2)
    assert view.order.sort == "amount" and view.model.line(0)[0] == 59
    click(view, 0, 1)
    click(view, 2, 1, SHIFT)
    view.set_label("spam")
    assert ranges_of(view, "spam") == ((57, 60),)
    view.grid.clearSelection()
    view.grid.horizontalHeader().sectionClicked.emit(2)
    assert view.order.descending and view.model.line(0)[0] == 0
    view.grid.horizontalHeader().sectionClicked.emit(2)
    assert view.order.sort == ""


def test_filtering_and_labelling_all_that_is_left(view) -> None:
    view.set_label("spam")
    view.bar.field.setText("نابلس")
    QTest.keyClick(view.bar.field, Qt.Key.Key_Return)
    assert view.model.rowCount() == 20
    assert view.bar.count.text() == "20 of 60 rows"
    QTest.mouseClick(view.bar.all, LEFT)
    assert ranges_of(view, "spam") == tuple((n, n + 1) for n in range(1, 60, 3))
    assert view.editor.history.cursor == 1
    click(view, 1, 1)
    click(view, 2, 1, SHIFT)
    view.set_label("à-vérifier")
    assert ranges_of(view, "à-vérifier") == ((4, 5), (7, 8))
    QTest.keyClick(view.bar.field, Qt.Key.Key_Escape)
    assert view.model.rowCount() == 60


def test_a_filter_takes_effect_without_enter(view, qtbot) -> None:
    QTest.keyClicks(view.bar.field, "Gen")
    qtbot.waitUntil(lambda: view.model.rowCount() == 20)


def test_without_a_label_one_is_asked_for_and_goes_to_the_picks(view, qtbot) -> None:
    click(view, 1, 1)
    with qtbot.waitSignal(view.label_wanted):
        QTest.keyClick(view.grid, Qt.Key.Key_Return)
    view.set_label("spam")
    assert ranges_of(view, "spam") == ((1, 2),)


def test_chips_select_and_a_pick_ends_the_selection(view) -> None:
    show(view, view.order.content, Rows(id="r", label="spam", ranges=((2, 4),)))
    view.grid.repaint()
    rect = view.grid.visualRect(view.model.index(2, LABELS))
    QTest.mouseClick(view.grid.viewport(), LEFT, NO_KEY, QPoint(rect.left() + 12, rect.center().y()))
    assert view.selection == {"r"} and not view.grid.selectionModel().hasSelection()
    view.relabel("à-vérifier")
    assert ranges_of(view, "à-vérifier") == ((2, 4),)
    click(view, 3, 1)
    assert not view.selection


def test_revealing_goes_to_the_first_row_in_view(view) -> None:
    show(
        view,
        view.order.content,
        Rows(id="r", label="spam", ranges=((40, 45),)),
        Cell(id="c", label="spam", row=50, column="note"),
    )
    view.select(["r"], reveal=True)
    assert view.grid.currentIndex().row() == 40
    view.select_next(1)
    assert view.selection == {"c"}
    assert (view.grid.currentIndex().row(), view.grid.currentIndex().column()) == (50, 3)
    assert view.grid.viewport().rect().contains(view.grid.visualRect(view.grid.currentIndex()).center())


def test_the_current_row_is_shown_in_full_as_plain_text(view) -> None:
    click(view, 5, 1)
    assert "first line 5\nsecond line" in view.detail.toPlainText()
    click(view, 6, 1)
    assert "note: <b>ok</b>" in view.detail.toPlainText()


def test_labels_come_off_one_by_one_from_the_menu(view) -> None:
    editor = show(
        view,
        view.order.content,
        Rows(id="a", label="spam", ranges=((0, 9),)),
        Rows(id="b", label="à-vérifier", ranges=((2, 3),)),
    )
    assert labels_of(editor, ((1, 4),), []) == {"spam": 3, "à-vérifier": 1}
    menu = pick_menu(view, editor, ((1, 4),), [])
    next(action for action in menu.actions() if "Spam" in action.text()).trigger()
    assert editor.annotation.regions["a"].ranges == ((0, 1), (4, 9))
    menu.close()


def test_read_only_changes_nothing(view) -> None:
    editor = show(view, view.order.content, Rows(id="r", label="spam", ranges=((2, 4),)), read_only=True)
    assert [tool.name for tool in view.tools()] == ["rows"]
    click(view, 2, 1)
    view.set_label("à-vérifier")
    QTest.keyClick(view.grid, Qt.Key.Key_Delete)
    view.label_all()
    assert editor.history.cursor == 1
    assert not view.bar.all.isVisible()


def test_linked_views_do_not_answer_back(view) -> None:
    states: list[ViewState] = []
    view.view_changed.connect(states.append)
    view.set_view_state(ViewState(1.0, 0.0, 3.0, "Gen", "amount", True))
    assert not states
    state = view.view_state()
    assert (state.y, state.filter, state.sort, state.descending) == (3.0, "Gen", "amount", True)
    assert view.bar.field.text() == "Gen"
    view.grid.verticalScrollBar().setValue(5)
    assert states[-1].y == 5.0


def test_a_million_rows_are_picked_labelled_and_undone_at_once(view) -> None:
    content = LargeTable(1_000_000)
    editor = show(view, content)
    view.set_label("spam")
    view.grid.setFocus()
    QTest.keyClick(view.grid, Qt.Key.Key_A, CTRL)
    view.grid.repaint()
    QTest.keyClick(view.grid, Qt.Key.Key_Return)
    assert ranges_of(view, "spam") == ((0, 1_000_000),)
    editor.undo()
    view.grid.clearSelection()
    view.grid.go_to(987_654, 1)
    view.grid.repaint()
    assert "line 987654" in view.detail.toPlainText()
    assert content.read < 10_000, "only what was looked at was read"
    view.bar.field.setText("odd")
    view.bar.apply()
    view.label_all()
    assert len(ranges_of(view, "spam")) == 500_000
    assert editor.history.cursor == 1


@pytest.mark.parametrize("places", [((0, 3),), ((5, 9), (1, 2)), ((0, 10),), ((9, 10),)])
def test_places_in_a_filtered_view_become_row_numbers(places) -> None:
    content = LargeTable(20)
    content.filter("odd")
    expected = sorted(row for first, end in places for row, _ in content.page(first, end - first))
    for is_sorted in (False, True):
        found = row_numbers(content, places, is_sorted=is_sorted, is_filtered=True)
        assert [row for first, end in found for row in range(first, end)] == expected


def test_cells_are_shown_on_one_line_by_their_own_direction() -> None:
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    assert one_line("a\nb") == ("a ⏎ b", left)
    assert one_line("-1 234,50")[1] == right
    assert one_line("نابلس 7")[1] == right
    assert one_line("7 rue")[1] == left
    assert len(one_line("x" * 10_000_000)[0]) < 1_000


def test_what_is_painted_follows_every_edit(view) -> None:
    def picture():
        view.grid.viewport().repaint()
        return view.grid.viewport().grab().toImage()

    plain = picture()
    view.editor.apply("x", put=[Rows(id="r", label="spam", ranges=((0, 2),))])
    marked = picture()
    assert marked != plain
    view.set_marks({"r": "difference"})
    assert picture() != marked
    view.set_marks({})
    view.editor.undo()
    assert picture() == plain

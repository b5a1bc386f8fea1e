from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import LabelSchema, new_label
from app.gui.labeling.text.display import LONGEST_LINE, display_text
from app.gui.labeling.text.index import SpanIndex
from app.gui.labeling.text.menu import SpanMenu
from app.gui.labeling.text.search import matches
from app.gui.labeling.text.view import TextView
from app.gui.labeling.view import ViewState
from app.media.text import DecodedText, Newlines
from app.modalities.text.regions import Span

TEXT = "Zoë 👩🏽‍🚀 flew to 𝒜lpha.\r\nوُلدت فدوى في نابلس عام 1917.\n李白出生于碎叶城。\u2028Line\u00a0two क्षितिज end."
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def schema() -> LabelSchema:
    result = LabelSchema()
    for name in ("Person", "مكان"):
        result = result.with_label(new_label(result, name))
    return result


def span(key: str, start: int, end: int, label: str = "person", **fields) -> Span:
    return Span(id=key, label=label, parts=((start, end),), **fields)


def show(view: TextView, text: str, *spans: Span, read_only: bool = False) -> AnnotationEditor:
    editor = AnnotationEditor(Annotation("a", "i"))
    editor.apply("start", put=spans)
    content = DecodedText(text, "utf-8", "0" * 64, Newlines.LF)
    view.open(Item("i", "p", "text", "text/plain"), content, editor, schema(), read_only=read_only)
    view.pane.repaint()
    return editor


@pytest.fixture
def view(qtbot):
    view = TextView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    with qtbot.waitExposed(view):
        view.show()
    show(view, TEXT)
    view.pane.setFocus()
    yield view
    view.close_item()


def only(view: TextView) -> Span:
    (region,) = view.editor.annotation.regions.values()
    return region


def place(view: TextView, offset: int) -> QPoint:
    """Where the boundary before the character at `offset` is in the viewport."""
    cursor = QTextCursor(view.pane.document())
    cursor.setPosition(view.pane.offsets.to_utf16(offset))
    return view.pane.cursorRect(cursor).center()


def drag(view: TextView, start: QPoint, end: QPoint) -> None:
    port = view.pane.viewport()
    QTest.mousePress(port, LEFT, NO_KEY, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, NO_KEY, end)


@pytest.mark.parametrize("word", ["👩🏽‍🚀", "𝒜lpha", "فدوى", "李白", "क्षितिज", "two"])
def test_selecting_by_mouse_and_choosing_a_label_marks_exactly_that(view, word: str) -> None:
    start = TEXT.index(word)
    drag(view, place(view, start), place(view, start + len(word)))
    view.set_label("person")
    region = only(view)
    assert TEXT[region.start : region.end] == word
    assert region.label == "person" and view.selection == {region.id}
    assert view.editor.history.cursor == 1


def test_qt_keeps_the_length_of_every_text() -> None:
    for text in (TEXT, "a\0b\ufdd0\ufffc\u2029c", "\r\r\n\n\r", "x " * 40_000, "字" * 20_000):
        shown = display_text(text)
        assert len(shown) == len(text)
        assert len(shown.encode("utf-16-le")) == len(text.encode("utf-16-le"))


def test_long_lines_are_broken_for_display_only(view) -> None:
    text = "word " * 20_000
    assert max(map(len, display_text(text).split("\n"))) <= LONGEST_LINE
    show(view, text, span("s", 50_000, 50_004))
    view.select(["s"], reveal=True)
    assert view.pane.span_rects(only(view))


@pytest.mark.parametrize("height", range(300, 330, 3))
def test_the_end_of_a_wrapped_text_can_be_reached(view, qtbot, height: int) -> None:
    view.resize(view.width(), height)
    text = "\n".join("many words in a long line " * 30 for _ in range(40)) + " THE END"
    show(view, text, span("s", len(text) - 3, len(text)))
    bar = view.pane.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        view.pane.repaint()
        rects = view.pane.span_rects(only(view))
        return bool(rects) and rects[0].bottom() <= view.pane.viewport().height()

    # Lines are laid out, and the bar grows, while one scrolls down.
    qtbot.waitUntil(at_the_end)


def test_double_click_takes_a_word_and_enter_labels_it(view) -> None:
    view.set_label("person")
    at = TEXT.index("flew")
    QTest.mouseDClick(view.pane.viewport(), LEFT, NO_KEY, place(view, at + 2) + QPoint(2, 0))
    QTest.keyClick(view.pane, Qt.Key.Key_Return)
    assert TEXT[only(view).start : only(view).end] == "flew"


def test_double_click_takes_a_number_within_arabic(view) -> None:
    at = TEXT.index("1917")
    show(view, TEXT, span("n", at, at + 4))
    middle = view.pane.span_rects(only(view))[0].center().toPoint()
    QTest.mouseDClick(view.pane.viewport(), LEFT, NO_KEY, middle)
    assert view.pane.selected() == (at, at + 4)


def test_keyboard_alone_selects_and_labels(view) -> None:
    view.set_label("person")
    QTest.keyClick(view.pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        QTest.keyClick(view.pane, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view.pane, Qt.Key.Key_Enter)
    assert (only(view).start, only(view).end) == (0, 3)
    QTest.keyClick(view.pane, Qt.Key.Key_Right, SHIFT)
    assert only(view).end == 4, "with a span selected, Shift+arrow moves its end"


def test_without_a_label_one_is_asked_for(view, qtbot) -> None:
    view.pane.select_text(0, 3)
    with qtbot.waitSignal(view.label_wanted) as asked:
        QTest.keyClick(view.pane, Qt.Key.Key_Return)
    assert asked.args == [only(view).id]


def test_the_marking_tool_labels_at_once(view) -> None:
    view.set_label("person")
    view.set_tool("span")
    drag(view, place(view, 0), place(view, 3))
    assert (only(view).start, only(view).end) == (0, 3)
    assert not view.pane.textCursor().hasSelection()


def test_clicks_go_from_the_inner_span_outwards(view) -> None:
    show(view, TEXT, span("outer", 0, 20), span("inner", 9, 13, "x"))
    where = place(view, 10) + QPoint(3, 0)
    for expected in ("inner", "outer", "inner"):
        QTest.mouseClick(view.pane.viewport(), LEFT, NO_KEY, where)
        assert view.selection == {expected}
        QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 20)
    QTest.mouseClick(view.pane.viewport(), LEFT, NO_KEY, QPoint(600, 380))
    assert not view.selection


def test_dragging_an_end_is_one_step_and_undo_takes_it_back(view) -> None:
    editor = show(view, TEXT, span("s", 0, 3))
    view.select(["s"])
    view.pane.repaint()
    drag(view, place(view, 3), place(view, 9))
    assert editor.annotation.regions["s"].end == 9
    assert editor.history.cursor == 2
    editor.undo()
    assert editor.annotation.regions["s"].end == 3
    QTest.mousePress(view.pane.viewport(), LEFT, NO_KEY, place(view, 3))
    QTest.mouseMove(view.pane.viewport(), place(view, 9))
    QTest.keyClick(view.pane, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.pane.viewport(), LEFT, NO_KEY, place(view, 9))
    assert editor.annotation.regions["s"].end == 3 and editor.history.cursor == 1


def test_arrows_move_both_ends_by_whole_characters(view) -> None:
    editor = show(view, TEXT, span("s", 4, 8))
    view.select(["s"])
    QTest.keyClick(view.pane, Qt.Key.Key_Left, SHIFT | Qt.KeyboardModifier.AltModifier)
    assert editor.annotation.regions["s"].start == 3
    QTest.keyClick(view.pane, Qt.Key.Key_Left, SHIFT)
    assert (editor.annotation.regions["s"].start, editor.annotation.regions["s"].end) == (3, 4)
    view.nudge(1, 0)
    assert editor.annotation.regions["s"].end == 8


def test_in_right_to_left_text_the_left_arrow_goes_on(view) -> None:
    start = TEXT.index("فدوى")
    editor = show(view, TEXT, span("s", start, start + 2))
    view.select(["s"])
    QTest.keyClick(view.pane, Qt.Key.Key_Left, SHIFT)
    assert editor.annotation.regions["s"].end == start + 3


def test_a_number_in_arabic_is_covered_where_it_is_seen(view) -> None:
    start = TEXT.index("1917")
    show(view, TEXT, span("n", start, start + 4), span("w", start - 4, start - 1))
    number = view.pane.span_rects(view.pane.index.get("n"))
    word = view.pane.span_rects(view.pane.index.get("w"))
    assert len(number) == 1 and len(word) == 1
    assert number[0].right() <= word[0].left() + 1, "the number stands to the left of the word before it"
    assert number[0].left() > view.pane.viewport().width() / 2


def test_tab_goes_in_reading_order_and_delete_removes(view) -> None:
    editor = show(view, TEXT, span("c", 40, 44), span("a", 0, 3), span("b", 9, 13))
    seen = []
    for _ in range(3):
        QTest.keyClick(view.pane, Qt.Key.Key_Tab)
        seen += view.selection
    assert seen == ["a", "b", "c"]
    QTest.keyClick(view.pane, Qt.Key.Key_Delete)
    assert set(editor.annotation.regions) == {"a", "b"}
    editor.undo()
    assert view.pane.index.get("c") is not None


def test_copying_gives_the_text_as_it_is_stored(view) -> None:
    start = TEXT.index("Line")
    view.pane.select_text(start, start + 8)
    assert view.pane.createMimeDataFromSelection().text() == "Line\u00a0two"


def test_read_only_changes_nothing(view) -> None:
    editor = show(view, TEXT, span("s", 0, 3), read_only=True)
    view.set_label("person")
    assert [tool.name for tool in view.tools()] == ["select"]
    view.select(["s"])
    QTest.keyClick(view.pane, Qt.Key.Key_Delete)
    QTest.keyClick(view.pane, Qt.Key.Key_Right, SHIFT)
    view.pane.select_text(4, 8)
    view.set_label("x")
    QTest.keyClick(view.pane, Qt.Key.Key_Return)
    assert editor.history.cursor == 1


def test_search_counts_and_a_match_can_be_labelled(view) -> None:
    assert matches("Ünïcode ünïcode", "ÜNÏ") == [(0, 3), (8, 11)]
    assert matches("a.c abc", "a.c") == [(0, 3)]
    QTest.keyClick(view.pane, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.search.field, "LINE")
    view.search.search()
    assert view.search.count.text() == "1 of 1"
    QTest.keyClick(view.search.field, Qt.Key.Key_Escape)
    view.set_label("person")
    assert TEXT[only(view).start : only(view).end] == "Line"


def test_linked_views_do_not_answer_back(view) -> None:
    show(view, "line\n" * 2_000)
    states: list[ViewState] = []
    view.view_changed.connect(states.append)
    view.set_view_state(ViewState(1.5, 0, 5_000))
    assert not states
    assert view.view_state().y == 5_000 and abs(view.view_state().zoom - 1.5) < 0.01
    view.zoom_actual()
    assert states


def test_what_is_painted_follows_every_edit(view) -> None:
    editor = show(view, TEXT)

    def picture():
        view.pane.repaint()
        return view.pane.viewport().grab().toImage()

    plain = picture()
    editor.apply("x", put=[span("s", 0, 3)])
    marked = picture()
    assert marked != plain
    view.set_marks({"s": "difference"})
    assert picture() != marked
    view.set_marks({})
    editor.undo()
    assert picture() == plain


def test_an_index_of_many_spans_finds_what_it_should() -> None:
    index = SpanIndex()
    index.reset([span(f"{n:05}", n * 100, n * 100 + 150) for n in range(50_000)] + [span("long", 0, 5_000_000)])
    assert [s.id for s in index.touching(120, 180)] == ["long", "00000", "00001"]
    assert [s.id for s in index.at(4_999_950)] == ["49999", "long"]
    index.drop("long")
    index.put(span("00001", 9_000, 9_001))
    assert [s.id for s in index.touching(120, 180)] == ["00000"]
    assert len(index) == 50_000


def test_five_million_characters_and_fifty_thousand_spans(view) -> None:
    line = "Le café 😀 était fermé hier soir à Nîmes. " * 25 + "\n"
    text = line * 5_000
    show(view, text, *(span(f"{n:05}", n * 100, n * 100 + 20) for n in range(50_000)))
    view.select(["45000"], reveal=True)
    view.pane.repaint()
    assert view.pane.span_rects(view.pane.index.get("45000"))
    start, end = 4_500_030, 4_500_036
    view.pane.select_text(start, end)
    view.set_label("person")
    (region,) = view.selected_regions()
    assert text[start:end].strip() == text[region.start : region.end]


def test_the_menu_of_a_span_selects_it_and_gives_it_another_label(view) -> None:
    show(view, TEXT, span("a", 0, 3), span("b", 10, 14))
    assert SpanMenu(view, -1).isEmpty() and SpanMenu(view, 5).isEmpty()
    menu = SpanMenu(view, 11)
    assert view.selection == {"b"}
    labels = menu.actions()[0].menu()
    next(action for action in labels.actions() if action.text() == "مكان").trigger()
    assert view.editor.annotation.find("b").label == view.schema.named("مكان").id
    assert view.editor.annotation.find("a").label == "person"


def test_the_menu_of_picked_text_marks_it_or_copies_it(view) -> None:
    view.pane.select_text(0, 3)
    menu = SpanMenu(view, 1)
    copy = menu.actions()[-1]
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "Zoë"
    menu.actions()[0].menu().actions()[0].trigger()
    assert only(view).parts == ((0, 3),) and only(view).label == view.schema.labels[0].id


def test_where_nothing_can_be_changed_the_menu_changes_nothing(view) -> None:
    show(view, TEXT, span("a", 0, 3), read_only=True)
    assert not any(action.menu() for action in SpanMenu(view, 1).actions())

"""The annotator's part of the journey: photos, texts and tables labelled with mouse and keyboard, then submitted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from app.core.item import Item
from app.core.project import Project
from app.gui.tour.hand import NotShownError
from app.gui.tour.player import Player

CONTROL = Qt.KeyboardModifier.ControlModifier
Known = Mapping[str, Any]


def begin(player: Player, project: Project) -> Any:
    """Open a project from its card; the labelling page with its first item."""
    card = player.card(project.title, begun=True)
    player.hand.click(card.start)
    return player.wait(lambda: _open(player, project), f"the first item of “{project.title}”")


def _open(player: Player, project: Project) -> Any:
    page = player.window.pages.get("label")
    ready = page is not None and page.item is not None and page.project is not None and page.editor is not None
    return page if ready and page.project.id == project.id else None


def label_photo(player: Player, page: Any, known: Known) -> int:
    """Boxes by dragging, polygons by clicking; how many regions there are."""
    canvas = page.view.canvas

    def place(x: float, y: float) -> QPoint:
        camera = canvas.camera
        vx, vy = camera.to_view(x, y)
        return QPoint(round(vx / camera.ratio), round(vy / camera.ratio))

    drawn = 0
    for label, x1, y1, x2, y2 in known.get("boxes", ()):
        _choose(player, page, label)
        _use_tool(player, page, "box", canvas)
        player.hand.drag(canvas, place(x1, y1), place(x2, y2))
        drawn += 1
        _expect_regions(player, page, drawn, label)
    for label, flat in known.get("polygons", ()):
        _choose(player, page, label)
        _use_tool(player, page, "polygon", canvas)
        player.hand.clicks(canvas, [place(x, y) for x, y in zip(flat[::2], flat[1::2], strict=True)])
        player.hand.key(canvas, Qt.Key.Key_Return)
        drawn += 1
        _expect_regions(player, page, drawn, label)
    return drawn


def label_text(player: Player, page: Any, spans: Sequence[Sequence[str]]) -> int:
    """Stretches of text marked by dragging, then a label's digit; how many there are."""
    pane = page.view.pane
    player.hand.key(pane, Qt.Key.Key_Escape)
    for count, (label, part) in enumerate(spans, 1):
        start = pane.text.index(part)
        a, b = (_caret(pane, offset) for offset in (start, start + len(part)))
        player.hand.drag(pane.viewport(), a, b)
        _expect(player, lambda: pane.selected()[1] > pane.selected()[0], f"a selection on “{part}”")
        player.hand.type(pane, _digit(page, label))
        _expect_regions(player, page, count, label)
        player.hand.key(pane, Qt.Key.Key_Escape)
    return len(spans)


def label_table(player: Player, page: Any, known: Known) -> int:
    """Cells and rows picked with the mouse, then a label's digit; how many labels there are."""
    grid, view = page.view.grid, page.view
    columns = {str(column.id): number for number, column in enumerate(view.order.content.columns, 1)}
    done = 0
    for label, row, column in known.get("cells", ()):
        _use_tool(player, page, "cell", grid)
        _click_cell(player, grid, row, columns[column])
        player.hand.type(grid, _digit(page, label))
        done += 1
        _expect_regions(player, page, done, label)
    for label, first, _end in known.get("rows", ()):
        _use_tool(player, page, "rows", grid)
        _click_cell(player, grid, first, 1)
        player.hand.type(grid, _digit(page, label))
        done += 1
        _expect_regions(player, page, done, label)
    return done


def answer(player: Player, page: Any, question: str, value: Any) -> None:
    """Choose an option or a step of a scale."""
    page.frame.reveal("questions")
    player.hand.settle(50)
    player.hand.click(page.questions.fields[question].buttons[value])
    _expect(player, lambda: page.editor.annotation.answers.get(question) == value, f"the answer to {question}")


def submit(player: Player, page: Any) -> Item:
    """Ctrl+Enter; the item once it is signed and queued."""
    from app.ops import items

    item = page.item
    page.focus_view()
    player.press(Qt.Key.Key_Return, CONTROL)

    def signed() -> Item | None:
        found = player.read(items.get, item.id)
        return None if found.state.editable else found

    done: Item = player.wait(signed, f"the signature on “{item.name}” ({_problems(page)})", 20)
    player.wait(lambda: page.item is None or page.item.id != item.id or page.editor.sealed, "the next item")
    player.hand.settle(100)
    return done


def _problems(page: Any) -> str:
    model = page.problems.model() if callable(getattr(page.problems, "model", None)) else None
    return f"{model.rowCount()} problems" if model is not None else "see the problems panel"


def _digit(page: Any, label: str) -> str:
    return next(one.key for one in page.project.schema.labels if one.id == label)


def _choose(player: Player, page: Any, label: str) -> None:
    """The label for what is drawn next, by its digit, with nothing selected."""
    canvas = page.view.canvas
    canvas.setFocus()
    for _ in range(3):
        if page.view.selection or page.view.tool not in ("select", "pan"):
            player.hand.key(canvas, Qt.Key.Key_Escape)
    if page.view.selection:
        page.view.select(())
    player.hand.type(canvas, _digit(page, label))
    _expect(player, lambda: page.labels.current_label == label, f"the label {label}")


def _use_tool(player: Player, page: Any, name: str, place: QWidget) -> None:
    """By the key it has now."""
    place.setFocus()
    key = player.window.actions_table[f"tool.{name}"].shortcut()[0]  # type: ignore[index]  # a key sequence is one
    player.hand.key(place, key.key(), key.keyboardModifiers())
    _expect(player, lambda: page.view.tool == name, f"the tool {name}")


def _caret(pane: Any, offset: int) -> QPoint:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.offsets.to_utf16(offset))
    return pane.cursorRect(cursor).center()


def _click_cell(player: Player, grid: Any, row: int, column: int) -> None:
    index = grid.model().index(row, column)
    grid.scrollTo(index)
    player.hand.settle(20)
    player.hand.click(grid.viewport(), grid.visualRect(index).center())


def _expect_regions(player: Player, page: Any, count: int, label: str) -> None:
    _expect(player, lambda: len(page.editor.annotation.regions) == count, f"region {count}, a {label}")


def _expect(player: Player, ready: Any, what: str) -> None:
    try:
        player.wait(ready, what, 5)
    except NotShownError as error:
        raise NotShownError(f"while labelling: {error}") from error

"""The text view: select text, choose a label; spans overlap and nest, in any script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.editor import Edit
from app.core.region import Region
from app.gui.labeling.text.encoding import EncodingChoice
from app.gui.labeling.text.menu import SpanMenu
from app.gui.labeling.text.pane import TextPane
from app.gui.labeling.text.search import SearchBar
from app.gui.labeling.view import LabelingView, ToolInfo, ViewState
from app.gui.plain import isolated
from app.gui.widgets.note_strip import NoteStrip
from app.modalities.text.regions import REGION_TYPES, Span
from app.modalities.text.tools import END, START, TOOLS, SelectTool, mark, stepped, with_edge
from app.modalities.tool import PointerEvent

LEAST_SIZE, MOST_SIZE = 7.0, 48.0
SIZE_STEP = 1.12
HINTS = {
    "select": QT_TRANSLATE_NOOP("TextView", "Select text, then press a label's key; click a span to change it"),
    "span": QT_TRANSLATE_NOOP("TextView", "Each stretch you select gets the current label"),
    "picked": QT_TRANSLATE_NOOP("TextView", "Press a label's key, or Enter for the current label"),
    "chosen": QT_TRANSLATE_NOOP("TextView", "Drag an end; Shift+arrows move the end, Alt+Shift+arrows the start"),
    "suggestion": QT_TRANSLATE_NOOP(
        "TextView", "A suggestion: accept or refuse it. To move an end or give it another label is to accept it"
    ),
    "edge": QT_TRANSLATE_NOOP("TextView", "Release to set the end here, Esc to cancel"),
    "read": QT_TRANSLATE_NOOP("TextView", "Click a span to see it; this view cannot be changed"),
}
TITLES = {
    "select": QT_TRANSLATE_NOOP("TextView", "Select"),
    "span": QT_TRANSLATE_NOOP("TextView", "Mark text"),
}


class TextView(LabelingView):
    """Implements the tools' `Surface`; every offset is a code point of the text as it is stored."""

    kinds = REGION_TYPES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = TextPane(self.color_of, self.label_text, self)
        self.search = SearchBar(self)
        self.notes = NoteStrip(self)
        self.encoding = EncodingChoice()
        self.notes.add_choice(self.encoding)
        self.encoding.activated.connect(lambda: self.reading_chosen.emit(self.encoding.encoding))
        self.pane.setAccessibleName(self.tr("Text"))
        self.setAccessibleName(self.tr("Text to label"))
        self.setFocusProxy(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notes)
        layout.addWidget(self.search)
        layout.addWidget(self.pane, 1)
        self._base = max(self.font().pointSizeF(), 9.0) * 1.15
        self._tool: SelectTool = SelectTool(self)
        self._pointed = -1
        self._quiet = False
        self._order: list[str] | None = None
        self.pane.set_size(self._base)
        self.pane.first_key = self._key
        self.pane.picked.connect(self._on_picked)
        self.pane.clicked.connect(self._on_clicked)
        self.pane.edge_pressed.connect(self._on_edge_pressed)
        self.pane.edge_dragged.connect(self._on_edge_dragged)
        self.pane.edge_released.connect(self._on_edge_released)
        self.pane.pointed.connect(self._on_pointed)
        self.pane.zoom_wanted.connect(lambda step: self.zoom_in() if step > 0 else self.zoom_out())
        self.pane.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.pane.selectionChanged.connect(self._tell)
        self.pane.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # this view's own is shown
        self.search.found.connect(self._on_found)
        self.search.current_changed.connect(self._on_match)
        self.search.closed.connect(self._on_search_closed)

    # The tools' surface.

    @property
    def text(self) -> str:
        return self.pane.text

    @property
    def label(self) -> str:
        return self.current_label

    @property
    def writable(self) -> bool:
        return self.editable

    def alike(self, start: int, end: int, label: str) -> Region | None:
        spans = self.pane.index.touching(start, end)
        return next((span for span in spans if span.parts == ((start, end),) and span.label == label), None)

    def added(self, region: Region) -> None:
        if not region.label:
            self.label_wanted.emit(region.id)

    # Tools.

    def tools(self) -> Sequence[ToolInfo]:
        kinds = TOOLS[:1] if self.read_only else TOOLS
        return [ToolInfo(kind.name, self.tr(TITLES[kind.name]), kind.icon, kind.shortcut) for kind in kinds]

    @property
    def tool(self) -> str:
        return self._tool.name

    @property
    def is_drawing(self) -> bool:
        return self._tool.busy

    def set_tool(self, name: str) -> None:
        kind = next((kind for kind in TOOLS if kind.name == name), None)
        if kind is None or name not in {info.name for info in self.tools()}:
            return
        changed = name != self._tool.name
        self._cancel()
        self._tool = cast(SelectTool, kind.make(self))
        if changed:
            self.tool_changed.emit(name)
        self._tell()

    # Content.

    def _show_content(self, content: Any) -> None:
        assert self.editor is not None
        self.pane.show_text(content.text)
        guess = self.tr("This file does not say how its letters are written down; {encoding} was assumed.")
        self.encoding.show_encoding(content.encoding, free=self.editable and not self.shown_regions())
        self.notes.say([] if content.certain else [guess.format(encoding=self.encoding.currentText())])
        self.pane.index.reset(self.shown_regions())
        self._order = None
        self.set_tool(self.tool if not self.read_only else "select")
        self._tell()

    def _clear_content(self) -> None:
        self._cancel()
        if self.search.isVisible():
            self.search.leave()
        if self.pane.text:
            self.pane.show_text("")

    # What the page asks.

    def set_label(self, label_id: str) -> None:
        super().set_label(label_id)
        self._label_picked(label_id)

    def relabel(self, label_id: str) -> None:
        if not self._label_picked(label_id):
            super().relabel(label_id)

    def nudge(self, dx: int, dy: int) -> None:
        self._adjust(END, dx)

    def zoom_in(self) -> None:
        self._resize_text(SIZE_STEP)

    def zoom_out(self) -> None:
        self._resize_text(1 / SIZE_STEP)

    def zoom_fit(self) -> None:
        self.zoom_actual()

    def zoom_actual(self) -> None:
        self._resize_text(self._base / self.pane.font().pointSizeF())

    def view_state(self) -> ViewState:
        return ViewState(self.pane.font().pointSizeF() / self._base, 0.0, float(self.pane.first_visible()))

    def set_view_state(self, state: ViewState) -> None:
        self._quiet = True
        if state.zoom > 0:
            self._resize_text(state.zoom * self._base / self.pane.font().pointSizeF())
        self.pane.scroll_to(round(state.y))
        self._quiet = False

    def begin_search(self) -> None:
        """Open the search, with the selected text to look for."""
        start, end = self.pane.selected()
        self.search.begin(self.text, self.text[start:end] if end - start < 200 else "")

    # Following editor and selection.

    def _edited(self, edit: Edit) -> None:
        for region in edit.shown:
            self.pane.index.put(region)
        for key in edit.gone:
            self.pane.index.drop(key)
        self._order = None
        self._show_states()

    def _selection_shown(self, before: frozenset[str]) -> None:
        self._show_states()
        if self.selection and self.pane.textCursor().hasSelection():
            self.pane.drop_selection()
        names = [self.label_text(region.label) for region in self.selected_regions()[:20]]
        self.pane.setAccessibleDescription(", ".join(names))
        self._tell()

    def _restyle(self) -> None:
        self._show_states()

    def _show_states(self) -> None:
        marked = {key: mark for key, mark in self.marks.items() if mark == "current"}
        self.pane.states = {**self.marks, **self.looks(), **marked}
        span = self.pane.index.get(next(iter(self.selection))) if len(self.selection) == 1 else None
        self.pane.edges_of = span if span is not None and self.editable and not span.locked else None
        self.pane.refresh()

    def _reveal(self, ids: frozenset[str]) -> None:
        starts = [span.start for key in ids if (span := self.pane.index.get(key)) is not None]
        if starts:
            self.pane.reveal(min(starts))

    def _reading_order(self) -> Sequence[str]:
        if self._order is None:
            self._order = self.pane.index.reading_order()
        return self._order

    def selected_regions(self) -> list[Region]:
        return sorted(super().selected_regions(), key=lambda r: (r.start, -r.end) if isinstance(r, Span) else (0, 0))

    def _fitted(self, region: Region) -> Region | None:
        return region if isinstance(region, Span) and region.end <= len(self.text) else None

    # Gestures.

    def _label_picked(self, label_id: str) -> bool:
        """Mark the selected text; False when none is selected."""
        start, end = self.pane.selected()
        if not self.editable or end <= start:
            return False
        region = mark(self, start, end, label_id)
        if region is not None:
            # The caret goes on from here, for the next one by keyboard.
            self.pane.select_text(end, end)
        return region is not None

    def _adjust(self, edge: int, by: int) -> bool:
        """Move one end of the selected spans by grapheme clusters, as one step."""
        spans = [r for r in self.selected_regions() if isinstance(r, Span) and not r.locked]
        if not spans or not by:
            return False
        moved = []
        for span in spans:
            offset = stepped(self.text, span.start if edge == START else span.end, by)
            moved.append(with_edge(span, self.text, edge, offset))
        self._put("Adjust span", moved)
        return True

    def _on_picked(self, start: int, end: int) -> None:
        if self._tool.picked(start, end):
            self.pane.drop_selection()
        elif self.selection:
            self.select(())
        self._tell()

    def _on_clicked(self, offset: int, adding: bool) -> None:
        """Clicking again goes from the innermost span to the one around it."""
        keys = [span.id for span in self.pane.index.at(offset)] if offset >= 0 else []
        if adding:
            self.select(self.selection ^ set(keys[:1]))
            return
        if len(self.selection) == 1 and (now := next(iter(self.selection))) in keys:
            keys = keys[keys.index(now) + 1 :] or keys
        self.select(keys[:1])

    def _on_edge_pressed(self, region_id: str, edge: int) -> None:
        span = self.pane.index.get(region_id)
        if span is not None:
            self._tool.hold(span, edge)
            self._tell()

    def _on_edge_dragged(self, offset: int) -> None:
        self._tool.move(PointerEvent(offset))
        self.pane.live = self._tool.preview()
        self.pane.refresh()

    def _on_edge_released(self) -> None:
        self.pane.live = None
        self._tool.release(PointerEvent(0))
        self.pane.refresh()
        self._tell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        there = QPointF(self.pane.viewport().mapFromGlobal(event.globalPos()))
        menu = SpanMenu(self, self.pane.selected()[0] if by_key else self.pane.character_at(there))
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(event.globalPos())

    def _cancel(self) -> bool:
        busy = self._tool.busy
        self._tool.cancel()
        self.pane.live = None
        self.pane.refresh()
        return busy

    def _key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held & Qt.KeyboardModifier.ControlModifier:
            return self._label_with_enter()
        if key == Qt.Key.Key_Escape:
            if not self._cancel():
                self.pane.drop_selection()
                self.select(())
            return True
        if key == Qt.Key.Key_Delete:
            self.delete_selection()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.select_next(1 if key == Qt.Key.Key_Tab else -1)
            return True
        if key == Qt.Key.Key_F and held == Qt.KeyboardModifier.ControlModifier:
            self.begin_search()
            return True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._can_adjust(held):
            # Arrows follow what is seen: in a right-to-left paragraph the left one goes on.
            on = (key == Qt.Key.Key_Right) != self._is_right_to_left()
            return self._adjust(START if held & Qt.KeyboardModifier.AltModifier else END, 1 if on else -1)
        return False

    def _can_adjust(self, held: Qt.KeyboardModifier) -> bool:
        shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
        is_asked = held & ~Qt.KeyboardModifier.KeypadModifier in (shift, shift | alt)
        return is_asked and bool(self.selection) and not self.pane.textCursor().hasSelection()

    def _is_right_to_left(self) -> bool:
        span = next((region for region in self.selected_regions() if isinstance(region, Span)), None)
        return span is not None and self.pane.is_right_to_left(span.start)

    def _label_with_enter(self) -> bool:
        start, end = self.pane.selected()
        if not self.editable or start >= end:
            return False
        self._label_picked(self.current_label)
        return True

    # Search.

    def _on_found(self, found: Iterable[tuple[int, int]]) -> None:
        self.pane.found = list(found)
        self.pane.refresh()

    def _on_match(self, start: int, end: int) -> None:
        self.pane.reveal(start)
        self.pane.select_text(start, end)

    def _on_search_closed(self) -> None:
        self.pane.setFocus()

    # Telling.

    def _on_pointed(self, offset: int) -> None:
        self._pointed = offset
        self._tell()

    def _on_scrolled(self) -> None:
        if not self._quiet and self.editor is not None:
            self.view_changed.emit(self.view_state())

    def _resize_text(self, factor: float) -> None:
        size = min(max(self.pane.font().pointSizeF() * factor, LEAST_SIZE), MOST_SIZE)
        if abs(size - self.pane.font().pointSizeF()) > 0.01:
            self.pane.set_size(size)
            self._on_scrolled()

    def _tell(self) -> None:
        if self.editor is None:
            return
        start, end = self.pane.selected()
        key = "read" if self.read_only else self._tool.hint
        if self.editable and not self._tool.busy:
            chosen = "suggestion" if all(map(self.is_suggestion, self.selection)) else "chosen"
            key = "picked" if end > start else chosen if self.selection else key
        parts = [self.tr(HINTS[key])]
        if end > start:
            parts.append(self.tr("{n} characters from {start}").format(n=f"{end - start:,}", start=f"{start:,}"))
        elif self._pointed >= 0:
            spans = self.pane.index.at(self._pointed)
            parts.append(f"{self._pointed:,}")
            parts += [self.label_text(span.label) for span in spans[:3]]
        self.hint_changed.emit("  ·  ".join(map(isolated, parts)))

"""What an item holds, as the labelling views read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol


class ImageContent(Protocol):
    """An upright image: its full size in pixels, and its pixels, perhaps reduced (`scale` pixels for each full one)."""

    width: int
    height: int
    pixels: Any
    """uint8, height × width × 3 or 4, or height × width."""
    scale: float


class TextContent(Protocol):
    """A text exactly as it is stored; offsets count its code points. `certain` is false where its encoding was
    guessed."""

    text: str
    encoding: str
    certain: bool


class TableColumn(Protocol):
    id: str
    name: str


class TableContent(Protocol):
    """A table read page by page; sorting and filtering change the order and count of rows, never their numbers."""

    @property
    def columns(self) -> Sequence[TableColumn]: ...
    @property
    def notes(self) -> Sequence[str]:
        """Sentences about what was odd in the file."""
        ...

    @property
    def row_count(self) -> int:
        """All rows, whatever the filter."""
        ...

    @property
    def view_count(self) -> int:
        """The rows that the filter leaves."""
        ...

    def page(self, first: int, count: int) -> Sequence[tuple[int, Sequence[str]]]: ...
    def sort(self, column: str | None, descending: bool = False) -> object: ...
    def filter(self, *conditions: str) -> object: ...
    def rows_matching(self) -> tuple[tuple[int, int], ...]:
        """The row numbers that the filter leaves, as ascending ranges, end exclusive."""
        ...

    def row_position(self, row_number: int) -> int | None:
        """Where a row stands in the view; None when it is filtered out."""
        ...

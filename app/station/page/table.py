"""A table: what its columns are called, and its rows, the first cell of each being what the row is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.station.page.markup import Markup, element, join

Cell = str | Sequence[str]
NUMBER, WIDE = "number", "wide"


def table(
    columns: Sequence[tuple[str, str]], rows: Iterable[Sequence[Cell]], caption: str, *, few: bool = False
) -> Markup:
    """`columns` are (title, class or nothing); `caption` is for who does not see it; `few`: no wider than need be."""
    head = element("tr", *(element("th", title, scope="col", class_=kind or None) for title, kind in columns))
    body = []
    for row in rows:
        cells = [
            element("th" if place == 0 else "td", _inside(cell), scope="row" if place == 0 else None,
                    class_=columns[place][1] or None)
            for place, cell in enumerate(row)
        ]  # fmt: skip
        body.append(element("tr", *cells))
    whole = element("table", element("thead", head), element("tbody", *body), aria_label=caption)
    # A wide table is scrolled on its own, also with the keys.
    shape = "scroll few" if few else "scroll"
    return element("div", whole, class_=shape, tabindex=0, role="region", aria_label=caption)


def _inside(cell: Cell) -> Markup:
    return join(cell) if isinstance(cell, str) else join(*cell)

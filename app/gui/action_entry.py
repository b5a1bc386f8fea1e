"""What the table of actions says about each of them."""

from __future__ import annotations

from typing import NamedTuple


class ActionEntry(NamedTuple):
    """`page` names the page on which it works, empty for everywhere; a change of `group` draws a line in the menu."""

    id: str
    title: str
    menu: str
    group: int = 0
    icon: str = ""
    page: str = ""
    repeats: bool = False

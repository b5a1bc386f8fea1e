"""HTML made of elements, in which text is always escaped.

Prevents: a project title or an id in an address that becomes part of the page.
"""

from __future__ import annotations

from html import escape

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_DRAWN = frozenset({"rect"})
"""Elements of SVG that hold nothing; there the slash counts."""


class Markup(str):
    """Finished HTML. Only this module makes it; all other text is escaped when it is put into an element."""

    __slots__ = ()


def element(name: str, /, *inside: str | None, **attributes: str | int | bool | None) -> Markup:
    """`class_` is class, `_` in names is `-`; None leaves an attribute (or a child) out, True gives it no value."""
    shown = "".join(
        _attribute(key, value) for key, value in attributes.items() if value is not None and value is not False
    )
    if name in VOID:
        return Markup(f"<{name}{shown}>")
    if name in _DRAWN:
        return Markup(f"<{name}{shown}/>")
    return Markup(f"<{name}{shown}>{join(*inside)}</{name}>")


def join(*parts: str | None) -> Markup:
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts if part is not None))


def document(language: str, direction: str, *inside: str) -> Markup:
    return Markup(f"<!doctype html>{element('html', *inside, lang=language, dir=direction)}")


def _attribute(name: str, value: str | int | bool) -> str:
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'

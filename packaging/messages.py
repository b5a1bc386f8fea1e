"""Finds the sentences that are made below the window, so that they can be translated like the window's own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
ELSEWHERE = {"gui", "devchain", "demo", "cli"}
"""Packages of app/ that translate for themselves, or speak to a terminal only."""
_REFUSING = {"station"}
"""Packages of which only the refusals reach a person's window."""
_LOST = {"loss", "what"}
"""Variables that hold what was lost."""
_WORD = re.compile("[A-Za-z]{3}")
CONTEXT = "Messages"
_PAGES = ["station", "page"]
"""They are read in a browser and have words of their own."""
_KINDS = re.compile(r"(Error|Cancelled|Refusal|Problem)$")
_SENTENCE = re.compile(r"^(?!UPDATE |SELECT |INSERT |DELETE )[A-Z“{][^\n]* [^\n]*[.!?…]$")


def sentences(root: Path = ROOT) -> list[str]:
    """Every such sentence once, in order; what is filled in stands as {0}, {1} …

    A sentence is what an error, a refusal or a problem is made with, and every text that looks like one: begins with a
    capital or a quotation mark, holds a space and ends with a full stop. Texts that explain the code do not count.
    """
    found: set[str] = set()
    for file in sorted((root / "app").rglob("*.py")):
        package, *below = file.relative_to(root / "app").parts
        if package not in ELSEWHERE and [package, *below[:1]] != _PAGES:
            found.update(_of(ast.parse(file.read_text("utf-8")), only_refusals=package in _REFUSING))
    return sorted(found)


def as_source(texts: Iterable[str]) -> str:
    """A module that names the sentences, for the program that collects what is to be translated."""
    return "".join(f"QT_TRANSLATE_NOOP({CONTEXT!r}, {text!r})\n" for text in texts)


def _of(tree: ast.AST, *, only_refusals: bool) -> Iterator[str]:
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        kind = _KINDS.search(_name(node.func)) if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and kind and (not only_refusals or kind[1] in ("Refusal", "Problem")):
            for argument in node.args:
                text = _template(argument)
                if text and " " in text:
                    yield text
        if isinstance(node, ast.Call) and not only_refusals:
            # A template of nothing but what is filled in would fit any text.
            yield from (text for text in map(_template, _told(node)) if _WORD.search(text))
        if isinstance(node, ast.Assign) and not only_refusals and _name(node.targets[0]) in _LOST:
            yield from (text for text in map(_template, _either(node.value)) if _WORD.search(text))
        text = "" if only_refusals else _template(node)
        if text and id(node) not in silent and id(node) not in inside and _SENTENCE.match(text):
            yield text


def _told(call: ast.Call) -> Iterator[ast.AST]:
    """What a format is called and cannot hold, and what was lost on the way: parts of sentences of the window."""
    match _name(call.func):
        case "lose":
            yield from _either(call.args[0])
        case "Format":
            yield call.args[1]
            for part in call.keywords:
                if part.arg == "losses":
                    yield from ast.walk(part.value)
        case "Conversion" | "_one":
            for argument in call.args:
                yield from _either(argument)


def _either(node: ast.AST) -> Iterator[ast.AST]:
    """Both ends of a choice, or the one there is."""
    if isinstance(node, ast.IfExp):
        yield from (*_either(node.body), *_either(node.orelse))
    else:
        yield node


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _template(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{", "{{").replace("}", "}}") if "{" in node.value else node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts, number = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)

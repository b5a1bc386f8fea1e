"""Sentences that were made below the window, in the language of the window.

What lies below speaks English and knows no window: its sentences come as they are, with names and numbers filled in.
They are found again by their templates, which packaging/translate.py collects from the source.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.gui.language import TRANSLATIONS

CONTEXT = "Messages"
_HOLE = re.compile(r"\{\d+\}")


def shown(text: str) -> str:
    """`text` translated; as it is when it is no sentence of ours, or the window speaks English."""
    if not text or QCoreApplication.translate(CONTEXT, _PROBE) == _PROBE:
        return text
    exact = QCoreApplication.translate(CONTEXT, text)
    return exact if exact != text else _filled(text)


def sentence(error: AppError) -> str:
    """Title and message of an error as one line."""
    return f"{shown(error.title)} {shown(error.message)}".strip()


def _filled(text: str) -> str:
    for template, pattern in _templates():
        found = pattern.fullmatch(text)
        if found is not None:
            # What is filled in may be a sentence of ours itself.
            return QCoreApplication.translate(CONTEXT, template).format(*map(shown, found.groups()))
    return text


@lru_cache(maxsize=1)
def _templates() -> list[tuple[str, re.Pattern[str]]]:
    """Those with something to fill in, the most telling first. Read when the first such sentence is shown."""
    lines = (TRANSLATIONS / "messages.txt").read_text("utf-8").splitlines()
    found = [(line, _pattern(line)) for line in lines if _HOLE.search(line)]
    return sorted(found, key=lambda one: -len(_HOLE.sub("", one[0])))


def _pattern(template: str) -> re.Pattern[str]:
    parts = _HOLE.split(template)
    return re.compile("(.*?)".join(re.escape(part.replace("{{", "{").replace("}}", "}")) for part in parts), re.DOTALL)


_PROBE = "The disk is full."
"""A sentence that every translation has."""

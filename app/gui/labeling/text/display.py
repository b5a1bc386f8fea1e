"""What is handed to Qt for a text: the same number of code points and UTF-16 units, nothing that Qt would rewrite."""

from __future__ import annotations

import re

LONGEST_LINE = 6_000
"""Qt lays out a paragraph as a whole; longer ones are broken at a space for display only."""

# CR before LF keeps its place without a line of its own; Qt uses U+FDD0, U+FDD1 and U+FFFC for its own purposes.
_SPECIAL = re.compile("\r\n?|[\0\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_SHOWN = {"\r\n": "\u200b\n", "\r": "\n", "\0": "\u2400"}


def display_text(text: str) -> str:
    """`text` as it is shown; offset n of one is offset n of the other."""
    shown = _SPECIAL.sub(lambda match: _SHOWN.get(match[0], "\ufffd"), text)
    lines = shown.split("\n")
    if max(map(len, lines)) <= LONGEST_LINE:
        return shown
    return "\n".join(_broken(line) if len(line) > LONGEST_LINE else line for line in lines)


def _broken(line: str) -> str:
    pieces, begin = [], 0
    while len(line) - begin > LONGEST_LINE:
        space = line.rfind(" ", begin + LONGEST_LINE // 2, begin + LONGEST_LINE)
        if space < 0:
            # A script without spaces: Qt must take the line as it is.
            break
        pieces.append(line[begin:space])
        begin = space + 1
    return "\n".join([*pieces, line[begin:]])

"""What decoders raise on damaged files, and the words for it."""

from __future__ import annotations

import struct

from app.errors import FormatError

# Anything else ends the decoding process, which is reported and restarted.
DAMAGE = (
    OSError, ValueError, SyntaxError, struct.error, LookupError, TypeError, EOFError, ArithmeticError,
    AttributeError, RuntimeError, AssertionError, Warning,
)  # fmt: skip


def damaged(name: str, error: BaseException | str) -> FormatError:
    """What a decoder complained of, in words."""
    words = " ".join(word for word in str(error).split() if "/" not in word and "\\" not in word)  # no paths
    detail = "".join(c if c.isprintable() else " " for c in words)[:160]
    return FormatError(
        f"“{name}” is damaged or incomplete.",
        f"It could not be decoded{f' ({detail})' if detail else ''}. Nothing was changed; "
        "get a fresh copy of the file, or leave it out.",
    )

"""An invitation as one line that survives mail and chat; the file form is its plain JSON."""

from __future__ import annotations

import base64
import binascii

from app.errors import FormatError
from app.protocol.manifest import decode, encode
from app.protocol.messages import Invitation

PREFIX = "caravan:join:"
_MAX_BYTES = 64 * 1024


def to_line(invitation: Invitation) -> str:
    """`caravan:join:` and the canonical JSON in URL-safe base64 without padding (RFC 4648 §5)."""
    return PREFIX + base64.urlsafe_b64encode(encode(invitation)).decode().rstrip("=")


def from_text(text: str) -> Invitation:
    """An invitation as that line, also broken by mail, or as its JSON; FormatError for anything else."""
    text = text.strip()
    if not text.startswith(PREFIX):
        return decode(text.encode(), Invitation, what="invitation")
    code = "".join(text.removeprefix(PREFIX).split())
    try:
        data = base64.b64decode(code + "=" * (-len(code) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise FormatError("This invitation is not whole.", "Copy all of it, to the last letter.") from error
    return decode(data, Invitation, what="invitation", max_bytes=_MAX_BYTES)

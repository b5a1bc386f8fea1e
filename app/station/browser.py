"""Looking at the overview in a browser, without a password: the program asks for a link, the link sets a cookie.

Prevents: a link that is read on its way and used again (once, within a minute), a cookie that can act (it opens pages
that only show), and one that outlives the sign-in or the role it came from.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.protocol.problem import ProblemType
from app.station.auth import Caller
from app.station.call import OVERSEERS
from app.station.refusal import Refusal
from app.station.tables import AccountRow, BrowserLinkRow, BrowserSessionRow, SessionRow

LINK_MS = 60_000
SESSION_MS = 8 * 3_600_000
_MOST_SESSIONS = 5


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks. `seal` is what a form of theirs must bring along."""

    worker: str
    name: str
    is_manager: bool
    cookie: str

    @property
    def seal(self) -> str:
        return _seal(self.cookie)

    def made(self, seal: str) -> bool:
        """Whether a form came from a page that was shown to this viewer."""
        return hmac.compare_digest(_seal(self.cookie).encode(), seal.encode())


def make_link(session: Session, caller: Caller, now: int) -> tuple[str, int]:
    """(code, when it ends). An earlier link of the same account, not yet opened, ends now."""
    session.execute(delete(BrowserLinkRow).where(BrowserLinkRow.worker == caller.worker))
    code = secrets.token_urlsafe(32)
    row = BrowserLinkRow(
        code_hash=sha256(code.encode()), worker=caller.worker, token_hash=caller.token_hash, expires_ms=now + LINK_MS
    )
    session.add(row)
    return code, row.expires_ms


def open_link(session: Session, code: str, now: int) -> str:
    """The cookie, told once and kept only as a hash. Refusal for a link that is unknown, used or too old."""
    row = session.get(BrowserLinkRow, sha256(code.encode()))
    if row is None or row.expires_ms < now:
        raise Refusal(ProblemType.SIGN_IN, "This link was used or is too old.", "Open it anew from the program.")
    session.delete(row)
    mine = session.scalars(
        select(BrowserSessionRow)
        .where(BrowserSessionRow.worker == row.worker)
        .order_by(BrowserSessionRow.issued_ms.desc())
    ).all()
    for old in mine[_MOST_SESSIONS - 1 :]:
        session.delete(old)
    cookie = secrets.token_urlsafe(32)
    session.add(
        BrowserSessionRow(
            cookie_hash=sha256(cookie.encode()), worker=row.worker, token_hash=row.token_hash, issued_ms=now,
            expires_ms=now + SESSION_MS,
        )
    )  # fmt: skip
    return cookie


def find_viewer(session: Session, cookie: str, now: int) -> Viewer:
    """Refusal once the cookie, the sign-in it came from or the role has ended."""
    row = session.execute(
        select(AccountRow.worker, AccountRow.name, AccountRow.roles, AccountRow.state)
        .join(BrowserSessionRow, BrowserSessionRow.worker == AccountRow.worker)
        .join(SessionRow, SessionRow.token_hash == BrowserSessionRow.token_hash)
        .where(
            BrowserSessionRow.cookie_hash == sha256(cookie.encode()), BrowserSessionRow.expires_ms >= now,
            SessionRow.expires_ms >= now,
        )
    ).first()  # fmt: skip
    if row is None or row.state != "active":
        raise Refusal(ProblemType.SIGN_IN, "You are not logged in here.", "Open the overview from the program.")
    if not OVERSEERS & set(row.roles):
        raise Refusal(ProblemType.FORBIDDEN, "Your account may not do this.", "Ask the station's manager.")
    return Viewer(row.worker, row.name, "manager" in row.roles, cookie)


def log_out(session: Session, viewer: Viewer) -> None:
    session.execute(delete(BrowserSessionRow).where(BrowserSessionRow.cookie_hash == sha256(viewer.cookie.encode())))


def _seal(cookie: str) -> str:
    return sha256(b"a form of this browser\0" + cookie.encode()).hex()

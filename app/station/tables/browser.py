"""The overview in a browser: links that open it once, and who is looking at it."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Hash, Millis


class BrowserLinkRow(Base):
    """A link by the SHA-256 of its code; opening it deletes it. `token_hash` is the sign-in that asked for it."""

    __tablename__ = "browser_link"
    code_hash: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address, index=True)
    token_hash: Mapped[bytes] = mapped_column(Hash)
    expires_ms: Mapped[int] = mapped_column(Millis, index=True)


class BrowserSessionRow(Base):
    """A cookie by its SHA-256. It opens pages only, never a call, and ends with the sign-in it came from."""

    __tablename__ = "browser_session"
    cookie_hash: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address, index=True)
    token_hash: Mapped[bytes] = mapped_column(Hash)
    issued_ms: Mapped[int] = mapped_column(Millis)
    expires_ms: Mapped[int] = mapped_column(Millis, index=True)

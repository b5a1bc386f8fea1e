"""Who is calling: nonces, sign-in records, invitations, and bearer tokens that are hashed at rest.

Prevents: a sign-in recorded elsewhere and played back (nonce, station and origin are in what is signed), and a stolen
database that opens sessions.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.core.project import Role
from app.errors import RejectedError
from app.protocol.canonical import sha256
from app.protocol.connection import origin_hash
from app.protocol.envelope import Envelope
from app.protocol.problem import ProblemType
from app.signing.verify import recover_envelope
from app.station.refusal import Refusal
from app.station.tables import (
    AccountRow,
    BrowserLinkRow,
    BrowserSessionRow,
    InvitationRow,
    NonceRow,
    ProjectRow,
    SessionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

NONCE_MS = 5 * 60_000
TOKEN_MS = 30 * 86_400_000
_MOST_NONCES = 10_000
_MOST_SESSIONS = 20
ROLES = frozenset(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in account. `key` is the address whose signatures count now."""

    worker: str
    key: str
    name: str
    roles: frozenset[str]
    token_hash: bytes


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The token is told once and never kept."""

    token: str
    worker: str
    roles: tuple[str, ...]
    expires_ms: int


def make_nonce(session: Session, now: int) -> tuple[bytes, int]:
    """(nonce, when it ends); BUSY when very many are open."""
    session.execute(delete(NonceRow).where(NonceRow.expires_ms < now))
    if (session.scalar(select(func.count()).select_from(NonceRow)) or 0) >= _MOST_NONCES:
        raise Refusal(ProblemType.BUSY, "Too many people sign in at once.", "Try again shortly.", retry_after_s=30)
    row = NonceRow(nonce=secrets.token_bytes(32), expires_ms=now + NONCE_MS)
    session.add(row)
    return row.nonce, row.expires_ms


def check_sign_in(station: Station, wire: Any) -> tuple[Envelope, str]:
    """(the record, the address that signed it): of this station, this origin and a short life. Refusal otherwise.

    Clocks of clients are not trusted for order: the life of the nonce, which is the station's, is what counts.
    """
    record = Envelope.from_wire(wire)
    if record.type != "SignIn" or record.payload is not None:
        raise Refusal(ProblemType.MALFORMED, "This is not a sign-in.")
    message = record.message
    if message["stationId"] != station.id or message["originHash"] != origin_hash(station.url):
        raise Refusal(ProblemType.WRONG_STATION, "This sign-in is for another station or address.")
    if not 0 < message["expiresMs"] - message["issuedMs"] <= NONCE_MS:
        raise Refusal(ProblemType.MALFORMED, "A sign-in lives at most five minutes.")
    try:
        key = recover_envelope(record, station.authority.records)
    except RejectedError as error:
        raise Refusal(ProblemType.BAD_SIGNATURE, error.title, error.message) from error
    if key in station.authority.station_keys():
        raise Refusal(ProblemType.WRONG_SIGNER, "A key of the station cannot sign in.")
    return record, key


def sign_in(session: Session, record: Envelope, key: str, now: int) -> SignedIn:
    """A token for an admitted account; Refusal otherwise."""
    _use_nonce(session, record, now)
    account = session.scalars(select(AccountRow).where(AccountRow.key == key)).one_or_none()
    if account is None:
        raise Refusal(ProblemType.INVITATION, "This key is not known here.", "Accept an invitation first.")
    return _open_session(session, account, now)


def accept_invitation(session: Session, code: str, record: Envelope, key: str, now: int) -> SignedIn:
    """Admits the key that signed (or gives an admitted one more roles) and signs in. Repeating it only signs in."""
    _use_nonce(session, record, now)
    return _open_session(session, take_invitation(session, code, key, now), now)


def take_invitation(session: Session, code: str, key: str, now: int) -> AccountRow:
    """The account of a key that an invitation admits, or that was admitted before; Refusal otherwise."""
    invitation = session.get(InvitationRow, sha256(code.encode()))
    account = session.scalars(select(AccountRow).where(AccountRow.key == key)).one_or_none()
    usable = invitation is not None and invitation.uses_left > 0 and invitation.expires_ms >= now
    if account is None and (invitation is None or not usable):
        raise Refusal(
            ProblemType.INVITATION,
            "This invitation cannot be used.",
            "It is unknown, used or too old; ask for another.",
        )
    if account is None and invitation is not None:
        account = AccountRow(
            worker=key, key=key, name=invitation.name, roles=list(invitation.roles), person=invitation.person,
            invited_by=invitation.invited_by, created_ms=now, state="active", changes=0, statements=0,
        )  # fmt: skip
        session.add(account)
        invitation.uses_left -= 1
    elif account is not None and invitation is not None and usable and not set(invitation.roles) <= set(account.roles):
        account.roles = sorted({*account.roles, *invitation.roles})
        invitation.uses_left -= 1
    assert account is not None
    session.flush()
    return account


def invite(
    session: Session,
    now: int,
    *,
    roles: tuple[str, ...],
    name: str = "",
    person: str = "",
    uses: int = 1,
    life_ms: int = 30 * 86_400_000,
    invited_by: str = "",
    project: bytes | None = None,
) -> str:
    """A new invitation; its code, which is told once and kept only as a hash. InputError-like Refusal for bad roles."""
    if not roles or not set(roles) <= ROLES:
        raise Refusal(ProblemType.INPUT, "This role is not known.", f"Roles are {', '.join(sorted(ROLES))}.")
    if project is not None and session.get(ProjectRow, project) is None:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such project.")
    code = secrets.token_urlsafe(24)
    session.add(
        InvitationRow(
            code_hash=sha256(code.encode()), name=name, roles=list(roles), person=person, invited_by=invited_by,
            uses_left=uses, created_ms=now, expires_ms=now + life_ms, project=project,
        )
    )  # fmt: skip
    return code


def find_caller(session: Session, token: str, now: int) -> Caller:
    """The account of a bearer token; Refusal (sign-in, blocked account) otherwise."""
    row = session.execute(
        select(
            SessionRow.token_hash, SessionRow.expires_ms, AccountRow.worker, AccountRow.key, AccountRow.name,
            AccountRow.roles, AccountRow.state,
        )
        .join(AccountRow, AccountRow.worker == SessionRow.worker)
        .where(SessionRow.token_hash == sha256(token.encode()))
    ).first()  # fmt: skip
    if row is None or row.expires_ms < now:
        raise Refusal(ProblemType.SIGN_IN, "Sign in again.")
    if row.state != "active":
        raise Refusal(ProblemType.BLOCKED_ACCOUNT, "This account is blocked.", "Ask the station's manager.")
    return Caller(row.worker, row.key, row.name, frozenset(row.roles), row.token_hash)


def sign_out(session: Session, caller: Caller) -> None:
    session.execute(delete(SessionRow).where(SessionRow.token_hash == caller.token_hash))


def forget_old(session: Session, now: int) -> bool:
    """Drops sessions and nonces that have ended; whether there were any."""
    gone = [
        session.connection().execute(delete(table).where(table.expires_ms < now)).rowcount
        for table in (SessionRow, NonceRow, BrowserLinkRow, BrowserSessionRow)
    ]
    return any(gone)


def _use_nonce(session: Session, record: Envelope, now: int) -> None:
    row = session.get(NonceRow, record.message["nonce"])
    if row is None or row.expires_ms < now:
        raise Refusal(ProblemType.SIGN_IN, "This sign-in was used or is too old.", "Ask for a new nonce.")
    session.delete(row)


def _open_session(session: Session, account: AccountRow, now: int) -> SignedIn:
    if account.state != "active":
        raise Refusal(ProblemType.BLOCKED_ACCOUNT, "This account is blocked.", "Ask the station's manager.")
    mine = session.scalars(
        select(SessionRow).where(SessionRow.worker == account.worker).order_by(SessionRow.issued_ms.desc())
    ).all()
    for old in mine[_MOST_SESSIONS - 1 :]:
        session.delete(old)
    token = secrets.token_urlsafe(32)
    session.add(
        SessionRow(token_hash=sha256(token.encode()), worker=account.worker, issued_ms=now, expires_ms=now + TOKEN_MS)
    )
    return SignedIn(token, account.worker, tuple(account.roles), now + TOKEN_MS)

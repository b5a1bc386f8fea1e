"""Letting a person in by an invitation, and into the project it names where nothing stands before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.protocol.envelope import Envelope
from app.station import card
from app.station.auth import Caller, SignedIn, accept_invitation, take_invitation
from app.station.call import WORKERS
from app.station.refusal import Refusal
from app.station.tables import AccountRow, InvitationRow

if TYPE_CHECKING:
    from app.station.station import Station


def admit(session: Session, station: Station, code: str, record: Envelope, key: str) -> SignedIn:
    """Admits the key that signed and signs in; Refusal for an invitation that cannot be used."""
    found = accept_invitation(session, code, record, key, station.clock())
    _join_named(session, station, code, Caller(found.worker, key, "", frozenset(found.roles), b""))
    return found


def admit_carried(session: Session, station: Station, code: str, key: str) -> AccountRow:
    """The same for a key whose proof came in a bundle: nobody is signed in by it."""
    account = take_invitation(session, code, key, station.clock())
    _join_named(session, station, code, Caller(account.worker, key, "", frozenset(account.roles), b""))
    return account


def _join_named(session: Session, station: Station, code: str, caller: Caller) -> None:
    invitation = session.get(InvitationRow, sha256(code.encode()))
    if invitation is None or invitation.project is None:
        return
    for role in sorted(WORKERS & set(invitation.roles)):
        try:
            card.join(session, station, caller, invitation.project, role)
        except Refusal:
            # An exam comes first, or the project is over: the person is welcome all the same.
            continue

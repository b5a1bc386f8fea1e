"""Invitations as a person receives them."""

from __future__ import annotations

import hashlib
import ssl
from pathlib import Path
from typing import Any

from app.errors import InputError
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import Invitation
from app.protocol.proquint import words
from app.station.auth import invite
from app.station.station import Station

_DAY_MS = 86_400_000


def make_invitation(
    station: Station,
    role: str,
    *,
    name: str = "",
    person: str = "",
    uses: int = 1,
    days: int = 30,
    project: bytes | None = None,
    invited_by: str = "",
) -> Invitation:
    """A new invitation for one role, as the file or link to hand over; Refusal for a project that is not there."""
    kind: Any = role
    code = station.write(
        invite, station.clock(), roles=(role,), name=name, person=person, uses=uses, invited_by=invited_by,
        life_ms=days * _DAY_MS, project=project,
    )  # fmt: skip
    return Invitation(
        station_id=to_hex(station.id), url=station.url, fingerprint=fingerprint(station), code=code,
        name=station.authority.network.name, role=kind,
    )  # fmt: skip


def fingerprint(station: Station) -> str:
    """SHA-256 of the station's certificate (DER), hex; empty without one."""
    path = station.configuration.certificate
    if not path:
        return ""
    try:
        # A file may hold the key before the certificate; the first certificate is the station's own.
        _, begin, rest = Path(path).read_text("ascii").partition(ssl.PEM_HEADER)
        body, end, _ = rest.partition(ssl.PEM_FOOTER)
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(f"{begin}{body}{end}\n")).hexdigest()
    except (OSError, ValueError) as error:
        raise InputError("The station's certificate cannot be read.", path) from error


def spoken(station: Station) -> str:
    """The certificate's fingerprint as six words, as the app shows them to whoever joins; empty without one."""
    found = fingerprint(station)
    return words(bytes.fromhex(found)) if found else ""

"""Joining a station and signing in: what needs the person's key and an answer at once. Runs on a worker."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.errors import BlockedError, FormatError, InputError
from app.ops import guarding, stations
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.stations import StationAccount
from app.protocol.authority import Authority, establish_answer
from app.protocol.client import StationClient
from app.protocol.connection import origin_hash
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.invitation import from_text
from app.protocol.manifest import convert, read_manifest
from app.protocol.messages import AssignmentRequest, AssignmentsAnswer, Invitation, ProjectCard
from app.signing.signer import Signer
from app.signing.verify import recover

_SIGN_IN_MS = 4 * 60_000
_MAX_INVITATION = 64 * 1024


def read_invitation(text: str) -> Invitation:
    """An invitation as pasted text, or the path of its file. InputError when it is neither."""
    text = text.strip()
    try:
        path = Path(text)
        if len(text) < 4_096 and "\n" not in text and path.is_file():
            from app.sync import carry

            if (found := carry.welcome(path)) is not None:
                return found
            if path.stat().st_size > _MAX_INVITATION:
                raise InputError("This file is not an invitation.", "It is too large. Choose the file you were sent.")
            text = path.read_text(encoding="utf-8")
        return from_text(text)
    except (FormatError, OSError, UnicodeDecodeError) as error:
        message = "Paste the whole text you were sent, or choose its file."
        raise InputError("This is not an invitation.", message) from error


def join_by(door: Door, text: str, invitation: Invitation) -> StationAccount:
    """Join as `text` says, of which `invitation` was read: over the network, or by a bundle where there is none."""
    from app.sync import carry

    text = text.strip()
    if len(text) < 4_096 and "\n" not in text and Path(text).is_file() and carry.welcome(Path(text)) is not None:
        return carry.join(door, Path(text))
    return join(door, invitation)


def join(door: Door, invitation: Invitation) -> StationAccount:
    """Check the station, admit this workspace's key with the invitation, remember it. The key must exist and be
    open."""
    signer = _open_signer(door)
    station = from_hex(invitation.station_id)
    client = StationClient(invitation.url, station, fingerprint=invitation.fingerprint)
    try:
        network = client.network()
        authority = establish_answer(network, station, recover)
        answer = client.accept_invitation(invitation.code, _sign_in_record(client, authority, signer))
    finally:
        client.close()
    door.write(
        stations.add,
        station_id=station.hex(),
        url=client.url,
        fingerprint=invitation.fingerprint,
        name=authority.network.name,
        network=msgspec.json.encode(network),
        worker=answer.worker,
        token=answer.token,
        roles=tuple(answer.roles),
    )
    return door.read(stations.get, station.hex())


def renew_sign_in(door: Door, account: StationAccount, client: StationClient) -> bool:
    """Sign in again with the key of this workspace; False while it is locked."""
    signer = door.signer
    if signer is None or signer.locked:
        return False
    answer = client.sign_in(_sign_in_record(client, account.authority, signer))
    door.write(stations.set_token, account.id, answer.token, tuple(answer.roles))
    return True


def sign_in(door: Door, account: StationAccount) -> StationClient:
    """A signed-in client for calls the person waits for; close it afterwards."""
    client = StationClient(account.url, from_hex(account.id), fingerprint=account.fingerprint, token=account.token)
    if not account.token:
        _open_signer(door)
        renew_sign_in(door, account, client)
    return client


def cards(door: Door, account: StationAccount) -> tuple[ProjectCard, ...]:
    """The station's projects with pay, what is left, and the person's own progress."""
    client = sign_in(door, account)
    try:
        return client.projects().projects
    finally:
        client.close()


def ask_for_work(
    door: Door, account: StationAccount, project: str, role: str, count: int, *, offline_s: int = 0
) -> AssignmentsAnswer:
    """Join the project in that role and lease up to `count` items; the sync thread brings them. RejectedError when
    there is none or the exam is missing; EncryptionWantedError before anything is leased. `offline_s`: how long the
    person will have no network; the station grants no more than the project allows."""
    client = sign_in(door, account)
    try:
        if not door.encrypted:
            _check_policy(client, project)
        client.join(from_hex(project), role)  # type: ignore[arg-type]  # the two role names, checked by the station
        asked = {"project": project, "role": role, "count": count}
        if offline_s:
            asked["offline_until_ms"] = now_ms() + offline_s * 1000
        request = convert(asked, AssignmentRequest, "request")
        return client.request_assignment(request)
    finally:
        client.close()


def _check_policy(client: StationClient, project: str) -> None:
    for card in client.projects().projects:
        if card.project == project:
            manifest = client.manifest(from_hex(project), from_hex(card.manifest))
            guarding.check_policy(read_manifest(manifest), encrypted=False)


def _open_signer(door: Door) -> Signer:
    signer = door.signer
    if signer is None or signer.locked:
        raise BlockedError("Your key is locked.", "Unlock it first; your work is saved.")
    return signer


def _sign_in_record(client: StationClient, authority: Authority, signer: Signer) -> Envelope:
    nonce = client.nonce()
    now = now_ms()
    message = {
        "stationId": client.station,
        "originHash": origin_hash(client.url),
        "nonce": from_hex(nonce.nonce),
        "issuedMs": now,
        "expiresMs": now + _SIGN_IN_MS,
    }
    return signer.seal("SignIn", message, authority.records)

"""Who this station is, signing in and out, and accepting an invitation."""

from __future__ import annotations

from app.protocol.hexadecimal import to_hex
from app.protocol.messages import (
    CheckpointBody,
    InvitationAccept,
    NetworkAnswer,
    NonceAnswer,
    SignInAnswer,
    SignInRequest,
)
from app.station.admit import admit
from app.station.auth import SignedIn, check_sign_in, make_nonce, sign_in, sign_out
from app.station.call import ANYBODY, SIGNED_IN, Answered, Asked, Call
from app.station.station import Station


def network_answer(station: Station) -> NetworkAnswer:
    """Who this station is, signed, with the head of its log."""
    head = station.checkpoint()
    return NetworkAnswer(
        charter=station.charter,
        network=station.network.to_wire(),
        key_changes=tuple(change.to_wire() for change in station.key_changes),
        epoch=to_hex(station.epoch),
        checkpoint=CheckpointBody(size=head.size, root=to_hex(head.root)),
    )


def _network(asked: Asked) -> Answered:
    return Answered(network_answer(asked.station))


def _nonce(asked: Asked) -> Answered:
    nonce, expires_ms = asked.station.write(make_nonce, asked.station.clock())
    return Answered(NonceAnswer(nonce=to_hex(nonce), expires_ms=expires_ms))


def _sign_in(asked: Asked) -> Answered:
    record, key = check_sign_in(asked.station, asked.body.sign_in)
    return _signed_in(asked.station.write(sign_in, record, key, asked.station.clock()))


def _accept(asked: Asked) -> Answered:
    record, key = check_sign_in(asked.station, asked.body.sign_in)
    return _signed_in(asked.station.write(admit, asked.station, asked.body.code, record, key))


def _signed_in(found: SignedIn) -> Answered:
    return Answered(
        SignInAnswer(token=found.token, worker=found.worker, roles=found.roles, expires_ms=found.expires_ms)
    )


def _sign_out(asked: Asked) -> Answered:
    asked.station.write(sign_out, asked.caller)
    return Answered()


CALLS = (
    Call("GET", "/v1/network", ANYBODY, _network, NetworkAnswer, summary="Charter and signed network document"),
    Call("POST", "/v1/sign-in/nonce", ANYBODY, _nonce, NonceAnswer, summary="A nonce for one sign-in"),
    Call("POST", "/v1/sign-in", ANYBODY, _sign_in, SignInAnswer, SignInRequest, summary="A token for a signed nonce"),
    Call("POST", "/v1/sign-out", SIGNED_IN, _sign_out, summary="Ends this token"),
    Call(
        "POST", "/v1/invitations/accept", ANYBODY, _accept, SignInAnswer, InvitationAccept, summary="Admits an account"
    ),
)

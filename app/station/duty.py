"""The station's background duties about decisions and money, as steps for `work`: decide, publish, relay."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from app.station import distribute, gas, relay, royalty, transaction
from app.station.decide import Decider
from app.station.export_job import open_exports
from app.station.station import Station
from app.station.transaction import open_rpc

_ELSEWHERE_MS = 60_000
_deciders: WeakKeyDictionary[Station, Decider] = WeakKeyDictionary()
_looked: WeakKeyDictionary[Station, int] = WeakKeyDictionary()


def forget(station: Station) -> None:
    """Another worker has done these duties meanwhile: what this one remembers of them is old."""
    _deciders.pop(station, None)
    _looked.pop(station, None)


def decide_due(station: Station) -> bool:
    decider = _deciders.get(station)
    if decider is None:
        decider = _deciders[station] = Decider(station)
    return decider.step()


def advance_distributions(station: Station) -> bool:
    if not station.read(distribute.is_any_open):
        return False
    with open_rpc(station) as rpc:
        return distribute.advance(station, rpc)


def anchor_versions(station: Station) -> bool:
    if station.authority.network.chain is None or not station.read(royalty.is_any_unanchored):
        return False
    with open_rpc(station) as rpc:
        return royalty.anchor(station, rpc)


def relay_claims(station: Station) -> bool:
    if not station.read(relay.is_any_open):
        return False
    with open_rpc(station) as rpc:
        return relay.relay(station, rpc)


def follow_transactions(station: Station) -> bool:
    """What nobody waits for any more is still followed until it is final: a reorganisation may take it back."""
    if station.authority.network.chain is None or not station.read(transaction.is_any_live):
        return False
    if station.read(distribute.is_any_open) or station.read(relay.is_any_open):
        return False  # their own duties look at every transaction
    with open_rpc(station) as rpc:
        transaction.follow_all(station, rpc)
    return False


def go_on_with_exports(station: Station) -> bool:
    """What a worker that was killed had begun."""
    if station.read(open_exports):
        station.exports.go_on()
    return False


def notice_payments_elsewhere(station: Station) -> bool:
    now = station.clock()
    if station.authority.network.chain is None or now < _looked.get(station, 0) + _ELSEWHERE_MS:
        return False
    _looked[station] = now
    with open_rpc(station) as rpc:
        found = gas.look_at_relayer(station, rpc)
    station.write(gas.note_balance, found.balance)
    if station.read(relay.is_any_claimable):
        with open_rpc(station) as rpc:
            relay.notice_elsewhere(station, rpc)
    return False

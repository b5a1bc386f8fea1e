"""Claims of several people through a station, while its chain and its process go through everything."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol

from msgspec import structs

from app.chain import distributor as contract
from app.chain.rpc import Rpc
from app.errors import AppError
from app.protocol.earning import ClaimRequest
from app.protocol.hexadecimal import to_hex
from app.station import distribute, relay, transaction
from app.station.tables import ClaimRow, TransactionRow
from tests.promises.rough import Killed, RoughRpc, killed_in_writes
from tests.station.scene import DAY, Scene

PEOPLE = ("anna", "rita")
CALM_ROUNDS = 80


class Weather(Protocol):
    """What a chain can do to transactions, whichever chain it is."""

    def hold(self, holding: bool) -> None: ...

    def drop(self) -> None: ...

    def reorganise(self, depth: int) -> None: ...

    def blocks(self, count: int) -> None: ...


@dataclass
class Outcome:
    """What came of it. `stuck`: claims without an end; amounts in base units over all tokens and people."""

    earned: int
    received: int
    stuck: int
    replaced: int
    killed: int
    paid_twice: int


def claim(s: Scene, name: str, number: int) -> bool:
    request, worker = ClaimRequest(claim=to_hex(secrets.token_bytes(32)), number=number), s.person(name).worker
    try:
        s.station.write(lambda session: relay.request_claim(session, s.station, worker, request, s.now[0]))
    except AppError:
        return False  # nothing to claim just now
    return True


def publish(s: Scene, rpc: Rpc, count: int) -> None:
    s.accept_one(count=count)
    s.later(3 * DAY)
    distribute.distribute(s.station, rpc, fund=True)


def newest_number(s: Scene) -> int:
    rows = s.station.read(lambda session: session.query(distribute.DistributionRow).filter_by(state="promoted").all())
    return max((row.number for row in rows), default=0)


def one_storm(s: Scene, url: str, weather: Weather, chance: Random, steps: int) -> Outcome:
    """Two distributions, each claimed in bad weather by everybody on one or two devices; then the weather clears."""
    s.station.configuration = structs.replace(s.station.configuration, relays_per_worker_day=0, replace_after_s=60)
    kills = 0
    with Rpc(url) as rpc, RoughRpc(url, chance) as rough:
        for count in (1, 2):
            publish(s, rpc, count)
            weather.blocks(chance.choice((0, 13)))
            for _ in range(steps):
                kills += _worse(s, rough, weather, chance)
            weather.hold(False)
            rough.calm = True
            _calm(s, rpc, weather)
            rough.calm = False
        return _outcome(s, rpc, kills)


def _worse(s: Scene, rough: RoughRpc, weather: Weather, chance: Random) -> int:
    """One step of bad weather, then one look of the station; how often it was killed."""
    what = chance.choice(("claim", "claim", "reorganise", "drop", "hold", "release", "later", "blocks", "lag", "", ""))
    name = chance.choice(PEOPLE)
    if what == "claim":
        for _ in range(chance.choice((1, 2))):
            claim(s, name, newest_number(s))
    elif what == "reorganise":
        weather.reorganise(chance.randint(1, 12))
    elif what == "drop":
        weather.drop()
    elif what in ("hold", "release"):
        weather.hold(what == "hold")
    elif what == "later":
        s.later(61_000)
    elif what == "blocks":
        weather.blocks(chance.choice((1, 3, 13)))
    elif what == "lag":
        rough.lag = chance.choice((0, 0, 1, 4))
    try:
        with killed_in_writes(s.station, chance):
            _look(s, rough)
    except Killed:
        return 1
    except AppError:
        pass  # said, logged and tried again, as the station's own loop does
    return 0


def _look(s: Scene, rpc: Rpc) -> None:
    if s.station.read(distribute.is_any_open):
        distribute.advance(s.station, rpc)
    relay.relay(s.station, rpc)
    if s.station.read(relay.is_any_claimable):
        relay.notice_elsewhere(s.station, rpc)
    transaction.follow_all(s.station, rpc)


def _calm(s: Scene, rpc: Rpc, weather: Weather) -> None:
    for _ in range(CALM_ROUNDS):
        if _is_settled(s):
            return
        _look(s, rpc)
        weather.blocks(4)
        s.later(61_000)
        if not s.station.read(relay.is_any_open):
            for name in PEOPLE:
                if any(row.state != "claimed" for row in s.lines(name)):
                    claim(s, name, newest_number(s))


def _is_settled(s: Scene) -> bool:
    live = s.station.read(transaction.is_any_live)
    return not live and {row.state for row in s.lines()} == {"claimed"} and not s.station.read(relay.is_any_open)


def _outcome(s: Scene, rpc: Rpc, kills: int) -> Outcome:
    tokens = [token.address for token in transaction.chain_of(s.station).tokens]
    earned = sum(row.amount for row in s.lines())
    received = sum(contract.read_balance(rpc, token, s.person(name).worker) for name in PEOPLE for token in tokens)
    twice = 0
    for name in PEOPLE:
        for token in tokens:
            mine = sum(row.amount for row in s.lines(name) if row.token == token)
            twice += contract.read_balance(rpc, token, s.person(name).worker) > mine
    query: Any = lambda session: session.query(ClaimRow).filter(ClaimRow.state.in_(relay.OPEN)).count()  # noqa: E731
    sent = s.station.read(lambda session: session.query(TransactionRow).all())
    stuck = s.station.read(query) + sum(row.state != "claimed" for row in s.lines())
    return Outcome(earned, received, stuck, sum(len(row.hashes) > 1 for row in sent), kills, twice)

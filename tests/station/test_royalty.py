"""Royalties: a dataset version, income split over its contributors to the unit, replay, proof and the contract."""

from __future__ import annotations

import json
import random
import secrets
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.chain import distributor as contract
from app.errors import BlockedError, InputError
from app.protocol.canonical import parse_canonical
from app.protocol.earning import RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import convert
from app.protocol.problem import ProblemType
from app.signing.verify import recover
from app.station import distribute, duty, royalty, transaction
from app.station.export import export
from app.station.leaf import claim_root
from app.station.refusal import Refusal
from app.station.statement import rewards_answer
from app.station.tables import RewardRow
from app.verify.export import verify_export
from tests.station.scene import DAY, TOKENS, Scene, chained, scene

TOKEN = TOKENS[0].address
WEIGHTS = {"annotator": 3, "reviewer": 1}


def register(s: Scene) -> bytes:
    return royalty.register_version(s.station, s.project).id


def shares(s: Scene, token: str = TOKEN) -> dict[str, int]:
    """{name: what royalties came to in a token}."""
    names = {person.worker: name for name, person in s.people.items()}
    found: Counter[str] = Counter()
    for row in s.lines():
        if row.role == "contributor" and row.token == token:
            found[names[row.worker]] += row.amount
    return dict(found)


def lines_of(s: Scene, name: str) -> tuple[RewardLine, ...]:
    wire = rewards_answer(s.station, s.person(name).worker).statement
    assert wire is not None
    return convert(parse_canonical(Envelope.from_wire(wire).payload or b""), tuple[RewardLine, ...], "statement")


def test_an_income_is_split_by_weight_and_the_rest_waits(tmp_path: Path) -> None:
    with scene(tmp_path, royalty=WEIGHTS) as s:
        s.accept_one("anna", count=2)
        s.accept_one("anton", "ruth", verdict="fixed", fixed="dog")
        s.accept_one("aline", "ruth", verdict="rejected")
        version = register(s)
        # anna 2 x 3, anton 3, rita 2 reviews, ruth 2 reviews (what she rejected was reviewed as validly)
        split = royalty.record_income(s.station, b"\1" * 32, version, TOKEN, 100)
        assert shares(s) == {"anna": 46, "anton": 23, "rita": 15, "ruth": 15}
        assert (split.people, split.paid, split.carried) == (4, 99, 1)
        again = royalty.record_income(s.station, b"\1" * 32, version, TOKEN, 100)
        assert again == split and sum(shares(s).values()) == 99
        with pytest.raises(Refusal) as refused:
            royalty.record_income(s.station, b"\1" * 32, version, TOKEN, 101)
        assert refused.value.kind is ProblemType.CONFLICT
        # 12 and the 1 that was carried are 13: 6, 3, 2, 2 without a rest
        assert royalty.record_income(s.station, b"\2" * 32, version, TOKEN, 12).carried == 0
        assert shares(s) == {"anna": 52, "anton": 26, "rita": 17, "ruth": 17}
        royalty.record_income(s.station, b"\3" * 32, version, TOKENS[1].address, 13)
        assert shares(s, TOKENS[1].address) == {"anna": 6, "anton": 3, "rita": 2, "ruth": 2}
        told = [line for line in lines_of(s, "anna") if line.role == "contributor"]
        assert [(line.amount, line.cause, line.state, line.item) for line in told] == [
            ("46", "royalty", "frozen", to_hex(version)), ("6", "royalty", "frozen", to_hex(version)),
            ("6", "royalty", "frozen", to_hex(version)),
        ]  # fmt: skip
        s.assert_replays()
        export(s.station, tmp_path / "out")
    report = verify_export(tmp_path / "out", recover=recover, claim_root=claim_root)
    assert report.ok, report.lines()
    assert report.counts["Income"] == 3 and any("word of who paid" in note for note in report.notes)


def test_a_version_stands_still_and_is_the_same_until_something_is_accepted(tmp_path: Path) -> None:
    with scene(tmp_path, royalty=WEIGHTS) as s:
        with pytest.raises(InputError, match="weight"):
            register(s)
        s.accept_one("anna")
        first = register(s)
        assert register(s) == first
        s.lease("anton", count=1)
        assert register(s) == first, "a longer log alone is no other dataset"
        s.accept_one("aline")
        second = register(s)
        assert second != first
        royalty.record_income(s.station, b"\1" * 32, first, TOKEN, 40)
        assert shares(s) == {"anna": 30, "rita": 10}, "who came later has no part in an older version"
        royalty.record_income(s.station, b"\2" * 32, second, TOKEN, 80)
        assert shares(s) == {"anna": 60, "aline": 30, "rita": 30}
        s.assert_replays()


def test_nothing_is_split_that_cannot_be(tmp_path: Path) -> None:
    with scene(tmp_path, royalty=WEIGHTS) as s:
        s.accept_one("anna")
        version = register(s)
        for amount in (0, -1, 2**128):
            with pytest.raises(InputError):
                royalty.record_income(s.station, b"\1" * 32, version, TOKEN, amount)
        with pytest.raises(InputError, match="token"):
            royalty.record_income(s.station, b"\1" * 32, version, "0x" + "99" * 20, 5)
        with pytest.raises(Refusal):
            royalty.record_income(s.station, b"\1" * 32, b"\7" * 32, TOKEN, 5)
        with pytest.raises(Refusal):
            royalty.register_version(s.station, b"\7" * 32)
        assert not shares(s)


def test_work_paid_in_nothing_but_royalties(tmp_path: Path) -> None:
    """A community project: no line for the work itself, and yet a part in what the dataset earns."""
    with scene(tmp_path, family="community", terms={}, royalty=WEIGHTS) as s:
        s.accept_one("anna", count=3)
        assert not s.lines()
        royalty.record_income(s.station, b"\1" * 32, register(s), TOKEN, 12)
        assert shares(s) == {"anna": 9, "rita": 3}
        s.assert_replays()
        assert distribute.settle_payroll(s.station, paid=True) == 2
        assert {line.state for line in lines_of(s, "anna")} == {"claimed"}


@pytest.mark.promise("M9")
@pytest.mark.parametrize("seed", range(4))
def test_replay_gives_royalties_to_the_unit(tmp_path: Path, seed: int) -> None:
    """Decisions overturned after a version, changed weights, reviews that come late, incomes in between."""
    draw = random.Random(seed)
    weights = {"annotator": draw.randrange(1, 50), "reviewer": draw.randrange(0, 9)}
    with scene(tmp_path, reviewers_per_item=2, quorum=1, royalty=weights) as s:
        work = s.lease("anna", count=6)
        made = [s.submit("anna", work, item) for item in range(6)]
        versions: list[bytes] = []

        def earn() -> None:
            for version in draw.sample(versions, min(2, len(versions))):
                token = draw.choice(TOKENS).address
                royalty.record_income(s.station, secrets.token_bytes(32), version, token, draw.randrange(1, 10**30))

        leases = {name: s.lease(name, "reviewer", 6) for name in ("rita", "ruth")}
        for name, lease in leases.items():
            subjects = {from_hex(one) for row in lease.items for one, _ in row[2]}
            for digest in made:
                if digest in subjects:
                    s.review(name, lease, digest, draw.choice(["accepted", "fixed", "rejected"]), fixed="dog")
            s.decide()
            try:
                versions.append(register(s))
            except InputError:
                continue  # everything was rejected, and reviews weigh nothing
            earn()
        for digest in made:
            old = s.decision(digest)
            if old is not None and old.verdict != 1:
                s.dispute("anna", old.digest)
        s.later(15 * DAY)
        s.decide()
        versions.append(register(s))
        earn()
        earn()
        assert any(row.role == "contributor" for row in s.lines())
        s.assert_replays()
        export(s.station, tmp_path / "out")
    report = verify_export(tmp_path / "out", recover=recover, claim_root=claim_root)
    assert report.ok, report.lines()


def test_a_split_that_is_not_by_weight_is_found(tmp_path: Path) -> None:
    """The station favours somebody in the person's statement, or names a version that never was."""
    with scene(tmp_path, royalty=WEIGHTS) as s:
        s.accept_one("anna")
        version = register(s)
        royalty.record_income(s.station, b"\1" * 32, version, TOKEN, 100)

        def favour(session: Session) -> None:
            row = session.query(RewardRow).filter_by(role="contributor", worker=s.person("anna").worker).one()
            row.amount += 1
            row.base += 1

        s.station.write(favour)
        rewards_answer(s.station, s.person("anna").worker)
        export(s.station, tmp_path / "favoured")
        report = verify_export(tmp_path / "favoured", recover=recover, claim_root=claim_root)
        assert report.failure is not None and "share of an income" in report.failure.what

        body = json.loads(s.station.read(lambda session: session.get(royalty.VersionRow, version)).data)
        forged = royalty.Version(**{key: value for key, value in body.items() if key != "schema"} | {"total_weight": 9})
        message = {
            "incomeId": b"\2" * 32, "versionId": forged.id, "token": TOKEN, "amount": 5, "receivedMs": s.now[0],
        }  # fmt: skip
        record = s.station.sign("Income", message, royalty.encode(forged))
        s.station.write(lambda session: s.station.log.append(session, record, s.now[0]))
        export(s.station, tmp_path / "forged")
        report = verify_export(tmp_path / "forged", recover=recover, claim_root=claim_root)
        assert report.failure is not None and "not what the log held" in report.failure.what


def test_through_the_contract(tmp_path: Path) -> None:
    """The version is in the contract before any income of it, once; its royalties are claimed like every reward."""
    with chained(tmp_path, royalty=WEIGHTS) as (s, rpc):
        station, token = s.station, s.station.authority.network.chain.tokens[0].address  # type: ignore[union-attr]
        address = station.authority.network.chain.distributor  # type: ignore[union-attr]
        s.accept_one("anna")
        version = register(s)
        with pytest.raises(BlockedError, match="contract"):
            royalty.record_income(station, b"\1" * 32, version, token, 1000)
        assert not contract.is_registered(rpc, address, version)
        assert duty.anchor_versions(station) and contract.is_registered(rpc, address, version)
        assert not duty.anchor_versions(station)
        [line] = station.read(royalty.lines)
        assert line.anchored and line.income == {}
        royalty.record_income(station, b"\1" * 32, version, token, 1000)
        s.later(3 * DAY)
        number = distribute.distribute(station, rpc, fund=True)
        assert number == 1
        held: dict[str, Any] = {row.worker: row for row in s.lines() if row.role == "contributor"}
        assert held[s.person("anna").worker].amount == 750
        while station.read(distribute.is_any_open):
            distribute.advance(station, rpc)
        assert {row.state for row in s.lines()} == {"claimable"}
        s.assert_replays()
        assert not station.read(transaction.in_flight, "register", version.hex())

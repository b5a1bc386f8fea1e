"""Payout addresses: checked letter by letter, signed in the domain of money, and ordered by their number."""

from __future__ import annotations

import pytest

from app.core.outbox import OutboxState
from app.errors import InputError
from app.ops import noting, payout, stations
from app.ops.delivering import proof
from app.protocol.envelope import Envelope
from app.protocol.manifest import encode
from app.signing.verify import recover
from app.station.invitation import make_invitation
from app.sync.account import join, read_invitation
from tests.stations import serve
from tests.workspaces import opened


@pytest.fixture
def joined(tmp_path):
    """A workspace that has joined a station, and the account."""
    with serve(tmp_path / "station") as served, opened(tmp_path / "workspace") as workspace:
        workspace.key.make("a passphrase")
        invitation = read_invitation(encode(make_invitation(served.station, "annotator")).decode())
        yield workspace, join(workspace, invitation)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "not an address"),
        ("0x" + "g" * 40, "not an address"),
        ("0x" + "00" * 20, "Nobody"),
        ("0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2a", "typing error"),
    ],
)
def test_a_bad_address_is_refused(text: str, what: str) -> None:
    with pytest.raises(InputError, match=what):
        payout.checked_address(text)


def test_a_good_address_has_one_spelling() -> None:
    mixed = " 0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A\n"
    assert payout.checked_address(mixed) == "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a"


def test_bindings_are_signed_over_the_money_domain_and_rise(joined) -> None:
    workspace, account = joined
    first, second = "0x" + "b1" * 20, "0x" + "b2" * 20
    payout.bind(workspace, account.id, first)
    payout.bind(workspace, account.id, second)
    newest, oldest = workspace.read(payout.bindings, account.id)
    assert (newest.payout, oldest.payout) == (second, first) and newest.nonce > oldest.nonce
    assert newest.state is OutboxState.QUEUED
    assert workspace.read(stations.get, account.id).payout == second
    assert workspace.read(payout.own_accounts, account.id) == {account.worker, first, second}
    with pytest.raises(InputError, match="already"):
        payout.bind(workspace, account.id, second)
    for spooled in workspace.spool:
        record = Envelope.decode(spooled.record)
        digest = record.digest(account.authority.money)
        assert recover(digest, record.signature) == account.worker
        assert workspace.read(proof, spooled.id).digest == digest.hex()


def test_with_the_key_locked_it_waits_and_is_known_all_the_same(joined) -> None:
    workspace, account = joined
    workspace.key.lock()
    payout.bind(workspace, account.id, "0x" + "b1" * 20)
    [one] = workspace.read(payout.bindings, account.id)
    assert (one.payout, one.state) == ("0x" + "b1" * 20, OutboxState.UNSIGNED)


def test_notes_are_found_again(tmp_path) -> None:
    with opened(tmp_path) as workspace:
        assert workspace.read(noting.noted, "cards") == ""
        workspace.write(noting.note, "cards", "one")
        workspace.write(noting.note, "cards", "two")
        assert workspace.read(noting.noted, "cards") == "two"

import pytest
from eth_account.messages import _hash_eip191_message, encode_typed_data
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FormatError
from app.protocol.code import CODES
from app.protocol.envelope import Envelope
from app.protocol.typed_data import (
    MONEY_TYPES,
    NO_CHAIN,
    TYPES,
    digest,
    message_from_wire,
    message_to_wire,
    money_domain,
    record_domain,
)

WORKER = "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a"
STATION = b"\xab" * 32
RECORDS = record_domain(STATION)
MONEY = money_domain(31337, "0x" + "cd" * 20)


@st.composite
def records(draw):
    name = draw(st.sampled_from(sorted(TYPES)))
    message = {}
    for field in TYPES[name].fields:
        if field.kind == "address":
            value = "0x" + draw(st.binary(min_size=20, max_size=20)).hex()
        elif field.kind.startswith("bytes"):
            value = draw(st.binary(min_size=field.size, max_size=field.size))
        elif (name, field.name) in CODES:
            value = int(draw(st.sampled_from(sorted(CODES[name, field.name]))))
        else:
            value = draw(st.integers(0, min(256**field.size, 2**53 if field.size <= 8 else 2**256) - 1))
        message[field.name] = value
    return name, message


def submission(**changes):
    message = {}
    for field in TYPES["Submission"].fields:
        message[field.name] = b"\x01" * 32 if field.kind == "bytes32" else WORKER if field.kind == "address" else 7
    return message | changes


def test_the_vector_of_the_protocol():
    found = digest("Submission", submission(), RECORDS)
    assert found.hex() == "34c249f2808186b4c46a2d119de6fc58ba80137a026a29f253a86b54330d5c9d"


@given(records())
def test_equals_eth_account(record):
    name, message = record
    domain = MONEY if name in MONEY_TYPES else RECORDS
    types = {name: [{"name": f.name, "type": f.kind} for f in TYPES[name].fields]}
    # The library takes a domain's fields as they are named in EIP-712.
    signable = encode_typed_data(dict(domain.fields), types, message)
    assert digest(name, message, domain) == bytes(_hash_eip191_message(signable))


@given(records(), st.binary(max_size=40))
def test_wire_and_back(record, payload_seed):
    name, message = record
    assert message_from_wire(name, message_to_wire(name, message)) == message
    payload = ('{"a":"' + payload_seed.hex() + '"}').encode()
    envelope = Envelope(name, message, b"\x07" * 65, payload)
    assert Envelope.decode(envelope.encode()) == envelope


@pytest.mark.parametrize(
    "changes",
    [
        {"itemId": b"\x01" * 31},
        {"itemId": "0x" + "01" * 32},
        {"worker": WORKER.upper()},
        {"worker": "0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A"},
        {"worker": WORKER[:-1]},
        {"seq": -1},
        {"seq": 2**64},
        {"seq": True},
        {"seq": 1.0},
        {"seq": "7"},
        {"activeMs": 2**32},
        {"extra": 1},
    ],
)
def test_malformed_messages(changes):
    with pytest.raises(FormatError):
        digest("Submission", submission(**changes), RECORDS)


def test_a_missing_or_renamed_field():
    message = submission()
    del message["seq"]
    with pytest.raises(FormatError, match="seq"):
        digest("Submission", message, RECORDS)
    with pytest.raises(FormatError, match="seq"):
        digest("Submission", message | {"sequence": 7}, RECORDS)


def test_unknown_types_and_codes():
    with pytest.raises(FormatError):
        digest("Permit", {}, RECORDS)
    receipt = {f.name: bytes(f.size) if f.kind.startswith("bytes") else 1 for f in TYPES["Receipt"].fields}
    assert digest("Receipt", receipt, RECORDS)
    with pytest.raises(FormatError, match="code"):
        digest("Receipt", receipt | {"status": 99}, RECORDS)


def test_domains_are_apart():
    with pytest.raises(FormatError):
        digest("Submission", submission(), MONEY)
    binding = {"worker": WORKER, "payout": WORKER, "nonce": 1, "issuedMs": 1, "expiresMs": 2}
    with pytest.raises(FormatError):
        digest("PayoutBinding", binding, RECORDS)
    assert len({digest("PayoutBinding", binding, d) for d in (MONEY, NO_CHAIN, money_domain(1, "0x" + "cd" * 20))}) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"seq": "7"},
        {"itemId": "01" * 32},
        {"itemId": "0x" + "AB" * 32},
        {"itemId": None},
        {"worker": None},
        {"activeMs": -1},
    ],
)
def test_the_wire_has_one_spelling(change):
    wire = message_to_wire("Submission", submission())
    with pytest.raises(FormatError):
        message_from_wire("Submission", wire | change)


def test_amounts_travel_as_text():
    income = {"incomeId": bytes(32), "versionId": bytes(32), "token": WORKER, "amount": 2**255, "receivedMs": 1}
    wire = message_to_wire("Income", income)
    assert wire["amount"] == str(2**255)
    for amount in ("007", "-1", "1e3", " 1", str(2**256), 5):
        with pytest.raises(FormatError):
            message_from_wire("Income", wire | {"amount": amount})


@pytest.mark.parametrize("bad", [{"type": "Permit"}, {"signature": "0x00"}, {"payload": 1}, {"more": 1}])
def test_malformed_envelopes(bad):
    wire = Envelope("Submission", submission(), b"\x07" * 65, b"{}").to_wire()
    with pytest.raises(FormatError):
        Envelope.from_wire(wire | bad)
    with pytest.raises(FormatError):
        Envelope.decode(b" " + Envelope("Submission", submission(), b"\x07" * 65, b"{}").encode())

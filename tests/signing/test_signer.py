import json
from pathlib import Path

import pytest
from eth_account import Account
from eth_account.messages import encode_typed_data
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError, BlockedError, FormatError, RejectedError
from app.protocol.envelope import Envelope
from app.protocol.keccak import checksum_address, keccak256
from app.protocol.typed_data import MONEY_TYPES, NO_CHAIN, TYPES, record_domain
from app.signing.call import SELECTORS, SIGNATURES, ChainPin
from app.signing.signer import CALLS, SIGNABLE, KeyRole, Signer
from app.signing.verify import accept, recover, recover_envelope

SECRET = b"\x11" * 32
DOMAIN = record_domain(b"\xab" * 32)
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
WORKER = Signer.from_secret(SECRET, KeyRole.WORKER)
PIN = ChainPin(31337, "0x" + "cd" * 20, frozenset({"0x" + "ef" * 20}))
ABI = Path(__file__).parents[2] / "resources" / "contracts" / "RewardDistributor.json"


def message(name, **changes):
    made = {}
    for field in TYPES[name].fields:
        if field.kind == "address":
            made[field.name] = WORKER.address
        elif field.kind.startswith("bytes"):
            made[field.name] = b"\x01" * field.size
        else:
            made[field.name] = 1
    return made | changes


def domain_of(name):
    return NO_CHAIN if name in MONEY_TYPES else DOMAIN


@pytest.mark.parametrize("name", sorted(SIGNABLE[KeyRole.WORKER]))
def test_signs_as_eth_account_does(name):
    assert WORKER.address == "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a"
    types = {name: [{"name": f.name, "type": f.kind} for f in TYPES[name].fields]}
    oracle = Account.sign_message(encode_typed_data(dict(domain_of(name).fields), types, message(name)), SECRET)
    assert WORKER.sign(name, message(name), domain_of(name)) == bytes(oracle.signature)


@pytest.mark.parametrize("role", KeyRole)
@pytest.mark.parametrize("name", sorted(TYPES))
def test_each_role_signs_its_own_types_only(role, name):
    signer = Signer.from_secret(SECRET, role)
    if name in SIGNABLE[role]:
        envelope = signer.seal(name, message(name), domain_of(name))
        assert recover_envelope(envelope, domain_of(name)) == signer.address
    else:
        with pytest.raises(RejectedError):
            signer.sign(name, message(name), domain_of(name))


@given(st.sampled_from(["Permit", "Order", "EIP712Domain", "", "submission", "Mail"]) | st.text(max_size=30), st.data())
@pytest.mark.promise("M4")
def test_nothing_foreign_is_signed(name, data):
    body = data.draw(st.dictionaries(st.text(max_size=8), st.binary(max_size=40) | st.integers(), max_size=6))
    with pytest.raises(AppError):
        WORKER.sign(name, body, DOMAIN)


def test_there_is_no_function_that_signs_bytes():
    public = {name for name in dir(Signer) if not name.startswith("_")}
    assert public == {
        "address", "role", "locked", "unlock", "lock", "from_secret", "sign", "seal", "sign_transaction"
    } - {"address", "role"}  # fmt: skip


def test_locked():
    signer = Signer.from_secret(SECRET, KeyRole.WORKER)
    signer.lock()
    assert signer.locked
    with pytest.raises(BlockedError):
        signer.sign("Submission", message("Submission"), DOMAIN)


# --- accepting --------------------------------------------------------------------------------------------------------

SEALED = WORKER.seal("Submission", message("Submission"), DOMAIN, b"{}")


def test_accepts():
    assert accept(SEALED, DOMAIN, WORKER.address) == SEALED.digest(DOMAIN)
    with pytest.raises(RejectedError):
        accept(SEALED, DOMAIN, "0x" + "00" * 20)
    with pytest.raises(RejectedError, match="station"):
        accept(SEALED, DOMAIN, WORKER.address, not_these={WORKER.address})
    with pytest.raises(RejectedError):
        accept(SEALED, record_domain(b"\xac" * 32), WORKER.address)


@pytest.mark.promise("M2")
def test_every_flipped_bit_of_a_signature():
    for bit in range(65 * 8):
        flipped = bytearray(SEALED.signature)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(RejectedError):
            accept(Envelope("Submission", SEALED.message, bytes(flipped), b"{}"), DOMAIN, WORKER.address)


@pytest.mark.promise("M2")
@given(st.integers(0), st.data())
def test_a_flipped_bit_of_the_record_bytes(seed, data):
    encoded = SEALED.encode()
    bit = data.draw(st.integers(0, len(encoded) * 8 - 1))
    flipped = bytearray(encoded)
    flipped[bit // 8] ^= 1 << bit % 8
    try:
        envelope = Envelope.decode(bytes(flipped))
    except FormatError:
        return
    if envelope.payload != b"{}":
        return  # the payload is held by its hash, see test_opening
    with pytest.raises(AppError):
        accept(envelope, DOMAIN, WORKER.address)


def malleable(signature):
    r, s, v = signature[:32], int.from_bytes(signature[32:64]), signature[64]
    return r + (ORDER - s).to_bytes(32) + bytes([55 - v])


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        SEALED.signature[:64],
        SEALED.signature + b"\0",
        SEALED.signature[:64] + bytes([SEALED.signature[64] - 27]),
        SEALED.signature[:64] + b"\x1d",
        malleable(SEALED.signature),
        bytes(32) + SEALED.signature[32:],
        SEALED.signature[:32] + bytes(32) + SEALED.signature[64:],
        ORDER.to_bytes(32) + SEALED.signature[32:],
        b"\xff" * 64 + b"\x1b",
        bytes(64) + b"\x1b",
    ],
    ids=lambda data: data.hex()[:20] or "empty",
)
def test_bad_signatures(bad):
    with pytest.raises(RejectedError):
        recover(SEALED.digest(DOMAIN), bad)


# --- transactions -----------------------------------------------------------------------------------------------------


def claim(**changes):
    data = SELECTORS["claim"] + bytes(32 * 6)
    made = {
        "chainId": 31337, "nonce": 1, "to": checksum_address(PIN.distributor), "data": data, "gas": 200_000,
        "maxFeePerGas": 10**9, "maxPriorityFeePerGas": 10**9,
    }  # fmt: skip
    return made | changes


def test_a_claim_is_signed_by_this_key():
    signed = WORKER.sign_transaction("claim", claim(), PIN)
    assert Account.recover_transaction(signed.raw) == checksum_address(WORKER.address)
    assert signed.hash == keccak256(signed.raw)
    assert WORKER.sign_transaction("claim", claim(), PIN) == signed


@pytest.mark.parametrize(
    ("call", "changes"),
    [
        ("claim", {"value": 1}),
        ("claim", {"chainId": 1}),
        ("claim", {"to": "0x" + "ef" * 20}),
        ("claim", {"to": None}),
        ("claim", {"data": keccak256(b"transfer(address,uint256)")[:4] + bytes(64)}),
        ("claim", {"data": keccak256(b"approve(address,uint256)")[:4] + bytes(64)}),
        ("claim", {"data": b""}),
        ("claim", {"data": SELECTORS["claim"] + bytes(33)}),
        ("claim", {"data": "0x"}),
        ("claim", {"gasPrice": 1}),
        ("claim", {"accessList": []}),
        ("claim", {"authorizationList": []}),
        ("claim", {"type": 4}),
        ("claim", {"nonce": -1}),
        ("claim", {"nonce": "1"}),
        ("claim", {"gas": 10**9}),
        ("claim_many", {}),
        ("propose", {"data": SELECTORS["propose"] + bytes(128)}),
        ("fund", {"data": SELECTORS["fund"] + bytes(64)}),
        ("deploy", {"to": None}),
        ("transfer", {}),
        ("", {}),
    ],
)
def test_other_transactions_are_not_signed(call, changes):
    with pytest.raises(RejectedError):
        WORKER.sign_transaction(call, claim(**changes), PIN)


def test_funding_pays_the_distributor_only():
    publisher = Signer.from_secret(SECRET, KeyRole.PUBLISHER)
    token = next(iter(PIN.tokens))
    to_distributor = SELECTORS["fund"] + bytes(12) + bytes.fromhex(PIN.distributor[2:]) + (5).to_bytes(32)
    assert publisher.sign_transaction("fund", claim(to=token, data=to_distributor), PIN)
    for changes in (
        {"to": token, "data": SELECTORS["fund"] + bytes(64)},
        {"to": PIN.distributor, "data": to_distributor},
        {"to": token, "data": to_distributor + bytes(32)},
    ):
        with pytest.raises(RejectedError):
            publisher.sign_transaction("fund", claim(**changes), PIN)


def test_deploying_is_for_development_chains():
    publisher = Signer.from_secret(SECRET, KeyRole.PUBLISHER)
    create = {key: value for key, value in claim(data=b"\x60\x00").items() if key != "to"}
    assert publisher.sign_transaction("deploy", create, PIN)
    with pytest.raises(RejectedError):
        publisher.sign_transaction("deploy", create | {"chainId": 1}, ChainPin(1, PIN.distributor))
    with pytest.raises(RejectedError):
        publisher.sign_transaction("deploy", claim(), PIN)


def test_selectors_are_those_of_the_contract():
    def kind(part):
        if part["type"].startswith("tuple"):
            return "(" + ",".join(map(kind, part["components"])) + ")" + part["type"][5:]
        return part["type"]

    abi = json.loads(ABI.read_text())["abi"]
    known = {f"{e['name']}({','.join(map(kind, e['inputs']))})" for e in abi if e["type"] == "function"}
    ours = {signature for name, signature in SIGNATURES.items() if name != "fund"}
    assert ours <= known
    assert {call for calls in CALLS.values() for call in calls} == SIGNATURES.keys() | {"deploy"}

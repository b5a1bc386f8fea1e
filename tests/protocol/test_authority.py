"""A station is trusted link by link, and only its receipt for exactly these bytes means delivered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError, FormatError, RejectedError
from app.protocol.authority import check_receipt, establish, establish_answer
from app.protocol.canonical import canonical
from app.protocol.code import KeyChangeReason, Role
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import CheckpointBody, NetworkAnswer
from app.protocol.opening import check_payload
from app.signing.signer import KeyRole
from app.signing.verify import recover
from tests.verify.small_station import Station, key, name

ANSWER = canonical({"schema": "answers/1", "answers": []})


def worked():
    station = Station()
    station.publish()
    rows = [[to_hex(name(one)), to_hex(name("asset")), to_hex(bytes(32)), to_hex(bytes(32))] for one in "ab"]
    lease = station.lease(station.worker, Role.annotator, rows)
    station.submit(lease, name("a"), ANSWER)
    station.submit(lease, name("b"), ANSWER)
    records = [Envelope.decode(line) for line in station.lines[-2:]]
    return station, records, [Envelope.decode(line) for line in station.receipts]


STATION, RECORDS, RECEIPTS = worked()
AUTHORITY = establish(STATION.charter, STATION.key_changes, STATION.network, recover)


def test_a_receipt():
    for record, receipt in zip(RECORDS, RECEIPTS, strict=True):
        checkpoint = check_receipt(receipt, record, AUTHORITY, recover)
        assert checkpoint.root == STATION.tree.root(checkpoint.size)


@pytest.mark.promise("D2")
@given(st.data())
def test_false_receipts(data):
    """Swapped, of another station, of another key, with any field changed: none means delivered."""
    receipt = RECEIPTS[0]
    field = data.draw(st.sampled_from(sorted(receipt.message)))
    value = receipt.message[field]
    other = bytes([value[0] ^ 1]) + value[1:] if isinstance(value, bytes) else value % 4 + 1
    forged = receipt.message | {field: other}
    number = data.draw(st.sampled_from([None, 3, 10]))
    made = Envelope("Receipt", forged, receipt.signature)
    if number is not None:
        made = key(number, KeyRole.RECORD).seal("Receipt", forged, STATION.domain)
    with pytest.raises(AppError):
        check_receipt(made, RECORDS[0], AUTHORITY, recover)


def test_a_receipt_of_another_record_or_signer():
    with pytest.raises(RejectedError, match="another record"):
        check_receipt(RECEIPTS[1], RECORDS[0], AUTHORITY, recover)
    with pytest.raises(RejectedError):
        check_receipt(RECORDS[0], RECORDS[0], AUTHORITY, recover)
    thief = key(77, KeyRole.RECORD)
    stolen = thief.seal("Receipt", RECEIPTS[0].message, STATION.domain)
    with pytest.raises(RejectedError, match="not signed"):
        check_receipt(stolen, RECORDS[0], AUTHORITY, recover)


def test_the_network_answer():
    answer = NetworkAnswer(
        charter=STATION.charter, network=STATION.network.to_wire(), key_changes=(STATION.key_changes[0].to_wire(),),
        epoch="0x" + "00" * 16, checkpoint=CheckpointBody(size=1, root=to_hex(STATION.tree.root(1))),
    )  # fmt: skip
    assert establish_answer(answer, STATION.station, recover) == AUTHORITY
    with pytest.raises(RejectedError, match="trusted"):
        establish_answer(answer, b"\x01" * 32, recover)


def test_key_changes():
    root, new = STATION.root, key(6, KeyRole.RECORD)
    message = {
        "oldKey": STATION.record.address, "newKey": new.address, "fromIndex": 4, "reason": KeyChangeReason.rotation
    }  # fmt: skip
    change = root.seal("KeyChange", message, STATION.domain)
    authority = establish(STATION.charter, [*STATION.key_changes, change], STATION.network, recover)
    assert [authority.key_at(n) == new.address for n in (0, 3, 4, 99)] == [False, False, True, True]
    assert authority.record_key == new.address
    # The receipts of before stay good; a new one by the old key does not.
    assert check_receipt(RECEIPTS[0], RECORDS[0], authority, recover)
    with pytest.raises(RejectedError):
        check_receipt(RECEIPTS[1], RECORDS[1], authority, recover)
    for wrong in (
        [],
        [change],
        [*STATION.key_changes, *STATION.key_changes],
        [Envelope("KeyChange", change.message, STATION.network.signature)],
    ):
        with pytest.raises(RejectedError):
            establish(STATION.charter, wrong, STATION.network, recover)


def test_a_payload_that_is_not_the_one_signed():
    for line in STATION.lines:
        record = Envelope.decode(line)
        check_payload(record)
        if record.payload is not None:
            with pytest.raises(FormatError):
                check_payload(replace(record, payload=record.payload.replace(b'"', b'"x', 1)))
            with pytest.raises(FormatError):
                check_payload(replace(record, payload=None))
        else:
            with pytest.raises(FormatError):
                check_payload(replace(record, payload=b"{}"))

"""The quick ways of reading say the same as the careful ones: canonical JSON, whole batches, messages, Keccak."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from eth_hash.backends import pycryptodome
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FormatError
from app.protocol.canonical import canonical, parse, parse_canonical
from app.protocol.envelope import read_batch
from app.protocol.keccak import keccak256
from app.protocol.typed_data import TYPES, message_from_wire, message_to_wire, read_message, struct_hash

_TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)
_LEAF = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXT
_VALUE = st.recursive(
    _LEAF, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4), max_leaves=15
)
_SPOILT = (
    b'{"records":[{"a":1,"a":2}]}',
    b'{"records":[{"message":{"a":1,"a":1},"payload":null,"signature":"","type":""}]}',
    b'{"records":[{"message":{"a":1.0},"payload":null,"signature":"","type":""}]}',
    b'{"records":[{"message":{},"payload":null,"signature":"","type":""} ]}',
    b'{"records":[{"payload":null,"message":{},"signature":"","type":""}]}',
    b'{"records":[{"message":{"a":9007199254740993},"payload":null,"signature":"","type":""}]}',
    b'{"records":[1.5]}', b'{"records":[1e3]}', b'{"records":[ 1]}',
    b'{"records":[9007199254740992]}', b'{"records":["\\u0000"]}', b'{"records":["\\ud800"]}', b'{"records":[-0]}',
    b'{"records":["\xff"]}', b'{"records":[1],"records":[2]}', b'{"records":[1],"a":[2] }', b'{"records":{} }', b"[1 ]",
    b'{"records":["\\u0041"]}', b'{"records":[{"b":1,"a":2}]}', b'{"records":[NaN]}', b"", b"{", b'{"records":[1]}x',
    b'{"records":[' + b"[" * 50_000 + b"]" * 50_000 + b"]}",
)  # fmt: skip


@given(_VALUE)
def test_canonical_bytes_are_read_as_the_careful_parser_reads_them(value: Any) -> None:
    data = canonical(value)
    assert parse_canonical(data) == parse(data) == value
    plain = json.dumps(value, ensure_ascii=True).encode()
    if plain != data:
        with pytest.raises(FormatError):
            parse_canonical(plain)


_PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
_WIRES = st.fixed_dictionaries(
    {
        "type": _PLAIN,
        "message": st.dictionaries(st.text("abxyz", max_size=5), _PLAIN | st.integers(-(10**14), 10**14), max_size=4),
        "signature": _PLAIN,
        "payload": st.none() | _TEXT,
    }
)


@given(st.lists(_WIRES, max_size=4))
def test_a_batch_is_read_as_the_careful_parser_reads_it(wires: list[dict[str, Any]]) -> None:
    data = canonical({"records": wires})
    found = read_batch(data)
    # None only means that the careful way is taken: for what is spelt with an escape of four digits.
    assert found is not None or b"\\u" in data
    if found is not None:
        assert found == [(wire, canonical(wire)) for wire in parse(data)["records"]]


@pytest.mark.parametrize("data", _SPOILT, ids=range(len(_SPOILT)))
def test_what_is_not_canonical_is_left_to_the_careful_parser(data: bytes) -> None:
    assert read_batch(data) is None
    with pytest.raises(FormatError):
        parse_canonical(data)


def _sample(type_name: str) -> dict[str, Any]:
    fields = TYPES[type_name].fields
    return {
        field.name: b"\x1a" * field.size
        if field.kind.startswith("bytes")
        else "0x" + "1b" * 20
        if field.kind == "address"
        else 1
        for field in fields
    }


@pytest.mark.parametrize("type_name", sorted(TYPES))
def test_messages_are_read_alike(type_name: str) -> None:
    wire = message_to_wire(type_name, _sample(type_name))
    message = message_from_wire(type_name, wire)
    assert read_message(type_name, wire) == (message, struct_hash(type_name, message))
    for field in TYPES[type_name].fields:
        whole = wire[field.name]
        for wrong in (None, 1.0, True, -1, "", "0x", [], {}, "0X" + "1a" * field.size, str(whole)[:-1], 2**256):
            for spoilt in ({**wire, field.name: wrong}, {k: v for k, v in wire.items() if k != field.name}):
                with pytest.raises(FormatError):
                    read_message(type_name, spoilt)
    with pytest.raises(FormatError):
        read_message(type_name, {**wire, "more": 1})
    names = [field.name for field in TYPES[type_name].fields if field.kind == "bytes32"]
    if len(names) > 1:
        # One digit moved from the first hash to the second: together they are as long as before.
        first, second = wire[names[0]], wire[names[1]]
        with pytest.raises(FormatError):
            read_message(type_name, {**wire, names[0]: first[:-1], names[1]: first[-1] + second})


@given(st.binary(max_size=700))
def test_keccak_is_the_backends(data: bytes) -> None:
    assert keccak256(data) == pycryptodome.keccak256(data)


def test_keccak_in_many_threads_at_once() -> None:
    values = [bytes([n]) * (40 * n) for n in range(64)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(keccak256, values * 50))
    assert found == [pycryptodome.keccak256(value) for value in values] * 50

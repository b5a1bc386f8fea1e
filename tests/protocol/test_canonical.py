import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from app.errors import FormatError
from app.protocol.canonical import MAX_INTEGER, canonical, hash_of, is_canonical, parse, parse_canonical

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXT,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXT, inner, max_size=5),
    max_leaves=20,
)


def test_the_vector_of_the_protocol():
    answers = [
        {"question": "q1", "type": "single_choice", "value": "cat"},
        {"question": "q2", "type": "text", "value": "naïve café"},
    ]
    digest = hash_of({"schema": "answers/1", "answers": answers})
    assert digest.hex() == "5879fab5b9dcfc76c1ed95b9e2ace9e663bdd24dbe3d8eb2fa6bbf686d6593fb"


@given(VALUES)
def test_equals_the_library_and_comes_back(value):
    data = canonical(value)
    assert data == rfc8785.dumps(value)
    assert parse(data) == value
    assert is_canonical(data)


def test_keys_are_sorted_by_utf16_units():
    data = canonical({"\U0001f42b": 1, "\ufb33": 2})
    assert data == '{"\U0001f42b":1,"\ufb33":2}'.encode()


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b'{"a":1,"\\u0061":2}',
        b"1.0",
        b"1e3",
        b"[NaN]",
        b"[Infinity]",
        b"[-Infinity]",
        b"9007199254740992",
        b"-9007199254740992",
        b"1" * 5000,
        b'"\\ud800"',
        b'"\\udc00"',
        b'"\\udc00\\ud800"',
        b'"\\ud800\\u0041"',
        b'"\\u0000"',
        b'{"\\u0000":1}',
        b'"\x00"',
        b'"\xed\xa0\x80"',
        b"\xff",
        b"\xef\xbb\xbf1",
        b"",
        b"[1,]",
        b"[1}",
        b"1 2",
        b"'a'",
        b"[" * 33 + b"]" * 33,
        b'{"a":' * 33 + b"1" + b"}" * 33,
        b"[" * 100_000,
        b"[" + b"0," * 1_000_000 + b"0]",
        b"[" + b"[]," * 1_000_000 + b"[]]",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_refused(data):
    with pytest.raises(FormatError):
        parse(data)


def test_too_many_bytes_are_refused_unread():
    with pytest.raises(FormatError, match="bytes"):
        parse(b'"' + b"a" * (16 * 1024 * 1024) + b'"')


@pytest.mark.parametrize(
    "data", [b"[" * 32 + b"]" * 32, b'"\\ud83d\\udc2b"', b'"\\\\u0000"', b'"\\\\ud800"', b'["[[[[[",{"]":"}"}]']
)
def test_taken(data):
    assert parse(data) == json.loads(data)


@pytest.mark.parametrize("data", [b'{"b":1,"a":2}', b"[1, 2]", b'"\\u0061"', b"-0", b'"\\/"', b" 1"])
def test_not_canonical(data):
    assert not is_canonical(data)
    with pytest.raises(FormatError):
        parse_canonical(data)


@pytest.mark.parametrize("value", [1.0, {1: 2}, 2**53, "\ud800", "a\0", b"x", {"a": {"b": float("nan")}}, object()])
def test_values_that_cannot_be_signed(value):
    with pytest.raises(FormatError):
        canonical(value)


def test_depth_of_a_value_is_bounded():
    value = []
    for _ in range(31):
        value = [value]
    assert parse(canonical(value)) == value
    with pytest.raises(FormatError):
        canonical([value])

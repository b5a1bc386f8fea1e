"""Fingerprints as words, against the examples of the proposal (arXiv:0901.4016)."""

import ipaddress

import pytest

from app.protocol.proquint import words


@pytest.mark.parametrize(
    ("address", "spoken"),
    [
        ("127.0.0.1", "lusab babad"),
        ("63.84.220.193", "gutih tugad"),
        ("140.98.193.141", "mudof sakat"),
        ("12.110.110.204", "budov kuras"),
        ("198.81.129.136", "sinid makam"),
    ],
)
def test_known_words(address: str, spoken: str) -> None:
    assert words(ipaddress.ip_address(address).packed, 2) == spoken


def test_six_words_need_twelve_bytes() -> None:
    assert len(words(bytes(32)).split()) == 6
    with pytest.raises(ValueError, match="few"):
        words(bytes(11))

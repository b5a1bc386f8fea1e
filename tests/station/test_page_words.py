"""Every sentence of the pages is said in French and Arabic, and none is kept that nobody says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.station.page import arabic, card, export, french, overview, record
from app.station.page.markup import element
from app.station.page.tongue import ARABIC, ENGLISH, FRENCH

PAGES = Path(card.__file__).parent
_SAYERS = {"say", "say.mixed", "frame.tongue"}
_ROLES = ("annotator", "reviewer", "manager", "auditor")
_ELSEWHERE = {
    "Too many requests at once.", "This link was used or is too old.", "Open it anew from the program.",
    "You are not logged in here.", "Open the overview from the program.", "Your account may not do this.",
    "Ask the station's manager.", "The station cannot work just now.",
}  # fmt: skip
"""Refusals made outside the pages that a page may show."""


def said() -> Iterator[str]:
    for file in PAGES.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if name in _SAYERS:
                yield from texts[:1]
            elif name in ("Refusal", "FormatError"):
                yield from texts
            elif name == "failed":
                yield from texts[:1]
    for table in (
        card.STATES, card.MODALITIES, record._VERDICTS, record._STATUSES, record.KINDS, export._OTHER_KINDS,
        overview.ROLES, overview._DISTRIBUTIONS,
    ):  # fmt: skip
        yield from table.values()
    yield from _ROLES
    yield from _ELSEWHERE


@pytest.mark.parametrize("words", [french.WORDS, arabic.WORDS], ids=["fr", "ar"])
def test_the_words_are_those_that_are_said(words: dict[str, str]) -> None:
    wanted = set(said()) - {""}
    assert sorted(wanted - words.keys()) == [] and sorted(words.keys() - wanted) == []
    for text, translated in words.items():
        assert translated.strip() == translated != "", text
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", translated)), text


def test_numbers_days_and_elements_in_each_language() -> None:
    ms = 1_700_000_000_000
    assert [one.day(ms) for one in (ENGLISH, FRENCH)] == ["14 November 2023", "14 novembre 2023"]
    assert "نوفمبر" in ARABIC.day(ms) and ENGLISH.moment(ms).endswith("22:13:20 UTC")
    assert ENGLISH.amount(1_234_050, 2, "CRED") == "12,340.5 CRED"
    assert FRENCH.amount(1_234_050, 2, "CRED") == "12\u202f340,5 CRED"
    assert ENGLISH.amount(5, 0) == "5" and ENGLISH.amount(10**18, 18, "X") == "1 X"
    mixed = FRENCH.mixed("The address it must show is {address}.", address=element("code", "<x>"))
    assert mixed == "L’adresse affichée doit être <code>&lt;x&gt;</code>."
    assert ENGLISH("{n} records", n=1234) == "1,234 records"

"""Every string of the window can be translated, French is complete, and plurals and placeholders are right."""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from app.errors import StoreError
from app.gui import language
from app.gui.messages import sentence, shown

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import translate as tool  # noqa: E402


def _messages(name: str):
    for context in ET.parse(tool.TRANSLATIONS / f"caravan_{name}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield message.findtext("source"), forms


@pytest.fixture
def speak(qapp: QApplication):
    yield lambda name: language.apply_language(qapp, name)
    language.apply_language(qapp, "en")


def test_the_translation_files_hold_exactly_the_strings_of_the_source() -> None:
    assert tool.is_current(), "run packaging/translate.py and translate what is new"


def test_what_is_translated_outside_a_widget_is_in_the_files() -> None:
    """The program that collects the strings overlooks some ways to write such a call."""
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(tool.TRANSLATIONS / "caravan_fr.ts").getroot().iter("context")
        for message in context.iter("message")
    }
    called = set()
    for source in (ROOT / "app" / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "translate":
                called.add(tuple(part.value for part in node.args[:2] if isinstance(part, ast.Constant)))
    assert len(called) > 100
    assert {pair for pair in called if len(pair) == 2} <= known


def test_numbers_in_sentences_are_grouped(speak) -> None:
    speak("fr")
    assert _items(12_345) == "12\u202f345 éléments"


def test_french_is_complete() -> None:
    assert [source for source, forms in _messages("fr") if not all(forms)] == []


def test_english_plurals_are_complete() -> None:
    assert [source for source, forms in _messages("en") if not all(forms)] == []


@pytest.mark.parametrize("name", ["fr", "ar"])
def test_translations_keep_the_placeholders(name: str) -> None:
    for source, forms in _messages(name):
        wanted = sorted(re.findall(r"\{\w+\}", source))
        for form in forms:
            if form:
                assert sorted(re.findall(r"\{\w+\}", form)) == wanted, source


def _items(n: int) -> str:
    return QCoreApplication.translate("ItemStrip", "%Ln item(s)", "", n)


def test_plurals_follow_the_language(speak) -> None:
    speak("en")
    assert [_items(n) for n in (0, 1, 2)] == ["0 items", "1 item", "2 items"]
    speak("fr")
    assert [_items(n) for n in (0, 1, 2)] == ["0 élément", "1 élément", "2 éléments"]
    speak("ar")
    assert len({_items(n) for n in (0, 1, 2, 3, 11, 100)}) == 6


def test_arabic_reads_from_right_to_left_and_english_from_left(qapp, speak) -> None:
    speak("ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    speak("en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_an_unknown_language_falls_back(speak) -> None:
    assert speak("xx") in language.LANGUAGES


def test_sentences_from_below_the_window_are_translated_with_what_is_filled_in(speak) -> None:
    speak("en")
    assert shown("The disk is full.") == "The disk is full."
    speak("fr")
    full = shown("The disk is full.")
    assert full != "The disk is full."
    gone = shown("“été {0} (1).png” is not there any more.")
    assert "“" not in gone.replace("« été", "") and "été {0} (1).png" in gone and "any more" not in gone
    assert shown("Something nobody wrote") == "Something nobody wrote"
    error = StoreError("The disk is full.", "Something nobody wrote")
    assert sentence(error) == f"{full} Something nobody wrote"


def test_every_sentence_is_found_by_its_template(speak) -> None:
    """Filled with words, each template is recognised; where two fit, what they say is the same."""
    speak("fr")
    lines = (tool.TRANSLATIONS / tool.MESSAGES).read_text("utf-8").splitlines()
    lost = [line for line in lines if shown(line.format(*["Zoë 7"] * line.count("{"))) == line and len(line) > 30]
    assert not [line for line in lost if line not in _same_in_french()]


def _same_in_french() -> set[str]:
    return {source for source, forms in _messages("fr") if forms == [source]}

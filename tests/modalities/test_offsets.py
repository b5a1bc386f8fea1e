from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.modalities.text.offsets import Offsets, Unit, detect_unit, snapped, trimmed, word_bounds

# text, then its length in code points, UTF-16 units, UTF-8 bytes and grapheme clusters (measured with Qt and ICU)
VECTORS = [
    ("💩This is an annotation.", 23, 24, 26, 23),
    ("👨🏻‍🚒 firemen", 12, 15, 23, 9),
    ("e\u0301a", 3, 3, 4, 2),
    ("क्षि", 4, 4, 12, 1),
    ("🇩🇪!", 3, 5, 9, 2),
    ("line\r\nend", 9, 9, 9, 8),
    ("a\u2028b\u2029c", 5, 5, 9, 5),
    ("", 0, 0, 0, 0),
]


@pytest.mark.parametrize(("text", "points", "utf16", "utf8", "graphemes"), VECTORS)
def test_lengths_in_every_unit(text: str, points: int, utf16: int, utf8: int, graphemes: int) -> None:
    offsets = Offsets(text)
    assert [offsets.to(unit, len(text)) for unit in Unit] == [points, utf16, utf8, graphemes]
    assert [offsets.from_unit(unit, end) for unit, end in zip(Unit, (points, utf16, utf8, graphemes), strict=True)] == [
        points
    ] * 4


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_conversions_agree_with_the_codecs_and_return(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.to(Unit.UTF8, place) == len(text[:place].encode("utf-8"))
        assert offsets.to_utf16(place) == len(text[:place].encode("utf-16-le")) // 2
        for unit in (Unit.UTF8, Unit.UTF16):
            assert offsets.from_unit(unit, offsets.to(unit, place)) == place
    inside = set(range(offsets.to_utf16(len(text)) + 2)) - {offsets.to_utf16(p) for p in range(len(text) + 1)}
    for unit_offset in inside:
        with pytest.raises(ValueError):
            offsets.from_utf16(unit_offset)
    for place in range(offsets.to(Unit.GRAPHEME, len(text)) + 1):
        assert offsets.to(Unit.GRAPHEME, offsets.from_unit(Unit.GRAPHEME, place)) == place


@given(st.text(alphabet="a 👨🏻‍🚒é\u0301🇩🇪क्षि\r\nשب", max_size=24), st.data())
def test_snapping_never_splits_a_cluster(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = snapped(text, start, end)
    offsets = Offsets(text)
    assert low <= start <= end <= high
    offsets.span_to(Unit.GRAPHEME, low, high)
    assert snapped(text, low, high) == (low, high)


def test_words() -> None:
    text = "Das können wir’s — नमस्ते 👩🏽‍🚒 你好\nнет."
    assert text[slice(*word_bounds(text, 5))] == "können"
    assert text[slice(*word_bounds(text, text.index("नम") + 2))] == "नमस्ते"
    assert text[slice(*word_bounds(text, text.index("👩") + 1))] == "👩🏽‍🚒"
    assert text[slice(*word_bounds(text, text.index("нет") + 3))] == "."
    assert text[slice(*word_bounds(text, len(text)))] == "."
    assert word_bounds("", 0) == (0, 0)
    assert trimmed("  ab ", 0, 5) == (2, 4) and trimmed("   ", 0, 3) == (0, 0)


def test_the_unit_of_foreign_offsets_is_found_by_what_they_cut() -> None:
    text = "💩 is a pile; 🇩🇪 é end"
    offsets, place = Offsets(text), text.index("pile")
    for unit in Unit:
        spans = [
            (*offsets.span_to(unit, place, place + 4), "pile"),
            (*offsets.span_to(unit, len(text) - 3, len(text)), "end"),
        ]
        assert detect_unit(text, spans) is unit
    assert detect_unit(text, [(0, 3, "xyz")]) is None
    with pytest.raises(ValueError):
        offsets.to_utf16(len(text) + 1)

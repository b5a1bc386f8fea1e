from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.errors import FormatError
from app.media.limit import Limits
from app.media.text import Newlines
from app.media.worker import DecodeWorker

SAMPLE = "नमस्ते दुनिया, 👩🏽‍🚒 שלום\r\nзначение é (e\u0301)\u2028end\u00a0."


@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32"))
def test_unicode_is_exact_and_never_normalised(worker: DecodeWorker, tmp_path: Path, encoding: str) -> None:
    content = SAMPLE.encode(encoding)
    if encoding == "utf-16-be":
        content = b"\xfe\xff" + content
    if encoding == "utf-16-le":
        content = b"\xff\xfe" + content
    path = tmp_path / "текст.txt"
    path.write_bytes(content)
    decoded = worker.text(path)
    assert decoded.text == SAMPLE
    assert decoded.sha256_source == hashlib.sha256(content).hexdigest()
    assert decoded.newlines is Newlines.CRLF and decoded.certain


def test_wide_text_without_a_mark_and_old_code_pages(worker: DecodeWorker) -> None:
    latin = "The quick brown fox\njumps over the lazy dog.\n" * 3
    assert worker.text(latin.encode("utf-16-le")).text == latin
    assert worker.text(latin.encode("utf-16-be")).encoding == "utf-16-be"
    russian = "Съешь же ещё этих мягких французских булок, да выпей чаю. " * 20
    guessed = worker.text(russian.encode("cp1251"))
    assert guessed.text == russian and not guessed.certain
    french = "Où êtes-vous allés cet été, à Besançon ?"
    assert worker.text(french.encode("cp1252"), encoding="cp1252").text == french


def test_newline_note(worker: DecodeWorker) -> None:
    for text, expected in (("a", "none"), ("a\nb", "lf"), ("a\r\nb", "crlf"), ("a\rb", "cr"), ("a\r\nb\nc", "mixed")):
        assert worker.text(text.encode()).newlines.value == expected


def test_bad_texts_are_refused_clearly(worker: DecodeWorker, tmp_path: Path) -> None:
    for content, words in (
        (b"", "empty"),
        (b"abc\0def", "NUL"),
        (bytes(range(256)) * 4, "binary"),
        (b"\xef\xbb\xbfabc\xff", "byte 3"),
        (b"\xff\xfea", "damaged"),
    ):
        path = tmp_path / "x.txt"
        path.write_bytes(content)
        with pytest.raises(FormatError, match=words):
            worker.text(path)
    with pytest.raises(FormatError, match="not a known encoding"):
        worker.text(b"\xe9", encoding="klingon")
    path.write_bytes(b"x")
    with path.open("r+b") as file:
        file.truncate(Limits().bytes)  # sparse: a gigabyte that costs nothing
    with pytest.raises(FormatError, match="1,000 MB"):
        worker.text(path)

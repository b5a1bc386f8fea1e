from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import Label, LabelSchema
from app.core.project import ModalityName, Project
from app.formats.base import LabeledItem, Options, Report
from app.formats.conll import FORMAT
from app.modalities.text.regions import Span

assert FORMAT.read is not None and FORMAT.write is not None
PROJECT = Project("p", "P", ModalityName.TEXT, LabelSchema((Label("per", "PER"), Label("red", "Red car"))))


def write(path: Path, text: str, *spans: Span) -> Report:
    item = Item("i", "p", "x.txt", "text/plain", height=len(text))
    labeled = LabeledItem(item, Annotation("a", "i", regions=Map({s.id: s for s in spans})), text)
    report = Report()
    FORMAT.write(path, PROJECT, [labeled], Options(), report, Cancel(), no_progress)
    return report


def read(path: Path) -> tuple[list[LabeledItem], Report]:
    report = Report(Options(PROJECT.schema))
    return list(FORMAT.read(path, Options(), report, Cancel(), no_progress)), report


def spans(item: LabeledItem) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(r.label, r.parts) for r in item.annotation.ordered() if isinstance(r, Span)]


def test_classic_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "eng.conll"
    path.write_text(
        "-DOCSTART- -X- O O\n\nEU NNP I-NP B-ORG\nrejects VBZ B-VP O\nUS NNP B-NP I-LOC\nUK NNP B-NP I-LOC\n"
        "it X X I-ORG\n\n"
        "Peter NNP I-NP B-PER\n\nBlackburn NNP I-NP I-PER\nlonely\n"
        "-DOCSTART- -X- O O\n\nA B-Red_car\nB E-Red_car\nC S-PER\nD strange\n",
        encoding="utf-8",
    )
    (first, second), report = read(path)
    assert first.text == "EU rejects US UK it\nPeter\nBlackburn"
    org, loc, per = (report.schema.named(name).id for name in ("ORG", "LOC", "PER"))  # type: ignore[union-attr]
    words = [(label, first.text[parts[0][0] : parts[0][1]]) for label, parts in spans(first)]
    assert words == [(org, "EU"), (loc, "US UK"), (org, "it"), (per, "Peter"), (per, "Blackburn")]
    assert second.text == "A B C D" and spans(second) == [("red", ((0, 3),)), ("per", ((4, 5),))]
    assert report.skipped[0].place == "line 12" and report.losses["tags without B-, I- or O"] == 1
    assert "white space between tokens (one space is put there)" in report.losses


def test_offsets_survive_and_losses_are_said(tmp_path: Path) -> None:
    text = " Ein\trotes  Auto 👩🏽‍🚒!\n\nनमस्ते शुभ "
    path = tmp_path / "x.conll"
    report = write(
        path,
        text,
        Span(id="a", label="red", parts=((5, 16),)),
        Span(id="b", label="per", parts=((11, 22),)),
        Span(id="c", label="per", parts=((0, 4),)),
        Span(id="d", label="per", parts=((17, 18), (text.index("न"), text.index("न") + 3))),
    )
    assert report.losses == {
        "spans in several parts (each part is written as a span)": 1,
        "spans that overlap another one": 1,
        "white space at the ends of spans": 2,
        "spaces in label names (written as _)": 1,
        "kinds of white space between tokens": 1,
    }
    (item,), back = read(path)
    assert back.is_clean and item.item.name == "x.txt" and len(item.text) == len(text)
    cut = [(label, [text[a:b] for a, b in parts]) for label, parts in spans(item)]
    assert ("red", ["rotes  Auto"]) in cut or ("per", ["  Auto 👩🏽‍🚒"]) in cut
    assert ("per", ["Ein"]) in cut
    for index, character in enumerate(item.text):
        assert character == text[index] or (character in " \n" and text[index].isspace())


@given(
    st.text(alphabet=st.sampled_from("aé 👨🏻‍🚒क्षि\t\n-#O🇩🇪\u00a0\u2028x."), max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(("per", "red"))), max_size=4),
)
def test_any_spans_without_overlap_come_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, drawn: list[tuple[int, int, str]]
) -> None:
    path = tmp_path_factory.mktemp("conll") / "x.conll"
    wanted, last = [], 0
    for start, length, label in sorted(drawn):
        end = min(start + length, len(text))
        if start >= last and start < end and not text[start].isspace() and not text[end - 1].isspace():
            wanted.append((label, ((start, end),)))
            last = end
    report = write(path, text, *(Span(id=f"s{n}", label=label, parts=parts) for n, (label, parts) in enumerate(wanted)))
    harmless = {
        "spaces in label names (written as _)",
        "kinds of white space between tokens",
        "line breaks within spans",
    }
    assert set(report.losses) <= harmless
    items, back = read(path)
    found = [span for item in items for span in spans(item)]
    assert found == wanted and back.is_clean

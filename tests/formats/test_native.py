from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map

from app.core.annotation import Annotation, Relation
from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.label import Attribute, AttributeKind, Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.question import Option, Question, QuestionKind
from app.core.region import Origin, Region
from app.errors import FormatError
from app.formats.base import LabeledItem, Options, Report
from app.formats.native import FORMAT
from app.formats.target import safe_name
from app.modalities.image.regions import Box, Polygon
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span

assert FORMAT.read is not None and FORMAT.write is not None
words = st.text(st.characters(codec="utf-8"), max_size=8)
ints = st.integers(-(2**53), 2**53)
coordinates = st.integers(-(10**7), 10**7)
ids = st.text("abc0", min_size=1, max_size=3)
attributes = st.dictionaries(words, st.one_of(words, ints, st.booleans()), max_size=2).map(
    lambda d: tuple(sorted(d.items()))
)
pairs = st.lists(coordinates, min_size=3, max_size=5).map(
    lambda ns: tuple(n for pair in zip(ns, ns, strict=True) for n in pair)
)


def ranges(cuts: set[int]) -> tuple[tuple[int, int], ...]:
    edges = sorted(cuts)[: len(cuts) // 2 * 2]
    return tuple(zip(edges[::2], edges[1::2], strict=True))


cuts = st.sets(st.integers(0, 10**9), min_size=2, max_size=6).map(ranges)
common = {
    "id": ids, "label": words, "attributes": attributes, "text": words, "group": words, "order": ints,
    "locked": st.booleans(), "hidden": st.booleans(), "origin": st.sampled_from(Origin),
    "confidence": st.integers(0, 10_000),
}  # fmt: skip
corners = st.tuples(coordinates, coordinates).map(sorted)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    (x1, x2), (y1, y2) = draw(corners), draw(corners)
    return Box(x1=x1, y1=y1, x2=x2, y2=y2, **{key: draw(value) for key, value in common.items()})


regions: st.SearchStrategy[Region] = st.one_of(
    boxes(),
    st.builds(Polygon, outer=pairs, holes=st.lists(pairs, max_size=2).map(tuple), **common),
    st.builds(Span, parts=cuts, **common),
    st.builds(Rows, ranges=cuts, **common),
    st.builds(Cell, row=st.integers(0, 10**9), column=words, **common),
)
answers = st.one_of(words, ints, st.lists(words, max_size=3).map(tuple))


@given(
    st.lists(regions, max_size=4, unique_by=lambda r: r.id),
    st.dictionaries(ids, answers, max_size=3),
    st.lists(st.builds(Relation, ids, words, ids, ids), max_size=2, unique_by=lambda r: r.id),
    words,
    st.integers(0, 10**12),
)
def test_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[Region],
    answered: dict[str, object],
    relations: list[Relation],
    text: str,
    number: int,
) -> None:
    path = tmp_path_factory.mktemp("native") / "x.jsonl"
    item = Item("i" * 64, "", "a/é.png", "image/png", "f" * 64, position=number, size=number, width=number, height=1)
    annotation = Annotation(
        "a", item.id, text, Map({r.id: r for r in drawn}), Map({r.id: r for r in relations}), Map(answered), number
    )
    names = sorted({region.label for region in drawn})
    schema = LabelSchema(
        tuple(
            Label(name, "n" + name, "#abcdef", attributes=(Attribute("a", "A", AttributeKind.FLAG),)) for name in names
        )
    )
    questions = (Question("q", text, QuestionKind.SINGLE, (Option("o", text),), True, "1", "2", text),)
    project = Project("p", text, ModalityName.IMAGE, schema, questions, guideline=text)
    report = Report()
    FORMAT.write(path, project, [LabeledItem(item, annotation, text)], Options(), report, Cancel(), no_progress)
    assert report.is_clean and len(path.read_bytes().splitlines()) == 2
    report = Report()
    assert list(FORMAT.read(path, Options(), report, Cancel(), no_progress)) == [LabeledItem(item, annotation, text)]
    assert report.schema == schema and report.questions == questions and report.is_clean
    assert (report.title, report.guideline, report.modality) == (text, text, "image")


def test_bad_lines_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    head = {
        "caravan": 1,
        "project": {"title": "t", "modality": "image", "labels": [{"id": "a", "name": "A", "color": "url(x)"}]},
    }
    good = {"item": {"id": "i", "name": "ok.png"}, "annotation": {}}

    def line(**region: object) -> dict[str, object]:
        full = {"id": "r1", "type": "box", "label": "a", "geometry": [0, 0, 1, 1], **region}
        return {"item": {"id": "i", "name": "x.png"}, "annotation": {"regions": [full]}}

    bad = [
        "{", "[]", "3", {}, {"item": {"name": "../x"}, "annotation": {}}, {"item": {"name": "/x"}, "annotation": {}},
        line(type="ghost"), line(geometry=[0, 0, 1]), line(geometry=[0, 0, 1.5, 1]), line(geometry=[5, 0, 1, 1]),
        line(attributes={"a": [1]}), line(attributes={"a": 1.5}), line(order="x"), line(origin="x"), line(label=3),
        {**good, "annotation": {"answers": {"q": 1.5}}}, {**good, "annotation": {"regions": "x"}},
        {**good, "annotation": {"regions": line()["annotation"]["regions"] * 2}},  # type: ignore[index]
    ]  # fmt: skip
    lines = [head, *bad, good]
    path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines) + "\n", encoding="utf-8")
    report = Report()
    found = list(FORMAT.read(path, Options(), report, Cancel(), no_progress))
    assert [labeled.item.name for labeled in found] == ["ok.png"]
    assert [skip.place for skip in report.skipped] == [f"line {n}" for n in range(2, 2 + len(bad))]
    assert report.schema.labels[0].color.startswith("#")


def test_a_newer_version_is_refused_politely(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"caravan": 2, "project": {"modality": "image"}}\n', encoding="utf-8")
    with pytest.raises(FormatError, match="newer version"):
        list(FORMAT.read(path, Options(), Report(), Cancel(), no_progress))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a/b.png", "a/b.png"), ("a\\b.png", "a/b.png"), ("./a.png", "a.png"),
        ("ключ 1.png", "ключ 1.png"),
        ("x..y", "x..y"), ("../a", ""), ("a/../../b", ""), ("/a", ""), ("\\\\host\\a", ""), ("C:\\a", ""), ("c:a", ""),
        ("", ""), (".", ""),
        ("a\0b", ""), ("a\nb", ""), ("NUL", ""), ("x/com1.png", ""), (None, ""), (3, ""), ("text: 1", "text: 1"),
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_not_honoured(name: object, expected: str) -> None:
    assert safe_name(name) == expected

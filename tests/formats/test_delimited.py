from __future__ import annotations

import csv
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
from app.errors import FormatError
from app.formats.base import LabeledItem, Options, Report
from app.formats.delimited import FORMAT, escaped, unescaped
from app.modalities.tabular.regions import Cell

assert FORMAT.read is not None and FORMAT.write is not None
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0x", "'=1", "''-", "'plain", "plain", "", "＝1", "\n=1")


def read(path: Path, options: Options | None = None) -> tuple[list[LabeledItem], Report]:
    report = Report(options)
    return list(FORMAT.read(path, options or Options(), report, Cancel(), no_progress)), report


@pytest.mark.parametrize("value", HOSTILE)
def test_no_cell_starts_a_formula(value: str) -> None:
    assert not escaped(value).startswith(("=", "+", "-", "@", "\t", "\r", "\0", "\n", "＝", "＋", "－", "＠"))
    assert unescaped(escaped(value)) == value


@given(st.text(alphabet=st.sampled_from("=+-@'\t\r\0a,\"\n"), max_size=6))
def test_escaping_is_undone_exactly(value: str) -> None:
    assert unescaped(escaped(value)) == value
    assert not escaped(value)[:1] or escaped(value)[0] not in "=+-@\t\r\0"


@pytest.mark.promise("H5")
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8), st.sampled_from(HOSTILE))
def test_hostile_labels_columns_and_answers_leave_escaped(
    tmp_path_factory: pytest.TempPathFactory, column: str, hostile: str
) -> None:
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    label = Label("l", hostile.strip() or "x")
    project = Project("p", "P", ModalityName.TABULAR, LabelSchema((label,)))
    item = Item("i", "p", "t.csv", "text/csv")
    regions = Map({"a": Cell(id="a", label="l", row=0, column=column, attributes=(("=k", hostile),))})
    annotation = Annotation("a", "i", regions=regions, answers=Map({hostile or "q": hostile}))
    FORMAT.write(path, project, [LabeledItem(item, annotation)], Options(), Report(), Cancel(), no_progress)
    with path.open(newline="", encoding="utf-8-sig") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] and cell[0] in "=+-@\t\r\0"]
    if "\0" not in hostile:
        (back,), report = read(path, Options(project.schema))
        (region,) = back.annotation.regions.values()
        assert isinstance(region, Cell) and region.column == column and region.label == "l"
        assert dict(region.attributes) == {"=k": hostile} and dict(back.annotation.answers) == {hostile or "q": hostile}
        assert not report.skipped


def test_a_list_of_files_and_labels_becomes_answers(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("filename;label\na.png;cat\nb.png;dog\n../c.png;cat\na.png;dog\n;cat\n", encoding="utf-8")
    items, report = read(path)
    assert [(i.item.name, dict(i.annotation.answers)) for i in items] == [
        ("a.png", {"label": "cat"}),
        ("b.png", {"label": "dog"}),
        ("a.png", {"label": "dog"}),
    ]
    assert items[0].item.id == items[2].item.id and [s.place for s in report.skipped] == ["row 4", "row 6"]
    assert [option.id for option in report.questions[0].options] == ["cat", "dog"]


def test_bad_lines_are_named(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    lines = [
        "item,type,label,row,column,geometry",
        "a,cell,x,0,c,",
        "a,cell,x,one,c,",
        'a,box,x,,,"[1,2]"',
        "a,ghost,x,,,[]",
        "a,box,x,,,[1.5]",
        "a,rows,x,7,,",
        "a,rows,x,6,,",
        "a,answer,x,6,,",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    (item,), report = read(path)
    assert [r.geometry() for r in item.annotation.regions.values()] == [[[5, 7]]]
    assert [s.place for s in report.skipped] == ["row 2", "row 3", "row 4", "row 5", "row 6", "row 9"]
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(FormatError, match="table of labels"):
        read(path)

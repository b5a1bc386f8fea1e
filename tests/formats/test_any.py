"""What every format must do: give back what it took, say what it could not hold, stop when asked, leave no rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from immutables import Map

from app.core.annotation import Annotation, Relation
from app.core.cancel import Cancel, no_progress
from app.core.ids import record_id
from app.core.item import Item
from app.core.label import Attribute, AttributeKind, Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.question import Option, Question, QuestionKind
from app.core.region import Region
from app.errors import Cancelled, FormatError, InputError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.registry import format_named, formats, load_foreign, sniff
from app.modalities.image.regions import Box, Polygon
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span
from tests.formats.shapes import BONES, SHAPES, SIZE

SCHEMA = LabelSchema(
    (
        Label(
            "car", "Auto 🚗", "#112233", "1", attributes=(Attribute("size", "Größe", AttributeKind.CHOICE, ("big",)),)
        ),
        Label("person", "человек", "#445566", "2", parent="car"),
        Label("bones", "Bones", "#778899", "3", skeleton=BONES),
    )
)
QUESTIONS = (
    Question("q", "Good?", QuestionKind.SINGLE, (Option("yes", "Yes"), Option("no", "No"))),
    Question("many", "Which?", QuestionKind.MULTIPLE, (Option("a", "A"), Option("b", "B"))),
    Question("scale", "How?", QuestionKind.SCALE, low="1", high="5"),
)
TEXT = "Die 🚗 von Müller\nfuhr nach नमस्ते שלום."
REGIONS: dict[str, tuple[Region, ...]] = {
    "image": (
        Box(id="a", label="car", attributes=(("size", "big"),), x1=1_500, y1=0, x2=20_250, y2=30_000),
        Polygon(id="b", label="person", outer=(0, 0, 40_000, 0, 40_000, 30_125, 0, 30_125)),
        Polygon(id="c", label="person", outer=(1_000, 1_000, 9_000, 1_000, 5_000, 8_500)),
    ),
    "text": (
        Span(id="a", label="car", parts=((4, 5),)),
        Span(id="b", label="person", parts=((10, 16),)),
        Span(id="c", label="person", parts=((TEXT.index("नम"), TEXT.index("नम") + 6),)),
    ),
    "tabular": (
        Cell(id="a", label="car", row=2, column="größe (2)"),
        Rows(id="b", label="person", ranges=((0, 3), (7, 8))),
    ),
}
NAMES = {"image": "a/пример 1.png", "text": "a/text 1.txt", "tabular": "a/table.csv"}
TYPES = {"image": "image/png", "text": "text/plain", "tabular": "text/csv"}
PAIRS = [(f, m) for f in formats() if f.can_read and f.can_write for m in sorted(f.modalities)]
IDS = [f"{f.name}-{m}" for f, m in PAIRS]


def project(modality: str) -> Project:
    return Project(record_id(), "Prüfung", ModalityName(modality), SCHEMA, QUESTIONS)


def labeled(modality: str, name: str, regions: tuple[Region, ...], rich: bool = False) -> LabeledItem:
    item = Item(record_id(), "p", name, TYPES[modality], width=40, height=len(TEXT) if modality == "text" else 31)
    annotation = Annotation(
        record_id(), item.id, "someone", Map({r.id: replace(r, order=n) for n, r in enumerate(regions)})
    )
    if rich:
        link = Relation("l", "near", "a", "b")
        annotation = replace(
            annotation,
            answers=Map({"q": "yes", "many": ("a", "b"), "scale": 4}),
            relations=Map({"l": link}),
            revision=7,
        )
    return LabeledItem(item, annotation, TEXT if modality == "text" else "")


def samples(modality: str, rich: bool = False, format: str = "") -> list[LabeledItem]:
    """`format` chooses regions that it can hold exactly."""
    name = NAMES[modality]
    twin = name.replace("a/", "b/")  # the same base name in another folder
    regions = SHAPES.get(format, REGIONS[modality]) if modality == "image" else REGIONS[modality]
    return [
        labeled(modality, name, regions, rich),
        labeled(modality, twin, regions[:1]),
        labeled(modality, name.replace("1", "2").replace("table", "empty"), ()),
    ]


def written(format: Format, target: Path, modality: str, items: list[LabeledItem]) -> Report:
    assert format.write is not None
    report = Report()
    format.write(target, project(modality), items, Options(), report, Cancel(), no_progress)
    return report


def read(format: Format, path: Path, options: Options | None = None) -> tuple[list[LabeledItem], Report]:
    assert format.read is not None
    options = replace(options or Options(SCHEMA, QUESTIONS), size_of=lambda _name: SIZE)
    report = Report(options)
    return list(format.read(path, options, report, Cancel(), no_progress)), report


def test_every_image_format_has_its_samples() -> None:
    assert set(SHAPES) == {f.name for f in formats() if f.modalities == {"image"}} | {"caravan"}


def said(item: LabeledItem) -> list[tuple[str, str, str, object]]:
    return sorted((r.kind, r.label, repr(r.geometry()), r.attributes) for r in item.annotation.regions.values())


def without_attributes(item: LabeledItem) -> LabeledItem:
    regions = {key: replace(region, attributes=()) for key, region in item.annotation.regions.items()}
    return replace(item, annotation=replace(item.annotation, regions=Map(regions)))


@pytest.mark.parametrize(("format", "modality"), PAIRS, ids=IDS)
def test_what_was_written_is_read_again(format: Format, modality: str, tmp_path: Path) -> None:
    target = tmp_path / f"из{format.extensions[0]}"
    items = samples(modality, format=format.name)
    if format.name == "conll":
        items = [without_attributes(item) for item in items]
    out = written(format, target, modality, items)
    assert not out.losses or format.name == "conll", "the samples are what the format can hold"
    back, report = read(format, target)
    if format.extensions[0] == ".zip":
        # Many files have no order but that of their names.
        back, items = (sorted(some, key=lambda i: i.item.name) for some in (back, items))
    assert [i.item.name for i in back] == [i.item.name for i in items]
    assert [said(i) for i in back] == [said(i) for i in items]
    assert not report.skipped and report.schema == SCHEMA
    assert (
        (report.items, report.regions) == (out.items, out.regions) == (3, sum(len(i.annotation.regions) for i in items))
    )
    assert sniff(target) is format
    assert [p.name for p in tmp_path.iterdir()] == [target.name]
    # Into an empty project the file brings its own labels, by name.
    fresh, report = read(format, target, Options())
    if format.extensions[0] == ".zip":
        fresh = sorted(fresh, key=lambda i: i.item.name)
    names = {label.name.replace(" ", "_") for label in report.schema.labels}
    assert names <= {label.name.replace(" ", "_") for label in SCHEMA.labels}
    assert [len(i.annotation.regions) for i in fresh] == [len(i.annotation.regions) for i in items]


@pytest.mark.parametrize(("format", "modality"), PAIRS, ids=IDS)
def test_what_it_cannot_hold_is_said(format: Format, modality: str, tmp_path: Path) -> None:
    target = tmp_path / f"x{format.extensions[0]}"
    items = samples(modality, rich=True, format=format.name)
    report = written(format, target, modality, items)
    back, _ = read(format, target)
    first = items[0].annotation
    again = next(i for i in back if i.item.name == items[0].item.name).annotation
    if format.name == "caravan":
        assert not report.losses
        assert again.relations == first.relations and again.revision == 7 and again.annotator == "someone"
    else:
        assert report.losses["relations"] == 1
    if "answers" in report.losses:
        assert report.losses["answers"] == 3 and not again.answers
    else:
        assert again.answers == first.answers
    assert all(line.startswith("Not kept: ") for line in report.lines())


@pytest.mark.parametrize(("format", "modality"), PAIRS, ids=IDS)
def test_stops_when_asked_and_leaves_no_half_file(format: Format, modality: str, tmp_path: Path) -> None:
    assert format.read is not None and format.write is not None
    target = tmp_path / f"x{format.extensions[0]}"
    written(format, target, modality, samples(modality))
    before = target.read_bytes()
    cancel = Cancel()

    def items() -> Iterator[LabeledItem]:
        yield samples(modality)[0]
        cancel.set()
        yield samples(modality)[1]

    with pytest.raises(Cancelled):
        format.write(target, project(modality), items(), Options(), Report(), cancel, no_progress)
    assert target.read_bytes() == before and [p.name for p in tmp_path.iterdir()] == [target.name]
    with pytest.raises(Cancelled):
        list(format.read(target, Options(), Report(), cancel, no_progress))
    with pytest.raises(InputError):
        written(format, tmp_path / "absent" / "x", modality, [])


@pytest.mark.parametrize("format", [f for f in formats() if f.can_read], ids=lambda f: f.name)
def test_bad_files_are_one_clear_error_each(format: Format, tmp_path: Path) -> None:
    path = tmp_path / f"bad{format.extensions[0]}"
    for content in (b"", b"\xff\xfe\x00\x01\xd8", b"{" * 100_000, b'{"images": 3}', b"[1,2]"):
        path.write_bytes(content)
        try:
            items, report = read(format, path)
        except FormatError as error:
            assert "bad" in error.title and error.message
        else:
            assert report.skipped or not any(i.annotation.regions for i in items)
    with pytest.raises(FormatError):
        read(format, tmp_path / "absent")
    assert format.losses or format.name == "caravan"


class _Point:
    """An entry point as a broken or a sound package brings it."""

    name = "foreign"

    def __init__(self, value: object) -> None:
        self.value = value

    def load(self) -> object:
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


def test_a_broken_plug_in_is_left_out() -> None:
    assert load_foreign(_Point(RuntimeError("broken"))) is None  # type: ignore[arg-type]
    assert load_foreign(_Point("no format")) is None  # type: ignore[arg-type]
    own = format_named("coco")
    assert load_foreign(_Point(own)) is own  # type: ignore[arg-type]
    with pytest.raises(KeyError):
        format_named("absent")

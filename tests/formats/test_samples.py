"""Files as other programs write them, with their oddities: what is read, what is skipped, and that it is recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.cancel import Cancel, no_progress
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.registry import format_named, sniff

DATA = Path(__file__).parents[1] / "data" / "formats"


def read(name: str, path: Path | None = None, **settings: str) -> tuple[dict[str, LabeledItem], Report]:
    known = format_named(name)
    assert known.read is not None
    options = Options(values=settings, size_of=lambda _name: (200, 100))
    report = Report(options)
    found = list(known.read(path or DATA / name, options, report, Cancel(), no_progress))
    return {labeled.item.name: labeled for labeled in found}, report


def said(report: Report, labeled: LabeledItem) -> list[tuple[str, str, object]]:
    labels = {label.id: label.name for label in report.schema.labels}
    return [(r.kind, labels[r.label], r.geometry()) for r in labeled.annotation.ordered()]


def by_label(report: Report, labeled: LabeledItem) -> dict[str, Region]:
    labels = {label.id: label.name for label in report.schema.labels}
    return {labels[region.label]: region for region in labeled.annotation.ordered()}


@pytest.mark.parametrize("folder", sorted(p.name for p in DATA.iterdir() if p.is_dir()))
def test_each_sample_is_recognised(folder: str) -> None:
    found = sniff(DATA / folder)
    assert found is not None and found.name == folder


def test_yolo() -> None:
    items, report = read("yolo")
    assert said(report, items["a.jpg"])[:2] == [
        ("box", "cat", [50_000, 25_000, 150_000, 75_000]),
        ("polygon", "big dog", {"outer": [20_000, 10_000, 180_000, 10_000, 180_000, 90_000], "holes": []}),
    ]
    assert [skip.place for skip in report.skipped] == [f"line {n}" for n in range(4, 9)]
    assert list(items) == ["a.jpg", "empty.jpg", "val/a.jpg"]
    assert [label.name for label in report.schema.labels] == ["cat", "big dog"]
    assert items["a.jpg"].annotation.ordered()[-1].confidence == 8_750
    assert not items["empty.jpg"].annotation.regions
    known = format_named("yolo")
    assert known.read is not None
    blind = Report()
    list(known.read(DATA / "yolo", Options(), blind, Cancel(), no_progress))
    assert any("size of its picture" in skip.reason for skip in blind.skipped)


def test_voc_counts_from_one_unless_told_otherwise() -> None:
    items, report = read("voc")
    (item,) = items.values()
    assert item.item.name == "2007_000001.jpg" and (item.item.width, item.item.height) == (353, 500)
    assert said(report, item) == [
        ("box", "dog", [0, 0, 353_000, 500_000]),
        ("box", "cat", [7_000, 239_000, 48_500, 371_000]),
        ("rotated_box", "ship", [50_000, 40_000, 20_000, 10_000, 90_000]),
    ]
    assert dict(item.annotation.ordered()[0].attributes) == {"pose": "Left", "truncated": True}
    assert [skip.place for skip in report.skipped] == [
        "object no. 3", "object no. 4", "object no. 5", "Annotations/bomb.xml"
    ]  # fmt: skip
    assert "entities" in report.skipped[-1].reason and report.losses["parts of objects"] == 1
    items, report = read("voc", origin="0")
    assert said(report, next(iter(items.values())))[0][2] == [1_000, 1_000, 353_000, 500_000]


def test_labelme_in_both_dialects() -> None:
    items, report = read("labelme")
    first = by_label(report, items["wkentaro.jpg"])
    assert first["person"].geometry() == [1_000, 2_000, 9_000, 8_000]
    assert first["person"].group == "0" and first["person"].text == "back\nwards"
    assert first["circle"].geometry() == [5_000, 5_000, 5_000, 5_000, 0]
    assert first["line"].kind == "polyline" and first["m"].geometry()["box"] == [1, 1, 3, 3]
    assert len(report.skipped) == 4 and report.losses["flags of whole pictures"] == 1
    second = by_label(report, items["xany.png"])
    assert second["car"].geometry() == [1_000, 2_000, 9_000, 8_000] and second["car"].confidence == 7_500
    assert dict(second["car"].attributes) == {"colour": "red", "difficult": True}
    assert second["ship"].geometry() == [50_000, 40_000, 20_000, 10_000, 90_000]
    assert second["sign"].kind == "quad" and report.losses["links between shapes"] == 1


def test_cvat_turns_about_the_centre_and_runs_along_rows() -> None:
    items, report = read("cvat")
    image = items["папка/a.png"]
    found = by_label(report, image)
    assert found["car"].geometry() == [35_000, 30_000, 50_000, 20_000, 90_000]
    assert dict(found["car"].attributes) == {"occluded": True, "parked": True}
    # Rows of .## and ..# become the columns ..  #.  ##
    assert found["spot"].geometry() == {"box": [6, 7, 8, 9], "counts": [0, 1, 1, 2]}
    assert found["body"].geometry() == [5_000, 6_000, 1, 0, 0, 0] or found["body"].geometry() == [
        0,
        0,
        0,
        5_000,
        6_000,
        1,
    ]
    label = report.schema.named("body")
    assert label and label.skeleton and set(label.skeleton.names) == {"nose", "tail"}
    assert image.annotation.answers["label"] == "night" and found["dots"].group == "4"
    assert [skip.place.rpartition(", ")[2] for skip in report.skipped] == [
        "polygon no. 5", "mask no. 8", "image ../../etc/a.png", "frame -2"
    ]  # fmt: skip
    frame = items["frame_000000.png"]
    assert said(report, frame) == [("box", "bus", [0, 0, 5_000, 5_000])]
    assert dict(frame.annotation.ordered()[0].attributes) == {"track": 3}


def test_label_studio_turns_about_the_top_left_corner() -> None:
    items, report = read("label_studio")
    found = by_label(report, items["a.png"])
    # Corners (50,20) (50,120) (30,120) (30,20): worked out by hand on a picture of 200 × 100.
    car = found["Car"]
    assert car.geometry() == [40_000, 70_000, 100_000, 20_000, 90_000]
    assert car.text == "AB 12" and dict(car.attributes) == {"colour": "red"}
    assert found["Wheel"].geometry() == [100_000, 50_000, 10_000, 10_000, 0]
    assert items["a.png"].annotation.answers["label"] == "street" and report.losses["relations"] == 1
    assert items["b.png"].annotation.ordered()[0].confidence == 5_000
    assert len(report.skipped) == 5


def test_dota_keeps_the_first_corner_and_names_with_spaces() -> None:
    items, report = read("dota")
    assert said(report, items["P0001.png"]) == [
        ("quad", "small-vehicle", [100_000, 10_000, 200_000, 10_000, 200_000, 50_000, 100_000, 50_000]),
        ("quad", "large vehicle", [-3_000, 5_000, 20_000, 5_000, 20_000, 30_000, -3_000, 30_000]),
    ]
    assert [skip.place for skip in report.skipped] == ["line 5", "line 6"]


def test_mot_counts_from_one() -> None:
    items, report = read("mot")
    first = items["MOT17-01/img1/000001.jpg"]
    assert said(report, first) == [
        ("box", "Pedestrian", [0, 0, 50_000, 100_000]),
        ("box", "Distractor", [10_500, 20_000, 60_500, 120_000]),
    ]
    tracks = [dict(region.attributes)["track"] for region in first.annotation.ordered()]
    assert tracks == [1, 0] and (first.item.width, first.item.height) == (200, 100)
    assert [skip.place for skip in report.skipped] == ["line 4", "line 5", "line 6"]


def test_datumaro() -> None:
    items, report = read("datumaro")
    (item,) = items.values()
    assert item.item.name == "папка/a.png" and (item.item.width, item.item.height) == (200, 100)
    assert sorted(said(report, item), key=repr) == sorted([
        ("rotated_box", "cat", [35_000, 30_000, 50_000, 20_000, 90_000]),
        ("mask", "cat", {"box": [1, 1, 4, 3], "counts": [0, 6]}),
        ("skeleton", "man", [1_000, 2_000, 2, 3_000, 4_000, 1]),
    ], key=repr)  # fmt: skip
    assert item.annotation.answers["label"] == "man" and len(report.skipped) == 4
    assert report.losses == {"annotations of the kind “caption”": 1}


def test_via() -> None:
    items, report = read("via")
    assert said(report, items["a.png"]) == [
        ("box", "cat", [1_000, 2_000, 4_000, 6_000]),
        ("polygon", "dog", {"outer": [0, 0, 9_000, 0, 9_000, 9_000], "holes": []}),
        ("ellipse", "dog", [5_000, 5_000, 2_000, 2_000, 0]),
    ]
    assert len(report.skipped) == 4 and list(items) == ["a.png"]


def test_geojson_keeps_holes_and_parts_together() -> None:
    items, report = read("geojson")
    tumor, one, two, point = items["slide.tif"].annotation.ordered()
    assert len(tumor.geometry()["holes"]) == 1 and tumor.locked and one.group == two.group != ""
    assert point.kind == "point" and report.schema.named("Unclassified")
    assert len(report.skipped) == 3 and report.losses["measurements of objects"] == 1


def test_open_images() -> None:
    items, report = read("open_images")
    assert said(report, items["0001.jpg"]) == [
        ("box", "Person", [50_000, 10_000, 150_000, 90_000]),
        ("box", "Table", [0, 0, 200_000, 100_000]),
    ]
    assert items["0001.jpg"].annotation.ordered()[1].confidence == 5_000 and len(report.skipped) == 2

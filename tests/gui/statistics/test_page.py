"""The statistics of the real window: charts that say their numbers, and lead to the items behind them."""

from __future__ import annotations

import csv

import pytest
from immutables import Map
from PySide6.QtCore import Qt

from app.core.annotation import Annotation
from app.core.ids import record_id
from app.core.item import ItemState
from app.modalities.image.regions import Box
from app.modalities.text.regions import Span
from app.ops import items, labeling
from tests.gui.opened import label_page


def put(desk, item, *regions) -> None:
    workspace = desk.session.workspace
    whole = Annotation(record_id(), item.id, workspace.person, Map({region.id: region for region in regions}))
    workspace.write(labeling.put_all, whole)


def box(key: str, label: str, side: int) -> Box:
    return Box(id=key, label=label, x1=0, y1=0, x2=side * 1000, y2=side * 1000)


@pytest.fixture
def desk(qtbot, start, photos):
    desk = start(photos)
    page = label_page(qtbot, desk)
    for name in ("car", "tree"):
        page.labels.add(name)
    found = [page.strip.model.item(row) for row in range(4)]
    put(desk, found[1], box("a", "car", 20), box("b", "car", 20), box("c", "tree", 100))
    put(desk, found[2], box("d", "tree", 10))
    desk.session.workspace.write(items.set_state, found[2].id, ItemState.DONE)
    return desk


def statistics(qtbot, desk):
    desk.window.show_page("statistics")
    page = desk.window.pages["statistics"]
    qtbot.waitUntil(lambda: page.found is not None and page.stack.currentWidget() is page._charts, timeout=20_000)
    return page


def card(page, title: str):
    return next(card for card in page.cards if card.title == title)


def test_bars_say_their_numbers_and_list_their_items(qtbot, desk) -> None:
    page = statistics(qtbot, desk)
    labels = card(page, "Labels")
    assert [(row.text, row.count) for row in labels.rows] == [("car", 2), ("tree", 2)]
    assert labels.bars[0].accessibleName() == "car: 2, 50.0 %"
    assert "1 finished" in page.summary.text()
    sizes = card(page, "Sizes of regions")
    assert [(row.text, row.count) for row in sizes.rows if row.count] == [
        ("8 – 16", 1),
        ("16 – 32", 2),
        ("64 – 128", 1),
    ]
    bar = next(bar for bar in sizes.bars if bar.row.text == "16 – 32")
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Space)
    label = desk.window.pages["label"]
    qtbot.waitUntil(lambda: label.strip.model.rowCount() == 1)
    assert desk.window.page_name == "label" and label.strip.model.item(0).name == "camera.png"
    assert label.strip.count.text() == "1 of 4" and "chart" in label.strip.panel.chart.text()


def test_numbers_follow_the_work_and_can_be_exported(qtbot, desk, tmp_path) -> None:
    page = statistics(qtbot, desk)
    first = desk.window.pages["label"].strip.model.item(0)
    put(desk, first, box("x", "car", 5))
    qtbot.waitUntil(lambda: card(page, "Labels").rows[0].count == 3, timeout=20_000)
    path = tmp_path / "numbers.csv"
    page.export(path)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: any("numbers.csv" in text for text in desk.window.notices.texts))
    with path.open(newline="", encoding="utf-8-sig") as file:
        assert ["Labels", "car", "3"] in list(csv.reader(file))


def test_without_a_project_there_is_a_way_to_one(qtbot, start) -> None:
    desk = start()
    qtbot.waitUntil(lambda: desk.session.workspace is not None, timeout=20_000)
    desk.window.show_page("statistics")
    page = desk.window.pages["statistics"]
    assert page.stack.currentWidget() is page.empty


def test_texts_have_labels_and_states(qtbot, start, tmp_path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Anna met Bert.")
    desk = start(folder)
    label = label_page(qtbot, desk)
    label.labels.add("person")
    put(desk, label.strip.model.item(1), Span(id="s", label="person", parts=((0, 4),)))
    page = statistics(qtbot, desk)
    qtbot.waitUntil(lambda: [card.title for card in page.cards][:2] == ["Labels", "States"], timeout=20_000)
    assert [(row.text, row.count) for row in card(page, "Labels").rows] == [("person", 1)]
    assert "Sizes of regions" not in [card.title for card in page.cards]

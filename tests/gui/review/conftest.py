"""A reviewer's workspace with real work on photographs, texts or a table, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.modalities.image.paths import Polygon
from app.modalities.image.regions import Box
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span
from app.protocol.code import Role
from app.protocol.codec import image_frame, tabular_frame, text_frame
from tests.gui.conftest import PHOTOS
from tests.gui.handed_out import HandedOut, Work, annotation

TEXT = "Ada Lovelace wrote to Charles Babbage in London. " * 12
TABLE = "city,country,people\n" + "\n".join(f"City {n},Land {n % 7},{n * 1000}" for n in range(400))


def box(label: str, x1: int, y1: int, x2: int, y2: int) -> Box:
    return Box(id="", label=label, x1=x1 * 1000, y1=y1 * 1000, x2=x2 * 1000, y2=y2 * 1000)


def span(label: str, start: int, end: int) -> Span:
    return Span(id="", label=label, parts=((start, end),))


def photo_works() -> list[Work]:
    """Differs in four places · agrees fully · one annotator alone."""
    corners = (290, 365, 350, 345, 420, 350, 480, 400, 400, 470)
    hand = Polygon(id="", label="hand", outer=tuple(n * 1000 for n in corners))
    a = annotation("A", [box("face", 175, 60, 272, 190), hand, box("logo", 40, 300, 90, 350)], sharp="y", note="Fine")
    b = annotation(
        "B",
        [box("face", 180, 66, 290, 210), hand, box("face", 40, 300, 90, 350), box("logo", 355, 30, 470, 300)],
        sharp="n",
    )
    same = [box("face", 120, 60, 300, 200)]
    one, two = annotation("A", same, sharp="y"), annotation("B", same, sharp="y")
    frame, size = image_frame(512, 512), image_frame(451, 300)
    return [
        Work("astronaut.png", (PHOTOS / "astronaut.png").read_bytes(), "image/png", (a, b), frame),
        Work("chelsea.png", (PHOTOS / "chelsea.png").read_bytes(), "image/png", (one, two), size),
        Work("camera.png", (PHOTOS / "camera.png").read_bytes(), "image/png", (annotation("A", same),), frame),
    ]


def text_works() -> list[Work]:
    a = annotation("A", [span("face", 0, 12), span("logo", 22, 37)], sharp="y")
    b = annotation("B", [span("face", 0, 3), span("hand", 22, 37), span("logo", 41, 47)], sharp="n")
    return [Work("letter.txt", TEXT.encode(), "text/plain", (a, b), text_frame(len(TEXT)))]


def table_works() -> list[Work]:
    a = annotation("A", [Rows(id="", label="face", ranges=((3, 9),)), Cell(id="", label="logo", row=1, column="city")])
    b = annotation("B", [Rows(id="", label="face", ranges=((3, 12),)), Cell(id="", label="hand", row=1, column="city")])
    return [Work("cities.csv", TABLE.encode(), "text/csv", (a, b), tabular_frame(400))]


WORKS: dict[str, Callable[[], list[Work]]] = {"image": photo_works, "text": text_works, "tabular": table_works}


@pytest.fixture
def reviewing(qtbot, start, tmp_path: Path) -> Callable[..., Any]:
    """Opens the review page on real leases; gives the page."""

    def begin(modality: str = "image", works: list[Work] | None = None, **choices: Any) -> Any:
        desk = start(**{key: value for key, value in choices.items() if key in ("theme", "language")})
        qtbot.waitUntil(lambda: desk.session.workspace is not None, timeout=20_000)
        made = {key: value for key, value in choices.items() if key == "reasons"}
        given = HandedOut(desk.session.workspace, modality=modality, **made)
        given.lease(Role.reviewer, works if works is not None else WORKS[modality]())
        desk.window.show_page("review")
        page = desk.window.pages["review"]
        page.desk, page.given = desk, given
        qtbot.waitUntil(lambda: page.case is not None or page.centre.currentWidget() is page.message, timeout=20_000)
        return page

    return begin
